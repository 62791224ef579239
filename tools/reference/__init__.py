"""The pages of docs/ that follow from the program itself: `python -m tools.reference docs`."""
