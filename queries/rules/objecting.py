"""Klopt dit niet? What to send to whom when a finding is wrong."""

from graph.text import NOTHING, Text, dutch_list, english_list
from queries.rules.checking import Finding

MOST_PUBLISHERS = 3

OWN_REACTION = Text(
    "Een reactie van uw organisatie komt naast de bevinding te staan.",
    "A reaction of your organisation will stand beside the finding.",
)


def objection(finding: Finding) -> Text:
    """What to send to whom: to the keeper of this overview, and to those whose source says it wrong."""
    return _to_the_keeper(finding) + _to_the_publishers(finding)


def _to_the_keeper(finding: Finding) -> Text:
    return Text(
        f"Stuur nummer {finding.id}, wat er geldt, sinds wanneer en in welk stuk dat staat aan de beheerder van dit "
        "overzicht.",
        f"Send number {finding.id}, what holds, since when and which paper says so to the keeper of this overview.",
    )


def _to_the_publishers(finding: Finding) -> Text:
    publishers = list(dict.fromkeys(s.publisher for s in finding.judgement.sources if s.publisher))
    if not publishers:
        return NOTHING
    return Text(
        f"Staat het fout in een bron, meld het dan ook aan {dutch_list(publishers[:MOST_PUBLISHERS])}.",
        f"Where a source says it wrong, tell {english_list(publishers[:MOST_PUBLISHERS])} too.",
    )
