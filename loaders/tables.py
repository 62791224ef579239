"""Tidy tables to records: the form that bundled facts, Voorbeeldland, CSV folders and exports share.

The columns come from the ontology: a table of nodes has one per property of its class, a table of
statements one per qualifier of its kind. Every problem is collected, as a Dutch sentence that names file,
row, column, value and remedy.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path

from graph.errors import BadInput
from graph.records import Completeness, Node, Record, Source, Statement, Value, pairs
from loaders import cells
from loaders.facts import Facts, listed, stated
from loaders.progress import followed
from ontology.vocabulary import ClassTerm, KindTerm, PropertyTerm, Vocabulary

SOURCES, COMPLETENESS, DESCRIPTOR = "sources.csv", "completeness.csv", "datapackage.json"
NODES, STATEMENTS = "nodes", "statements"


def read_folder(folder: Traversable | Path, vocabulary: Vocabulary, title: str = "") -> Facts:
    """The facts in a folder of tidy tables, with all problems found in reading them.

    `title` is what the load is called; by default the title in datapackage.json, else the folder's name.
    Raises BadInput when there is no such folder, or it holds no sources.csv.
    """
    if not folder.is_dir() or not folder.joinpath(SOURCES).is_file():
        raise BadInput(
            f"De map {folder.name} bevat geen bestand {SOURCES}.",
            "Geef een map met tabellen: sources.csv, nodes/ en statements/.",
        )
    return _Folder(folder, vocabulary).read(title)


def snake_case(name: str) -> str:
    """`CoreInstitution` is the table `core_institution`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def source_columns(vocabulary: Vocabulary) -> tuple[str, ...]:
    """The columns of sources.csv, in the order of the record."""
    described = {term.name for term in vocabulary.classes["Source"].properties}
    return ("id", *(name for name in Source.__dataclass_fields__ if name in described))


def node_columns(term: ClassTerm) -> tuple[str, ...]:
    """The columns of the table of a class."""
    return ("id", "name", "aliases", *(p.name for p in term.properties), "source")


def statement_columns(term: KindTerm) -> tuple[str, ...]:
    """The columns of the table of a kind of statement."""
    ends = ("valid_from", "valid_to", "proposal", "note", "source")
    return ("subject", "object", *(q.name for q in term.qualifiers), *ends)


@dataclass(slots=True)
class _Row:
    """One row, read cell by cell; a problem in any cell spoils the row and is kept."""

    place: str
    texts: Mapping[str, str]
    vocabulary: Vocabulary
    problems: list[str] = field(default_factory=list)

    def text(self, column: str) -> str:
        return self.texts.get(column, "")

    def required(self, column: str) -> str:
        if not self.text(column):
            self.problem(column, "deze cel is leeg. Vul een waarde in.")
        return self.text(column)

    def day(self, column: str) -> date | None:
        try:
            return cells.day(self.text(column)) if self.text(column) else None
        except cells.BadCell as bad:
            self.problem(column, str(bad))
            return None

    def code(self, column: str, code_list: str) -> str:
        try:
            return (
                cells.code(self.text(column), self.vocabulary.code_lists[code_list])
                if self.text(column)
                else ""
            )
        except cells.BadCell as bad:
            self.problem(column, str(bad))
            return ""

    def values(self, terms: Sequence[PropertyTerm]) -> dict[str, Value]:
        found: dict[str, Value] = {}
        for term in terms:
            text = self.required(term.name) if term.required else self.text(term.name)
            try:
                if text:
                    found[term.name] = cells.value(text, term, self.vocabulary)
            except cells.BadCell as bad:
                self.problem(term.name, str(bad))
        return found

    def problem(self, column: str, sentence: str) -> None:
        self.problems.append(f"{self.place}, kolom {column}: {sentence}")


class _Folder:
    """One reading of one folder; collects records, places and problems."""

    def __init__(self, folder: Traversable | Path, vocabulary: Vocabulary) -> None:
        self._folder = folder
        self._vocabulary = vocabulary
        self._problems: list[str] = []
        self._places: dict[Record, str] = {}
        self._sources: dict[str, Source] = {}
        self._spoiled: set[str] = set()

    def read(self, title: str) -> Facts:
        sources = list(self._read_sources())
        nodes = [
            node for term in followed(self._classes(), "Dingen lezen") for node in self._read_nodes(term)
        ]
        statements = [
            found
            for term in followed(self._kinds(), "Uitspraken lezen")
            for found in self._read_statements(term)
        ]
        return Facts(
            title=title or self._title(),
            sources=tuple(sources),
            nodes=tuple(nodes),
            statements=tuple(statements),
            completeness=tuple(self._read_completeness()),
            problems=tuple(self._problems),
            spoiled=frozenset(self._spoiled),
            places=self._places,
        )

    def _title(self) -> str:
        descriptor = self._folder.joinpath(DESCRIPTOR)
        try:
            described = json.loads(descriptor.read_text(encoding="utf-8")) if descriptor.is_file() else {}
        except (ValueError, RecursionError):
            self._problems.append(
                f"{DESCRIPTOR}: dit is geen geldige JSON. Herstel het bestand of haal het weg."
            )
            return self._folder.name
        title = described.get("title") if isinstance(described, dict) else None
        return title if isinstance(title, str) and title else self._folder.name

    def _classes(self) -> list[ClassTerm]:
        stored = {snake_case(t.name): t for t in self._vocabulary.classes.values() if t.stored}
        return [stored[name] for name in self._known_tables(NODES, stored)]

    def _kinds(self) -> list[KindTerm]:
        kinds = {term.name.lower(): term for term in self._vocabulary.kinds.values()}
        return [kinds[name] for name in self._known_tables(STATEMENTS, kinds)]

    def _known_tables(self, part: str, known: Mapping[str, object]) -> list[str]:
        folder = self._folder.joinpath(part)
        files = sorted(file.name for file in folder.iterdir()) if folder.is_dir() else []
        for file in (file for file in files if not file.endswith(".csv") and not file.startswith(".")):
            self._problems.append(f"{part}/{file}: dit is geen CSV-bestand. Bewaar de tabel als CSV.")
        names = [file.removesuffix(".csv") for file in files if file.endswith(".csv")]
        for name in (name for name in names if name not in known):
            self._problems.append(
                f"{part}/{name}.csv: deze tabel kennen we niet. Kies uit: {', '.join(sorted(known))}."
            )
        return [name for name in names if name in known]

    def _read_sources(self) -> Iterator[Source]:
        properties = self._vocabulary.classes["Source"].properties
        required = ("id", *(term.name for term in properties if term.required))
        for row in self._rows(SOURCES, source_columns(self._vocabulary), required):
            source = self._source(row, properties)
            if self._keep(row, source):
                self._sources[source.id] = source
                yield source
            else:
                self._spoiled.add(source.id)

    def _source(self, row: _Row, properties: Sequence[PropertyTerm]) -> Source:
        texts = [term for term in properties if term.datatype in ("string", "code")]
        values = {name: str(value) for name, value in row.values(texts).items()}
        dates = {term.name: row.day(term.name) for term in properties if term.datatype == "date"}
        row.required("gathered")
        return Source(
            id=row.required("id"),
            series=values.get("series", ""),
            title=values.get("title", ""),
            publisher=values.get("publisher", ""),
            date=dates["date"],
            date_precision=values.get("date_precision", ""),
            url=values.get("url", ""),
            locator=values.get("locator", ""),
            licence=values.get("licence", ""),
            access=values.get("access", ""),
            gathered=dates["gathered"] or date.min,
        )

    def _read_nodes(self, term: ClassTerm) -> Iterator[Node]:
        path = f"{NODES}/{snake_case(term.name)}.csv"
        required = ("id", "name", *_required(term.properties), "source")
        for row in self._rows(path, node_columns(term), required):
            node = self._node(row, term)
            if node is None:
                self._problems += row.problems
            elif self._keep(row, node):
                yield node
                continue
            self._spoiled.add(row.text("id"))

    def _node(self, row: _Row, term: ClassTerm) -> Node | None:
        id, name = row.required("id"), row.required("name")
        source, values = self._source_of(row), row.values(term.properties)
        if source is None:
            return None
        return Node(
            id=id,
            label=term.name,
            name=name,
            aliases=listed(row.text("aliases")),
            properties=pairs(values),
            series=source.series,
            sources=(source.id,),
        )

    def _read_statements(self, term: KindTerm) -> Iterator[Statement]:
        path = f"{STATEMENTS}/{term.name.lower()}.csv"
        required = ("subject", "object", *_required(term.qualifiers), "source")
        for row in self._rows(path, statement_columns(term), required):
            statement = self._statement(row, term)
            if statement is None:
                self._problems += row.problems
            elif self._keep(row, statement):
                yield statement

    def _statement(self, row: _Row, term: KindTerm) -> Statement | None:
        subject, object_ = row.required("subject"), row.required("object")
        source, values = self._source_of(row), row.values(term.qualifiers)
        start, end = row.day("valid_from"), row.day("valid_to")
        proposal = row.code("proposal", "ProposalBasis")
        if source is None:
            return None
        return stated(
            term,
            subject,
            object_,
            values,
            source,
            valid_from=start,
            valid_to=end,
            proposal=proposal,
            note=row.text("note"),
        )

    def _read_completeness(self) -> Iterator[Completeness]:
        if not self._folder.joinpath(COMPLETENESS).is_file():
            return
        for row in self._rows(COMPLETENESS, ("source", "topic", "scope", "note"), ("source", "topic")):
            source = self._source_of(row)
            row.required("topic")
            topic = row.code("topic", "CompletenessTopic")
            claim = Completeness(row.text("source"), topic, row.text("scope"), row.text("note"))
            if self._keep(row, claim) and source is not None:
                yield claim

    def _source_of(self, row: _Row) -> Source | None:
        id = row.required("source")
        if id and id not in self._sources and id not in self._spoiled:
            row.problem(
                "source", f"bron {cells.shown(id)} staat niet in {SOURCES}. Zet hem erbij of verbeter het id."
            )
        return self._sources.get(id)

    def _keep(self, row: _Row, record: Record) -> bool:
        """Whether the row is sound; its record then has a place, else its problems are kept."""
        if row.problems:
            self._problems += row.problems
            return False
        self._places.setdefault(record, row.place)
        return True

    def _rows(self, path: str, columns: Sequence[str], required: Sequence[str]) -> Iterator[_Row]:
        table = self._table(path)
        header = [name.strip() for name in next(table, [])]
        problems = list(_header_problems(header, columns, required)) if header else []
        self._problems += [f"{path}: {problem}" for problem in problems]
        if problems or not header:
            return
        for number, texts in enumerate(table, start=2):
            if any(text.strip() for text in texts):
                place = f"{path}, rij {number}"
                if len(texts) == len(header):
                    named = {name: text.strip() for name, text in zip(header, texts, strict=True)}
                    yield _Row(place, named, self._vocabulary)
                else:
                    self._problems.append(
                        f"{place}: er zijn {len(texts)} cellen en {len(header)} kolommen. "
                        "Zet een waarde met een komma erin tussen aanhalingstekens."
                    )

    def _table(self, path: str) -> Iterator[list[str]]:
        try:
            text = self._folder.joinpath(path).read_bytes().decode("utf-8-sig")
            if not text.strip():
                self._problems.append(f"{path}: dit bestand is leeg. Zet er de namen van de kolommen in.")
            yield from csv.reader(io.StringIO(text, newline=""), strict=True)
        except UnicodeDecodeError:
            self._problems.append(f"{path}: de tekens zijn niet leesbaar. Bewaar het bestand als CSV UTF-8.")
        except csv.Error:
            self._problems.append(f"{path}: dit is geen goede CSV. Bewaar het bestand opnieuw als CSV UTF-8.")
        except OSError:
            self._problems.append(f"{path}: dit bestand is niet te lezen. Controleer de rechten en het pad.")


def _header_problems(header: Sequence[str], columns: Sequence[str], required: Sequence[str]) -> Iterator[str]:
    if len(header) == 1 and ";" in header[0]:
        yield "tussen de kolommen staan puntkomma's. Bewaar het bestand met komma's ertussen."
        return
    for name in dict.fromkeys(header):
        if name not in columns:
            yield f"kolom {cells.shown(name)} kennen we niet. Kies uit: {', '.join(columns)}."
        elif header.count(name) > 1:
            yield f"kolom “{name}” staat er {header.count(name)} keer. Houd er één over."
    for name in required:
        if name not in header:
            yield f"kolom “{name}” ontbreekt. Voeg die toe."


def _required(terms: Sequence[PropertyTerm]) -> tuple[str, ...]:
    return tuple(term.name for term in terms if term.required)
