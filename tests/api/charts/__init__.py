"""Pictures beside answers."""
