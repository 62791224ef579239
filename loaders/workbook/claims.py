"""The sheet "Volledigheid": this source lists all X of region Y."""

from graph.records import Completeness
from loaders.cells import BadCell
from loaders.workbook.columns import CODE, NOTE, SOURCE, Cells, Column
from loaders.workbook.finding import Known
from loaders.workbook.rows import RowReader
from loaders.workbook.tables import Row
from ontology.vocabulary import Vocabulary

TOPIC, SCOPE = "topic", "scope"
SCOPES = (
    "Region",
    "Network",
    "Municipality",
    "Country",
    "RegionScheme",
    "Contract",
    "Plan",
    "Offer",
    "Insurer",
    "CooperationAgreement",
)
COLUMNS = (
    Column(TOPIC, "Wat is volledig", "Uw bron noemt dit allemaal: wat er niet in staat, is er niet.", CODE, code_list="CompletenessTopic", required=True),
    Column(SCOPE, "Waarvoor", "Een regio, netwerk of regio-indeling; leeg is het hele land.", "name", SCOPES),
    Column(NOTE, "Opmerking", "Vrije tekst."),
    Column(SOURCE, "Bron", "Leeg: de eerste bron van blad Bronnen."),
)  # fmt: skip


def claim_of(row: Row, reader: RowReader, vocabulary: Vocabulary) -> Completeness | None:
    """The claim that a row makes; None when it has a problem (kept in the row) or repeats another's claim."""
    row.require(TOPIC)
    topic = row.value(TOPIC, vocabulary.code_lists["CompletenessTopic"])
    scope = _scope(row, reader)
    source, other = reader.source_of(row)
    note = row.text(NOTE)
    if row.problems or source is None or other is not None:
        return None
    return Completeness(source.id, str(topic), scope, note)


def row_of(claim: Completeness, known: Known, vocabulary: Vocabulary) -> Cells:
    """The row that makes the claim."""
    topic = vocabulary.code_lists["CompletenessTopic"].concept(claim.topic).label.nl
    scope = known.name(claim.scope, SCOPES) if claim.scope else ""
    return {TOPIC: topic, SCOPE: scope, NOTE: claim.note, SOURCE: claim.source}


def _scope(row: Row, reader: RowReader) -> str:
    words = row.text(SCOPE)
    if not words:
        return ""
    try:
        return reader.known.required(words, SCOPES).id
    except BadCell as error:
        row.problem(SCOPE, str(error))
        return ""
