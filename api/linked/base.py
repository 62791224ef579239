"""Where the graph lives on the web: the setting MGN_BASE."""

import os

from graph.errors import BadInput
from loaders.rdf.names import DEFAULT_BASE

SETTING = "MGN_BASE"


def base_iri() -> str:
    """The address below which everything of ours stands, ending in a slash; BadInput for one that cannot be."""
    base = os.environ.get(SETTING) or DEFAULT_BASE
    if not base.startswith(("http://", "https://")) or any(c in base for c in ' <>"{}|\\^`#?'):
        raise BadInput(
            f"{SETTING} is geen webadres: “{base}”.",
            f"Gebruik een adres als {DEFAULT_BASE}, of laat het weg.",
        )
    return base if base.endswith("/") else f"{base}/"
