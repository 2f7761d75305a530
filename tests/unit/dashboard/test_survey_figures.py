"""The survey's figures hold the shares they are given, on the right side of the middle."""

import pytest

from dashboard.figures.illustrative import ILLUSTRATIVE_MARK
from dashboard.figures.likert_bar import LikertRow, likert_bar, option_colours
from dashboard.figures.share_bars import ShareRow, share_bars
from dashboard.formatting import interval_words, whole_percent
from geodata.intervals import wilson
from geodata.likert import SCALES

AGREEMENT = SCALES["agreement"]
NOTHING = (None,) * 6
ROW = LikertRow("", (0.04, 0.18, 0.10, 0.30, 0.39, 0.0), NOTHING)


def test_segments_lie_end_to_end_about_the_middle() -> None:
    figure = likert_bar(AGREEMENT, [ROW])
    ends = {bar.name: (bar.base[0], bar.base[0] + (bar.x[0] or 0)) for bar in figure.data[:5]}
    assert ends["Neither agree nor disagree"] == pytest.approx((-0.05, 0.05))
    assert ends["Tend to agree"] == pytest.approx((0.05, 0.23))
    assert ends["Strongly agree"] == pytest.approx((0.23, 0.27))
    assert ends["Tend to disagree"] == pytest.approx((-0.35, -0.05))
    assert ends["Strongly disagree"] == pytest.approx((-0.74, -0.35))


def test_answers_that_take_no_part_have_an_axis_of_their_own() -> None:
    figure = likert_bar(SCALES["impact"], [LikertRow("", (0.1, 0.2, 0.1, 0.1, 0.4, 0.1), NOTHING)])
    apart = [bar for bar in figure.data if bar.type == "bar" and bar.xaxis == "x2"]
    assert [(bar.name, bar.base[0], bar.x[0]) for bar in apart] == [
        ("Too early to tell", 0, 0.4),
        ("Don't know", 0.4, 0.1),
    ]


def test_a_missing_share_is_no_bar_and_short_ones_no_number() -> None:
    figure = likert_bar(AGREEMENT, [LikertRow("", (None, 0.5, 0.05, 0.45, 0, None), NOTHING)])
    by_name = {bar.name: bar for bar in figure.data if bar.type == "bar"}
    assert by_name["Strongly agree"].x == (None,)
    assert by_name["Strongly disagree"].x == (None,)
    assert by_name["Tend to agree"].text == ("50%",)
    assert by_name["Neither agree nor disagree"].text == ("",)


def test_a_row_that_may_not_be_told_says_why() -> None:
    figure = likert_bar(AGREEMENT, [ROW, LikertRow("Hill", NOTHING, NOTHING, text="too few")])
    texts = [text for trace in figure.data if trace.type == "scatter" for text in trace.text]
    assert texts == ["Hill", "too few"]


def test_the_pointer_is_told_share_interval_and_base() -> None:
    row = LikertRow("Hill", (0.35, *NOTHING[1:]), (wilson(0.35, 80), *NOTHING[1:]), hover="Base 80")
    (first, *_) = likert_bar(AGREEMENT, [row]).data
    assert first.hovertext == ("Hill<br>Strongly agree: 35%<br>95% interval 25–46%<br>Base 80",)


def test_each_option_has_a_colour_of_its_own_in_its_scale() -> None:
    for scale in SCALES.values():
        colours = option_colours(scale)
        assert set(colours) == {option.key for option in scale.options}
        sided = [colours[option.key][0] for option in scale.options if option.is_substantive]
        assert len(set(sided)) == len(sided)


def test_bars_have_their_interval_or_none() -> None:
    interval = wilson(0.35, 80)
    figure = share_bars(
        [
            ShareRow("One", 0.35, interval, "35%", "One"),
            ShareRow("Two", 0.71, None, "71%", "Two"),
            ShareRow("Three", None, None, "Not in the published text"),
        ]
    )
    without, with_interval = (bar for bar in figure.data if bar.type == "bar")
    assert (without.x, without.error_x.visible) == ((0.71,), False)
    assert with_interval.x == (0.35,)
    assert with_interval.error_x.array[0] == pytest.approx(interval.upper - 0.35)
    assert with_interval.error_x.arrayminus[0] == pytest.approx(0.35 - interval.lower)
    texts = [text for trace in figure.data if trace.type == "scatter" for text in trace.text]
    assert texts == ["One", "Two", "Three", "<b>35%</b>", "<b>71%</b>", "Not in the published text"]


def test_long_labels_take_more_lines_and_more_room() -> None:
    short = share_bars([ShareRow("Short", 0.5, None, "50%")])
    long = share_bars(
        [ShareRow("A label that is far too long for a single line", 0.5, None, "50%")]
    )
    assert long.layout.height > short.layout.height


def test_a_label_leaves_room_for_a_long_value() -> None:
    row = ShareRow(
        "No alignment: no confidence", 1.0, None, "100%, 12 of 12 (76–100%) · small base"
    )
    labels = share_bars([row]).data[2].text
    assert labels == ("No alignment: no<br>confidence",)


@pytest.mark.parametrize("draw", [likert_bar, share_bars])
def test_made_up_answers_are_marked_in_the_picture(draw: object) -> None:
    if draw is likert_bar:
        plain = likert_bar(AGREEMENT, [ROW])
        marked = likert_bar(AGREEMENT, [ROW], is_illustrative=True)
    else:
        rows = [ShareRow("One", 0.35, None, "35%")]
        plain, marked = share_bars(rows), share_bars(rows, is_illustrative=True)
    assert plain.layout.annotations == ()
    assert [note.text for note in marked.layout.annotations] == [f"<b>{ILLUSTRATIVE_MARK}</b>"]
    assert marked.layout.height > plain.layout.height


@pytest.mark.parametrize(
    ("share", "words"), [(0.285, "29%"), (0.005, "1%"), (0.0, "0%"), (1.0, "100%"), (0.074, "7%")]
)
def test_percentages_are_rounded_half_up(share: float, words: str) -> None:
    assert whole_percent(share) == words


def test_intervals_are_written_once() -> None:
    assert interval_words(wilson(0.35, 80)) == "25–46%"
