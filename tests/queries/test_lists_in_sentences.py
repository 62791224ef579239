"""A list of names reads as one in each language, also where a name has the word "en" in it."""

import pytest

from graph.errors import AmbiguousName
from queries import insurer_portfolio, network_municipalities
from queries.compare_regions.stated import TOPICS
from queries.coverage.regions import coverage_of
from queries.geography import INHABITANTS, region
from queries.municipalities import municipality_by_name
from queries.question import Asked
from queries.who_leads.mandate import mandate
from tests.queries.rules.one_network import OneNetwork

NAME = "Zorg en Zekerheid"


def world() -> OneNetwork:
    made = OneNetwork()
    made.thing("zorg-en-zekerheid", "Insurer", name=NAME)
    for insurer in ("zorg-en-zekerheid", "appel"):
        made.says(insurer, "LEADS", "iza-een", basis="PAIR_STATED", evidence="EVIDENCE")
    made.contract("one", payer="appel")
    made.contract("two", payer="zorg-en-zekerheid")
    return made


def test_a_name_with_en_in_it_stays_whole_in_english() -> None:
    view = world().view()
    told = {topic.id: topic.value(view, region(view, "iza-een"), "LISTED").text for topic in TOPICS}
    assert told["LEADING_PAIR"].en == f"APPEL and {NAME}"
    assert told["LEADING_PAIR"].nl == f"APPEL en {NAME}"
    assert told["CONTRACTS"].en == f"2, paid by APPEL and {NAME}"


def test_the_choice_between_names_with_en_in_them() -> None:
    made = OneNetwork()
    for id in ("GM0003", "GM0004"):
        made.thing(id, "Municipality", name="Dijk en Waard")
    with pytest.raises(AmbiguousName) as error:
        municipality_by_name(made.view(), "Dijk en Waard")
    assert "Dijk en Waard (GM0003) of Dijk en Waard (GM0004)" in error.value.suggestion


def test_english_sentences_have_english_lists() -> None:
    made = OneNetwork()
    for id in ("net2", "net3"):
        made.thing(id, "Network")
        made.says(id, "HAS_STATUS", "LISTED")
    view = made.view()
    said = network_municipalities.QUESTION.ask(view, Asked()).sentence
    assert "municipalities: NET2 and NET3." in said.en
    assert "APPEL, BEUK and CEDER" in insurer_portfolio.QUESTION.ask(view, Asked()).sentence.en


def test_a_mandate_for_municipalities_names_them_in_each_language() -> None:
    made = OneNetwork()
    made.says("samen", "MANDATE_FOR", "iza-een", kind="HOLDER", for_municipalities="GM0001;GM0002")
    view = made.view()
    said = mandate(view, region(view, "iza-een")).explanation
    assert "(GM0001 en GM0002)" in said.nl
    assert "(GM0001 and GM0002)" in said.en


def test_parts_and_inhabitants_are_told_in_each_language() -> None:
    made = OneNetwork()
    for town in ("GM0001", "GM0002"):
        made.thing(f"count-{town}", "Observation", indicator=INHABITANTS, period="2026")
        made.says(town, "HAS_OBSERVATION", f"count-{town}", value=12000)
    made.says("net", "FOR_REGION", "iza-een")
    for town in ("GM0003", "GM0004"):
        made.thing(town, "Municipality")
        made.says(town, "IN_REGION", "iza-een")
        made.says("net", "COVERS", town, extent="PART", part="Noord")
    view = made.view()
    said = coverage_of(view, region(view, "iza-een"), "LISTED").explanation
    assert "waarvan GM0003 en GM0004 voor een deel" in said.nl
    assert "of which GM0003 and GM0004 in part" in said.en
    assert "24,000 inhabitants in the municipalities that take part as a whole" in said.en
