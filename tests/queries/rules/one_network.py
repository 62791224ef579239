"""One network with its partners in one region, to which a test adds just what it is about.

Every statement is of a source of 16 April 2026; the day is 22 November 2026, unless a test asks another.
"""

from collections.abc import Sequence
from datetime import date

from graph.day import GraphOnDay
from graph.graph import build_graph
from graph.records import Record, Statement, Value, pairs, statement_id
from ontology.concepts import concept_nodes
from ontology.vocabulary import load_vocabulary
from queries.rules import rule
from queries.rules.checking import RuleOutcome, outcome
from queries.rules.rule import Judgement, RuleScope, Status
from tests.graph.making import changes, claim, history, node, source, statement

DAY = date(2026, 11, 22)
START, END = date(2026, 1, 1), date(2028, 1, 1)
SOURCE, SERIES = "list-2026", "list"

NODES = {
    "net": "Network",
    "iza-een": "Region",
    "GM0001": "Municipality",
    "GM0002": "Municipality",
    "samen": "PublicBody",
    "appel": "Insurer",
    "beuk": "Insurer",
    "ceder": "Insurer",
    "rho": "RHO",
    "core": "CoreInstitution",
    "other": "CareProvider",
    "welfare": "SocialDomainProvider",
    "plan": "Plan",
    "agreement": "CooperationAgreement",
    "deviation": "Deviation",
}
ROLES = {"rho": "RHO", "core": "CORE", "other": "OTHER_GGZ", "welfare": "SOCIAL"}


class OneNetwork:
    """A small world around network `net`; what is added is there for good."""

    def __init__(self) -> None:
        self._records: list[Record] = [source(SOURCE)]
        for id, label in NODES.items():
            self.thing(id, label, **({"scheme": "IZA", "code": "een"} if label == "Region" else {}))
        self.says("net", "HAS_STATUS", "LISTED")
        for town in ("GM0001", "GM0002"):
            self.says("net", "COVERS", town, extent="WHOLE")
            self.says(town, "IN_REGION", "iza-een")
        for partner, role in ROLES.items():
            self.says(partner, "PARTNER_IN", "net", role=role)

    def thing(self, id: str, label: str, *, name: str = "", **properties: Value) -> None:
        """A node; without a name of its own it is called by its id in capitals."""
        self._records.append(node(id, label, name=name or id.upper(), properties=pairs(properties)))

    def says(
        self,
        subject: str,
        kind: str,
        object: str,
        /,
        valid_from: date | None = None,
        valid_to: date | None = None,
        **qualifiers: Value,
    ) -> None:
        """A statement of the source."""
        values = pairs(qualifiers)
        id = statement_id(kind, subject, object, values, valid_from, SERIES)
        self._records.append(
            Statement(id, kind, subject, object, values, valid_from, valid_to, SERIES, (SOURCE,))
        )

    def another_says(self, by: str, subject: str, kind: str, object: str) -> None:
        """A statement of another source, of a series of its own."""
        self._records += [source(by, series=by), statement(subject, kind, object, series=by, sources=(by,))]

    def claims(self, topic: str, scope: str = "net") -> None:
        """A claim of the source that it lists all of the topic."""
        self._records.append(claim(SOURCE, topic, scope))

    def contract(
        self,
        id: str,
        payer: str = "appel",
        functions: Sequence[str] = ("FUNCTION_I",),
        main: Sequence[str] = ("rho",),
        executors: Sequence[str] = (),
        *,
        claiming: str = "",
        status: str = "SIGNED",
        starts: date | None = START,
        ends: date | None = END,
        **paying: Value,
    ) -> None:
        """A contract for the network over a period."""
        self.thing(id, "Contract")
        self.says(id, "FOR_NETWORK", "net", starts, ends)
        arrangement: dict[str, Value] = {"claim_arrangement": claiming} if claiming else {}
        for function in functions:
            self.says(id, "FOR_FUNCTION", function, starts, ends, **arrangement)
        for kind, parties in (("MAIN_CONTRACTOR", main), ("EXECUTED_BY", executors)):
            for party in parties:
                self.says(id, kind, party, starts, ends)
        if payer:
            self.says(id, "FINANCED_BY", payer, starts, ends, **paying)
        if status:
            self.says(id, "HAS_STATUS", status, starts)

    def deviates(self, rule: str, from_what: str = "net", until: date | None = END) -> None:
        """A deviation from a rule that was agreed with the insurer."""
        self.says("deviation", "DEVIATES_FROM", from_what, START, until, rule=rule)
        self.says("deviation", "AGREED_BY", "appel")

    def preferential(self) -> None:
        """Appel is the first insurer of the region, and Beuk the second."""
        self.says("appel", "LEADS", "iza-een", rank=1, basis="STATED_LARGEST", evidence="EVIDENCE")
        self.says("beuk", "LEADS", "iza-een", rank=2, basis="STATED_SECOND", evidence="EVIDENCE")

    def view(self, day: date = DAY) -> GraphOnDay:
        """The world on a day."""
        concepts = concept_nodes(load_vocabulary())
        return GraphOnDay(build_graph(history(changes(*self._records)), concepts=concepts), day)

    def outcome(self, id: str, day: date = DAY, scope: RuleScope | None = None) -> RuleOutcome:
        """What a rule says on a day, deviations applied."""
        return outcome(self.view(day), rule(id), scope or RuleScope())

    def judgements(self, id: str, day: date = DAY, scope: RuleScope | None = None) -> dict[str, Judgement]:
        """What a rule says on a day, by case."""
        findings = self.outcome(id, day, scope).findings
        found = {finding.judgement.case: finding.judgement for finding in findings}
        assert len(found) == len(findings), "cases of one subject must differ"
        return found

    def statuses(self, id: str, day: date = DAY, scope: RuleScope | None = None) -> dict[str, Status]:
        """The statuses that a rule gives on a day, by case."""
        return {case: found.status for case, found in self.judgements(id, day, scope).items()}
