"""Looking for garbage without holding up those who ask.

Python looks through everything that is not set apart as soon as that has grown by a quarter. After working out the
pages of a large country that is seconds in which nobody is answered, and nothing is found: what was worked out
stays. So a server looks by itself, when little is new; where much is new, that is set apart.
"""

import gc

NEVER = 1_000_000_000
LITTLE, MUCH = 10, 20
"""Collections of the middle generation: about seven thousand things that stayed make one."""

MANY = 50_000
"""Things made while nothing was collected: to look through more of them takes too long."""


class Tidying:
    """Takes the full collections out of the hands of Python, from `start` to `stop`."""

    def __init__(self) -> None:
        self._usual = gc.get_threshold()
        self._seen = _collections()

    def start(self) -> None:
        """Set apart what is there, and collect fully only in `tidy`."""
        self._usual = gc.get_threshold()
        gc.freeze()
        gc.set_threshold(*self._usual[:2], NEVER)
        self._seen = _collections()

    def tidy(self) -> bool:
        """Collect what little is new; what is much is set apart, for it is what was worked out. Whether it was much."""
        new = _collections() - self._seen
        if new < LITTLE:
            return False
        is_much = new > MUCH
        if is_much:
            gc.freeze()
        else:
            gc.collect()
        self._seen = _collections()
        return is_much

    def stop(self) -> None:
        """As it was."""
        gc.set_threshold(*self._usual)


def set_apart_if_many(listed: int = 0) -> None:
    """Set apart what was made while nothing was collected, where looking through it would take long.

    `listed` is how many things the new lists hold: one list of a million is looked through as well.
    """
    if max(gc.get_count()[0], listed) > MANY:
        gc.freeze()


def _collections() -> int:
    found: int = gc.get_stats()[1]["collections"]
    return found
