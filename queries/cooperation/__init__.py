"""How does the cooperation of municipalities and insurers stand, on the three levels of Movisie?"""

from queries.cooperation.question import QUESTION

__all__ = ["QUESTION"]
