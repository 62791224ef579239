"""The vocabulary: classes, kinds of statement and code lists, declared once in Turtle; no facts, no policy."""
