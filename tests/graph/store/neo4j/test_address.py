"""An address taken apart: what the driver gets, what a person sees, and credentials in neither."""

import pytest

from graph.errors import BadInput
from graph.store import open_store
from graph.store.neo4j.address import address_of, without_credentials

NOTHING: dict[str, str] = {}


@pytest.mark.parametrize(
    ("url", "uri", "shown", "database"),
    [
        ("bolt://127.0.0.1:7687", "bolt://127.0.0.1:7687", "bolt://127.0.0.1:7687", ""),
        ("neo4j+s://server.nl/mgn", "neo4j+s://server.nl", "neo4j+s://server.nl/mgn", "mgn"),
        ("neo4j://a:b@server.nl:1?policy=nl", "neo4j://server.nl:1?policy=nl", "neo4j://server.nl:1", ""),
        ("bolt+ssc://a:b@[::1]:7687/", "bolt+ssc://[::1]:7687", "bolt+ssc://[::1]:7687", ""),
    ],
)
def test_an_address(url: str, uri: str, shown: str, database: str) -> None:
    address = address_of(url, NOTHING)
    assert (address.uri, address.shown, address.database) == (uri, shown, database)


def test_credentials_in_the_address_go_before_those_of_the_environment() -> None:
    environment = {"MGN_NEO4J_USER": "lezer", "MGN_NEO4J_PASSWORD": "stil"}
    address = address_of("bolt://beheer:p%40ss%2F1@server", environment)
    assert (address.user, address.password) == ("beheer", "p@ss/1")
    address = address_of("bolt://beheer@server", environment)
    assert (address.user, address.password) == ("beheer", "stil")
    address = address_of("bolt://server", environment)
    assert (address.user, address.password) == ("lezer", "stil")


def test_a_password_is_not_in_what_is_printed() -> None:
    address = address_of("bolt://beheer:stil@server", NOTHING)
    assert "stil" not in repr(address)
    assert without_credentials("bolt://beheer:st@il@server/x") == "bolt://server/x"
    assert without_credentials("mgn.db") == "mgn.db"


@pytest.mark.parametrize(
    "url",
    ["bolt://", "bolt://x:y:z", "bolt://a:st/il@server", "bolt://a:stil@[::1", "bolt://a:stil@server:0"],
)
def test_a_faulty_address_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(BadInput) as error:
        address_of(url, NOTHING)
    assert "il@" not in str(error.value)
    assert "st/" not in str(error.value)


def test_another_scheme_is_refused_without_its_password() -> None:
    with pytest.raises(BadInput) as error:
        open_store("neo4js://a:stil@server")
    assert error.value.message == "“neo4js://server” is geen adres van een opslag."
