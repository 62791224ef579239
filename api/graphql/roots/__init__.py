"""The root fields of the schema: each takes a day and a moment, and reads one view of the graph."""
