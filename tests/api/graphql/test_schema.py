"""The schema as a whole: kept, described by the ontology, and with a day and a moment on every root field."""

from pathlib import Path

import pytest
from graphql import GraphQLEnumType, GraphQLInterfaceType, GraphQLObjectType, get_named_type

from api.graphql.described_values import VALUES
from api.graphql.described_words import ARGUMENTS, FIELDS
from api.graphql.schema import SCHEMA, as_text
from api.graphql.types.things import MAKERS
from ontology.vocabulary import load_vocabulary

KEPT = Path(__file__).parents[3] / "schema.graphql"
CORE = SCHEMA._schema
ROOT_FIELDS = CORE.query_type.fields if CORE.query_type else {}


def test_the_schema_is_kept() -> None:
    assert KEPT.read_text("utf-8") == as_text(), "run: python -m api.graphql > schema.graphql"


def test_the_root_fields_are_those_of_the_interfaces() -> None:
    assert set(ROOT_FIELDS) >= {
        "dataset", "schemes", "region", "regions", "municipality", "municipalities", "network", "networks",
        "insurers", "organisation", "organisations", "contracts", "coverage", "gaps", "overlap", "search",
        "sources", "source", "loads",
    }  # fmt: skip
    assert CORE.mutation_type is None
    assert CORE.subscription_type is None


@pytest.mark.parametrize("name", sorted(ROOT_FIELDS))
def test_every_root_field_takes_a_day_and_a_moment(name: str) -> None:
    arguments = {argument: str(term.type) for argument, term in ROOT_FIELDS[name].args.items()}
    assert arguments["asOf"] == "Date"
    assert arguments["asKnownAt"] == "DateTime"


@pytest.mark.parametrize("name", sorted(ROOT_FIELDS))
def test_every_connection_is_paged_in_the_same_way(name: str) -> None:
    shown = get_named_type(ROOT_FIELDS[name].type)
    paged = {"first", "after"} & set(ROOT_FIELDS[name].args)
    assert paged == ({"first", "after"} if shown.name.endswith("Connection") else set())
    if paged:
        assert isinstance(shown, GraphQLObjectType)
        assert set(shown.fields) == {"totalCount", "pageInfo", "nodes"}


def test_every_class_of_the_ontology_that_is_stored_can_be_shown() -> None:
    stored = {term.name for term in load_vocabulary().classes.values() if term.stored}
    assert stored | {"Network", "Region"} <= set(MAKERS)
    assert all(isinstance(CORE.type_map.get(name), GraphQLObjectType) for name in stored)


def test_types_and_values_are_described_by_the_ontology() -> None:
    vocabulary = load_vocabulary()
    for name, term in vocabulary.classes.items():
        shown = CORE.type_map.get(name)
        if isinstance(shown, GraphQLObjectType | GraphQLInterfaceType):
            assert shown.description is not None
            assert term.definition.nl in shown.description
            assert term.definition.en in shown.description
    enums = [shown for shown in CORE.type_map.values() if isinstance(shown, GraphQLEnumType)]
    for enum in (enum for enum in enums if enum.name in vocabulary.code_lists):
        assert tuple(enum.values) == vocabulary.code_lists[enum.name].codes
        assert all(value.description for value in enum.values.values())


def test_every_fact_has_a_period_and_sources() -> None:
    fact = CORE.type_map["Fact"]
    assert isinstance(fact, GraphQLInterfaceType)
    assert {name: str(term.type) for name, term in fact.fields.items()} == {
        "validFrom": "Date",
        "validTo": "Date",
        "sources": "[Source!]!",
    }
    shown = {one.name for one in CORE.get_possible_types(fact)}
    assert shown >= {"InsurerCandidate", "Evidence", "LeadingPair", "MandateCandidate", "NetworkCandidate",
                     "Cover", "Partner", "Participation", "StatusFact", "RegionMembership"}  # fmt: skip


def test_every_answer_has_one_of_four_states() -> None:
    answer = CORE.type_map["Answer"]
    assert isinstance(answer, GraphQLInterfaceType)
    assert {name: str(term.type) for name, term in answer.fields.items()} == {
        "state": "AnswerState!",
        "reason": "AnswerReason",
        "complete": "Boolean!",
        "explanation": "String!",
    }


def test_everything_in_the_schema_says_what_it_is() -> None:
    """What has no words of its own gets them by its name in api/graphql/described_words.py and described_values.py."""
    silent: set[str] = set()
    for name, shown in CORE.type_map.items():
        if name.startswith("__") or name in ("String", "Int", "Float", "Boolean", "ID"):
            continue
        silent |= {name for _ in [0] if not shown.description}
        for code, value in getattr(shown, "values", {}).items():
            silent |= {f"{name}:{code}" for _ in [0] if not value.description}
        for path, field in getattr(shown, "fields", {}).items():
            silent |= {f"{name}.{path}" for _ in [0] if not field.description}
            silent |= {
                f"{name}.{path}({given})"
                for given, term in getattr(field, "args", {}).items()
                if not term.description
            }
    assert silent == set()


def test_no_words_are_kept_for_what_is_gone() -> None:
    shown = CORE.type_map.values()
    values = {
        f"{enum.name}:{code}" for enum in shown if isinstance(enum, GraphQLEnumType) for code in enum.values
    }
    fields = {(one.name, name): field for one in shown for name, field in getattr(one, "fields", {}).items()}
    named = {name for _, name in fields} | {f"{one}.{name}" for one, name in fields}
    given = {
        (f"{one}.{name}", argument)
        for (one, name), field in fields.items()
        for argument in getattr(field, "args", {})
    }
    assert set(VALUES) <= values
    assert set(FIELDS) <= named
    assert set(ARGUMENTS) <= {name for _, name in given} | {f"{path}({name})" for path, name in given}
