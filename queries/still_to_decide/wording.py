"""The sentences of `still-to-decide`: what is on record, and what silence does not say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from graph.records import Node, Source
from graph.text import NOTHING, Text, dutch_count, dutch_date, dutch_list, english_date, english_list
from queries.sentences import source_age

if TYPE_CHECKING:
    from queries.still_to_decide.deciding import Decision, Decisions

DOCUMENT_WORDS = {
    "WorkAgenda": Text("werkagenda", "work agenda"),
    "Plan": Text("plan", "plan"),
    "CooperationAgreement": Text("samenwerkingsovereenkomst", "cooperation agreement"),
}
NOT_IN_OUR_SOURCES = Text("besluit niet in onze bronnen", "decision not in our sources")
SILENCE = Text(
    "Een besluit kan er zijn zonder dat een bron van ons het noemt; vraag het de mandaathouder.",
    "A decision can be there without a source of ours naming it; ask the mandate holder.",
)


def of_document(document: Node, decided: int, towns: int, claims: Sequence[Source]) -> Text:
    """Of how many municipalities a decision on a document is in our sources, by number alone."""
    name = document.name
    if not towns:
        return Text(
            f"Over wie over {name} besluit, zeggen onze bronnen niets.",
            f"On who decides on {name} our sources are silent.",
        )
    if decided == towns:
        return Text(
            f"Over {name} staat van alle {towns} gemeenten een besluit in onze bronnen.",
            f"On {name} a decision of all {towns} municipalities is in our sources.",
        )
    if not decided:
        start = Text(
            f"Over {name} staat van de {dutch_count(towns, 'gemeente', 'gemeenten')} geen besluit in onze bronnen.",
            f"On {name} no decision of the {towns} municipalities is in our sources.",
        )
    else:
        start = Text(
            f"Over {name} staat van {decided} van de {towns} gemeenten een besluit in onze bronnen.",
            f"On {name} a decision of {decided} of {towns} municipalities is in our sources.",
        )
    return start + _claimed(claims) + SILENCE


def _claimed(claims: Sequence[Source]) -> Text:
    """A source that claims to name all decisions names none after its own date."""
    if not claims:
        return NOTHING
    age = source_age(claims[0])
    return Text(
        f"De bron die alle besluiten zegt te noemen ({age.nl}), noemt geen besluit van daarna.",
        f"The source that claims to name all decisions ({age.en}) names none of later.",
    )


def no_document(region: Node) -> Text:
    """Our sources name nothing of a region to decide on."""
    return Text(
        f"In onze bronnen staat geen werkagenda, plan of samenwerkingsovereenkomst voor {region.name}; dat kan er "
        "wel zijn.",
        f"Our sources name no work agenda, plan or cooperation agreement for {region.name}; there may be one.",
    )


def decided(found: Sequence[Decision]) -> Text:
    """Noorderhaven (8 september 2026) en Duinrand."""
    nl = [one.who.name + (f" ({dutch_date(one.day)})" if one.day else "") for one in found]
    en = [one.who.name + (f" ({english_date(one.day)})" if one.day else "") for one in found]
    return Text(dutch_list(nl), ", ".join(en))


def by_municipality(row: Decisions) -> Text:
    """All municipalities beside each other, by name, so that none stands apart."""
    told = {one.who.name: decided([one]) for one in (*row.decided, *row.others)}
    nl = {name: f"{words.nl}" if words.nl != name else f"{name} (besluit)" for name, words in told.items()}
    en = {name: f"{words.en}" if words.en != name else f"{name} (decision)" for name, words in told.items()}
    for town in row.not_on_record:
        nl[town.name] = f"{town.name} ({NOT_IN_OUR_SOURCES.nl})"
        en[town.name] = f"{town.name} ({NOT_IN_OUR_SOURCES.en})"
    order = sorted(nl, key=str.casefold)
    if not row.decided and not row.others:
        return Text(
            f"{dutch_list(order)}: {NOT_IN_OUR_SOURCES.nl}" if order else "",
            f"{english_list(order)}: {NOT_IN_OUR_SOURCES.en}" if order else "",
        )
    return Text("; ".join(nl[name] for name in order), "; ".join(en[name] for name in order))


def summary(scheme: Text, rows: Sequence[Decisions]) -> Text:
    """Of how many regions a document is known, and of how many documents all decisions are."""
    regions = {row.region.id for row in rows}
    named = {row.region.id for row in rows if row.document}
    documents = [row for row in rows if row.document]
    whole = sum(not row.not_on_record and bool(row.decided) for row in documents)
    some = sum(bool(row.not_on_record) and bool(row.decided) for row in documents)
    rest = len(documents) - whole - some
    if len(regions) == 1 and rows:
        return _of_one(rows)
    start = Text(
        f"Van {len(named)} van de {len(regions)} {scheme.nl} noemen onze bronnen een werkagenda, plan of "
        f"samenwerkingsovereenkomst; van {len(regions) - len(named)} niet.",
        f"Of {len(named)} of {len(regions)} {scheme.en} our sources name a work agenda, plan or cooperation agreement; of "
        f"{len(regions) - len(named)} they do not.",
    )
    return start + (_per_document(whole, some, rest) if documents else NOTHING) + SILENCE


def _per_document(whole: int, some: int, rest: int) -> Text:
    told = [
        (whole, Text("alle besluiten van gemeenten", "all decisions of municipalities")),
        (some, Text("besluiten van een deel van de gemeenten", "decisions of a part of the municipalities")),
        (rest, Text("geen besluit van een gemeente", "no decision of a municipality")),
    ]
    nl = dutch_list([f"van {number} {words.nl}" for number, words in told if number])
    en = english_list([f"of {number} {words.en}" for number, words in told if number])
    return Text(
        f"Geteld per document en regio staan in onze bronnen: {nl}.",
        f"Counted by document and region our sources hold: {en}.",
    )


def _of_one(rows: Sequence[Decisions]) -> Text:
    told = NOTHING
    for row in rows:
        told = told + row.explanation
    if told.nl.count(SILENCE.nl) < 2:
        return told
    return Text(told.nl.replace(f" {SILENCE.nl}", ""), told.en.replace(f" {SILENCE.en}", "")) + SILENCE
