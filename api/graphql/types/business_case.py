"""The business case of the Leidraad, and a region's beside it."""

import strawberry

from api.graphql.types.enums import Language
from api.graphql.types.sources import Source, all_cited
from api.graphql.types.terms import both, field, of_class
from api.graphql.types.things import NetworkType, Thing, show, show_all
from api.reports.business_case_rows import plain
from graph.day import GraphOnDay
from graph.text import Text
from queries.business_case import LABEL, SOURCE, SOURCES, YEARS, Answered, RowBeside, about, answers, remarks
from queries.business_case import BusinessCase as Case
from queries.business_case import Place as CasePlace
from queries.business_case.assuming import Origin
from queries.business_case.expressions import Amount
from queries.business_case.numbers import in_table
from queries.business_case.row import Given, Unit


@strawberry.input(description=both("Een eigen getal.", "A number of one's own."))
class OwnNumber:
    """A number as people write it, for one year or for all."""

    name: str = strawberry.field(
        description=both("De naam van de rij, of inhabitants.", "The name of the row, or inhabitants.")
    )
    value: str = strawberry.field(
        description=both(
            "Een getal als 4000, 4.000, 0,8 of 80%.", "A number such as 4000, 4.000, 0,8 or 80%."
        )
    )
    year: int | None = strawberry.field(
        default=None, description=both("Het jaar; anders alle jaren.", "The year; all years otherwise.")
    )


@strawberry.type(description=both("Een getal van één jaar.", "The number of one year."))
class YearAmount:
    """A number of one year; null where it is not known."""

    year: int
    value: float | None
    amount: strawberry.Private[Amount]
    unit: strawberry.Private[Unit]
    from_where: strawberry.Private[Origin | None]

    @field(both("Het getal zoals gedrukt.", "The number as printed."))
    def shown(self, lang: Language = Language.NL) -> str:
        """As annex 4 prints it."""
        return in_table(self.amount, self.unit).in_language(lang.value)

    @field(both("Waar een eigen getal vandaan komt.", "Where an own number comes from."))
    def origin(self, lang: Language = Language.NL) -> str | None:
        """Own, scaled, as the country, counted or computed."""
        return self.from_where.value.in_language(lang.value) if self.from_where else None


@strawberry.type(description=both("Een rij van de businesscase.", "A row of the business case."))
class CaseRow:
    """A row: the country's numbers, and the own ones beside it."""

    beside: strawberry.Private[RowBeside]
    number: int | None = strawberry.field(
        description=both("De plaats in bijlage 4; leeg voor wat daar niet in de tabel staat.",
                         "The place in annex 4; null for what is not in its table.")
    )  # fmt: skip
    name: str
    given: bool = strawberry.field(description=both("Gegeven, niet berekend.", "Given, not computed."))

    @field(both("Het blok van de tabel.", "The block of the table."))
    def block(self, lang: Language = Language.NL) -> str:
        """The block."""
        return self.beside.row.block.in_language(lang.value)

    @field(both("Zoals gedrukt.", "As printed."))
    def label(self, lang: Language = Language.NL) -> str:
        """The label."""
        return self.beside.row.label.in_language(lang.value)

    @field(both("Wat het getal telt.", "What the number counts."))
    def unit(self, lang: Language = Language.NL) -> str:
        """The unit."""
        return self.beside.row.unit.value.in_language(lang.value)

    @field(both("De formule in woorden.", "The formula in words."))
    def formula(self, lang: Language = Language.NL) -> str:
        """How it follows from other rows."""
        return self.beside.formula.in_language(lang.value)

    @field(both("Waar de rij op rust.", "What the row rests on."))
    def source(self, lang: Language = Language.NL) -> str:
        """The source in words."""
        return self.beside.row.source.in_language(lang.value)

    @field(both("De landelijke getallen.", "The numbers of the country."))
    def country(self) -> list[YearAmount]:
        """2025 to 2028."""
        return _years(self.beside, self.beside.country, None)

    @field(both("De eigen getallen; leeg als niets eigens gevraagd is.", "The own numbers, where asked for."))
    def own(self) -> list[YearAmount] | None:
        """2025 to 2028, each with where it comes from."""
        return None if self.beside.own is None else _years(self.beside, self.beside.own, self.beside.origins)


@strawberry.type(description=both("Over wie de eigen kolom gaat.", "Whom the own column is about."))
class CasePlaceShown:
    """The region, its inhabitants and its networks."""

    view: strawberry.Private[GraphOnDay]
    place: strawberry.Private[CasePlace]
    inhabitants: float | None
    country_inhabitants: int | None
    share: float | None = strawberry.field(
        description=both("Deel van de inwoners van het land.", "Share of the country's inhabitants.")
    )

    @field(of_class("Region"))
    def region(self) -> Thing | None:
        """The region; null for the country with own numbers."""
        found: Thing | None = show(self.view, self.place.region) if self.place.region else None
        return found

    @field(of_class("Network"))
    def networks(self) -> list[NetworkType]:
        """The networks on the programme's list."""
        return show_all(self.view, self.place.networks)


@strawberry.type(
    description=both("Een vraag van hoofdstuk 3 met antwoord.", "A question of chapter 3, answered.")
)
class CaseAnswer:
    """A question of chapter 3 and its answer."""

    answered: strawberry.Private[Answered]

    @field(both("De vraag.", "The question."))
    def question(self, lang: Language = Language.NL) -> str:
        """The question."""
        return self.answered.question.in_language(lang.value)

    @field(both("Het antwoord, zin voor zin.", "The answer, sentence by sentence."))
    def sentences(self, lang: Language = Language.NL) -> list[str]:
        """The answer."""
        return [sentence.in_language(lang.value) for sentence in self.answered.sentences]


@strawberry.type(description=both("De businesscase van bijlage 4.", "The business case of annex 4."))
class BusinessCase:
    """The whole case."""

    view: strawberry.Private[GraphOnDay]
    case: strawberry.Private[Case]

    @field(both("Over wie het gaat.", "Whom it is about."))
    def title(self, lang: Language = Language.NL) -> str:
        """Whom the sentences speak of."""
        return about(self.case).in_language(lang.value)

    @field(
        both(
            "Denkhulp, geen norm: bij elke eigen tabel.", "An aid to thinking, no norm: with every own table."
        )
    )
    def label(self, lang: Language = Language.NL) -> str | None:
        """The label of a table that is not the country's."""
        return LABEL.in_language(lang.value) if self.case.place else None

    @field(both("De regio of het netwerk.", "The region or network."))
    def place(self) -> CasePlaceShown | None:
        """Null for the country alone."""
        return _place(self.view, self.case.place) if self.case.place else None

    @field(both("De antwoorden op hoofdstuk 3.", "The answers to chapter 3."))
    def answers(self) -> list[CaseAnswer]:
        """How many talks and professionals, what it costs whom, what it brings, from when."""
        return [CaseAnswer(answered=one) for one in answers(self.case)]

    @field(both("Wat erbij hoort te weten.", "What to know beside it."))
    def remarks(self, lang: Language = Language.NL) -> list[str]:
        """The remarks, the label of a regional table first."""
        return [text.in_language(lang.value) for text in remarks(self.case)]

    @field(both("De bron in woorden.", "The source in words."))
    def source(self, lang: Language = Language.NL) -> str:
        """The source with its page."""
        return _said(SOURCE, lang)

    @field(both("De bronnen in de graaf.", "The sources in the graph."))
    def sources(self) -> list[Source]:
        """The sources, where they are loaded."""
        known = self.view.graph.sources
        return all_cited(tuple(known[id] for id in SOURCES if id in known))

    @field(both("De rijen: eerst die van de tabel.", "The rows: those of the table first."))
    def rows(self) -> list[CaseRow]:
        """All rows."""
        return [_row(beside) for beside in self.case.rows]


def _said(text: Text, lang: Language) -> str:
    return text.in_language(lang.value)


def _place(view: GraphOnDay, place: CasePlace) -> CasePlaceShown:
    return CasePlaceShown(
        view=view,
        place=place,
        inhabitants=plain(place.inhabitants),
        country_inhabitants=place.country_inhabitants,
        share=plain(place.share),
    )


def _row(beside: RowBeside) -> CaseRow:
    row = beside.row
    return CaseRow(beside=beside, number=row.number or None, name=row.name, given=isinstance(row, Given))


def _years(
    beside: RowBeside, amounts: tuple[Amount, ...], origins: tuple[Origin, ...] | None
) -> list[YearAmount]:
    return [
        YearAmount(
            year=year,
            value=plain(amount),
            amount=amount,
            unit=beside.row.unit,
            from_where=origins[place] if origins else None,
        )
        for place, (year, amount) in enumerate(zip(YEARS, amounts, strict=True))
    ]
