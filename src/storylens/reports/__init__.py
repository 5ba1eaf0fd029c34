"""Text, JSON and more from a Comparison; each report is a function of it."""
