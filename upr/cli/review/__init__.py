"""`upr review`: sign-offs of records."""
