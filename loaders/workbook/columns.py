"""The columns of a sheet, from the ontology: header, note, what goes in and what can be chosen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TypeAlias

from graph.records import Value
from loaders.workbook.sheets import OBSERVATION, Link, Sheet
from ontology.vocabulary import KindTerm, PropertyTerm, Vocabulary, load_vocabulary

NAME, TEXT, CODE, DATE, INTEGER, DECIMAL, BOOLEAN = (
    "name", "text", "code", "date", "integer", "decimal", "boolean",
)  # fmt: skip
SUBJECT, CLASS, ALIASES, ID = "subject", "class", "aliases", "id"
VALID_FROM, VALID_TO, NOTE, SOURCE = "valid_from", "valid_to", "note", "source"
FORMS = {
    "string": TEXT, "code": CODE, "date": DATE, "integer": INTEGER, "decimal": DECIMAL, "boolean": BOOLEAN,
}  # fmt: skip
HOW = {
    DATE: "Een datum, zoals 1-7-2026.",
    INTEGER: "Een heel getal.",
    DECIMAL: "Een getal; een komma mag.",
    BOOLEAN: "ja of nee.",
    CODE: "Kies uit de lijst.",
    NAME: "Kies uit de lijst, of schrijf de naam. Bij een gemeente mag de code ook.",
}
Cell: TypeAlias = Value | date
Cells: TypeAlias = dict[str, Cell]
"""What goes into a row, by the key of its column."""

SEVERAL = "Meer dan één mag: zet er een puntkomma tussen."


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `key` names it within its sheet: a property, a kind, or `KIND.qualifier`.

    `classes` are what a name may refer to (in the column CLASS: what a thing may be), `code_list` where a
    code comes from.
    """

    key: str
    header: str
    note: str
    form: str = TEXT
    classes: tuple[str, ...] = ()
    code_list: str = ""
    many: bool = False
    required: bool = False


@cache
def columns(sheet: Sheet) -> tuple[Column, ...]:
    """The columns of a sheet in order; keys and headers are unique within it."""
    vocabulary = load_vocabulary()
    if OBSERVATION in sheet.describes:
        return (*_linked(sheet, vocabulary), *_first(sheet, vocabulary), *_last(sheet))
    return (*_first(sheet, vocabulary), *_linked(sheet, vocabulary), *_last(sheet))


def ends(link: Link, kind: KindTerm) -> tuple[str, ...]:
    """The classes that can stand at the other end of a link."""
    return link.ends or (kind.domain if link.inverse else kind.range)


def properties(sheet: Sheet, vocabulary: Vocabulary) -> tuple[PropertyTerm, ...]:
    """The properties that a sheet asks for, of all the classes that it describes, each once."""
    terms = (term for name in sheet.describes for term in vocabulary.classes[name].properties)
    return tuple({term.name: term for term in terms if term.name not in sheet.without}.values())


def sentence_case(words: str) -> str:
    """The words with a capital, as a header has them."""
    return words[:1].upper() + words[1:]


def _first(sheet: Sheet, vocabulary: Vocabulary) -> Iterable[Column]:
    if sheet.refers:
        yield Column(SUBJECT, sheet.subject, f"{sheet.about} {HOW[NAME]}", NAME, sheet.refers, required=True)
        return
    if OBSERVATION not in sheet.describes:
        yield Column(SUBJECT, sheet.subject, f"{sheet.about} De naam, kort en vast.", required=True)
        if len(sheet.describes) > 1:
            terms = [vocabulary.classes[name] for name in sheet.describes]
            note = " ".join(f"{term.label.nl}: {term.definition.nl}" for term in terms)
            yield Column(CLASS, "Soort", note, CODE, sheet.describes, required=True)
        yield Column(ALIASES, "Andere namen", f"Andere en vroegere namen. {SEVERAL}", many=True)
    for term in properties(sheet, vocabulary):
        yield _of_property(term.name, sentence_case(term.label.nl), term, required=term.required)


def _linked(sheet: Sheet, vocabulary: Vocabulary) -> Iterable[Column]:
    for link in sheet.links:
        kind = vocabulary.kinds[link.kind]
        header = link.header or sentence_case(kind.label.nl)
        note = " ".join(
            part for part in (kind.definition.nl, HOW[NAME], SEVERAL if link.many else "") if part
        )
        classes = ends(link, kind)
        yield Column(link.kind, header, note, NAME, classes, many=link.many, required=link.required)
        for term in kind.qualifiers:
            words = sentence_case(term.label.nl)
            shared = _is_shared(sheet, vocabulary, term)
            label = f"{words} ({header.lower()})" if shared else words
            yield _of_property(f"{link.kind}.{term.name}", label, term, required=False)


def _last(sheet: Sheet) -> Iterable[Column]:
    if sheet.links:
        yield Column(VALID_FROM, "Geldt vanaf", "De eerste dag waarop dit geldt, zoals 1-7-2026; leeg als dat niet bekend is.", DATE)  # fmt: skip
        yield Column(VALID_TO, "Geldt tot", "De eerste dag waarop dit niet meer geldt; leeg als het doorloopt.", DATE)  # fmt: skip
        yield Column(NOTE, "Opmerking", "Vrije tekst. Geen namen van personen, adressen of telefoonnummers.")
    yield Column(SOURCE, "Bron", "Leeg: de eerste bron van blad Bronnen. Een rij van een andere bron die u niet verandert, blijft van die bron.")  # fmt: skip
    if sheet.describes and OBSERVATION not in sheet.describes:
        yield Column(ID, "Id", "Laat leeg bij iets nieuws. Verander het niet bij iets dat er al staat.")


def _is_shared(sheet: Sheet, vocabulary: Vocabulary, term: PropertyTerm) -> bool:
    """Whether the label of a qualifier stands for more than one column of the sheet."""
    labels = [own.label.nl for own in properties(sheet, vocabulary)]
    labels += [q.label.nl for link in sheet.links for q in vocabulary.kinds[link.kind].qualifiers]
    headers = [link.header.lower() for link in sheet.links]
    return labels.count(term.label.nl) > 1 or term.label.nl.lower() in headers


def _of_property(key: str, header: str, term: PropertyTerm, required: bool) -> Column:
    form = NAME if term.refers_to else FORMS[term.datatype]
    classes = (term.refers_to,) if term.refers_to else ()
    parts = (term.definition.nl, HOW.get(form, ""), SEVERAL if term.many else "")
    note = " ".join(part for part in parts if part)
    return Column(key, header, note, form, classes, term.code_list, term.many, required)
