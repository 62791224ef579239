"""`/overzichten`: the answer that is asked for only, its own address, and the mail that carries it."""

import json
import re
import shlex
from html import unescape
from urllib.parse import parse_qs, quote, urlsplit

import httpx
import pytest

from api.web.questions_page import cell_words
from graph.records import Value
from graph.text import Text

NETWORKS = "/overzichten/networks-of-municipality"


def names_in(text: str) -> list[str]:
    return re.findall(r'<a href="/gemeente/[^"]+">([^<]+)</a>', text)


def test_only_the_rows_with_one_answer_and_what_was_left_out(client: httpx.Client) -> None:
    everything = unescape(client.get(NETWORKS).text)
    some = unescape(client.get(NETWORKS, params={"antwoord": "networks=unknown"}).text)
    assert set(names_in(some)) < set(names_in(everything)) == {"'s-Cee", "Aa", "Bee"}
    assert "met een ander antwoord" in some
    assert '<option value="networks=unknown" selected>' in some


def test_the_file_holds_the_same_rows_as_the_page(client: httpx.Client) -> None:
    page = unescape(client.get(NETWORKS, params={"antwoord": "networks=unknown"}).text)
    (address,) = re.findall(r'href="(/overzichten/[^"]+antwoord\.json[^"]*)"', page)
    answer = json.loads(client.get(address).text)
    assert [row["name"] for row in answer["rows"]] == names_in(page)
    assert answer["left_out"] + len(answer["rows"]) == 3


def test_an_answer_that_does_not_exist_is_told(client: httpx.Client) -> None:
    response = client.get(NETWORKS, params={"antwoord": "networks=misschien"})
    assert response.status_code == 400
    assert "kent geen antwoord" in response.text


def test_the_mail_holds_the_address_of_the_view(client: httpx.Client) -> None:
    address = str(client.get(NETWORKS, params={"antwoord": "networks=unknown"}).url)
    page = unescape(client.get(address).text)
    (link,) = re.findall(r'href="(mailto:[^"]+)"', page)
    mail = parse_qs(urlsplit(link).query)
    assert mail["body"][0].split("\r\n")[0] == address
    assert mail["subject"][0].startswith("Netwerken van een gemeente (")
    assert quote("\r\n", safe="") in link


def test_the_command_line_asks_the_same(client: httpx.Client) -> None:
    page = unescape(client.get(NETWORKS, params={"municipality": "'s-Cee", "op": "2026-11-22"}).text)
    (command,) = re.findall(r"<code>(mgn ask [^<]+)</code>", page)
    assert shlex.split(command) == [
        "mgn", "ask", "networks-of-municipality", "--as-of", "2026-11-22", "--param", "municipality='s-Cee",
    ]  # fmt: skip


def test_a_term_is_chosen_and_one_from_an_address_stays(client: httpx.Client) -> None:
    ending = unescape(client.get("/overzichten/ending-soon").text)
    assert '<option value="6m" selected>6 maanden</option>' in ending
    other = unescape(client.get("/overzichten/ending-soon", params={"within": "90d"}).text)
    assert '<option value="90d" selected>90d</option>' in other


def test_the_other_language_keeps_every_choice(client: httpx.Client) -> None:
    page = unescape(client.get("/overzichten/networks-of-municipality?x=a&x=b&lang=en").text)
    (other,) = re.findall(r'href="([^"]+)" hreflang="nl"', page)
    assert other == "/overzichten/networks-of-municipality?x=a&x=b"


def test_an_english_page_has_english_cells_and_its_file_dutch_ones(client: httpx.Client) -> None:
    def cells(text: str) -> set[str]:
        return set(re.findall(r"<td[^>]*>(?:<a[^>]*>)?([^<]*)", text.partition("<tbody>")[2]))

    dutch = cells(client.get(NETWORKS).text)
    english = cells(client.get(f"{NETWORKS}?lang=en").text)
    assert "onbekend" in dutch
    assert "onbekend" not in english
    assert "unknown" in english
    file = client.get(f"{NETWORKS}/antwoord.csv?lang=en").text
    assert "onbekend" in file


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [(True, "ja", "yes"), (False, "nee", "no"), (1234, "1.234", "1,234"), (1.5, "1,5", "1.5"), (12.0, "12", "12"),
     (Text("een", "one"), "een", "one"), (None, "", ""), ("2026-06-01", "1 juni 2026", "1 June 2026")],
)  # fmt: skip
def test_a_cell_is_said_in_the_language_of_the_page(
    value: Value | Text | None, dutch: str, english: str
) -> None:
    assert cell_words("number", value) == Text(dutch, english)
    assert cell_words("year", 2026) == Text("2026", "2026")


def test_no_field_is_called_by_an_id(client: httpx.Client) -> None:
    page = client.get("/overzichten/compare-regions").text
    labels = re.findall(r'aria-label="([^"]+), \d"', page)
    assert labels
    assert not any("(id)" in label for label in labels)
