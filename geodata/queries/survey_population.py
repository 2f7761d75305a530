"""How the councils that the survey addressed divide, whether they answered or not."""

from dataclasses import dataclass

from geodata.tables import Tables


@dataclass(frozen=True, slots=True)
class SurveyedGroup:
    """The single tier and county councils of one region or type, and their share of all."""

    breakdown: str
    label: str
    councils: int
    share: float


def survey_population(tables: Tables) -> tuple[SurveyedGroup, ...]:
    """The councils addressed, by type and then by region, the largest group first."""
    rows = tables.frames["survey_population"].sort_values(
        ["breakdown", "councils", "category"], ascending=[True, False, True]
    )
    return tuple(
        SurveyedGroup(
            breakdown=row.breakdown,
            label=row.category[0].upper() + row.category[1:],
            councils=int(row.councils),
            share=float(row.share_of_councils),
        )
        for row in rows.itertuples()
    )
