"""The pictures of the guide can be taken, and their pages still show what the guide says of them."""

import io

import pytest
from PIL import Image
from playwright.sync_api import Browser

from tools.pictures import LARGEST, PICTURES, WIDTH, take

pytestmark = pytest.mark.browser


def test_every_picture_can_be_taken_anew(browser: Browser, address: str) -> None:
    taken = {picture.name: (picture, content, text) for picture, content, text in take(browser, address)}
    assert set(taken) == {picture.name for picture in PICTURES}
    for picture, content, text in taken.values():
        assert picture.words.casefold() in text.casefold(), picture.name
        assert len(content) <= LARGEST, picture.name
        with Image.open(io.BytesIO(content)) as image:
            assert image.size == (WIDTH, picture.height), picture.name
