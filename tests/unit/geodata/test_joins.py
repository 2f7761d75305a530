"""A join loses nobody and doubles nothing."""

import pytest

from geodata.errors import UnmatchedCodes
from geodata.pipeline.joins import matched
from tests.support.frames import frame

LEFT = frame("""
    code | size
    a    | 1
    b    | 2
    b    | 3
""")
RIGHT = frame("""
    code | name
    a    | A
    b    | B
""")


def test_many_to_one() -> None:
    joined = matched(LEFT, RIGHT, on="code", validate="many_to_one", what="sizes and names")
    assert list(joined["name"]) == ["A", "B", "B"]


def test_leftovers_of_both_sides_are_named() -> None:
    left, right = LEFT.replace("a", "z"), RIGHT.replace("b", "y")
    with pytest.raises(
        UnmatchedCodes,
        match=r"sizes and names: code b z only on the left and a y only on the right",
    ):
        matched(left, right, on="code", validate="many_to_one", what="sizes and names")


def test_one_side_may_have_none() -> None:
    with pytest.raises(UnmatchedCodes, match="b only on the left and none only on the right"):
        matched(LEFT, RIGHT[:1], on="code", validate="many_to_one", what="x")


def test_many_leftovers_are_counted() -> None:
    many = frame("code | size\n" + "\n".join(f"c{n:02} | 1" for n in range(14)))
    with pytest.raises(UnmatchedCodes, match=r"c08 c09 and 4 more only on the left"):
        matched(many, RIGHT, on="code", validate="many_to_one", what="x")


def test_a_code_that_is_there_twice_breaks_the_cardinality() -> None:
    with pytest.raises(UnmatchedCodes, match="must be one to one, but a code occurs twice"):
        matched(LEFT, RIGHT, on="code", validate="one_to_one", what="x")
