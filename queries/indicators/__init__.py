"""Which value does an indicator have, beside the ambition?"""

from queries.indicators.question import QUESTION

__all__ = ["QUESTION"]
