"""Which parties are known in the area of a network, and are no partner of it in our sources?"""

from queries.not_at_the_table.question import QUESTION

__all__ = ["QUESTION"]
