"""The credit lines that licences ask for."""

from geodata.tables import Tables


def credit_lines(tables: Tables) -> tuple[str, ...]:
    """Return every source's credit once, in the order of the sources."""
    credits = (source.credit for source in tables.sources.values())
    return tuple(dict.fromkeys(credit for credit in credits if credit))
