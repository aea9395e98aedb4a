"""`upr status`: how far a submission is."""
