"""The rules of the Leidraad, our own, and those on data quality: one file per rule."""

import importlib
import pkgutil
from functools import cache

from graph.errors import BadInput
from queries.rules.rule import Rule


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule by id, found by looking for modules that hold a `RULE`."""
    found: dict[str, Rule] = {}
    for module in pkgutil.iter_modules(__path__):
        rule = getattr(importlib.import_module(f"{__name__}.{module.name}"), "RULE", None)
        if isinstance(rule, Rule):
            found[rule.id] = rule
    return dict(sorted(found.items()))


def rule(id: str) -> Rule:
    """The rule with this id (R01, r01); BadInput with the ids that exist otherwise."""
    rules = all_rules()
    if id.upper() not in rules:
        raise BadInput(f"Er is geen regel “{id}”.", f"Wel: {', '.join(rules)}.")
    return rules[id.upper()]
