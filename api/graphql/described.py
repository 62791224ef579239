"""What fields, arguments and values are, where their own definition leaves it to their name.

The same name means the same everywhere, so it is told once here; an entry with its type (`Count.name`) tells a
meaning of its own. What a class or kind of the ontology is, the ontology tells.
"""

from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
)

from api.graphql.described_values import VALUES
from api.graphql.described_words import ARGUMENTS, FIELDS
from api.graphql.types.terms import both
from graph.text import Text

QUERY = Text("Alles wat u kunt vragen. Niets hier verandert iets.", "All that can be asked. Nothing here changes anything.")  # fmt: skip


def describe(schema: GraphQLSchema) -> None:
    """Give every field, argument and value of the schema that says nothing of itself the words of its name."""
    if schema.query_type:
        schema.query_type.description = schema.query_type.description or both(QUERY.nl, QUERY.en)
    for name, shown in schema.type_map.items():
        if name.startswith("__"):
            continue
        if isinstance(shown, GraphQLEnumType):
            for code, value in shown.values.items():
                value.description = value.description or _words(VALUES, f"{name}:{code}")
        elif isinstance(shown, GraphQLObjectType | GraphQLInterfaceType):
            for field_name, field in shown.fields.items():
                _describe_field(f"{name}.{field_name}", field_name, field)
        elif isinstance(shown, GraphQLInputObjectType):
            for field_name, given in shown.fields.items():
                given.description = given.description or _words(ARGUMENTS, f"{name}.{field_name}", field_name)


def _describe_field(path: str, name: str, field: GraphQLField) -> None:
    field.description = field.description or _words(FIELDS, path, name)
    for argument, given in field.args.items():
        given.description = given.description or _words(ARGUMENTS, f"{path}({argument})", argument)


def _words(table: dict[str, Text], *names: str) -> str | None:
    """The words of the first of these names that has any."""
    found = next((table[name] for name in names if name in table), None)
    return both(found.nl, found.en) if found else None
