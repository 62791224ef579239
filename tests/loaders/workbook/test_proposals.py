"""The sheet of proposals: taken over, turned down, reopened; and what the answers make of it."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from api.cli.difference import lines_of
from graph.answers import Reason, State
from graph.day import GraphOnDay
from graph.graph import build_graph
from graph.records import INTERNAL, PUBLIC, REJECTED
from graph.store.interface import History
from graph.store.memory import MemoryStore
from ontology.concepts import concept_nodes
from ontology.vocabulary import Vocabulary
from queries.networks_of_municipality.networks import NetworksAnswer, networks_of
from tests.loaders.workbook.desk import TODAY, Desk, add, change, header, row_with

REGION, ZOETERMEER = "iza-haaglanden", "GM0637"
PROPOSAL = "Mentaal gezondheidsnetwerk Zoetermeer omvat gemeente Zoetermeer"
NETWORK = "mentaal-gezondheidsnetwerk-zoetermeer"


@pytest.fixture
def at_work(reference_history: History, tmp_path: Path, vocabulary: Vocabulary) -> Desk:
    """A desk on the bundled facts."""
    store = MemoryStore()
    store._history = reference_history
    return Desk(store, tmp_path, vocabulary)


def deciding(desk: Desk, decision: str | None, note: str = "") -> Path:
    """A filled template in which the proposal has this decision."""
    path = desk.take(REGION)
    book = load_workbook(path)
    row = row_with(book, "Voorstellen", PROPOSAL)
    change(book, "Voorstellen", row, {"Besluit": decision, "Opmerking": note or None})
    book.save(path)
    return path


def row_of(desk: Desk) -> dict[str, object]:
    """The row of the proposal in a fresh template."""
    book = load_workbook(desk.take(REGION))
    sheet = book["Voorstellen"]
    row = row_with(book, "Voorstellen", PROPOSAL)
    return {name: sheet.cell(row, at).value for name, at in header(sheet).items()}


def seen(desk: Desk, audience: str = INTERNAL) -> GraphOnDay:
    history = desk.store.read_all()
    return GraphOnDay(build_graph(history, audience, concepts=concept_nodes(desk.vocabulary)), TODAY)


def of_zoetermeer(view: GraphOnDay) -> NetworksAnswer:
    town = view.node(ZOETERMEER)
    assert town is not None
    return networks_of(view, town)


def test_a_proposal_that_is_turned_down_is_recorded_and_no_longer_made(at_work: Desk) -> None:
    before = of_zoetermeer(seen(at_work))
    assert (before.state, before.reason) == (State.UNKNOWN, Reason.MAY_BE_HELD_BY_PROPOSAL)
    path = deciding(at_work, "afwijzen", "Zoetermeer werkt samen met Haaglanden.")
    plan = at_work.plan(path)
    assert "  + nieuw: afgewezen voorstel: " + PROPOSAL.replace(" omvat", ", omvat").replace("gemeente Z", "gemeente: Z") in lines_of(plan, at_work.store.read_all())  # fmt: skip
    at_work.load(path)

    after = of_zoetermeer(seen(at_work))
    assert (after.state, after.proposals) == (State.NONE, ())
    assert seen(at_work).out(NETWORK, "COVERS") == ()
    (said,) = seen(at_work).rejections_out(NETWORK, "COVERS")
    assert (said.proposal, said.object, said.note) == (REJECTED, ZOETERMEER, "Zoetermeer werkt samen met Haaglanden.")  # fmt: skip
    # The public sees neither the internal source nor what it turns down.
    assert of_zoetermeer(seen(at_work, PUBLIC)).state is State.UNKNOWN


def test_what_was_turned_down_stays_told_until_it_is_reopened(at_work: Desk) -> None:
    version = at_work.load(deciding(at_work, "afwijzen"))
    row = row_of(at_work)
    assert row["Besluit"] == "afwijzen"
    assert row["Grond"] == "afgewezen door “Werkboek iza-haaglanden”, 22 november 2026"
    assert at_work.plan(at_work.take(REGION)).difference.is_empty
    at_work.load(deciding(at_work, None))
    assert of_zoetermeer(seen(at_work)).state is State.UNKNOWN
    assert (row_of(at_work)["Besluit"], row_of(at_work)["Grond"]) == (None, "op naam gekoppeld")
    history = at_work.store.read_all()
    then = build_graph(history, INTERNAL, version, concept_nodes(at_work.vocabulary))
    assert of_zoetermeer(GraphOnDay(then, TODAY)).state is State.NONE


def test_a_proposal_taken_over_is_a_fact_and_no_proposal(at_work: Desk) -> None:
    at_work.load(deciding(at_work, "overnemen"))
    answer = of_zoetermeer(seen(at_work))
    assert (answer.state, answer.proposals) == (State.ONE, ())
    with pytest.raises(AssertionError, match="no row"):
        row_of(at_work)


def test_a_stored_proposal_leaves_the_answers_when_it_is_turned_down(desk: Desk) -> None:
    assert [s.subject for s in seen(desk).proposals_into("iza-eiland", "FOR_REGION")] == [
        "netwerk-waterstede"
    ]
    path = desk.take("iza-eiland")
    book = load_workbook(path)
    row = row_with(book, "Voorstellen", "Netwerk Waterstede voor regio Eiland")
    change(book, "Voorstellen", row, {"Besluit": "afwijzen"})
    book.save(path)
    desk.load(path)
    view = seen(desk)
    assert view.proposals_into("iza-eiland", "FOR_REGION") == ()
    assert view.proposals_out("netwerk-waterstede", "FOR_REGION") == ()
    assert "netwerk-waterstede" not in {s.subject for s in view.proposals_of_kind("FOR_REGION")}
    assert [s.object for s in view.rejections_out("netwerk-waterstede", "FOR_REGION")] == ["iza-eiland"]
    earlier = GraphOnDay(view.graph, TODAY.replace(day=21))
    assert len(earlier.proposals_into("iza-eiland", "FOR_REGION")) == 1, "before the source it was a proposal"


def test_turned_down_and_stated_in_one_workbook_is_a_contradiction(at_work: Desk) -> None:
    path = deciding(at_work, "afwijzen")
    book = load_workbook(path)
    cells = {"Netwerk": NETWORK, "Gemeente": ZOETERMEER, "Heel of deels": "hele gemeente"}
    add(book, "Gemeenten per netwerk", cells)
    book.save(path)
    (problem,) = at_work.read(path).problems
    assert "Houd één van de twee over" in problem


@pytest.mark.parametrize(
    ("cells", "words"),
    [({"Besluit": "misschien"}, "kan hier niet"), ({"Besluit": "afwijzen", "Kenmerk": "x|y|z"}, "dit kenmerk kennen we niet")],
)  # fmt: skip
def test_a_decision_that_is_none(at_work: Desk, cells: dict[str, object], words: str) -> None:
    path = deciding(at_work, None)
    book = load_workbook(path)
    change(book, "Voorstellen", row_with(book, "Voorstellen", PROPOSAL), cells)
    book.save(path)
    (problem,) = at_work.read(path).problems
    assert words in problem
