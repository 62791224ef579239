"""What is recorded about one thing, in order of time?"""

from queries.timeline.question import QUESTION

__all__ = ["QUESTION"]
