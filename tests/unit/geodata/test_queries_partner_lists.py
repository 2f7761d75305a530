"""Partners are those that are listed; councils that only have residents are told apart."""

from geodata.queries.partner_lists import TrustPartner, partners
from geodata.vocabulary import FootprintCode
from tests.support.frames import tiny_england


def test_partners_are_listed_by_name() -> None:
    tables = tiny_england()
    found = partners(tables, FootprintCode("E54000901"))
    assert [council.name for council in found.named] == ["Northshire"]
    assert [council.name for council in found.unnamed] == ["Hill"]
    assert found.trusts == (TrustPartner("Northshire Care", (FootprintCode("E54000903"),)),)
    assert found.ccgs == ()
    south = partners(tables, FootprintCode("E54000903"))
    assert [council.name for council in south.named] == ["Marsh"]
    assert south.unnamed == ()  # Northshire has fewer than 1 % of its residents there
    assert [trust.name for trust in south.trusts] == ["Marsh Hospitals", "Northshire Care"]
