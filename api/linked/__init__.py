"""Linked data: the graph as RDF, for registers and researchers who build on it."""
