"""Starting and stopping the app, as a person or a service does it."""

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from dashboard import launch
from dashboard.settings import Settings
from geodata.respondents import ILLUSTRATIVE_RESPONDENTS

PATIENCE = 60


def environment(**extra: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("ATLAS_")}
    return kept | {"PORT": "0"} | extra


@contextmanager
def started(root: Path, **extra: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start ``app.py``; yields the process and the address it printed."""
    process = subprocess.Popen(
        [sys.executable, "app.py"],
        cwd=root,
        env=environment(**extra),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout
        yield process, process.stdout.readline().strip().rpartition(" ")[2]
    finally:
        process.kill()
        process.communicate(timeout=PATIENCE)


def refused(root: Path, *command: str, **extra: str) -> str:
    """Start ``app.py`` where it cannot start; returns what it says on standard error."""
    run = subprocess.run(
        [sys.executable, *(command or ("app.py",))],
        cwd=root,
        env=environment(**extra),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert run.returncode == 1
    assert run.stdout == ""
    assert run.stderr.count("\n") == 1, run.stderr
    assert "Traceback" not in run.stderr
    return run.stderr


def assert_it_answers(address: str) -> None:
    assert address.startswith("http://127.0.0.1:")
    with urlopen(f"{address}health", timeout=PATIENCE) as answer:
        assert answer.status == 200
        assert "Server" not in answer.headers


@pytest.mark.skipif(sys.platform != "win32", reason="seen where it is told to stop, too")
def test_the_address_is_printed_when_it_answers(root: Path) -> None:
    with started(root) as (_, address):
        assert_it_answers(address)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to send")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_answers_where_it_says_and_stops_when_told(root: Path, how: signal.Signals) -> None:
    with started(root) as (process, address):
        assert_it_answers(address)
        process.send_signal(how)
        _, told = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0
        assert told == ""


def test_a_taken_port_is_told_in_one_sentence(root: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        told = refused(root, PORT=str(port))
    assert f"cannot listen on 127.0.0.1 port {port}: address already in use" in told


def refused_here(monkeypatch: pytest.MonkeyPatch, **extra: str) -> str:
    """Start in this process, which spares an interpreter; returns the sentence of the refusal.

    That such a sentence, and nothing more, reaches standard error is seen with ``refused``.
    """
    for name, value in environment(**extra).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("dashboard.serving.logs.configure", lambda level: None)
    with pytest.raises(SystemExit) as caught:
        launch.build_server()
    told = caught.value.code
    assert isinstance(told, str)
    assert "\n" not in told
    return told


SERVE_NOTHING = """
from flask import Flask
from dashboard import launch
launch.build_server = lambda settings: Flask("nothing")
launch.serve()
"""


def test_a_host_that_does_not_exist_is_told(root: Path) -> None:
    told = refused(root, "-c", SERVE_NOTHING, HOST="203.0.113.7")
    assert "cannot listen on 203.0.113.7 port" in told


def test_a_wrong_setting_is_told(root: Path) -> None:
    assert "ATLAS_DATE is not a setting" in refused(root, ATLAS_DATE="2017")


@pytest.fixture
def copy_of_the_tables(tmp_path: Path) -> Path:
    return Path(shutil.copytree(Settings().data_dir, tmp_path / "processed"))


def test_a_missing_table_is_told_by_name(
    copy_of_the_tables: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (copy_of_the_tables / "footprints.csv").unlink()
    assert "footprints.csv" in refused_here(monkeypatch, ATLAS_DATA=str(copy_of_the_tables))


def test_a_truncated_table_is_told_by_name(
    copy_of_the_tables: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = copy_of_the_tables / "measure_values.csv"
    whole = table.read_bytes()
    table.write_bytes(whole[: len(whole) // 2])
    assert "measure_values.csv" in refused_here(monkeypatch, ATLAS_DATA=str(copy_of_the_tables))


def test_a_missing_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "nowhere" in refused_here(monkeypatch, ATLAS_DATA=str(tmp_path / "nowhere"))


def test_a_faulty_file_of_respondents_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = tmp_path / "answers.csv"
    whole = ILLUSTRATIVE_RESPONDENTS.read_text(encoding="utf-8")
    answers.write_text(whole.replace("Leader or deputy", "Chief", 1), encoding="utf-8")
    told = refused_here(monkeypatch, ATLAS_RESPONDENTS=str(answers))
    assert "The Atlas cannot start: answers.csv, row 9: role must be one of" in told


LAYOUT = """
import hashlib, sys
for name in sys.argv[1:]:
    sys.modules[name] = None  # as if it were not installed
from dashboard.launch import build_server
client = build_server().test_client()
client.get("/")
answers = [client.get("/_dash-layout"), client.post("/_dash-update-component", json=ROUTING)]
print([hashlib.sha256(answer.data).hexdigest() for answer in answers])
"""
ROUTING = {
    "output": ".._pages_content.children..._pages_store.data..",
    "outputs": [
        {"id": "_pages_content", "property": "children"},
        {"id": "_pages_store", "property": "data"},
    ],
    "inputs": [
        {"id": "_pages_location", "property": "pathname", "value": "/"},
        {"id": "_pages_location", "property": "search", "value": "?find=Salford"},
    ],
    "changedPropIds": ["_pages_location.pathname"],
}


def test_the_app_is_the_same_without_what_only_the_build_needs(root: Path) -> None:
    of_the_build = ["geopandas", "mapclassify", "pandera", "pyarrow", "pyogrio", "scipy", "shapely"]
    seen = {
        subprocess.run(
            [sys.executable, "-c", LAYOUT.replace("ROUTING", repr(ROUTING)), *missing],
            cwd=root,
            env=environment(PYTHONHASHSEED="0"),
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=True,
        ).stdout
        for missing in ([], of_the_build)
    }
    assert len(seen) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="gunicorn does not run on Windows")
def test_gunicorn_serves_it(root: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "app:server", "--bind", f"127.0.0.1:{port}"],
        cwd=root,
        env=environment(),
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr
        while "Booting worker" not in (line := process.stderr.readline()):
            assert line, "gunicorn ended before it was ready"
        with urlopen(f"http://127.0.0.1:{port}/health", timeout=PATIENCE) as answer:
            assert answer.status == 200
    finally:
        process.terminate()
        process.communicate(timeout=PATIENCE)


@pytest.mark.skipif(sys.platform == "win32", reason="gunicorn does not run on Windows")
def test_gunicorn_gives_up_where_the_app_cannot_start(root: Path, tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "gunicorn", "app:server", "--bind", "127.0.0.1:0"],
        cwd=root,
        env=environment(ATLAS_DATA=str(tmp_path / "nowhere")),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert run.returncode == 3
    assert "The Atlas cannot start: " in run.stderr
    assert "Traceback" not in run.stderr
