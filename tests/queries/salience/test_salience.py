"""Groups are quoted, types are the model's, and no named organisation is typed in public."""

from datetime import date

from graph.day import GraphOnDay
from graph.graph import Graph, build_graph
from graph.records import AUDIENCES, INTERNAL, PUBLIC
from graph.store.interface import History
from ontology.concepts import concept_nodes
from ontology.vocabulary import Vocabulary
from queries.question import Asked, Result
from queries.salience import QUESTION
from queries.salience.types import TYPES, WORDS, attributes_of, type_of


def ask(graph: Graph, day: date) -> Result:
    return QUESTION.ask(GraphOnDay(graph, day), Asked())


def seen_by(history: History, vocabulary: Vocabulary, audience: str) -> Graph:
    return build_graph(history, audience=audience, concepts=concept_nodes(vocabulary))


def test_the_types_are_those_of_the_code_list(vocabulary: Vocabulary) -> None:
    concepts = vocabulary.code_lists["StakeholderType"].concepts
    assert [(c.code, c.label.nl, c.label.en) for c in concepts] == [
        (code, words.nl, words.en) for code, words in WORDS.items()
    ]
    assert list(TYPES.values()) == list(WORDS)


def test_three_scores_make_a_type_and_two_do_not() -> None:
    assert type_of(True, True, False) == "DOMINANT"
    assert type_of(False, False, False) == "NON_STAKEHOLDER"
    assert type_of(True, None, False) == ""
    assert attributes_of("DOMINANT") == (True, True, False)
    assert attributes_of("") == (None, None, None)


def test_the_real_study_is_quoted_and_says_what_it_does_not_say(reference: Graph, today: date) -> None:
    result = ask(reference, today)
    assert len(result.rows) == 10
    typed = [row for row in result.rows if row.type]
    assert [([node.id for node in row.about], row.type) for row in typed] == [
        (["zorgverzekeraars"], "DOMINANT")
    ]
    assert "‘Vrijwel alle zorgverzekeraars werden" in result.sentence.nl
    assert "iets verslechterd ten opzichte van 2019" in result.sentence.nl
    assert "Een type per jaar noemt het niet" in result.sentence.nl


def test_only_groups_in_public(voorbeeldland: Graph, reference: Graph, today: date) -> None:
    for graph in (voorbeeldland, reference):
        about = {node.label for row in ask(graph, today).rows for node in row.about}
        assert about == {"StakeholderGroup"}


def test_an_own_score_is_for_internal_use(
    voorbeeldland_history: History, vocabulary: Vocabulary, today: date
) -> None:
    found = {
        audience: [
            (row.about[0].id, row.in_subject.id, row.type)
            for row in ask(seen_by(voorbeeldland_history, vocabulary, audience), today).rows
            if row.basis == "OWN" and row.in_subject
        ]
        for audience in AUDIENCES
    }
    assert found.pop(INTERNAL) == [("welzijn-zuidland", "netwerk-zuid-oost", "DEPENDENT")]
    assert found.pop(PUBLIC) == []
    assert list(found.values()) == [[]]


def test_a_day_before_the_study(voorbeeldland: Graph) -> None:
    assert ask(voorbeeldland, date(2020, 1, 1)).rows == ()
