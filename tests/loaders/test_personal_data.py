"""E-mail addresses and telephone numbers are found in free text; dates and codes are not taken for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.personal_data import HIDDEN, hidden, personal_data

E_MAILS = [
    "jan@voorbeeld.nl",
    "Mail naar Jan.Jansen+mgn@mail.voorbeeld.nl!",
    "jan (at) voorbeeld.nl",
    "jan[at]voorbeeld[dot]nl",
    "<info@netwerk-een.example>",
]
TELEPHONES = [
    "06-12345678",
    "06 12 34 56 78",
    "0612345678",
    "tel0612345678",
    "+31 6 12345678",
    "+31612345678",
    "0031 20 123 4567",
    "+31 (0)20 123 45 67",
    "020-1234567",
    "(0597) 12 34 56",
    "0597-123456",
    "088 123 45 67",
    "bel 06.12.34.56.78 voor meer",
    "0800-1234",
    "0900 1234",
]
CONTACT_LINES = [
    "Contactpersoon: Jan Voorbeeld",
    "contactpersonen : J. Jansen en P. Pieters",
    "Contact: mevrouw Jansen",
]
HARMLESS = [
    "Wij hebben contact met de regio",
    "Contactpersoon nog niet bekend",
    "",
    "Netwerk Noordland",
    "GM0363;GM0344 en GM1979",
    "BWBR0048411, bijlage 1",
    "2026-04-16 14:30, uitgave 12",
    "01-07-2026 12 gemeenten",
    "06-11-2026 14 uur",
    "9 oktober 2024",
    "476 miljoen euro; 17.942.942 inwoners",
    "AGB 06010203, KvK 01234567",
    "0,5 procent van 1.000.000.000",
    "nummer 12345678901234",
    "iemand @ de tafel",
]


@pytest.mark.parametrize("text", E_MAILS)
def test_an_e_mail_address_is_found(text: str) -> None:
    assert personal_data(text) == "een e-mailadres"
    assert personal_data(text, address=True) == "een e-mailadres"


@pytest.mark.parametrize("text", TELEPHONES)
def test_a_telephone_number_is_found(text: str) -> None:
    assert personal_data(text) == "een telefoonnummer"


@pytest.mark.parametrize("text", CONTACT_LINES)
def test_a_contact_line_is_found_and_hidden(text: str) -> None:
    assert personal_data(text) == "een contactpersoon"
    assert hidden(text) == HIDDEN


@pytest.mark.parametrize("text", HARMLESS)
def test_other_text_is_left_alone(text: str) -> None:
    assert personal_data(text) == ""
    assert hidden(text) == text


def test_the_digits_of_a_web_address_are_no_telephone_number() -> None:
    assert personal_data("https://krant.example/nieuws/0612345678", address=True) == ""


@pytest.mark.parametrize("text", [*E_MAILS, *TELEPHONES])
def test_what_is_hidden_is_not_shown(text: str) -> None:
    safe = hidden(f"Neem contact op: {text}.")
    assert HIDDEN in safe
    assert personal_data(safe) == ""


@given(st.text(max_size=200))
def test_what_is_shown_never_holds_contact_data(text: str) -> None:
    assert personal_data(hidden(text)) == ""


@given(st.text(alphabet="0123456789 -./()+@abc", max_size=60))
def test_nor_does_text_that_is_nearly_contact_data(text: str) -> None:
    assert personal_data(hidden(text)) == ""
