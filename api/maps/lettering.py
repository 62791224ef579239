"""How wide words are, and where a line breaks: near enough for any sans serif, wide enough for all."""

from collections.abc import Iterator

NARROW, THIN, WIDE = "iljI.,:;'’|!()[]· ", "ftrsJ-/“”", "mwMW@%–—…"
DIGITS = "0123456789"
FACTORS = {
    **dict.fromkeys(NARROW, 0.37),
    **dict.fromkeys(THIN, 0.47),
    **dict.fromkeys(WIDE, 0.95),
    **dict.fromkeys(DIGITS, 0.64),
}
CAPITAL, OTHER, BOLD = 0.72, 0.62, 1.1


def width_of(text: str, size: float, bold: bool = False) -> float:
    """About how wide a line of text is; a little too wide rather than too narrow."""
    factors = (FACTORS.get(letter, CAPITAL if letter.isupper() else OTHER) for letter in text)
    return sum(factors) * size * (BOLD if bold else 1)


def lines_of(text: str, size: float, width: float) -> list[str]:
    """The text broken between words into lines of at most `width`; a longer word has a line of its own."""
    return list(_broken(text.split(), size, width))


def _broken(words: list[str], size: float, width: float) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}".strip()
        if line and width_of(longer, size) > width:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line
