"""Regions without a network or with several, and regions of which the leading insurers are not known."""

from collections.abc import Iterator

from graph.answers import State
from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import Text, dutch_list, english_list
from queries import geography
from queries.coverage.regions import coverage_of
from queries.gaps.gap import Gap, GapKind, Scope
from queries.gaps.municipalities import list_sources
from queries.sentences import names
from queries.who_leads.leaders import InsurerCandidate, insurer_of_rank, leading_pairs
from queries.whom_to_ask import (
    INSURERS_ASSOCIATION,
    PROGRAMME,
    about_first_insurer,
    about_second_insurer,
    region_parties,
)


def without_network(view: GraphOnDay, scope: Scope) -> Iterator[Gap]:
    """Regions without a network by a complete source (NONE), or of which it is not known (UNKNOWN)."""
    for region in geography.regions(view, scope.scheme):
        found = coverage_of(view, region, scope.level)
        if found.state in (State.NONE, State.UNKNOWN):
            yield Gap(
                GapKind.REGION_WITHOUT_NETWORK,
                found.state,
                region,
                found.explanation,
                Text(
                    "Vraag de regio welk netwerk er is of komt.",
                    "Ask the region which network there is or will be.",
                ),
                (*region_parties(view, region), PROGRAMME),
                list_sources(view),
            )


def with_several_networks(view: GraphOnDay, scope: Scope) -> Iterator[Gap]:
    """Regions with more than one network; that can be right (Leidraad annex 4)."""
    for region in geography.regions(view, scope.scheme):
        found = coverage_of(view, region, scope.level)
        if found.state is State.SEVERAL:
            yield Gap(
                GapKind.REGION_WITH_SEVERAL_NETWORKS,
                State.SEVERAL,
                region,
                found.explanation,
                Text(
                    "Leg vast welk netwerk voor welke gemeenten werkt; de Leidraad gaat uit van één per regio.",
                    "Record which network works for which municipalities; the Leidraad assumes one per region.",
                ),
                (*region_parties(view, region), PROGRAMME),
                list_sources(view),
            )


def without_first_insurer(view: GraphOnDay, scope: Scope) -> Iterator[Gap]:
    """Regions of which our sources state no first insurer."""
    for region in geography.regions(view, scope.scheme):
        answer = insurer_of_rank(view, region, 1)
        if not answer.candidates:
            yield Gap(
                GapKind.REGION_WITHOUT_FIRST_INSURER,
                answer.state,
                region,
                answer.explanation,
                _state_the_insurer(Text("eerste", "first")),
                about_first_insurer(),
            )


def without_second_insurer(view: GraphOnDay, scope: Scope) -> Iterator[Gap]:
    """Regions of which our sources state no second insurer."""
    for region in geography.regions(view, scope.scheme):
        answer = insurer_of_rank(view, region, 2)
        if not answer.candidates:
            first = [candidate.insurer for candidate in insurer_of_rank(view, region, 1).candidates]
            yield Gap(
                GapKind.REGION_WITHOUT_SECOND_INSURER,
                answer.state,
                region,
                answer.explanation,
                _state_the_insurer(Text("tweede", "second")),
                about_second_insurer(first),
            )


def insurer_conflict(view: GraphOnDay, scope: Scope) -> Iterator[Gap]:
    """The same rank for different insurers (SEVERAL), or a pair that leaves a stated insurer out (UNKNOWN)."""
    for region in geography.regions(view, scope.scheme):
        answers = [insurer_of_rank(view, region, rank) for rank in (1, 2)]
        for answer in answers:
            if answer.state is State.SEVERAL:
                yield _conflict(region, State.SEVERAL, answer.explanation, _sources(answer.candidates))
        stated = [candidate for answer in answers for candidate in answer.candidates]
        yield from _pairs_that_leave_out(view, region, stated)


def _pairs_that_leave_out(view: GraphOnDay, region: Node, stated: list[InsurerCandidate]) -> Iterator[Gap]:
    for pair in leading_pairs(view, region):
        left_out = [c for c in stated if c.insurer.id not in {node.id for node in pair.insurers}]
        if left_out:
            nl, en = dutch_list(names(pair.insurers)), english_list(names(pair.insurers))
            missing = names([candidate.insurer for candidate in left_out])
            text = Text(
                f"Een bron noemt voor {region.name} {nl} samen; een andere bron noemt {dutch_list(missing)}. Het paar kan per plan verschillen.",
                f"One source names {en} together for {region.name}; another names {english_list(missing)}. The pair can differ per plan.",
            )
            yield _conflict(region, State.UNKNOWN, text, (*pair.sources, *_sources(left_out)))


def _conflict(region: Node, state: State, text: Text, sources: tuple[Source, ...]) -> Gap:
    remedy = Text(
        "Laat de verzekeraars vastleggen wie de eerste en wie de tweede is.",
        "Let the insurers record who is the first and who the second.",
    )
    unique = tuple(dict.fromkeys(sources))
    return Gap(GapKind.INSURER_CONFLICT, state, region, text, remedy, (INSURERS_ASSOCIATION,), unique)


def _sources(candidates: list[InsurerCandidate] | tuple[InsurerCandidate, ...]) -> tuple[Source, ...]:
    return tuple(source for candidate in candidates for source in candidate.sources)


def _state_the_insurer(word: Text) -> Text:
    return Text(
        f"Vraag wie de {word.nl} verzekeraar van de regio is, met een bron die het zegt.",
        f"Ask who the {word.en} insurer of the region is, with a source that states it.",
    )
