"""The browser that draws pictures: found, started once, kept, and ended with the process."""

import asyncio
import os
import shutil
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from threading import Thread, main_thread
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from kaleido import Kaleido

    from dashboard.exports.picture_page import PicturePage

_NAMES: Final = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
)
_USUAL_PLACES: Final = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
# The page is ours and fetches nothing; the browser itself may not either.
_QUIET: Final = (
    "--disable-background-networking",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
_NEVER: Final = frozenset({"--disable-web-security", "--allow-file-access-from-files"})
_START_SECONDS: Final = 20.0
_END_SECONDS: Final = 10.0
_T = TypeVar("_T")


def find_chromium() -> str | None:
    """Return the path of an installed Chromium, Chrome or Edge."""
    for name in _NAMES:
        found = shutil.which(name)
        if found:
            return found
    return next((place for place in _USUAL_PLACES if Path(place).is_file()), None)


class Chromium:
    """One running browser with one page, driven by kaleido in a thread of its own."""

    def __init__(self, path: str, page: "PicturePage") -> None:
        """Start the browser.

        Raises:
            TimeoutError: it did not start in time.
            Exception: it ended at once; kaleido has several errors for that.
        """
        self._loop = asyncio.new_event_loop()
        Thread(target=self._run, name="pictures", daemon=True).start()
        self._kaleido: Kaleido | None = None
        try:
            self._kaleido = self._wait(_open(path, page), _START_SECONDS)
        except BaseException:
            self._loop.call_soon_threadsafe(self._loop.stop)
            raise
        # Kaleido's own threads keep the process from ending before the browser has, and what
        # is registered with atexit is only called after them. A request's thread may be a daemon,
        # and what it starts would be one too.
        Thread(target=self._end_with_process, name="end of pictures", daemon=False).start()

    def draw(
        self, figure: Mapping[str, Any], options: Mapping[str, object], seconds: float
    ) -> bytes:
        """Return a picture.

        Raises:
            TimeoutError: it took longer than ``seconds``.
            Exception: the browser is gone, or plotly.js refused the figure.
        """
        if self._kaleido is None:
            raise RuntimeError("The browser has been closed.")
        picture: bytes = self._wait(self._kaleido.calc_fig(figure, opts=options), seconds)
        return picture

    def close(self) -> None:
        """End the browser, kindly or not; closing it again does nothing."""
        kaleido, self._kaleido = self._kaleido, None
        if kaleido is None:
            return
        process = kaleido.subprocess
        with suppress(Exception):  # whatever is wrong with it, it has to end
            self._wait(kaleido.close(), _END_SECONDS)
        if process.poll() is None:
            process.kill()
        self._loop.call_soon_threadsafe(self._loop.stop)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()
        left = asyncio.all_tasks(self._loop)
        for task in left:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        self._loop.close()

    def _end_with_process(self) -> None:
        main_thread().join()
        self.close()

    def _wait(self, work: Coroutine[Any, Any, _T], seconds: float) -> _T:
        future: Future[_T] = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return future.result(seconds)
        except TimeoutError:
            future.cancel()
            raise


async def _open(path: str, page: "PicturePage") -> "Kaleido":
    from kaleido import Kaleido  # noqa: PLC0415 a quarter of a second that starting is spared

    browser = Kaleido(
        path=path,
        page_generator=page,
        timeout=None,
        browser_cls=_quiet_chromium(),
        enable_sandbox=not _is_root(),
        enable_extensions=False,
    )
    await browser.open()
    return browser


def _quiet_chromium() -> type:
    from choreographer.browsers.chromium import Chromium as Usual  # noqa: PLC0415 as above

    class Quiet(Usual):
        """Chromium as kaleido starts it, but on no terms with any network."""

        def get_cli(self) -> list[str]:
            usual = [flag for flag in super().get_cli() if flag not in _NEVER]
            return [*usual, *_QUIET]

    return Quiet


def _is_root() -> bool:
    """Say whether the process is root's, for whom Chromium has no sandbox."""
    who: Callable[[], int] | None = getattr(os, "geteuid", None)
    return who is not None and who() == 0
