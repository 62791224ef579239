"""R25: for each domain it is laid down how parties relate to the others."""

from queries.agreements import RELATIONS
from queries.rules.rule import Status
from tests.queries.rules.one_network import OneNetwork


def with_agreement() -> OneNetwork:
    world = OneNetwork()
    world.says("agreement", "FOR_NETWORK", "net")
    return world


def test_each_domain_is_judged_by_itself() -> None:
    world = with_agreement()
    world.says("agreement", "SETTLES", "RELATION_GGZ")
    found = world.statuses("R25")
    assert found == {
        "RELATION_GGZ": Status.OK,
        "RELATION_SOCIAL": Status.UNKNOWN,
        "RELATION_GP": Status.UNKNOWN,
    }


def test_only_a_source_that_names_all_agreements_of_the_network_shows_it() -> None:
    world = with_agreement()
    world.claims("SETTLES", "agreement")
    assert set(world.statuses("R25").values()) == {Status.UNKNOWN}
    world.claims("SETTLES", "net")
    assert world.statuses("R25") == dict.fromkeys(RELATIONS, Status.VIOLATION)
    world.deviates("R25")
    assert world.statuses("R25") == dict.fromkeys(RELATIONS, Status.WAIVED)


def test_no_agreement_is_one_unknown() -> None:
    assert OneNetwork().statuses("R25") == {"": Status.UNKNOWN}
