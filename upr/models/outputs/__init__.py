"""The shapes of what commands print as JSON, and of the source map; their schemas are made from these."""
