"""Exhibits shown live from data alone: one file, a presentation, a figure in another page."""
