"""One sentence says what differs, and nothing is said when nothing does."""

from pathlib import Path

import pytest

from geodata.pipeline.comparison import differences


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    made, committed = tmp_path / "made", tmp_path / "committed"
    for folder in (made, committed):
        folder.mkdir()
        (folder / "same.csv").write_text("a\nb\n", encoding="utf-8")
    return made, committed


def test_the_same_bytes_say_nothing(folders: tuple[Path, Path]) -> None:
    assert differences({folders[0]: folders[1]}) == ""


def test_every_difference_is_named(folders: tuple[Path, Path]) -> None:
    made, committed = folders
    (committed / "same.csv").write_text("a\nB\n", encoding="utf-8")
    (made / "new.csv").write_text("x", encoding="utf-8")
    (committed / "old.csv").write_text("x", encoding="utf-8")
    sentence = differences({made: committed})
    assert "different: same.csv from row 2" in sentence
    assert "not committed: new.csv" in sentence
    assert "not made by the build: old.csv" in sentence
    assert sentence.count("\n") == 0


def test_a_line_end_is_a_difference(folders: tuple[Path, Path]) -> None:
    (folders[1] / "same.csv").write_bytes(b"a\r\nb\r\n")
    assert "same.csv from row 1" in differences({folders[0]: folders[1]})


def test_a_file_cut_short_differs_where_it_ends(folders: tuple[Path, Path]) -> None:
    (folders[1] / "same.csv").write_bytes(b"a\nb")
    assert "same.csv from row 2" in differences({folders[0]: folders[1]})


def test_an_absent_folder_lacks_everything(folders: tuple[Path, Path], tmp_path: Path) -> None:
    assert "not committed: same.csv" in differences({folders[0]: tmp_path / "nowhere"})


def test_many_files_are_counted(folders: tuple[Path, Path]) -> None:
    for number in range(15):
        (folders[0] / f"{number:02}.csv").touch()
    assert "11.csv and 3 more" in differences({folders[0]: folders[1]})
