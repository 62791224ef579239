"""The pictures of the guide, taken of the pages themselves: `python -m tools.pictures docs/pictures`.

Letters differ from machine to machine, so pictures are never compared; a test takes them anew and looks whether the pages
still show what the guide says.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

WIDTH, COLOURS, LARGEST, MARGIN = 1000, 48, 120_000, 16
DUTCH_DAYS = """document.querySelectorAll("input[type=date]").forEach(field => {
    const day = field.value.split("-").reverse().join("-"); field.type = "text"; field.value = day; })"""
"""A browser writes days in its own language; a reader of the guide has a Dutch one, and this one may not be."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its name, the address of its page, words that stand on it, and what part of the page it is.

    The part begins at the element `start` (a selector) and is `height` high.
    """

    name: str
    address: str
    words: str
    height: int
    start: str = "body"


PICTURES = (
    Picture("start", "/?op=2026-11-22", "Peildatum", 1000),
    Picture("gemeente", "/gemeente/GM0344?op=2026-11-22", "Netwerk", 620, "main"),
    Picture("onbekend", "/regio/iza-flevoland?op=2026-11-22", "onbekend", 560, "main"),
    Picture("vraag", "/overzichten/coverage?op=2026-11-22", "Toon", 640, "main"),
    Picture("toets", "/toets?op=2026-11-22", "niet te beoordelen", 640, "main"),
    Picture("wijzigingen", "/wijzigingen?van=2025-01-01&tot=2026-11-22", "Wijzigingen", 560, "main"),
    Picture("businesscase", "/businesscase?regio=iza-groningen&op=2026-11-22", "denkhulp", 620, "main"),
    Picture("meenemen", "/catalogus", "Turtle", 600, "main"),
)


def take(browser: Browser, address: str) -> Iterator[tuple[Picture, bytes, str]]:
    """Each picture as a PNG file, and the text of its page, from the server at an address."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": 900}, locale="nl-NL", color_scheme="light", base_url=address
    )
    try:
        page = context.new_page()
        for picture in PICTURES:
            response = page.goto(picture.address)
            if response is None or not response.ok:
                raise ValueError(f"{picture.address} gives no page")
            top = page.locator(picture.start).first.bounding_box()
            clip = {
                "x": 0,
                "y": max(top["y"] - MARGIN, 0) if top else 0,
                "width": WIDTH,
                "height": picture.height,
            }
            page.evaluate(DUTCH_DAYS)
            shot = page.screenshot(full_page=True, clip=clip)  # type: ignore[arg-type]
            yield picture, small(shot), page.locator("main").inner_text()
    finally:
        context.close()


def small(shot: bytes) -> bytes:
    """The same picture in few colours, which pages like ours have anyway."""
    with Image.open(io.BytesIO(shot)) as image:
        out = io.BytesIO()
        image.convert("RGB").quantize(COLOURS).save(out, "PNG", optimize=True)
    return out.getvalue()


def write(browser: Browser, address: str, folder: Path) -> None:
    """All pictures into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for picture, content, _ in take(browser, address):
        (folder / f"{picture.name}.png").write_bytes(content)
