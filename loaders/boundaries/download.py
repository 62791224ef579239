"""Fetching boundaries: PDOK's WFS 2.0 page by page, or one GeoJSON document from an address.

Addresses are those of PDOK: one service per year of the CBS regional classifications, whose
features carry `statcode` and `statnaam`. A page may be shorter than asked, so the number of features that the
service says it has, or an empty page, is the end.
"""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx

from loaders.boundaries.problems import CHOOSE_A_FILE, BoundariesUnavailable

SERVICE = "https://service.pdok.nl/cbs/gebiedsindelingen/{year}/wfs/v1_0"
QUERY = {
    "request": "GetFeature",
    "service": "WFS",
    "version": "2.0.0",
    "typeName": "gebiedsindelingen:gemeente_gegeneraliseerd",
    "outputFormat": "application/json",
    "srsName": "EPSG:4326",
}
PAGE_SIZE = 500
MOST_PAGES = 100
MOST_BYTES = 200_000_000
TRIES = 3

Feature = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for an answer, and before each next try, in seconds."""

    for_an_answer: float = 60.0
    between_tries: float = 1.0


def service_of(year: int) -> str:
    """The address of PDOK's service for a year."""
    return SERVICE.format(year=year)


def fetch(address: str, patience: Patience | None = None) -> list[Feature]:
    """All features at an address: of a WFS every page, of any other address the one document.

    Raises BoundariesUnavailable when there is no answer, an error, or something that is no map.
    """
    patience = patience or Patience()
    path = _parsed(address).path
    timeout = httpx.Timeout(patience.for_an_answer)
    with httpx.Client(timeout=timeout, follow_redirects=True, max_redirects=3) as client:
        if "wfs" in path.lower():
            return list(_all_pages(client, address, patience))
        return _features(_document(client, address, {}, patience))


def features_of(text: str | bytes) -> list[Feature]:
    """The features of a GeoJSON document; BoundariesUnavailable where it is none."""
    try:
        return _features(json.loads(text))
    except (ValueError, RecursionError):
        raise BoundariesUnavailable("Dit is geen GeoJSON.", CHOOSE_A_FILE) from None


def _all_pages(client: httpx.Client, address: str, patience: Patience) -> Iterator[Feature]:
    url = _parsed(address)
    query = {name: value for name, value in QUERY.items() if name.lower() not in _names(url)}
    count, before = 0, ""
    for _ in range(MOST_PAGES):
        page = {**dict(url.params), **query, "count": str(PAGE_SIZE), "startIndex": str(count)}
        document = _document(client, str(url.copy_with(query=None)), page, patience)
        found = _features(document)
        if found and (first := json.dumps(found[0], sort_keys=True)) == before:
            raise BoundariesUnavailable("De dienst geeft steeds dezelfde bladzijde terug.", CHOOSE_A_FILE)
        yield from found
        count += len(found)
        if not found or count == document.get("numberMatched"):
            return
        before = first
    raise BoundariesUnavailable("De dienst houdt niet op met bladzijden.", CHOOSE_A_FILE)


def _names(url: httpx.URL) -> set[str]:
    return {name.lower() for name in url.params}


def _document(
    client: httpx.Client, address: str, query: dict[str, str], patience: Patience
) -> dict[str, Any]:
    body = _body(client, address, query, patience)
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        raise BoundariesUnavailable(f"{_host(address)} gaf geen kaart terug.", CHOOSE_A_FILE) from None
    if not isinstance(document, dict):
        raise BoundariesUnavailable(f"{_host(address)} gaf geen kaart terug.", CHOOSE_A_FILE)
    return document


def _features(document: object) -> list[Feature]:
    features = document.get("features") if isinstance(document, dict) else None
    if not isinstance(features, list) or not all(_is_feature(feature) for feature in features):
        raise BoundariesUnavailable("Dit is geen GeoJSON met gemeenten erin.", CHOOSE_A_FILE)
    return features


def _is_feature(feature: object) -> bool:
    return isinstance(feature, dict) and isinstance(feature.get("properties"), dict)


def _body(client: httpx.Client, address: str, query: dict[str, str], patience: Patience) -> bytes:
    """The answer; a service that is busy or away for a moment is asked again."""
    for attempt in range(1, TRIES + 1):
        try:
            return _asked_once(client, address, query)
        except httpx.HTTPStatusError as error:
            if error.response.status_code < 500 or attempt == TRIES:
                raise _refused(address, error.response.status_code) from error
        except httpx.TimeoutException as error:
            if attempt == TRIES:
                raise BoundariesUnavailable(
                    f"{_host(address)} antwoordt niet binnen {patience.for_an_answer:g} seconden.",
                    CHOOSE_A_FILE,
                ) from error
        except httpx.HTTPError as error:
            if attempt == TRIES or isinstance(error, httpx.UnsupportedProtocol):
                raise BoundariesUnavailable(f"{_host(address)} is niet bereikbaar.", CHOOSE_A_FILE) from error
        time.sleep(patience.between_tries * attempt)
    raise AssertionError("every last try returns or raises")


def _asked_once(client: httpx.Client, address: str, query: dict[str, str]) -> bytes:
    chunks: list[bytes] = []
    size = 0
    with client.stream("GET", address, params=query or None) as response:
        response.raise_for_status()
        for chunk in response.iter_bytes():
            size += len(chunk)
            if size > MOST_BYTES:
                raise BoundariesUnavailable(f"{_host(address)} geeft meer dan 200 MB terug.", CHOOSE_A_FILE)
            chunks.append(chunk)
    return b"".join(chunks)


def _refused(address: str, status: int) -> BoundariesUnavailable:
    if status == 404:
        return BoundariesUnavailable(
            f"{_host(address)} heeft hier geen grenzen (404); misschien zijn die van dit jaar er nog niet.",
            CHOOSE_A_FILE,
        )
    return BoundariesUnavailable(f"{_host(address)} gaf een fout ({status}).", CHOOSE_A_FILE)


def _parsed(address: str) -> httpx.URL:
    try:
        return httpx.URL(address)
    except httpx.InvalidURL as error:
        raise BoundariesUnavailable(
            f"{address} is geen adres en dus niet bereikbaar.", CHOOSE_A_FILE
        ) from error


def _host(address: str) -> str:
    return _parsed(address).host or address
