"""Official sources, each one file with a `SOURCE`: read from a file that was saved, or fetched by a command.

A reader yields `Facts` like any other; what it cannot match for sure it reports, and never guesses.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from graph.errors import BadInput
from loaders.sources.official import OfficialSource


@cache
def all_sources() -> dict[str, OfficialSource]:
    """Every official source by name, found by looking for modules that hold a `SOURCE`."""
    modules = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]
    found = [getattr(module, "SOURCE", None) for module in modules]
    return {one.name: one for one in found if isinstance(one, OfficialSource)}


def source(name: str) -> OfficialSource:
    """The official source with this name; BadInput with the names that exist otherwise."""
    found = all_sources().get(name.strip().lower())
    if found is None:
        raise BadInput(f"Er is geen bron “{name}”.", f"Kies bij --source uit: {', '.join(all_sources())}.")
    return found
