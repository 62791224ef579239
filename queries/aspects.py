"""Keeping the rows with one answer: "show me where the second insurer is unknown".

An aspect is something of a row that has one of the four answers. A filter is a value that keeps rows and says in
a sentence what it kept and what it left out, so that no total looks like the whole.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.answers import State
from graph.errors import BadInput
from graph.text import Text, dutch_count
from queries.sentences import ANSWER_WORDS, answer_sign

WIDER = {
    "ONE": ("ONE_COMPLETE", "ONE_INCOMPLETE"),
    "SEVERAL": ("MULTIPLE", "SOURCES_DIFFER", "PARTS"),
}
"""The answers of which there are several signs: asked for by this name, all of them are kept."""

WORDS = ANSWER_WORDS | {
    "ONE": Text("één", "one"),
    "SEVERAL": Text("meer dan één, of bronnen verschillen", "more than one, or sources differ"),
}
ORDER = tuple(dict.fromkeys((*ANSWER_WORDS, *WORDS)))


@dataclass(frozen=True, slots=True)
class Aspect:
    """What of a row has an answer: its name in an address, its title, and the sign of the answer (AnswerSign).

    `words` replaces the words of a sign where the question has its own.
    """

    name: str
    title: Text
    sign_of: Callable[[Any], str]
    words: Mapping[str, Text] = field(default_factory=dict)

    def worded(self, sign: str) -> Text:
        """The words of one sign."""
        return self.words.get(sign) or WORDS[sign]


def of_answer(name: str, title: Text) -> Aspect:
    """The aspect of rows that hold an `Answer` under this name."""

    def sign(row: Any) -> str:  # noqa: ANN401 - every question has rows of its own
        answer = getattr(row, name)
        return answer_sign(answer.state, answer.reason, answer.complete)

    return Aspect(name, title, sign)


def known_or_not(name: str, title: Text, known: Text, is_known: Callable[[Any], bool]) -> Aspect:
    """The aspect of rows of which something is stated, or unknown."""

    def sign(row: Any) -> str:  # noqa: ANN401 - every question has rows of its own
        return "ONE_INCOMPLETE" if is_known(row) else str(State.UNKNOWN)

    return Aspect(name, title, sign, {"ONE": known, "ONE_INCOMPLETE": known})


@dataclass(frozen=True, slots=True)
class StateFilter:
    """One aspect and the signs that are kept, under the name by which they were asked for."""

    aspect: Aspect
    sign: str

    @property
    def value(self) -> str:
        """As it stands in an address: second_insurer=unknown."""
        return f"{self.aspect.name}={self.sign.lower()}"

    def keeps(self, row: object) -> bool:
        """Whether a row has this answer."""
        return self.aspect.sign_of(row) in (self.sign, *WIDER.get(self.sign, ()))

    def told(self, kept: int, of: int) -> Text:
        """What is shown, and how much was left out."""
        words, title, rest = self.aspect.worded(self.sign), self.aspect.title, of - kept
        return Text(
            f"Getoond: {dutch_count(kept, 'rij', 'rijen')} met “{title.nl.lower()}: {words.nl}”; "
            f"{dutch_count(rest, 'rij', 'rijen')} met een ander antwoord {'is' if rest == 1 else 'zijn'} weggelaten.",
            f"Shown: {kept} rows with “{title.en.lower()}: {words.en}”; {rest} rows with another answer are left out.",
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter that can be chosen, and how many rows it keeps."""

    filter: StateFilter
    count: int


def read_filter(text: str, aspects: Sequence[Aspect], question: str) -> StateFilter:
    """The filter that `second_insurer=unknown` means; the name may be left out where there is one aspect.

    Raises BadInput with the possibilities for what the question does not know.
    """
    name, _, word = text.rpartition("=")
    sign = word.strip().upper()
    if not aspects:
        raise BadInput(
            f"De vraag {question} heeft geen rijen met een antwoord om op te kiezen.", "Laat --state weg."
        )
    if not name.strip() and len(aspects) > 1:
        raise BadInput(f"Waarvan moet het antwoord “{word}” zijn?", _possible(aspects))
    found = [aspect for aspect in aspects if name.strip().lower() in ("", aspect.name)]
    if not found or sign not in WORDS:
        raise BadInput(f"De vraag {question} kent geen antwoord “{text}”.", _possible(aspects))
    return StateFilter(found[0], sign)


def choices(aspect: Aspect, rows: Sequence[object]) -> list[Choice]:
    """Every answer that some row has, in the order of the signs, with the number of rows."""
    counted = Counter(aspect.sign_of(row) for row in rows)
    return [Choice(StateFilter(aspect, sign), counted[sign]) for sign in ORDER if counted[sign]]


def _possible(aspects: Sequence[Aspect]) -> str:
    names = ", ".join(aspect.name for aspect in aspects)
    example = f"{aspects[0].name}=unknown"
    return f"Schrijf bijvoorbeeld {example}. Waarvan: {names}. Welk antwoord: {', '.join(WORDS).lower()}."
