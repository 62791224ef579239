"""What a filled template showed of other sources, so that a row that was taken out is told and not passed over.

Only the source that says something can take it back. A person who removes such a row may think that it is
gone; the difference says that it is not. The hidden sheet "Getoond" keeps what was shown: it holds nothing that
the sheets themselves did not hold.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b

from graph.text import dutch_count, dutch_list
from loaders.cells import shown
from loaders.workbook.columns import SOURCE, SUBJECT, Cells, Column
from loaders.workbook.opening import Raw
from loaders.workbook.sheets import SHEETS, Sheet
from loaders.workbook.tables import Row
from loaders.workbook.values import as_words

SHEET, ABOUT, MARK = "sheet", "about", "mark"
COLUMNS = (
    Column(SHEET, "Blad", "Op welk blad de rij stond."),
    Column(ABOUT, "Rij", "Waar de rij over ging."),
    Column(SOURCE, "Bron", "Van welke bron."),
    Column(MARK, "Kenmerk", "Waaraan het programma de rij herkent."),
)
MOST_NAMED = 3
_SHEETS = {sheet.title: sheet for sheet in SHEETS}


def written(sheet: Sheet, rows: Iterable[Cells], own: Iterable[str]) -> Iterator[Cells]:
    """The rows of "Getoond" for what a sheet shows of sources that are not its `own`."""
    mine = set(own)
    for cells in rows:
        if cells.get(SOURCE) and cells[SOURCE] not in mine:
            yield {SHEET: sheet.title, ABOUT: _about(sheet, cells), SOURCE: cells[SOURCE], MARK: _mark(cells)}


def remarks(
    kept: Sequence[Row], rows: Mapping[str, Sequence[Row]], titles: Mapping[str, str]
) -> Iterator[str]:
    """Per sheet and source a sentence about the rows that were shown and are no longer there, nor changed.

    `kept` are the rows of "Getoond", `rows` those of each sheet by title, `titles` the sources' by id.
    """
    gone: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for title, sheet in _SHEETS.items():
        was = [row for row in kept if row.text(SHEET) == title]
        for row in _gone(was, [(row.cells, _about(sheet, row.cells)) for row in rows.get(title, ())]):
            gone[title, row.text(SOURCE)].append(row.text(ABOUT))
    for (title, source), about in gone.items():
        yield _sentence(title, shown(titles.get(source, source)), about)


def _gone(was: Sequence[Row], now: Sequence[tuple[Mapping[str, Raw], str]]) -> Iterator[Row]:
    """The rows that are gone: a row that is there with other words was changed, and has its own difference."""
    left = Counter(_mark(cells) for cells, _ in now)
    missing = [row for row in was if not _taken(left, row.text(MARK))]
    untouched = Counter(row.text(MARK) for row in was)
    new = [(cells, about) for cells, about in now if not _taken(untouched, _mark(cells))]
    changed = Counter(about for _, about in new)
    same_source = Counter((as_words(cells.get(SUBJECT)), as_words(cells.get(SOURCE))) for cells, _ in new)
    for row in missing:
        subject = row.text(ABOUT).split(", ")[0]
        if not _taken(changed, row.text(ABOUT)) and not _taken(same_source, (subject, row.text(SOURCE))):
            yield row


def _taken(counter: "Counter[str] | Counter[tuple[str, str]]", key: object) -> bool:
    """Whether there was one left of this, which is then counted off."""
    if counter[key] < 1:  # type: ignore[index]
        return False
    counter[key] -= 1  # type: ignore[index]
    return True


def _sentence(sheet: str, source: str, about: Sequence[str]) -> str:
    count = dutch_count(len(about), "rij", "rijen")
    named = dutch_list([shown(one) for one in about], most=MOST_NAMED)
    verb, it = ("staat", "de rij") if len(about) == 1 else ("staan", "de rijen")
    told = (
        f"blad {sheet}: {count} van {source} {verb} er niet meer ({named}). Dat verandert niets: alleen die bron "
        "kan dit intrekken."
    )
    can_end = bool(_SHEETS[sheet].links)
    return (
        f"{told} Geldt het niet meer? Zet {it} terug en vul “Geldt tot” in, dan zegt uw bron dat."
        if can_end
        else told
    )


def _about(sheet: Sheet, cells: Mapping[str, Raw] | Cells) -> str:
    keys = [SUBJECT, *(link.kind for link in sheet.links), "indicator", "period"]
    return ", ".join(filter(None, (as_words(cells.get(key)) for key in keys)))


def _mark(cells: Mapping[str, Raw] | Cells) -> str:
    told = [f"{key}={as_words(value)}" for key, value in sorted(cells.items()) if as_words(value)]
    return blake2b("\n".join(told).encode(), digest_size=8).hexdigest()
