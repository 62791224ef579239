"""The embedded store on files that are locked, read-only, full, damaged or something else."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from graph.errors import (
    MgnError,
    StoreBusy,
    StoreFull,
    StoreInvalid,
    StoreReadOnly,
    StoreUnreachable,
)
from graph.store.interface import History
from graph.store.sqlite import SqliteStore
from graph.store.sqlite_file import SqliteFile
from graph.store.sqlite_schema import Names
from tests.graph.making import changes, node
from tests.graph.store.places import big_load

NOBODY = 65534
NAMES = Names(frozenset({"COVERS"}), frozenset({"Network"}))


def opened(path: Path) -> SqliteStore:
    """A store that does not wait long."""
    return SqliteStore(path, names=lambda: NAMES, read_patience=0.05, write_patience=0.05)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that other users can reach too."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)
        Path(name).chmod(0o755)


@pytest.fixture
def path(folder: Path) -> Path:
    """A store with one load."""
    path = folder / "mgn.db"
    opened(path).commit(changes(node("noord")), 0)
    return path


@contextmanager
def as_ordinary_user() -> Iterator[None]:
    """The administrator may write everywhere, so there a test goes on as somebody else."""
    if os.geteuid():
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@contextmanager
def protected(path: Path, mode: int) -> Iterator[None]:
    """A file of the ordinary user with this mode, in a folder in which nothing may be made."""
    if not os.geteuid():
        os.chown(path, NOBODY, NOBODY)
    path.chmod(mode)
    path.parent.chmod(0o555)
    try:
        with as_ordinary_user():
            yield
    finally:
        path.parent.chmod(0o755)


def files(path: Path) -> dict[str, bytes]:
    return {found.name: found.read_bytes() for found in path.parent.iterdir()}


def assert_understandable(error: MgnError) -> None:
    """A Dutch sentence and what to do, without a word of SQL or English."""
    assert error.message.endswith(".")
    assert error.suggestion.endswith(".")
    assert not any(word in str(error).lower() for word in ("sqlite", "database", "error", "disk i/o"))


# --- Read-only ------------------------------------------------------------------------------------


def test_a_file_that_may_only_be_read_can_be_read(path: Path) -> None:
    with protected(path, 0o444):
        store = opened(path)
        assert store.version() == 1
        assert [version.record for version in store.read_all().versions] == [node("noord")]
        store.initialise()
    assert list(files(path)) == ["mgn.db"]


def test_a_file_that_may_only_be_read_is_used_as_it_is_after_the_ontology_gained_names(path: Path) -> None:
    newer = Names(NAMES.kinds | {"ADORES"}, NAMES.classes)
    with protected(path, 0o444):
        store = SqliteStore(path, names=lambda: newer)
        store.initialise()
        assert store.version() == 1


def test_a_file_that_may_only_be_read_is_not_written(path: Path) -> None:
    before = files(path)
    with protected(path, 0o444):
        store = opened(path)
        with pytest.raises(StoreReadOnly) as refused:
            store.commit(changes(node("zuid")), 1)
        assert store.commit(changes(), 1) == 1
    assert_understandable(refused.value)
    assert files(path) == before


def test_a_read_only_file_in_a_folder_that_may_be_written(path: Path) -> None:
    path.chmod(0o444)
    path.parent.chmod(0o777)
    with as_ordinary_user():
        assert opened(path).read_all().version == 1
        with pytest.raises(StoreReadOnly):
            opened(path).commit(changes(node("zuid")), 1)
    assert list(files(path)) == ["mgn.db"]


def test_a_file_that_may_be_written_in_a_folder_that_may_not(path: Path) -> None:
    with protected(path, 0o666):
        assert opened(path).read_all().version == 1
        with pytest.raises(StoreReadOnly):
            opened(path).commit(changes(node("zuid")), 1)


def test_a_folder_that_may_not_be_written_gets_no_new_store(folder: Path) -> None:
    folder.chmod(0o555)
    with as_ordinary_user():
        store = opened(folder / "mgn.db")
        assert store.read_all() == History()
        with pytest.raises(StoreReadOnly):
            store.initialise()


def test_a_reader_who_may_not_write_sees_what_another_is_still_merging(path: Path) -> None:
    with closing(sqlite3.connect(path)) as anchor:  # As long as it is open, the log stays beside the file.
        anchor.execute("SELECT * FROM load").fetchone()
        opened(path).commit(changes(node("zuid")), 1)
        assert path.with_name("mgn.db-wal").stat().st_size
        with protected(path, 0o644):
            assert opened(path).read_all().version == 2


def test_a_log_that_cannot_be_merged_is_never_passed_over(path: Path, folder: Path) -> None:
    copy = folder / "copy" / "mgn.db"
    copy.parent.mkdir()
    with closing(sqlite3.connect(path)) as anchor:
        anchor.execute("SELECT * FROM load").fetchone()
        opened(path).commit(changes(node("zuid")), 1)
        for name in ("mgn.db", "mgn.db-wal"):
            shutil.copy(folder / name, copy.with_name(name))
    with protected(copy, 0o444), pytest.raises(StoreUnreachable) as refused:
        opened(copy)
    assert "-wal" in refused.value.suggestion
    assert_understandable(refused.value)
    assert opened(copy).version() == 2


def test_a_file_that_changes_while_it_is_read_without_locks_is_read_again(path: Path) -> None:
    file = SqliteFile(path, 0.05, 0.05)
    times: list[int] = []

    def question(connection: sqlite3.Connection) -> int:
        times.append(path.stat().st_mtime_ns)
        if len(times) < 3:
            os.utime(path, ns=(0, len(times)))
        return len(times)

    with protected(path, 0o666):
        assert file.read(question) == 3


def test_a_file_that_keeps_changing_is_not_read_without_locks(path: Path) -> None:
    def question(connection: sqlite3.Connection) -> None:
        os.utime(path, ns=(0, path.stat().st_mtime_ns + 1))

    with protected(path, 0o666), pytest.raises(StoreUnreachable):
        SqliteFile(path, 0.05, 0.05).read(question)


# --- Something else -------------------------------------------------------------------------------


@pytest.mark.parametrize("content", [b"subject,object\r\n" * 100, b"SQLite format 3\x00" + b"x" * 5000])
def test_a_file_that_is_no_database_is_refused_and_stays_as_it_is(folder: Path, content: bytes) -> None:
    path = folder / "mgn.db"
    path.write_bytes(content)
    with pytest.raises(StoreInvalid) as refused:
        opened(path)
    assert_understandable(refused.value)
    assert files(path) == {"mgn.db": content}


@pytest.mark.parametrize(
    "command", ["CREATE TABLE addresses (name)", "PRAGMA application_id = 7", "PRAGMA user_version = 3"]
)
def test_the_database_of_another_program_is_refused_and_stays_as_it_is(folder: Path, command: str) -> None:
    path = folder / "mgn.db"
    store = opened(path)  # Before the other program made its file.
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(command)
    before = files(path)
    for use in (
        store.version,
        store.initialise,
        lambda: store.commit(changes(node("a")), 0),
        lambda: opened(path),
    ):
        with pytest.raises(StoreInvalid) as refused:
            use()
        assert_understandable(refused.value)
    assert files(path) == before


def test_a_store_in_another_form_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreInvalid) as refused:
        opened(path)
    assert "andere versie" in refused.value.message


def test_an_empty_file_is_an_empty_store(folder: Path) -> None:
    path = folder / "mgn.db"
    path.touch()
    store = opened(path)
    assert store.read_all() == History()
    assert store.commit(changes(node("noord")), 0) == 1


def test_a_damaged_file_is_refused(path: Path) -> None:
    store = opened(path)
    store.commit(big_load(2_000), 1)
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(20_000)
        file.write(b"\xff" * (size - 40_000))
    with pytest.raises(StoreInvalid) as refused:
        store.read_all()
    assert "beschadigd" in refused.value.message
    assert_understandable(refused.value)


# --- Out of reach ---------------------------------------------------------------------------------


def test_a_file_that_another_program_keeps_to_itself(path: Path) -> None:
    store = opened(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        for use in (store.version, store.read_all, lambda: opened(path)):
            with pytest.raises(StoreUnreachable) as refused:
                use()
            assert_understandable(refused.value)
        with pytest.raises(StoreBusy):
            store.commit(changes(node("zuid")), 1)
        other.execute("ROLLBACK")
    assert store.commit(changes(node("zuid")), 1) == 2


def test_a_file_that_may_not_be_read(path: Path) -> None:
    with protected(path, 0o000), pytest.raises(StoreUnreachable) as refused:
        opened(path)
    assert_understandable(refused.value)


def test_a_folder_that_may_not_be_entered(path: Path) -> None:
    path.parent.chmod(0o000)
    with as_ordinary_user(), pytest.raises(StoreUnreachable):
        opened(path)
    path.parent.chmod(0o755)


def test_a_file_that_is_gone_is_noticed_and_not_taken_for_an_empty_store(path: Path) -> None:
    store = opened(path)
    path.unlink()
    for use in (store.version, lambda: store.commit(changes(node("zuid")), 1)):
        with pytest.raises(StoreUnreachable) as refused:
            use()
        assert_understandable(refused.value)
    assert not path.exists()


def test_a_file_that_is_replaced_is_read_anew(path: Path, folder: Path) -> None:
    store = opened(path)
    other = opened(folder / "other.db")
    other.commit(changes(node("noord")), 0)
    other.commit(changes(node("zuid")), 1)
    (folder / "other.db").replace(path)
    assert store.version() == 2


# --- Writing while others read, and no room to write -------------------------------------------------


def test_a_reader_is_not_kept_waiting_by_a_writer_nor_a_writer_by_a_reader(path: Path) -> None:
    store = opened(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE node SET name = 'x'")
        assert store.read_all().versions[0].record == node("noord")
        assert opened(path).version() == 1
        writer.execute("ROLLBACK")
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM load").fetchall()
        assert store.commit(changes(node("zuid")), 1) == 2
        assert reader.execute("SELECT max(number) FROM load").fetchone() == (1,)


def test_a_full_disk_is_refused_and_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, before = opened(path), opened(path).read_all()
    prepare = SqliteFile._prepare

    def with_little_room(file: SqliteFile, connection: sqlite3.Connection) -> None:
        prepare(file, connection)
        connection.execute("PRAGMA max_page_count = 100")

    with monkeypatch.context() as patch:
        patch.setattr(SqliteFile, "_prepare", with_little_room)
        with pytest.raises(StoreFull) as refused:
            store.commit(big_load(5_000), 1)
    assert_understandable(refused.value)
    assert "niets geschreven" in refused.value.suggestion
    assert store.read_all() == before
    assert store.commit(big_load(5_000), 1) == 2
