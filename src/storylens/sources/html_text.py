"""All visible text of HTML, block by block, with the standard library: nothing is judged, nothing is left out."""

from __future__ import annotations

from html.parser import HTMLParser

_HIDDEN = frozenset({"script", "style", "noscript", "template", "svg", "math", "head", "iframe", "object", "select"})
_INLINE = frozenset(
    "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup"
    " time tt u var wbr acronym big nobr".split()
)


class _Blocks(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self.run: list[str] = []
        self.hidden: list[str] = []

    def close_block(self) -> None:
        text = " ".join("".join(self.run).split())
        if text:
            self.out.append(text)
        self.run = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.hidden:
            if tag == self.hidden[-1]:
                self.hidden.append(tag)
        elif tag in _HIDDEN:
            self.hidden.append(tag)
        elif tag not in _INLINE:
            self.close_block()

    def handle_endtag(self, tag: str) -> None:
        if self.hidden:
            if tag == self.hidden[-1]:
                self.hidden.pop()
        elif tag not in _INLINE:
            self.close_block()

    def parse_html_declaration(self, i: int) -> int:
        """A declaration that is none (`<![x`) is text; the standard parser gives up on it."""
        try:
            return super().parse_html_declaration(i)
        except AssertionError:
            self.handle_data("<")
            return i + 1

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.run.append(data)


def visible_blocks(html: str) -> list[str]:
    """The blocks of text that a reader of the page `html` may see, white space folded."""
    parser = _Blocks()
    parser.feed(html)
    parser.close()
    parser.close_block()
    return parser.out
