"""Which of our forms a client gets, by its Accept header."""

import pytest

from api.web.accepting import accepted

OFFERS = ("text/html", "text/turtle", "application/ld+json")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", "text/html"),
        ("*/*", "text/html"),
        ("text/turtle", "text/turtle"),
        ("TEXT/Turtle; charset=utf-8", "text/turtle"),
        ("text/html;q=0.5, text/turtle;q=0.8", "text/turtle"),
        ("text/*;q=0.3, application/ld+json;q=0.4", "application/ld+json"),
        ("text/*, text/html;q=0.1", "text/turtle"),
        ("text/html;q=0, */*;q=0.1", "text/turtle"),
        ("text/turtle;q=nonsense, text/html;q=0.1", "text/html"),
        ("image/png", None),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
    ],
)
def test_what_a_client_likes_best(header: str, expected: str | None) -> None:
    assert accepted(header, OFFERS) == expected
