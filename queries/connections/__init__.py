"""How are two organisations linked, and who takes part in most networks?"""

from queries.connections.question import QUESTION

__all__ = ["QUESTION"]
