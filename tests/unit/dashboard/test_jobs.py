"""Long work: a few at a time, told how far it is, ended when nobody wants it."""

from collections.abc import Callable
from threading import Event
from threading import enumerate as threads

import pytest

from dashboard.errors import InvalidRequest
from dashboard.exports import jobs as module
from dashboard.exports.jobs import Busy, Jobs, Made, Progress, State, Step

PATIENCE = 10.0
FILE = Made(b"content", "pack.pptx", "application/x")


class Clock:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Work:
    """Work that begins, waits to be let on, and takes two steps."""

    def __init__(self, made: Made = FILE) -> None:
        self.made = made
        self.begun, self.let_on, self.stepped, self.let_end = Event(), Event(), Event(), Event()

    def __call__(self, step: Step) -> Made:
        self.begun.set()
        assert self.let_on.wait(PATIENCE)
        step(1, 2)
        self.stepped.set()
        assert self.let_end.wait(PATIENCE)
        step(2, 2)
        return self.made

    def finish(self) -> None:
        self.let_on.set()
        self.let_end.set()


def at_rest() -> None:
    """Wait until no thread of ours is at work."""
    for thread in threads():
        if thread.name == "files":
            thread.join(PATIENCE)


def told(jobs: Jobs, name: str) -> Progress:
    found = jobs.progress(name)
    assert found is not None
    return found


def finished(jobs: Jobs, work: Callable[[Step], Made]) -> str:
    name = jobs.start(work)
    at_rest()
    return name


def test_a_file_is_made_and_kept() -> None:
    jobs, work = Jobs(), Work()
    name = jobs.start(work)
    assert work.begun.wait(PATIENCE)
    assert told(jobs, name) == Progress(State.RUNNING, 0, 0, "Beginning.")
    assert jobs.result(name) is None
    work.let_on.set()
    assert work.stepped.wait(PATIENCE)
    assert told(jobs, name) == Progress(State.RUNNING, 1, 2, "1 of 2 done.")
    work.let_end.set()
    at_rest()
    assert told(jobs, name) == Progress(State.DONE, 2, 2, "", "pack.pptx")
    assert jobs.result(name) == jobs.result(name) == FILE


def test_names_cannot_be_guessed() -> None:
    jobs = Jobs()
    names = {finished(jobs, lambda _step: FILE) for _ in range(5)}
    assert len(names) == 5
    assert all(len(name) >= 24 for name in names)


def test_one_runs_three_wait_and_the_next_is_told_to_come_back() -> None:
    jobs = Jobs(most_running=1, most_waiting=3)
    works = [Work() for _ in range(4)]
    names = [jobs.start(work) for work in works]
    assert works[0].begun.wait(PATIENCE)
    with pytest.raises(Busy, match="try again in a moment"):
        jobs.start(Work())
    states = [told(jobs, name).state for name in names]
    assert states == [State.RUNNING, *[State.WAITING] * 3]
    assert told(jobs, names[1]).words == "Waiting: another file is made first."
    assert told(jobs, names[2]).words == "Waiting: 2 other files are made first."
    assert not works[1].begun.is_set()
    for work in works:
        work.finish()
    at_rest()
    assert [told(jobs, name).state for name in names] == [State.DONE] * len(names)


def test_two_run_at_once_where_two_may() -> None:
    jobs = Jobs(most_running=2, most_waiting=0)
    first, second = Work(), Work()
    jobs.start(first), jobs.start(second)
    assert first.begun.wait(PATIENCE)
    assert second.begun.wait(PATIENCE)
    first.finish(), second.finish()
    at_rest()


def test_a_running_job_ends_at_its_next_step() -> None:
    jobs, work = Jobs(), Work()
    name = jobs.start(work)
    assert work.begun.wait(PATIENCE)
    assert jobs.cancel(name)
    assert told(jobs, name).state is State.CANCELLED
    work.let_on.set()
    at_rest()
    assert not work.stepped.is_set()
    assert told(jobs, name).words == "Cancelled."
    assert jobs.result(name) is None


def test_a_waiting_job_never_begins_and_gives_its_place_away() -> None:
    jobs = Jobs(most_running=1, most_waiting=1)
    first, second, third = Work(), Work(), Work()
    jobs.start(first)
    assert first.begun.wait(PATIENCE)
    waiting = jobs.start(second)
    assert jobs.cancel(waiting)
    last = jobs.start(third)
    first.finish(), third.finish()
    at_rest()
    assert not second.begun.is_set()
    assert told(jobs, last).state is State.DONE


def test_cancelling_what_is_done_changes_nothing() -> None:
    jobs = Jobs()
    name = finished(jobs, lambda _step: FILE)
    assert jobs.cancel(name)
    assert told(jobs, name).state is State.DONE
    assert not jobs.cancel("no-such-job")
    assert jobs.progress("no-such-job") is None
    assert jobs.result("no-such-job") is None


def test_a_refusal_is_told_and_the_next_has_its_turn() -> None:
    jobs = Jobs()

    def refuse(_step: Step) -> Made:
        raise InvalidRequest("View 3 of the pack: there is no such figure.")

    name = finished(jobs, refuse)
    assert told(jobs, name).words == "View 3 of the pack: there is no such figure."
    assert told(jobs, name).state is State.FAILED
    assert told(jobs, finished(jobs, lambda _step: FILE)).state is State.DONE


def test_a_fault_is_logged_under_a_number_and_not_repeated(
    caplog: pytest.LogCaptureFixture,
) -> None:
    jobs = Jobs()

    def fail(_step: Step) -> Made:
        raise RuntimeError("secret path")

    said = told(jobs, finished(jobs, fail)).words
    assert "secret" not in said
    number = said.rstrip(".").rsplit(" ", 1)[1]
    assert number in caplog.text
    assert "secret path" in caplog.text


def test_results_are_forgotten_after_some_minutes() -> None:
    clock = Clock()
    jobs = Jobs(clock=clock)
    name = finished(jobs, lambda _step: FILE)
    clock.now = module.KEPT_SECONDS
    assert jobs.result(name) == FILE
    clock.now += 1
    assert jobs.result(name) is None
    assert jobs.progress(name) is None


def test_results_are_bounded_in_number_and_in_size() -> None:
    clock = Clock()
    jobs = Jobs(clock=clock, most_bytes=25)
    ten = Made(b"0123456789", "ten", "x")
    names = []
    for _ in range(3):
        clock.now += 1
        names.append(finished(jobs, lambda _step: ten))
    assert [jobs.result(name) for name in names] == [None, ten, ten]
    clock.now += 1
    large = Made(b"0" * 99, "large", "x")
    newest = finished(jobs, lambda _step: large)
    assert jobs.result(newest) == large
    assert [jobs.result(name) for name in names] == [None, None, None]
    small = Jobs(clock=clock)
    many = []
    for _ in range(module.MOST_KEPT + 3):
        clock.now += 1
        many.append(finished(small, lambda _step: FILE))
    assert [small.result(name) is None for name in many[:3]] == [True] * 3
    assert all(small.result(name) for name in many[3:])


def test_what_nobody_asks_for_is_given_up() -> None:
    clock = Clock()
    jobs = Jobs(clock=clock)
    running, waiting = Work(), Work()
    first = jobs.start(running)
    assert running.begun.wait(PATIENCE)
    second = jobs.start(waiting)
    clock.now = module.SILENT_SECONDS + 1
    running.let_on.set()
    at_rest()
    assert not waiting.begun.is_set()
    assert told(jobs, first).state is State.CANCELLED
    assert told(jobs, second).state is State.CANCELLED
