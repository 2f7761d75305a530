"""Zips from strangers: nothing escapes, nothing explodes, nothing but one sentence comes out."""

import io
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from geodata.errors import BoundaryFault
from geodata.pipeline.boundary_files import archive, limits
from tests.support.boundary_samples import (
    Sample,
    converted,
    refusal,
    shapefile_zip,
    write_geojson,
    write_shapefile,
    zipped,
)


def test_zip_of_a_shapefile_is_read(tmp_path: Path) -> None:
    report, written = converted(shapefile_zip(tmp_path))
    assert len(written["features"]) == 4
    assert report.recognised.reading.layer == "areas.shp"


def test_zip_with_folders_and_other_files_is_read(tmp_path: Path) -> None:
    write_shapefile(Sample(), tmp_path / "parts")
    (tmp_path / "parts" / "licence.txt").write_text("terms", encoding="utf-8")
    path = zipped(sorted((tmp_path / "parts").iterdir()), tmp_path / "a.zip", "download/set/")
    with zipfile.ZipFile(path, "a") as opened:
        opened.writestr("__MACOSX/download/set/._areas.shp", b"not a shapefile")
    assert len(converted(path)[1]["features"]) == 4


def test_zip_of_geojson_is_read(tmp_path: Path) -> None:
    inner = write_geojson(Sample().in_degrees(), tmp_path / "areas.geojson")
    assert len(converted(zipped([inner], tmp_path / "areas.zip"))[1]["features"]) == 4


def test_zip_without_a_part_names_it(tmp_path: Path) -> None:
    write_shapefile(Sample(), tmp_path / "parts", prj=None)
    path = zipped(sorted((tmp_path / "parts").iterdir()), tmp_path / "areas.zip")
    assert "there is no .prj" in refusal(path)


def test_zip_of_two_boundary_files_asks_which(tmp_path: Path) -> None:
    for stem in ("one", "two"):
        write_shapefile(Sample(), tmp_path / "parts", stem=stem)
    path = zipped(sorted((tmp_path / "parts").iterdir()), tmp_path / "areas.zip")
    assert "it holds 2 boundary files (one.shp, two.shp)" in refusal(path)
    assert len(converted(path, layer="one")[1]["features"]) == 4


def test_zip_without_boundary_file_lists_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "readme.txt").write_text("terms", encoding="utf-8")
    path = zipped([tmp_path / "readme.txt"], tmp_path / "areas.zip")
    assert "it holds no boundary file (readme.txt)" in refusal(path)


@pytest.mark.parametrize(
    "name", ["../areas.shp", "/etc/areas.shp", "a/../../areas.shp", "C:\\areas.shp", "..\\a.shp"]
)
def test_path_outside_the_archive_is_refused(tmp_path: Path, name: str) -> None:
    path = _with_member(tmp_path, zipfile.ZipInfo(name))
    assert "points outside the archive" in refusal(path)


@pytest.mark.parametrize("mode", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_link_or_device_is_refused(tmp_path: Path, mode: int) -> None:
    member = zipfile.ZipInfo("link.txt")
    member.create_system = 3
    member.external_attr = (mode | 0o777) << 16
    assert "its member link.txt is a link or device" in refusal(_with_member(tmp_path, member))


@pytest.mark.parametrize("name", ["inner.zip", "inner.tar", "inner.kmz"])
def test_nested_archive_is_refused_by_name(tmp_path: Path, name: str) -> None:
    assert "is itself an archive" in refusal(_with_member(tmp_path, zipfile.ZipInfo(name)))


def test_nested_archive_is_refused_by_content(tmp_path: Path) -> None:
    inner = shapefile_zip(tmp_path)
    path = tmp_path / "outer.zip"
    with zipfile.ZipFile(path, "w") as opened:
        opened.write(inner, "areas.geojson")
    assert "its member areas.geojson is itself an archive" in refusal(path)


def test_encrypted_member_is_refused(tmp_path: Path) -> None:
    path = shapefile_zip(tmp_path)
    content = bytearray(path.read_bytes())
    flags = content.index(b"PK\x01\x02") + 8
    content[flags] |= 0x1
    path.write_bytes(content)
    assert "is encrypted" in refusal(path)


def test_unusual_packing_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "areas.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as opened:
        opened.writestr("areas.geojson", b"{}")
    assert "packed by an unusual method" in refusal(path)


def test_same_name_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "areas.zip"
    with zipfile.ZipFile(path, "w") as opened:
        opened.writestr("areas.geojson", b"{}")
        opened.writestr("AREAS.geojson", b"{}")
    assert "it holds areas.geojson more than once" in refusal(path)


def test_absurd_expansion_is_refused_before_unpacking(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("areas.geojson", bytes(16 * limits.MEGABYTE))
    assert "times its size" in refusal(path)


def test_absurd_total_is_refused_before_unpacking(tmp_path: Path) -> None:
    def declare_a_gigabyte(content: bytearray, central: int) -> None:
        content[central + 24 : central + 28] = (1 << 30).to_bytes(4, "little")

    path = _tampered(tmp_path, declare_a_gigabyte)
    assert "the zip unpacks to 1,024 MB" in refusal(path)


def test_too_many_members_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "areas.zip"
    with zipfile.ZipFile(path, "w") as opened:
        for number in range(limits.MOST_MEMBERS + 1):
            opened.writestr(f"{number}.txt", b"")
    assert "the zip holds 201 files" in refusal(path)


def test_too_large_a_zip_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = shapefile_zip(tmp_path)
    monkeypatch.setattr(limits, "LARGEST_ZIP", 100)
    assert "the zip has 0 MB" in refusal(path)


def test_member_that_grows_beyond_its_word_is_stopped(tmp_path: Path) -> None:
    source = io.BytesIO()
    with zipfile.ZipFile(source, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("areas.geojson", bytes(3 * limits.CHUNK))
    with zipfile.ZipFile(source) as opened:
        member = opened.getinfo("areas.geojson")
        declared = member.file_size
        member.file_size = limits.CHUNK

        class Liar(zipfile.ZipExtFile):
            """Reads on after the declared size, as a tampered archive makes others do."""

            def __init__(self, *arguments: object, **options: object) -> None:
                super().__init__(*arguments, **options)  # type: ignore[arg-type]
                self._left = declared
                self._expected_crc = None

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(zipfile, "ZipExtFile", Liar)
            with pytest.raises(BoundaryFault, match="unpacks to more than it declares"):
                archive.unpack_member(opened, "areas.geojson", tmp_path / "out", "a.zip")
    assert (tmp_path / "out").stat().st_size <= limits.CHUNK


def test_member_shorter_than_declared_is_refused(tmp_path: Path) -> None:
    def declare_ten_more(content: bytearray, central: int) -> None:
        size = int.from_bytes(content[central + 24 : central + 28], "little") + 10
        content[central + 24 : central + 28] = size.to_bytes(4, "little")

    assert "damaged or cut short" in refusal(_tampered(tmp_path, declare_ten_more))


def test_wrong_checksum_is_refused(tmp_path: Path) -> None:
    path = shapefile_zip(tmp_path)
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as opened:
        member = opened.getinfo("areas.shp")
        content[member.header_offset + 30 + len("areas.shp") + 20] ^= 0xFF
    path.write_bytes(content)
    assert "damaged or cut short" in refusal(path)


def _with_member(folder: Path, member: zipfile.ZipInfo) -> Path:
    path = shapefile_zip(folder)
    with zipfile.ZipFile(path, "a") as opened:
        opened.writestr(member, b"areas.shp")
    return path


def _tampered(folder: Path, change: Callable[[bytearray, int], None]) -> Path:
    path = shapefile_zip(folder)
    content = bytearray(path.read_bytes())
    change(content, content.index(b"PK\x01\x02"))
    path.write_bytes(content)
    return path
