"""`upr inspect` and `upr clean`: any Word file, also one that upr did not make."""
