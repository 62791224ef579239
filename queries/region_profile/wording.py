"""The sentence of `region-profile`."""

from collections.abc import Sequence

from graph.answers import State
from graph.day import GraphOnDay
from graph.records import Node
from graph.text import Text, dutch_count, dutch_list, dutch_number, english_list
from queries.coverage.regions import RegionCoverage
from queries.dossier.line import Line, called
from queries.sentences import names, no_regions, scheme_words
from queries.things import by_name, ids
from queries.who_leads.leaders import insurer_of_rank, leading_pairs
from queries.who_leads.mandate import mandate

FIRST_A_NETWORK = Text(
    "Vraag eerst welk netwerk er voor deze regio is.", "Ask first which network there is for this region."
)


def sentence(
    view: GraphOnDay, region: Node, networks: Sequence[Node], lines: Sequence[Line], found: RegionCoverage
) -> Text:
    """Which networks, who leads and who holds the mandate, and of how much our sources are silent."""
    if networks:
        nl, en = dutch_list(names(networks), 4), english_list(names(networks), 4)
        start = Text(f"In {region.name}: {nl}.", f"In {region.name}: {en}.")
    else:
        start = found.explanation
    return start + _who(view, region) + _silence(lines)


def of_all(view: GraphOnDay, scheme: str, regions: Sequence[Node], lines: Sequence[Line]) -> Text:
    """How many regions there are, and of how much our sources are silent; no region is ranked."""
    words = scheme_words(view, scheme)
    if not regions:
        return no_regions(words)
    number = len(regions)
    start = Text(f"Over de {number} {words.nl} samen.", f"Of {number} {words.en} together.")
    return start + _silence(lines)


def _who(view: GraphOnDay, region: Node) -> Text:
    candidates = [c for rank in (1, 2) for c in insurer_of_rank(view, region, rank).candidates]
    ranked, old = [c.insurer for c in candidates], ids(c.insurer for c in candidates if c.last_known)
    paired = [insurer for pair in leading_pairs(view, region) for insurer in pair.insurers]
    insurers = by_name(ranked or paired)
    who_nl = [node.name + (" (laatst bekend)" if node.id in old else "") for node in insurers]
    who_en = [node.name + (" (last known)" if node.id in old else "") for node in insurers]
    as_nl, as_en = ("als verzekeraars samen", "as insurers together")
    if ranked:
        many = "s" if len(insurers) > 1 else ""
        as_nl, as_en = f"als leidende verzekeraar{many}", f"as leading insurer{many}"
    if insurer_of_rank(view, region, 1).state is State.SEVERAL:
        as_nl, as_en = "verschillende eerste verzekeraars:", "different first insurers:"
    holders = by_name(candidate.holder for candidate in mandate(view, region).candidates)
    nl = [
        f"{as_nl} {dutch_list(who_nl)}" if insurers else "",
        f"als mandaathouder {dutch_list(called(holders)[0])}" if holders else "",
    ]
    en = [
        f"{as_en} {english_list(who_en)}" if insurers else "",
        f"as mandate holder {english_list(names(holders))}" if holders else "",
    ]
    if not any(nl):
        return Text("Wie leidt, staat niet in onze bronnen.", "Who leads is not in our sources.")
    return Text(
        f"Bronnen noemen {dutch_list([one for one in nl if one])}.",
        f"Sources name {english_list([one for one in en if one])}.",
    )


def _silence(lines: Sequence[Line]) -> Text:
    open_, total = sum(line.is_unknown for line in lines), len(lines)
    if not open_:
        return Text("Op elke vraag van dit overzicht is een antwoord.", "Every question here has an answer.")
    return Text(
        f"Van {dutch_count(total, 'vraag', 'vragen')} {'is' if open_ == 1 else 'zijn'} er {dutch_number(open_)} niet met onze bronnen te "
        "beantwoorden; wie het weet, staat erbij. Dat zegt niets over de regio.",
        f"Of {total} questions our sources leave {open_} open; whom to ask stands with each. That says nothing of the region.",
    )
