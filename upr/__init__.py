"""upr: evidence records and a narrative in, a Word submission to the Universal Periodic Review out."""

__version__ = "0.1.0"
