"""What can be wrong with a request or with the settings, each under its own name.

Messages are plain sentences for a person. They never repeat what was sent,
so they can be shown and logged as they are.
"""


class InvalidRequest(ValueError):
    """A request carries a value that no view of ours sends; it is answered with 400."""


class SettingsError(ValueError):
    """The environment asks for something that does not exist; the app does not start."""
