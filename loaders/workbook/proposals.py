"""The sheet "Voorstellen": what no source states and a person can take over or turn down.

A proposal taken over becomes a statement of the workbook's own source. One that is turned down is told in
the difference and stays a proposal: no source but the one that made it can take it back.
"""

from collections.abc import Iterator

from graph.names import plain
from graph.records import Node, Source, Statement, Value
from loaders.cells import shown
from loaders.facts import stated
from loaders.workbook.columns import Column
from loaders.workbook.finding import Known
from loaders.workbook.region import RegionFacts, holds_name
from loaders.workbook.rows import Held
from loaders.workbook.tables import Row
from ontology.vocabulary import Vocabulary

PROPOSAL, BASIS, DECISION, MARK = "proposal", "basis", "decision", "mark"
ACCEPT, REJECT = "overnemen", "afwijzen"
COLUMNS = (
    Column(PROPOSAL, "Voorstel", "Wat geen bron zegt, maar wel zo lijkt te zijn."),
    Column(BASIS, "Grond", "Waarom wij dit denken."),
    Column(DECISION, "Besluit", f"Kies {ACCEPT} of {REJECT}; leeg laat het een voorstel."),
    Column(MARK, "Kenmerk", "Waaraan het programma het voorstel herkent. Verander dit niet."),
)  # fmt: skip
WHOLE: dict[str, dict[str, Value]] = {"COVERS": {"extent": "WHOLE"}}
"""What a proposal of a kind says where no stored proposal says more."""


def decided(
    row: Row, source: Source, held: Held, known: Known, vocabulary: Vocabulary
) -> tuple[Statement | None, str]:
    """The statement that a row takes over, if any, and what to tell about a proposal that is turned down."""
    decision = plain(row.text(DECISION))
    if not decision:
        return None, ""
    if decision not in (ACCEPT, REJECT):
        row.problem(DECISION, f"{shown(row.text(DECISION))} kan hier niet. Kies {ACCEPT} of {REJECT}.")
        return None, ""
    kind, subject, object_ = (*row.text(MARK).split("|"), "", "", "")[:3]
    if kind not in vocabulary.kinds or known.node(subject) is None or known.node(object_) is None:
        row.problem(MARK, "dit kenmerk kennen we niet. Maak een nieuw sjabloon met: mgn template --filled.")
        return None, ""
    if decision == REJECT:
        return None, f"Afgewezen, en blijft een voorstel: {row.text(PROPOSAL)}"
    given = _qualifiers(held, kind, subject, object_)
    note = "Overgenomen voorstel."
    return stated(vocabulary.kinds[kind], subject, object_, given, source, note=note), ""


def proposed(facts: RegionFacts, vocabulary: Vocabulary) -> Iterator[tuple[str, str, str]]:
    """The proposals of a region: sentence, basis and mark, each once."""
    seen: set[str] = set()
    for kind, subject, object_, basis in (*_stored(facts), *_derived(facts), *_by_name(facts)):
        mark = f"{kind}|{subject}|{object_}"
        if mark not in seen:
            seen.add(mark)
            words = vocabulary.kinds[kind].label.nl
            label = vocabulary.code_lists["ProposalBasis"].concept(basis).label.nl
            yield f"{facts.name(subject)} {words} {facts.name(object_)}", label, mark


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
