"""From a version's text to paragraphs, sentences and tokens, and the views made for matching and for showing."""
