"""Do plan, contracts and money of a network run equally long?"""

from queries.plan_and_money.question import QUESTION

__all__ = ["QUESTION"]
