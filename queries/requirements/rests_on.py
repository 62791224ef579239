"""On which statements the answer to `requirements` rests (requirements.cypher yields the same)."""

from collections.abc import Iterator

from graph.day import GraphOnDay
from queries.question import Asked
from queries.requirements.binding import all_bonds
from queries.requirements.policies import policies_of
from queries.resting import Row, row_of


def rests_on(view: GraphOnDay, asked: Asked) -> Iterator[Row]:
    """Every requirement that binds a provider, by the contract through which it does."""
    wanted = asked.get("provider")
    for bond in all_bonds(view):
        for provider in bond.providers:
            for insurer in bond.insurers if wanted in ("", provider.id) else ():
                for policy in policies_of(view, insurer):
                    about = {"provider": provider.id, "contract": bond.contract.id}
                    about |= {"insurer": insurer.id, "policy": policy.id}
                    for statement in view.out(policy.id, "REQUIRES"):
                        yield row_of(statement, **about, requirement=statement.object)
