"""What does the programme's list not say, or say wrongly?"""

from queries.list_quality.question import QUESTION

__all__ = ["QUESTION"]
