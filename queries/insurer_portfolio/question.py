"""The question `insurer-portfolio`: what one insurer or its concern has across the country, and what asks attention."""

from collections.abc import Sequence

from graph.day import GraphOnDay
from graph.errors import BadInput, NotFound
from graph.names import plain
from graph.records import Node
from graph.text import Text, dutch_list, english_list
from queries import geography
from queries.aspects import Aspect
from queries.columns import explanation_column, listed, sources_column
from queries.ending_soon.question import HALF_A_YEAR, the_insurer
from queries.ending_soon.within import CHOICES, read_within
from queries.insurer_portfolio import wording
from queries.insurer_portfolio.holding import portfolio
from queries.question import Asked, Column, Parameter, Question, Result
from queries.sentences import names, scheme_words


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """The portfolio of one insurer, or of all insurers of its concern."""
    scheme = geography.require_scheme(view, asked.scheme)
    within = read_within(asked.get("within") or HALF_A_YEAR)
    wanted, concern = asked.get("insurer"), asked.get("concern")
    if bool(wanted) == bool(concern):
        if not wanted:
            return Result(_nobody(view), ())
        raise BadInput("Geef een zorgverzekeraar of een concern, niet allebei.", "Laat een van de twee leeg.")
    insurers = of_concern(view, concern) if concern else [the_insurer(view, wanted)]
    whose = insurers[0].text("concern") if concern else insurers[0].name
    rows = tuple(portfolio(view, insurers, scheme, within.until(view.day)))
    words = scheme_words(view, scheme)
    return Result(
        wording.summary(
            whose,
            words,
            len(geography.regions(view, scheme)),
            rows,
            within.words,
            insurers if concern else (),
        ),
        rows,
    )


def of_concern(view: GraphOnDay, name: str) -> Sequence[Node]:
    """The insurers of a concern by name; NotFound with the concerns that sources name otherwise."""
    found = [node for node in view.of_label("Insurer") if plain(node.text("concern")) == plain(name)]
    if not found:
        known = sorted({node.text("concern") for node in view.of_label("Insurer")} - {""})
        raise NotFound(f"Er is geen concern “{name}”.", f"Wel: {dutch_list(known)}.")
    return found


def _nobody(view: GraphOnDay) -> Text:
    known = names(view.of_label("Insurer"))
    return Text(
        f"Kies een zorgverzekeraar of een concern. Onze bronnen kennen: {dutch_list(known)}.",
        f"Choose an insurer or a concern. Our sources know: {english_list(known)}.",
    )


QUESTION = Question(
    name="insurer-portfolio",
    title=Text("Portefeuille van een zorgverzekeraar", "Portfolio of an insurer"),
    asks=Text(
        "Waar heeft een zorgverzekeraar het voortouw, welke contracten zijn er, wat eindigt en wat staat open?",
        "Where does an insurer lead, which contracts does it have, what ends and what is open?",
    ),
    parameters=(
        Parameter("insurer", Text("zorgverzekeraar (id)", "insurer (id)"), default="cz"),
        Parameter("concern", Text("of zijn concern", "or its concern"), default="Achmea"),
        Parameter("within", Text("eindigt binnen", "ends within"), default=HALF_A_YEAR, assumed=True, choices=CHOICES),
    ),
    columns=(
        Column("part", Text("Code", "Code"), lambda row: row.part, in_table=False),
        Column("part_words", Text("Wat", "What"), lambda row: wording.PART_WORDS[row.part]),
        Column("subject_id", Text("Id", "Id"), lambda row: row.subject.id, in_table=False),
        Column("subject", Text("Waar", "Where"), lambda row: row.subject.name),
        Column("insurers", Text("Verzekeraar", "Insurer"), lambda row: listed(names(row.insurers))),
        Column("thing_id", Text("Id van het ding", "Id of the thing"), lambda row: row.thing and row.thing.id, in_table=False),
        Column("until", Text("Loopt tot", "Runs until"), lambda row: row.until and row.until.isoformat()),
        Column("sign", Text("Antwoord", "Answer"), lambda row: row.sign, in_table=False),
        explanation_column(),
        sources_column(),
    ),
    aspects=(Aspect("answer", Text("Antwoord", "Answer"), lambda row: row.sign),),
    answer=answer,
)  # fmt: skip
