"""A file of respondents is read whole or refused with one clear sentence."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.errors import GeodataError, MissingSource
from geodata.respondents import Respondents, load_respondents, read_respondents
from geodata.schemas.respondents import SURVEY_RESPONDENTS
from geodata.survey_items import SURVEY_ITEMS
from geodata.vocabulary import Role
from tests.support.frames import tiny_england

NAME = "answers.csv"
TABLES = tiny_england()
COUNCILS = tuple(TABLES.frames["councils"]["council_code"])
HEADER = list(SURVEY_RESPONDENTS.column_names)


def row(**cells: str) -> dict[str, str]:
    usual = {"respondent": "1", "council_code": COUNCILS[0], "role": str(Role.OTHER)}
    return dict.fromkeys(HEADER, "") | usual | cells


def file(*rows: dict[str, str], header: list[str] | None = None) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, header or HEADER)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def read(content: bytes) -> Respondents:
    return read_respondents(content, NAME, TABLES)


def test_what_is_read() -> None:
    found = read(file(row(q2a="Tend to agree", q12="Don't know"), row(respondent="2")))
    first, second = found.people
    assert (first.council_code, first.role) == (COUNCILS[0], Role.OTHER)
    assert found.answers_to("q2a") == ("tend_to_agree", None)
    assert found.answers_to("q12") == ("dont_know", None)
    assert set(second.answers) == {None}
    assert not found.is_illustrative
    assert found.invented == frozenset()


def test_spreadsheets_may_have_written_it() -> None:
    usual = read(file(row(q1a="A great deal")))
    content = file(row(q1a="A great deal"), header=HEADER[::-1])
    found = read(b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n") + b"\r\n\r\n")
    assert found.people == usual.people


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "holds no respondents"),
        (file(), "holds no respondents"),
        (b"\xff\xfe", "is not readable as CSV in UTF-8"),
        (b'a,"b', "is not readable as CSV in UTF-8"),
        (file(row()).replace(b"role", b"rule"), "row 1: 'role' is missing"),
        (file(row(), header=[*HEADER, "name"]), "row 1: 'name' is unknown"),
        (("role," + ",".join(HEADER) + "\nx").encode(), "'role' is there twice"),
        (file(row()) + b"2,E06000001\r\n", "row 3: it has 2 cells, where the header has"),
        (file(row(), row()), "row 3: respondent '1' is in row 2 already"),
        (file(row(respondent=" ")), "row 2: respondent must not be empty, but is ' '"),
        (file(row(respondent="n" * 41)), "respondent must have at most 40 characters"),
        (file(row(council_code="")), "row 2: council_code must not be empty"),
        (file(row(council_code="E06999999")), "council_code must be that of a council of 2017"),
        (file(row(role="Mayor")), "row 2: role must be one of Leader or deputy leader; Lead or"),
        (file(row(role="")), "row 2: role must not be empty"),
        (file(row(q2a="tend to agree")), "row 2: q2a must be one of Strongly agree; Tend"),
        (file(row(q2a="Agree")), "Don't know or empty, but is 'Agree'"),
        (file(row(respondent="illustrative-1"), row()), "'illustrative-1' is illustrative, but"),
    ],
)  # fmt: skip
def test_a_fault_is_told_in_one_sentence(content: bytes, told: str) -> None:
    with pytest.raises(GeodataError) as caught:
        read(content)
    message = str(caught.value)
    assert message.startswith(NAME)
    assert told in message
    assert message.endswith(
        "Correct the file as docs/respondents.md describes it, and start again."
    )
    assert "\n" not in message


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(MissingSource, match="ATLAS_RESPONDENTS must name a file") as caught:
            load_respondents(path, TABLES)
        assert str(path) in str(caught.value)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
def test_anything_is_read_or_refused(content: bytes) -> None:
    with pytest.raises(GeodataError) as caught:
        read(content)
    assert str(caught.value).startswith(NAME)


@settings(max_examples=200, deadline=None)
@given(
    place=st.integers(0, len(HEADER) - 1),
    cell=st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20),
)
def test_any_cell_is_kept_or_refused(place: int, cell: str) -> None:
    rule = SURVEY_RESPONDENTS.columns[place]
    content = file(row(**{rule.name: cell}))
    is_name = rule.name == "respondent" and cell.strip() != ""
    if is_name or cell in rule.allowed or (cell == "" and rule.is_optional):
        assert len(read(content).people) == 1
        return
    with pytest.raises(GeodataError) as caught:
        read(content)
    assert str(caught.value).startswith(f"{NAME}, row 2: {rule.name} ")
    assert "\n" not in str(caught.value)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(COUNCILS),
            st.sampled_from(list(Role)),
            *(st.sampled_from(["", *(option.label for option in item.scale.options)])
              for item in SURVEY_ITEMS),
        ),
        min_size=1,
        max_size=8,
    )
)  # fmt: skip
def test_what_is_written_is_what_is_read(people: list[tuple[str, ...]]) -> None:
    rows = [dict(zip(HEADER, (str(n), *cells), strict=True)) for n, cells in enumerate(people)]
    found = read(file(*rows))
    assert [person.council_code for person in found.people] == [cells[0] for cells in people]
    for place, item in enumerate(SURVEY_ITEMS):
        labels = {option.key: option.label for option in item.scale.options} | {None: ""}
        assert [labels[key] for key in found.answers_to(item.column)] == [
            cells[place + 2] for cells in people
        ]


def test_the_document_lists_every_column_and_answer(root: Path) -> None:
    text = (root / "docs" / "respondents.md").read_text(encoding="utf-8").replace("*", "")
    for column in SURVEY_RESPONDENTS.columns:
        assert f"`{column.name}`" in text
        if column.name.startswith("q"):
            (line,) = [line for line in text.splitlines() if f"`{column.name}`" in line]
            assert line.rsplit("| ", 1)[1] == "; ".join(column.allowed) + " |", column.name
        else:
            assert all(f"`{word}`" in text for word in column.allowed)
