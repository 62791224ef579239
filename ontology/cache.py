"""Keeps the vocabulary as JSON between runs; without a writable cache folder nothing is kept.

The key is a digest of all that the vocabulary depends on, so what is kept is never out of date. JSON
rather than pickle: a file in a cache folder may be wrong, but it can never run code.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ontology.terms import ClassTerm, CodeList, Concept, KindTerm, Label, PropertyTerm, Vocabulary


def key_of(texts: Iterable[str]) -> str:
    """One short name for these texts, in this order; other texts get another name."""
    digest = hashlib.blake2b(digest_size=16)
    for text in texts:
        digest.update(text.encode() + b"\0")
    return digest.hexdigest()


def kept(key: str) -> Vocabulary | None:
    """The vocabulary kept under `key`; None when there is none, or none that can be read."""
    try:
        return _vocabulary(json.loads(_file(key).read_text(encoding="utf-8")))
    except (OSError, RuntimeError, ValueError, LookupError, TypeError, AttributeError):
        return None


def keep(key: str, vocabulary: Vocabulary) -> None:
    """Keeps the vocabulary under `key` where that can be done; never fails."""
    with suppress(OSError, RuntimeError):
        _write(_file(key), json.dumps(asdict(vocabulary), ensure_ascii=False, default=sorted))


def _write(path: Path, text: str) -> None:
    """Writes beside the path and moves into place, so that a reader never sees half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
        file.write(text)
    os.replace(file.name, path)


def _file(key: str) -> Path:
    """In the cache folder of the platform's user; RuntimeError for a user without a home."""
    folder = os.environ.get("XDG_CACHE_HOME")
    return (Path(folder) if folder else Path.home() / ".cache") / "mgn" / f"vocabulary-{key}.json"


# --- From JSON back to terms ------------------------------------------------------------------------


def _vocabulary(data: dict[str, Any]) -> Vocabulary:
    return Vocabulary(
        version=data["version"],
        classes={name: _class(term) for name, term in data["classes"].items()},
        kinds={name: _kind(term) for name, term in data["kinds"].items()},
        properties={name: _property(term) for name, term in data["properties"].items()},
        code_lists={name: _code_list(term) for name, term in data["code_lists"].items()},
    )


def _class(data: dict[str, Any]) -> ClassTerm:
    return ClassTerm(**_described(data) | {"properties": tuple(map(_property, data["properties"]))})


def _kind(data: dict[str, Any]) -> KindTerm:
    lists = {
        "domain": tuple(data["domain"]),
        "range": tuple(data["range"]),
        "qualifiers": tuple(map(_property, data["qualifiers"])),
        "identifying": frozenset(data["identifying"]),
    }
    return KindTerm(**_described(data) | lists)


def _property(data: dict[str, Any]) -> PropertyTerm:
    return PropertyTerm(**_described(data))


def _code_list(data: dict[str, Any]) -> CodeList:
    concepts = tuple(Concept(**_described(concept)) for concept in data["concepts"])
    return CodeList(**_described(data) | {"concepts": concepts})


def _described(data: dict[str, Any]) -> dict[str, Any]:
    return data | {"label": Label(**data["label"]), "definition": Label(**data["definition"])}
