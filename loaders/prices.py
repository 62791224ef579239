"""Prices per insurer are never published (domain.md, "Sources and who may see them"; Leidraad annex 3).

No table has a column for a price. But a volume and a budget of one contract with an insurer make one, so the
sources for the public give one of the two at most, in one load or over several.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.records import PUBLIC, Node, Record, Source, Statement
from loaders.facts import Facts

PRICED = "FINANCED_BY"


NAMES = ("volume", "budget_eur")


def derivable_prices(facts: Facts, after: Iterable[Record], known: Mapping[str, str]) -> Iterator[str]:
    """A problem for each contract with an insurer of which public facts give both volume and budget.

    `after` is what there is after the load of `facts`; only what these add to is their problem. `known`
    gives the class of things by id, where `after` does not describe them.
    """
    loaded = {statement.id: statement for statement in facts.statements}
    for told in _told(list(after), known).values():
        new = [loaded[s.id] for name in reversed(NAMES) for s in told[name] if s.id in loaded]
        if new and all(told[name] for name in NAMES):
            yield (
                f"{facts.place(new[0])}: volume en budget van een contract met een zorgverzekeraar staan samen "
                "in openbare bronnen; daaruit volgt een prijs. Laat een van de twee weg, of maak de bron niet openbaar."
            )


def _told(
    records: Sequence[Record], known: Mapping[str, str]
) -> Mapping[tuple[str, str], Mapping[str, Sequence[Statement]]]:
    """By contract and insurer the public statements that give each of the two."""
    public = {r.id for r in records if isinstance(r, Source) and r.access == PUBLIC}
    labels = {**known, **{record.id: record.label for record in records if isinstance(record, Node)}}
    told: defaultdict[tuple[str, str], defaultdict[str, list[Statement]]]
    told = defaultdict(lambda: defaultdict(list))
    for s in (record for record in records if isinstance(record, Statement)):
        is_ours = s.kind == PRICED and labels.get(s.object) == "Insurer" and public.intersection(s.sources)
        for name in (name for name in NAMES if is_ours and s.text(name)):
            told[s.subject, s.object][name].append(s)
    return told
