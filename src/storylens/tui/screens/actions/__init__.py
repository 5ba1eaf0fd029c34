"""What the commands do, a file for each group; all are mixed into the reading screen."""
