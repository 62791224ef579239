"""Tables of facts: what, since when, and which source says so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from api.web.cites import Cites
from api.web.signs import Sign
from api.web.things.wording import INTO, OUT, class_words, details_of, title_of
from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.stating import stated_from, stated_to
from graph.text import NOTHING, Text, dutch_date, english_date
from ontology.vocabulary import load_vocabulary
from queries import geography, networks
from queries.standing_in import standing


@dataclass(frozen=True, slots=True)
class Fact:
    """A row. `things` are what it is about, `details` the rest in words, `cites` the numbers of its sources."""

    things: tuple[Node, ...]
    details: Text
    since: Text
    cites: tuple[int, ...]
    sources: tuple[Source, ...]
    more: tuple[Node, ...] = ()
    sign: Sign | None = None


@dataclass(frozen=True, slots=True)
class FactTable:
    """A list of facts of one kind."""

    id: str
    title: Text
    facts: tuple[Fact, ...]
    intro: Text = NOTHING


PROPOSED = Text(
    "Voorstellen: afgeleid of op naam gekoppeld. Geen bron zegt dit zo; ze tellen nergens mee.",
    "Proposals: derived, or linked by name. No source says so; they count nowhere.",
)


TURNED_DOWN = Text(
    "Afgewezen voorstellen: de bron ernaast zegt dat het niet klopt. Ze staan niet meer bij de voorstellen.",
    "Proposals turned down: the source beside them says that it is not so. They are proposals no longer.",
)


def tables(
    view: GraphOnDay,
    node: Node,
    cites: Cites,
    first: Sequence[tuple[str, str]],
    skip: Iterable[tuple[str, str]] = (),
) -> list[FactTable]:
    """Every kind of statement about a thing that holds on the day: those in `first` before the others."""
    left_out = {*skip, ("ADJACENT_TO", OUT), ("ADJACENT_TO", INTO)}
    others = [(kind, direction) for kind in load_vocabulary().kinds for direction in (OUT, INTO)]
    order = [one for one in dict.fromkeys([*first, *others]) if one not in left_out]
    found = [_table(view, node, cites, kind, direction) for kind, direction in order]
    return [table for table in found if table.facts]


def proposals(view: GraphOnDay, node: Node, cites: Cites) -> list[FactTable]:
    """What is only proposed of a thing, apart from the facts."""
    found = []
    for kind in load_vocabulary().kinds:
        if kind == "ADJACENT_TO":
            continue
        for direction, stated in (
            (OUT, view.proposals_out(node.id, kind)),
            (INTO, view.proposals_into(node.id, kind)),
        ):
            known = _in_region(view, node)
            open_ = [s for s in stated if not known & {s.subject, s.object}]
            facts = _facts(view, open_, direction, cites)
            if facts:
                title = title_of(kind, direction)
                shown = Text(f"Voorstel: {title.nl.lower()}", f"Proposal: {title.en.lower()}")
                found.append(FactTable(f"voorstel-{kind.lower()}-{direction}", shown, facts, PROPOSED))
    return found


def rejections(view: GraphOnDay, node: Node, cites: Cites) -> list[FactTable]:
    """The proposals about a thing that a source turned down, with that source and its date."""
    found = []
    for kind in load_vocabulary().kinds:
        for direction, said in (
            (OUT, view.rejections_out(node.id, kind)),
            (INTO, view.rejections_into(node.id, kind)),
        ):
            facts = _facts(view, said, direction, cites)
            if facts:
                title = title_of(kind, direction)
                shown = Text(f"Afgewezen: {title.nl.lower()}", f"Turned down: {title.en.lower()}")
                id = f"afgewezen-{kind.lower()}-{direction}"
                found.append(FactTable(id, shown, facts, TURNED_DOWN))
    return found


def _in_region(view: GraphOnDay, node: Node) -> set[str]:
    """The networks of a region, or the regions of a network, that facts already name: no proposal is needed."""
    if node.label == "Region":
        return {network.id for network in networks.in_region(view, node)}
    if node.label == "Network":
        schemes = [scheme.id for scheme in geography.schemes(view)]
        return {r.id for scheme in schemes for r in networks.regions_of_network(view, node, scheme)}
    return set()


def since(valid_from: date | None, valid_to: date | None) -> Text:
    """Over which period a fact is said to hold; most sources do not say since when."""
    nl, en = [], []
    if valid_from is not None:
        nl.append(f"sinds {dutch_date(valid_from)}")
        en.append(f"since {english_date(valid_from)}")
    if valid_to is not None:
        nl.append(f"tot {dutch_date(valid_to)}")
        en.append(f"until {english_date(valid_to)}")
    return Text(" ".join(nl), " ".join(en))


def _table(view: GraphOnDay, node: Node, cites: Cites, kind: str, direction: str) -> FactTable:
    stated = view.out(node.id, kind) if direction == OUT else view.into(node.id, kind)
    facts = _facts(view, stated, direction, cites)
    return FactTable(f"{kind.lower()}-{direction}", title_of(kind, direction), facts)


def _facts(view: GraphOnDay, stated: Iterable[Statement], direction: str, cites: Cites) -> tuple[Fact, ...]:
    same: dict[tuple[str, object], list[Statement]] = {}
    for statement in stated:
        other = statement.object if direction == OUT else statement.subject
        same.setdefault((other, statement.qualifiers), []).append(statement)
    found = [_fact(view, other, said, cites) for (other, _), said in same.items()]
    return tuple(sorted((fact for fact in found if fact), key=_by_name))


def _fact(view: GraphOnDay, other: str, said: Sequence[Statement], cites: Cites) -> Fact | None:
    node = view.node(other)
    if node is None:
        return None
    sources = view.sources_of(*said)
    observed = standing(view, said[0])
    if observed is not None and observed.is_too_small(view):
        details, notes = TOO_SMALL, ""
    else:
        details = _about(node, said[0], details_of(view, said[0]))
        notes = " ".join(dict.fromkeys(statement.note for statement in said if statement.note))
    if notes:
        details = Text(
            ". ".join(filter(None, (details.nl, notes))), ". ".join(filter(None, (details.en, notes)))
        )
    period = _with_other_end(since(stated_from(said), stated_to(said)), said)
    return Fact((node,), details, period, cites.numbers(sources), sources)


def _with_other_end(period: Text, said: Sequence[Statement]) -> Text:
    """The period, and the day on which it ends by some of the sources where others let it go on."""
    ends = [one.valid_to for one in said if one.valid_to is not None]
    if not ends or stated_to(said) is not None:
        return period
    nl, en = (
        f"volgens een van de bronnen tot {dutch_date(min(ends))}",
        f"by one of the sources until {english_date(min(ends))}",
    )
    return Text(", ".join(filter(None, (period.nl, nl))), ", ".join(filter(None, (period.en, en))))


TOO_SMALL = Text("minder dan 10; het getal tonen we niet", "under 10; the number is not shown")


def _about(node: Node, said: Statement, details: Text) -> Text:
    """What a name alone does not tell: in which division a region is, and the unit of a figure."""
    if node.label == "Region":
        return _joined(class_words(node), details)
    if node.label != "Observation":
        return details
    unit = node.text("unit")
    shown = (
        Text(f"€ {details.nl}", f"€ {details.en}")
        if unit == "EUR"
        else Text(f"{details.nl} {unit}", f"{details.en} {unit}")
    )
    return shown if said.text("value") else details


def _joined(first: Text, second: Text) -> Text:
    return Text(
        "; ".join(filter(None, (first.nl, second.nl))), "; ".join(filter(None, (first.en, second.en)))
    )


def _by_name(fact: Fact) -> tuple[int, str, str]:
    node = fact.things[0]
    return int(node.get("order") or 0), node.name.casefold(), fact.details.nl
