"""Options that several commands share, declared once.

A command takes a whole group as one parameter (`reading: Reading`); `shared` unfolds the group into the
options that the command line shows.
"""

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.errors import BadInput

if TYPE_CHECKING:
    from api.snapshot import Snapshot
    from graph.day import GraphOnDay

DEFAULT_STORE = "sqlite:///mgn.db"
AUDIENCES = ("public", "participants", "internal")
FORMATS = ("table", "csv", "json", "xlsx")

StoreOption = Annotated[
    str,
    typer.Option(
        "--store",
        envvar="MGN_STORE",
        show_envvar=False,
        metavar="URL",
        help="De opslag, ook in MGN_STORE te zetten. memory: is de meegeleverde feiten.",
    ),
]
AudienceOption = Annotated[
    str,
    typer.Option("--audience", metavar="|".join(AUDIENCES), help="Voor welke kring."),
]

StateFileOption = Annotated[
    Path | None,
    typer.Option(
        "--state-file",
        metavar="BESTAND",
        help="Waar --compare-with last de vorige uitkomst bewaart; anders in $XDG_STATE_HOME/mgn of "
        "~/.local/state/mgn.",
    ),
]
LAST = "last"
"""What --compare-with takes beside a date: the last time that the same was asked."""


@dataclass(frozen=True, slots=True)
class Reading:
    """From which store, for whom and as of when a command reads."""

    store: StoreOption = DEFAULT_STORE
    audience: AudienceOption = "public"
    as_of: Annotated[
        str,
        typer.Option("--as-of", metavar="DATUM", help="De dag waarover u het wilt weten; anders vandaag."),
    ] = ""
    as_known_at: Annotated[
        str,
        typer.Option(
            "--as-known-at", metavar="TIJDSTIP", help="Wat toen geladen was; een datum is het einde ervan."
        ),
    ] = ""

    def day(self) -> date:
        """The day that is asked about; BadInput for text that is none."""
        from api import clock

        return clock.read_day(self.as_of) if self.as_of else clock.today()

    def moment(self) -> datetime | None:
        """The moment whose knowledge is asked for; None for the newest."""
        from api import clock

        return clock.read_moment(self.as_known_at) if self.as_known_at else None

    def circle(self) -> str:
        """The audience as the graph names it."""
        return one_of(self.audience, AUDIENCES, "--audience").upper()

    def asked(self) -> Mapping[str, str]:
        """What was asked, beside the store: a day or moment only where one was given."""
        return {"as_of": self.as_of, "as_known_at": self.as_known_at, "audience": self.circle()}

    def open(self) -> tuple["Snapshot", "GraphOnDay"]:
        """The store's content and the view that is asked for; the values are read before the store is."""
        day, moment, circle = self.day(), self.moment(), self.circle()
        from api.opening import read_snapshot

        snapshot = read_snapshot(self.store, circle)
        return snapshot, snapshot.view(day, moment)


@dataclass(frozen=True, slots=True)
class Counting:
    """Which division of the country, and which networks count."""

    scheme: Annotated[str, typer.Option("--scheme", metavar="INDELING", help="De regio-indeling.")] = "IZA"
    level: Annotated[str, typer.Option("--level", metavar="NIVEAU", help="Welke netwerken meetellen.")] = (
        "LISTED"
    )


@dataclass(frozen=True, slots=True)
class Output:
    """In which form and where to the answer goes."""

    format: Annotated[
        str,
        typer.Option("--format", metavar="|".join(FORMATS), help="De vorm; anders table, of die van --out."),
    ] = ""
    out: Annotated[
        Path | None, typer.Option("--out", metavar="BESTAND", help="Schrijf naar dit bestand.")
    ] = None

    def chosen(self, allowed: Sequence[str] = FORMATS) -> str:
        """The form: as asked, else by the name of the file, else a table."""
        if self.format:
            return one_of(self.format, allowed, "--format")
        suffix = self.out.suffix.lower().removeprefix(".") if self.out else ""
        return suffix if suffix in allowed else "table"


@dataclass(frozen=True, slots=True)
class Remembering:
    """Whether only what changed since the last run is written, and where that run is kept."""

    compare_with: Annotated[
        str,
        typer.Option(
            "--compare-with",
            metavar="last",
            help="Schrijf alleen wat veranderde sinds dezelfde vraag de vorige keer zo gesteld is. De eerste keer "
            "staat alles erin; veranderde er niets, dan volgt één regel.",
        ),
    ] = ""
    state_file: StateFileOption = None

    def is_wanted(self) -> bool:
        """Whether it was asked for; BadInput for anything but `last`."""
        return bool(self.compare_with) and one_of(self.compare_with, (LAST,), "--compare-with") == LAST


def one_of(value: str, choices: Sequence[str], option: str) -> str:
    """The choice that a person typed, in any case; BadInput with the choices otherwise."""
    if value.lower() not in choices:
        raise BadInput(f"“{value}” kan niet bij {option}.", f"Kies uit: {', '.join(choices)}.")
    return value.lower()


def pairs_of(given: Sequence[str], option: str) -> Mapping[str, str]:
    """Name and value of each `name=value`; BadInput where the `=` is missing."""
    for text in given:
        if "=" not in text:
            raise BadInput(f"“{text}” kan niet bij {option}.", f"Schrijf {option} naam=waarde.")
    parts = (text.partition("=") for text in given)
    return {name.strip(): value.strip() for name, _, value in parts}


def shared(command: Callable[..., None]) -> Callable[..., None]:
    """The command with its groups of options unfolded into single options."""
    parameters = inspect.signature(command, eval_str=True).parameters
    groups: dict[str, Any] = {
        name: p.annotation for name, p in parameters.items() if is_dataclass(p.annotation)
    }

    def unfolded(**values: Any) -> None:  # noqa: ANN401 - the command line gives values of every type
        for name, group in groups.items():
            values[name] = group(**{field.name: values.pop(field.name) for field in fields(group)})
        command(**values)

    unfolded.__name__ = command.__name__
    unfolded.__doc__ = command.__doc__
    unfolded.__annotations__ = {}
    unfolded.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [option for name, p in parameters.items() for option in _options(p, groups.get(name))]
    )
    return unfolded


def _options(parameter: inspect.Parameter, group: Any) -> list[inspect.Parameter]:  # noqa: ANN401
    """A parameter as it is, or the fields of the group that it stands for."""
    kind = inspect.Parameter.KEYWORD_ONLY
    if group is None:
        return [parameter.replace(kind=kind)]
    return [
        inspect.Parameter(field.name, kind, default=field.default, annotation=field.type)
        for field in fields(group)
    ]
