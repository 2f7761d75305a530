"""The words of the answers by group: what may be told, what is withheld, what is made up."""

from itertools import combinations

from dashboard.figures.illustrative import ILLUSTRATIVE_MARK
from dashboard.formatting import interval_words, listing, whole_percent
from geodata.boundary import AreaType
from geodata.queries.respondent_groups import SplitKey
from geodata.queries.survey_response import RespondingCouncils
from geodata.queries.survey_splits import NetShare, SplitGroup, SurveySplit
from geodata.vocabulary import Availability, Status

_TOO_FEW = "too few"


def split_names(nouns: AreaType) -> dict[SplitKey, str]:
    """Name what answers can be split by, in the order in which they are offered."""
    return {
        SplitKey.NHS_REGION: "NHS region",
        SplitKey.COUNCIL_TYPE: "Council type",
        SplitKey.COUNCIL_REGION: "Council region",
        SplitKey.ROLE: "Role",
        SplitKey.FOOTPRINT: nouns.singular.capitalize(),
    }


def describe_split(split: SurveySplit, nouns: AreaType) -> str:
    """Say what share of each group answered for, what is withheld, and how groups are made."""
    sentences = [f"{ILLUSTRATIVE_MARK}."] if split.status is Status.ILLUSTRATIVE else []
    if split.is_invented:
        sentences.append("Beyond what the report prints, also the figures for all are made up.")
    answers = listing([f"“{option.label}”" for option in split.item.scale.on_side(1)])
    told = [group for group in split.groups if group.nets]
    everyone = split.everyone.net(1)
    if everyone:
        sentences.append(f"{answers} together, all respondents: {_share(everyone)}.")
    if told:
        named = [f"{group.label} {_share(net)}" for group in told if (net := group.net(1))]
        sentences.append(f"{'; '.join(named)}.")
    sentences += _difference(split, told)
    sentences += _withheld(split)
    return " ".join((*sentences, *_making(split, nouns)))


def status_words(status: Status) -> str:
    """Name how answers by group came to be: made up, or counted from a supplied file."""
    return ILLUSTRATIVE_MARK if status is Status.ILLUSTRATIVE else "Derived from supplied answers"


def origin_words(status: Status) -> str:
    """Say whose answers they are, before the name of the survey."""
    if status is Status.ILLUSTRATIVE:
        return "Drawn by chance, with the totals that are printed in: "
    return "Answers supplied by whoever runs this copy; the survey: "


def describe_response(responding: RespondingCouncils) -> str:
    """Say how many of the councils have a respondent, and where that is withheld."""
    mark = f"{ILLUSTRATIVE_MARK}. " if responding.status is Status.ILLUSTRATIVE else ""
    answered = (
        f"How many of the {responding.councils} councils have a respondent is withheld"
        if responding.responding is None
        else f"{responding.responding} of {responding.councils} councils have a respondent"
    )
    return (
        f"{mark}{answered}. Where so few of a kind answered that somebody might be known by it, or "
        "where their number would follow from the others, it says “too few”."
    )


def group_words(group: SplitGroup) -> str:
    """Say why nothing is shown of a group; empty where something is."""
    if group.reason is None:
        return ""
    if group.base == 0:
        return "no respondents"
    if group.reason is Availability.BASE_TOO_SMALL:
        return f"base too small ({group.base})"
    return _TOO_FEW


def group_label(group: SplitGroup) -> str:
    """Name a group with its base, flagged where that is small."""
    if not group.nets:
        return group.label
    flag = " · small base" if group.is_flagged else ""
    return f"{group.label} · base {group.base}{flag}"


def _share(net: NetShare) -> str:
    return f"{whole_percent(net.share)} ({interval_words(net.interval)})"


def _difference(split: SurveySplit, told: list[SplitGroup]) -> list[str]:
    """Say whether the two groups that are furthest apart may be said to differ."""
    pairs = [
        (abs(one.share - other.share), group.label, one, next_group.label, other)
        for group, next_group in combinations(told, 2)
        if (one := group.net(1)) and (other := next_group.net(1))
    ]
    if not pairs or split.minimum_extent is not None:
        return []
    _, label, one, next_label, other = max(pairs, key=lambda pair: pair[0])
    if one.interval.is_apart_from(other.interval):
        return [
            f"The intervals of {label} and {next_label} do not overlap: the small base alone does "
            "not explain that difference."
        ]
    return ["The intervals overlap, so no difference between the groups can be claimed."]


def _withheld(split: SurveySplit) -> list[str]:
    """Count the groups of which nothing is shown, by reason."""
    few = sum(group_words(group) == _TOO_FEW for group in split.groups)
    small = sum(group_words(group).startswith("base") for group in split.groups)
    nobody = sum(group.base == 0 for group in split.groups)
    counts = [
        f"{count} {words}"
        for count, words in (
            (few, "with too few answers, or from which others would follow"),
            (small, "with a base under 10"),
            (nobody, "without respondents"),
        )
        if count
    ]
    return [f"Not shown: {listing(counts)}."] if counts else []


def _making(split: SurveySplit, nouns: AreaType) -> list[str]:
    if split.minimum_extent is not None:
        return [
            f"A council in several {nouns.plural} counts in each that holds at least "
            f"{whole_percent(split.minimum_extent)} of its residents, so groups overlap."
        ]
    if split.split is SplitKey.NHS_REGION:
        return ["A council counts in the one NHS region where most of its residents live."]
    return []
