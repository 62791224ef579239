"""The question `requirements`: what applies to a provider, a network or a region through its contracts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.text import Text
from queries.aspects import known_or_not
from queries.columns import sources_column
from queries.question import Asked, Column, Parameter, Question, Result
from queries.requirements.asked_of import AskedOf, asked_of
from queries.requirements.policies import policies_of
from queries.requirements.wording import remark, sentence
from queries.sentences import names

BY_CONTRACT, UNKNOWN = "BY_CONTRACT", "UNKNOWN"
APPLIES = {BY_CONTRACT: Text("door een contract", "by a contract"), UNKNOWN: Text("onbekend", "unknown")}
TO_PROVIDERS = ("PROVIDERS", "PROVIDERS_AND_INSURERS", "")


@dataclass(frozen=True, slots=True)
class RequirementRow:
    """One requirement of one policy.

    `applies` is BY_CONTRACT where a contract in our sources binds somebody here, else UNKNOWN. `leads`: the
    insurer leads here, which says nothing of whom its policy binds.
    """

    insurer: Node
    policy: Node
    requirement: Node
    theme: str
    strength: str
    addressee: str
    text: str
    threshold: str
    consequence: str
    effective_from: date | None
    deadline: date | None
    deadline_passed: bool
    leads: bool
    applies: str
    contracts: tuple[Node, ...]
    remark: Text
    sources: tuple[Source, ...]


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """The requirements: of leading insurers first, then by name of insurer, policy and requirement."""
    of = asked_of(view, asked)
    insurers = _insurers(view, of)
    rows = tuple(row for insurer in insurers for row in _rows(view, of, insurer))
    asking = {row.insurer.id for row in rows}
    named = [insurer for insurer in insurers if insurer.id in asking]
    passed = sum(row.deadline_passed for row in rows)
    return Result(sentence(view, of, named, len(rows), passed), rows)


def _insurers(view: GraphOnDay, of: AskedOf) -> Sequence[Node]:
    """Those that lead, then those with a contract; everybody where nothing in particular is asked."""
    bound = [node for node in view.of_label("Insurer") if of.subject is None or node.id in of.bound_to]
    return list({node.id: node for node in (*of.leading, *bound)}.values())


def _rows(view: GraphOnDay, of: AskedOf, insurer: Node) -> Iterator[RequirementRow]:
    for policy in policies_of(view, insurer):
        stated: dict[str, list[Statement]] = {}
        for statement in view.out(policy.id, "REQUIRES"):
            stated.setdefault(statement.object, []).append(statement)
        for id in sorted(stated):
            node = view.node(id)
            if node is not None and (of.subject is None or node.text("addressee") in TO_PROVIDERS):
                yield _row(view, of, (insurer, policy, node), stated[id])


def _row(
    view: GraphOnDay, of: AskedOf, who: tuple[Node, Node, Node], stated: Sequence[Statement]
) -> RequirementRow:
    insurer, policy, requirement = who
    deadline, effective = requirement.day("deadline"), requirement.day("effective_from")
    contracts = of.contracts_of(insurer)
    return RequirementRow(
        insurer=insurer,
        policy=policy,
        requirement=requirement,
        theme=requirement.text("theme"),
        strength=requirement.text("strength"),
        addressee=requirement.text("addressee"),
        text=requirement.text("text"),
        threshold=requirement.text("threshold"),
        consequence=requirement.text("consequence"),
        effective_from=effective,
        deadline=deadline,
        deadline_passed=deadline is not None and deadline <= view.day,
        leads=insurer in of.leading,
        applies=BY_CONTRACT if contracts else UNKNOWN,
        contracts=contracts,
        remark=remark(view.day, deadline, effective),
        sources=view.sources_of(*stated),
    )


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


QUESTION = Question(
    name="requirements",
    title=Text("Eisen uit inkoopbeleid", "Requirements of purchasing policies"),
    asks=Text(
        "Welke eisen stelt een zorgverzekeraar aan de aanbieders die hij contracteert?",
        "What does an insurer ask of the providers that it contracts?",
    ),
    parameters=(
        Parameter("provider", Text("aanbieder (id)", "provider (id)"), default="ggz-breburg"),
        Parameter("network", Text("netwerk (id)", "network (id)"), default="gezond-groningen"),
        Parameter("region", Text("regio (id)", "region (id)"), default="iza-flevoland"),
    ),
    columns=(
        Column("insurer", Text("Zorgverzekeraar", "Insurer"), lambda row: row.insurer.name),
        Column("policy", Text("Inkoopbeleid", "Policy"), lambda row: row.policy.name, in_table=False),
        Column("id", Text("Id", "Id"), lambda row: row.requirement.id, in_table=False),
        Column("theme", Text("Thema", "Theme"), lambda row: row.theme),
        Column("requirement", Text("Eis", "Requirement"), lambda row: row.requirement.name),
        Column("strength", Text("Sterkte", "Strength"), lambda row: row.strength),
        Column("addressee", Text("Aan wie", "Addressee"), lambda row: row.addressee, in_table=False),
        Column("text", Text("Tekst", "Text"), lambda row: row.text, in_table=False),
        Column("threshold", Text("Grens", "Threshold"), lambda row: row.threshold, in_table=False),
        Column("consequence", Text("Gevolg", "Consequence"), lambda row: row.consequence, in_table=False),
        Column("effective_from", Text("Geldt vanaf", "From"), lambda row: _day(row.effective_from)),
        Column("deadline", Text("Klaar vóór", "Deadline"), lambda row: _day(row.deadline)),
        Column("remark", Text("Opmerking", "Remark"), lambda row: row.remark),
        Column("leads", Text("Voortouw", "Leads"), lambda row: row.leads, in_table=False),
        Column("applies", Text("Geldt", "Applies"), lambda row: APPLIES[row.applies]),
        Column(
            "contracts", Text("Door contract", "By contract"), lambda row: "; ".join(names(row.contracts))
        ),
        sources_column(),
    ),
    aspects=(
        known_or_not(
            "applies",
            Text("Geldt", "Applies"),
            Text("door een contract", "by a contract"),
            lambda row: row.applies != UNKNOWN,
        ),
    ),
    answer=answer,
)
