"""What all rules say of one thing, for whoever looks at that thing."""

from collections.abc import Mapping, Sequence

from graph.day import GraphOnDay
from graph.remembered import remembered
from queries.rules import all_rules
from queries.rules.checking import Finding, check, findings_about
from queries.rules.rule import RuleScope


@remembered
def findings_on(view: GraphOnDay, scope: RuleScope) -> Mapping[str, Sequence[Finding]]:
    """The findings of all rules by id of the thing that they judge, worked out once per day.

    Raises BadInput for a scheme or level that does not exist.
    """
    return findings_about(check(view, all_rules().values(), scope))
