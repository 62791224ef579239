"""The question `still-to-decide`: which decisions of municipalities are on record, per region and document."""

from graph.day import GraphOnDay
from graph.text import NOTHING, Text
from queries import geography
from queries.aspects import Aspect
from queries.columns import ask_whom_column, explanation_column, listed, sources_column
from queries.question import Asked, Column, Parameter, Question, Result
from queries.sentences import names, no_regions, scheme_words
from queries.still_to_decide import wording
from queries.still_to_decide.deciding import Decisions, OnRecord, of_region

STATE_WORDS = {
    OnRecord.ALL: Text("van alle gemeenten in onze bronnen", "of all in our sources"),
    OnRecord.SOME: Text("van een deel in onze bronnen", "of a part in our sources"),
    OnRecord.NOT_YET_KNOWN: wording.NOT_IN_OUR_SOURCES,
    OnRecord.NO_DOCUMENT: Text("geen document in onze bronnen", "no document in our sources"),
}
SIGNS = {
    OnRecord.ALL: "ONE_COMPLETE",
    OnRecord.SOME: "PARTS",
    OnRecord.NOT_YET_KNOWN: "UNKNOWN",
    OnRecord.NO_DOCUMENT: "UNKNOWN",
}
SIGN_WORDS = {
    "ONE_COMPLETE": STATE_WORDS[OnRecord.ALL],
    "PARTS": STATE_WORDS[OnRecord.SOME],
    "UNKNOWN": Text("niet in onze bronnen", "not in our sources"),
}


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """The decisions of every region of the scheme, or of the one that is asked for."""
    scheme = geography.require_scheme(view, asked.scheme)
    chosen = asked.get("region")
    regions = [geography.region(view, chosen)] if chosen else geography.regions(view, scheme)
    rows = tuple(row for region in regions for row in of_region(view, region))
    words = scheme_words(view, regions[0].text("scheme") if chosen else scheme)
    return Result(wording.summary(words, rows) if rows else no_regions(words), rows)


def _document(row: Decisions) -> str:
    return row.document.name if row.document else ""


def _kind(row: Decisions) -> Text:
    return wording.DOCUMENT_WORDS[row.document.label] if row.document else NOTHING


QUESTION = Question(
    name="still-to-decide",
    title=Text("Besluiten van gemeenten", "Decisions of municipalities"),
    asks=Text(
        "Van welke gemeenten staat een besluit over werkagenda, plan of overeenkomst in onze bronnen?",
        "Of which municipalities is a decision on work agenda, plan or agreement in our sources?",
    ),
    parameters=(
        Parameter("region", Text("alleen deze regio (id)", "only this region (id)"), default="iza-twente"),
    ),
    columns=(
        Column("region_id", Text("Id", "Id"), lambda row: row.region.id, in_table=False),
        Column("region", Text("Regio", "Region"), lambda row: row.region.name),
        Column("kind", Text("Soort", "Kind"), _kind),
        Column("document", Text("Document", "Document"), _document),
        Column("networks", Text("Netwerken", "Networks"), lambda row: listed(names(row.through)), in_table=False),
        Column("on_record", Text("Code", "Code"), lambda row: row.on_record, in_table=False),
        Column("answer", Text("Besluiten", "Decisions"), lambda row: STATE_WORDS[row.on_record]),
        Column(
            "municipalities",
            Text("Per gemeente", "By municipality"),
            lambda row: wording.by_municipality(row),
        ),
        Column(
            "decided", Text("Besluit in onze bronnen", "Decision in our sources"),
            lambda row: wording.decided((*row.decided, *row.others)), in_table=False,
        ),
        Column(
            "not_on_record", Text("Besluit niet in onze bronnen", "Decision not in our sources"),
            lambda row: listed(names(row.not_on_record)), in_table=False,
        ),
        Column("remarks", Text("Wat de bron erbij zegt", "What the source adds"), lambda row: " ".join(row.remarks)),
        explanation_column(in_table=False),
        ask_whom_column(),
        sources_column(),
    ),
    aspects=(Aspect("decisions", Text("Besluiten", "Decisions"), lambda row: SIGNS[row.on_record], SIGN_WORDS),),
    answer=answer,
)  # fmt: skip
