"""Money that ends: of networks and plans, and temporary money by contract (Leidraad ch. 5)."""

from collections.abc import Iterator, Sequence

from graph.day import GraphOnDay
from graph.records import Node, Statement
from graph.text import Text
from queries.claims import vouching
from queries.ending_soon.ending import EndingKind, Follower, Found
from queries.functions import function_words
from queries.money import Money, follow_up, money_of


def of_money(view: GraphOnDay, network: Node) -> Iterator[Found]:
    """Money of a network that holds on the day and of which an end is stated.

    A contract that ends is told as a contract; its money only where it is temporary.
    """
    known = money_of(view, network)
    for money in known:
        if money.holds and (money.bearer.label != "Contract" or (money.temporary and money.title)):
            yield from _money(view, network, money, known)


def money_elsewhere(view: GraphOnDay) -> Iterator[Found]:
    """Money of plans that no network is said to use."""
    used = {(s.subject, s.object) for s in view.of_kind("USES")}
    plans = {plan for _, plan in used}
    for kind in ("PAID_FROM", "HAS_BUDGET"):
        for statement in view.of_kind(kind):
            plan, object_ = view.node(statement.subject), view.node(statement.object)
            if plan is None or plan.label != "Plan" or object_ is None or statement.valid_to is None:
                continue
            of_network = object_.label == "Network"
            if (object_.id, plan.id) not in used if of_network else plan.id not in plans:
                yield _of_plan(view, plan, object_, statement)


def _money(view: GraphOnDay, network: Node, money: Money, known: Sequence[Money]) -> Iterator[Found]:
    if money.ends is None:
        return
    after = follow_up(money, money.ends, known)
    vouched = vouching(view, "PAID_FROM", network if money.bearer.label == "Contract" else money.bearer)
    yield Found(
        EndingKind.MONEY,
        network,
        money.bearer,
        _words(view, money, network),
        money.starts,
        money.ends,
        tuple(dict.fromkeys((*money.sources, *(after.sources if after else ())))),
        (_follower(view, after, network),) if after else (),
        bool(vouched),
        (money.payer,) if money.payer else (),
    )


def _follower(view: GraphOnDay, after: Money, network: Node) -> Follower:
    title = title_words(view, after.title)
    if after.bearer.id == network.id:
        return Follower(after.bearer, title, after.starts)
    by = after.bearer.name
    return Follower(after.bearer, Text(f"{title.nl} bij “{by}”", f"{title.en} of “{by}”"), after.starts)


def _of_plan(view: GraphOnDay, plan: Node, object_: Node, s: Statement) -> Found:
    assert s.valid_to is not None  # `money_elsewhere` asks for what ends
    title = object_.id if s.kind == "PAID_FROM" else s.text("funding_title")
    subject = plan if s.kind == "PAID_FROM" else object_
    name = title_words(view, title)
    what = Text(f"{name.nl} (“{plan.name}”)", f"{name.en} (“{plan.name}”)")
    vouched = vouching(view, "PAID_FROM", plan)
    return Found(
        EndingKind.MONEY,
        subject,
        plan,
        what,
        s.valid_from,
        s.valid_to,
        view.sources_of(s),
        vouched=bool(vouched),
    )


def _words(view: GraphOnDay, money: Money, network: Node) -> Text:
    title = title_words(view, money.title)
    nl, en = title.nl, title.en
    if money.temporary:
        nl, en = f"{nl}, tijdelijk", f"{en}, temporary"
    if money.function:
        function = function_words(view, money.function)
        nl, en = f"{nl}, voor {function.nl}", f"{en}, for {function.en}"
    if money.bearer.id != network.id:
        nl, en = f"{nl}, bij “{money.bearer.name}”", f"{en}, of “{money.bearer.name}”"
    return Text(nl, en)


def title_words(view: GraphOnDay, title: str) -> Text:
    """The name of a funding title; money of which no title is stated is just money."""
    node = view.node(title)
    return Text(node.name, node.text("label_en")) if node else Text("geld", "money")
