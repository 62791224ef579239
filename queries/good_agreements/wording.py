"""The sentences of `good-agreements`: what is included, what is missing, and what we do not know."""

from collections.abc import Sequence

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_count, dutch_list, english_list
from queries.contracts import NetworkContract
from queries.good_agreements.checklist import PracticeRow, checked
from queries.sentences import names

MOST_NAMES = 3
TIPS = Text(
    "Het zijn tips van de NZa en geen plichten.",
    "They are tips of the NZa and no duties.",
)


def of_contract(contract: Node, rows: Sequence[PracticeRow]) -> Text:
    """The checklist of one contract in a sentence."""
    included = sum(bool(row.included) for row in rows)
    missing = sum(bool(row.not_included) for row in rows)
    unknown = len(rows) - included - missing
    text = Text(
        f"Van {contract.name} noemen onze bronnen {included} van de {len(rows)} goede afspraken.",
        f"Of {contract.name} our sources name {included} of {len(rows)} good agreements.",
    )
    if missing:
        text += Text(
            f"{missing} {'staat' if missing == 1 else 'staan'} er niet in: een bron zegt alle afspraken van dit contract te "
            "noemen.",
            f"{missing} {'is' if missing == 1 else 'are'} not in it: a source claims to name all its agreements.",
        )
    if unknown:
        text += Text(
            f"Van {unknown} weten wij niet of {'zij' if unknown == 1 else 'ze'} erin {'staat' if unknown == 1 else 'staan'}.",
            f"Of {unknown} we do not know whether {'it is' if unknown == 1 else 'they are'} in it.",
        )
    return text + TIPS


def of_contracts(
    view: GraphOnDay, where: Text, contracts: Sequence[NetworkContract], rows: Sequence[PracticeRow]
) -> Text:
    """Of how many contracts we know anything, and what is most often included and missing."""
    if not contracts:
        return Text(
            f"{where.nl} kennen onze bronnen op deze dag geen contract; welke goede afspraken er zijn, is onbekend. "
            "Vraag het de zorgverzekeraars en de netwerken.",
            f"{where.en} our sources know no contract on this day; which good agreements there are, is "
            "unknown. Ask the insurers and the networks.",
        )
    told = {node.id for row in rows for node in row.included}
    complete = [one for one in contracts if checked(view, one.contract)]
    count = dutch_count(len(contracts), "contract", "contracten")
    text = Text(
        f"{where.nl} kennen wij {count}. Van {len(told) or 'geen enkel'} noemen onze bronnen een goede afspraak; van "
        f"{len(complete) or 'geen enkel'} zegt een bron ze allemaal te noemen.",
        f"{where.en} we know {len(contracts)} contract{'' if len(contracts) == 1 else 's'}. Of {len(told)} our sources name a "
        f"good agreement; of {len(complete)} a source claims to name them all.",
    )
    return text + _most_missing(rows, bool(complete)) + TIPS


def _most_missing(rows: Sequence[PracticeRow], any_complete: bool) -> Text:
    if not any_complete:
        return Text(
            "Wat er het vaakst ontbreekt, is dus onbekend.", "So what is most often missing is unknown."
        )
    most = max((len(row.not_included) for row in rows), default=0)
    if not most:
        return NOTHING
    missing = names([row.practice for row in rows if len(row.not_included) == most])
    return Text(
        f"Het vaakst ontbreekt: {dutch_list(missing, most=MOST_NAMES)} (in {most} van de contracten waarvan wij alle goede "
        "afspraken kennen).",
        f"Most often missing: {english_list(missing, most=MOST_NAMES)} (in {most} of the contracts of which we know all good "
        "agreements).",
    )
