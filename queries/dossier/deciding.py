"""What is asked of a region, and which decisions of its municipalities stand in our sources.

A decision that is not in our sources says nothing of the municipality: no line names who is still to decide.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from graph.day import GraphOnDay
from graph.records import Node
from graph.remembered import remembered
from graph.text import NOTHING, Text, dutch_date, dutch_list, english_date, english_list
from queries.contracts import NetworkContract, made_contracts
from queries.dossier.asking import of_region as speaking_for
from queries.dossier.line import Line, Topic, TopicAnswer, called, told, unknown, until_words
from queries.functions import functions_words
from queries.still_to_decide.deciding import Decision, Decisions, OnRecord, of_region
from queries.whom_to_ask import MUNICIPALITIES_ASSOCIATION, about_municipalities

AGENDA = "WorkAgenda"
WORK_AGENDA = Text("of er een regionale werkagenda is", "whether there is a regional work agenda")
ASKED_OF_ALL, IN_TIME = "REGION", "IN_TIME"
STRENGTHS = ("MUST", "SHOULD")


def decisions(view: GraphOnDay, region: Node) -> TopicAnswer:
    """The work agenda and what else was decided on, with of how many municipalities a decision is on record."""
    rows = _papers(view, region)
    lines = [_on_record(region, row, row.document) for row in rows if row.document is not None]
    known = NOTHING
    for line in lines:
        known += NOTHING if line.is_unknown else line.value
    return TopicAnswer(Topic.DECISIONS, known, (*lines, *_without_agenda(view, region, rows)))


def _papers(view: GraphOnDay, region: Node) -> list[Decisions]:
    """The work agendas of a region, and other papers on which a decision is on record."""
    return [
        row
        for row in of_region(view, region)
        if row.document is not None and (row.document.label == AGENDA or row.decided or row.others)
    ]


def _on_record(region: Node, row: Decisions, paper: Node) -> Line:
    what = Text(f"besluiten over {paper.name}", f"decisions on {paper.name}")
    if row.on_record is OnRecord.NOT_YET_KNOWN and not row.others:
        step = Text("Vraag naar de besluiten, met de datum.", "Ask for the decisions, dated.")
        return unknown(
            Topic.DECISIONS, region, what, step, row.ask_whom, but=row.explanation, sources=row.sources
        )  # fmt: skip
    text = row.explanation
    if row.others:
        nl, en = called(one.who for one in row.others)
        text += Text(f"Ook {dutch_list(nl)} besloot.", f"{english_list(en)} decided too.")
    return told(Topic.DECISIONS, region, what, text, things=(paper,), sources=row.sources)


def _without_agenda(view: GraphOnDay, region: Node, rows: Sequence[Decisions]) -> Iterator[Line]:
    if not any(row.document is not None and row.document.label == AGENDA for row in rows):
        step = Text(
            "Vraag of de werkagenda is vastgesteld, en wat erin staat over het netwerk.",
            "Ask whether the work agenda is adopted, and what it says of the network.",
        )
        yield unknown(Topic.DECISIONS, region, WORK_AGENDA, step, speaking_for(view, region))


def decided_by(view: GraphOnDay, town: Node, region: Node) -> Iterator[Line]:
    """What a municipality decided on the papers of its region, and on which of them our sources are silent."""
    rows = _papers(view, region)
    for row in rows:
        own = next((one for one in row.decided if one.who == town), None)
        if own is not None and row.document is not None:
            yield _own(town, row.document, own)
        elif row.document is not None and town in row.not_on_record and row.document.label == AGENDA:
            what = Text(f"het besluit over {row.document.name}", f"the decision on {row.document.name}")
            step = Text(
                "Zoek het besluit op bij het college, en geef het door met de datum.",
                "Look up the decision with the executive, and pass it on with its date.",
            )
            yield unknown(Topic.DECISIONS, town, what, step, about_municipalities([town]))
    yield from _without_agenda(view, region, rows)


def _own(town: Node, paper: Node, decision: Decision) -> Line:
    day = decision.day
    nl, en = (f" op {dutch_date(day)}", f" on {english_date(day)}") if day else ("", "")
    text = Text(f"{town.name} stelde {paper.name} vast{nl}.", f"{town.name} adopted {paper.name}{en}.")
    what = Text("besluit", "decision")
    return told(
        Topic.DECISIONS, town, what, text, things=(paper,), since=day, sources=decision.sources
    )  # fmt: skip


def asked(view: GraphOnDay, region: Node) -> TopicAnswer:
    """What is asked of every region and is to be done in time, what has a day first."""
    lines = [_asked(view, region, node) for node in _asked_of_all(view)]
    if not lines:
        what = Text("wat van de regio wordt gevraagd", "what is asked of the region")
        step = Text("Vraag wat de werkagenda moet bevatten.", "Ask what the work agenda is to hold.")
        lines = [unknown(Topic.ASKED, region, what, step, (MUNICIPALITIES_ASSOCIATION,))]
    known = [line.what for line in lines if not line.is_unknown]
    nl, en = dutch_list([one.nl for one in known], 2), english_list([one.en for one in known], 2)
    return TopicAnswer(Topic.ASKED, Text(f"{nl}.", f"{en}.") if known else NOTHING, tuple(lines))


@remembered
def _asked_of_all(view: GraphOnDay) -> Sequence[Node]:
    found = [node for node in view.of_label("Ambition") if _is_asked(view, node)]
    return sorted(
        found,
        key=lambda node: (not node.text("deadline"), node.text("deadline"), node.text("year"), node.id),
    )


def _is_asked(view: GraphOnDay, ambition: Node) -> bool:
    """Whether every region is asked it, by a source of the day, for this year or a later one."""
    spoken = any(view.graph.sources[id].speaks_from <= view.day for id in ambition.sources)
    year = ambition.text("year")
    in_time = ambition.text("scale") == ASKED_OF_ALL and ambition.text("comparator") == IN_TIME
    return spoken and in_time and ambition.text("strength") in STRENGTHS and int(year or 0) >= view.day.year


def _asked(view: GraphOnDay, region: Node, ambition: Node) -> Line:
    deadline = ambition.day("deadline")
    text = Text(ambition.text("text"), ambition.text("text"))
    if deadline is not None:
        last = deadline - timedelta(days=1)
        text = Text(f"Uiterlijk {dutch_date(last)}.", f"By {english_date(last)}.") + text
        if deadline <= view.day:
            text += Text("Die dag is voorbij.", "That day has passed.")
    sources = [view.graph.sources[id] for id in ambition.sources]
    what = Text(ambition.name, ambition.name)
    return told(Topic.ASKED, region, what, text, things=(ambition,), sources=sources)


def paid_by(view: GraphOnDay, town: Node, networks: Sequence[Node]) -> Iterator[Line]:
    """The contracts of the networks that a municipality pays, or that are made on its behalf."""
    for network in networks:
        for one in made_contracts(view, network):
            if town in (*one.authorities, *one.on_behalf_of):
                yield _contract(view, town, one)


def _contract(view: GraphOnDay, town: Node, one: NetworkContract) -> Line:
    what, until, name = functions_words(view, one.functions), until_words(one.ends), one.contract.name
    start = Text(f"Namens {town.name} is er “{name}”", f"On behalf of {town.name} there is “{name}”")
    if town in one.authorities:
        start = Text(f"{town.name} betaalt “{name}”", f"{town.name} pays “{name}”")
    text = Text(f"{start.nl}, voor {what.nl}{until.nl}.", f"{start.en}, for {what.en}{until.en}.")
    return told(
        Topic.DECISIONS, town, Text("contract", "contract"), text,
        things=(one.contract,), since=one.starts, until=one.ends, sources=one.sources,
    )  # fmt: skip
