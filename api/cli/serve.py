"""`mgn serve`: the web server."""

import re
import socket
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import AUDIENCES, DEFAULT_STORE, AudienceOption, StoreOption, one_of
from api.cli.telling import tell
from api.doors import Doors
from graph.errors import BadInput

if TYPE_CHECKING:
    from api.serving import Keeper

WAITING_CONNECTIONS = 2048

RememberOption = Annotated[
    float,
    typer.Option(
        "--remember",
        envvar="MGN_REMEMBER",
        show_envvar=False,
        metavar="MB",
        help="Hoeveel geheugen er is voor antwoorden die al eens gegeven zijn; 0 onthoudt niets.",
    ),
]

OriginsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--cors",
        envvar="MGN_CORS",
        show_envvar=False,
        metavar="SITE",
        help="Een site waarvan de pagina's hier ook mogen vragen, zoals https://voorbeeld.nl; vaker te geven.",
    ),
]
RateOption = Annotated[
    int,
    typer.Option(
        "--rate",
        envvar="MGN_RATE",
        show_envvar=False,
        metavar="AANTAL",
        help="Hoe vaak één adres per minuut mag vragen; 0 is zonder grens.",
        min=0,
    ),
]


def serve(
    host: Annotated[str, typer.Option("--host", metavar="ADRES", help="Op welk adres.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", metavar="POORT", help="Op welke poort.")] = 8000,
    store: StoreOption = DEFAULT_STORE,
    audience: AudienceOption = "public",
    token: Annotated[
        str,
        typer.Option(
            "--token",
            envvar="MGN_TOKEN",
            show_envvar=False,
            metavar="GEHEIM",
            help="Nodig voor een ruimere kring dan public; liever in MGN_TOKEN dan hier.",
        ),
    ] = "",
    remember: RememberOption = 64,
    cors: OriginsOption = None,
    rate: RateOption = 0,
) -> None:
    """Start de webserver. Een ontbrekende of lege opslag wordt eerst gevuld met de meegeleverde feiten.

    Voorbeeld:

    \b
      mgn serve --port 9000
    """
    circle = one_of(audience, AUDIENCES, "--audience").upper()
    if circle != "PUBLIC" and not token:
        raise BadInput(
            "Voor een besloten kring heeft de server een token nodig.",
            "Zet het in MGN_TOKEN; lezers geven het als wachtwoord.",
        )
    doors = Doors(token, [_origin(site) for site in cors or ()], rate)
    with bound(host, port) as listening, _keeper(store, circle) as keeper:
        shown = f"[{host}]" if ":" in host else host
        tell(f"De server draait op http://{shown}:{listening.getsockname()[1]} (stoppen met Ctrl-C).")
        try:
            _run(keeper, doors, remember, listening)
        except KeyboardInterrupt:
            tell("De server is gestopt.")


def _origin(site: str) -> str:
    """The site as a browser names it; BadInput for anything else, `*` too."""
    if not re.fullmatch(r"https?://[^/\s*]+", site):
        raise BadInput(
            f"“{site}” is geen site.", "Schrijf bijvoorbeeld --cors https://voorbeeld.nl, zonder pad."
        )
    return site


def bound(host: str, port: int) -> socket.socket:
    """A socket that listens on the address; BadInput where it cannot, before anything else is done."""
    if not 0 <= port <= 65535:
        raise BadInput(f"{port} is geen poort.", "Kies een getal van 1024 tot en met 65535.")
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        # Named as TCP, so that asyncio sends small pieces at once: else every answer waits 40 ms for the reader's receipt
        listening = socket.socket(family, kind, protocol)
    except OSError as error:
        raise BadInput(f"“{host}” is geen adres van deze computer.", "Gebruik --host 127.0.0.1.") from error
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(WAITING_CONNECTIONS)
    except OSError as error:
        listening.close()
        raise _not_bound(host, port, error) from error
    return listening


def _not_bound(host: str, port: int, error: OSError) -> BadInput:
    import errno

    if error.errno == errno.EADDRINUSE:
        return BadInput(f"Poort {port} is al in gebruik.", f"Kies een andere: mgn serve --port {port + 1}.")
    if error.errno == errno.EACCES:
        return BadInput(f"Poort {port} mag u niet gebruiken.", "Kies een poort vanaf 1024.")
    return BadInput(f"Op {host} kan de server niet luisteren.", "Gebruik --host 127.0.0.1.")


def _keeper(store: str, circle: str) -> "Keeper":
    from api.opening import open_keeper

    return open_keeper(store, circle, tell)


def _run(keeper: "Keeper", doors: Doors, remember: float, listening: socket.socket) -> None:
    import logging

    import uvicorn

    from api.app import create_app
    from api.graphql.schema import SCHEMA
    from api.web.warming import start_warming

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("uvicorn").setLevel(logging.WARNING)
    app = create_app(keeper, SCHEMA, doors, remember)
    start_warming(keeper)
    # The keeper is started and stopped around the server, so the server has no life cycle to keep.
    config = uvicorn.Config(app, log_config=None, access_log=False, server_header=False, lifespan="off")
    uvicorn.Server(config).run(sockets=[listening])
