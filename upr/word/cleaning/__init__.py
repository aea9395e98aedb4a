"""A copy of a Word file without what nobody should read in it, and with everything that a reader sees."""
