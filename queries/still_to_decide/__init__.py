"""Which decisions of municipalities are on record?"""

from queries.still_to_decide.question import QUESTION

__all__ = ["QUESTION"]
