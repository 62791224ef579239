"""The sentence of `salience`: it quotes, and says what the study does not say."""

from collections.abc import Sequence

from graph.text import NOTHING, Text
from queries.salience.scores import SalienceRow

RELATION = "Relatie"
"""The theme under which a study tells how the relation between groups changed."""

NOBODY_TYPED = Text(
    "Dit gaat over groepen: een organisatie met een naam krijgt in het openbaar geen type.",
    "This is about groups: no named organisation is given a type in public.",
)


def sentence(studies: Sequence[SalienceRow], own: Sequence[SalienceRow]) -> Text:
    """What the study says of groups, in its own words, and how many own scores there are."""
    if not studies:
        said = Text(
            "Onze bronnen op deze dag kennen geen onderzoek dat groepen typeert.",
            "Our sources on this day know of no study that types groups.",
        )
    else:
        quoted = [row for row in studies if row.type or (row.year and row.theme == RELATION)]
        typed = " ".join(dict.fromkeys(row.text for row in quoted))
        said = Text(f"Onderzoek over groepen zegt: {typed}", f"A study of groups says (in Dutch): {typed}")
        said += _not_said(studies)
    return said + NOBODY_TYPED + _own(own)


def _not_said(studies: Sequence[SalienceRow]) -> Text:
    if any(row.type and row.year for row in studies):
        return NOTHING
    return Text(
        "Een type per jaar noemt het niet, en ook niet welke organisatie erbuiten valt.",
        "It states no type per year, nor which organisation is the exception.",
    )


def _own(own: Sequence[SalienceRow]) -> Text:
    if not own:
        return NOTHING
    return Text(
        f"Daarnaast {'is er 1 eigen inschatting' if len(own) == 1 else f'zijn er {len(own)} eigen inschattingen'}, alleen "
        "voor intern gebruik.",
        f"Beside it there {'is 1 own score' if len(own) == 1 else f'are {len(own)} own scores'}, for internal use only.",
    )
