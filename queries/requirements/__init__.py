"""What do insurers ask of the providers that they contract?"""

from queries.requirements.question import QUESTION

__all__ = ["QUESTION"]
