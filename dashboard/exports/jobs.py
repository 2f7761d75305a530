"""Long work off the request: a few at a time, with progress, cancelling, and kept results."""

import logging
import secrets
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from threading import Lock, Thread
from time import monotonic
from typing import Final, TypeAlias

from dashboard.errors import InvalidRequest

Step: TypeAlias = Callable[[int, int], None]
"""Is told how many of how many steps are done; raises ``Cancelled`` where nobody wants more."""
MOST_KEPT: Final = 12
MOST_BYTES: Final = 64_000_000
KEPT_SECONDS: Final = 300.0
SILENT_SECONDS: Final = 180.0
"""A page in the background asks once a minute; one that asks for less has been closed."""
_FAULT: Final = (
    "Something went wrong on our side and the file could not be made. Please try again; if it "
    "happens again, report it with the number {number}."
)
_log = logging.getLogger(__name__)


class Busy(Exception):
    """As many files are being made and waited for as may be; to be asked for again."""


class Cancelled(Exception):
    """Nobody wants the result any more."""


class State(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Made:
    """A finished file: what is inside, its name, and its kind."""

    content: bytes
    name: str
    mimetype: str


Work: TypeAlias = Callable[[Step], Made]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is, with a sentence for the reader; ``name`` is that of the finished file."""

    state: State
    done: int
    of: int
    words: str
    name: str = ""


@dataclass(slots=True)
class _Job:
    work: Work
    asked: float
    state: State = State.WAITING
    done: int = 0
    of: int = 0
    words: str = ""
    made: Made | None = None
    ended: float = 0.0

    @property
    def is_over(self) -> bool:
        return self.state in (State.DONE, State.FAILED, State.CANCELLED)


class Jobs:
    """Runs work in threads of its own, so that no thread that answers readers is held up."""

    def __init__(
        self,
        most_running: int = 1,
        most_waiting: int = 3,
        *,
        telling: tuple[type[Exception], ...] = (InvalidRequest,),
        most_bytes: int = MOST_BYTES,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """Set the limits; no thread is started before there is work.

        Args:
            most_running: how many run at once.
            most_waiting: how many may wait besides.
            telling: exceptions whose message is a sentence for the reader.
            most_bytes: how large the finished files may be together; the newest is always kept.
            clock: seconds that only grow.
        """
        self._most_running, self._most_waiting = most_running, most_waiting
        self._telling, self._most_bytes, self._clock = telling, most_bytes, clock
        self._jobs: OrderedDict[str, _Job] = OrderedDict()
        self._waiting: deque[_Job] = deque()
        self._threads = self._running = 0
        self._lock = Lock()

    def start(self, work: Work) -> str:
        """Take on work, and return the name under which it is asked for; nobody can guess it.

        Raises:
            Busy: too many are waiting.
        """
        with self._lock:
            self._tidy()
            if self._running + len(self._waiting) >= self._most_running + self._most_waiting:
                raise Busy(
                    "Several files are being made just now, so yours was not begun; please try "
                    "again in a moment."
                )
            job = _Job(work, self._clock())
            name = secrets.token_urlsafe(18)
            self._jobs[name] = job
            self._waiting.append(job)
            if self._threads < self._most_running:
                self._threads += 1
                Thread(target=self._run, name="files", daemon=True).start()
            return name

    def progress(self, name: str) -> Progress | None:
        """Say how far a job is; nothing where there is none of that name any more."""
        with self._lock:
            self._tidy()
            job = self._jobs.get(name)
            if job is None:
                return None
            job.asked = self._clock()
            file = job.made.name if job.made else ""
            return Progress(job.state, job.done, job.of, self._words(job), file)

    def cancel(self, name: str) -> bool:
        """End a job at its next step, or before it begins; says whether there was one."""
        with self._lock:
            job = self._jobs.get(name)
            if job is not None and not job.is_over:
                self._cancel(job)
            return job is not None

    def result(self, name: str) -> Made | None:
        """Return a finished file; nothing where there is none of that name any more."""
        with self._lock:
            self._tidy()
            job = self._jobs.get(name)
            return job.made if job else None

    def _run(self) -> None:
        while True:
            with self._lock:
                self._tidy()
                if not self._waiting:
                    self._threads -= 1
                    return
                job = self._waiting.popleft()
                job.state = State.RUNNING
                self._running += 1
            self._do(job)
            with self._lock:
                self._running -= 1

    def _do(self, job: _Job) -> None:
        def step(done: int, of: int) -> None:
            with self._lock:
                if not job.is_over and self._clock() - job.asked > SILENT_SECONDS:
                    self._cancel(job)
                if job.is_over:
                    raise Cancelled
                job.done, job.of = done, of

        try:
            made = job.work(step)
        except Cancelled:
            self._end(job, State.CANCELLED, "Cancelled.")
        except Exception as error:  # whatever it is, the next in the queue must have its turn
            self._end(job, State.FAILED, self._explained(error))
        else:
            self._end(job, State.DONE, "", made)

    def _end(self, job: _Job, state: State, words: str, made: Made | None = None) -> None:
        with self._lock:
            if job.is_over:
                return
            job.state, job.words, job.made, job.ended = state, words, made, self._clock()
            job.done = job.of if made else job.done
            self._tidy()

    def _explained(self, error: Exception) -> str:
        if isinstance(error, self._telling):
            return str(error)
        number = secrets.token_hex(4)
        _log.error("Fault %s while a file was made", number, exc_info=error)
        return _FAULT.format(number=number)

    def _cancel(self, job: _Job) -> None:
        job.state, job.words, job.ended = State.CANCELLED, "Cancelled.", self._clock()
        if job in self._waiting:
            self._waiting.remove(job)

    def _words(self, job: _Job) -> str:
        if job.state is State.WAITING:
            before = self._running + self._waiting.index(job)
            others = "another file is" if before == 1 else f"{before} other files are"
            return f"Waiting: {others} made first." if before else "Beginning."
        if job.state is State.RUNNING:
            return f"{job.done} of {job.of} done." if job.of else "Beginning."
        return job.words

    def _tidy(self) -> None:
        """Forget what is old, and the oldest of what is too much."""
        now = self._clock()
        for job in [one for one in self._waiting if now - one.asked > SILENT_SECONDS]:
            self._cancel(job)
        over = [(name, job) for name, job in self._jobs.items() if job.is_over]
        over.sort(key=lambda pair: pair[1].ended, reverse=True)
        size = 0
        for place, (name, job) in enumerate(over):
            size += len(job.made.content) if job.made else 0
            is_much = place >= MOST_KEPT or (place and size > self._most_bytes)
            if is_much or now - job.ended > KEPT_SECONDS:
                del self._jobs[name]
