"""Who takes part in several networks, as bars: how often sources name an organisation, and no more than that."""

from api.charts.bars import Bar, lying_bars
from api.charts.chart import LINE_HEIGHT, NORMAL, SMALL, WIDTH, Chart, dated, fitted, lettered, on_day_words
from api.maps.picture import Picture
from graph.day import GraphOnDay
from graph.text import Text
from queries.connections.taking_part import ParticipantRow
from queries.question import Result
from queries.sentences import names

MOST_BARS = 12
TITLE = Text("In hoeveel netwerken bronnen een partner noemen", "In how many networks sources name a partner")
NO_MEASURE = Text(
    "Hoe vaak een organisatie voorkomt, zegt niets over haar belang of invloed.",
    "How often an organisation occurs says nothing of its importance or influence.",
)


def participants_chart(view: GraphOnDay, result: Result, language: str) -> tuple[Chart, ...]:
    """The partners of more than one network; those of as many networks are all drawn, or none of them."""
    rows = [row for row in result.rows if isinstance(row, ParticipantRow) and row.degree > 1]
    shown = _that_fit(rows)
    if not shown:
        return ()
    head = fitted(TITLE.in_language(language), WIDTH, bold=True)
    bars = [Bar(row.organisation.name, row.degree, str(row.degree)) for row in shown]
    marks, height = lying_bars(bars, top=len(head) * NORMAL * LINE_HEIGHT + 8)
    notes = [NO_MEASURE.in_language(language)]
    if len(shown) < len(rows):
        notes.append(_least(shown[-1].degree).in_language(language))
    title = f"{TITLE.in_language(language)}. {on_day_words(view.day).in_language(language)}"
    told = "; ".join(f"{row.organisation.name}: {row.degree}" for row in shown)
    heads = (Text("Organisatie", "Organisation"), Text("Netwerken", "Networks"), Text("Welke", "Which"))
    return (
        Chart(
            "netwerken",
            Picture(
                WIDTH,
                height + SMALL,
                title,
                f"{told}.",
                language,
                (*lettered(head, (0, NORMAL), bold=True), *marks, *dated(view, height + 8, language)),
            ),
            tuple(notes),
            tuple(text.in_language(language) for text in heads),
            tuple((row.organisation.name, str(row.degree), "; ".join(names(row.networks))) for row in shown),
        ),
    )


def _that_fit(rows: list[ParticipantRow]) -> list[ParticipantRow]:
    """The first rows, without cutting through those that occur as often."""
    if len(rows) <= MOST_BARS:
        return rows
    least = rows[MOST_BARS].degree
    return [row for row in rows if row.degree > least]


def _least(degree: int) -> Text:
    return Text(
        f"Getekend is wie in {degree} of meer netwerken voorkomt; alle anderen staan in het antwoord.",
        f"Drawn is who occurs in {degree} or more networks; all others are in the answer.",
    )
