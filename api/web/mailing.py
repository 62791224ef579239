"""A plain link that opens a reader's own mail with the address of a view: the server sends nothing."""

from urllib.parse import quote

from api.web.site import Visit
from graph.text import dutch_date, english_date

LONGEST = 700
"""Mail programs cut long links; the address comes first, so that it is never what is lost."""


def mail_link(title: str, sentence: str, visit: Visit) -> str:
    """A `mailto:` link: the subject names the view and its day, the text gives its address and its answer."""
    day = visit.view.day
    english = visit.language == "EN"
    subject = f"{title} ({english_date(day) if english else dutch_date(day)})"
    said = sentence if len(sentence) <= LONGEST else f"{sentence[: LONGEST - 1]}…"
    body = f"{visit.request.url}\r\n\r\n{said}"
    return f"mailto:?subject={quote(subject)}&body={quote(body)}"
