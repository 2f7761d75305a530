"""Palettes: ordered, distinct, readable."""

import itertools

import pytest

from dashboard.theme import (
    SELECTED,
    Scheme,
    Side,
    categorical,
    css_variables,
    diverging,
    sequential,
    spread,
)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("side", "scheme"), list(itertools.product(Side, Scheme)))
@pytest.mark.parametrize("count", range(2, 8))
def test_sequential_ramps_step_one_way_in_lightness(side: Side, scheme: Scheme, count: int) -> None:
    colours = sequential(side, count, scheme)
    lights = [luminance(colour) for colour in colours]
    assert len(set(colours)) == count
    assert lights == sorted(lights, reverse=scheme is Scheme.LIGHT)


@pytest.mark.parametrize("scheme", Scheme)
def test_neighbouring_classes_can_be_told_apart_in_grey(scheme: Scheme) -> None:
    colours = sequential(Side.LEFT, 5, scheme)
    assert all(contrast(a, b) > 1.2 for a, b in itertools.pairwise(colours))


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize(("below", "above"), [(2, 3), (3, 2), (1, 4), (4, 4), (0, 2), (2, 0)])
def test_diverging_ramps_grow_stronger_away_from_the_midpoint(
    scheme: Scheme, below: int, above: int
) -> None:
    colours = diverging(below, above, scheme)
    lights = [luminance(colour) for colour in colours]
    assert len(set(colours)) == below + above
    low, high = lights[:below], lights[below:]
    assert low == sorted(low, reverse=scheme is Scheme.DARK)
    assert high == sorted(high, reverse=scheme is Scheme.LIGHT)


def test_categories_keep_their_own_colour_wherever_they_stand() -> None:
    one, other = categorical(("labour", "conservative")), categorical(("conservative", "labour"))
    assert one == (other[1], other[0])
    assert len(set(categorical(("a", "b", "c", "d", "e", "f", "g")))) == 7


def test_letters_can_be_read_on_their_pins() -> None:
    assert all(contrast(colour, "#ffffff") >= 3 for colour in SELECTED)


def test_spread_keeps_both_ends() -> None:
    assert spread(("a", "b", "c", "d", "e", "f", "g"), 3) == ("a", "d", "g")
    assert spread(("a", "b", "c"), 1) == ("b",)


def test_both_schemes_name_the_same_variables() -> None:
    _, light, dark = css_variables().split("{")[0], *css_variables().split("[data-")[1:]
    names = [
        {pair.split(":")[0] for pair in block.split("{")[1].rstrip("}").split(";")}
        for block in (light, dark)
    ]
    assert names[0] == names[1]
