"""How do two divisions of the country overlap?"""

from queries.scheme_overlap.question import QUESTION

__all__ = ["QUESTION"]
