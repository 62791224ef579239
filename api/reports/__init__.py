"""Answers, checks and business cases in the forms in which people take them along."""
