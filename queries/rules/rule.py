"""A rule is a value: what it asks, what it rests on, and a pure check that judges every subject it looks at.

Adding a rule is adding a file with a `RULE` in it; the command line, the report, GraphQL, the pages and
the documentation all read the same value.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from graph.day import GraphOnDay
from graph.periods import Period
from graph.records import Node, Source
from graph.text import NOTHING, Text
from queries.whom_to_ask import Party


class Category(StrEnum):
    """Where a rule comes from; findings are counted apart per category."""

    LEIDRAAD = "LEIDRAAD"
    OURS = "OURS"
    DATA_QUALITY = "DATA_QUALITY"


class Severity(StrEnum):
    """How strongly the passage is worded (domain.md, "Rules"), the strongest first."""

    MUST = "MUST"
    SHOULD = "SHOULD"
    TIP = "TIP"


class Status(StrEnum):
    """What a rule says of one subject. Silence of a source is UNKNOWN, never VIOLATION."""

    OK = "OK"
    VIOLATION = "VIOLATION"
    UNKNOWN = "UNKNOWN"
    WAIVED = "WAIVED"


@dataclass(frozen=True, slots=True)
class Passage:
    """The words a rule rests on: document, chapter, and the sentence as it stands there (empty if ours)."""

    document: str
    chapter: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class RuleScope:
    """What a check is asked about: scheme, level, and the period for rules that look at one."""

    scheme: str = "IZA"
    level: str = "CONTRACTED"
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a rule says of one subject.

    `case` tells apart several judgements on one subject and makes the finding's id stable: ids and codes
    in a fixed order, never words that change. `severity` is this judgement's own, and `category` too where
    it rests on other ground than the rule. `reason` and `agreed_by` tell of an agreed deviation where the
    status is WAIVED. `about` are the other things that it judges (a contract of the network): a deviation
    agreed for one of those counts too.
    """

    subject: Node
    status: Status
    severity: Severity
    explanation: Text
    sources: tuple[Source, ...] = ()
    case: str = ""
    remedy: Text = NOTHING
    ask_whom: tuple[Party, ...] = ()
    reason: Text = NOTHING
    agreed_by: tuple[Node, ...] = ()
    category: Category | None = None
    about: tuple[Node, ...] = ()


Check = Callable[[GraphOnDay, RuleScope], Iterable[Judgement]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. `severity` is the highest a finding of it can have; data quality is TIP.

    `looks_at` says in a few words what is judged. `statements` are the numbers of the statements of the
    Leidraad (LR151) that it rests on. `contradictions` says where documents or passages differ.
    """

    id: str
    title: Text
    category: Category
    severity: Severity
    passages: tuple[Passage, ...]
    explanation: Text
    remedy: Text
    ask_whom: Text
    check: Check
    contradictions: Text = NOTHING
    over_a_period: bool = False
    looks_at: Text = NOTHING
    statements: tuple[str, ...] = ()
