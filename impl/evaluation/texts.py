"""Plain text of the Brown corpus and of the Debian handbook, from the files that `data.fetch` keeps."""

import html
import re
from collections.abc import Callable
from html.parser import HTMLParser

from septet.evaluation import data


def brown() -> str:
    """The Brown corpus: words of all samples, their tags cut off, punctuation where one writes it."""
    paragraphs = []
    for path in data.found("brown"):
        for block in re.split(r"\n\s*\n", path.read_text("ascii")):
            words = " ".join(token.rpartition("/")[0] for token in block.split())
            if words:
                paragraphs.append(_written(words))
    return "\n\n".join(paragraphs)


def handbook() -> str:
    """The Debian handbook's English paragraphs, code and menus left out."""
    paragraphs = []
    for path in data.found("handbook"):
        reader = _Paragraphs()
        reader.feed(path.read_text("utf-8"))
        paragraphs += reader.found
    return "\n\n".join(dict.fromkeys(paragraphs))  # the pages repeat their introductions


TEXTS: dict[str, Callable[[], str]] = {"brown": brown, "handbook": handbook}
"""The texts by name."""


def _written(words: str) -> str:
    """Words and marks with single spaces between them, as they are written."""
    words = words.replace("`` ", '"').replace(" ''", '"').replace("``", '"').replace("''", '"')
    words = re.sub(r" ([,.;:?!)])", r"\1", words)
    return re.sub(r"([.;:?!])\1", r"\1", re.sub(r"\( ", "(", words))


class _Paragraphs(HTMLParser):
    """Collects the text of `<p>` and of the handbook's `<div class="para">`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._open: list[bool] = []
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A paragraph may begin."""
        if tag in ("p", "div"):
            self._flush()
            self._open.append(tag == "p" or dict(attrs).get("class") == "para")

    def handle_endtag(self, tag: str) -> None:
        """A paragraph may end."""
        if tag in ("p", "div"):
            self._flush()
            if self._open:
                self._open.pop()

    def handle_data(self, data: str) -> None:
        """Text of the paragraph at hand."""
        if self._open and self._open[-1]:
            self._text.append(data)

    def _flush(self) -> None:
        text = " ".join(html.unescape("".join(self._text)).split())
        self._text = []
        if len(text) > 60:
            self.found.append(text)
