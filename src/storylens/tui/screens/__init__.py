"""One screen a file; the reading screen's actions stand in `screens/actions`."""
