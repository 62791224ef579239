"""The question `who-leads`: first and second insurer and mandate holder of every region of a scheme."""

from dataclasses import dataclass

from graph.answers import State
from graph.day import GraphOnDay
from graph.records import Node
from graph.text import Text
from queries import geography
from queries.aspects import of_answer
from queries.claims import named
from queries.columns import listed, listed_words
from queries.question import Asked, Column, Parameter, Question, Result
from queries.sentences import answer_words, names, no_regions, scheme_words
from queries.who_leads import wording
from queries.who_leads.leaders import (
    Evidence,
    LeaderAnswer,
    LeadingPair,
    evidence,
    insurer_of_rank,
    leading_pairs,
)
from queries.who_leads.mandate import MandateAnswer, mandate


@dataclass(frozen=True, slots=True)
class RegionLeaders:
    """Everything query 1 of the interfaces asks of one region."""

    region: Node
    first_insurer: LeaderAnswer
    second_insurer: LeaderAnswer
    leading_pair: tuple[LeadingPair, ...]
    evidence: tuple[Evidence, ...]
    mandate: MandateAnswer


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """Who leads in every region of the scheme, or in the one that is asked for."""
    scheme = geography.require_scheme(view, asked.scheme)
    chosen = asked.get("region")
    regions = [geography.region(view, chosen)] if chosen else geography.regions(view, scheme)
    rows = tuple(leaders_of(view, region) for region in regions)
    return Result(_sentence(view, scheme, rows), rows)


def leaders_of(view: GraphOnDay, region: Node) -> RegionLeaders:
    """Who leads in one region."""
    return RegionLeaders(
        region=region,
        first_insurer=insurer_of_rank(view, region, 1),
        second_insurer=insurer_of_rank(view, region, 2),
        leading_pair=tuple(leading_pairs(view, region)),
        evidence=tuple(evidence(view, region)),
        mandate=mandate(view, region),
    )


def _sentence(view: GraphOnDay, scheme: str, rows: tuple[RegionLeaders, ...]) -> Text:
    if len(rows) == 1:
        return _explanation(rows[0])
    title = scheme_words(view, scheme)
    if not rows:
        return no_regions(title)
    return wording.leaders(
        title,
        [row.first_insurer.state for row in rows],
        [row.second_insurer.state for row in rows],
        sum(bool(row.leading_pair) for row in rows),
    )


def _explanation(row: RegionLeaders) -> Text:
    return row.first_insurer.explanation + row.second_insurer.explanation + row.mandate.explanation


def _words(answer: LeaderAnswer | MandateAnswer) -> Text:
    words = answer_words(answer.state, answer.reason, answer.complete)
    return words + named(answer.vouchers) if answer.state is State.NONE else words


def _holders(row: RegionLeaders) -> Text:
    return listed([candidate.holder.name for candidate in row.mandate.candidates])


def _insurers(answer: LeaderAnswer) -> Text:
    return listed_words([_insurer(c.insurer.name, c.last_known) for c in answer.candidates])


def _insurer(name: str, last_known: bool) -> Text:
    return Text(f"{name} (laatst bekend)", f"{name} (last known)") if last_known else Text(name, name)


def _pairs(row: RegionLeaders) -> Text:
    pairs = list(dict.fromkeys(listed(names(pair.insurers)) for pair in row.leading_pair))
    return Text("; ".join(pair.nl for pair in pairs), "; ".join(pair.en for pair in pairs))


QUESTION = Question(
    name="who-leads",
    title=Text("Wie leidt waar?", "Who leads where?"),
    asks=Text(
        "Welke zorgverzekeraar is in welke regio de eerste en de tweede, en wie is de mandaathouder?",
        "Which health insurer is first and second in which region, and who holds the mandate?",
    ),
    parameters=(Parameter("region", Text("regio (id)", "region (id)"), default="iza-groningen"),),
    columns=(
        Column("id", Text("Id", "Id"), lambda row: row.region.id, in_table=False),
        Column("name", Text("Regio", "Region"), lambda row: row.region.name),
        Column("first", Text("Eerste: antwoord", "First: answer"), lambda row: _words(row.first_insurer)),
        Column(
            "first_insurer",
            Text("Eerste verzekeraar", "First insurer"),
            lambda row: _insurers(row.first_insurer),
        ),
        Column("second", Text("Tweede: antwoord", "Second: answer"), lambda row: _words(row.second_insurer)),
        Column(
            "second_insurer",
            Text("Tweede verzekeraar", "Second insurer"),
            lambda row: _insurers(row.second_insurer),
        ),
        Column("leading_pair", Text("Samen genoemd, zonder volgorde", "Named together, no order"), _pairs),
        Column(
            "mandate_answer", Text("Mandaat: antwoord", "Mandate: answer"), lambda row: _words(row.mandate)
        ),
        Column("mandate", Text("Mandaathouder", "Mandate holder"), _holders),
        Column(
            "first_state",
            Text("Eerste: code", "First: state"),
            lambda row: row.first_insurer.state,
            in_table=False,
        ),
        Column(
            "second_state",
            Text("Tweede: code", "Second: state"),
            lambda row: row.second_insurer.state,
            in_table=False,
        ),
        Column(
            "mandate_state",
            Text("Mandaat: code", "Mandate: state"),
            lambda row: row.mandate.state,
            in_table=False,
        ),
        Column(
            "explanation",
            Text("Toelichting", "Explanation"),
            lambda row: _explanation(row),
            in_table=False,
        ),
    ),
    aspects=(
        of_answer("first_insurer", Text("Eerste verzekeraar", "First insurer")),
        of_answer("second_insurer", Text("Tweede verzekeraar", "Second insurer")),
        of_answer("mandate", Text("Mandaathouder", "Mandate holder")),
    ),
    answer=answer,
)
