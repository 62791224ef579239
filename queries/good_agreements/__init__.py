"""Which good contract agreements (tips of the NZa) stand in which contracts?"""

from queries.good_agreements.question import QUESTION

__all__ = ["QUESTION"]
