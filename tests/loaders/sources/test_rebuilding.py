"""The bundled facts could be rebuilt: tables and pages in the form of the sources give the statements again."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import pytest

from graph.records import Node, Record, Statement
from graph.store.interface import History
from loaders.sources.cbs import read_areas
from loaders.sources.programme import read_page
from ontology.vocabulary import Vocabulary
from tests.loaders.sources.pages import QUESTION, page, saved

TODAY = date(2026, 11, 22)
GROUPS = {
    "PROVINCE": ("Provincies", "(PV)"),
    "COROP": ("COROP-gebieden", "(CR)"),
    "GGD": ("GGD-regio's", ""),
    "ZORGKANTOOR": ("Zorgkantoorregio's", ""),
    "VEILIGHEID": ("Veiligheidsregio's", ""),
    "JEUGD": ("Jeugdregio's", ""),
}
"""How CBS titles the columns of each division, and what it writes behind a name."""

ROLES = {
    "CORE": "GGZ Kerninstelling",
    "RHO": "RHO",
    "SOCIAL": "Sociaal domein",
}
"""How the page words the roles that it names under a heading of their own."""


class Facts:
    """The bundled facts, to write tables and pages from and to compare with."""

    def __init__(self, history: History) -> None:
        self.records: list[Record] = list(history.current().values())
        self.nodes = {record.id: record for record in self.records if isinstance(record, Node)}
        self.statements = [r for r in self.records if isinstance(r, Statement) and not r.proposal]

    def of(self, kind: str, source: str) -> list[Statement]:
        return [s for s in self.statements if s.kind == kind and source in s.sources]


@pytest.fixture(scope="module")
def bundled(reference_history: History) -> Facts:
    return Facts(reference_history)


def said(statements: Iterable[Statement]) -> set[tuple[object, ...]]:
    return {(s.kind, s.subject, s.object, s.qualifiers) for s in statements}


def cbs_table(bundled: Facts) -> str:
    """The table of CBS with these municipalities, in its own column titles."""
    regions: defaultdict[str, dict[str, Node]] = defaultdict(dict)
    for s in bundled.of("IN_REGION", "cbs-gebieden"):
        region = bundled.nodes[s.object]
        regions[s.subject][region.text("scheme")] = region
    titles = ["Codes en namen van gemeenten", *(title for title, _ in GROUPS.values())]
    lines = [[f"{title}/{what}" for title in titles for what in ("Code (code)", "Naam (naam)")]]
    for town, found in sorted(regions.items()):
        cells = [town, bundled.nodes[town].name]
        for scheme, (_, ending) in GROUPS.items():
            cells += [found[scheme].text("code"), f"{found[scheme].name} {ending}".strip()]
        lines.append(cells)
    return "\n".join('"' + '";"'.join(line) + '"' for line in lines) + "\n"


def test_the_memberships_of_cbs(bundled: Facts, vocabulary: Vocabulary, tmp_path: Path) -> None:
    path = tmp_path / "gebieden-2024.csv"
    path.write_text(cbs_table(bundled), encoding="utf-8")
    facts = read_areas(path, vocabulary, bundled.records, TODAY)
    assert (facts.problems, facts.unmatched) == ((), ())
    wanted = bundled.of("IN_REGION", "cbs-gebieden")
    assert len(wanted) == 6 * 342
    assert said(s for s in facts.statements if s.kind == "IN_REGION") == said(wanted)
    regions = {s.object for s in wanted}
    read = {node.id: (node.name, node.properties) for node in facts.nodes if node.label == "Region"}
    assert read == {id: (bundled.nodes[id].name, bundled.nodes[id].properties) for id in regions}
    claimed = {(c.topic, c.scope) for c in facts.completeness}
    assert {("IN_REGION", scheme) for scheme in GROUPS} <= claimed


LIST = "programme-list-2026-04-16"


def programme_page(bundled: Facts) -> str:
    """The programme's page with what the bundled facts hold of its list, in the structure of that page."""
    told = []
    for s in bundled.of("HAS_STATUS", LIST):
        if s.object == "LISTED":
            network = bundled.nodes[s.subject]
            covers = [c for c in bundled.of("COVERS", LIST) if c.subject == network.id]
            text = f"<p>{', '.join(_town(bundled, c) for c in covers)}.</p>"
            partners = "<br/>".join(_partners(bundled, network.id))
            leads = [
                bundled.nodes[i.subject].name for i in bundled.of("LEADS", LIST) if i.object == network.id
            ]
            insurer = f"<br/>Zorgverzekeraar: {', '.join(leads)}" if leads else ""
            name = f"{network.get('list_number')}. {network.name}"
            told.append(QUESTION.format(name=name, text=f"{text}<p>{partners}{insurer}</p>", link="#"))
    return page(*told)


def _town(bundled: Facts, said: Statement) -> str:
    name = bundled.nodes[said.object].name
    part = said.text("part").replace(";", ", ")
    return f"{name} (alleen kern {part})" if part else name


def _partners(bundled: Facts, network: str) -> Sequence[str]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for s in bundled.of("PARTNER_IN", LIST):
        if s.object == network and s.text("role") in ROLES:
            node = bundled.nodes[s.subject]
            found[s.text("role")].append(
                f"gemeente {node.name}" if node.label == "Municipality" else node.name
            )
    return [f"{ROLES[role]}: {', '.join(names)}" for role, names in found.items()]


def test_the_list_of_the_programme(bundled: Facts, vocabulary: Vocabulary, tmp_path: Path) -> None:
    facts = read_page(saved(tmp_path, programme_page(bundled)), vocabulary, bundled.records, TODAY)
    assert (facts.problems, facts.unmatched) == ((), ())
    for kind, number in (("HAS_STATUS", 45), ("COVERS", 345), ("LEADS", 46), ("PARTNER_IN", 342)):
        wanted = [s for s in bundled.of(kind, LIST) if kind != "PARTNER_IN" or s.text("role") in ROLES]
        assert len(wanted) == number
        assert said(s for s in facts.statements if s.kind == kind) == said(wanted), kind
    assert {(c.topic, c.scope) for c in facts.completeness} == {("NETWORKS", ""), ("COVERS", "")}
