"""Every figure has its words."""

import ast
import inspect
from pathlib import Path

from dashboard import descriptions
from tests.architecture.source_files import python_files, tree

# The function that draws, and the one that says the same in a sentence.
WORDS = {
    "footprint_map": "describe_map",
    "page_map": "describe_map",
    "council_map": "describe_council_map",
    "london_map": "describe_london_map",
    "inside_outside": "describe_inside_outside",
    "profile_map": "describe_profile_map",
    "strip_chart": "describe_strip_chart",
    "ranked_bar": "describe_ranking",
    "scatter": "describe_scatter",
    "grouped_bar": "describe_grouped_bar",
    "dumbbell": "describe_dumbbell",
    "likert_bar": "describe_question",
    "share_bars": "describe_question",
    "page_ranking": "describe_ranking",
    "funding_map": "describe_map",
    "slope": "describe_slope",
    "stacked_years": "describe_england",
    "stacked_funds": "describe_funds",
    "error_dots": "describe_model_error",
    "timeline_strip": "describe_timeline",
}


def drawing_functions() -> set[str]:
    """Return the public functions below ``dashboard/figures`` that give a figure."""
    return {
        node.name
        for path in python_files("dashboard/figures")
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and node.returns is not None
        and ast.unparse(node.returns).endswith("Figure")
    }


def names_used_in(folder: str) -> set[str]:
    return {
        node.id
        for path in python_files(folder)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Name)
    }


def test_every_figure_has_words() -> None:
    assert drawing_functions() == set(WORDS)


def test_the_words_exist_and_are_shown() -> None:
    shown = names_used_in("dashboard/pages") | names_used_in("dashboard/components")
    for name in set(WORDS.values()):
        assert inspect.signature(getattr(descriptions, name)).return_annotation is str
        assert name in shown, name


def test_figures_are_drawn_in_pages_only(root: Path) -> None:
    elsewhere = [
        path.relative_to(root)
        for path in python_files("dashboard")
        if not {"pages", "figures"} & set(path.parts)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in WORDS
    ]
    assert elsewhere == []
