"""The command line in Dutch: the fixed words of a help text, and errors in what was typed."""

import re
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

from graph.errors import BadInput, MgnError

HELP_WORDS = {
    r"^Usage:": "Gebruik:",
    r"^Options:": "Opties:",
    r"^Arguments:": "Argumenten:",
    r"^Commands:": "Opdrachten:",
    r"\[OPTIONS\]": "[OPTIES]",
    r"COMMAND \[ARGS\]\.\.\.": "OPDRACHT [...]",
    r"\[default:": "[anders:",
    r" <(?:str|int|path|list\[\w+\])>": "",
    r"\[required\]": "[verplicht]",
    r"Show this message and exit\.": "Toon deze tekst.",
}


class DutchCommand(TyperCommand):
    """A command whose help is Dutch."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - a type that the library keeps to itself
        """The help text."""
        return _in_dutch(super().get_help(ctx))


class DutchGroup(TyperGroup):
    """The group of all commands, with Dutch help and in the order of declaration."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401
        """The help text."""
        return _in_dutch(super().get_help(ctx))

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401
        """The names of the commands."""
        return list(self.commands)


def wrong_use(error: TyperException) -> MgnError:
    """A Dutch sentence for what was typed wrong; the library words it in English only."""
    name, text = type(error).__name__, error.format_message()
    named = re.findall(r"'([^']+)'", text)
    option = getattr(error, "option_name", "") or (named[0] if named else "")
    if name == "NoSuchOption":
        return BadInput(f"De optie {option} bestaat niet.", _meant(getattr(error, "possibilities", None)))
    if name == "MissingParameter":
        return BadInput(f"{option} ontbreekt.", "Zie --help voor een voorbeeld.")
    if name == "BadOptionUsage":
        return BadInput(f"De optie {option} heeft een waarde nodig, of juist geen.", "Zie --help.")
    if name == "BadParameter":
        return BadInput(f"De waarde bij {option} kan niet.", "Zie --help voor een voorbeeld.")
    if text.startswith("No such command"):
        return BadInput(f"De opdracht “{option}” bestaat niet.", _meant(named[1:]))
    if "unexpected extra argument" in text:
        extra = text.rpartition("(")[2].partition(")")[0]
        return BadInput(
            f"Er staat te veel achter de opdracht: {extra}.", "Zet tekst met spaties tussen aanhalingstekens."
        )
    return BadInput("Zo kan de opdracht niet gebruikt worden.", "Zie --help voor een voorbeeld.")


def _meant(possibilities: list[str] | None) -> str:
    if not possibilities:
        return "Zie --help voor wat er kan."
    return f"Bedoelde u {' of '.join(possibilities)}?"


def _in_dutch(text: str) -> str:
    for pattern, dutch in HELP_WORDS.items():
        text = re.sub(pattern, dutch, text, flags=re.MULTILINE)
    return text


def dutch_app() -> typer.Typer:
    """An application without the library's own English extras."""
    return typer.Typer(
        cls=DutchGroup, rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False
    )
