"""The sentences of `ending-soon`: what ends, and what our sources say of what follows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from graph.answers import State
from graph.records import Node
from graph.text import NOTHING, Text, dutch_count, dutch_date, dutch_list, english_date, english_list

if TYPE_CHECKING:
    from queries.ending_soon.ending import Ending, Follower

KIND_WORDS = {
    "CONTRACT": Text("contract", "contract"),
    "AGREEMENT": Text("samenwerkingsovereenkomst", "cooperation agreement"),
    "PLAN": Text("plan", "plan"),
    "MONEY": Text("geldstroom", "flow of money"),
    "DEVIATION": Text("afgesproken afwijking", "agreed deviation"),
    "MANDATE": Text("mandaat", "mandate"),
    "LEADING_INSURER": Text("leidende verzekeraar", "leading insurer"),
    "PURCHASING_POLICY": Text("inkoopbeleid", "purchasing policy"),
}
PLURALS = {
    "CONTRACT": Text("contracten", "contracts"),
    "AGREEMENT": Text("samenwerkingsovereenkomsten", "cooperation agreements"),
    "PLAN": Text("plannen", "plans"),
    "MONEY": Text("geldstromen", "flows of money"),
    "DEVIATION": Text("afgesproken afwijkingen", "agreed deviations"),
    "MANDATE": Text("mandaten", "mandates"),
    "LEADING_INSURER": Text("termijnen van leidende verzekeraars", "terms of leading insurers"),
    "PURCHASING_POLICY": Text("keer inkoopbeleid", "purchasing policies"),
}
ALL_OF = {
    "CONTRACT": Text("alle contracten", "all contracts"),
    "AGREEMENT": Text("alle overeenkomsten", "all agreements"),
    "PLAN": Text("alle plannen", "all plans"),
    "MONEY": Text("al het geld", "all money"),
    "DEVIATION": Text("alle afwijkingen", "all deviations"),
    "MANDATE": Text("alle mandaathouders", "all mandate holders"),
    "LEADING_INSURER": Text("alle leidende verzekeraars", "all leading insurers"),
    "PURCHASING_POLICY": Text("alle eisen", "all requirements"),
}
NOT_RECORDED = Text("In onze bronnen staat niet wat daarna komt.", "What comes after is not in our sources.")
RULE_AGAIN = Text(
    "Vanaf die dag telt de toets dit weer gewoon mee.", "From that day the check counts this as usual."
)


def ends(subject: Node, what: Text, day: date, proposed: bool) -> Text:
    """What ends and when; of a proposal it is said that no source states the link."""
    basis = Text(
        " (de koppeling is een voorstel; geen bron zegt het)", " (the link is a proposal; no source says so)"
    )
    aside = basis if proposed else NOTHING
    return Text(
        f"{subject.name}: {what.nl}, loopt tot {dutch_date(day)}{aside.nl}.",
        f"{subject.name}: {what.en}, runs until {english_date(day)}{aside.en}.",
    )


def follow_up(kind: str, state: State, day: date, followers: Sequence[Follower]) -> Text:
    """What follows, or that our sources are silent, or that a complete source names nothing."""
    if state in (State.ONE, State.SEVERAL):
        return _followed(day, followers)
    told = _names_none(kind) if state is State.NONE else NOT_RECORDED
    return RULE_AGAIN + told if kind == "DEVIATION" else told


def _names_none(kind: str) -> Text:
    every = ALL_OF[kind]
    return Text(
        f"Een bron die {every.nl} zegt te noemen, noemt niets voor daarna.",
        f"A source that claims to name {every.en} names nothing for after that.",
    )


def _followed(day: date, followers: Sequence[Follower]) -> Text:
    nl = dutch_list([_dutch(one, day) for one in followers], 6)
    en = english_list([_english(one, day) for one in followers], 6)
    return Text(f"Volgens onze bronnen daarna: {nl}.", f"By our sources after that: {en}.") + _between(
        day, followers
    )


def _dutch(one: Follower, day: date) -> str:
    begins = one.starts is not None and one.starts >= day
    return f"{one.words.nl} ({f'vanaf {dutch_date(one.starts)}' if begins and one.starts else 'loopt door'})"


def _english(one: Follower, day: date) -> str:
    begins = one.starts is not None and one.starts >= day
    return f"{one.words.en} ({f'from {english_date(one.starts)}' if begins and one.starts else 'goes on'})"


def _between(day: date, followers: Sequence[Follower]) -> Text:
    days = min(((one.starts - day).days if one.starts else 0) for one in followers)
    if days <= 0:
        return NOTHING
    return Text(
        f"Over {dutch_count(days, 'dag', 'dagen')} daartussen zeggen onze bronnen niets.",
        f"On the {days} days between our sources are silent.",
    )


def summary(words: Text, until: date, rows: Sequence[Ending], who: Text, dated: int) -> Text:
    """How much ends, of how much our sources name a follow-up, and what the silence does not say."""
    facts = [row for row in rows if not row.proposal]
    proposed = _proposed(len(rows) - len(facts))
    if not facts:
        return _nothing(words, until, who, dated) + proposed + SILENCE
    nl, en = _counted(facts)
    verb = "eindigt" if len(facts) == 1 else "eindigen"
    return (
        Text(
            f"Binnen {words.nl} (tot en met {dutch_date(until)}) {verb}{who.nl} volgens onze bronnen: {nl}.",
            f"Within {words.en} (up to {english_date(until)}), by our sources this ends{who.en}: {en}.",
        )
        + _followed_up(facts)
        + proposed
        + SILENCE
    )


def _counted(facts: Sequence[Ending]) -> tuple[str, str]:
    numbers = [(kind, sum(row.kind == kind for row in facts)) for kind in KIND_WORDS]
    found = [(kind, number) for kind, number in numbers if number]
    nl = [dutch_count(number, KIND_WORDS[kind].nl, PLURALS[kind].nl) for kind, number in found]
    en = [f"{number} {(KIND_WORDS if number == 1 else PLURALS)[kind].en}" for kind, number in found]
    return dutch_list(nl), english_list(en)


def _followed_up(facts: Sequence[Ending]) -> Text:
    """Of how many a follow-up is known, of how many a complete source names none, of how many we do not know."""
    counts = [
        (sum(row.state in states for row in facts), text)
        for states, text in (
            (
                (State.ONE, State.SEVERAL),
                Text("noemen onze bronnen wat daarna komt", "our sources name what comes after"),
            ),
            (
                (State.NONE,),
                Text(
                    "noemt een bron die zegt alles te noemen niets voor daarna",
                    "a source that claims to name all names nothing for after that",
                ),
            ),
            (
                (State.UNKNOWN,),
                Text("staat in onze bronnen niet wat daarna komt", "what comes after is not in our sources"),
            ),
        )
    ]
    told = [(number, text) for number, text in counts if number]
    if len(told) == 1:
        start = ("Daarvan", "Of this") if len(facts) == 1 else ("Van al deze", "Of all these")
        return Text(f"{start[0]} {told[0][1].nl}.", f"{start[1]} {told[0][1].en}.")
    nl, en = "; van ".join(f"{n} {t.nl}" for n, t in told), "; of ".join(f"{n} {t.en}" for n, t in told)
    return Text(f"Van {nl}.", f"Of {en}.")


def _nothing(words: Text, until: date, who: Text, dated: int) -> Text:
    known = Text("Zij noemen ook geen latere einddatum.", "Nor do they state a later end.")
    if dated:
        known = Text(
            f"Van {dated} {'ander punt' if dated == 1 else 'andere punten'} noemen zij een latere einddatum.",
            f"Of {dated} others they state a later end.",
        )
    start = Text(
        f"Onze bronnen noemen{who.nl} niets dat binnen {words.nl} (tot en met {dutch_date(until)}) eindigt.",
        f"Our sources name nothing{who.en} that ends within {words.en} (up to {english_date(until)}).",
    )
    return start + known


def _proposed(number: int) -> Text:
    if not number:
        return NOTHING
    return Text(
        f"Daarnaast {dutch_count(number, 'voorstel', 'voorstellen')}, die niet meetellen.",
        f"Beside these {number} proposals, which do not count.",
    )


SILENCE = Text(
    "Van veel contracten, plannen en geld is geen einddatum bekend; die staan hier niet bij. Vraag het "
    "netwerk, of wie betaalt.",
    "Of many contracts, plans and money no end is known; those are not listed here. Ask the network, or who pays.",
)


def where_leads(insurer: Node) -> Text:
    """For whom the answer was asked, inside a sentence."""
    return Text(f" waar {insurer.name} het voortouw heeft of betaalt", f" where {insurer.name} leads or pays")
