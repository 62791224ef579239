"""Files that are no workbook, or no honest one: a sentence in Dutch, quickly, and the store as it was."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from graph.errors import BadInput
from loaders.workbook import marked_workbook
from loaders.workbook.opening import ENCRYPTED, OLD_OR_ENCRYPTED
from tests.loaders.workbook.desk import Desk, add, network_with

Making = Callable[[Path, bytes], bytes]


def bomb(path: Path, whole: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * (200 << 20))
    return content.getvalue()


def other_zip(path: Path, whole: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("brief.txt", "Beste lezer")
    return content.getvalue()


BAD: list[tuple[Making, str]] = [
    (lambda path, whole: b"", "is geen Excel-bestand"),
    (lambda path, whole: b"naam;gemeente\n", "is geen Excel-bestand"),
    (lambda path, whole: OLD_OR_ENCRYPTED + bytes(600), "oude soort"),
    (lambda path, whole: OLD_OR_ENCRYPTED + bytes(600) + ENCRYPTED, "met een wachtwoord"),
    (lambda path, whole: whole[: len(whole) // 2], "beschadigd of maar half opgehaald"),
    (bomb, "pakt uit tot meer"),
    (other_zip, "is geen Excel-bestand"),
]


@pytest.mark.parametrize(("making", "words"), BAD)
def test_no_workbook(desk: Desk, making: Making, words: str) -> None:
    path = desk.take()
    path.write_bytes(making(path, path.read_bytes()))
    with pytest.raises(BadInput, match=words):
        desk.load(path)
    with pytest.raises(BadInput):
        marked_workbook(path, [])
    assert desk.store.version() == 1


def test_a_file_that_is_not_there(desk: Desk) -> None:
    with pytest.raises(BadInput, match="niet te lezen"):
        desk.read(desk.folder / "weg.xlsx")


def test_a_million_empty_rows_are_passed_over(desk: Desk) -> None:
    def edit(book: Workbook) -> None:
        network_with(Gemeente="GM9901")(book)
        book["Partners"].cell(1_048_576, 20).number_format = "0"
        book["Partners"].cell(1_048_576, 20).value = " "

    path = desk.take(edit=edit)
    facts = desk.read(path)
    assert (facts.problems, len(facts.statements)) == ((), 1)


def renamed(book: Workbook) -> None:
    book["Partners"].title = "Partnerz"


def without_sheet(book: Workbook) -> None:
    del book["Offertes"]


def extra_sheet(book: Workbook) -> None:
    book.create_sheet("Kladblok")["A1"] = "onthouden"


def renamed_column(book: Workbook) -> None:
    book["Partners"]["B1"] = "Partnert"


def double_column(book: Workbook) -> None:
    book["Partners"]["Z1"] = "Rol"


def other_source(book: Workbook) -> None:
    network_with(Gemeente="GM9901", Bron="Onbekende bron")(book)


def no_source(book: Workbook) -> None:
    book["Bronnen"].delete_rows(3)


def class_of_another(book: Workbook) -> None:
    add(book, "Organisaties", {"Organisatie": "Netwerk Noordland", "Soort": "overige organisatie"})


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (renamed, "Heette het “Partners”?"),
        (renamed, "blad Partners: dit blad ontbreekt"),
        (without_sheet, "blad Offertes: dit blad ontbreekt"),
        (extra_sheet, "blad Kladblok: dit blad kennen we niet"),
        (renamed_column, "Bedoelde u “Partner”?"),
        (renamed_column, "kolom “Partner”: deze kolom ontbreekt"),
        (double_column, "kolom “Rol”: deze kolom staat er twee keer"),
        (other_source, "staat niet op blad Bronnen"),
        (no_source, "hier staat nog geen bron"),
        (class_of_another, "is al een mentaal gezondheidsnetwerk"),
    ],
)
def test_what_is_wrong_is_named(desk: Desk, edit: Callable[[Workbook], None], words: str) -> None:
    problems = desk.read(desk.take(edit=edit)).problems
    assert any(words in problem for problem in problems), problems


def test_the_report_marks_and_comments_each_bad_cell(desk: Desk) -> None:
    path = desk.take(edit=network_with(Gemeente="Nergenshuizen", **{"Geldt tot": "morgen"}))
    problems = desk.read(path).problems
    book = load_workbook(io.BytesIO(marked_workbook(path, [*problems, "iets algemeens"])))
    sheet = book["Gemeenten per netwerk"]
    marked = {
        cell.value: cell.comment.text for row in sheet.iter_rows(min_row=3) for cell in row if cell.comment
    }
    assert set(marked) == {"Nergenshuizen", "morgen"}
    assert "kennen we niet" in marked["Nergenshuizen"]
    assert "is geen datum" in marked["morgen"]
    assert [row[0].value for row in book["Problemen"].iter_rows(min_row=2)] == [*problems, "iets algemeens"]


def test_a_report_can_be_read_again(desk: Desk) -> None:
    path = desk.take(edit=network_with(Gemeente="GM9901"))
    path.write_bytes(marked_workbook(path, ["blad Partners, rij 3, kolom “Rol”: leeg."]))
    assert desk.read(path).problems == ()


def test_text_that_looks_like_a_formula_stays_text_in_the_report(desk: Desk) -> None:
    def with_sum(book: Workbook) -> None:
        cell = book["Partners"].cell(3, 1)
        cell.value, cell.data_type = "=1+1", "s"

    path = desk.take(edit=with_sum)
    book = load_workbook(io.BytesIO(marked_workbook(path, [])))
    assert (book["Partners"].cell(3, 1).value, book["Partners"].cell(3, 1).data_type) == ("=1+1", "s")
