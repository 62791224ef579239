"""Where does one insurer lead, contract and have something to do?"""

from queries.insurer_portfolio.question import QUESTION

__all__ = ["QUESTION"]
