"""What every page needs: the graph on the day that is asked about, the reader's choices, and a template."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import HTMLResponse

from api.in_words import day_words
from api.serving import Keeper, Reach
from api.snapshot import Snapshot
from api.web.choices import ViewChoices, address, read_choices, read_day
from api.web.templates import page
from graph.day import GraphOnDay
from graph.records import Node
from graph.text import Text
from queries import organisations

PATHS = {"Region": "/regio/", "Network": "/netwerk/", "Municipality": "/gemeente/"}


@dataclass(frozen=True, slots=True)
class Visit:
    """One request: one snapshot from beginning to end, the graph on the day, and the choices."""

    snapshot: Snapshot
    view: GraphOnDay
    choices: ViewChoices
    reach: Reach
    request: Request

    @property
    def language(self) -> str:
        """NL or EN."""
        return self.choices.language

    def say(self, text: Text) -> str:
        """A text in the reader's language."""
        return self.choices.say(text)

    def day(self, day: date) -> str:
        """A day in the reader's language."""
        return self.choices.say(day_words(day))

    def link(self, node: Node) -> str:
        """The address of the page of a thing, under the same choices."""
        return self.choices.path(path_of(node))

    def render(self, template: str, status: int = 200, **values: object) -> HTMLResponse:
        """A page from a template, which also knows the visit."""
        return page(template, status, **self.shared(), **values)

    def linked(self, sentence: Text, things: Sequence[Node]) -> Markup:
        """A sentence in which the first mention of each thing is a link to its page."""
        text, spans = self.say(sentence), list[tuple[int, int, Node]]()
        for node in sorted(things, key=lambda node: -len(node.name)):
            at = text.find(node.name)
            while at >= 0 and any(start < at + len(node.name) and at < end for start, end, _ in spans):
                at = text.find(node.name, at + 1)
            if at >= 0:
                spans.append((at, at + len(node.name), node))
        parts, done = [], 0
        for start, end, node in sorted(spans, key=lambda span: span[0]):
            parts += [
                escape(text[done:start]),
                Markup('<a href="{}">{}</a>').format(self.link(node), node.name),
            ]
            done = end
        return Markup("").join([*parts, escape(text[done:])])

    def shared(self) -> dict[str, object]:
        """What every template knows."""
        asked = self.request.url
        return {
            "visit": self,
            "choices": self.choices,
            "lang": self.language.lower(),
            "t": self._either,
            "say": self.say,
            "day": self.day,
            "path": self.choices.path,
            "link": self.link,
            "linked": self.linked,
            "reach": self.reach,
            "address": str(asked),
            "other_language": self.other_language(),
            "here": asked.path,
        }

    def other_language(self) -> str:
        """The address of this page in the other language."""
        other = "nl" if self.language == "EN" else "en"
        query = [pair for pair in self.request.query_params.multi_items() if pair[0] != "lang"]
        return address(self.request.url.path, query + [("lang", "en")] * (other == "en"))

    def _either(self, nl: str, en: str) -> str:
        return en if self.language == "EN" else nl


class Site:
    """Opens a visit for each request."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    def visit(self, request: Request) -> Visit:
        """One request with its choices; BadInput for choices that do not exist."""
        snapshot = self._keeper.snapshot
        day, today = read_day(request.query_params)
        view = snapshot.view(day)
        choices = read_choices(request.query_params, day, today, view)
        return Visit(snapshot, view, choices, self._keeper.reach, request)


def path_of(node: Node) -> str:
    """The path of the page of a thing."""
    if node.label in PATHS:
        return PATHS[node.label] + node.id
    return ("/organisatie/" if node.label in organisations.LABELS else "/ding/") + node.id
