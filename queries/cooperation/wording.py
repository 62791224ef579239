"""The sentences of `cooperation`: what a region says of itself, and that silence says nothing."""

from collections.abc import Sequence

from graph.day import GraphOnDay
from graph.names import without_addition
from graph.records import Node
from graph.text import Text, dutch_count, dutch_list, english_list
from queries.cooperation.levels import LevelRow, recorded
from queries.sentences import names

MOST_NAMES = 5


def of_subject(subject: Node, rows: Sequence[LevelRow]) -> Text:
    """How one region or network says it stands on each level."""
    known = [row for row in rows if row.standings]
    if not known:
        return Text(
            f"Van {subject.name} staat niet in onze bronnen hoe de samenwerking ervoor staat op de drie niveaus. "
            "Dat zegt niets over de samenwerking zelf; vraag het de mandaathouder en de verzekeraars.",
            f"Our sources do not say how the cooperation of {subject.name} stands on the three levels. "
            "That says nothing of the cooperation itself; ask the mandate holder and the insurers.",
        )
    text = Text(
        f"De samenwerking in {subject.name}: {dutch_list([_level(row).nl for row in known])}.",
        f"The cooperation in {subject.name}: {english_list([_level(row).en for row in known])}.",
    )
    return text + _not_known([row for row in rows if not row.standings])


def of_everybody(view: GraphOnDay) -> Text:
    """How many say how they stand; nobody is compared."""
    found = recorded(view)
    regions = [node for node in found if node.label == "Region"]
    networks = [node for node in found if node.label == "Network"]
    if not found:
        return Text(
            "Geen enkele regio en geen enkel netwerk zegt in onze bronnen hoe de samenwerking ervoor staat op de drie "
            "niveaus van Movisie. Dat zegt niets over de samenwerking zelf; vraag het de mandaathouder en de verzekeraars.",
            "No region and no network says in our sources how its cooperation stands on the three levels of Movisie. "
            "That says nothing of the cooperation itself; ask the mandate holder and the insurers.",
        )
    nl = f"{dutch_count(len(regions), 'regio', 'regio’s')} en {dutch_count(len(networks), 'netwerk', 'netwerken')}"
    en = f"{len(regions)} region{'' if len(regions) == 1 else 's'} and {len(networks)} network{'' if len(networks) == 1 else 's'}"
    return Text(
        f"Van {nl} staat in onze bronnen hoe de samenwerking ervoor staat: {dutch_list(names(found), most=MOST_NAMES)}. "
        "Van de andere is het onbekend.",
        f"Of {en} our sources say how the cooperation stands: {english_list(names(found), most=MOST_NAMES)}. "
        "Of the others it is unknown.",
    )


def _level(row: LevelRow) -> Text:
    nl, en = without_addition(row.level.name), without_addition(row.level.text("label_en"))
    return Text(f"{nl} {row.words.nl}", f"{en} {row.words.en}")


def _not_known(rows: Sequence[LevelRow]) -> Text:
    if not rows:
        return Text("", "")
    nl = dutch_list([without_addition(row.level.name) for row in rows])
    en = english_list([without_addition(row.level.text("label_en")) for row in rows])
    return Text(f"Niet in onze bronnen: het niveau {nl}.", f"Not in our sources: the level {en}.")
