"""Which councils the survey addressed, and which of them answered, to take away."""

from collections.abc import Sequence

from dashboard.descriptions.survey_findings import CARE
from dashboard.exhibits.drawing import Bars, Series
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.headings import fitting
from dashboard.exhibits.measures import credits_of
from dashboard.exhibits.places import view_address
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.figures.illustrative import ILLUSTRATIVE_MARK
from dashboard.figures.share_bars import COLOUR
from dashboard.formatting import STATUS_WORDS, whole_percent
from dashboard.page_context import PageContext
from dashboard.pages.survey.representation import (
    COUNCILS_BY,
    CouncilLine,
    breakdown_title,
    council_figure,
    council_lines,
    council_sources,
)
from dashboard.parameters import Parameter
from dashboard.site import SURVEY
from geodata.respondents import Respondents
from geodata.vocabulary import Status


def council_names(context: PageContext, respondents: Respondents | None) -> tuple[str, ...]:
    """Return the names of the exhibits, in the order of the page."""
    lines, _ = council_lines(context.tables, respondents)
    return tuple(_name(breakdown) for breakdown in lines)


def councils_exhibit(context: PageContext, respondents: Respondents | None, name: str) -> Exhibit:
    """Return one breakdown of the councils."""
    found, words = council_lines(context.tables, respondents)
    breakdown = next(one for one in found if _name(one) == name)
    lines, title = found[breakdown], breakdown_title(breakdown)
    is_illustrative = respondents is not None and respondents.is_illustrative
    sources = tuple(council_sources(context.tables))
    largest = max(lines, key=lambda line: line.councils)
    made_up = (Status.ILLUSTRATIVE,) if is_illustrative else ()
    return Exhibit(
        key=f"{SURVEY.key}/{name}",
        subject=title,
        title=title,
        takeaway=fitting(
            f"{largest.label}: {largest.councils} of the {sum(one.councils for one in lines)} "
            f"councils addressed ({whole_percent(largest.share)})"
        ),
        subtitle="Single tier and county councils",
        words=(words,),
        caveats=CARE[:1],
        statuses=(Status.DERIVED, *made_up),
        sources=sources,
        credits=credits_of(sources),
        address=view_address(SURVEY, {Parameter.ILLUSTRATIVE: "1" if is_illustrative else ""}),
        is_illustrative=is_illustrative,
        table=_table(lines, is_illustrative=is_illustrative),
        drawing=Bars(
            categories=tuple(line.label for line in lines),
            series=(Series("Share of all", tuple(line.share for line in lines), COLOUR),),
            form=NumberFormat.WHOLE_PERCENT,
        ),
        figure=lambda: council_figure(lines, is_illustrative=is_illustrative),
        alternative=f"Bars: {title}. {words}",
    )


def _name(breakdown: str) -> str:
    return f"{COUNCILS_BY}{breakdown.replace(' ', '-')}"


def _table(lines: Sequence[CouncilLine], *, is_illustrative: bool) -> Table:
    has_responding = any(line.is_responding_known for line in lines)
    status = STATUS_WORDS[Status.DERIVED]
    if is_illustrative:
        status = f"{status}; responding: {ILLUSTRATIVE_MARK.lower()}"
    columns = [
        Column("group", "Group", description="type or region of councils"),
        Column("councils", "Councils", NumberFormat.WHOLE, "single tier and county councils"),
        Column("share", "Share of all", NumberFormat.WHOLE_PERCENT, "share from 0 to 1"),
    ]
    if has_responding:
        columns += [
            Column("responding", "Responding", NumberFormat.WHOLE, "councils with a respondent"),
            Column("responding_note", "About responding", description="why it is withheld"),
        ]
    columns.append(Column("status", "Status", description="how the values came to be"))

    def row(line: CouncilLine) -> tuple[Value, ...]:
        withheld = line.responding_words if line.responding is None else ""
        responding = (line.responding, withheld) if has_responding else ()
        return (line.label, line.councils, line.share, *responding, status)

    return Table(tuple(columns), tuple(row(line) for line in lines))
