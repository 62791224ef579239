"""What changed between two days?"""

from queries.changes.question import QUESTION

__all__ = ["QUESTION"]
