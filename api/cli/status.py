"""`mgn status`: what is in the store, how old it is and what is complete."""

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import Reading, one_of, shared
from api.cli.telling import tell_left_out

if TYPE_CHECKING:
    from api.overview import Overview


@shared
def status(
    reading: Reading,
    format: Annotated[str, typer.Option("--format", metavar="table|json", help="De vorm.")] = "table",
) -> None:
    """Laat zien wat er in de opslag staat, hoe oud het is en wat volledig is.

    Voorbeeld:

    \b
      mgn status --store sqlite:///mgn.db
    """
    from api.overview import overview_of
    from ontology.vocabulary import load_vocabulary

    form = one_of(format, ("table", "json"), "--format")
    snapshot, view = reading.open()
    overview = overview_of(snapshot, load_vocabulary(), view)
    print(_as_json(overview) if form == "json" else _as_text(overview))
    tell_left_out(overview.left_out, overview.audience)


def _as_json(overview: "Overview") -> str:
    import json

    return json.dumps(overview.as_json(), ensure_ascii=False, indent=2)


def _as_text(overview: "Overview") -> str:
    sections = (_head(overview), _loads(overview), _counts(overview), _sources(overview), _complete(overview))
    return "\n\n".join("\n".join(lines) for lines in sections)


def _head(overview: "Overview") -> list[str]:
    from graph.text import dutch_date, dutch_number

    return [
        f"Versie {overview.version}, peildatum {dutch_date(overview.day)}: "
        f"{dutch_number(overview.statements)} feiten en {dutch_number(overview.proposals)} voorstellen "
        f"uit {len(overview.sources)} bronnen."
    ]


def _loads(overview: "Overview") -> list[str]:
    from api.clock import AMSTERDAM

    return ["Ladingen"] + [
        f"  {load.number:>4}  {load.recorded_at.astimezone(AMSTERDAM):%Y-%m-%d %H:%M}  {load.title} "
        f"(erbij {load.added}, gewijzigd {load.changed}, beëindigd {load.ended})"
        for load in overview.loads
    ]


def _counts(overview: "Overview") -> list[str]:
    from graph.text import dutch_number

    return ["Aantallen"] + [
        f"  {dutch_number(count.number):>7}  {count.name.nl}" for count in overview.counts
    ]


def _sources(overview: "Overview") -> list[str]:
    lines = ["Bronnen, nieuwste eerst (feiten, datum en leeftijd)"]
    lines += [
        f"  {age.statements:>5}  {age.words.nl}: {age.source.title or age.source.id}"
        for age in overview.sources
    ]
    return lines + [f"  Let op: {age.warning.nl}" for age in overview.late]


def _complete(overview: "Overview") -> list[str]:
    from ontology.vocabulary import load_vocabulary

    topics = load_vocabulary().code_lists["CompletenessTopic"]
    sources = {
        age.source.id: f"{age.source.title or age.source.id} ({age.words.nl})" for age in overview.sources
    }
    lines = ["Volledig volgens de bron zelf"]
    for claim in overview.completeness:
        scope = f" ({claim.scope})" if claim.scope else ""
        lines.append(f"  {topics.concept(claim.topic).label.nl}{scope}: {sources[claim.source]}")
    return lines
