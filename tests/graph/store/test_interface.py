"""Change sets and addresses: what is refused before a store is even touched."""

from pathlib import Path

import pytest

from graph.errors import BadInput, StoreInvalid, StoreMissing, StoreUnreachable
from graph.store import open_store
from graph.store.memory import MemoryStore
from graph.store.sqlite import SqliteStore
from tests.graph.making import changes, node


def test_a_load_holds_a_record_once() -> None:
    with pytest.raises(ValueError, match="one new version"):
        changes(node("noord", name="a"), node("noord", name="b"))


def test_a_load_without_changes_is_empty() -> None:
    assert changes().is_empty
    assert not changes(node("noord")).is_empty
    assert not changes(withdrawn=(("Node", "x"),)).is_empty


def test_the_address_of_a_store_without_a_file() -> None:
    assert isinstance(open_store("memory:"), MemoryStore)


@pytest.mark.parametrize("url", ["", "mgn.db", "sqlite://mgn.db", "sqlite:///", "http://x", "memory"])
def test_what_is_no_address_is_refused_with_an_example(url: str) -> None:
    with pytest.raises(BadInput) as refused:
        open_store(url)
    assert "geen adres" in refused.value.message
    assert "sqlite:///mgn.db" in refused.value.suggestion


def test_reading_makes_no_file(tmp_path: Path) -> None:
    for address in (tmp_path / "mgn.db", tmp_path / "none" / "mgn.db"):
        with pytest.raises(StoreMissing) as refused:
            open_store(f"sqlite:///{address}")
        assert "mgn load --reference --commit" in refused.value.suggestion
    assert list(tmp_path.iterdir()) == []


def test_opening_to_write_makes_the_file_at_the_first_need(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'mgn.db'}", create=True)
    assert store.version() == 0
    assert list(tmp_path.iterdir()) == []
    store.initialise()
    assert [path.name for path in tmp_path.iterdir()] == ["mgn.db"]


def test_an_address_relative_to_where_the_program_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store = open_store("sqlite:///mgn.db", create=True)
    store.initialise()
    assert store.url == "sqlite:///mgn.db"
    assert (tmp_path / "mgn.db").exists()


def test_an_address_that_can_be_shown_opens_the_same_store(tmp_path: Path) -> None:
    first = SqliteStore(tmp_path / "mgn.db")
    first.commit(changes(node("noord")), 0)
    assert open_store(first.url).version() == 1


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreUnreachable) as refused:
        open_store(f"sqlite:///{tmp_path / 'none' / 'mgn.db'}", create=True)
    assert "map" in refused.value.message


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreInvalid):
        open_store(f"sqlite:///{tmp_path}", create=True)


@pytest.mark.parametrize("name", ["a b.db", "50%.db", "wat?.db", "nr#1.db", "é🦊.db", "mgn", "a&mode=ro.db"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    store = open_store(f"sqlite:///{tmp_path / name}", create=True)
    store.commit(changes(node("noord")), 0)
    assert store.version() == 1
    assert [path.name for path in tmp_path.iterdir()] == [name]
