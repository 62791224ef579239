"""The sheet "Voorstellen": what no source states and a person can take over or turn down.

A proposal taken over becomes a statement of the workbook's own source. One that is turned down becomes one
too, with the basis REJECTED: it counts as no fact, and from the date of that source on the proposal is no
longer made. Whoever empties the decision later reopens it; what was thought before stays known.
"""

from collections.abc import Iterator

from graph.names import plain
from graph.records import REJECTED, Node, Statement, Value
from graph.text import dutch_date
from loaders.cells import shown
from loaders.facts import stated
from loaders.workbook.columns import NOTE, SOURCE, Cells, Column
from loaders.workbook.finding import Known
from loaders.workbook.region import RegionFacts, holds_name
from loaders.workbook.rows import Held, RowReader
from loaders.workbook.tables import Row
from ontology.vocabulary import Vocabulary

PROPOSAL, BASIS, DECISION, MARK = "proposal", "basis", "decision", "mark"
ACCEPT, REJECT = "overnemen", "afwijzen"
COLUMNS = (
    Column(PROPOSAL, "Voorstel", "Wat geen bron zegt, maar wel zo lijkt te zijn."),
    Column(BASIS, "Grond", "Waarom wij dit denken, of wie het eerder afwees."),
    Column(DECISION, "Besluit", f"Kies {ACCEPT} of {REJECT}; leeg laat het een voorstel. Een eigen afwijzing trekt u in door deze cel leeg te maken."),
    Column(NOTE, "Opmerking", "Waarom u dit besluit. Geen namen van personen."),
    Column(SOURCE, "Bron", "Leeg: de eerste bron van blad Bronnen. Een afwijzing van een andere bron blijft van die bron."),
    Column(MARK, "Kenmerk", "Waaraan het programma het voorstel herkent. Verander dit niet."),
)  # fmt: skip
WHOLE: dict[str, dict[str, Value]] = {"COVERS": {"extent": "WHOLE"}}
"""What a proposal of a kind says where no stored proposal says more."""


def decided(
    row: Row, reader: RowReader, held: Held, known: Known, vocabulary: Vocabulary
) -> Statement | None:
    """The statement that a decision makes; None where there is none, or it is of another source already."""
    decision = plain(row.text(DECISION))
    if not decision:
        return None
    if decision not in (ACCEPT, REJECT):
        row.problem(DECISION, f"{shown(row.text(DECISION))} kan hier niet. Kies {ACCEPT} of {REJECT}.")
        return None
    kind, subject, object_ = (*row.text(MARK).split("|"), "", "", "")[:3]
    if kind not in vocabulary.kinds or known.node(subject) is None or known.node(object_) is None:
        row.problem(MARK, "dit kenmerk kennen we niet. Maak een nieuw sjabloon met: mgn template --filled.")
        return None
    source, other = reader.source_of(row)
    if source is None:
        return None
    given = _qualifiers(held, kind, subject, object_)
    turned_down = decision == REJECT
    if turned_down and other is not None and held.rejects(other.series, kind, subject, object_):
        return None
    note = row.text(NOTE) or ("" if turned_down else "Overgenomen voorstel.")
    proposal = REJECTED if turned_down else ""
    return stated(vocabulary.kinds[kind], subject, object_, given, source, proposal=proposal, note=note)


def proposed(facts: RegionFacts, known: Known, vocabulary: Vocabulary) -> Iterator[Cells]:
    """The rows of the sheet: open proposals of the region, and what was turned down before, each once."""
    seen: set[str] = set()
    for kind, subject, object_, basis in (*_stored(facts), *_derived(facts), *_by_name(facts)):
        cells = _row(known, vocabulary, kind, subject, object_)
        if cells[MARK] not in seen and not facts.is_rejected(kind, subject, object_):
            seen.add(str(cells[MARK]))
            yield cells | {BASIS: vocabulary.code_lists["ProposalBasis"].concept(basis).label.nl}
    for said in facts.rejections:
        source = facts.sources[said.sources[-1]]
        by = f"afgewezen door {shown(source.title or source.id)}, {dutch_date(source.speaks_from)}"
        cells = _row(known, vocabulary, said.kind, said.subject, said.object)
        yield cells | {BASIS: by, DECISION: REJECT, NOTE: said.note, SOURCE: source.id}


def _row(known: Known, vocabulary: Vocabulary, kind: str, subject: str, object_: str) -> Cells:
    first, second = (node.name if (node := known.node(id)) else id for id in (subject, object_))
    return {
        PROPOSAL: f"{first} {vocabulary.kinds[kind].label.nl} {second}",
        MARK: f"{kind}|{subject}|{object_}",
    }


def _stored(facts: RegionFacts) -> Iterator[tuple[str, str, str, str]]:
    for s in facts.proposals:
        if not facts.is_stated(s.kind, s.subject, s.object):
            yield s.kind, s.subject, s.object, s.proposal


def _derived(facts: RegionFacts) -> Iterator[tuple[str, str, str, str]]:
    """A network is in the region when it covers one of its municipalities (domain.md, "Region and network")."""
    for network in facts.networks:
        covers = any(facts.is_stated("COVERS", network.id, member) for member in facts.members)
        if covers and not facts.is_stated("FOR_REGION", network.id, facts.region.id):
            yield "FOR_REGION", network.id, facts.region.id, "DERIVED"


def _by_name(facts: RegionFacts) -> Iterator[tuple[str, str, str, str]]:
    """A network that states no municipality and carries the name of one (domain.md, "Four answers")."""
    for network in facts.networks:
        if not any(s.kind == "COVERS" and s.subject == network.id for s in facts.every):
            for member in facts.members:
                town: Node | None = facts.node(member)
                if town is not None and holds_name(network.name, town.name):
                    yield "COVERS", network.id, member, "MATCHED_BY_NAME"


def _qualifiers(held: Held, kind: str, subject: str, object_: str) -> dict[str, Value]:
    for s in held.statements:
        if s.proposal and (s.kind, s.subject, s.object) == (kind, subject, object_):
            return dict(s.qualifiers)
    return WHOLE.get(kind, {})


def contradictions(decisions: list[tuple[Row, Statement]], statements: list[Statement]) -> None:
    """A problem for each proposal that the workbook turns down and states itself on another row."""
    told = {(s.kind, s.subject, s.object, s.series) for s in statements if not s.proposal}
    for row, said in decisions:
        if said.is_rejection and (said.kind, said.subject, said.object, said.series) in told:
            row.problem(
                DECISION,
                "u wijst dit af, maar op een ander blad staat het als feit. Houd één van de twee over.",
            )
