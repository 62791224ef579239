"""The sentences with which a store refuses, so that every store says the same in the same situation."""

from collections.abc import Iterable, Set

from graph.errors import (
    BadFacts,
    StoreBusy,
    StoreFull,
    StoreInvalid,
    StoreMissing,
    StoreReadOnly,
    StoreUnreachable,
)
from graph.records import Node, Record, Statement

UNCHANGED = "Er is niets geschreven."


def moved_on() -> StoreBusy:
    """The store is no longer at the version that the difference was made against."""
    return StoreBusy("Er is intussen iets anders geladen.", "Probeer het opnieuw.")


def being_written(place: object) -> StoreBusy:
    """Another writer holds the store."""
    return StoreBusy(
        f"Er loopt al een andere lading in {place}.",
        f"{UNCHANGED} Wacht tot die lading klaar is en probeer het dan opnieuw.",
    )


def not_made_yet(place: object) -> StoreMissing:
    """A reading command was given a store that does not exist."""
    return StoreMissing(
        f"Het bestand {place} bestaat nog niet.",
        "Vul het met: mgn load --reference --commit (of start mgn serve, dat maakt en vult het).",
    )


def unknown_names(put: Iterable[Record], kinds: Set[str], classes: Set[str]) -> BadFacts | None:
    """Facts use names that the ontology does not declare; None where all are among `kinds` and `classes`."""
    records = list(put)
    strange_kinds = {record.kind for record in records if isinstance(record, Statement)} - kinds
    strange_classes = {record.label for record in records if isinstance(record, Node)} - classes
    problems = [f"De soort bewering “{name}” staat niet in de ontologie." for name in sorted(strange_kinds)]
    problems += [f"De soort ding “{name}” staat niet in de ontologie." for name in sorted(strange_classes)]
    if not problems:
        return None
    return BadFacts("Deze feiten gebruiken namen die de ontologie niet kent.", UNCHANGED, problems)


def read_only(place: object) -> StoreReadOnly:
    """The store can be read but not written."""
    return StoreReadOnly(
        f"In {place} kan alleen worden gelezen.",
        f"{UNCHANGED} Maak het bestand en de map schrijfbaar, of werk met een kopie.",
    )


def full(place: object) -> StoreFull:
    """There is no room left to write."""
    return StoreFull(
        f"Er is geen ruimte meer om {place} te schrijven.",
        f"{UNCHANGED} Maak ruimte op de schijf en probeer het opnieuw.",
    )


def locked(place: object) -> StoreUnreachable:
    """Another program keeps the file to itself."""
    return StoreUnreachable(
        f"Een ander programma houdt {place} bezet.", "Sluit dat programma en probeer het opnieuw."
    )


def cannot_open(place: object) -> StoreUnreachable:
    """The file is not there any more, or may not be opened."""
    return StoreUnreachable(
        f"Het bestand {place} kan niet worden geopend.",
        "Controleer of het bestaat en of u het mag lezen.",
    )


def no_folder(place: object) -> StoreUnreachable:
    """The folder in which the file should come does not exist."""
    return StoreUnreachable(f"De map voor {place} bestaat niet.", "Maak die map eerst.")


def failing_disk(place: object) -> StoreUnreachable:
    """The disk or the network drive gives an error."""
    return StoreUnreachable(
        f"Het lezen of schrijven van {place} mislukt.",
        "Controleer de schijf of de netwerkverbinding en probeer het opnieuw.",
    )


def unfinished(place: object) -> StoreUnreachable:
    """A load beside the file has not been merged into it, and that cannot be done where it stands."""
    return StoreUnreachable(
        f"Naast {place} staat een lading die er nog in moet worden verwerkt, en dat kan hier niet.",
        "Zet het bestand, met het bestand ernaast dat op -wal eindigt, in een map waarin u mag schrijven.",
    )


def not_a_store(place: object) -> StoreInvalid:
    """The file is not one that this program made."""
    return StoreInvalid(
        f"{place} is geen opslag van dit programma.", "Kies een ander bestand; dit blijft zoals het is."
    )


def damaged(place: object) -> StoreInvalid:
    """The file was one of this program, and is not sound."""
    return StoreInvalid(
        f"Het bestand {place} is beschadigd.", "Zet een reservekopie terug of laad de bronnen opnieuw."
    )


def other_form(place: object) -> StoreInvalid:
    """The file was made by another version of this program, in a form that this one does not know."""
    return StoreInvalid(
        f"{place} is gemaakt door een andere versie van dit programma.",
        "Gebruik die versie, of laad de bronnen opnieuw in een nieuw bestand.",
    )
