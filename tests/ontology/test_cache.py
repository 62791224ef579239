"""What is kept between runs is the vocabulary itself, and a cache that fails is only slower."""

from pathlib import Path

import pytest

from ontology.cache import keep, kept, key_of
from ontology.vocabulary import load_vocabulary


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "mgn"


def test_what_is_kept_comes_back_whole(folder: Path) -> None:
    keep("key", load_vocabulary())
    assert kept("key") == load_vocabulary()
    assert [path.name for path in folder.iterdir()] == ["vocabulary-key.json"]


def test_another_text_has_another_key() -> None:
    assert key_of(["a", "b"]) == key_of(["a", "b"])
    assert len({key_of(["a", "b"]), key_of(["ab"]), key_of(["b", "a"])}) == 3


@pytest.mark.usefixtures("folder")
def test_nothing_kept_is_nothing_found() -> None:
    assert kept("key") is None


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"version": "1", "classes": {"A": {}}}'])
def test_a_damaged_file_counts_as_none(folder: Path, text: str) -> None:
    folder.mkdir()
    (folder / "vocabulary-key.json").write_text(text, encoding="utf-8")
    assert kept("key") is None


def test_a_folder_that_cannot_be_made_is_no_error(folder: Path) -> None:
    folder.write_text("a file stands where the folder should be", encoding="utf-8")
    keep("key", load_vocabulary())
    assert kept("key") is None


def test_without_a_home_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)

    def homeless(_: type[Path]) -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", classmethod(homeless))
    keep("key", load_vocabulary())
    assert kept("key") is None
