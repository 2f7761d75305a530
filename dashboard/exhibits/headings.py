"""Sentences that head a slide: as much as fits, and never cut in the middle of a word."""

from typing import Final

MOST: Final = 110
"""Characters that a heading may have; two lines on a slide."""

_END: Final = "."


def fitting(*candidates: str) -> str:
    """Return the first candidate that fits; of the last, as many whole words as do.

    A heading has no full stop at its end.
    """
    headings = [candidate.strip().removesuffix(_END) for candidate in candidates if candidate]
    for heading in headings:
        if len(heading) <= MOST:
            return heading
    words = headings[-1][:MOST].rsplit(" ", 1)[0]
    return f"{words.rstrip(',;:. ')} …"


def first_sentence(words: str) -> str:
    """Return the first sentence of a description, without its full stop."""
    return words.split(". ", 1)[0].removesuffix(_END)
