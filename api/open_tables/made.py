"""The tables of a selection of the graph: what they hold, from the vocabulary and the records.

Facts, proposals and proposals that were turned down never share a table.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from api.linked.selection import Selection
from api.open_tables.table import Cell, Column, Table, column_of, text_of
from graph.names import plain
from graph.records import Completeness, Node, Record, Source, Statement
from graph.text import Text
from loaders.tables import snake_case
from ontology.terms import ClassTerm, KindTerm, PropertyTerm
from ontology.vocabulary import Vocabulary

SORTS = {
    "": Text("", ""),
    "_voorstellen": Text("voorstellen: ", "proposals: "),
    "_afgewezen": Text("afgewezen voorstellen: ", "proposals turned down: "),
}
"""The three sorts of statement, by the end of the name of their tables."""

SUBJECT = (
    Column("subject", Text("onderwerp", "subject"), Text("Het id van het eerste ding.", "The id of the first thing."), required=True),
    Column("subject_name", Text("naam van het onderwerp", "name of the subject"), Text("Hoe het eerste ding heet.", "What the first thing is called.")),
    Column("object", Text("tweede ding", "object"), Text("Het id van het tweede ding.", "The id of the second thing."), required=True),
    Column("object_name", Text("naam van het tweede ding", "name of the object"), Text("Hoe het tweede ding heet.", "What the second thing is called.")),
)  # fmt: skip
PERIOD = (
    Column("valid_from", Text("geldt vanaf", "valid from"), Text("De eerste dag waarop het geldt. Leeg: niet vermeld.", "The first day on which it holds. Empty: not stated."), "date"),
    Column("valid_to", Text("geldt tot", "valid to"), Text("De eerste dag waarop het niet meer geldt. Leeg: geen einde bekend.", "The first day on which it no longer holds. Empty: no end known."), "date"),
    Column("note", Text("opmerking", "note"), Text("Wat er verder bij hoort.", "What else goes with it.")),
)  # fmt: skip
BASIS = Column("proposal", Text("grond", "basis"), Text("Waarom het een voorstel is en geen feit.", "Why it is a proposal and no fact."))  # fmt: skip
SOURCES = Column("sources", Text("bronnen", "sources"), Text("De ids van de bronnen, met ; ertussen.", "The ids of the sources, with ; between them."), required=True)  # fmt: skip
THING = (
    Column("id", Text("id", "id"), Text("Het id van het ding.", "The id of the thing."), required=True),
    Column("name", Text("naam", "name"), Text("Hoe het ding heet.", "What the thing is called."), required=True),
    Column("aliases", Text("andere namen", "other names"), Text("Andere namen, met ; ertussen.", "Other names, with ; between them.")),
)  # fmt: skip


def tables_of(selection: Selection, vocabulary: Vocabulary) -> list[Table]:
    """Every table that has rows: the sources, what they are complete for, the things and the facts."""
    return [table for table in _Tables(selection, vocabulary).all() if table.rows]


class _Tables:
    """Makes the tables of one selection; only what is known now, nothing that a later load replaced."""

    def __init__(self, selection: Selection, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._things = selection.things
        self._current: list[Record] = [v.record for v in selection.versions if v.superseded is None]

    def all(self) -> Iterator[Table]:
        yield self._sources()
        yield self._completeness()
        for class_ in self._vocabulary.classes.values():
            if class_.stored:
                yield self._of_class(class_)
        for ending, opening in SORTS.items():
            for kind in self._vocabulary.kinds.values():
                yield self._of_kind(kind, ending, opening)

    def _sources(self) -> Table:
        term = self._vocabulary.classes["Source"]
        described = [p for p in term.properties if p.name in Source.__dataclass_fields__]
        columns = (THING[0], *map(self._column, described))
        found = [one for one in self._current if isinstance(one, Source)]
        rows = [[_cell(getattr(source, column.name)) for column in columns] for source in found]
        return Table(
            "bronnen", text_of(term.label), text_of(term.definition), columns, sorted(rows, key=_order)
        )

    def _completeness(self) -> Table:
        term = self._vocabulary.classes["CompletenessStatement"]
        names = ("source", "topic", "scope", "note")
        columns = tuple(self._column(self._vocabulary.properties[name]) for name in names)
        found = [one for one in self._current if isinstance(one, Completeness)]
        rows: list[Sequence[Cell]] = [[one.source, one.topic, one.scope, one.note] for one in found]
        return Table(
            "volledigheid", text_of(term.label), text_of(term.definition), columns, sorted(rows, key=_order)
        )

    def _of_class(self, term: ClassTerm) -> Table:
        columns = (*THING, *map(self._column, term.properties), SOURCES)
        found = (node for node in self._things.values() if node.label == term.name and node.sources)
        rows = [self._thing(node, term) for node in found]
        name = f"ding_{snake_case(term.name)}"
        return Table(name, text_of(term.label), text_of(term.definition), columns, sorted(rows, key=_order))

    def _thing(self, node: Node, term: ClassTerm) -> list[Cell]:
        values = [_value(node.get, one) for one in term.properties]
        return [node.id, node.name, "; ".join(node.aliases), *values, "; ".join(node.sources)]

    def _of_kind(self, term: KindTerm, ending: str, opening: Text) -> Table:
        qualifiers = [one for one in term.qualifiers if one.name not in {"note"}]
        basis = (BASIS,) if ending else ()
        columns = (*SUBJECT, *map(self._column, qualifiers), *PERIOD, *basis, SOURCES)
        wanted = _sort_of(ending)
        found = (one for one in self._current if isinstance(one, Statement) and one.kind == term.name)
        rows = [self._statement(one, qualifiers, bool(ending)) for one in found if wanted(one)]
        return Table(
            f"feit_{term.name.lower()}{ending}",
            Text(opening.nl + term.label.nl, opening.en + term.label.en),
            text_of(term.definition),
            columns,
            sorted(rows, key=_order),
        )

    def _statement(self, one: Statement, qualifiers: Iterable[PropertyTerm], with_basis: bool) -> list[Cell]:
        ends = [self._name(one.subject), one.object, self._name(one.object)]
        values = [_value(one.get, term) for term in qualifiers]
        period: list[Cell] = [one.valid_from, one.valid_to, one.note, *([one.proposal] * with_basis)]
        return [one.subject, *ends, *values, *period, "; ".join(one.sources)]

    def _name(self, id: str) -> str:
        found = self._things.get(id)
        return found.name if found else self._vocabulary_name(id)

    def _vocabulary_name(self, code: str) -> str:
        """What a code is called that is a thing too, such as a function."""
        lists = (term.instances_from for term in self._vocabulary.classes.values() if term.instances_from)
        known = (self._vocabulary.code_lists[name] for name in lists)
        return next((one.concept(code).label.nl for one in known if code in one.codes), "")

    def _column(self, term: PropertyTerm) -> Column:
        codes = self._vocabulary.code_lists[term.code_list].codes if term.code_list else ()
        return column_of(term, sorted(codes))


def _sort_of(ending: str) -> Callable[[Statement], bool]:
    if ending == "_voorstellen":
        return lambda one: bool(one.proposal) and not one.is_rejection
    if ending == "_afgewezen":
        return lambda one: one.is_rejection
    return lambda one: not one.proposal


def _value(get: Callable[[str], object], term: PropertyTerm) -> Cell:
    """A value as the datatype of its column: a day as a day."""
    value = get(term.name)
    if term.datatype == "date" and not term.many and value:
        return date.fromisoformat(str(value))
    return _cell(value)


def _cell(value: object) -> Cell:
    return value if isinstance(value, str | int | float | bool | date) else None


def _order(row: Sequence[Cell]) -> list[str]:
    """Rows in a fixed order, whatever the order of the store."""
    return [plain(str(row[0])), *("" if cell is None else str(cell) for cell in row)]
