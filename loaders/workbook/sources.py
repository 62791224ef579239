"""The sources of a workbook: its own, which it states facts for, and others whose facts it shows.

A workbook is INTERNAL unless its sheet of sources says otherwise (domain.md, "Sources and who may see them").
Its series are its own: a workbook never speaks for the source of somebody else.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from graph.names import plain
from graph.records import INTERNAL, Source
from loaders.identifiers import slug
from loaders.workbook.columns import BOOLEAN, CODE, DATE, Column
from loaders.workbook.tables import Row
from ontology.vocabulary import Vocabulary

SERIES = "werkboek-"
TITLE, DATED, PUBLISHER, ACCESS, WHOLE, URL, LOCATOR, LICENCE = (
    "title", "date", "publisher", "access", "whole", "url", "locator", "licence",
)  # fmt: skip
COLUMNS = (
    Column(TITLE, "Naam", "Hoe deze bron heet. Dezelfde naam is een nieuwe uitgave van dezelfde bron.", required=True),
    Column(DATED, "Datum", "Van wanneer dit is, zoals 1-7-2026.", DATE, required=True),
    Column(PUBLISHER, "Van wie", "Welke organisatie dit zegt. Geen naam van een persoon."),
    Column(ACCESS, "Wie mag het zien", "Leeg is intern.", CODE, code_list="Access"),
    Column(WHOLE, "Staat alles erin", "ja: wat er niet in staat, trekt u in. nee: dat trekt u niet in. Met een nieuwe datum telt wel per onderwerp alleen wat u nu noemt. Leeg is ja.", BOOLEAN),
    Column(URL, "Adres", "Het webadres van het stuk, als dat er is."),
    Column(LOCATOR, "Vindplaats", "Waar in het stuk: bladzijde, tabel."),
    Column(LICENCE, "Licentie", "Alleen als die bekend is."),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sources:
    """`own` by id, the first row of the sheet first; `others` are the other editions in the store by id.

    `partly` are the ids of own sources that do not say that everything is in the workbook; `spoiled` is
    whether a row of the sheet could not be read.
    """

    own: Mapping[str, Source]
    others: Mapping[str, Source]
    partly: frozenset[str]
    spoiled: bool = False

    def first(self) -> Source | None:
        """The source of a row that names none."""
        return next(iter(self.own.values()), None)

    def own_named(self, words: str) -> Source | None:
        """The workbook's own source of that name or id, or of which that is an earlier edition."""
        exact = next((s for s in self.own.values() if words == s.id or plain(words) == plain(s.title)), None)
        earlier = self.others.get(words)
        if exact is not None or earlier is None:
            return exact
        return next((source for source in self.own.values() if source.series == earlier.series), None)


def series_of(title: str) -> str:
    """The series of a workbook's source with this title."""
    words = slug(title)
    return words if words.startswith(SERIES) else SERIES + words


def source_of(row: Row, held: Mapping[str, Source], vocabulary: Vocabulary, today: date) -> Source | None:
    """The source that a row of the sheet describes; None when the row has a problem (kept in the row)."""
    for key in (TITLE, DATED):
        row.require(key)
    title, said = row.text(TITLE), row.day(DATED)
    access = row.value(ACCESS, vocabulary.code_lists["Access"])
    if title and not slug(title):
        row.problem(TITLE, "deze naam heeft geen letters. Geef de bron een naam.")
    texts = {key: row.text(key) for key in (PUBLISHER, URL, LOCATOR, LICENCE)}
    if row.problems or said is None:
        return None
    series = series_of(title)
    id = f"{series}-{said.isoformat()}"
    known = held.get(id)
    return Source(
        id=id,
        series=series,
        title=title,
        publisher=texts[PUBLISHER],
        date=said,
        date_precision="DAY",
        url=texts[URL],
        locator=texts[LOCATOR],
        licence=texts[LICENCE],
        access=str(access or INTERNAL),
        gathered=known.gathered if known else today,
    )


def own_sources(
    rows: Iterable[Row], held: Mapping[str, Source], vocabulary: Vocabulary, today: date
) -> Sources:
    """All sources of the sheet; problems stay with their rows."""
    own: dict[str, Source] = {}
    partly: set[str] = set()
    spoiled = False
    for row in rows:
        source = source_of(row, held, vocabulary, today)
        whole = row.value(WHOLE, None)
        if source is None:
            spoiled = True
            continue
        if source.id in own:
            row.problem(TITLE, "deze bron staat er twee keer, met dezelfde datum. Houd één rij over.")
        own.setdefault(source.id, source)
        if whole is False:
            partly.add(source.id)
    others = {id: source for id, source in held.items() if id not in own}
    return Sources(own, others, frozenset(partly), spoiled)
