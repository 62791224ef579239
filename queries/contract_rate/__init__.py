"""Which part of insurers and municipalities signed a contract, per function?"""

from queries.contract_rate.question import QUESTION

__all__ = ["QUESTION"]
