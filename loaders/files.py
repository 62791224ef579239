"""What stands in a file that a person gave, up to a size; a file that cannot be read is told in our words."""

from pathlib import Path

from graph.errors import BadInput


def content_of(path: Path, most: int, too_big: BadInput) -> bytes:
    """The bytes of a file; raises `too_big` above `most` bytes, BadInput where it cannot be read."""
    try:
        if path.stat().st_size > most:
            raise too_big
        return path.read_bytes()
    except OSError as error:
        raise BadInput(f"{path} is niet te lezen.", "Controleer de naam, de plaats en de rechten.") from error


def text_of(path: Path, most: int, too_big: BadInput) -> str:
    """The text of a file in UTF-8, without a mark at its beginning; as `content_of`.

    BadInput, with the suggestion of `too_big`, where the characters are not UTF-8.
    """
    try:
        return content_of(path, most, too_big).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(f"De tekens in {path.name} zijn niet leesbaar.", too_big.suggestion) from error
