"""Every link from one page of the documentation to another, or to a heading or file, leads somewhere."""

import re

from tests.docs.blocks import HOUSE, pages

LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)")


def anchors(text: str) -> set[str]:
    """The headings of a page, as a link names them."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_link_leads_somewhere() -> None:
    broken = []
    for page in [*pages(), HOUSE / "CHANGELOG.md", *sorted((HOUSE / "docs" / "rules").glob("*.md"))]:
        for path, anchor in LINK.findall(page.read_text("utf-8")):
            target = (page.parent / path) if path else page
            if not target.exists() or (anchor and anchor not in anchors(target.read_text("utf-8"))):
                broken.append(f"{page.relative_to(HOUSE)}: {path}#{anchor}")
    assert broken == []


def test_every_page_can_be_reached_from_the_readme() -> None:
    linked = {path for path, _ in LINK.findall((HOUSE / "README.md").read_text("utf-8"))}
    assert {f"docs/{page.name}" for page in (HOUSE / "docs").glob("*.md")} <= linked


def test_no_page_holds_what_a_merge_left_behind() -> None:
    marked = [
        page.name
        for page in pages()
        if re.search(r"^(<<<<<<<|>>>>>>>) ", page.read_text("utf-8"), re.MULTILINE)
    ]
    assert marked == []


def test_every_test_that_a_page_names_is_there() -> None:
    named = {path for page in pages() for path in re.findall(r"\btests/[\w/]+\.py", page.read_text("utf-8"))}
    assert len(named) > 10
    assert {path for path in named if not (HOUSE / path).is_file()} == set()
