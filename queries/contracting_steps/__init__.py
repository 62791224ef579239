"""Which steps of contracting did a network take, and who is to act next by the Leidraad?"""

from queries.contracting_steps.question import QUESTION

__all__ = ["QUESTION"]
