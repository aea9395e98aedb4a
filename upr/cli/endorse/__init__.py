"""`upr endorse`: the members of a joint submission stand by a text."""
