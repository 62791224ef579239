"""What the dossier tells by the contracts of a network."""

from queries.dossier.functions import functions
from queries.dossier.line import TopicAnswer
from queries.dossier.roles import EXECUTORS, roles
from tests.queries.rules.one_network import OneNetwork


def told(answer: TopicAnswer, what: str) -> str:
    (line,) = [line for line in answer.lines if line.what.nl == what]
    return line.value.nl


def ask_roles(world: OneNetwork) -> TopicAnswer:
    view = world.view()
    region, network = view.node("iza-een"), view.node("net")
    assert region is not None
    assert network is not None
    return roles(view, region, [network])


def ask_functions(world: OneNetwork) -> TopicAnswer:
    view = world.view()
    region, network = view.node("iza-een"), view.node("net")
    assert region is not None
    assert network is not None
    return functions(view, region, [network])


def test_a_contract_for_a_function_and_the_coordination_names_who_carries_out() -> None:
    world = OneNetwork()
    world.contract("one", functions=("FUNCTION_I", "COORDINATION"), executors=("core",))
    assert "Uitvoerder: CORE." in told(ask_roles(world), EXECUTORS.nl)


def test_a_contract_for_the_coordination_alone_does_not() -> None:
    world = OneNetwork()
    world.contract("one", functions=("COORDINATION",), executors=("core",))
    (line,) = [line for line in ask_roles(world).lines if line.what == EXECUTORS]
    assert line.is_unknown


def test_a_contract_of_which_no_source_names_the_payer_says_so() -> None:
    world = OneNetwork()
    world.contract("one", payer="", ends=None)
    world.contract("two", payer="appel", ends=None)
    value = told(ask_functions(world), "functie I (verkennend gesprek)")
    assert value == "Contract: van wie, zeggen onze bronnen niet (getekend); APPEL (getekend)."
