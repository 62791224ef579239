"""The four questions that are asked of every server, and the facts that each answer must hold.

Each is asked in the words that are natural for the server. Before anything is timed the answers are reduced to
plain facts, and these must be equal.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Data = Mapping[str, Any]
Facts = set[tuple[Any, ...]]

DAY = "2026-11-22"


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: as ours, for the library, and in Cypher, with the facts in each answer.

    The queries take `$first` (or `$code` for one municipality), so that a question can be new each time.
    """

    name: str
    ours: str
    library: str
    cypher: str
    facts_of_ours: Callable[[Data], Facts]
    facts_of_library: Callable[[Data], Facts]
    about_one: bool = False


def _leads_ours(data: Data) -> Facts:
    return {
        (region["id"], said["insurer"]["id"], said["rank"], said["basis"], source["url"])
        for region in data["regions"]["nodes"]
        for said in region["evidence"]
        for source in said["sources"]
    }


def _leads_library(data: Data) -> Facts:
    return {
        (
            region["id"],
            edge["node"]["id"],
            edge["properties"]["rank"],
            edge["properties"]["basis"],
            url or None,
        )
        for region in data["regions"]
        for edge in region["insurersConnection"]["edges"]
        for url in edge["properties"]["urls"]
    }


def _covers_ours(data: Data) -> Facts:
    return {
        (
            network["id"],
            c["municipality"]["code"],
            c["municipality"]["inhabitants"],
            c["extent"],
            c["part"] or None,
        )
        for network in data["networks"]["nodes"]
        for c in network["municipalities"]
    }


def _covers_library(data: Data) -> Facts:
    return {
        (
            network["id"],
            e["node"]["code"],
            e["node"]["inhabitants"],
            e["properties"]["extent"],
            e["properties"]["part"],
        )
        for network in data["networks"]
        for e in network["municipalitiesConnection"]["edges"]
    }


def _one_ours(data: Data) -> Facts:
    found = data["municipality"]
    return (
        {("", found["name"], found["inhabitants"])}
        | {(entry["region"]["id"], entry["region"]["name"], entry["scheme"]) for entry in found["regions"]}
        | {
            (c["network"]["id"], c["extent"], source["url"])
            for c in found["networks"]["candidates"]
            for source in c["sources"]
        }
    )


def _one_library(data: Data) -> Facts:
    (found,) = data["municipalities"]
    return (
        {("", found["name"], found["inhabitants"])}
        | {(region["id"], region["name"], region["scheme"]) for region in found["regions"]}
        | {
            (edge["node"]["id"], edge["properties"]["extent"], url or None)
            for edge in found["networksConnection"]["edges"]
            for url in edge["properties"]["urls"]
        }
    )


def _not_one_ours(data: Data) -> Facts:
    return {
        (row["region"]["id"], *sorted(entry["network"]["id"] for entry in row["networks"]))
        for row in data["coverage"]["regions"]
        if len(row["networks"]) != 1
    }


def _not_one_library(data: Data) -> Facts:
    return {
        (region["id"], *sorted(network["id"] for network in region["networks"]))
        for region in data["regions"]
        if len(region["networks"]) != 1
    }


QUESTIONS = (
    Asked(
        "wie leidt waar",
        """query($first: Int!, $day: Date) { regions(scheme: IZA, first: $first, asOf: $day) { nodes { id name
          evidence { insurer { id name } rank basis sources { title url } } } } }""",
        """query($first: Int!) { regions(where: {scheme: {eq: "IZA"}}, limit: $first, sort: [{name: ASC}]) { id name
          insurersConnection { edges { node { id name } properties { rank basis titles urls } } } } }""",
        "who_leads/who_leads",
        _leads_ours,
        _leads_library,
    ),
    Asked(
        "gemeenten van alle netwerken",
        """query($first: Int!, $day: Date) { networks(first: $first, asOf: $day) { nodes { id name
          municipalities { municipality { code name inhabitants } extent part } } } }""",
        """query($first: Int!) { networks(limit: $first, sort: [{name: ASC}]) { id name
          municipalitiesConnection { edges { node { code name inhabitants } properties { extent part } } } } }""",
        "network_municipalities/network_municipalities",
        _covers_ours,
        _covers_library,
    ),
    Asked(
        "één gemeente met alles",
        """query($code: String!, $day: Date) { municipality(code: $code, asOf: $day) { name inhabitants
          regions { scheme region { id name } }
          networks { candidates { network { id name } extent sources { title url } } } } }""",
        """query($code: ID!) { municipalities(where: {code: {eq: $code}}) { name inhabitants
          regions { id name scheme }
          networksConnection { edges { node { id name } properties { extent titles urls } } } } }""",
        "networks_of_municipality/networks_of_municipality",
        _one_ours,
        _one_library,
        about_one=True,
    ),
    Asked(
        "regio's zonder precies één netwerk",
        """query($first: Int!, $day: Date) { coverage(scheme: IZA, asOf: $day) { regions { region { id name }
          networks { network { id name } } } } regions(first: $first, scheme: IZA, asOf: $day) { totalCount } }""",
        """query($first: Int!) { regions(where: {scheme: {eq: "IZA"}}, limit: $first, sort: [{name: ASC}]) { id name
          networks { id name } } }""",
        "coverage/coverage",
        _not_one_ours,
        _not_one_library,
    ),
)
