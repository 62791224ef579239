"""Turns of phrase that several answers share, in the words of docs/pages.md."""

from collections.abc import Mapping, Sequence
from datetime import date

from graph.answers import Reason, State
from graph.day import GraphOnDay
from graph.names import without_addition
from graph.records import Node, Source
from graph.text import ENGLISH_MONTHS, MONTHS, Text, dutch_date, dutch_list, english_date, english_list

ANSWER_WORDS = {
    "ONE_COMPLETE": Text("precies één", "exactly one"),
    "ONE_INCOMPLETE": Text("één in onze bronnen", "one in our sources"),
    "NONE": Text("geen", "none"),
    "MULTIPLE": Text("meer dan één", "more than one"),
    "SOURCES_DIFFER": Text("bronnen verschillen", "sources differ"),
    "PARTS": Text("deels", "parts"),
    "UNKNOWN": Text("onbekend", "unknown"),
}
"""The words of the code list AnswerSign; a test holds the two together."""


def oldest_source(day: date) -> Text:
    """Why a question about an earlier day has no answer."""
    return Text(
        f"De oudste bron hierover is van {dutch_date(day)}.",
        f"The oldest source on this is of {english_date(day)}.",
    )


def source_title(source: Source) -> Text:
    """What a source is called; a page of which we have no title is called after who published it."""
    if source.title or not source.publisher:
        name = source.title or source.id
        return Text(name, name)
    words = _words_of_address(source.url)
    return Text(f"Pagina van {source.publisher}{words}", f"Page of {source.publisher}{words}")


def _words_of_address(url: str) -> str:
    """The last part of an address, where it holds words: it tells pages of one publisher apart."""
    last = url.partition("?")[0].partition("#")[0].rstrip("/").rpartition("/")[2].partition(".")[0]
    words = last.replace("_", "-").split("-")
    return f" (“{' '.join(words)}”)" if len(words) > 2 else ""


def source_age(source: Source) -> Text:
    """The date of a source; an undated source says so."""
    if source.date is None:
        return Text(
            f"bron zonder datum, gelezen op {dutch_date(source.gathered)}",
            f"undated source, read on {english_date(source.gathered)}",
        )
    return Text(*(_by_precision(source, months, words) for months, words in _LANGUAGES))


def _by_precision(source: Source, months: Sequence[str], or_earlier: str) -> str:
    """A date as precisely as the source gives it: a month or year stands in the data as its last day."""
    assert source.date is not None
    month = f"{months[source.date.month - 1]} {source.date.year}"
    return {
        "MONTH": month,
        "MONTH_OR_EARLIER": f"{month} {or_earlier}",
        "YEAR": str(source.date.year),
        "RANGE": str(source.date.year),
    }.get(source.date_precision, f"{source.date.day} {month}")


_LANGUAGES = ((MONTHS, "of eerder"), (ENGLISH_MONTHS, "or earlier"))


def months_between(earlier: date, later: date) -> int:
    """Whole months from one day to another."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months if later.day >= earlier.day else months - 1


def scheme_words(view: GraphOnDay, scheme: str) -> Text:
    """The short name of a regional division, without what its full label explains in brackets."""
    node = view.node(scheme)
    if node is None:
        return Text(scheme, scheme)
    return Text(without_addition(node.name), without_addition(node.text("label_en")))


def answer_words(state: State, reason: Reason | None, complete: bool) -> Text:
    """The word for an answer, everywhere the same (docs/pages.md, "Signs and colours")."""
    return ANSWER_WORDS[answer_sign(state, reason, complete)]


def answer_sign(state: State, reason: Reason | None, complete: bool) -> str:
    """The code of the sign of an answer in the code list AnswerSign."""
    if state is State.ONE:
        return "ONE_COMPLETE" if complete else "ONE_INCOMPLETE"
    return str(reason) if state is State.SEVERAL else str(state)


def no_regions(scheme: Text) -> Text:
    """The answer for a division of which no source of ours states the regions: unknown."""
    return Text(
        f"Onze bronnen noemen geen {scheme.nl}; het antwoord is onbekend.",
        f"Our sources state no {scheme.en}; the answer is unknown.",
    )


def by_state(states: Sequence[State], words: Mapping[State, Text]) -> Text:
    """van 3 noemen onze bronnen er één en van 2 is het onbekend: each state apart, without those that do not occur."""
    told = [(sum(found is state for found in states), said) for state, said in words.items()]
    nl = dutch_list([f"van {number} {said.nl}" for number, said in told if number])
    en = english_list([f"for {number} {said.en}" for number, said in told if number])
    return Text(nl, en)


def names(nodes: Sequence[Node]) -> list[str]:
    """The names of things, for a list in a sentence."""
    return [node.name for node in nodes]


def in_a_list(words: Sequence[str], most: int = 0) -> Text:
    """A, B en C: the same words in a list of each language."""
    return Text(dutch_list(words, most), english_list(words, most))
