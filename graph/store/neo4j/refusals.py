"""The sentences with which Neo4j as a store refuses, and from which error of the driver each comes."""

from collections.abc import Callable, Mapping

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DriverError,
    Forbidden,
    ForbiddenOnReadOnlyDatabase,
    IncompleteCommit,
    Neo4jError,
    NotALeader,
    UnsupportedServerProduct,
)

from graph.errors import MgnError, StoreInvalid, StoreReadOnly, StoreUnreachable
from graph.store.neo4j.address import PASSWORD, USER, Address
from graph.store.refusals import UNCHANGED, being_written

OLDEST = (5, 26)
"""The oldest server that is served: the release of the 5 series with long-term support."""


def refusal(error: DriverError | Neo4jError | OSError, address: Address) -> MgnError:
    """What a person reads instead of an error of the driver."""
    if isinstance(error, AuthError):
        return wrong_password(address)
    if isinstance(error, Forbidden | ForbiddenOnReadOnlyDatabase | NotALeader):
        return read_only(address)
    if isinstance(error, UnsupportedServerProduct) or type(error) is ConfigurationError:
        # What the driver asks of every server, one of before 2022 does not know.
        return too_old(address, "")
    if isinstance(error, IncompleteCommit):
        return lost_at_the_end(address)
    if isinstance(error, Neo4jError):
        code = (error.code or "").rpartition(".")[2]
        return BY_CODE[code](address) if code in BY_CODE else failing(address, error.code or "")
    return unreachable(address)


def unreachable(address: Address) -> StoreUnreachable:
    """Nobody answers, or not in the language of Neo4j."""
    return StoreUnreachable(
        f"De Neo4j-server {address.shown} is niet bereikbaar.",
        "Controleer het adres, de verbinding en of de server draait.",
    )


def wrong_password(address: Address) -> StoreUnreachable:
    """The server does not know this user with this password, or asks for them."""
    if not address.user:
        return StoreUnreachable(
            f"De Neo4j-server {address.shown} vraagt om een gebruikersnaam en een wachtwoord.",
            f"Zet die in {USER} en {PASSWORD}.",
        )
    return StoreUnreachable(
        f"De gebruikersnaam of het wachtwoord voor de Neo4j-server {address.shown} klopt niet.",
        f"Controleer {USER} en {PASSWORD}; wie het vaak verkeerd probeert, moet even wachten.",
    )


def password_to_change(address: Address) -> StoreUnreachable:
    """The password that Neo4j came with has to be changed first."""
    return StoreUnreachable(
        f"Het wachtwoord voor de Neo4j-server {address.shown} moet eerst worden gewijzigd.",
        "Kies in Neo4j Browser een eigen wachtwoord.",
    )


def no_database(address: Address) -> StoreUnreachable:
    """The server runs, but has no database of that name."""
    return StoreUnreachable(
        f"De Neo4j-server {address.shown} kent die database niet.",
        "Controleer de naam achter de laatste schuine streep, of laat die weg.",
    )


def database_stopped(address: Address) -> StoreUnreachable:
    """The server runs, but the database is starting or stopped."""
    return StoreUnreachable(
        f"De database op de Neo4j-server {address.shown} is nu niet beschikbaar.",
        "Probeer het zo opnieuw, of start de database.",
    )


def too_big(address: Address) -> StoreUnreachable:
    """A load or a reading does not fit in the memory that the server may use for it."""
    return StoreUnreachable(
        f"Dit past niet in het geheugen van de Neo4j-server {address.shown}.",
        f"{UNCHANGED} Geef de server meer geheugen (docs/neo4j.md noemt hoeveel).",
    )


def failing(address: Address, code: str) -> StoreUnreachable:
    """The server gives an error that nothing else covers; its code tells an administrator more."""
    return StoreUnreachable(
        f"De Neo4j-server {address.shown} meldt een fout ({code}).",
        "Probeer het opnieuw; blijft het zo, geef deze code dan aan de beheerder.",
    )


def lost_at_the_end(address: Address) -> StoreUnreachable:
    """The connection broke while the server was finishing a load: it is there as a whole, or not at all."""
    return StoreUnreachable(
        f"De verbinding met {address.shown} viel weg bij het afsluiten van de lading.",
        "Kijk met mgn status of de lading er staat; zo niet, laad dan opnieuw.",
    )


def read_only(address: Address) -> StoreReadOnly:
    """This user, or this server of a cluster, may only read."""
    return StoreReadOnly(
        f"In {address.shown} kan met deze gebruiker alleen worden gelezen.",
        f"{UNCHANGED} Gebruik een gebruiker die mag schrijven, of bij een cluster een adres met neo4j://.",
    )


def too_old(address: Address, version: str) -> StoreInvalid:
    """The server is of before the release with long-term support."""
    named = f" (versie {version})" if version else ""
    return StoreInvalid(
        f"De Neo4j-server {address.shown} is te oud{named}.",
        f"{UNCHANGED} Gebruik Neo4j {OLDEST[0]}.{OLDEST[1]} (LTS) of nieuwer.",
    )


def something_else(address: Address) -> StoreInvalid:
    """The database is not empty, and not of this program."""
    return StoreInvalid(
        f"De database op {address.shown} bevat iets anders dan gegevens van dit programma.",
        f"{UNCHANGED} Kies een lege database.",
    )


def other_form(address: Address) -> StoreInvalid:
    """The database was filled by another version of this program, in a form that this one does not know."""
    return StoreInvalid(
        f"De database op {address.shown} is gemaakt door een andere versie van dit programma.",
        "Gebruik die versie, of laad de bronnen opnieuw in een lege database.",
    )


def tampered(address: Address) -> StoreInvalid:
    """What is there is not what the loads wrote."""
    return StoreInvalid(
        f"De database op {address.shown} is buiten dit programma om gewijzigd.",
        "Zet een reservekopie terug, of laad de bronnen opnieuw in een lege database.",
    )


def _waited(address: Address) -> MgnError:
    return being_written(address.shown)


BY_CODE: Mapping[str, Callable[[Address], MgnError]] = {
    "CredentialsExpired": password_to_change,
    "DatabaseNotFound": no_database,
    "DatabaseUnavailable": database_stopped,
    "DeadlockDetected": _waited,
    "LockAcquisitionTimeout": _waited,
    "LockClientStopped": _waited,
    "MemoryPoolOutOfMemoryError": too_big,
    "OutOfMemoryError": too_big,
    "TransactionTimedOut": _waited,
    "TransactionTimedOutClientConfiguration": _waited,
    "WriteOnReadOnlyAccessDatabase": read_only,
}
"""By the last part of the server's code, which stays the same when Neo4j reclassifies an error."""
