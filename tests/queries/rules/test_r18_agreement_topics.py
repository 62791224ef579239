"""R18: the cooperation agreement settles the topics."""

import pytest

from queries.agreements import RELATIONS, topics
from queries.rules.rule import Severity, Status
from tests.queries.rules.one_network import OneNetwork


def agreeing_on(*codes: str) -> OneNetwork:
    world = OneNetwork()
    world.says("agreement", "FOR_NETWORK", "net")
    for code in codes:
        world.says("agreement", "SETTLES", code)
    return world


def all_topics() -> list[str]:
    return [topic.id for topic in topics(OneNetwork().view())]


def test_the_topics_are_those_of_chapter_4_and_annex_3() -> None:
    assert len(all_topics()) == 16
    assert not set(all_topics()) & set(RELATIONS)


def test_all_topics_are_in_order() -> None:
    assert agreeing_on(*all_topics()).statuses("R18") == {"": Status.OK}


def test_topics_of_two_agreements_count_together() -> None:
    first, *rest = all_topics()
    world = agreeing_on(first)
    world.thing("second", "CooperationAgreement")
    world.says("second", "FOR_NETWORK", "net")
    for code in rest:
        world.says("second", "SETTLES", code)
    assert world.statuses("R18") == {"": Status.OK}


@pytest.mark.parametrize("scope", ["net", "agreement"])
def test_a_missing_topic_is_unknown_unless_a_source_names_them_all(scope: str) -> None:
    world = agreeing_on(*all_topics()[1:])
    found = world.judgements("R18")[""]
    assert found.status is Status.UNKNOWN
    assert "15 van de 16" in found.explanation.nl
    assert "doel en scope" in found.explanation.nl
    world.claims("SETTLES", scope)
    found = world.judgements("R18")[""]
    assert (found.status, found.severity) == (Status.VIOLATION, Severity.TIP)


def test_a_claim_on_one_of_two_agreements_shows_nothing() -> None:
    world = agreeing_on("PURPOSE")
    world.thing("second", "CooperationAgreement")
    world.says("second", "FOR_NETWORK", "net")
    world.claims("SETTLES", "agreement")
    assert world.statuses("R18") == {"": Status.UNKNOWN}
    world.claims("SETTLES", "second")
    assert world.statuses("R18") == {"": Status.VIOLATION}


def test_no_agreement_is_unknown() -> None:
    assert OneNetwork().statuses("R18") == {"": Status.UNKNOWN}


def test_a_source_of_a_contract_is_no_source_of_the_agreement() -> None:
    world = agreeing_on()
    world.thing("one", "Contract")
    world.another_says("contracts-2026", "one", "FOR_NETWORK", "net")
    (found,) = world.judgements("R18").values()
    assert [source.id for source in found.sources] == ["list-2026"]
