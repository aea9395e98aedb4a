"""`python -m upr`."""

from upr.cli import main

if __name__ == "__main__":
    main()
