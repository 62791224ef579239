"""A Neo4j Community server from Maven artifacts, for development and tests."""
