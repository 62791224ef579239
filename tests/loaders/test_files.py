"""Files that a person gave: read whole, or told why not."""

from pathlib import Path

import pytest

from graph.errors import BadInput
from loaders.files import content_of, text_of

TOO_BIG = BadInput("Te groot.", "Neem een kleiner bestand.")


def test_a_file_up_to_a_size(tmp_path: Path) -> None:
    path = tmp_path / "feiten.csv"
    path.write_bytes("\ufeffé".encode())
    assert content_of(path, 5, TOO_BIG) == "\ufeffé".encode()
    assert text_of(path, 5, TOO_BIG) == "é"
    with pytest.raises(BadInput, match="Te groot") as refused:
        content_of(path, 4, TOO_BIG)
    assert refused.value is TOO_BIG


def test_other_characters_and_no_file(tmp_path: Path) -> None:
    path = tmp_path / "feiten.csv"
    path.write_bytes("é".encode("latin-1"))
    with pytest.raises(BadInput, match=r"De tekens in feiten.csv zijn niet leesbaar. Neem een kleiner"):
        text_of(path, 5, TOO_BIG)
    for missing in (tmp_path, tmp_path / "nergens.csv"):
        with pytest.raises(BadInput, match="is niet te lezen"):
            content_of(missing, 100_000, TOO_BIG)
