"""Plans, mandates, leading insurers, deviations and purchasing policies that end, by the period a source states."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from graph.day import GraphOnDay
from graph.records import Node, Statement
from graph.stating import stated_from, stated_to
from graph.text import Text, dutch_list, english_list
from queries.claims import vouching
from queries.ending_soon.ending import EndingKind, Follower, Found, later
from queries.things import objects

Words = Callable[[GraphOnDay, Node, Sequence[Statement]], Text]


@dataclass(frozen=True, slots=True)
class Dated:
    """How statements of one kind end. `about_object`: they are about their object, and their subject ends.

    `same` are the qualifiers that a follow-up must share: the rank of an insurer, the rule of a deviation.
    `label` is the class of what ends, where the kind is also said of other classes.
    """

    kind: EndingKind
    says: str
    about_object: bool
    words: Words
    same: tuple[str, ...] = ()
    label: str = ""


def of_statements(view: GraphOnDay) -> Iterator[Found]:
    """Everything that a source states to end, of the kinds that are one statement each; proposals last."""
    for dated in DATED:
        yield from _of_kind(view, dated, view.of_kind(dated.says))
    yield from _policies(view)
    for dated in DATED:
        yield from _of_kind(view, dated, view.proposals_of_kind(dated.says))


def _of_kind(view: GraphOnDay, dated: Dated, statements: Sequence[Statement]) -> Iterator[Found]:
    same: dict[tuple[str, str, str], list[Statement]] = {}
    for s in statements:
        if s.text("evidence") != "HINT":
            same.setdefault((s.subject, s.object, s.proposal), []).append(s)
    for (subject, object_, proposal), stated in same.items():
        about, thing = (object_, subject) if dated.about_object else (subject, object_)
        nodes, ends = (view.node(about), view.node(thing)), stated_to(stated)
        if nodes[0] is None or nodes[1] is None or ends is None:
            continue
        if dated.label in ("", nodes[1].label):
            yield _ending(view, dated, nodes[0], nodes[1], stated, ends, proposal)


def _ending(
    view: GraphOnDay,
    dated: Dated,
    about: Node,
    thing: Node,
    stated: Sequence[Statement],
    ends: date,
    proposal: str,
) -> Found:
    agreed = objects(view, view.out(thing.id, "AGREED_BY")) if thing.label == "Deviation" else ()
    return Found(
        dated.kind,
        about,
        thing,
        dated.words(view, thing, stated),
        stated_from(stated),
        ends,
        view.sources_of(*stated),
        () if proposal else _followers(view, dated, about, stated, ends),
        bool(vouching(view, dated.says, about)) and not proposal,
        (thing,) if thing.label == "Insurer" else agreed,
        proposal=proposal,
    )


def _followers(
    view: GraphOnDay, dated: Dated, about: Node, stated: Sequence[Statement], ends: date
) -> tuple[Follower, ...]:
    """Other statements of the kind on the same subject that go on after the end, as known by the day."""
    ever = view.ever_into(about.id, dated.says) if dated.about_object else view.ever_out(about.id, dated.says)
    marks = {tuple(s.text(name) for name in dated.same) for s in stated}
    after = [
        s
        for s in ever
        if s not in stated
        and view.graph.first_spoken(s) <= view.day
        and (view.holds(s) or (s.valid_from is not None and s.valid_from > view.day))
        and s.text("evidence") != "HINT"
        and (s.valid_to is None or s.valid_to > ends)
        and tuple(s.text(name) for name in dated.same) in marks
    ]
    return later((f for s in after if (f := _follower(view, dated, s))), ends)


def _follower(view: GraphOnDay, dated: Dated, s: Statement) -> Follower | None:
    node = view.node(s.subject if dated.about_object else s.object)
    if node is None or dated.label not in ("", node.label):
        return None
    return Follower(node, Text(node.name, node.name), s.valid_from)


def _policies(view: GraphOnDay) -> Iterator[Found]:
    """An insurer's purchasing policy ends when the last of its requirements does."""
    for insurer in view.of_label("Insurer"):
        policies = objects(view, view.out(insurer.id, "ISSUED"))
        for policy in policies:
            stated = view.out(policy.id, "REQUIRES")
            ends = stated_to(stated)
            if ends is not None:
                after = [other for other in policies if other.text("year") > policy.text("year")]
                followers = later((Follower(p, Text(p.name, p.name), None) for p in after), ends)
                what = Text(f"“{policy.name}”", f"“{policy.name}”")
                yield Found(
                    EndingKind.PURCHASING_POLICY,
                    insurer,
                    policy,
                    what,
                    stated_from(stated),
                    ends,
                    view.sources_of(*stated),
                    followers,
                    parties=(insurer,),
                )


def _agreement(view: GraphOnDay, agreement: Node, stated: Sequence[Statement]) -> Text:
    name = agreement.name
    return Text(f"samenwerkingsovereenkomst “{name}”", f"cooperation agreement “{name}”")


def _plan(view: GraphOnDay, plan: Node, stated: Sequence[Statement]) -> Text:
    return Text(f"plan “{plan.name}”", f"plan “{plan.name}”")


def _mandate(view: GraphOnDay, holder: Node, stated: Sequence[Statement]) -> Text:
    if all(s.text("kind") == "SUB_HOLDER" for s in stated):
        return Text(f"submandaat van {holder.name}", f"sub-mandate of {holder.name}")
    return Text(f"mandaat van {holder.name}", f"mandate of {holder.name}")


def _leader(view: GraphOnDay, insurer: Node, stated: Sequence[Statement]) -> Text:
    rank = min((s.text("rank") for s in stated if s.text("rank")), default="")
    nl = {"1": "eerste verzekeraar", "2": "tweede verzekeraar"}.get(rank, "verzekeraar met het voortouw")
    en = {"1": "first insurer", "2": "second insurer"}.get(rank, "leading insurer")
    return Text(f"{nl}: {insurer.name}", f"{en}: {insurer.name}")


def _deviation(view: GraphOnDay, deviation: Node, stated: Sequence[Statement]) -> Text:
    rules = sorted({s.text("rule") for s in stated if s.text("rule")})
    nl = f" ({dutch_list(rules)})" if rules else ""
    en = f" ({english_list(rules)})" if rules else ""
    return Text(f"afgesproken afwijking “{deviation.name}”{nl}", f"agreed deviation “{deviation.name}”{en}")


DATED = (
    Dated(EndingKind.AGREEMENT, "FOR_NETWORK", True, _agreement, label="CooperationAgreement"),
    Dated(EndingKind.PLAN, "USES", False, _plan),
    Dated(EndingKind.MANDATE, "MANDATE_FOR", True, _mandate, ("kind", "for_municipalities")),
    Dated(EndingKind.LEADING_INSURER, "LEADS", True, _leader, ("rank",)),
    Dated(EndingKind.DEVIATION, "DEVIATES_FROM", True, _deviation, ("rule",)),
)
