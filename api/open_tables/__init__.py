"""Open tables: one tidy table for each kind of fact and each kind of thing, described for people and programs."""
