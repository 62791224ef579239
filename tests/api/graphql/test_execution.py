"""Executing a query: answers, codes and Dutch sentences on every error, and the limits."""

import logging
from typing import Any

import pytest

from api.graphql.context import Context
from api.graphql.execution import execute
from api.snapshot import Snapshot
from graph.records import PUBLIC
from tests.api import toy
from tests.api.graphql.stub import SCHEMA


def asked(
    query: str, variables: dict[str, Any] | None = None, operation: str | None = None
) -> dict[str, Any]:
    store = toy.toy_store()
    store.commit(toy.third_load(), 1)
    context = Context(Snapshot(store.read_all(), PUBLIC, ()), today=toy.DAY)
    return execute(SCHEMA, context, query, variables, operation)


def only_error(response: dict[str, Any]) -> dict[str, Any]:
    (error,) = response["errors"]
    assert set(error) <= {"message", "locations", "path", "extensions"}
    found: dict[str, Any] = error
    return found


def test_without_a_day_it_is_today() -> None:
    assert asked("{ day }") == {"data": {"day": "2026-11-22"}}


def test_a_day_and_a_moment_as_literal_and_as_variable() -> None:
    assert asked('{ day(asOf: "2025-01-31") }')["data"] == {"day": "2025-01-31"}
    query = "query($d: Date, $t: DateTime) { day(asOf: $d) version(asKnownAt: $t) }"
    variables = {"d": "2025-01-31", "t": "2026-05-01"}
    assert asked(query, variables)["data"] == {"day": "2025-01-31", "version": 1}


def test_a_date_as_moment_is_the_end_of_that_day() -> None:
    query = '{ before: version(asKnownAt: "2026-04-30") after: version(asKnownAt: "2026-05-01") }'
    assert asked(query)["data"] == {"before": 0, "after": 1}


def test_an_unknown_id_is_null_with_a_code() -> None:
    response = asked('{ thing(id: "x") { name } }')
    assert response["data"] == {"thing": None}
    error = only_error(response)
    assert error["message"] == "Er is geen ding “x”."
    assert error["extensions"] == {"code": "NOT_FOUND", "suggestion": "Zoek het op naam."}
    assert error["path"] == ["thing"]


def test_an_ambiguous_name_brings_its_choices() -> None:
    extensions = only_error(asked('{ thing(id: "bergen") { name } }'))["extensions"]
    assert extensions["code"] == "AMBIGUOUS"
    assert extensions["choices"] == [{"id": "GM0373", "name": "Bergen (NH.)"}]


def test_a_fault_of_ours_is_logged_and_says_nothing(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, "mgn"):
        response = asked('{ thing(id: "fault") { name } }')
    assert only_error(response)["extensions"]["code"] == "INTERNAL"
    assert "geheim" not in str(response)
    assert "geheim" in caplog.text


def test_what_the_caller_does_wrong_is_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        asked('{ thing(id: "x") { name } }')
        asked("{ nothing }")
    assert not caplog.records


@pytest.mark.parametrize(
    ("query", "variables", "code", "message"),
    [
        ("{ thing(id: 1, scheme: FOO) { name } }", {}, "BAD_INPUT", "Scheme kent geen waarde “FOO”."),
        ('{ thing(id: 1, scheme: "IZA") { name } }', {}, "BAD_INPUT", "Scheme kent geen waarde “IZA”."),
        ("query($s: Scheme) { thing(id: 1, scheme: $s) { name } }", {"s": "FOO"}, "BAD_INPUT", "“FOO”"),
        ('{ day(asOf: "22-11-2026") }', {}, "BAD_INPUT", "“22-11-2026” is geen datum."),
        ("query($d: Date) { day(asOf: $d) }", {"d": "x"}, "BAD_INPUT", "“x” is geen datum."),
        ("{ day(asOf: 2026) }", {}, "BAD_INPUT", "is geen datum."),
        ('{ day(asKnownAt: "straks") }', {}, "BAD_INPUT", "geen datum of tijdstip"),
        ('{ letters(first: "x") { totalCount } }', {}, "BAD_INPUT", "is geen geheel getal."),
        ("{ dey }", {}, "BAD_QUERY", "Het veld “dey” bestaat niet op Query."),
        ("{ day(as: 1) }", {}, "BAD_QUERY", "Query.day kent geen argument “as”."),
        ("{ thing { name } }", {}, "BAD_QUERY", "Query.thing heeft het argument “id” (ID!) nodig."),
        ('{ thing(id: "here") }', {}, "BAD_QUERY", "welke velden van Thing u wilt"),
        ("{ day { name } }", {}, "BAD_QUERY", "heeft geen velden"),
        ("query($d: Date!) { day(asOf: $d) }", {}, "BAD_QUERY", "De variabele $d (Date!) ontbreekt."),
        ("{ day(asOf: $d) }", {}, "BAD_QUERY", "De variabele $d is niet aangekondigd."),
        ("mutation { day }", {}, "BAD_QUERY", "Hier kan alleen gelezen worden."),
        ("subscription { day }", {}, "BAD_QUERY", "Hier kan alleen gelezen worden."),
        ("{ day @x }", {}, "BAD_QUERY", "De aanwijzing @x bestaat niet."),
        ("{ day @include(if: true, if: false) }", {}, "BAD_QUERY", "De query klopt niet"),
        ("{ day", {}, "BAD_SYNTAX", "De query is niet goed geschreven"),
        ("", {}, "BAD_QUERY", "Hier staat geen vraag"),
        ("fragment X on Query { day }", {}, "BAD_QUERY", "Hier staat geen vraag"),
        ("{ thing(id: 1) " + "{ self " * 14 + "{ name " + "} " * 16, {}, "QUERY_TOO_LARGE", "hooguit 12 lagen"),
        ("{ " + " ".join(f"a{n}: day" for n in range(31)) + " }", {}, "QUERY_TOO_LARGE", "31 aliassen"),
        ("{ " + "day " * 2000 + "}", {}, "QUERY_TOO_LARGE", "hooguit 2000"),
    ],
)  # fmt: skip
def test_a_wrong_query_gets_a_code_and_a_dutch_sentence(
    query: str, variables: dict[str, Any], code: str, message: str
) -> None:
    response = asked(query, variables)
    assert "data" not in response
    assert response["errors"][0]["extensions"]["code"] == code
    assert message in response["errors"][0]["message"]


def test_a_wrong_value_of_an_enum_names_the_values() -> None:
    error = only_error(asked("{ thing(id: 1, scheme: FOO) { name } }"))
    assert error["extensions"]["suggestion"] == "Kies uit: IZA, GGD."


def test_a_misspelt_field_is_guessed() -> None:
    assert only_error(asked("{ dai }"))["extensions"]["suggestion"] == "Bedoeld: 'day'?"


def test_an_unknown_operation_is_refused() -> None:
    assert only_error(asked("query A { day }", None, "B"))["extensions"]["code"] == "BAD_QUERY"
