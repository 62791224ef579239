"""The one error family: a code, one Dutch sentence and a suggestion. A user never sees more than these."""

from collections.abc import Sequence


class MgnError(Exception):
    """Something a person can act on.

    `code` is stable and machine-readable (it becomes `extensions.code` in GraphQL), `message` is one
    Dutch sentence, `suggestion` says in Dutch what to do. `exit_code` is what the command line returns.
    """

    code = "ERROR"
    exit_code = 2

    def __init__(self, message: str, suggestion: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.suggestion = suggestion

    def __str__(self) -> str:
        return f"{self.message} {self.suggestion}".strip()


class BadInput(MgnError):
    """A value that a person gave cannot be used."""

    code = "BAD_INPUT"


class NotFound(MgnError):
    """No thing has the id, code or name that was asked for."""

    code = "NOT_FOUND"


class AmbiguousName(MgnError):
    """Several things carry the name; `choices` are `(id, name)` pairs in order of name."""

    code = "AMBIGUOUS"

    def __init__(self, message: str, suggestion: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__(message, suggestion)
        self.choices = tuple(choices)


class BadFacts(MgnError):
    """Facts that break the ontology; `problems` are Dutch sentences, all that were found."""

    code = "BAD_FACTS"

    def __init__(self, message: str, suggestion: str, problems: Sequence[str]) -> None:
        super().__init__(message, suggestion)
        self.problems = tuple(problems)


class StoreMissing(MgnError):
    """A reading command was given a store that does not exist."""

    code = "STORE_MISSING"


class StoreInvalid(MgnError):
    """The file or database is there, but is not a store of this program."""

    code = "STORE_INVALID"


class StoreUnreachable(MgnError):
    """The store cannot be reached or opened."""

    code = "STORE_UNREACHABLE"
    exit_code = 3


class StoreFull(StoreUnreachable):
    """There is no room left to write; nothing was written."""

    code = "STORE_FULL"


class StoreBusy(MgnError):
    """Another load is being written; nothing was written by this one."""

    code = "STORE_BUSY"
    exit_code = 3


class StoreReadOnly(MgnError):
    """The store can be read but not written."""

    code = "STORE_READ_ONLY"
