"""Every view of every template can be made, and its heading can stand on a slide."""

import pytest

from dashboard.application import make_catalogue
from dashboard.errors import InvalidRequest
from dashboard.exhibits.catalogue import Catalogue
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exports.pack import Pack
from dashboard.exports.templates import make_template
from dashboard.page_context import PageContext
from dashboard.pages.atlas.context import atlas_context

PAIR = "E54000013~E54000046"
SIX = "E54000013~E54000046~E54000029~E54000005~E54000041~E54000007"


@pytest.fixture(scope="module")
def catalogue(context: PageContext) -> Catalogue:
    return make_catalogue(context, atlas_context(context))


def made(pack: Pack, catalogue: Catalogue) -> list[Exhibit]:
    return [catalogue.make(item.exhibit, item.query) for item in pack.items]


def tells(pack: Pack, catalogue: Catalogue) -> None:
    """Eight to twelve views, none twice, each with a heading; titles are left to them."""
    assert pack.title
    assert pack.subtitle
    assert 8 <= len(pack.items) <= 12
    found = made(pack, catalogue)
    assert len({(one.key, one.address) for one in found}) == len(found)
    assert all(0 < len(one.takeaway) <= 130 for one in found)
    assert all(one.table.rows for one in found)
    assert not any(one.is_illustrative for one in found)
    assert all(item.title == item.note == "" for item in pack.items)


def test_every_footprint_has_its_pack(context: PageContext, catalogue: Catalogue) -> None:
    for area in context.areas:
        pack = make_template("footprint", area.code, context)
        assert pack.title == area.name
        tells(pack, catalogue)


def test_every_region_has_its_pack(context: PageContext, catalogue: Catalogue) -> None:
    for option in context.options.nhs_regions:
        pack = make_template("region", option.key, context)
        assert pack.title == option.label
        tells(pack, catalogue)


@pytest.mark.parametrize("codes", [PAIR, SIX, "E54000027~E54000028~E54000029"])
def test_comparisons_have_their_pack(
    context: PageContext, catalogue: Catalogue, codes: str
) -> None:
    tells(make_template("compare", codes, context), catalogue)


@pytest.mark.parametrize("name", ["survey", "funding"])
def test_the_others_need_nothing(context: PageContext, catalogue: Catalogue, name: str) -> None:
    tells(make_template(name, "", context), catalogue)


@pytest.mark.parametrize(
    ("name", "codes", "said"),
    [
        ("footprint", "", "choose them again"),
        ("footprint", "E54999999", "choose them again"),
        ("compare", "E54000013", "is of 2 to 6"),
        ("compare", "E54000013~E54000013", "each once"),
        ("compare", f"{SIX}~E54000008", "is of 2 to 6"),
        ("region", "E54000013", "no such NHS region"),
        ("everything", "", "no such template"),
    ],
)
def test_what_cannot_be_is_refused(context: PageContext, name: str, codes: str, said: str) -> None:
    with pytest.raises(InvalidRequest, match=said):
        make_template(name, codes, context)
