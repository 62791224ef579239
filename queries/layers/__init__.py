"""The layers of the map: one file per layer, a pure function over the graph as of a day."""

import importlib
import pkgutil
from functools import cache

from graph.errors import BadInput
from queries.layers.layer import Layer


@cache
def all_layers() -> dict[str, Layer]:
    """Every layer by id in the order of the menu, found by looking for modules that hold a `LAYER`."""
    found: list[Layer] = []
    for module in pkgutil.iter_modules(__path__):
        layer = getattr(importlib.import_module(f"{__name__}.{module.name}"), "LAYER", None)
        if isinstance(layer, Layer):
            found.append(layer)
    return {layer.id: layer for layer in sorted(found, key=lambda layer: (layer.order, layer.id))}


def layer(id: str) -> Layer:
    """The layer with this id (`first-insurer`, `first_insurer`); BadInput with the ids that exist otherwise."""
    layers = all_layers()
    wanted = id.strip().lower().replace("_", "-")
    if wanted not in layers:
        raise BadInput(f"Er is geen kaartlaag “{id}”.", f"Kies uit: {', '.join(layers)}.")
    return layers[wanted]
