"""Facts about the review: States, treaties, themes, sessions, limits, symbols, form rules. Frozen data, no files."""
