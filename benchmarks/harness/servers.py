"""The two apps as processes of their own, on free ports of the loopback address."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
ATLAS: Final = ROOT / "app.py"
REFERENCE: Final = ROOT / "benchmarks" / "reference_app.py"
_ADDRESS: Final = re.compile(r"http://127\.0\.0\.1:\d+/")


@dataclass(frozen=True, slots=True)
class Server:
    """A running app: its process and its address, ending in "/"."""

    pid: int
    address: str

    def memory(self) -> dict[str, int]:
        """Bytes of memory in use: ``rss``, and ``uss``, which is shared with no other process."""
        lines = Path(f"/proc/{self.pid}/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]
        pairs = (line.split() for line in lines)
        size = {name: int(kilobytes) * 1024 for name, kilobytes, *_ in pairs}
        return {"rss": size["Rss:"], "uss": size["Private_Clean:"] + size["Private_Dirty:"]}


@contextmanager
def running(script: Path) -> Iterator[Server]:
    """Start an app and wait until it says its address; end it afterwards.

    Raises:
        RuntimeError: It ended before it said so; the message carries its last words.
    """
    environment = {**os.environ, "PORT": "0", "HOST": "127.0.0.1", "PYTHONPATH": str(ROOT)}
    environment["ATLAS_LOG_LEVEL"] = "WARNING"
    process = subprocess.Popen(
        [sys.executable, str(script)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Server(process.pid, _announced(process))
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _announced(process: "subprocess.Popen[str]") -> str:
    if process.stdout is not None:
        for line in process.stdout:
            found = _ADDRESS.search(line)
            if found:
                return found.group()
    raise RuntimeError(f"{process.args} ended before it was ready; see its message above.")
