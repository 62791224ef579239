"""`/voet.css`: what stands at the foot of every printed page: the day of printing and the address.

Only a style sheet can write there, and a page may not hold one of its own (Content-Security-Policy); so the
address of the page comes as a parameter, and every character of it that is no letter or digit is escaped.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api import clock
from graph.errors import BadInput
from graph.text import dutch_date

LONGEST = 600
LONGEST_SHOWN = 110


class PrintFoot:
    """The style sheet of the foot."""

    def routes(self) -> list[Route]:
        """What the application mounts."""
        return [Route("/voet.css", self.sheet)]

    def sheet(self, request: Request) -> Response:
        """The style sheet for one address; BadInput for one that is too long."""
        asked = request.query_params.get("adres", "")
        if len(asked) > LONGEST:
            raise BadInput("Dit adres is te lang.", f"Geef hooguit {LONGEST} tekens.")
        address = asked if len(asked) <= LONGEST_SHOWN else f"{asked[: LONGEST_SHOWN - 1]}…"
        words = css_string(f"{dutch_date(clock.today())} · {address}")
        font = "font: 8pt system-ui, sans-serif; color: #444;"
        return Response(f"@page {{ @bottom-left {{ content: {words}; {font} }} }}\n", media_type="text/css")


def css_string(text: str) -> str:
    """The text as a string of CSS that can hold anything."""
    escaped = (letter if letter.isascii() and letter.isalnum() else f"\\{ord(letter):x} " for letter in text)
    return f'"{"".join(escaped)}"'
