"""The types of the schema, one module per family; what they are called and mean comes from the ontology."""
