"""The sentences of `requirements`: whose policy, through which contracts, and what is not loaded."""

from collections.abc import Sequence
from datetime import date

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import (
    NOTHING,
    Text,
    dutch_count,
    dutch_date,
    dutch_list,
    english_date,
    english_list,
)
from queries.requirements.asked_of import AskedOf
from queries.requirements.policies import without_policy, years_loaded
from queries.sentences import names

MOST_NAMES = 5


def remark(day: date, deadline: date | None, effective_from: date | None) -> Text:
    """What a requirement's dates mean on the day: passed, still ahead, or not in force yet."""
    text = NOTHING
    if effective_from is not None and day < effective_from:
        text += Text(
            f"Geldt vanaf {dutch_date(effective_from)}.", f"Applies from {english_date(effective_from)}."
        )
    if deadline is None:
        return text
    if deadline <= day:
        return text + Text(
            f"De termijn (vóór {dutch_date(deadline)}) is voorbij.",
            f"The deadline (before {english_date(deadline)}) has passed.",
        )
    return text + Text(
        f"Moet klaar zijn vóór {dutch_date(deadline)}.", f"Has to be done before {english_date(deadline)}."
    )


def sentence(view: GraphOnDay, of: AskedOf, insurers: Sequence[Node], rows: int, passed: int) -> Text:
    """The answer: how many requirements of whom, through which contracts, and what we do not know."""
    return (
        _start(of, insurers, rows)
        + _passed(passed)
        + _not_bound(of, insurers)
        + not_loaded(view, _concerned(view, of))
    )


def not_loaded(view: GraphOnDay, insurers: Sequence[Node]) -> Text:
    """Of which of these insurers the policy for the year of the day is not loaded."""
    missing, year = without_policy(view, insurers), view.day.year
    if not missing:
        return NOTHING
    latest = {y for node in missing for y in years_loaded(view).get(node.id, ())}
    text = Text(
        f"Niet geladen is het inkoopbeleid voor {year} van {dutch_list(names(missing), most=MOST_NAMES)}.",
        f"Not loaded is the purchasing policy for {year} of {english_list(names(missing), most=MOST_NAMES)}.",
    )
    if not latest:
        return text
    return text + Text(
        f"Het laatste jaar dat wij wel hebben, is {max(latest)}.",
        f"The last year we do have is {max(latest)}.",
    )


def _concerned(view: GraphOnDay, of: AskedOf) -> Sequence[Node]:
    if of.subject is None:
        return view.of_label("Insurer")
    bound = {insurer.id: insurer for bond in of.bonds for insurer in bond.insurers}
    return list({node.id: node for node in (*of.leading, *bound.values())}.values())


def _start(of: AskedOf, insurers: Sequence[Node], rows: int) -> Text:
    for_whom = of.subject.name if of.subject else ""
    if not rows:
        where = Text(f" voor {for_whom}", f" for {for_whom}") if for_whom else NOTHING
        return Text(
            f"Onze bronnen noemen op deze dag geen eisen uit een inkoopbeleid{where.nl}.",
            f"Our sources state no requirements of a purchasing policy{where.en} on this day.",
        )
    count = dutch_count(rows, "eis of verwachting", "eisen en verwachtingen")
    english = f"{rows} requirement{'' if rows == 1 else 's'} and expectations"
    about = Text(f"Bij {for_whom}: ", f"For {for_whom}: ") if for_whom else NOTHING
    return Text(
        f"{about.nl}{count} uit het inkoopbeleid van {dutch_list(names(insurers))}.",
        f"{about.en}{english} in the purchasing policy of {english_list(names(insurers))}.",
    )


def _passed(passed: int) -> Text:
    if not passed:
        return NOTHING
    return Text(f"Van {passed} is de termijn voorbij.", f"Of {passed} the deadline has passed.")


def _not_bound(of: AskedOf, insurers: Sequence[Node]) -> Text:
    rule = Text(
        "Een inkoopbeleid geldt voor aanbieders die de zorgverzekeraar contracteert, waar zij ook werken.",
        "A purchasing policy binds the providers that the insurer contracts, wherever they are.",
    )
    if of.subject is None:
        return rule
    unbound = [insurer for insurer in insurers if insurer.id not in of.bound_to]
    if not of.bonds:
        return rule + Text(
            "In onze bronnen staat hier geen contract van een zorgverzekeraar; welke eisen gelden, is dus onbekend.",
            "Our sources state no contract of an insurer here, so which requirements apply is unknown.",
        )
    if not unbound:
        return rule
    return rule + Text(
        f"Van {dutch_list(names(unbound))} staat hier geen contract in onze bronnen.",
        f"Our sources state no contract of {english_list(names(unbound))} here.",
    )
