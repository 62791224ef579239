"""Building the graph: what an audience may see, what was known after a load, and merged descriptions."""

from datetime import date

import pytest

from graph.graph import Graph, build_graph
from graph.records import AUDIENCES, INTERNAL, PARTICIPANTS, PUBLIC, pairs
from graph.store.interface import History
from tests.graph.making import changes, claim, history, node, source, statement

PRIVATE = ("workbook",)


def mixed() -> History:
    """A public list and somebody's own workbook, which names things that the list does not."""
    return history(
        changes(
            source(),
            source("workbook", series="workbook", access=INTERNAL),
            node("noord", name="Netwerk Noord"),
            node("noord", name="Geheime naam", series="workbook", sources=PRIVATE),
            node("zuid", name="Netwerk Zuid", series="workbook", sources=PRIVATE),
            statement("noord", "COVERS", "GM0001"),
            statement("noord", "COVERS", "GM0002", series="workbook", sources=PRIVATE),
            statement("noord", "COVERS", "GM0003", series="workbook", sources=PRIVATE, proposal="DERIVED"),
            claim("list-2026", "NETWORKS"),
            claim("workbook", "COVERS"),
        )
    )


def ids(graph: Graph) -> set[str]:
    return {statement.object for statement in graph.stated.of_kind.get("COVERS", ())}


# --- Audience -------------------------------------------------------------------------------------


def test_the_public_graph_holds_nothing_from_an_internal_source() -> None:
    graph = build_graph(mixed())
    assert set(graph.sources) == {"list-2026"}
    assert set(graph.nodes) == {"noord"}
    assert graph.nodes["noord"].aliases == ()
    assert graph.nodes["noord"].sources == ("list-2026",)
    assert ids(graph) == {"GM0001"}
    assert not graph.proposed.of_kind
    assert [found.topic for found in graph.completeness] == ["NETWORKS"]
    assert set(graph.network) == {"noord", "GM0001"}


def test_the_public_graph_does_not_even_hold_the_words_of_an_internal_source() -> None:
    graph = build_graph(mixed())
    words = repr((graph.sources, graph.nodes, graph.by_label, graph.stated, graph.proposed, graph.editions))
    words += repr((graph.completeness, list(graph.network.edges(keys=True, data=True))))
    for secret in ("workbook", "Geheime", "Zuid", "zuid", "GM0002", "GM0003"):
        assert secret not in words


@pytest.mark.parametrize(("audience", "left_out"), [(PUBLIC, 2), (PARTICIPANTS, 2), (INTERNAL, 0)])
def test_what_an_audience_may_not_see_is_counted(audience: str, left_out: int) -> None:
    assert build_graph(mixed(), audience).left_out == left_out


def test_a_narrow_circle_also_sees_what_wider_circles_see() -> None:
    sources = [source(f"from-{access}", access=access) for access in AUDIENCES]
    said = [statement("n", "COVERS", access, sources=(f"from-{access}",)) for access in AUDIENCES]
    known = history(changes(*sources, *said))
    assert ids(build_graph(known, PUBLIC)) == {PUBLIC}
    assert ids(build_graph(known, PARTICIPANTS)) == {PUBLIC, PARTICIPANTS}
    assert ids(build_graph(known, INTERNAL)) == {PUBLIC, PARTICIPANTS, INTERNAL}


def test_an_unknown_audience_is_refused() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        build_graph(mixed(), "EVERYONE")


def test_a_statement_from_a_public_and_an_internal_edition_names_the_public_one_only() -> None:
    both = ("list-2026", "list-draft")
    known = history(
        changes(
            source(),
            source("list-draft", access=INTERNAL, date=date(2026, 9, 1)),
            statement("noord", "COVERS", "GM0001", sources=both),
        )
    )
    (public,) = build_graph(known).stated.of_kind["COVERS"]
    (internal,) = build_graph(known, INTERNAL).stated.of_kind["COVERS"]
    assert public.sources == ("list-2026",)
    assert internal.sources == both
    assert build_graph(known).left_out == 0


def test_a_source_that_becomes_internal_takes_its_facts_along() -> None:
    known = history(
        changes(source(), statement("noord", "COVERS", "GM0001")),
        changes(source(access=INTERNAL)),
    )
    assert ids(build_graph(known)) == set()
    assert ids(build_graph(known, known_after=1)) == {"GM0001"}


# --- As known after a load ------------------------------------------------------------------------


def three_loads() -> History:
    first = statement("noord", "COVERS", "GM0001")
    return history(
        changes(source(), node("noord", name="Noord"), first),
        changes(node("noord", name="Noord en Oost"), statement("noord", "COVERS", "GM0002")),
        changes(withdrawn=(("Statement", first.id),)),
    )


@pytest.mark.parametrize(
    ("load", "name", "covered"),
    [
        (0, None, set()),
        (1, "Noord", {"GM0001"}),
        (2, "Noord en Oost", {"GM0001", "GM0002"}),
        (3, "Noord en Oost", {"GM0002"}),
        (None, "Noord en Oost", {"GM0002"}),
    ],
)
def test_the_graph_as_it_was_known_after_a_load(
    load: int | None, name: str | None, covered: set[str]
) -> None:
    graph = build_graph(three_loads(), known_after=load)
    assert graph.version == (3 if load is None else load)
    assert (graph.nodes["noord"].name if "noord" in graph.nodes else None) == name
    assert ids(graph) == covered


def test_an_empty_history_is_an_empty_graph() -> None:
    graph = build_graph(History())
    assert (graph.version, graph.left_out, len(graph.network)) == (0, 0, 0)


# --- Nodes ----------------------------------------------------------------------------------------


def test_descriptions_of_one_node_are_merged() -> None:
    properties = pairs({"legal_form": "stichting", "founded": 2024})
    other = pairs({"legal_form": "vereniging", "website": "https://example.org"})
    known = history(
        changes(
            source(),
            source("b-2026", series="b"),
            node("noord", name="MGN Noord", aliases=("Noord",), series="a", properties=properties),
            node(
                "noord",
                name="Netwerk Noord",
                aliases=("Noord", "MGN Noord", "N"),
                series="b",
                sources=("b-2026", "list-2026"),
                properties=other,
            ),
        )
    )
    merged = build_graph(known).nodes["noord"]
    assert merged.name == "MGN Noord"
    assert merged.aliases == ("Noord", "Netwerk Noord", "N")
    assert merged.properties == (
        ("founded", 2024),
        ("legal_form", "stichting"),
        ("website", "https://example.org"),
    )
    assert merged.sources == ("list-2026", "b-2026")


def test_concepts_are_nodes_that_no_source_states() -> None:
    running = node("RUNNING", "NetworkStatus", name="Loopt", series="ontology", sources=())
    graph = build_graph(history(changes(source())), concepts=[running])
    assert graph.nodes["RUNNING"] == running
    assert graph.by_label["NetworkStatus"] == [running]


def test_nodes_of_a_class_are_in_order_of_name() -> None:
    named = [node("3", name="zuid"), node("2", name="Noord"), node("1", name="Zuid"), node("4", name="oost")]
    graph = build_graph(history(changes(source(), *named)))
    assert [found.id for found in graph.by_label["Network"]] == ["2", "4", "1", "3"]


# --- Statements -----------------------------------------------------------------------------------


def test_statements_are_found_from_both_ends_and_by_kind_in_order_of_id() -> None:
    said = [statement("noord", "COVERS", f"GM000{number}") for number in range(5)]
    graph = build_graph(history(changes(source(), *said)))
    in_order = sorted(said, key=lambda found: found.id)
    assert graph.stated.out["noord", "COVERS"] == in_order
    assert graph.stated.of_kind["COVERS"] == in_order
    assert graph.stated.into["GM0003", "COVERS"] == [said[3]]


def test_parallel_dated_edges_are_all_kept_in_the_drawing() -> None:
    said = [
        statement("vgz", "LEADS", "iza-x", rank=1, valid_to=date(2024, 1, 1)),
        statement("vgz", "LEADS", "iza-x", rank=1, valid_from=date(2025, 1, 1)),
        statement("vgz", "LEADS", "iza-x", rank=2),
        statement("vgz", "HAS_SHARE", "iza-x"),
    ]
    network = build_graph(history(changes(source(), *said))).network
    edges = network.get_edge_data("vgz", "iza-x")
    assert {key: data["statement"] for key, data in edges.items()} == {found.id: found for found in said}


def test_a_proposal_is_no_edge() -> None:
    graph = build_graph(
        history(changes(source(), statement("a", "FOR_REGION", "b", proposal="MATCHED_BY_NAME")))
    )
    assert graph.network.number_of_edges() == 0
    assert graph.stated.of_kind == {}
    assert len(graph.proposed.of_kind["FOR_REGION"]) == 1


def test_a_statement_is_first_spoken_by_its_oldest_edition() -> None:
    old, new = source("l-1", date=date(2025, 1, 1)), source("l-2", date=date(2026, 1, 1))
    said = statement("noord", "COVERS", "GM0001", sources=("l-1", "l-2"))
    assert build_graph(history(changes(old, new, said))).first_spoken(said) == date(2025, 1, 1)
