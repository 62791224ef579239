"""The business case of the Leidraad (annex 4): the country's, and a region's beside it as an aid to thinking."""

from graph.text import Text
from queries.business_case.answering import Answered, about, answers
from queries.business_case.business_case import BusinessCase, Place, RowBeside, business_case
from queries.business_case.explaining import LABEL, NO_NORM, SOURCE, SOURCES, remarks
from queries.business_case.row import YEARS

TITLE = Text("Businesscase", "Business case")

__all__ = [
    "LABEL",
    "NO_NORM",
    "SOURCE",
    "SOURCES",
    "TITLE",
    "YEARS",
    "Answered",
    "BusinessCase",
    "Place",
    "RowBeside",
    "about",
    "answers",
    "business_case",
    "remarks",
]
