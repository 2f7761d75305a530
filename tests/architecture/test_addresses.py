"""No address of another host in code, no address of a package registry anywhere."""

import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

from tests.architecture.source_files import literals, place, python_files

# Names of things, never fetched, and the reader's own links to a licence or a publisher,
# which live in data.
NAMES = {"www.w3.org", "datapackage.org", "schemas.openxmlformats.org", "schemas.microsoft.com"}
REGISTRIES = re.compile(r"(?:pypi|pythonhosted|registry\.npmjs|npmjs)\.(?:org|com)", re.I)
TEXT = {".py", ".js", ".mjs", ".css", ".toml", ".txt", ".md", ".json", ".cfg", ".ini", ""}


def tracked(root: Path) -> list[Path]:
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    return [root / name for name in listing.stdout.splitlines() if (root / name).is_file()]


def test_python_names_no_other_host() -> None:
    for folder in ("dashboard", "geodata"):
        for path in python_files(folder):
            for node in literals(path):
                if isinstance(node.value, str):
                    for address in re.findall(r"https?://[^\s\"'<>]+", node.value):
                        host = urlsplit(address).hostname or ""
                        allowed = NAMES | {"{host}", ""}
                        assert host in allowed, f"{place(path, node)}: {address}"


def test_scripts_and_styles_name_no_other_host(root: Path) -> None:
    for pattern in ("js/*.js", "css/*.css", "viewer/**/*.js", "viewer/**/*.css"):
        for path in sorted((root / "assets").glob(pattern)):
            text = path.read_text(encoding="utf-8")
            for address in re.findall(r"(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}[^\s\"']*", text):
                assert (urlsplit(address).hostname or "") in NAMES, f"{path}: {address}"


def test_no_registry_address_is_committed(root: Path) -> None:
    for path in tracked(root):
        if path.suffix in TEXT and path != Path(__file__):
            found = REGISTRIES.search(path.read_text(encoding="utf-8", errors="replace"))
            assert not found, f"{path}: {found}"


def test_nothing_speaks_of_the_machine_it_was_written_on(root: Path) -> None:
    for path in tracked(root):
        if path.suffix in TEXT and path != Path(__file__):
            text = path.read_text(encoding="utf-8", errors="replace")
            for machine_path in ("/work/", "/home/", "/root/"):
                assert machine_path not in text, f"{path}: {machine_path}"
