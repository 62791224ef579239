"""Random countries: small, with everything that makes a difference to what holds on a day.

Their facts need not make sense; they obey the ontology's domains and ranges, and meet each other often.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from graph.records import INTERNAL, PUBLIC, Node, Source, Statement, Value, pairs, statement_id
from graph.store.interface import ChangeSet, key_of
from ontology.vocabulary import Vocabulary
from tests.graph.making import GATHERED, MOMENT

DAYS = [date(2020, 1, 1) + timedelta(days=150 * number) for number in range(16)]
SERIES = ("list", "law", "letter")
SIZES = {
    "Region": 4,
    "Municipality": 9,
    "Network": 5,
    "Insurer": 4,
    "PublicBody": 1,
    "RHO": 2,
    "CoreInstitution": 2,
    "SocialDomainProvider": 2,
    "Contract": 5,
    "Plan": 2,
    "WorkAgenda": 2,
    "CooperationAgreement": 1,
}
KINDS = {
    "IN_REGION": 30,
    "COVERS": 40,
    "HAS_STATUS": 70,
    "LEADS": 60,
    "MANDATE_FOR": 24,
    "FOR_REGION": 14,
    "PARTNER_IN": 16,
    "OFFERS": 8,
    "FOR_NETWORK": 16,
    "FOR_FUNCTION": 8,
    "PAID_FROM": 9,
    "HAS_BUDGET": 9,
    "ADOPTED": 6,
}
"""About how many statements of each kind."""

LIKELY = {
    "NetworkStatus": ("LISTED", "LISTED", "RUNNING", "STOPPED"),
    "ContractStatus": ("SIGNED", "ENDED"),
    "NetworkFunction": ("FUNCTION_I", "FUNCTION_II", "FUNCTION_III"),
}
QUALIFIERS: dict[str, dict[str, tuple[Value, ...]]] = {
    "COVERS": {"extent": ("WHOLE", "PART", "PART"), "part": ("", "noord", "zuid", "noord; oost", " west ;")},
    "LEADS": {
        "rank": ("", 1, 2),
        "basis": ("STATED_LARGEST", "PAIR_STATED_TWO_LARGEST", "PAIR_OTHER"),
        "evidence": ("EVIDENCE", "EVIDENCE", "HINT", ""),
    },
    "MANDATE_FOR": {"kind": ("HOLDER", "HOLDER", "SUB_HOLDER"), "for_municipalities": ("", "GM0001")},
    "PARTNER_IN": {"role": ("CORE", "RHO", "SOCIAL", "OTHER")},
}


class World:
    """One random country, the same for the same seed, in three loads."""

    def __init__(self, seed: int, vocabulary: Vocabulary) -> None:
        self._random = Random(seed)
        self._vocabulary = vocabulary
        self._editions = {series: self._sources(series) for series in SERIES}
        self._things = {label: self._nodes(label) for label in SIZES}
        self._codes = {
            term.name: LIKELY.get(term.name, vocabulary.code_lists[term.instances_from].codes)
            for term in vocabulary.classes.values()
            if term.instances_from
        }

    def loads(self) -> list[ChangeSet]:
        """A first load; one that adds, ends and moves editions; and one that withdraws and brings sources."""
        statements = list(
            {s.id: s for kind, many in KINDS.items() for s in self._statements(kind, many)}.values()
        )
        self._random.shuffle(statements)
        half = len(statements) // 2
        sources = [source for editions in self._editions.values() for source in editions]
        nodes = [node for nodes in self._things.values() for node in nodes]
        changed = self._random.sample(statements[:half], half // 4)
        gone = self._random.sample(statements[half:], half // 8)
        moved = self._random.choice(sources)
        return [
            ChangeSet("een", MOMENT, (*sources[:-1], *nodes, *statements[:half])),
            ChangeSet("twee", MOMENT, (*statements[half:], *map(self._changed, changed), sources[-1])),
            ChangeSet(
                "drie", MOMENT, (replace(moved, date=self._random.choice(DAYS)),), tuple(map(key_of, gone))
            ),
        ]

    def _sources(self, series: str) -> list[Source]:
        count = self._random.randint(1, 4)
        days = sorted(self._random.sample(DAYS, count))
        return [self._source(series, number, day) for number, day in enumerate(days)]

    def _source(self, series: str, number: int, day: date) -> Source:
        said = None if self._random.random() < 0.1 else day
        access = self._random.choice((PUBLIC, PUBLIC, INTERNAL))
        return Source(
            f"{series}-{number}", series, "", "", said, "DAY", "", "", "", access, day if said else GATHERED
        )

    def _nodes(self, label: str) -> list[Node]:
        return [self._node(label, number) for number in range(SIZES[label])]

    def _node(self, label: str, number: int) -> Node:
        id, properties = f"{label.lower()}-{number}", pairs({})
        if label == "Municipality":
            id = f"GM{number:04}"
            begun, ended = sorted(self._random.sample(DAYS, 2))
            existing = {"exists_from": begun.isoformat(), "exists_to": ended.isoformat()}
            properties = pairs({name: day for name, day in existing.items() if self._random.random() < 0.2})
        if label == "Region":
            scheme = "IZA" if number % 2 else "ZORGKANTOOR"
            id, properties = f"{scheme.lower()}-{number}", pairs({"scheme": scheme, "code": str(number)})
        series = self._random.choice(SERIES)
        return Node(id, label, f"{label} {number}", (), properties, series, (self._editions[series][0].id,))

    def _statements(self, kind: str, many: int) -> list[Statement]:
        return [self._statement(kind) for _ in range(many)]

    def _statement(self, kind: str) -> Statement:
        term = self._vocabulary.kinds[kind]
        subject, object_ = self._one_of(term.domain), self._one_of(term.range)
        qualifiers = pairs(
            {name: self._random.choice(values) for name, values in QUALIFIERS.get(kind, {}).items()}
        )
        begun, ended = sorted(self._random.sample(DAYS, 2))
        start = begun if self._random.random() < 0.3 else None
        series = self._random.choice(SERIES)
        proposal = "MATCHED_BY_NAME" if self._random.random() < 0.15 else ""
        id = statement_id(kind, subject, object_, qualifiers, start, series, proposal)
        end = ended if self._random.random() < 0.3 else None
        sources = self._some(self._editions[series])
        return Statement(id, kind, subject, object_, qualifiers, start, end, series, sources, proposal)

    def _one_of(self, classes: Sequence[str]) -> str:
        """A thing of one of the classes; more often one of a small class, so that statements meet."""
        known = [name for name in classes if name in SIZES or name in self._codes]
        label = self._random.choice(known)
        if label in SIZES:
            return self._random.choice(self._things[label]).id
        return self._random.choice(self._codes[label])

    def _some(self, editions: Sequence[Source]) -> tuple[str, ...]:
        chosen = self._random.sample(editions, self._random.randint(1, len(editions)))
        return tuple(source.id for source in editions if source in chosen)

    def _changed(self, statement: Statement) -> Statement:
        ended = self._random.choice((None, *DAYS))
        return replace(statement, sources=self._some(self._editions[statement.series]), valid_to=ended)
