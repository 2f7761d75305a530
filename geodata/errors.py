"""What can go wrong with data, each fault under its own name.

Every message is for a person: what is wrong, where (file, column, row),
the rule that was broken, and what to do.
"""


class GeodataError(Exception):
    """Any fault in the data or in a file that was given to the build."""


class MissingSource(GeodataError):
    """A file that a step needs is not there."""


class SourceChanged(GeodataError):
    """A file's sha256 is not the one recorded in ``sources.toml``."""


class MissingCrs(GeodataError):
    """A boundary file does not say which coordinate reference system it uses."""


class SchemaViolation(GeodataError):
    """A table breaks a rule of its schema."""


class UnmatchedCodes(GeodataError):
    """A join left codes over on one side or both."""


class VintageMismatch(GeodataError):
    """Areas of one date were mixed with areas of another."""


class BoundaryFault(GeodataError):
    """A boundary file cannot be read, or its areas break a rule."""
