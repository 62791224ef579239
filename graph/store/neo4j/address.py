"""The address of a Neo4j server as a person gives it, taken apart so that credentials are never shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, unquote, urlsplit

from graph.errors import BadInput

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
USER, PASSWORD = "MGN_NEO4J_USER", "MGN_NEO4J_PASSWORD"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server is and who asks. `shown` is fit to print and to log; the password is not in `repr`.

    `uri` is what the driver takes; `database` is empty for the user's own database.
    """

    uri: str
    shown: str
    database: str
    user: str
    password: str = field(repr=False)


def address_of(url: str, environment: Mapping[str, str]) -> Address:
    """The address in `neo4j://[user:password@]host[:port][/database]`.

    What the URL leaves out of user and password comes from MGN_NEO4J_USER and MGN_NEO4J_PASSWORD.
    Raises BadInput for a URL without a host, with a port that is no number, or with an `@` elsewhere.
    """
    parts = _parts(url)
    place = parts.netloc.rpartition("@")[2]
    database = parts.path.strip("/")
    start = f"{parts.scheme}://{place}"
    return Address(
        uri=f"{start}?{parts.query}" if parts.query else start,
        shown=f"{start}/{database}" if database else start,
        database=database,
        user=unquote(parts.username or "") or environment.get(USER, ""),
        password=unquote(parts.password or "") or environment.get(PASSWORD, ""),
    )


def without_credentials(url: str) -> str:
    """Any text that may be meant as an address, without what stands before an `@`: fit to show."""
    scheme, separator, rest = url.rpartition("://")
    return scheme + separator + rest.rpartition("@")[2]


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        # An unquoted / ? or # in a password cuts it in two, and the rest would be taken for a path.
        faulty = not parts.hostname or parts.port == 0 or "@" in parts.path + parts.query + parts.fragment
    except ValueError:
        faulty = True
    if faulty:
        raise BadInput(
            f"“{without_credentials(url)}” is geen adres van een Neo4j-server.",
            "Schrijf bijvoorbeeld neo4j://server.voorbeeld.nl of bolt://127.0.0.1:7687, "
            f"en zet het wachtwoord in {PASSWORD}.",
        )
    return parts
