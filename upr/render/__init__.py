"""From the composed document to bytes. Nothing here decides what is printed; it only decides how it looks."""
