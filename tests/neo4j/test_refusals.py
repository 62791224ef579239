"""What cannot be used is refused in one Dutch sentence, with the right exit code and without writing."""

import logging
import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from graph.errors import BadFacts, BadInput, MgnError, StoreInvalid, StoreReadOnly, StoreUnreachable
from graph.store import Store, open_store
from graph.store.neo4j import server as connection
from graph.store.neo4j import store as neo4j_store
from graph.store.neo4j.address import PASSWORD as PASSWORD_VARIABLE
from graph.store.neo4j.address import USER as USER_VARIABLE
from tests.graph.making import changes, node, source, statement
from tests.graph.store.places import big_load
from tests.neo4j.pretending import A_WEB_SERVER, BOLT_4_4, NO_COMMON_VERSION, pretending
from tests.neo4j.server import PASSWORD, USER, Neo4jPlace, RunningServer, running

pytestmark = pytest.mark.neo4j
UNUSED = "bolt://127.0.0.1:1"


def refused(url: str, error: type[MgnError]) -> str:
    """The sentence with which opening is refused; it never holds credentials."""
    with pytest.raises(error) as found:
        open_store(url)
    words = f"{found.value.message} {found.value.suggestion}"
    assert "geheim" not in words
    assert "w@chtwoord" not in words
    return words


def contents(server: RunningServer) -> list[dict[str, object]]:
    """Everything in the database, as a person sees it."""
    nodes = server.run(
        "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY elementId(n)"
    )
    return nodes + server.run("MATCH ()-[r]->() RETURN type(r) AS type, properties(r) AS properties")


# --- Who may come in ------------------------------------------------------------------------------


def test_a_wrong_password_is_refused(server: RunningServer) -> None:
    url = server.settings.url.replace("://", f"://{USER}:geheim2@")
    words = refused(url, StoreUnreachable)
    assert words.startswith("De gebruikersnaam of het wachtwoord voor de Neo4j-server bolt://127.0.0.1")
    assert PASSWORD_VARIABLE in words


def test_without_credentials_it_asks_for_them(server: RunningServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(USER_VARIABLE, raising=False)
    assert "vraagt om een gebruikersnaam en een wachtwoord" in refused(server.settings.url, StoreUnreachable)


def test_credentials_come_from_the_environment(
    place: Neo4jPlace, server: RunningServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(USER_VARIABLE, USER)
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    with closing(open_store(server.settings.url)) as store:
        assert store.version() == 0
        assert store.url == server.settings.url == place.open().url


def test_a_password_is_never_logged(server: RunningServer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    server.empty()
    with closing(open_store(server.url)) as store:
        store.commit(changes(source(), node("noord")), 0)
        store.read_all()
        assert PASSWORD not in repr(vars(store)) + repr(store)
    refused(server.settings.url.replace("://", f"://{USER}:geheim2@"), StoreUnreachable)
    assert caplog.text
    assert PASSWORD not in caplog.text
    assert "geheim2" not in caplog.text


def test_a_routing_address_works_as_well(place: Neo4jPlace) -> None:
    with closing(open_store(place.url.replace("bolt://", "neo4j://"))) as store:
        assert store.version() == 0
        assert store.url.startswith("neo4j://127.0.0.1")


# --- What is not there ----------------------------------------------------------------------------


def test_no_server() -> None:
    assert refused(UNUSED, StoreUnreachable).startswith(f"De Neo4j-server {UNUSED} is niet bereikbaar.")
    assert "is niet bereikbaar" in refused("neo4j://user:geheim@127.0.0.1:1", StoreUnreachable)
    assert "is niet bereikbaar" in refused("bolt://bestaat-niet.invalid", StoreUnreachable)


def test_no_encryption_where_it_is_asked(server: RunningServer) -> None:
    assert "is niet bereikbaar" in refused(server.url.replace("bolt://", "bolt+s://"), StoreUnreachable)


def test_a_server_that_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "ACQUIRE_SECONDS", 0.5)
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        url = f"bolt://127.0.0.1:{silent.getsockname()[1]}"
        assert "is niet bereikbaar" in refused(url, StoreUnreachable)


def test_a_web_server() -> None:
    with pretending(A_WEB_SERVER) as url:
        assert "is niet bereikbaar" in refused(url, StoreUnreachable)


def test_a_database_that_is_not_there(server: RunningServer) -> None:
    assert "kent die database niet" in refused(f"{server.url}/anders", StoreUnreachable)


@pytest.mark.parametrize(("handshake", "agent"), [(NO_COMMON_VERSION, ""), (BOLT_4_4, "Neo4j/4.4.30")])
def test_a_server_that_is_too_old(handshake: bytes, agent: str) -> None:
    with pretending(handshake, agent) as url:
        words = refused(url, StoreInvalid)
    assert "is te oud" in words
    assert "Neo4j 5.26 (LTS) of nieuwer" in words


@pytest.mark.parametrize(
    "url",
    [
        "bolt://",
        "bolt://127.0.0.1:poort",
        "neo4j://gebruiker:geheim/zin@127.0.0.1",
        "bolt://gebruiker:geheim#1@127.0.0.1",
        "bolt://gebruiker:geheim@127.0.0.1?a=b",
        "neo4js://gebruiker:geheim@127.0.0.1",
    ],
)
def test_what_is_no_address(url: str) -> None:
    assert "is geen adres" in refused(url, BadInput)


# --- What is there already ------------------------------------------------------------------------


def test_a_database_that_holds_something_else_stays_as_it_is(server: RunningServer) -> None:
    server.empty()
    server.run("CREATE (:Film {titel: 'Turks Fruit'})-[:DRAAIT_IN]->(:Bioscoop), (:Store {name: 'Hema'})")
    before = contents(server)
    assert "bevat iets anders" in refused(server.url, StoreInvalid)
    assert contents(server) == before


def test_something_else_that_came_after_opening_is_refused_too(
    place: Neo4jPlace, server: RunningServer
) -> None:
    store = place.open()
    server.run("CREATE (:Film)")
    with pytest.raises(StoreInvalid):
        store.commit(changes(node("noord")), 0)
    assert len(contents(server)) == 1


def test_another_form_is_refused(place: Neo4jPlace, server: RunningServer) -> None:
    place.open().initialise()
    server.run("MATCH (store:Store) SET store.form = 2")
    assert "een andere versie van dit programma" in refused(server.url, StoreInvalid)


def test_what_was_changed_by_hand_is_noticed(
    place: Neo4jPlace, server: RunningServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neo4j_store, "READ_PATIENCE", 0.1)
    store = place.open()
    store.commit(changes(source(), statement("a", "COVERS", "b"), statement("a", "COVERS", "c")), 0)
    server.run("MATCH ()-[says:COVERS]->({id: 'b'}) DELETE says")
    with pytest.raises(StoreInvalid, match="buiten dit programma om gewijzigd"):
        store.read_all()


def test_names_that_the_ontology_does_not_know_are_refused(place: Neo4jPlace, server: RunningServer) -> None:
    store = place.open()
    unknown = changes(node("a", "Fiets"), statement("a", "RIJDT_OP`]->() DETACH DELETE n //", "b"))
    with pytest.raises(BadFacts) as error:
        store.commit(unknown, 0)
    assert len(error.value.problems) == 2
    assert contents(server) == []


# --- What the server does not allow ---------------------------------------------------------------


@pytest.fixture(scope="module")
def limited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server that allows a transaction little memory."""
    with running(tmp_path_factory.mktemp("limited"), "db.memory.transaction.max=8m") as found:
        yield found


def test_a_load_that_does_not_fit_leaves_nothing(limited: RunningServer) -> None:
    place = Neo4jPlace(limited)
    store: Store = place.open()
    store.initialise()
    before = contents(limited)
    with pytest.raises(StoreUnreachable, match="past niet in het geheugen"):
        store.commit(big_load(20_000), 0)
    assert contents(limited) == before
    assert store.commit(changes(node("noord")), 0) == 1
    place.close()


def test_a_database_that_can_only_be_read(limited: RunningServer) -> None:
    place = Neo4jPlace(limited)
    place.open().commit(changes(node("noord")), 0)
    place.close()
    limited.restart_with("server.databases.default_to_read_only=true")
    with closing(open_store(limited.url)) as store:
        store.initialise()
        assert len(store.read_all().versions) == 1
        with pytest.raises(StoreReadOnly, match="alleen worden gelezen"):
            store.commit(changes(node("zuid")), 1)


def test_a_missing_server_fails_only_where_it_is_required(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("MGN_REQUIRE", "browser, neo4j")
    with pytest.raises(pytest.fail.Exception, match="Java en Maven ontbreekt"), running(tmp_path):
        pass
    monkeypatch.setenv("MGN_REQUIRE", "browser")
    with pytest.raises(pytest.skip.Exception, match="NEO4J IS NOT TESTED"), running(tmp_path):
        pass
