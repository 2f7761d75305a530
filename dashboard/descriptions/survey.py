"""The words under each question of the survey of councillors, made from its figures."""

from collections.abc import Sequence
from itertools import combinations

from dashboard.formatting import interval_words, listing, whole_percent
from geodata.queries.survey_contrasts import Contrast, Group
from geodata.queries.survey_report import Form, ReportedQuestion, ReportedResult
from geodata.vocabulary import Status

_NET = "Net: "
NO_BASE = "base not printed"
NOT_IN_TEXT = "not in the published text"


def describe_question(question: ReportedQuestion) -> str:
    """Say what the report prints of a question, what it says in words, and what it leaves out.

    A difference is only spoken of where the intervals do not touch.
    """
    sentences = {
        Form.SCALE: _of_scale,
        Form.SHARES: _of_shares,
        Form.WORDS: _of_words,
        Form.RESPONSE: _of_response,
        Form.CROSS_TABULATION: _of_groups,
    }[question.form](question)
    return " ".join((*sentences, *_notes(question), *_lost(question)))


def describe_contrast(contrast: Contrast) -> str:
    """Say how confidence differs between two groups, or that nothing can be said of it."""
    first, second = contrast.first, contrast.second
    words = f"{_confident(first)}; {_confident(second, is_repeated=True)}."
    if not contrast.is_supported:
        return f"{words} The 95% intervals overlap, so no difference can be claimed."
    small = " Both bases are small." if first.is_small and second.is_small else ""
    if first.is_small is not second.is_small:
        small = " One of the bases is small."
    return (
        f"{words} The 95% intervals do not overlap, so more than the small base is behind the "
        f"difference; what is behind it, the figures do not say.{small}"
    )


def base_words(question: ReportedQuestion) -> str:
    """Say how many answered: one base, a range of them, or that the text has none."""
    if question.form is Form.RESPONSE:
        return "Councils and respondents counted"
    shown = [result for result in question.results if not result.is_stated]
    bases = sorted({result.base for result in shown if result.base is not None})
    if not bases:
        return "Base not printed" if any(r.share is not None for r in shown) else "No base"
    words = f"Base {bases[0]}" if len(bases) == 1 else f"Bases {bases[0]} to {bases[-1]}"
    without = dict.fromkeys(result.item for result in shown if result.base is None)
    return f"{words}; not printed for {listing(list(without))}" if without else words


def result_words(result: ReportedResult) -> str:
    """Write what the report gives: a percentage, a count, both, or why there is neither."""
    if result.is_lost:
        return NOT_IN_TEXT.capitalize()
    if result.is_stated:
        return "Stated in words"
    if result.share is None:
        return "" if result.count is None else str(result.count)
    share = whole_percent(result.share)
    return share if result.count is None else f"{share}, {result.count} of {result.base}"


def share_words(result: ReportedResult) -> str:
    """Write a result beside its bar: with its interval, or that it has no base."""
    if result.share is None:
        return result_words(result)
    if result.interval is None:
        return f"{result_words(result)} · {NO_BASE}"
    flag = " · small base" if result.is_small else ""
    return f"{result_words(result)} ({interval_words(result.interval)}){flag}"


def answer_words(result: ReportedResult) -> str:
    """Write an answer without the mark of a net."""
    return result.response.removeprefix(_NET)


def row_words(question: ReportedQuestion, result: ReportedResult) -> str:
    """Name a result by its item, and by its answer unless that is the same for all items."""
    is_named = result.is_stated or not result.item or not shared_answer(question)
    parts = (result.item, answer_words(result) if is_named else "")
    return _sentence(": ".join(part for part in parts if part))


def shared_answer(question: ReportedQuestion) -> str:
    """Return the answer that all items of a question are about; empty where they differ."""
    answers = {answer_words(other) for other in question.results if not other.is_stated}
    has_items = any(result.item for result in question.results)
    return answers.pop() if len(answers) == 1 and has_items else ""


def _confident(group: Group, *, is_repeated: bool = False) -> str:
    who = f"of {group.base} in the group “{group.label.lower()}”"
    said = "" if is_repeated else " were confident"
    derived = ", derived" if group.status is Status.DERIVED else ""
    return f"{group.count} {who}{said} ({interval_words(group.interval)}{derived})"


def _of_scale(question: ReportedQuestion) -> list[str]:
    nets = [result for result in question.results if result.response.startswith(_NET)]
    return [
        f"{_sentence(answer_words(net))}: {share_words(net)} of {net.base} respondents."
        for net in nets
    ]


def _of_shares(question: ReportedQuestion) -> list[str]:
    printed = [result for result in question.results if result.share is not None]
    sentences = [f"{'; '.join(_named(result, question) for result in printed)}."]
    if any(result.base is None for result in printed):
        sentences.append("Where the text prints no base, no interval can be given.")
    sentences += _stated(question)
    return sentences + _difference(printed)


def _named(result: ReportedResult, question: ReportedQuestion) -> str:
    words = share_words(result) if result.interval else result_words(result)
    return f"{row_words(question, result).replace(': ', ', ')}: {words}"


def _difference(printed: Sequence[ReportedResult]) -> list[str]:
    """Say which two items are furthest apart in one answer, where their intervals allow it."""
    pairs = [
        (abs((one.share or 0) - (other.share or 0)), one, other)
        for one, other in combinations(printed, 2)
        if one.item != other.item and one.response == other.response
    ]
    pairs = [pair for pair in pairs if pair[1].interval and pair[2].interval]
    if not pairs:
        return []
    _, one, other = max(pairs, key=lambda pair: pair[0])
    if one.interval and other.interval and one.interval.is_apart_from(other.interval):
        return [
            f"The intervals of “{one.item}” and “{other.item}” do not overlap: the small base "
            "alone does not explain that difference."
        ]
    return ["The intervals overlap, so no difference between these can be claimed."]


def _of_words(question: ReportedQuestion) -> list[str]:
    counted = [
        f"{result.item}, {result.response}: {result.count}."
        for result in question.results
        if result.count is not None
    ]
    return [*_stated(question), *counted]


def _stated(question: ReportedQuestion) -> list[str]:
    """Write what the report says without a number, one sentence a note."""
    by_note: dict[str, list[str]] = {}
    for result in question.results:
        if result.is_stated:
            by_note.setdefault(result.note, []).append(_stated_name(question, result))
    return [f"{_sentence(listing(names))}: {note[0].lower()}{note[1:]}"
            for note, names in by_note.items()]  # fmt: skip


def _of_response(question: ReportedQuestion) -> list[str]:
    words = []
    for result in question.results:
        of = f" of {result.base}" if result.count is not None and result.base else ""
        words.append(f"{_sentence(result.response)}: {result_words(result)}{of}")
    return [f"{'; '.join(words)}.", "All councils were counted, so these have no interval."]


def _of_groups(question: ReportedQuestion) -> list[str]:
    return [
        f"{result.item}, {result.response}: {share_words(result)}."
        if result.share is not None
        else f"{result.item}: {result.count} {result.response} of {result.base}."
        for result in question.results
    ]


def _stated_name(question: ReportedQuestion, result: ReportedResult) -> str:
    """Name what is stated; a ranking states it of items, whose order the note gives."""
    if question.form is Form.SHARES:
        return row_words(question, result).replace(": ", ", ")
    return result.item or result.response


def _notes(question: ReportedQuestion) -> list[str]:
    """Write the notes on printed figures, each once, and of what where that must be said."""
    by_note: dict[str, list[ReportedResult]] = {}
    for result in question.results:
        if result.note and not result.is_lost and not result.is_stated:
            by_note.setdefault(result.note, []).append(result)
    sentences = []
    for note, noted in by_note.items():
        is_of_some = any(result.status is Status.DERIVED for result in noted)
        is_of_some |= question.form is Form.SHARES and len(noted) < len(question.results)
        names = dict.fromkeys(result.item or answer_words(result) for result in noted)
        sentences.append(f"{_sentence(listing(list(names)))}: {note}" if is_of_some else note)
    return sentences


def _lost(question: ReportedQuestion) -> list[str]:
    lost = dict.fromkeys(r.item or answer_words(r) for r in question.results if r.is_lost)
    notes = dict.fromkeys(r.note for r in question.results if r.is_lost)
    if not lost:
        return []
    return [f"{NOT_IN_TEXT.capitalize()}: {listing(list(lost))}.", *notes]


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
