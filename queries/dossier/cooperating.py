"""How a region and its networks say they stand: Movisie's three levels, steps towards contracts, good agreements."""

from collections.abc import Sequence

from graph.day import GraphOnDay
from graph.names import without_addition
from graph.records import Node
from graph.text import NOTHING, Text
from queries.contracting_steps.steps import steps_of
from queries.contracting_steps.wording import of_network as steps_in_words
from queries.cooperation.levels import LevelRow, levels_of
from queries.dossier.asking import of_contracts, of_insurers, of_region
from queries.dossier.good_agreements import good_agreements
from queries.dossier.line import Line, Topic, TopicAnswer, told, unknown
from queries.whom_to_ask import Party

STEPS = Text("stappen naar contracten", "steps towards contracts")


def cooperating(view: GraphOnDay, region: Node, networks: Sequence[Node]) -> TopicAnswer:
    """The levels of the region and those that a network tells of itself, its steps and its good agreements."""
    of_the_region = levels_of(view, region)
    whom = (*of_region(view, region), *of_insurers(view, region))
    lines = [_level(row, whom) for row in of_the_region]
    for network in networks:
        lines += [_level(row, whom) for row in levels_of(view, network) if row.standings]
        lines.append(_steps(view, region, network))
        agreements = good_agreements(view, region, network)
        lines += [agreements] if agreements else []
    known = NOTHING
    for row in of_the_region:
        if row.standings:
            nl, en = without_addition(row.level.name), without_addition(row.level.text("label_en"))
            known += Text(f"{nl.capitalize()}: {row.words.nl}.", f"{en.capitalize()}: {row.words.en}.")
    return TopicAnswer(Topic.COOPERATION, known, tuple(lines))


def _level(row: LevelRow, whom: Sequence[Party]) -> Line:
    name = without_addition(row.level.name)
    english = without_addition(row.level.text("label_en"))
    what = Text(f"samenwerking op {name} niveau", f"cooperation on {english} level")
    if not row.standings:
        step = Text(
            "Vraag mandaathouder en verzekeraars hoe de samenwerking er op dit niveau voor staat.",
            "Ask mandate holder and insurers how the cooperation stands on this level.",
        )
        return unknown(Topic.COOPERATION, row.subject, what, step, whom)
    quotes = " ".join(f"“{text}”" for text in row.told)
    text = Text(f"{row.words.nl[:1].upper()}{row.words.nl[1:]}.", f"{row.words.en.capitalize()}.")
    if quotes:
        text += Text(quotes, quotes)
    since = min((one.valid_from for one in row.standings if one.valid_from), default=None)
    return told(Topic.COOPERATION, row.subject, what, text, since=since, sources=row.sources)


def _steps(view: GraphOnDay, region: Node, network: Node) -> Line:
    found = steps_of(view, network)
    if found.last is None:
        step = Text(
            "Vraag hoe ver de gesprekken over contracten zijn.", "Ask how far talks on contracts are."
        )
        return unknown(Topic.COOPERATION, network, STEPS, step, of_contracts(view, network, region))
    sources = [source for row in (*found.known, *found.escalations) for source in row.sources]
    return told(Topic.COOPERATION, network, STEPS, steps_in_words(found), sources=sources)
