"""Who gets in: how often, from which sites, and that a secret is told to nobody."""

import logging

import pytest

from api.cli.serve import _origin
from api.doors import Doors
from api.web import limits
from graph.errors import BadInput
from tests.api.web.conftest import serving

SITE = "https://voorbeeld.nl"


def test_a_client_that_asks_too_often_is_told_to_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "seconds", lambda: 61)
    with serving(Doors(per_minute=3)) as served:
        answers = [served.client.get("/bronnen") for _ in range(5)]
        assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
        assert answers[-1].headers["retry-after"] == "59"
        assert answers[-1].headers["x-content-type-options"] == "nosniff"
        assert served.client.get("/status").status_code == 200
        monkeypatch.setattr(limits, "seconds", lambda: 121)
        assert served.client.get("/bronnen").status_code == 200


def test_who_guesses_tokens_meets_the_limit_first() -> None:
    with serving(Doors(token="geheim", per_minute=2)) as served:
        guesses = [served.client.get("/", headers={"Authorization": f"Bearer {n}"}) for n in range(4)]
        assert [guess.status_code for guess in guesses] == [401, 401, 429, 429]


def test_a_secret_that_is_no_base64_is_only_wrong() -> None:
    with serving(Doors(token="geheim")) as served:
        for given in ("Basic é", "Basic !", "Basic", "Bearer é"):
            asked = {b"Authorization": given.encode("latin-1")}
            assert served.client.get("/", headers=asked).status_code == 401


def test_other_sites_are_kept_out_unless_named() -> None:
    with serving() as closed, serving(Doors(origins=[SITE])) as opened:
        question = {"query": "{ day }"}
        asked = {"Origin": SITE}
        assert "access-control-allow-origin" not in closed.client.get("/", headers=asked).headers
        assert opened.client.post("/graphql", json=question, headers=asked).headers[
            "access-control-allow-origin"
        ] == SITE  # fmt: skip
        other = opened.client.get("/", headers={"Origin": "https://elders.nl"})
        assert "access-control-allow-origin" not in other.headers


def test_a_browser_may_ask_beforehand_without_the_token() -> None:
    with serving(Doors(token="geheim", origins=[SITE])) as served:
        before = served.client.options(
            "/graphql",
            headers={
                "Origin": SITE,
                "Access-Control-Request-Method": "POST",
                "Access-Control-Request-Headers": "authorization",
            },
        )
        assert before.status_code == 200
        assert before.headers["access-control-allow-origin"] == SITE


@pytest.mark.parametrize("site", ["*", "voorbeeld.nl", "https://voorbeeld.nl/pad", "https://*.nl"])
def test_a_site_is_named_in_full(site: str) -> None:
    with pytest.raises(BadInput, match="is geen site"):
        _origin(site)


def test_a_secret_is_told_to_nobody(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    doors = Doors(token="zeer-geheim")
    with serving(doors) as served:
        served.client.get("/regio/bestaat-niet", headers={"Authorization": "Bearer zeer-geheim"})
        served.client.get("/", headers={"Authorization": "Bearer zeer-geheim-niet"})
    ours = [record for record in caplog.records if not record.name.startswith(("httpx", "httpcore"))]
    assert "zeer-geheim" not in repr(doors)
    assert [record.getMessage() for record in ours if "zeer-geheim" in record.getMessage()] == []
