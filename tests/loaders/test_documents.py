"""Nothing that the five documents state in tables is missing from the bundled facts.

The expectations below are what those tables hold: names, numbers and dates, not counts alone.
"""

import re

from ontology.vocabulary import Vocabulary
from queries.contracting_steps.actors import ACTORS
from tests.reference import rows as table

MOVISIE = "movisie-2019"

INDICATORS = (
    "Betrokken partijen; Juridische regeling van de samenwerking; Aangeboden functies; "
    "Contracteringsgraad zorgverzekeraars; Contracteringsgraad gemeenten; Klopt het theoretische model in de praktijk; "
    "Leidt het daadwerkelijk tot een verandering; Aantal verkennende gesprekken; Gespreksmodel; "
    "Duur van het verkennend gesprek; Wie voert het verkennend gesprek uit; Aantal casusoverleggen; "
    "Aantal gevoerde verkennende gesprekken; Aantal verwijzingen naar de ggz; "
    "Aantal verwijzingen naar het sociaal domein, collectieve voorziening; "
    "Aantal verwijzingen naar het sociaal domein, maatwerkvoorziening; "
    "Behandelcapaciteit in de ggz die vrijkomt door het verkennend gesprek; "
    "Capaciteit in het sociaal domein als opvolging van het verkennend gesprek; Aantal wachtenden; Duur van het wachten; "
    "Ervaringen en resultaten van de transfertafel; Ervaringen en resultaten van het domeinoverstijgend casusoverleg; "
    "Ervaringen en resultaten van de informatievoorziening; Ervaringen van patiënten; Ervaringen van aanbieders"
)
AMBITIONS = {
    "ambitie-netwerk-per-regio-2025": ("2025", "100"),
    "ambitie-gesprek-per-regio-2025": ("2025", "100"),
    "ambitie-verwijzingen-2025": ("2025", "20"),
    "ambitie-verwezen-na-gesprek-2026": ("2026", "25"),
    "ambitie-verwijzingen-2027": ("2027", "30"),
    "ambitie-overname-4-weken": ("", "4"),
    "ambitie-gesprek-2-weken": ("2025", "2"),
    "ambitie-werkwijze-2025": ("2025", "100"),
    "ambitie-treeknorm-2027": ("2027", ""),
    "ambitie-wachtenden-2025": ("2025", ""),
    "ambitie-wachtenden-businesscase-2025": ("2025", "74000"),
    "ambitie-wachtenden-businesscase-2026": ("2026", "44000"),
    "ambitie-wachtenden-businesscase-2027": ("2027", "8000"),
    "ambitie-wachtenden-businesscase-2028": ("2028", "-28000"),
    "ambitie-gesprekken-2025": ("2025", "120000"),
    "ambitie-netwerken-2025": ("2025", "30"),
    "ambitie-netwerken-2026": ("2026", "45"),
    "ambitie-netwerken-2027": ("2027", "60"),
    "ambitie-uitgaven-2028": ("2028", ""),
    "ambitie-contracten-voor-2025": ("", ""),
    "ambitie-financiering-2025": ("2025", ""),
    "ambitie-regionale-doelstelling-2027": ("2027", ""),
    "ambitie-bekostiging-2023": ("2023", ""),
    "ambitie-werkwijze-2024": ("2024", ""),
    "ambitie-zk-netwerk-per-regio-2026": ("2026", "100"),
    "ambitie-iza-capaciteit": ("", "6"),
    "ambitie-zk-digitaal-2025": ("2025", "25"),
    "ambitie-cruciale-ggz-2025": ("2025", ""),
    "ambitie-cruciale-ggz-2026": ("2026", ""),
    "ambitie-waarschuwing-2040": ("2040", "25"),
}
"""The 31 of the table, of which two are one sentence of chapter 3 here: year and number."""
PILOTS = {
    "oosterschelde": "cz",
    "breda": "cz",
    "holland-rijnland": "zorg-en-zekerheid",
    "groningen": "menzis",
    "twente": "menzis",
    "utrecht": "zilveren-kruis",
    "flevoland": "zilveren-kruis",
    "kennemerland": "zilveren-kruis",
    "nijmegen": "vgz",
    "rotterdam-rijnmond": "vgz",
}
LEVELS = {"STRATEGIC", "TACTICAL", "OPERATIONAL"}
SHARES = {"01": "60%", "02": "40%", "03": "82%", "05": "27%", "09": "20%"}
THEMES = (
    "ggz in de wijk; ambulantisering ggz; ouderenzorg; verbinding medisch/sociaal domein; sluitende keten rond personen met "
    "verward gedrag; mantelzorg bij dementie; zorgpad dementie; gezondheidsachterstand in de wijk"
)


def findings(prefix: str) -> dict[str, str]:
    """The texts of the findings whose id begins so, by the rest of the id."""
    rows = table("nodes/study_finding.csv")
    return {row["id"].removeprefix(prefix): row["text"] for row in rows if row["id"].startswith(prefix)}


def concerned(prefix: str, *, proposed: bool = False) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in table("statements/concerns.csv"):
        if row["subject"].startswith(prefix) and bool(row["proposal"]) is proposed:
            found.setdefault(row["subject"].removeprefix(prefix), set()).add(row["object"])
    return found


def test_the_indicators_of_chapter_seven() -> None:
    rows = table("nodes/indicator.csv")
    names = {name for row in rows for name in (row["name"], *row["aliases"].split(";"))}
    assert set(INDICATORS.split("; ")) <= names


def test_the_ambitions_with_their_year_and_number() -> None:
    rows = {row["id"]: (row["year"], row["target"]) for row in table("nodes/ambition.csv")}
    assert {id: rows.get(id) for id in AMBITIONS} == AMBITIONS


def test_the_requirements_all_stand_in_the_policy_with_their_chapter() -> None:
    wanted = {f"zilveren-kruis-2026-{number:02}" for number in range(1, 36)}
    rows = table("nodes/requirement.csv")
    assert {row["id"] for row in rows} == wanted
    assert all(row["text"] and row["locator"] and row["strength"] and row["theme"] for row in rows)
    assert {row["object"] for row in table("statements/requires.csv")} == wanted


def test_the_tips_and_the_role_of_the_nza() -> None:
    themes: dict[str, set[int]] = {}
    for row in table("nodes/practice.csv"):
        themes.setdefault(row["theme"], set()).add(int(row["id"].removeprefix("nza-tip-")))
    assert themes == {
        "Kern": set(range(1, 4)),
        "Vertrouwen": set(range(4, 12)),
        "Inzicht": set(range(12, 24)),
        "Proces": set(range(24, 31)),
    }
    assert set(findings("nza-")) == {str(number) for number in range(31, 38)}


def test_the_sentences_of_the_salience_study_are_quoted() -> None:
    texts = findings("salience-")
    assert set(texts) == {f"{number:02}" for number in range(1, 11)}
    assert all(text.startswith("‘") for text in texts.values())


def test_the_ten_factors_and_the_five_shares() -> None:
    texts = findings(f"{MOVISIE}-factor-")
    assert set(texts) == {f"{number:02}" for number in range(1, 11)}
    assert {id: found[0] for id, text in texts.items() if (found := re.findall(r"\d+%", text))} == SHARES


def test_the_points_stand_with_their_level() -> None:
    rows = concerned(f"{MOVISIE}-niveau-").items()
    expected = {f"{number:02}": {"STRATEGIC"} for number in range(1, 9)}
    expected |= {f"{number:02}": {"TACTICAL"} for number in range(9, 15)}
    expected |= {f"{number:02}": {"OPERATIONAL"} for number in range(15, 18)}
    assert {id: found & LEVELS for id, found in rows} == expected


def test_the_recommendations_and_the_survey() -> None:
    assert set(findings(f"{MOVISIE}-aanbeveling-")) == {f"{number:02}" for number in range(1, 29)}
    survey = findings(f"{MOVISIE}-enquete-")
    assert "69%" in survey["urgentie"]
    assert "Ruim 30%" in survey["urgentie"]
    assert "24%" in survey["anders"]
    assert "73 respondenten" in survey["opzet"]
    assert all(theme in survey["themas"] for theme in THEMES.split("; "))


def test_the_pilot_regions_with_their_insurer_and_a_proposal_for_the_region() -> None:
    insurers = {id: next(iter(found)) for id, found in concerned(f"{MOVISIE}-proefregio-").items()}
    assert insurers == PILOTS
    assert set(concerned(f"{MOVISIE}-proefregio-", proposed=True)) == set(PILOTS)


def test_the_steps_stakeholder_types_and_levels(vocabulary: Vocabulary) -> None:
    steps = vocabulary.code_lists["ContractingStep"].codes
    assert list(steps) == [f"CS{number:02}" for number in range(1, 22)]
    assert set(ACTORS) == set(steps)
    assert len(vocabulary.code_lists["StakeholderType"].codes) == 8
    assert set(vocabulary.code_lists["CooperationLevel"].codes) == LEVELS
