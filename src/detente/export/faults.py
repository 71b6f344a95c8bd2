"""What a stream complains of, said in the words of an `ExportError`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from detente.errors import ExportError


@contextmanager
def write_faults_told(out: TextIO) -> Iterator[None]:
    """Turn an error of the stream inside the block into one clear line; a closed pipe passes through.

    Raises:
        ExportError: Whatever the stream could not do, with its name and what to do about it.
    """
    name = getattr(out, "name", "the output")
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise ExportError(f"{name}: cannot be written ({error.strerror or error}): choose another place") from error
    except UnicodeEncodeError as error:
        raise ExportError(
            f"{name}: its encoding {error.encoding} lacks {error.object[error.start]!r}: open it as UTF-8"
        ) from error
