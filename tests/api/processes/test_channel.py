"""What the keeping process and a worker say to each other arrives whole, and an end that is gone is noticed."""

import mmap
import os

from api.processes.channel import REACH, READY, YIELD, Channel, Said
from api.processes.shift import Share


def test_words_arrive_whole_and_in_order() -> None:
    one, other = Channel.pair()
    assert one.say(READY)
    assert one.say(REACH, b"two words")
    assert (other.hear(), other.hear()) == (Said(READY, b"", []), Said(REACH, b"two words", []))
    one.close()
    assert other.hear() is None
    assert not other.say(READY)
    other.close()


def test_a_handle_comes_with_a_word() -> None:
    one, other = Channel.pair()
    read, write = os.pipe()
    one.say(YIELD, handles=[write])
    os.close(write)
    said = other.hear()
    assert said is not None
    os.write(said.handles[0], b"x")
    assert os.read(read, 1) == b"x"
    for handle in (read, *said.handles):
        os.close(handle)
    one.close()
    other.close()


def test_who_has_fewest_connections_takes_the_next() -> None:
    counts = memoryview(mmap.mmap(-1, 16)).cast("Q")
    one, other = Share(counts, 0), Share(counts, 1)
    assert one.is_smallest()
    one.tell(1)
    assert (one.is_smallest(), other.is_smallest()) == (False, True)
    other.tell(1)
    assert (one.is_smallest(), other.is_smallest()) == (True, True)
