"""The question `gaps`: the points of attention, proven ones apart from unknown ones."""

from collections.abc import Sequence

from graph.answers import State
from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.text import Text, dutch_count
from queries import geography, networks
from queries.aspects import Aspect
from queries.columns import ask_whom_column, explanation_column, remedy_column, sources_column
from queries.gaps.finders import FINDERS
from queries.gaps.gap import Gap, GapKind, Scope
from queries.question import Asked, Column, Parameter, Question, Result


def gaps(
    view: GraphOnDay, kinds: Sequence[GapKind] = (), scheme: str = "IZA", level: str = networks.LISTED
) -> list[Gap]:
    """The points of attention of the kinds asked for (default: all), by kind and then by subject."""
    scope = Scope(geography.require_scheme(view, scheme), networks.require_level(view, level))
    return [gap for kind in kinds or tuple(GapKind) for gap in FINDERS[kind](view, scope)]


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """The points of attention, for the command line and the downloads."""
    found = tuple(gaps(view, _kinds(asked.get("kinds")), asked.scheme, asked.level))
    return Result(_sentence(view, networks.require_level(view, asked.level), found), found)


def _kinds(text: str) -> list[GapKind]:
    wanted = [word.strip().upper() for word in text.split(",") if word.strip()]
    unknown = [word for word in wanted if word not in GapKind.__members__]
    if unknown:
        raise BadInput(f"Er is geen soort aandachtspunt “{unknown[0]}”.", f"Kies uit: {', '.join(GapKind)}.")
    return [GapKind(word) for word in wanted]


def _sentence(view: GraphOnDay, level: str, found: Sequence[Gap]) -> Text:
    start = networks.level_words(view, level)
    proven = sum(gap.state is not State.UNKNOWN for gap in found)
    open_ = len(found) - proven
    return Text(
        f"{start.nl}: {dutch_count(proven, 'aandachtspunt', 'aandachtspunten')} volgens onze bronnen, en "
        f"{dutch_count(open_, 'punt', 'punten')} waarover onze bronnen het niet zeggen.",
        f"{start.en}: {proven} points of attention by our sources, and {open_} on which our sources are silent.",
    )


QUESTION = Question(
    name="gaps",
    title=Text("Aandachtspunten", "Points of attention"),
    asks=Text("Waar ontbreekt iets, of spreken bronnen elkaar tegen?", "Where are the gaps?"),
    parameters=(
        Parameter(
            "kinds",
            Text("soorten, met komma's", "kinds, separated by commas"),
            default="MUNICIPALITY_WITHOUT_NETWORK",
        ),
    ),
    columns=(
        Column("kind", Text("Soort", "Kind"), lambda row: row.kind, in_table=False),
        Column("state", Text("Code", "State"), lambda row: row.state, in_table=False),
        Column(
            "proven",
            Text("Antwoord", "Answer"),
            lambda row: "onbekend" if row.state is State.UNKNOWN else "volgens onze bronnen",
        ),
        Column("subject_id", Text("Id", "Id"), lambda row: row.subject.id, in_table=False),
        Column("subject", Text("Over", "About"), lambda row: row.subject.name),
        explanation_column(),
        remedy_column(),
        ask_whom_column(in_table=True),
        sources_column("sources"),
    ),
    aspects=(
        Aspect(
            "state",
            Text("Aandachtspunt", "Point of attention"),
            lambda row: str(row.state),
            {"NONE": Text("iets ontbreekt volgens een bron", "something is missing by a source")},
        ),
    ),
    answer=answer,
)
