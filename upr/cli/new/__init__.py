"""`upr new`: a submission to start from."""
