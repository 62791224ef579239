"""`/kaart.svg`, `.png`, `.pdf`, `.geojson` and `.html`: a map as a file, reproduced by its address.

`laag` names the layer, `op` the day, `indeling` the scheme, `niveau` the level, `geografie` tegels or grenzen,
`dpi` 150 or 300, `lang` nl or en, `bekend` the moment whose knowledge is asked for.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api import clock
from api.maps.choosing import MapChoice, drawn, geography_id
from api.maps.files import MEDIA_TYPES, SCREEN, file_name, map_file
from api.maps.standalone import style_digest
from api.serving import Keeper
from api.snapshot import Snapshot
from api.web.choices import read_number
from api.web.protection import POLICY
from graph.errors import BadInput
from loaders.boundaries.cache import kept_stamp

PARAMETERS = ("laag", "op", "indeling", "niveau", "geografie", "dpi", "lang", "bekend")
KEPT_FILES = 32
OWN_STYLE = POLICY.replace("style-src 'self'", f"style-src {style_digest()}")
"""The file brings its one style sheet along; no other is let in."""


class Maps:
    """The map files over the snapshot that the keeper holds at the time."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._recent = _Recent()

    def routes(self) -> list[Route]:
        """What the application mounts."""
        return [Route(f"/kaart.{form}", self._answer(form)) for form in MEDIA_TYPES]

    def _answer(self, form: str) -> Callable[[Request], Response]:
        def answer(request: Request) -> Response:
            return self._file(form, request.query_params)

        return answer

    def _file(self, form: str, asked: QueryParams) -> Response:
        snapshot = self._keeper.snapshot
        choice, resolution = choice_of(asked), _resolution(asked)
        day = clock.read_day(asked["op"]) if asked.get("op") else clock.today()
        moment = clock.read_moment(asked["bekend"]) if asked.get("bekend") else None

        def make() -> tuple[bytes, str]:
            found = drawn(snapshot.view(day, moment), choice)
            return map_file(found, form, resolution), file_name(found, form)

        key = (form, choice, resolution, day, moment, kept_stamp())
        content, name = self._recent.get(snapshot, key, make)
        headers = {"Content-Disposition": f'inline; filename="{name}"', "Cache-Control": "no-cache"}
        if form == "html":
            headers["Content-Security-Policy"] = OWN_STYLE
        return Response(content, media_type=MEDIA_TYPES[form], headers=headers)


def choice_of(asked: QueryParams) -> MapChoice:
    """The map that an address asks for; BadInput for a parameter or geography that does not exist."""
    strange = [name for name in asked if name not in PARAMETERS]
    if strange:
        raise BadInput(f"Een kaart kent geen “{strange[0]}”.", f"Wel: {', '.join(PARAMETERS)}.")
    usual = MapChoice()
    return MapChoice(
        asked.get("laag") or usual.layer,
        asked.get("indeling") or usual.scheme,
        asked.get("niveau") or usual.level,
        geography_id(asked.get("geografie") or usual.geography),
        (asked.get("lang") or usual.language).upper(),
    )


def _resolution(asked: QueryParams) -> int:
    text = asked.get("dpi") or str(SCREEN)
    number = read_number(text)
    if number is None:
        raise BadInput(f"“{text[:20]}” is geen aantal punten per inch.", "Kies 150 (scherm) of 300 (druk).")
    return number


class _Recent:
    """The files that were asked for lately, of one snapshot: a link that is shared is drawn once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._files: OrderedDict[Hashable, tuple[bytes, str]] = OrderedDict()

    def get(
        self, snapshot: Snapshot, key: Hashable, make: Callable[[], tuple[bytes, str]]
    ) -> tuple[bytes, str]:
        with self._lock:
            if snapshot is not self._snapshot:
                self._snapshot, self._files = snapshot, OrderedDict()
            files = self._files
            found = files.get(key)
        if found is None:
            found = make()
            with self._lock:
                files[key] = found
                if len(files) > KEPT_FILES:
                    files.popitem(last=False)
        return found
