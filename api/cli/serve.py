"""`mgn serve`: the web server."""

import os
import re
import socket
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import AUDIENCES, DEFAULT_STORE, AudienceOption, StoreOption, one_of
from api.cli.telling import tell
from api.doors import Doors
from graph.errors import BadInput

if TYPE_CHECKING:
    from fastapi import FastAPI

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

MOST_USUAL_WORKERS = 4
WorkersOption = Annotated[
    int | None,
    typer.Option(
        "--workers",
        envvar="MGN_WORKERS",
        show_envvar=False,
        metavar="AANTAL",
        help="Hoeveel processen antwoord geven; 0 is alles in één proces. Anders één per processor, tot en met vier.",
        min=0,
        max=64,
        show_default=False,
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
    workers: WorkersOption = None,
) -> None:
    """Start de webserver. Een ontbrekende of lege opslag wordt eerst gevuld met de meegeleverde feiten.

    Voorbeeld:

    \b
      mgn serve --port 9000
    """
    circle = _circle(audience, token)
    workers = _workers(workers)
    doors = Doors(token, [_origin(site) for site in cors or ()], rate)
    with bound(host, port) as listening:
        keeper = _keeper(store, circle)
        shown = f"[{host}]" if ":" in host else host
        tell(f"De server draait op http://{shown}:{listening.getsockname()[1]} (stoppen met Ctrl-C).")
        try:
            _run(keeper, doors, remember, listening, workers)
        except KeyboardInterrupt:
            tell("De server is gestopt.")


def _circle(audience: str, token: str) -> str:
    circle = one_of(audience, AUDIENCES, "--audience").upper()
    if circle != "PUBLIC" and not token:
        raise BadInput(
            "Voor een besloten kring heeft de server een token nodig.",
            "Zet het in MGN_TOKEN; lezers geven het als wachtwoord.",
        )
    return circle


def _workers(asked: int | None) -> int:
    """As many as asked for, else one per core, up to four; none where a process cannot be forked with what it holds."""
    if sys.platform != "linux":
        if asked:
            raise BadInput("Meer processen kan alleen op Linux.", "Laat --workers weg.")
        return 0
    return min(len(os.sched_getaffinity(0)), MOST_USUAL_WORKERS) if asked is None else asked


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


def _run(keeper: "Keeper", doors: Doors, remember: float, listening: socket.socket, workers: int) -> None:
    import logging

    from api.app import create_app
    from api.graphql.schema import SCHEMA

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("uvicorn").setLevel(logging.WARNING)
    app = create_app(keeper, SCHEMA, doors, remember)
    if workers:
        from api.processes.crew import Crew

        Crew(keeper, app, listening, workers).run()
    else:
        _run_alone(keeper, app, listening)


def _run_alone(keeper: "Keeper", app: "FastAPI", listening: socket.socket) -> None:
    """Everything in this process: the keeper follows the store in a thread of its own."""
    import uvicorn

    from api.web.warming import start_warming

    # The keeper is started and stopped around the server, so the server has no life cycle to keep.
    config = uvicorn.Config(app, log_config=None, access_log=False, server_header=False, lifespan="off")
    with keeper:
        start_warming(keeper)
        uvicorn.Server(config).run(sockets=[listening])
