"""What can go wrong with boundaries."""

from graph.errors import BadFacts, MgnError

CHOOSE_A_FILE = "Probeer het later weer, kies een ander jaar met --year, of geef een bestand met --from."


class BoundariesUnavailable(MgnError):
    """The boundaries cannot be fetched or read: no answer, an error, or something that is no map."""

    code = "BOUNDARIES_UNAVAILABLE"


class BoundariesInvalid(BadFacts):
    """The boundaries were read but are not those of the municipalities of the year."""

    code = "BOUNDARIES_INVALID"
