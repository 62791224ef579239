"""Does every region have exactly one network?"""

from queries.coverage.question import QUESTION

__all__ = ["QUESTION"]
