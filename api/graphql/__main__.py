"""Prints the schema: `python -m api.graphql > schema.graphql` after a change to it."""

from api.graphql.schema import as_text

print(as_text(), end="")
