"""The four answers, as every question with one of them shows it."""

from typing import Any

import strawberry

from api.graphql.types.enums import AnswerReason, AnswerState, Language
from api.graphql.types.terms import both, field
from graph import answers
from graph.text import Text

COMPLETE = both("Of een bron voor het geheel instaat.", "Whether a source vouches for the whole.")
EXPLANATION = both("Het antwoord in een zin.", "The answer in a sentence.")

CANDIDATES = both(
    "Wat bronnen noemen: sterkste basis en nieuwste bron eerst.",
    "What sources name: strongest basis and newest source first.",
)
INHABITANTS_COVERED = both(
    "Inwoners daarvan; leeg als het van een gemeente een deel is, want daarvan noemt geen bron het aantal.",
    "Their inhabitants; null where it is part of a municipality, as no source counts those.",
)
INHABITANTS_OF_WHOLE = both(
    "Inwoners van de gemeenten die geheel meedoen.", "Inhabitants of the municipalities that are in whole."
)
PARTLY = both("Gemeenten waarvan een deel meedoet.", "Municipalities of which a part takes part.")
PROPOSALS = both("Geen feiten: ter beoordeling.", "No facts: for people to judge.")


@strawberry.interface(
    description=both(
        "Wat onze bronnen zeggen: één, geen, meer dan één of onbekend. Voorstellen tellen nooit mee.",
        "What our sources say: one, none, several or unknown. Proposals never count.",
    )
)
class Answer:
    """One of the four answers."""

    says: strawberry.Private[Text]
    state: AnswerState
    reason: AnswerReason | None
    complete: bool = strawberry.field(description=COMPLETE)

    @field(EXPLANATION)
    def explanation(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.says.in_language(lang.value)


def answer_of(found: answers.Answer[Any, Any]) -> dict[str, Any]:
    """The fields that every answer has, to make one from."""
    return {
        "says": found.explanation,
        "state": found.state,
        "reason": found.reason,
        "complete": found.complete,
    }
