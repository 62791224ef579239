"""The contracts and steps of a network on its page: everything but prices, and volumes only to their audience."""

from datetime import date

from api.web.cites import Cites
from api.web.things.contracting import contracting_tables
from api.web.things.facts import FactTable, tables
from graph.day import GraphOnDay
from graph.graph import Graph, build_graph
from graph.records import INTERNAL, PARTICIPANTS
from graph.store.interface import History
from ontology.concepts import concept_nodes
from ontology.vocabulary import Vocabulary

CONTRACT = "contract-noordland-i-appel-2026"


def shown(graph: Graph, day: date, id: str) -> dict[str, FactTable]:
    view = GraphOnDay(graph, day)
    return {table.id: table for table in contracting_tables(view, graph.nodes[id], Cites())}


def details(table: FactTable) -> dict[str, str]:
    return {fact.things[0].id: fact.details.nl for fact in table.facts}


def test_a_contract_says_for_what_who_pays_who_carries_out_and_who_claims(
    voorbeeldland: Graph, today: date
) -> None:
    found = shown(voorbeeldland, today, "netwerk-noordland")
    assert set(found) == {"contracten", "offertes", "stappen", "afspraken"}
    assert details(found["contracten"])[CONTRACT] == (
        "functie I; getekend; betaald door Verzekeraar Appel (contract; prestatie verkennend gesprek; structureel); "
        "hoofdaannemer Huisartsen Noordland; uitvoerder GGZ Noordster en Huisartsen Noordland; "
        "iedere ggz-uitvoerder declareert; berust op Plan van Netwerk Noordland"
    )
    social = details(found["contracten"])["contract-noordland-i-gemeenten-2026"]
    assert "betaald door Noorderhaven (subsidie; SPUK IZA; tijdelijk); namens Klaverbroek" in social
    assert details(found["offertes"])["offerte-noordland-i-2026"].endswith("aan Verzekeraar Appel")


def test_followers_and_volumes_are_for_their_audience(
    voorbeeldland_history: History, voorbeeldland: Graph, vocabulary: Vocabulary, today: date
) -> None:
    texts = {}
    for audience in (PARTICIPANTS, INTERNAL):
        graph = build_graph(voorbeeldland_history, audience=audience, concepts=concept_nodes(vocabulary))
        texts[audience] = details(shown(graph, today, "netwerk-noordland")["contracten"])[CONTRACT]
    public = details(shown(voorbeeldland, today, "netwerk-noordland")["contracten"])[CONTRACT]
    assert ("gevolgd" in public, "420" in public, "126.000" in public) == (False, False, False)
    assert "wordt gevolgd door Verzekeraar Ceder" in texts[PARTICIPANTS]
    assert "420" not in texts[PARTICIPANTS]
    assert "420" in texts[INTERNAL]
    assert "126.000" in texts[INTERNAL]


def test_no_property_of_the_ontology_is_a_price(vocabulary: Vocabulary) -> None:
    words = {"price", "prijs", "tarief", "rate_eur", "tariff"}
    names = {*vocabulary.properties} | {term.label.nl for term in vocabulary.properties.values()}
    assert not [name for name in names if any(word in name.casefold() for word in words)]


def test_steps_have_their_day_and_what_shows_them(voorbeeldland: Graph, today: date) -> None:
    steps = shown(voorbeeldland, today, "netwerk-noordland")["stappen"]
    by_step = {fact.things[0].id: fact for fact in steps.facts}
    assert by_step["CS07"].since.nl == "op 12 juni 2025"
    assert by_step["CS20"].details.nl.startswith("stap 20; gezet, volgens een bron; Er was te weinig geld")
    assert "blijkt uit andere feiten" in by_step["CS03"].details.nl
    assert "CS08" not in by_step


def test_a_contract_has_its_checklist_where_something_is_known(voorbeeldland: Graph, today: date) -> None:
    agreements = details(shown(voorbeeldland, today, CONTRACT)["goede-afspraken"])
    assert agreements["plan-bij-onenigheid"] == "staat er niet in, volgens een bron die alles noemt; proces"
    assert agreements["samen-evalueren"] == "staat erin; evaluatie"
    assert shown(voorbeeldland, today, "contract-middenland-i-beuk-2026") == {}


def test_a_region_shows_the_levels_that_it_recorded(voorbeeldland: Graph, today: date) -> None:
    view = GraphOnDay(voorbeeldland, today)
    found = tables(view, voorbeeldland.nodes["iza-noordland"], Cites(), ())
    [levels] = [table for table in found if table.id == "cooperates_at-out"]
    assert details(levels)["TACTICAL"].startswith("in gang; De gemeenten leggen nog vast")
