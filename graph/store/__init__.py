"""The stores: one small interface, `open_store(url)` the single way in (decision 3 of the architecture)."""

from graph.store.interface import ChangeSet, History, Store
from graph.store.opening import open_store

__all__ = ["ChangeSet", "History", "Store", "open_store"]
