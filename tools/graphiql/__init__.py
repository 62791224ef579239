"""Bringing GraphiQL to our own host: `python -m tools.graphiql`."""
