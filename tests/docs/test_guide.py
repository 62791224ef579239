"""The guide for policy staff: its pictures and its words."""

import re
from pathlib import Path

from PIL import Image

from tools.pictures import LARGEST, PICTURES, WIDTH

DOCS = Path(__file__).parents[2] / "docs"
GUIDE = (DOCS / "handleiding.md").read_text("utf-8")
NAMED = re.findall(r"!\[([^\]]+)\]\(pictures/([a-z]+)\.png\)", GUIDE)


def test_every_picture_that_is_named_is_there_and_every_picture_is_named() -> None:
    assert {name for _, name in NAMED} == {picture.name for picture in PICTURES}
    assert {file.stem for file in (DOCS / "pictures").iterdir()} == {picture.name for picture in PICTURES}


def test_every_picture_is_small_and_says_in_words_what_it_shows() -> None:
    assert all(len(words.split()) > 3 for words, _ in NAMED)
    for picture in PICTURES:
        file = DOCS / "pictures" / f"{picture.name}.png"
        assert file.stat().st_size <= LARGEST
        with Image.open(file) as image:
            assert image.size == (WIDTH, picture.height)


def test_the_guide_uses_short_sentences() -> None:
    """B1: no sentence of the running text has more than 25 words."""
    prose = re.sub(r"```.*?```|^[|!#].*?$|`[^`]*`|\]\([^)]*\)", " ", GUIDE, flags=re.DOTALL | re.MULTILINE)
    sentences = re.split(r"(?<=[.?!:;])\s+", prose)
    assert [one for one in sentences if len(one.split()) > 25] == []
