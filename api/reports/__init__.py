"""A check of the rules in the forms in which people take it along: text, rows, JSON, JUnit XML and a page."""
