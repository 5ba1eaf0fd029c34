"""The verdicts of an editor, kept."""
