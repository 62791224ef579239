"""The store in Neo4j, for a team; `store.py` is the way in, and nothing here loads the driver before that."""
