"""The end of the report: method, definitions and sources of all views, each once."""

from dataclasses import dataclass

from dashboard.exports.pack import MadePack
from dashboard.exports.report.printed import clean
from dashboard.formatting import STATUS_MEANINGS, STATUS_WORDS
from geodata.sources import Source


@dataclass(frozen=True, slots=True)
class PrintedSource:
    """A source in words; ``address`` is empty where it is no address of the web."""

    name: str
    facts: str
    address: str
    credit: str


@dataclass(frozen=True, slots=True)
class Appendix:
    """Lines of the appendix: pairs are a name and what it means."""

    statuses: tuple[tuple[str, str], ...]
    caveats: tuple[str, ...]
    definitions: tuple[tuple[str, str], ...]
    sources: tuple[PrintedSource, ...]
    credits: tuple[str, ...]


def appendix(pack: MadePack) -> Appendix:
    """Gather what the views of a pack say of their figures."""
    exhibits = [item.exhibit for item in pack.made]
    statuses = dict.fromkeys(status for one in exhibits for status in one.statuses)
    sources = {source.key: source for one in exhibits for source in one.sources}
    said = {source.credit for source in sources.values()}
    credits = dict.fromkeys(line for one in exhibits for line in one.credits if line not in said)
    return Appendix(
        statuses=tuple((STATUS_WORDS[status], STATUS_MEANINGS[status]) for status in statuses),
        caveats=tuple(dict.fromkeys(clean(text) for one in exhibits for text in one.caveats)),
        definitions=tuple(_definitions(pack)),
        sources=tuple(_source(source) for source in sources.values()),
        credits=tuple(map(clean, credits)),
    )


def _definitions(pack: MadePack) -> list[tuple[str, str]]:
    """Return definitions each once.

    A name that stands for several things, as "How it was made" does, is given with the name
    before it, which it belongs to.
    """
    texts: dict[str, set[str]] = {}
    for item in pack.made:
        for name, words in item.exhibit.definitions:
            texts.setdefault(name, set()).add(words)
    found: dict[tuple[str, str], None] = {}
    for item in pack.made:
        before = ""
        for name, words in item.exhibit.definitions:
            is_shared = len(texts[name]) > 1 and before
            label = f"{name} ({before})" if is_shared else name
            found[clean(label), clean(words)] = None
            before = before if is_shared else name
    return list(found)


def _source(source: Source) -> PrintedSource:
    facts = (
        f"published {source.published}" if source.published[:1].isdigit() else "",
        f"read {source.accessed}" if source.accessed[:1].isdigit() else "",
        source.licence,
    )
    is_address = source.address.startswith(("https://", "http://"))
    return PrintedSource(
        name=clean(f"{source.publisher}: {source.title}"),
        facts=clean("; ".join(fact for fact in facts if fact)),
        address=source.address if is_address else "",
        credit=clean(source.credit),
    )
