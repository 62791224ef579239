"""What ends in a region and what our sources say of what follows; what ended without a follow-up comes first."""

from collections.abc import Iterator, Sequence
from datetime import date

from graph.answers import State
from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_count, dutch_date, dutch_list, english_date, english_list
from queries.dossier.asking import of_contracts, of_network, of_region
from queries.dossier.line import Line, Topic, TopicAnswer, none, told, unknown
from queries.ending_soon.ending import Ending, EndingKind
from queries.ending_soon.question import endings
from queries.ending_soon.wording import KIND_WORDS, PLURALS
from queries.gaps.contracts import lapsed
from queries.gaps.gap import Scope
from queries.things import ids
from queries.whom_to_ask import Party

AFTER_THE_PLAN = Text("wat er na het plan en het tijdelijke geld komt", "what follows the plan and its money")
ASK_WHAT_FOLLOWS = Text("Vraag wat daarna komt.", "Ask what follows.")


def afterwards(view: GraphOnDay, region: Node, networks: Sequence[Node]) -> TopicAnswer:
    """What ended without a follow-up, what ends and what follows, soonest first."""
    rows = endings_of(view, (region, *networks))
    lines = [*_lapsed(view, region, networks), *_ending(view, region, rows)]
    said = ids(row.subject for row in rows)
    for network in networks:
        if network.id not in said:
            step = Text(
                "Vraag wat er na het plan en het tijdelijke geld komt; de werkagenda moet dat zeggen.",
                "Ask what follows the plan and its money; the work agenda is to say so.",
            )
            whom = of_network(view, network, region)
            lines.append(unknown(Topic.AFTERWARDS, network, AFTER_THE_PLAN, step, whom))
    return TopicAnswer(Topic.AFTERWARDS, _known(rows), tuple(lines))


def endings_of(view: GraphOnDay, subjects: Sequence[Node]) -> list[Ending]:
    """What ends of these networks and regions, soonest first; proposals left out."""
    wanted = ids(subjects)
    return [row for row in endings(view) if row.subject.id in wanted and not row.proposal]


def _lapsed(view: GraphOnDay, region: Node, networks: Sequence[Node]) -> Iterator[Line]:
    wanted = ids(networks)
    for gap in lapsed(view, Scope()):
        if gap.subject.id in wanted:
            yield unknown(
                Topic.AFTERWARDS, gap.subject, AFTER_AN_ENDED, gap.remedy,
                of_contracts(view, gap.subject, region), but=gap.explanation, sources=gap.sources,
            )  # fmt: skip


AFTER_AN_ENDED = Text("wat er na een afgelopen contract kwam", "what came after a contract that ended")


def _ending(view: GraphOnDay, region: Node, rows: Sequence[Ending]) -> Iterator[Line]:
    """One line for what ends on the same day and has the same follow-up."""
    together: dict[tuple[str, date, str, str], list[Ending]] = {}
    for row in rows:
        together.setdefault((row.subject.id, row.ends, row.kind, row.follow_up.nl), []).append(row)
    for same in together.values():
        yield _together(view, region, same)


def _together(view: GraphOnDay, region: Node, same: Sequence[Ending]) -> Line:
    first, words = same[0], _words(same)
    sources = [source for row in same for source in row.sources]
    start = Text(f"{words.nl}.", f"{words.en}.")
    short = _short(same)
    what = Text(
        f"wat volgt na {dutch_date(first.ends)} ({short.nl})",
        f"what follows after {english_date(first.ends)} ({short.en})",
    )
    if first.state is State.NONE:
        return none(Topic.AFTERWARDS, first.subject, what, start + first.follow_up, sources)
    if first.state is State.UNKNOWN:
        whom = _whom(view, region, first)
        return unknown(
            Topic.AFTERWARDS, first.subject, what, ASK_WHAT_FOLLOWS, whom, but=start, sources=sources
        )  # fmt: skip
    things = {node.thing.id: node.thing for row in same for node in row.followers}
    return told(
        Topic.AFTERWARDS, first.subject, what, start + first.follow_up,
        things=things.values(), until=first.ends, sources=sources,
    )  # fmt: skip


def _whom(view: GraphOnDay, region: Node, row: Ending) -> tuple[Party, ...]:
    """Who pays knows of contracts and money; of the rest the network or the region."""
    if row.subject.label != "Network":
        return of_region(view, region)
    paid = row.kind in (EndingKind.CONTRACT, EndingKind.MONEY)
    return (of_contracts if paid else of_network)(view, row.subject, region)


def _words(same: Sequence[Ending]) -> Text:
    nl, en = [row.what.nl for row in same], [row.what.en for row in same]
    if len(same) > 3:
        count = _short(same)
        return Text(f"Loopt af: {count.nl}, zoals {nl[0]}", f"Ends: {count.en}, such as {en[0]}")
    return Text(f"Loopt af: {dutch_list(nl)}", f"Ends: {english_list(en)}")


def _short(same: Sequence[Ending]) -> Text:
    """1 contract, 4 contracten."""
    kind, number = same[0].kind, len(same)
    one, many = KIND_WORDS[kind], PLURALS[kind]
    if kind is EndingKind.MONEY:
        return Text("geld", "money")
    return Text(dutch_count(number, one.nl, many.nl), f"{number} {one.en if number == 1 else many.en}")


def _known(rows: Sequence[Ending]) -> Text:
    """The first two days on which something ends, and what that is."""
    if not rows:
        return NOTHING
    text = NOTHING
    for day in sorted({row.ends for row in rows})[:2]:
        kinds = [[row for row in rows if row.ends == day and row.kind is kind] for kind in EndingKind]
        found = [_short(same) for same in kinds if same]
        nl, en = dutch_list([one.nl for one in found]), english_list([one.en for one in found])
        text += Text(f"Tot {dutch_date(day)}: {nl}.", f"Until {english_date(day)}: {en}.")
    return text
