"""The committed files are what the build makes, byte for byte."""

import pytest

from geodata.__main__ import main


def test_build_check(capsys: pytest.CaptureFixture[str]) -> None:
    """Needs the two wheels, which ``make test`` fetches."""
    status = main(["build", "--check"])
    said = capsys.readouterr()
    assert status == 0, said.out + said.err
    assert said.out == "The committed tables and boundaries are what the build makes.\n"
