"""Ground: how a Word package is put together, opened under limits, and held to a closed list."""
