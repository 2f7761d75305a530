"""Dates are as exact as their source, and no more."""

from datetime import date

from geodata.queries.timeline import Precision, event_of, timeline
from tests.support.tiny_funding import tiny_funding


def test_events_run_in_time_and_cover_the_days_they_may_have_been_on() -> None:
    events = timeline(tiny_funding())
    assert [event.key for event in events] == ["2016", "2016-02", "2016-02-05", "2016-12"]
    assert (events[0].first, events[0].last) == (date(2016, 1, 1), date(2016, 12, 31))
    assert (events[1].first, events[1].last) == (date(2016, 2, 1), date(2016, 2, 29))
    assert events[2].first == events[2].last == date(2016, 2, 5)
    assert events[3].last == date(2016, 12, 31)


def test_an_event_says_how_certain_it_is_and_where_it_was_read() -> None:
    event = event_of(tiny_funding(), "2016-02-05")
    assert event is not None
    assert (event.precision, event.is_certain) == (Precision.DAY, False)
    assert (event.addresses, event.page_names) == ((), ("One page", "Other"))
    assert event.note == "On or before."
    month = event_of(tiny_funding(), "2016-02")
    assert month is not None
    assert month.addresses == ("https://example.org/a", "https://example.org/b")


def test_there_is_no_event_of_an_unknown_key() -> None:
    assert event_of(tiny_funding(), "2031") is None
