"""The forms in which the graph is exported: each is a file in this folder with a `FORMAT`, found by itself."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from api.exports.export import Export, Format

__all__ = ["Export", "Format", "all_formats"]


@cache
def all_formats() -> dict[str, Format]:
    """All forms by name, in order of name."""
    names = sorted(module.name for module in iter_modules(__path__))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    formats = [module.FORMAT for module in modules if hasattr(module, "FORMAT")]
    return {found.name: found for found in formats}
