"""The dossier of a region: what the work agenda asks, in its order; unknown is not none, and says whom to ask."""

from datetime import date

import pytest

from graph.answers import State
from graph.day import GraphOnDay
from graph.errors import NotFound
from graph.graph import Graph
from queries import geography
from queries.dossier.line import AGENDA, Line, Topic
from queries.question import Asked
from queries.region_profile import QUESTION
from queries.region_profile.profile import Profile, profile


def of(graph: Graph, day: date, id: str) -> Profile:
    view = GraphOnDay(graph, day)
    return profile(view, geography.region(view, id))


def told(found: Profile, topic: Topic) -> set[tuple[str, str, str]]:
    """About, what and the state of every line on a topic."""
    return {
        (line.about.id, line.what.nl, line.state.value) for line in found.lines if line.topic is topic
    }  # fmt: skip


def line(found: Profile, about: str, what: str) -> Line:
    (one,) = [one for one in found.lines if one.about.id == about and one.what.nl.startswith(what)]
    return one


def test_the_agenda_comes_first_and_in_its_order(voorbeeldland: Graph, today: date) -> None:
    found = of(voorbeeldland, today, "iza-noordland")
    assert tuple(answer.topic for answer in found.agenda) == AGENDA
    assert [answer.topic for answer in found.topics] == list(Topic)
    assert all(answer.lines for answer in found.agenda)


def test_the_plan_that_leads_and_until_when(voorbeeldland: Graph, today: date) -> None:
    noordland, zuidland = (of(voorbeeldland, today, id) for id in ("iza-noordland", "iza-zuidland"))
    own = line(noordland, "netwerk-noordland", "plan")
    assert ([node.id for node in own.things], own.until) == (["plan-noordland"], date(2029, 1, 1))
    assert "werkt “Regiobeeld Noordland” uit" in own.value.nl
    ends = {(one.about.id, one.until) for one in zuidland.lines if one.topic is Topic.PLAN}
    assert ends == {("netwerk-zuid-oost", date(2027, 4, 1)), ("netwerk-zuid-west", date(2027, 7, 1))}


def test_none_only_where_a_source_claims_to_name_all(voorbeeldland: Graph, today: date) -> None:
    middenland, zuidland = (of(voorbeeldland, today, id) for id in ("iza-middenland", "iza-zuidland"))
    assert told(middenland, Topic.PLAN) == {
        ("netwerk-de-brug", "welk plan het netwerk gebruikt", "NONE"),
        ("netwerk-middenland", "plan", "ONE"),
        ("netwerk-middenland", "tot wanneer het plan loopt", "UNKNOWN"),
    }
    assert told(zuidland, Topic.PARTIES) == {
        ("netwerk-zuid-oost", "partijen", "SEVERAL"),
        ("netwerk-zuid-oost", "regionale huisartsenorganisatie (RHO)", "UNKNOWN"),
        ("netwerk-zuid-west", "partijen", "SEVERAL"),
        ("netwerk-zuid-west", "partner uit het sociaal domein", "NONE"),
    }
    missing = line(zuidland, "netwerk-zuid-west", "partner uit het sociaal domein")
    assert "(20 mei 2026) zegt alle partners te noemen" in missing.value.nl
    assert missing.sources
    assert not missing.ask_whom


def test_the_four_functions(voorbeeldland: Graph, today: date) -> None:
    found = of(voorbeeldland, today, "iza-zuidland")
    states = {
        (one.about.id, one.what.nl.split(" (")[0]): one.state.value
        for one in found.lines
        if one.topic is Topic.FUNCTIONS
    }
    assert states == {
        ("netwerk-zuid-oost", "functie I"): "ONE",
        ("netwerk-zuid-oost", "functie II"): "ONE",
        ("netwerk-zuid-oost", "functie III"): "NONE",
        ("netwerk-zuid-oost", "functie IV"): "NONE",
        ("netwerk-zuid-west", "functie I"): "ONE",
        ("netwerk-zuid-west", "functie II"): "ONE",
        ("netwerk-zuid-west", "functie III"): "ONE",
        ("netwerk-zuid-west", "functie IV"): "UNKNOWN",
    }
    contracted = line(found, "netwerk-zuid-oost", "functie II (").value.nl
    assert "Verzekeraar Appel (getekend, tot 1 januari 2028)" in contracted
    assert "gemeente Bergen (Z.) (getekend, tot 1 juli 2027)" in contracted


def test_money_is_temporary_structural_or_of_a_term_that_is_not_stated(
    voorbeeldland: Graph, today: date
) -> None:
    found = of(voorbeeldland, today, "iza-zuidland")
    money = {(one.about.id, one.value.nl.split(",")[0].rstrip("."), one.until) for one in found.lines
             if one.topic is Topic.MONEY}  # fmt: skip
    assert ("netwerk-zuid-west", "Transformatiemiddelen (tijdelijk)", date(2027, 1, 1)) in money
    assert ("netwerk-zuid-oost", "Gemeentefonds (structureel)", date(2027, 7, 1)) in money
    middenland = of(voorbeeldland, today, "iza-middenland")
    talks = line(middenland, "netwerk-middenland", "geld").value.nl
    assert talks == "Prestatie verkennend gesprek (structureel), voor functie I."


def test_what_ends_says_what_follows_or_that_nothing_is_recorded(voorbeeldland: Graph, today: date) -> None:
    noordland = of(voorbeeldland, today, "iza-noordland")
    paid = line(noordland, "netwerk-noordland", "wat volgt na 1 januari 2027 (geld)")
    assert paid.state is State.ONE
    assert "gemeentefonds (vanaf 1 januari 2027)" in paid.value.nl
    zuidland = of(voorbeeldland, today, "iza-zuidland")
    lapsed = line(zuidland, "netwerk-zuid-oost", "wat er na een afgelopen contract kwam")
    assert lapsed.is_unknown
    assert "eindigde op 1 januari 2026" in lapsed.value.nl
    gone = line(zuidland, "netwerk-zuid-oost", "wat volgt na 1 januari 2027 (geld)")
    assert gone.state is State.NONE


def test_small_counts_stay_hidden(voorbeeldland: Graph, today: date) -> None:
    found = of(voorbeeldland, today, "iza-middenland")
    assert line(found, "netwerk-de-brug", "Verkennende gesprekken").value.nl.startswith("Minder dan 10")
    assert line(of(voorbeeldland, today, "iza-noordland"), "netwerk-noordland", "Verkennende").value.nl == (
        "420 gesprekken in 2025."
    )


def test_cooperation_and_decisions(voorbeeldland: Graph, today: date) -> None:
    found = of(voorbeeldland, today, "iza-zuidland")
    levels = {row for row in told(found, Topic.COOPERATION) if row[1].startswith("samenwerking op")}
    assert levels == {
        ("iza-zuidland", "samenwerking op strategisch niveau", "ONE"),
        ("iza-zuidland", "samenwerking op tactisch niveau", "UNKNOWN"),
        ("iza-zuidland", "samenwerking op operationeel niveau", "UNKNOWN"),
        ("netwerk-zuid-west", "samenwerking op operationeel niveau", "ONE"),
    }
    decided = line(found, "iza-zuidland", "besluiten over Werkagenda Zuidland").value.nl
    assert decided.startswith("Over Werkagenda Zuidland staat van 2 van de 3 gemeenten een besluit")
    assert "Duinrand" not in decided


@pytest.mark.parametrize("world", ["voorbeeldland", "reference"])
def test_every_unknown_has_a_next_step_and_an_organisation_to_ask(
    world: str, request: pytest.FixtureRequest, today: date
) -> None:
    view = GraphOnDay(request.getfixturevalue(world), today)
    for one in QUESTION.ask(view, Asked()).rows:
        assert one.is_unknown == bool(one.ask_whom) == bool(one.next_step.nl), (one.about.id, one.what.nl)
        assert (
            one.is_unknown
            or one.sources
            or one.state is State.SEVERAL
            or one.state is State.ONE
            or one.complete
        )
        assert "niet getekend" not in one.value.nl.lower()


def test_a_region_without_a_network_says_so_for_every_topic(voorbeeldland: Graph, today: date) -> None:
    found = of(voorbeeldland, today, "iza-hoogland")
    assert found.networks == ()
    assert "geen enkel netwerk" in found.sentence.nl or "geen netwerk" in found.sentence.nl
    assert {(one.topic, one.state) for one in found.lines if one.topic in AGENDA} == {
        (topic, State.UNKNOWN) for topic in AGENDA
    }


def test_a_real_region_with_a_border_network(reference: Graph, today: date) -> None:
    found = of(reference, today, "iza-rijk-van-nijmegen")
    assert [node.id for node in found.networks] == ["mentaal-gezondheidsnetwerk-nijmegen-op-een-lijn-noel"]
    border = line(found, "mentaal-gezondheidsnetwerk-noord-en-midden-limburg", "hoe ver")
    assert "ligt voor het grootste deel in Noord en Midden Limburg" in border.value.nl
    plan = line(found, "mentaal-gezondheidsnetwerk-nijmegen-op-een-lijn-noel", "tot wanneer het plan loopt")
    assert [party.name for party in plan.ask_whom][-1] == "gemeente Nijmegen"
    asked = line(found, "iza-rijk-van-nijmegen", "Werkagenda vastgesteld door alle colleges")
    assert asked.value.nl.startswith("Uiterlijk 15 november 2026.")
    assert asked.value.nl.endswith("Die dag is voorbij.")


def test_what_was_asked_is_not_yet_passed_the_day_before(reference: Graph) -> None:
    asked = line(of(reference, date(2026, 11, 15), "iza-twente"), "iza-twente", "Werkagenda vastgesteld")
    assert "voorbij" not in asked.value.nl
    before = of(reference, date(2026, 4, 20), "iza-twente")
    assert not [one for one in before.lines if one.what.nl.startswith("Werkagenda")]


def test_an_old_source_is_last_known(voorbeeldland: Graph, today: date) -> None:
    sentence = of(voorbeeldland, today, "iza-noordland").sentence.nl
    assert "als leidende verzekeraars Verzekeraar Appel (laatst bekend) en Verzekeraar Beuk" in sentence


def test_one_region_or_every_region_of_the_scheme(voorbeeldland: Graph, today: date) -> None:
    view = GraphOnDay(voorbeeldland, today)
    alone = QUESTION.ask(view, Asked(parameters={"region": "iza-eiland"}))
    everywhere = QUESTION.ask(view, Asked())
    assert set(alone.rows) < set(everywhere.rows)
    open_ = QUESTION.ask(view, Asked(state="unknown"))
    assert {one.state for one in open_.rows} == {State.UNKNOWN}
    with pytest.raises(NotFound):
        QUESTION.ask(view, Asked(parameters={"region": "iza-nergens"}))


def test_what_is_unknown_of_one_network_only_says_of_which(voorbeeldland: Graph, today: date) -> None:
    found = {one.topic: one.silence.nl for one in of(voorbeeldland, today, "iza-middenland").topics}
    assert found[Topic.ROLES] == (
        "Niet in onze bronnen: wie eigenaar van het plan is en wie coördineert; van Netwerk De Brug wie uitvoert."
    )
    assert found[Topic.FUNCTIONS] == (
        "Niet in onze bronnen: van Netwerk De Brug functies I, II, III en IV; van Netwerk Middenland functies II, "
        "III en IV."
    )


def test_the_first_sentence_says_that_sources_differ(voorbeeldland: Graph, today: date) -> None:
    said = of(voorbeeldland, today, "iza-middenland").sentence.nl
    assert "verschillende eerste verzekeraars: Verzekeraar Beuk en Verzekeraar Ceder" in said
    assert "als mandaathouder gemeente Middelstad" in said


def test_the_good_agreements_of_the_contracts_of_a_network(voorbeeldland: Graph, today: date) -> None:
    zuidland = told(of(voorbeeldland, today, "iza-zuidland"), Topic.COOPERATION)
    assert {row[0] for row in zuidland if row[1] == "goede contractafspraken (NZa)"} == {
        "netwerk-zuid-oost",
        "netwerk-zuid-west",
    }
    middenland = told(of(voorbeeldland, today, "iza-middenland"), Topic.COOPERATION)
    assert "netwerk-de-brug" not in {
        row[0] for row in middenland if row[1] == "goede contractafspraken (NZa)"
    }
