"""Facts as RDF: the addresses of things and records, how values are written, and reading them back.

Everything is derived from the vocabulary: a class, a kind of statement or a property that is declared in
the ontology is thereby written, read and checked.
"""
