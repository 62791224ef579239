"""The page of all named questions, from the questions themselves and their examples in GraphQL."""

from collections.abc import Iterator

from api.graphql.examples import examples
from ontology.vocabulary import load_vocabulary
from queries import all_questions
from queries.question import Parameter, Question

HEAD = """\
# The questions

Made from the questions themselves: `python -m tools.reference docs`. Each is asked with `mgn ask NAME`, on
`/overzichten/NAME`, and in GraphQL. `--state` keeps the rows with one answer; the columns are those of CSV, Excel and
JSON, those with a star stand in files only.
"""

CODES = (
    ("Levels", "Which networks count: `--level`, `niveau` on pages, `level` in GraphQL.", "NetworkStatus"),
    ("Divisions", "How the country is divided: `--scheme`, `indeling`, `scheme`.", "RegionScheme"),
)


def questions_page() -> str:
    """The page, in Markdown."""
    questions = all_questions().values()
    index = [f"| [{one.name}](#{one.name}) | {one.asks.nl} | {one.asks.en} |" for one in questions]
    parts = [HEAD, "| question | vraagt | asks |", "|---|---|---|", *index]
    for one in questions:
        parts += ["", *_section(one)]
    others = [example for example in examples() if example.name not in all_questions()]
    for example in others:
        parts += [
            "",
            f"## {example.name}",
            "",
            f"{example.title.nl} / {example.title.en}. Not one of `mgn ask`.",
        ]
        parts += ["", "```graphql", example.query, "```"]
    for heading, meant, codes in CODES:
        parts += ["", *_codes(heading, meant, codes)]
    return "\n".join(parts) + "\n"


def _section(question: Question) -> Iterator[str]:
    yield from (f"## {question.name}", "", f"**{question.title.nl}** {question.asks.nl}", "")
    yield f"*{question.title.en}* {question.asks.en}"
    if question.parameters:
        yield from ("", "| parameter | is | usual value |", "|---|---|---|")
        yield from (_parameter(parameter) for parameter in question.parameters)
    if question.aspects:
        yield from ("", "`--state`: " + ", ".join(f"`{one.name}`" for one in question.aspects) + ".")
    if question.columns:
        columns = (f"`{one.name}` {one.title.nl}{'' if one.in_table else ' *'}" for one in question.columns)
        yield from ("", "Columns: " + "; ".join(columns) + ".")
    else:
        yield from ("", "Columns: those of the answer, which depend on what is asked.")
    query = next((example.query for example in examples() if example.name == question.name), None)
    if query:
        yield from ("", "```graphql", query, "```")


def _codes(heading: str, meant: str, codes: str) -> Iterator[str]:
    """The codes of a list with what they mean, from the ontology."""
    yield from (f"## {heading}", "", meant, "", "| code | is | means |", "|---|---|---|")
    for concept in load_vocabulary().code_lists[codes].concepts:
        label, means = concept.label, concept.definition
        yield f"| `{concept.code}` | {label.nl} / {label.en} | {means.nl} / {means.en} |"


def _parameter(parameter: Parameter) -> str:
    needed = " (needed)" if parameter.required else ""
    choices = ", ".join(value for value, _ in parameter.choices)
    one_of = f"; one of {choices}" if choices else ""
    usual = f"`{parameter.default}`" if parameter.default else ""
    return f"| `{parameter.name}`{needed} | {parameter.title.nl} / {parameter.title.en}{one_of} | {usual} |"
