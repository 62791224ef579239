"""Which municipalities fall in each network?"""

from queries.network_municipalities.question import QUESTION

__all__ = ["QUESTION"]
