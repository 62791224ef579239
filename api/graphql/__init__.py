"""The GraphQL interface: read-only, every field a function over the graph on a day."""
