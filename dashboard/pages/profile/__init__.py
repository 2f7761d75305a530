"""The profile of one area."""
