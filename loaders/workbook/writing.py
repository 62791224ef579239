"""The workbook itself: a sheet with explanation, one per thing with headers, notes and drop-downs, and lists."""

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from graph.records import Node, Record
from loaders.workbook import claims, proposals, taken_out
from loaders.workbook.columns import BOOLEAN, CLASS, CODE, DATE, SUBJECT, Cell, Cells, Column, columns
from loaders.workbook.filling import Filling
from loaders.workbook.finding import Known
from loaders.workbook.lists import Choices
from loaders.workbook.region import RegionFacts
from loaders.workbook.sheets import COMPLETENESS, EXPLANATION, LISTS, PROPOSALS, SHEETS, SHOWN, SOURCES, Sheet
from loaders.workbook.sources import ACCESS, DATED, PUBLISHER, TITLE, WHOLE
from loaders.workbook.sources import COLUMNS as SOURCE_COLUMNS
from loaders.workbook.tables import EXAMPLE
from ontology.concepts import concept_nodes
from ontology.vocabulary import Vocabulary

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

DATE_FORMAT = "d-m-yyyy"
TEMPLATE = "sjabloon"
"""Who wrote the notes of a template."""
WIDTH, NOTE_WIDTH, NOTE_HEIGHT = 24, 320, 140
MOST_IN_NOTE = 900
LAST_ROW = 2000
EXPLAINED = (
    "Dit werkboek is voor wat u weet over de mentale gezondheidsnetwerken.",
    "Vul eerst blad Bronnen in: hoe uw bron heet, van wanneer die is en wie hem mag zien. Zonder keuze is alles intern.",
    "Daarna heeft elk blad één rij per feit. Wat u niet weet, laat u leeg. Verplaats geen bladen of kopjes.",
    "De grijze rij die met “Voorbeeld:” begint, telt niet mee.",
    "Een gemeente mag met haar code, naam of oude naam. Een datum mag als 1-7-2026 of 2026-07-01.",
    "“Geldt tot” is de eerste dag waarop iets niet meer geldt. Beëindigen doet u door die dag in te vullen.",
    "Een rij van een andere bron blijft van die bron zolang u er niets aan verandert. Verandert u er iets aan, dan zegt uw bron dat, en staat het naast wat de andere zegt.",
    "Schrijf geen namen van personen, e-mailadressen of telefoonnummers op: die nemen we niet op.",
    "Bekijken wat er verandert: mgn load BESTAND. Vastleggen: mgn load BESTAND --commit. Terugdraaien: mgn undo NUMMER.",
)


def template(
    vocabulary: Vocabulary, current: Iterable[Record], today: date, region: str = "", *, whole: bool = True
) -> bytes:
    """A workbook with the names of what the store holds to choose from; filled for `region` where one is given.

    `whole` is False where `current` leaves something out: a load then takes nothing back for not being in
    it. Raises NotFound for a region that does not exist. The bytes are an XLSX file.
    """
    records = list(current)
    nodes = [record for record in records if isinstance(record, Node)]
    known = Known([*concept_nodes(vocabulary), *nodes], vocabulary)
    facts = RegionFacts(records, region, today) if region else None
    return _Writing(vocabulary, known, Choices(vocabulary, nodes), facts, today, whole).content()


class _Writing:
    def __init__(
        self,
        vocabulary: Vocabulary,
        known: Known,
        choices: Choices,
        facts: RegionFacts | None,
        today: date,
        whole: bool,
    ) -> None:
        from openpyxl import Workbook

        self._vocabulary, self._choices, self._facts, self._today = vocabulary, choices, facts, today
        self._whole = "ja" if whole else "nee"
        self._known = known
        self._filling = Filling(facts, known, vocabulary) if facts else None
        self._book: Workbook = Workbook()

    def content(self) -> bytes:
        """The whole workbook as a file."""
        self._explain()
        self._sheet(SOURCES, SOURCE_COLUMNS, {TITLE: "Regioteam Noord"}, self._sources())
        for sheet in SHEETS:
            rows = self._filling.rows(sheet) if self._filling else []
            self._sheet(sheet.title, columns(sheet), _example(sheet), rows)
        self._sheet(COMPLETENESS, claims.COLUMNS, {claims.TOPIC: "alle partners"}, self._claims())
        if self._facts is not None:
            rows = list(proposals.proposed(self._facts, self._known, self._vocabulary))
            self._sheet(PROPOSALS, proposals.COLUMNS, {}, rows)
            self._keep_shown(self._facts)
        self._choices.write(self._book.create_sheet(LISTS))
        content = io.BytesIO()
        self._book.save(content)
        return content.getvalue()

    def _keep_shown(self, facts: RegionFacts) -> None:
        own = {source.id for source in facts.sources.values() if source.series == facts.own}
        filling = self._filling
        assert filling is not None
        rows = [row for sheet in SHEETS for row in taken_out.written(sheet, filling.rows(sheet), own)]
        self._sheet(SHOWN, taken_out.COLUMNS, {}, rows)
        self._book[SHOWN].sheet_state = "hidden"

    def _explain(self) -> None:
        from openpyxl.styles import Alignment, Font

        sheet = self._book.active
        assert sheet is not None
        sheet.title = EXPLANATION
        sheet.column_dimensions["A"].width = 28
        sheet.column_dimensions["B"].width = 90
        sheet["A1"] = "Werkboek mentale gezondheidsnetwerken"
        sheet["A1"].font = Font(bold=True, size=14)
        lines = [("", line) for line in EXPLAINED] + [(one.title, one.about) for one in SHEETS]
        for number, (left, right) in enumerate(lines, start=3):
            sheet.cell(number, 1, left).font = Font(bold=True)
            sheet.cell(number, 2, right).alignment = Alignment(wrap_text=True, vertical="top")

    def _sources(self) -> list[Cells]:
        if self._facts is None:
            return []
        s = self._facts.newest_own
        if s is None:
            return [{TITLE: self._facts.title, DATED: self._today, ACCESS: "intern", WHOLE: self._whole}]
        access = self._vocabulary.code_lists["Access"]
        return [
            {TITLE: s.title, DATED: s.speaks_from, PUBLISHER: s.publisher, ACCESS: access.concept(s.access).label.nl, WHOLE: self._whole,
             "url": s.url, "locator": s.locator, "licence": s.licence}
        ]  # fmt: skip

    def _claims(self) -> list[Cells]:
        made = self._facts.claims if self._facts else []
        return [claims.row_of(claim, self._known, self._vocabulary) for claim in made]

    def _sheet(
        self, title: str, shown: Sequence[Column], example: Mapping[str, str], rows: Iterable[Cells]
    ) -> None:
        from openpyxl.styles import Font, PatternFill

        sheet = self._book.create_sheet(title)
        _head(sheet, shown)
        number = 2
        if example:
            _fill(sheet, number, shown, example)
            _mark_example(sheet, number)
            for cell in sheet[number]:
                cell.font, cell.fill = (
                    Font(italic=True, color="808080"),
                    PatternFill("solid", fgColor="EEEEEE"),
                )
            number += 1
        first = number
        for number, row in enumerate(rows, start=number):  # noqa: B020 - rows follow the example
            _fill(sheet, number, shown, row)
        for place, column in enumerate(shown, start=1):
            self._offer(sheet, place, column, first)

    def _offer(self, sheet: "Worksheet", place: int, column: Column, first: int) -> None:
        """The drop-down of a column from the first row on that a person fills in. A name may also be one that is not in the list yet, or several."""
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.datavalidation import DataValidation

        source = self._choices.range_of(column)
        letter = get_column_letter(place)
        if column.form == DATE:
            for number in range(2, max(sheet.max_row, 200) + 1):
                sheet.cell(number, place).number_format = DATE_FORMAT
        if not source:
            return
        strict = column.form in (CODE, BOOLEAN) and column.key != CLASS
        offered = DataValidation("list", formula1=source, allow_blank=True, showErrorMessage=strict)
        offered.error, offered.errorTitle = "Kies een waarde uit de lijst.", column.header[:30]
        sheet.add_data_validation(offered)
        offered.add(f"{letter}{first}:{letter}{LAST_ROW}")


def _example(sheet: Sheet) -> dict[str, str]:
    first = columns(sheet)[0].key
    told = dict(sheet.example)
    if sheet.subject and first != SUBJECT:
        told.setdefault(first, "2026")
    return told


def _head(sheet: "Worksheet", shown: Sequence[Column]) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    for place, column in enumerate(shown, start=1):
        cell = sheet.cell(1, place, column.header)
        cell.font = Font(bold=True, underline="single" if column.required else None)
        cell.fill, cell.alignment = PatternFill("solid", fgColor="DCE6F1"), Alignment(wrap_text=True)
        must = " Verplicht." if column.required else ""
        note = Comment(f"{column.note[:MOST_IN_NOTE]}{must}", TEMPLATE)
        note.width, note.height = NOTE_WIDTH, NOTE_HEIGHT
        cell.comment = note
        sheet.column_dimensions[get_column_letter(place)].width = WIDTH
    sheet.freeze_panes = "B2"


def _fill(sheet: "Worksheet", number: int, shown: Sequence[Column], cells: Mapping[str, Cell]) -> None:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    for place, column in enumerate(shown, start=1):
        value = cells.get(column.key)
        if value is None or value == "":
            continue
        cell = sheet.cell(number, place)
        if isinstance(value, str):
            cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
            cell.data_type = "s"  # text stays text, also when it begins with "="
        else:
            cell.value = value
        if isinstance(value, date):
            cell.number_format = DATE_FORMAT


def _mark_example(sheet: "Worksheet", number: int) -> None:
    """The first cell of the example says so; the reader goes by that word."""
    first = sheet.cell(number, 1)
    first.value = f"{EXAMPLE.capitalize()} {first.value or ''}".strip()
