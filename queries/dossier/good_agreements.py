"""Which good agreements (tips of the NZa) stand in the contracts of a network; nothing where no contract is known."""

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import Text
from queries.dossier.asking import of_contracts
from queries.dossier.line import Line, Topic, told, unknown
from queries.good_agreements.checklist import checklist, contracts_of
from queries.good_agreements.wording import of_contracts as in_words
from queries.things import by_name

GOOD_AGREEMENTS = Text("goede contractafspraken (NZa)", "good contract agreements (NZa)")


def good_agreements(view: GraphOnDay, region: Node, network: Node) -> Line | None:
    """The line on the checklist; None without a contract, for then there is nothing to hold the tips beside."""
    contracts = contracts_of(view, [network])
    if not contracts:
        return None
    rows = checklist(view, contracts)
    if not any(row.included or row.not_included for row in rows):
        step = Text(
            "Vraag welke goede afspraken in de contracten staan; het zijn tips, geen plichten.",
            "Ask which good agreements stand in the contracts; they are tips, no duties.",
        )
        whom = of_contracts(view, network, region)
        return unknown(Topic.COOPERATION, network, GOOD_AGREEMENTS, step, whom)
    where = Text(f"Van {network.name}", f"Of {network.name}")
    return told(
        Topic.COOPERATION,
        network,
        GOOD_AGREEMENTS,
        in_words(view, where, contracts, rows),
        things=by_name(row.practice for row in rows if row.included),
        sources=(source for row in rows for source in row.sources),
    )
