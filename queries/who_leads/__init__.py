"""Who leads where?"""

from queries.who_leads.question import QUESTION

__all__ = ["QUESTION"]
