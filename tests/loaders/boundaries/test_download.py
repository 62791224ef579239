"""Fetching from a service that pages, fails, returns rubbish or keeps silent."""

import json
import socket

import pytest

from loaders.boundaries import download
from loaders.boundaries.download import Patience, features_of, fetch, service_of
from loaders.boundaries.problems import BoundariesUnavailable
from tests.loaders.boundaries.squares import country
from tests.loaders.boundaries.stand_in import StandIn, standing_in

QUICK = Patience(for_an_answer=5.0, between_tries=0.0)
COUNTRY = country(7, 5)


def test_the_address_is_that_of_the_year() -> None:
    assert service_of(2025) == "https://service.pdok.nl/cbs/gebiedsindelingen/2025/wfs/v1_0"


@pytest.mark.parametrize("says_how_many", [True, False])
@pytest.mark.parametrize("most", [1000, 35, 10, 1])
def test_all_pages_are_read(most: int, says_how_many: bool) -> None:
    with standing_in(StandIn(COUNTRY, most=most, says_how_many=says_how_many)) as service:
        assert fetch(service.address, QUICK) == COUNTRY
    assert service.asked[0]["typeName"] == "gebiedsindelingen:gemeente_gegeneraliseerd"
    assert service.asked[0]["srsName"] == "EPSG:4326"
    assert len(service.asked) == -(-len(COUNTRY) // most) + (0 if says_how_many else 1)


def test_a_layer_in_the_address_is_kept() -> None:
    with standing_in(StandIn(COUNTRY)) as service:
        fetch(f"{service.address}?typeName=gemeente_niet_gegeneraliseerd", QUICK)
    assert service.asked[0]["typeName"] == "gemeente_niet_gegeneraliseerd"


def test_another_address_is_one_document() -> None:
    with standing_in(StandIn(COUNTRY)) as service:
        address = service.address.replace("wfs", "download") + "/gemeenten.geojson"
        assert fetch(address, QUICK) == COUNTRY
    assert service.asked == [{}]


def test_a_service_that_is_busy_is_asked_again() -> None:
    with standing_in(StandIn(COUNTRY, fails_first=2)) as service:
        assert fetch(service.address, QUICK) == COUNTRY
    assert len(service.asked) == 3


def test_a_service_that_stays_busy_is_given_up() -> None:
    with (
        standing_in(StandIn(COUNTRY, fails_first=99)) as service,
        pytest.raises(BoundariesUnavailable, match="503"),
    ):
        fetch(service.address, QUICK)
    assert len(service.asked) == download.TRIES


def test_a_year_that_is_not_there_says_so_at_once() -> None:
    with (
        standing_in(StandIn(COUNTRY, status=404)) as service,
        pytest.raises(BoundariesUnavailable, match="404"),
    ):
        fetch(service.address, QUICK)
    assert len(service.asked) == 1


@pytest.mark.parametrize(
    "body",
    [
        b"<html>Onderhoud</html>",
        b'<?xml version="1.0"?><ows:ExceptionReport/>',
        b"",
        b"[]",
        b"null",
        b'{"type": "FeatureCollection"}',
        b'{"features": "none"}',
        b'{"features": [1, 2]}',
        b'{"features": [{"type": "Feature"}]}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
    ],
)
def test_rubbish_is_no_map(body: bytes) -> None:
    with standing_in(StandIn(COUNTRY, body=body)) as service, pytest.raises(BoundariesUnavailable) as error:
        fetch(service.address, QUICK)
    assert "--from" in error.value.suggestion


def test_silence_ends() -> None:
    service = StandIn(COUNTRY, waits=1.0)
    with standing_in(service), pytest.raises(BoundariesUnavailable, match="niet binnen"):
        fetch(service.address, Patience(for_an_answer=0.05, between_tries=0.0))


def test_nobody_there() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    with pytest.raises(BoundariesUnavailable, match="niet bereikbaar"):
        fetch(f"http://127.0.0.1:{port}/wfs", QUICK)


@pytest.mark.parametrize("address", ["http://", "http://[::1", "ftp://example.nl/wfs", "http://a b/wfs"])
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(BoundariesUnavailable, match="niet bereikbaar"):
        fetch(address, QUICK)


def test_the_same_page_for_ever_is_noticed() -> None:
    service = StandIn(COUNTRY, most=10, ignores_start=True, says_how_many=False)
    with standing_in(service), pytest.raises(BoundariesUnavailable, match="dezelfde bladzijde"):
        fetch(service.address, QUICK)


def test_pages_without_end_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "MOST_PAGES", 5)
    service = StandIn(COUNTRY, endless=True)
    with standing_in(service), pytest.raises(BoundariesUnavailable, match="houdt niet op"):
        fetch(service.address, QUICK)


def test_an_answer_that_is_far_too_large_is_not_read_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "MOST_BYTES", 1000)
    with standing_in(StandIn(COUNTRY)) as service, pytest.raises(BoundariesUnavailable, match="MB"):
        fetch(service.address, QUICK)


def test_a_document_given_as_text() -> None:
    assert features_of(json.dumps({"features": COUNTRY})) == COUNTRY
    with pytest.raises(BoundariesUnavailable):
        features_of("nonsense")
