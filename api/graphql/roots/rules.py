"""Root fields on the rules and what they find."""

import datetime as dt
from typing import Annotated

import strawberry

from api.asked_period import asked_period
from api.graphql.context import Info
from api.graphql.paging import Connection, Key, connection, page_of
from api.graphql.roots.arguments import FIRST, After, AsKnownAt, AsOf, First
from api.graphql.types.enums import CONTRACTED, IZA, JudgementStatus, NetworkStatus, RegionScheme
from api.graphql.types.rules import Finding, Rule, finding_of, rule_of
from api.graphql.types.terms import both, field
from graph.errors import NotFound
from queries.rules import all_rules, checking
from queries.rules import rule as rule_with_id
from queries.rules.report import place_of
from queries.rules.rule import RuleScope

Rules = Annotated[
    list[str] | None,
    strawberry.argument(description=both("Alleen deze regels, zoals R01.", "Only these rules, such as R01.")),
]
Statuses = Annotated[
    list[JudgementStatus] | None,
    strawberry.argument(description=both("Alleen met deze status.", "Only with these statuses.")),
]
PeriodFrom = Annotated[
    dt.date | None,
    strawberry.argument(
        name="from",
        description=both("Eerste dag, voor regels over een periode.", "First day, for rules over a period."),
    ),
]
PeriodTo = Annotated[
    dt.date | None,
    strawberry.argument(
        name="to",
        description=both("Laatste dag, voor regels over een periode.", "Last day, for rules over a period."),
    ),
]


@strawberry.type
class RulesRoot:
    """By what it is judged."""

    @field(both("De regels, op nummer.", "The rules, by number."))
    def rules(self, info: Info, as_of: AsOf = None, as_known_at: AsKnownAt = None) -> list[Rule]:
        """All rules."""
        view = info.context.view(as_of, as_known_at)
        return [rule_of(view, rule, as_known_at) for rule in all_rules().values()]

    @field(both("Eén regel, op nummer.", "One rule, by number."))
    def rule(
        self, info: Info, id: strawberry.ID, as_of: AsOf = None, as_known_at: AsKnownAt = None
    ) -> Rule | None:
        """One rule by its id."""
        view = info.context.view(as_of, as_known_at)
        found = all_rules().get(id.upper())
        if found is None:
            raise NotFound(f"Er is geen regel “{id}”.", f"Wel: {', '.join(all_rules())}.")
        return rule_of(view, found, as_known_at)

    @field(
        both(
            "Wat de regels zeggen, op regel en zwaarte; zonder statuses ook wat in orde is.",
            "What the rules say, by rule and gravity; without statuses also what is in order.",
        )
    )
    def findings(
        self,
        info: Info,
        rules: Rules = None,
        statuses: Statuses = None,
        scheme: RegionScheme = IZA,
        level: NetworkStatus = CONTRACTED,
        period_from: PeriodFrom = None,
        period_to: PeriodTo = None,
        first: First = FIRST,
        after: After = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> Connection[Finding]:
        """The findings of the rules asked for, or else of all."""
        view = info.context.view(as_of, as_known_at)
        chosen = [rule_with_id(id) for id in dict.fromkeys(id.upper() for id in rules or ())]
        scope = RuleScope(scheme, level, asked_period(period_from, period_to))
        outcomes = checking.check(view, chosen or all_rules().values(), scope)
        found = [f for outcome in outcomes for f in outcome.findings]
        wanted = [f for f in found if not statuses or f.judgement.status.value in statuses]
        page = page_of(sorted(wanted, key=_order), _order, first, after)
        return connection(page, lambda one: finding_of(view, one, as_known_at))


def _order(finding: checking.Finding) -> Key:
    """By rule, then the gravest first, then by name."""
    judgement = finding.judgement
    return finding.rule.id, str(place_of(finding)), judgement.subject.name.casefold(), finding.id
