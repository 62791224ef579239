"""One row of a sheet to the things and statements it says, as the workbook's own source states them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from graph.periods import Period
from graph.records import Node, Record, Source, Statement, Value, pairs
from loaders.cells import BadCell, shown
from loaders.facts import joined, listed, stated
from loaders.identifiers import matches, slug
from loaders.workbook.columns import (
    ALIASES,
    CLASS,
    ID,
    NOTE,
    SOURCE,
    SUBJECT,
    VALID_FROM,
    VALID_TO,
    columns,
    ends,
    properties,
)
from loaders.workbook.finding import Known, about_existence
from loaders.workbook.sheets import OBSERVATION, Link, Sheet
from loaders.workbook.sources import Sources
from loaders.workbook.tables import Row
from ontology.vocabulary import PropertyTerm, Vocabulary


class Held:
    """What the store holds now, to tell a row that only repeats another source from one that says something."""

    def __init__(self, current: Iterable[Record]) -> None:
        records = list(current)
        self.sources = {record.id: record for record in records if isinstance(record, Source)}
        self._nodes = {record.key: record for record in records if isinstance(record, Node)}
        self.statements = [record for record in records if isinstance(record, Statement)]
        self._said = {(s.series, *said(s)) for s in self.statements if not s.proposal}
        self._series: defaultdict[str, set[str]] = defaultdict(set)
        for node in self._nodes.values():
            self._series[node.id].add(node.series)

    def nodes(self) -> Iterable[Node]:
        """Every description of every thing."""
        return self._nodes.values()

    def says(self, series: str, statement: Statement) -> bool:
        """Whether the series states just this, in whichever of its editions."""
        return (series, *said(statement)) in self._said

    def uses(self, series: str, qualifier: str, words: str) -> bool:
        """Whether the series uses these very words in a qualifier."""
        return any(s.series == series and words in listed(s.text(qualifier)) for s in self.statements)

    def rejects(self, series: str, kind: str, subject: str, object_: str) -> bool:
        """Whether the series turned this proposal down."""
        wanted = series, kind, subject, object_
        return any(
            s.is_rejection and (s.series, s.kind, s.subject, s.object) == wanted for s in self.statements
        )

    def describes(self, series: str, node: Node) -> bool:
        """Whether the series describes the thing in these words, and perhaps in more."""
        held = self._nodes.get(f"{node.id}|{series}")
        return held is not None and held.name == node.name and set(node.properties) <= set(held.properties) and (
            set(node.aliases) <= set(held.aliases)
        )  # fmt: skip

    def series_of(self, id: str) -> set[str]:
        """The series that describe a thing."""
        return self._series.get(id, set())


def said(s: Statement) -> tuple[object, ...]:
    """What a statement says, whoever says it."""
    return s.kind, s.subject, s.object, s.qualifiers, s.valid_from, s.valid_to, s.note


class RowReader:
    """Reads rows of any sheet. `introduce` all rows first, so that a row may name a thing of a later sheet."""

    def __init__(self, vocabulary: Vocabulary, known: Known, held: Held, sources: Sources) -> None:
        self._vocabulary, self.known, self._held, self._sources = vocabulary, known, held, sources
        self._ids: dict[tuple[str, int], str] = {}
        self._described: set[Node] = set()
        self._told: set[str] = set()

    def introduce(self, sheet: Sheet, row: Row) -> None:
        """Make the thing that a row describes known by its name; problems stay with the row."""
        if not sheet.describes or OBSERVATION in sheet.describes:
            return
        row.require(SUBJECT)
        name, label = row.text(SUBJECT), self._label(sheet, row)
        if not name or not label:
            return
        try:
            id = self._id(row, name, sheet)
        except BadCell as error:
            row.problem(ID if row.is_filled(ID) else SUBJECT, str(error))
            return
        self._ids[sheet.title, row.number] = id
        self.known.add(Node(id, label, name, row.items(ALIASES), (), "", ()))

    def read(self, sheet: Sheet, row: Row) -> tuple[list[Node], list[Statement]]:
        """What a row says of its own source; nothing for a row that only repeats another source."""
        source, other = self.source_of(row)
        period = self._period(row)
        if OBSERVATION in sheet.describes:
            return self._observation(sheet, row, source, other, period)
        thing = self._thing(sheet, row)
        if source is None or thing is None:
            self._check_links(sheet, row)
            return [], []
        statements = [s for link in sheet.links for s in self._linked(row, link, thing, source, period)]
        self._require_statement(row, sheet, statements)
        node = self._node(sheet, row, thing, source, other) if sheet.describes else None
        return ([node] if node else []), [s for s in statements if not self._repeats(other, s)]

    def source_of(self, row: Row) -> tuple[Source | None, Source | None]:
        """The workbook's own source that a row counts for, and the other source that the row is shown from."""
        words = row.text(SOURCE)
        own = self._sources.own_named(words) if words else self._sources.first()
        if own is not None or not words:
            return own, None
        other = self._sources.others.get(words)
        if other is None and not self._sources.spoiled:
            row.problem(
                SOURCE, f"{shown(words)} staat niet op blad Bronnen. Zet de bron erbij of laat de cel leeg."
            )
        return self._sources.first(), other

    def _repeats(self, other: Source | None, statement: Statement) -> bool:
        return other is not None and self._held.says(other.series, statement)

    def _label(self, sheet: Sheet, row: Row) -> str:
        if len(sheet.describes) == 1:
            return sheet.describes[0]
        row.require(CLASS)
        words = row.text(CLASS)
        labels = {self._vocabulary.classes[name].label.nl.casefold(): name for name in sheet.describes}
        if words and words.casefold() not in labels:
            row.problem(CLASS, f"{shown(words)} kan hier niet. Kies uit: {', '.join(labels)}.")
        return labels.get(words.casefold(), "")

    def _id(self, row: Row, name: str, sheet: Sheet) -> str:
        """The id in the cell, else of the thing that has the name already, else the name as an id."""
        given = row.text(ID)
        label = self._label(sheet, row)
        id = given or slug(name)
        found = None if given else self.known.named(name, (label,))
        if found is None and not matches(self._vocabulary.classes[label], id):
            raise BadCell(f"{shown(id)} kan geen id zijn. Gebruik kleine letters, cijfers en streepjes.")
        taken = self.known.node(found.id if found else id)
        if taken is not None and taken.label != label:
            other = self._vocabulary.classes[taken.label].label.nl
            raise BadCell(
                f"{shown(taken.name)} is al een {other}. Kies een andere naam of verbeter de soort."
            )
        return found.id if found else id

    def _thing(self, sheet: Sheet, row: Row) -> str | None:
        if sheet.describes:
            return self._ids.get((sheet.title, row.number))
        row.require(SUBJECT)
        return self._named(row, SUBJECT, row.text(SUBJECT), sheet.refers)

    def _named(self, row: Row, key: str, words: str, classes: tuple[str, ...]) -> str | None:
        if not words:
            return None
        try:
            return self.known.required(words, classes).id
        except BadCell as error:
            row.problem(key, str(error))
            return None

    def _node(self, sheet: Sheet, row: Row, id: str, source: Source, other: Source | None) -> Node | None:
        """The description, where the row says more of the thing than its name, or nobody else describes it."""
        label = self._label(sheet, row)
        terms = properties(sheet, self._vocabulary)
        given = self._values(row, terms, "")
        allowed = {term.name for term in self._vocabulary.classes[label].properties}
        for term in (term for term in terms if term.name in given and term.name not in allowed):
            row.problem(
                term.name,
                f"dit hoort niet bij een {self._vocabulary.classes[label].label.nl}. Maak de cel leeg.",
            )
        node = Node(
            id, label, row.text(SUBJECT), row.items(ALIASES), pairs(given), source.series, (source.id,)
        )
        return node if self._is_told(node, other, bool(given or node.aliases), bool(sheet.links)) else None

    def _is_told(self, node: Node, other: Source | None, says_more: bool, has_links: bool) -> bool:
        if other is not None and self._held.describes(other.series, node):
            return False
        if has_links and (node in self._described or (not says_more and node.id in self._told)):
            return False  # a second row of one thing, for its next statement
        series = self._held.series_of(node.id)
        if not says_more and series and node.series not in series:
            return False  # others describe it, and this row adds nothing
        self._described.add(node)
        self._told.add(node.id)
        return True

    def _linked(
        self, row: Row, link: Link, thing: str, source: Source, period: Period
    ) -> Iterator[Statement]:
        kind = self._vocabulary.kinds[link.kind]
        given = self._values(row, kind.qualifiers, f"{link.kind}.")
        if link.required:
            row.require(link.kind)
        if given and not row.is_filled(link.kind):
            row.problem(
                link.kind, "deze cel is leeg, maar ernaast staat wel iets over dit onderwerp. Vul hem in."
            )
        if not row.is_filled(link.kind):
            return
        for term in (term for term in kind.qualifiers if term.required and term.name not in given):
            row.require(f"{link.kind}.{term.name}")
        for words in row.items(link.kind):
            end = self._named(row, link.kind, words, ends(link, kind))
            if end is not None:
                subject, object_ = (end, thing) if link.inverse else (thing, end)
                statement = stated(
                    kind, subject, object_, given, source,
                    valid_from=period.start, valid_to=period.end, note=row.text(NOTE),
                )  # fmt: skip
                self._require_existing(row, link.kind, statement)
                yield statement

    def _check_links(self, sheet: Sheet, row: Row) -> None:
        """The problems of the other cells of a row whose thing is not known, all at once."""
        source = self._sources.first()
        if source is not None:
            for link in sheet.links:
                list(self._linked(row, link, "", source, Period()))

    def _values(self, row: Row, terms: Iterable[PropertyTerm], prefix: str) -> Mapping[str, Value]:
        found: dict[str, Value] = {}
        for term in terms:
            if term.refers_to:
                words = row.items(f"{prefix}{term.name}")
                found[term.name] = joined(self._referred(row, f"{prefix}{term.name}", term, words))
                continue
            code_list = self._vocabulary.code_lists.get(term.code_list)
            value = row.value(f"{prefix}{term.name}", code_list)
            if value is not None and value != "":
                found[term.name] = joined(row.items(f"{prefix}{term.name}")) if term.many else value
        return {name: value for name, value in found.items() if value != ""}

    def _referred(self, row: Row, key: str, term: PropertyTerm, words: Iterable[str]) -> Iterator[str]:
        """The ids of the things that are named; a problem for each name that is not known.

        Words that another source uses are kept as they are, as long as the row is shown from that source.
        """
        other = self._sources.others.get(row.text(SOURCE))
        for name in words:
            if other is not None and self._held.uses(other.series, term.name, name):
                yield name
            elif id := self._named(row, key, name, (term.refers_to,)):
                yield id

    def _period(self, row: Row) -> Period:
        period = Period(row.day(VALID_FROM), row.day(VALID_TO)) if VALID_FROM in row.columns else Period()
        if period.is_empty:
            row.problem(VALID_TO, "deze dag ligt niet na “Geldt vanaf”. Draai ze om of verbeter ze.")
            return Period()
        return period

    def _require_statement(self, row: Row, sheet: Sheet, statements: list[Statement]) -> None:
        filled = [key for key in (VALID_FROM, VALID_TO, NOTE) if row.is_filled(key)]
        if filled and sheet.links and not statements and not row.problems:
            links = ", ".join(
                c.header for c in columns(sheet) if c.key in {link.kind for link in sheet.links}
            )
            row.problem(
                filled[0],
                f"dit hoort bij een uitspraak, en die staat niet in de rij. Vul er één in: {links}.",
            )

    def _require_existing(self, row: Row, key: str, statement: Statement) -> None:
        """A person's own fact is about a municipality of its own day; what other sources say is kept (R17)."""
        if row.is_filled(SOURCE) and self._repeats(self.source_of(row)[1], statement):
            return
        for id in (statement.subject, statement.object):
            node = self.known.node(id)
            ended = node.day("exists_to") if node is not None else None
            if (
                node is not None
                and ended is not None
                and (statement.valid_to is None or statement.valid_to > ended)
            ):
                into = [
                    s.object
                    for s in self._held.statements
                    if s.kind == "SUCCEEDED_BY" and s.subject == id and not s.proposal
                ]
                row.problem(key, about_existence(node, sorted({self.known.name(next) for next in into})))

    def _observation(
        self, sheet: Sheet, row: Row, source: Source | None, other: Source | None, period: Period
    ) -> tuple[list[Node], list[Statement]]:
        link = sheet.links[0]
        for key in ("indicator", "period"):
            row.require(key)
        given = self._values(row, properties(sheet, self._vocabulary), "")
        indicator = self._indicator(row, str(given.get("indicator", "")))
        if source is None:
            return [], []
        drafts = list(self._linked(row, link, "", source, period))
        if row.problems or not drafts:
            return [], []
        about, when = drafts[0].subject, str(given["period"])
        id = f"{about}-{slug(indicator)}-{slug(when)}"
        name = f"{self._title(indicator)}, {self._title(about)}, {when}"
        node = Node(
            id, OBSERVATION, name, (), pairs({**given, "indicator": indicator}), source.series, (source.id,)
        )
        statement = _about(drafts[0], id, self._vocabulary, source)
        held = next((n for n in self._held.nodes() if n.id == id), None)
        if held is not None:
            node = replace(node, name=held.name)
        repeats = self._repeats(other, statement)
        return ([] if repeats else [node]), ([] if repeats else [statement])

    def _title(self, id: str) -> str:
        node = self.known.node(id)
        return node.name if node else id

    def _indicator(self, row: Row, words: str) -> str:
        try:
            found = self.known.named(words, ("Indicator",)) if words else None
        except BadCell as error:
            row.problem("indicator", str(error))
            found = None
        return found.id if found else words


def _about(draft: Statement, id: str, vocabulary: Vocabulary, source: Source) -> Statement:
    kind = vocabulary.kinds[draft.kind]
    return stated(
        kind, draft.subject, id, dict(draft.qualifiers), source,
        valid_from=draft.valid_from, valid_to=draft.valid_to, note=draft.note,
    )  # fmt: skip
