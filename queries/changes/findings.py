"""Which findings are new, solved or still there between two days, per region."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.records import Node
from graph.remembered import on_day, remembered
from graph.text import Text, dutch_count, dutch_date, english_date
from queries.changes.regions import per_region
from queries.rules import all_rules
from queries.rules.checking import check
from queries.rules.comparing import Change, Comparison, compare
from queries.rules.rule import RuleScope


@dataclass(frozen=True, slots=True)
class FindingsOfRegion:
    """What became of the findings in one region; without a region of those that belong to none."""

    region: Node | None
    new: tuple[Change, ...]
    solved: tuple[Change, ...]
    waived: tuple[Change, ...]
    unjudged: tuple[Change, ...]
    remaining: tuple[Change, ...]


PARTS = ("new", "solved", "waived", "unjudged", "remaining")


@remembered
def findings_between(view: GraphOnDay, earlier: date, scheme: str, level: str) -> Comparison:
    """The findings of the day held against those of an earlier day, by today's knowledge of both."""
    if earlier > view.day:
        raise BadInput(f"{earlier} ligt na {view.day}.", "Draai de twee datums om.")
    rules, scope = list(all_rules().values()), RuleScope(scheme, level)
    return compare(earlier, check(on_day(view, earlier), rules, scope), check(view, rules, scope))


def findings_by_region(
    view: GraphOnDay, compared: Comparison, scheme: str, chosen: Node | None = None
) -> list[FindingsOfRegion]:
    """The same by region of a scheme, in order of name; at the end what belongs to none."""
    placed = [(part, change) for part in PARTS for change in getattr(compared, part)]
    found = per_region(view, placed, lambda one: one[1].finding.judgement.subject, scheme, chosen)
    return [_of_region(region, changes) for region, changes in found]


def findings_words(found: Sequence[FindingsOfRegion], earlier: date) -> Text:
    """How many findings came, went and stayed, each counted once."""
    new, solved, remaining = (_distinct(found, part) for part in ("new", "solved", "remaining"))
    agreed, unjudged = _distinct(found, "waived"), _distinct(found, "unjudged")
    more_nl = [f"{agreed} sindsdien afgesproken"] * bool(agreed) + [
        f"{unjudged} niet meer te beoordelen"
    ] * bool(unjudged)
    more_en = [f"{agreed} agreed since"] * bool(agreed) + [f"{unjudged} no longer to be judged"] * bool(
        unjudged
    )
    return Text(
        f"Vergeleken met {dutch_date(earlier)}: {dutch_count(new, 'nieuwe bevinding', 'nieuwe bevindingen')}, "
        f"{', '.join([f'{solved} opgelost', *more_nl])} en {remaining} gebleven. Een bevinding kan ook nieuw zijn "
        "doordat een bron er nu pas over spreekt.",
        f"Compared with {english_date(earlier)}: {new} new findings, "
        f"{', '.join([f'{solved} solved', *more_en])} and {remaining} remaining. A finding can also be new because a "
        "source speaks of it only now.",
    )


def _distinct(found: Sequence[FindingsOfRegion], part: str) -> int:
    return len({change.finding.id for one in found for change in getattr(one, part)})


def _of_region(region: Node | None, placed: Sequence[tuple[str, Change]]) -> FindingsOfRegion:
    parts = {part: tuple(change for name, change in placed if name == part) for part in PARTS}
    return FindingsOfRegion(region, **parts)
