"""The keeper of the graph: holds one snapshot, and swaps it when the store has moved on.

A swap is one assignment, so no request waits for it or is dropped by it. When the store cannot be
reached the keeper goes on with what it has, remembers since when, and picks up by itself.
"""

import gc
import logging
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from api import clock
from api.garbage import Tidying, set_apart_if_many
from api.snapshot import Snapshot
from graph.errors import MgnError
from graph.records import PUBLIC, Node
from graph.store.interface import Store

CHECK_EVERY_SECONDS = 1.0
TURN_SECONDS = 0.0005
MOST_SET_ASIDE = 1.1
"""How much may be set aside from the collector, beside what was there when it last looked through all of it."""
"""What works in the background lets others have their turn ten times as soon as Python does of itself."""

NOT_REACHED = "De opslag is niet bereikbaar."

log = logging.getLogger("mgn")


@dataclass(frozen=True, slots=True)
class Reach:
    """Whether the store can be reached; if not, since when and why (a Dutch sentence)."""

    unreachable_since: datetime | None = None
    reason: str = ""

    @property
    def is_reachable(self) -> bool:
        """Whether the last look at the store succeeded."""
        return self.unreachable_since is None


@contextmanager
def uncollected() -> Iterator[None]:
    """Makes something large without looking through it for garbage time and again: it holds none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Keeper:
    """Holds the newest snapshot of a store for one audience and follows the store's version.

    `open_store` opens the store anew whenever that is needed; what the first reading raises
    (StoreMissing, StoreInvalid, StoreUnreachable) reaches whoever makes the keeper.
    """

    def __init__(
        self,
        open_store: Callable[[], Store],
        audience: str = PUBLIC,
        concepts: Sequence[Node] = (),
        now: Callable[[], datetime] = clock.now,
    ) -> None:
        self._open_store = open_store
        self._audience = audience
        self._concepts = concepts
        self._now = now
        self._looking = threading.Lock()
        self._stopped = threading.Event()
        self._follower: threading.Thread | None = None
        self._store: Store | None = open_store()
        self._replaced: list[Snapshot] = []
        self._usual_turn = sys.getswitchinterval()
        self._tidying = Tidying()
        self.reach = Reach()
        with uncollected():
            self.snapshot = Snapshot(self._store.read_all(), audience, concepts)
            set_apart_if_many()

    def look(self) -> None:
        """Look once whether the store moved on, and swap the snapshot if it did. Never raises."""
        with self._looking:
            try:
                self._follow()
            except Exception as error:
                self._lost(error)
            else:
                self._found()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Begin to follow the store in the background."""
        self._tidying.start()  # the graph stays: looking through it for garbage would hold up every request
        self._set_aside = gc.get_freeze_count()
        self._usual_turn = sys.getswitchinterval()
        sys.setswitchinterval(TURN_SECONDS)
        self._stopped.clear()
        self._follower = threading.Thread(target=self._keep_looking, name="keeper", daemon=True)
        self._follower.start()

    def stop(self) -> None:
        """Stop following and let go of the store; the snapshot stays."""
        self._stopped.set()
        if self._follower is not None:
            self._follower.join(timeout=5)
            self._follower = None
            sys.setswitchinterval(self._usual_turn)
            self._tidying.stop()
        with self._looking:
            self._close()

    def _keep_looking(self) -> None:
        while not self._stopped.wait(CHECK_EVERY_SECONDS):
            replaced, self._replaced = self._replaced, []
            for snapshot in replaced:
                snapshot.forget()
            if self._tidying.tidy():
                self._set_aside = gc.get_freeze_count()
            if replaced:  # counting what is set aside goes along all of it
                self._clear_out()
            self.look()

    def _clear_out(self) -> None:
        """Collect what requests left while a graph was built: it was set aside with that graph, as if it stayed.

        That looks through everything, so it waits until there is enough of it to be worth a short pause.
        """
        if gc.get_freeze_count() > self._set_aside * MOST_SET_ASIDE:
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            self._set_aside = gc.get_freeze_count()

    def _follow(self) -> None:
        if self._store is None:
            self._store = self._open_store()
        held = self.snapshot.history
        version = self._store.version()
        if version == held.version:
            return
        before = self.snapshot
        with uncollected():
            if version > held.version:
                self.snapshot = before.followed_by(self._store.read_since(held.version))
            else:  # another store at the same address (a copy put back): read it as a whole
                self.snapshot = Snapshot(self._store.read_all(), self._audience, self._concepts)
            if self._follower is not None:
                self._replaced.append(before)
                set_apart_if_many(len(self.snapshot.history.versions))
        log.info("De graaf is bijgewerkt tot versie %s.", self.snapshot.version)

    def _lost(self, error: Exception) -> None:
        reason = str(error) if isinstance(error, MgnError) else NOT_REACHED
        if self.reach.is_reachable:
            log.warning("%s Antwoorden komen voorlopig uit versie %s.", reason, self.snapshot.version)
            if not isinstance(error, MgnError):
                log.warning("Onverwachte fout bij het volgen van de opslag", exc_info=error)
        self.reach = Reach(self.reach.unreachable_since or self._now(), reason)
        self._close()

    def _found(self) -> None:
        if not self.reach.is_reachable:
            log.warning("De opslag is weer bereikbaar.")
            self.reach = Reach()

    def _close(self) -> None:
        store, self._store = self._store, None
        if store is not None:
            try:
                store.close()
            except Exception as error:
                log.debug("Sluiten lukte niet", exc_info=error)
