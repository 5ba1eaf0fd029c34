"""`python -m storylens`."""

from storylens.cli import main

if __name__ == "__main__":
    main()
