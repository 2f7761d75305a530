"""The address: what goes in comes out, and nonsense becomes a notice."""

from urllib.parse import parse_qsl

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dashboard.address_reader import MAXIMUM_SELECTED, MAXIMUM_TEXT
from dashboard.parameters import Parameter
from dashboard.selection import Choices, Selection, View
from dashboard.theme import Side
from geodata.vocabulary import MeasureKey

CODES = ("E54000005", "E54000006", "E54000007", "E54000008", "E54000009", "E54000010", "E54000011")
CHOICES = Choices(
    measures=frozenset({"money", "gap", "age"}),
    footprints=frozenset(CODES),
    nhs_regions=frozenset({"north", "south"}),
    council_regions=frozenset({"E12000001", "E12000002"}),
    council_types=frozenset({"county", "unitary"}),
    controls=frozenset({"labour", "no_overall_control"}),
    sort_columns=frozenset({"left.up", "left.down", "name.up"}),
    default_left=MeasureKey("money"),
    default_right=MeasureKey("gap"),
)


def read(query: str) -> Selection:
    return Selection.from_query(dict(parse_qsl(query, keep_blank_values=True)), CHOICES)


def some(values: frozenset[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(sorted(values)), unique=True).map(tuple)


slots = (
    st.lists(st.sampled_from(CODES), unique=True, max_size=MAXIMUM_SELECTED)
    .flatmap(lambda codes: st.permutations([*codes, *[None] * (MAXIMUM_SELECTED - len(codes))]))
    .map(lambda places: tuple(places[: max((i + 1 for i, c in enumerate(places) if c), default=0)]))
)
texts = st.text(max_size=MAXIMUM_TEXT).map(
    lambda text: " ".join("".join(c for c in text if c.isprintable()).split())
)
views = st.builds(
    View,
    st.floats(1, 60).map(lambda n: round(n, 3)),
    st.floats(-12, 8).map(lambda n: round(n, 4)),
    st.floats(45, 60).map(lambda n: round(n, 4)),
)
selections = st.builds(
    Selection,
    left=st.sampled_from(sorted(CHOICES.measures)),
    right=st.none() | st.sampled_from(sorted(CHOICES.measures)),
    nhs_regions=some(CHOICES.nhs_regions),
    council_regions=some(CHOICES.council_regions),
    council_types=some(CHOICES.council_types),
    controls=some(CHOICES.controls),
    partners_only=st.booleans(),
    text=texts,
    slots=slots,
    view=st.none() | views,
    borders=st.booleans(),
    rank_by=st.sampled_from(Side),
    sort=st.sampled_from(["", *sorted(CHOICES.sort_columns)]),
)


@given(selections)
def test_an_address_gives_back_the_selection_it_was_written_from(selection: Selection) -> None:
    again = read(selection.to_query())
    assert again == selection
    assert again.notices == ()


@given(st.dictionaries(st.text(max_size=12), st.text(max_size=60), max_size=8))
@example({"figure": ""})
@example({"colour": ""})
def test_nonsense_never_raises_and_is_told(query: dict[str, str]) -> None:
    selection = Selection.from_query(query, CHOICES)
    assert selection.left in CHOICES.measures
    assert set(filter(None, selection.slots)) <= CHOICES.footprints
    if set(query) - set(Parameter):  # those of other pages go along unread
        assert selection.notices


@pytest.mark.parametrize(
    ("query", "part"),
    [
        ("left=unknown", "unknown"),
        ("selected=E99", "E99"),
        ("view=1,2", "1,2"),
        ("view=nan,0,50", "nan"),
        ("view=0.5,0,50", "0.5"),
        ("borders=yes", "yes"),
        ("sort=left.sideways", "sideways"),
        ("colour=red", "colour"),
    ],
)
def test_what_is_unknown_is_left_out_and_named(query: str, part: str) -> None:
    selection = read(query)
    assert selection == read("")
    assert len(selection.notices) == 1
    assert part in selection.notices[0]


def test_a_free_place_keeps_the_letters_of_the_others() -> None:
    selection = read("selected=E54000005~~E54000007")
    assert selection.slots == ("E54000005", None, "E54000007")


def test_more_kept_areas_than_letters_are_cut_with_a_notice() -> None:
    selection = read(f"selected={'~'.join(CODES)}")
    assert selection.slots == CODES[:MAXIMUM_SELECTED]
    assert "more than 6" in selection.notices[0]


def test_a_closed_map_stays_closed() -> None:
    assert read("right=none").right is None
    assert "right=none" in Selection(left=MeasureKey("money"), right=None).to_query()
