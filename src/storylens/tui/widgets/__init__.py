"""One widget a file. None of them parses markup; each paints strips of its own."""
