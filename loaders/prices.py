"""Prices per insurer are never published (domain.md, "Sources and who may see them"; Leidraad annex 3).

No table has a column for a price. But a volume and a budget of one contract with an insurer make one, so a
source for the public gives one of the two at most.
"""

from collections.abc import Iterable, Iterator, Mapping

from graph.records import PUBLIC, Source, Statement
from loaders.facts import Facts

PRICED = "FINANCED_BY"


def derivable_prices(facts: Facts, known: Mapping[str, str], held: Iterable[Source] = ()) -> Iterator[str]:
    """A problem for each contract with an insurer of which public facts give both volume and budget."""
    public = {source.id for source in (*held, *facts.sources) if source.access == PUBLIC}
    labels = {**known, **{node.id: node.label for node in facts.nodes}}
    told: dict[tuple[str, str], dict[str, Statement]] = {}
    for statement in facts.statements:
        is_ours = statement.kind == PRICED and labels.get(statement.object) == "Insurer"
        if is_ours and public.intersection(statement.sources):
            for name in ("volume", "budget_eur"):
                if statement.text(name):
                    told.setdefault((statement.subject, statement.object), {})[name] = statement
    for both in told.values():
        if len(both) == 2:
            yield (
                f"{facts.place(both['budget_eur'])}: volume en budget van een contract met een zorgverzekeraar staan samen "
                "in een openbare bron; daaruit volgt een prijs. Laat een van de twee weg, of maak de bron niet openbaar."
            )
