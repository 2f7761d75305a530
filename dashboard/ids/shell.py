"""Ids of what stands around every page."""

from enum import StrEnum


class Shell(StrEnum):
    """What stands around every page."""

    PROVIDER = "shell-provider"
    NOTICE = "shell-notice"
    THEME = "shell-theme"
    COPY = "shell-copy"
    CONTENT = "content"
