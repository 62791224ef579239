"""The GraphQL library's own messages about a query, in Dutch and with a code.

The library words them in English only. What is not in the table keeps its English words behind a
Dutch opening; a test sends each kind of wrong query.
"""

import re
from dataclasses import dataclass

from graphql import GraphQLEnumType, GraphQLSchema

from api.graphql.limits import QueryTooLarge
from graph.errors import BadInput, MgnError


class BadQuery(MgnError):
    """The query does not fit the schema."""

    code = "BAD_QUERY"


class BadSyntax(MgnError):
    """The text is no GraphQL."""

    code = "BAD_SYNTAX"


@dataclass(frozen=True, slots=True)
class Wording:
    """How one kind of message reads in Dutch; the groups of the pattern fill `message` and `suggestion`.

    A suggestion that names a group is left out where that group found nothing.
    """

    pattern: str
    error: type[MgnError]
    message: str
    suggestion: str = ""

    def word(self, text: str) -> MgnError | None:
        """The Dutch error for `text`; None when it is of another kind."""
        found = re.search(self.pattern, text, re.DOTALL)
        if found is None:
            return None
        groups = [group or "" for group in found.groups()]
        known = all(groups[int(place)] for place in re.findall(r"{(\d)}", self.suggestion))
        suggestion = self.suggestion.format(*groups) if known else ""
        return self.error(self.message.format(*groups), suggestion)


WORDINGS = (
    Wording(
        r"Document contains more \w+ (\d+) tokens",
        QueryTooLarge,
        "De query is te lang: hooguit {0} woorden en tekens.",
        "Deel de vraag op.",
    ),
    Wording(
        r"Syntax Error: (.*?)\.?$",
        BadSyntax,
        "De query is niet goed geschreven ({0}).",
        "Kijk naar de haakjes en aanhalingstekens op de genoemde plaats.",
    ),
    Wording(
        r"Cannot query field '(\w+)' on type '(\w+)'\.(?: Did you mean (.*)\?)?",
        BadQuery,
        "Het veld “{0}” bestaat niet op {1}.",
        "Bedoeld: {2}?",
    ),
    Wording(
        r"Unknown argument '(\w+)' on field '([\w.]+)'\.(?: Did you mean (.*)\?)?",
        BadQuery,
        "{1} kent geen argument “{0}”.",
        "Bedoeld: {2}?",
    ),
    Wording(
        r"Argument '(.+?)\((\w+):\)' of type '(.+?)' is required",
        BadQuery,
        "{0} heeft het argument “{1}” ({2}) nodig.",
    ),
    Wording(
        r"Field '(\w+)' of type '(.+?)' must have a selection",
        BadQuery,
        "Bij het veld “{0}” staat niet welke velden van {1} u wilt.",
        "Schrijf {0} {{ ... }}.",
    ),
    Wording(
        r"Field '(\w+)' must not have a selection since type '(.+?)'",
        BadQuery,
        "Het veld “{0}” is een waarde en heeft geen velden.",
        "Laat de accolades achter {0} weg.",
    ),
    Wording(
        r"Variable '(\$\w+)' has invalid value: Expected a value of non-null type '(.+?)' to be provided",
        BadQuery,
        "De variabele {0} ({1}) ontbreekt.",
    ),
    Wording(r"Variable '(\$\w+)' is not defined", BadQuery, "De variabele {0} is niet aangekondigd."),
    Wording(
        r"Int cannot represent (?:non-integer|non 32-bit signed integer) value: (.*)",
        BadInput,
        "{0} is geen geheel getal.",
    ),
    Wording(
        r"The (?:mutation|subscription) operation is not supported",
        BadQuery,
        "Hier kan alleen gelezen worden.",
        "Schrijf een query; laden gaat met mgn load.",
    ),
    Wording(
        r"Maximum introspection depth exceeded",
        QueryTooLarge,
        "De vraag naar het schema gaat te diep.",
        "Het hele schema staat in schema.graphql.",
    ),
    Wording(
        r"Cannot spread fragment '(\w+)' within itself",
        BadQuery,
        "Het fragment “{0}” bevat zichzelf.",
    ),
    Wording(r"Unknown fragment '(\w+)'", BadQuery, "Het fragment “{0}” staat niet in de query."),
    Wording(r"Fragment '(\w+)' is never used", BadQuery, "Het fragment “{0}” wordt niet gebruikt."),
    Wording(r"Variable '(\$\w+)' is never used", BadQuery, "De variabele {0} wordt niet gebruikt."),
    Wording(r"Unknown directive '(@\w+)'", BadQuery, "De aanwijzing {0} bestaat niet."),
    Wording(
        r"Unknown operation named|Must provide operation name",
        BadQuery,
        "De query heeft geen vraag met deze naam.",
        "Geef een operationName die erin staat.",
    ),
)

SHOWN = 60
LONG_WORD = re.compile(rf"\w{{{SHOWN + 1},}}")
ENUM = re.compile(
    r"Value '(?P<value>.+?)' does not exist in '(?P<name>\w+)' enum"
    r"|Enum '(?P<of>\w+)' cannot represent \S+ value: (?P<found>\S+?)\.?(?: Did|$)"
)


def in_dutch(message: str, schema: GraphQLSchema) -> MgnError:
    """The error that a message of the library stands for; what it repeats of a long query is cut off."""
    message = LONG_WORD.sub(lambda word: f"{word[0][:SHOWN]}…", message)
    enum = ENUM.search(message)
    if enum is not None:
        return _unknown_value(enum["value"] or enum["found"], enum["name"] or enum["of"], schema)
    for wording in WORDINGS:
        error = wording.word(message)
        if error is not None:
            return error
    return BadQuery(f"De query klopt niet: {message}")


def _unknown_value(value: str, name: str, schema: GraphQLSchema) -> MgnError:
    enum = schema.get_type(name)
    values = ", ".join(enum.values) if isinstance(enum, GraphQLEnumType) else ""
    shown = value.strip("\"'")
    suggestion = (
        f"Kies uit: {values}." if shown not in values.split(", ") else f"Schrijf {shown} zonder tekens."
    )
    return BadInput(f"{name} kent geen waarde “{shown}”.", suggestion)
