"""Word files that exist already, of anybody's: read, inspected, cleaned."""
