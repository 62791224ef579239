"""The sentences of `contracting-steps`: what we know, what comes next by the Leidraad, and what we do not know."""

from collections.abc import Sequence

from graph.text import NOTHING, Text, dutch_date, dutch_list, english_date, english_list
from queries.contracting_steps.steps import NetworkSteps, StepRow, Taken

WORDS = {
    Taken.STATED: Text("gezet, volgens een bron", "taken, by a source"),
    Taken.SHOWN: Text("blijkt uit andere feiten", "shows by other facts"),
    Taken.UNKNOWN: Text("onbekend", "unknown"),
}
ORDER = Text(
    "De volgorde van de stappen is deels van ons; een netwerk mag een andere volgorde kiezen.",
    "The order of the steps is partly ours; a network may choose another.",
)


def of_network(found: NetworkSteps) -> Text:
    """Where one network stands, in sentences."""
    name, total = found.network.name, len(found.expected)
    if found.last is None:
        return Text(
            f"Van {name} noemen onze bronnen geen enkele stap van de contractering. Hoe ver het netwerk is, weten wij niet.",
            f"Of {name} our sources name no step of contracting. How far the network is, we do not know.",
        )
    known = len(found.known)
    start = Text(
        f"Van {name} kennen wij {known} van de {total} stappen die de Leidraad noemt; van de andere weten wij niet of ze "
        f"zijn gezet. De laatste die wij kennen is {step_words(found.last).nl}.",
        f"Of {name} we know {known} of the {total} steps that the Leidraad names; of the others we do not know whether they "
        f"were taken. The last one we know is {step_words(found.last).en}.",
    )
    return start + next_words(found) + escalation_words(found)


def next_words(found: NetworkSteps) -> Text:
    """Who is to act next, by the Leidraad."""
    if found.next is None:
        return NOTHING
    following = found.next
    return Text(
        f"Daarna noemt de Leidraad: {_label(following).nl}, door {following.actors.nl}. Of dat al gebeurt, staat niet in "
        "onze bronnen.",
        f"After that the Leidraad names: {_label(following).en}, by {following.actors.en}. Whether that is being done, our "
        "sources do not say.",
    )


def escalation_words(found: NetworkSteps) -> Text:
    """That talks were taken to a higher level, where a source says so."""
    rows = found.escalations
    if not rows:
        return NOTHING
    return Text(
        f"Er is opgeschaald: {dutch_list([step_words(row).nl for row in rows])}.",
        f"There was escalation: {english_list([step_words(row).en for row in rows])}.",
    )


def of_everybody(found: Sequence[NetworkSteps], where: Text) -> Text:
    """Of how many networks we know anything, and how many told of escalation; nobody is ranked."""
    if not found:
        return Text(
            f"{where.nl} kennen onze bronnen geen netwerk.", f"{where.en} our sources know no network."
        )
    known = sum(one.last is not None for one in found)
    start = Text(
        f"{where.nl} staan {len(found)} netwerken. Van {known} kennen wij ten minste één stap van de contractering; van "
        f"{len(found) - known} geen enkele.",
        f"{where.en} stand {len(found)} networks. Of {known} we know at least one step of contracting; of "
        f"{len(found) - known} none.",
    )
    if len(found) == 1:
        return of_network(found[0]) + ORDER
    return start + _escalated(sum(bool(one.escalations) for one in found)) + ORDER


def _escalated(number: int) -> Text:
    if not number:
        return NOTHING
    return Text(
        f"Bij {number} noemt een bron dat er is opgeschaald.",
        f"Of {number} a source says that there was escalation.",
    )


def step_words(row: StepRow) -> Text:
    """stap 5, begroting maken (1 september 2025)."""
    label = _label(row)
    if row.day is None:
        return label
    return Text(f"{label.nl} ({dutch_date(row.day)})", f"{label.en} ({english_date(row.day)})")


def _label(row: StepRow) -> Text:
    number = row.step.text("notation")
    return Text(f"stap {number}, {row.step.name}", f"step {number}, {row.step.text('label_en')}")
