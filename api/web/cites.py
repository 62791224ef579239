"""Sources as footnotes: a number where a fact stands, and the source under that number at the foot."""

from collections.abc import Iterable

from graph.records import Source


class Cites:
    """Numbers sources in the order in which a page first names them."""

    def __init__(self) -> None:
        self._numbers: dict[Source, int] = {}

    def numbers(self, sources: Iterable[Source]) -> tuple[int, ...]:
        """The numbers of some sources, new ones taken in."""
        return tuple(self._numbers.setdefault(source, len(self._numbers) + 1) for source in sources)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources by number; the first has number one."""
        return tuple(self._numbers)
