"""The words in which findings are told, the same everywhere (docs/pages.md, "Words")."""

from graph.text import Text
from queries.rules.rule import Category, Judgement, Severity, Status

SEVERITY_WORDS = {
    Severity.MUST: Text("wijkt af van de Leidraad", "deviates from the Leidraad"),
    Severity.SHOULD: Text("let op", "take note"),
    Severity.TIP: Text("tip", "tip"),
}
"""What a violation is called: its word follows its severity."""

STATUS_WORDS = {
    Status.OK: Text("in orde", "in order"),
    Status.UNKNOWN: Text("niet te beoordelen", "cannot be judged"),
    Status.WAIVED: Text("afgesproken afwijking", "agreed deviation"),
}

CATEGORY_WORDS = {
    Category.LEIDRAAD: Text("Leidraad", "Leidraad"),
    Category.OURS: Text("eigen regel", "our own rule"),
    Category.DATA_QUALITY: Text("kwaliteit van gegevens", "data quality"),
}

MEANINGS = {
    "wijkt af van de Leidraad": Text(
        "Onze bronnen zeggen iets anders dan wat in de Leidraad zonder voorbehoud is afgesproken.",
        "Our sources say something other than what the Leidraad agrees without reservation.",
    ),
    "let op": Text(
        "De Leidraad beveelt dit aan; onze bronnen zeggen dat het anders is.",
        "The Leidraad recommends this; our sources say that it is otherwise.",
    ),
    "tip": Text(
        "Het mag, of de regel is van ons: handig om te weten.",
        "It is allowed, or the rule is our own: useful to know.",
    ),
    "niet te beoordelen": Text(
        "Onze bronnen zeggen hier te weinig over; dat zegt niets over de regio of het netwerk.",
        "Our sources say too little about it; that says nothing of the region or the network.",
    ),
    "afgesproken afwijking": Text(
        "De partijen hebben afgesproken om hier tijdelijk van de Leidraad af te wijken.",
        "The parties agreed to deviate from the Leidraad here for a time.",
    ),
    "in orde": Text("Onze bronnen voldoen aan de regel.", "Our sources meet the rule."),
}
"""What each word says, in one sentence, where it stands."""


def word(status: Status, severity: Severity) -> Text:
    """What a judgement is called."""
    return SEVERITY_WORDS[severity] if status is Status.VIOLATION else STATUS_WORDS[status]


def word_of(judgement: Judgement) -> Text:
    """What this judgement is called."""
    return word(judgement.status, judgement.severity)
