"""`upr trace`: from a claim to its evidence, and back."""
