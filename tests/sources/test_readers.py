from __future__ import annotations

from pathlib import Path

import pytest
from tests.sources import documents as d

from storylens.errors import StorylensError
from storylens.model import Version
from storylens.sources import load
from storylens.text.document import Document


def read(tmp_path: Path, data: bytes | str, name: str = "file.bin") -> Version:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return load(path)


def told(version: Version) -> list[str]:
    document = Document(version.text)
    return [version.text[p.start : p.end] for p in document.paragraphs]


@pytest.mark.parametrize(
    ("data", "reader", "expected"),
    [
        (d.NITF, "wire", ["Bridge closed", "By Ann Ruiz", "HARBOUR CITY", *d.BODY]),
        (d.NEWSML, "wire", ["Bridge closed", "Ann Ruiz", *d.BODY]),
        (d.RSS, "wire", ["Bridge closed", *d.BODY]),
        (d.ATOM, "wire", ["Bridge closed", *d.BODY]),
        (d.NINJS, "ninjs", ["Bridge closed", *d.BODY]),
        (d.RTF, "rtf", ["The bridge was closed on Monday, “we had to” said the mayor.", d.BODY[1]]),
        (d.docx(d.paragraph(d.BODY[0]) + d.paragraph(d.BODY[1])), "docx", d.BODY),
        (d.odt(f"<text:p>{d.BODY[0]}</text:p><text:p>Nobody<text:s/>was<text:s text:c='1'/>hurt.</text:p>"), "odt", d.BODY),
        (d.pdf(d.PDF_LINES), "pdf", d.PDF_BODY),
    ],
    ids=["nitf", "newsml", "rss", "atom", "ninjs", "rtf", "docx", "odt", "pdf"],
)  # fmt: skip
def test_the_content_decides_and_the_text_is_whole(
    tmp_path: Path, data: bytes | str, reader: str, expected: list[str]
) -> None:
    version = read(tmp_path, data, "misnamed.txt")
    assert version.reader == reader
    assert told(version) == expected


def test_a_page_gives_its_story_its_facts_and_what_was_left_out(tmp_path: Path) -> None:
    version = read(tmp_path, d.PAGE)
    assert version.reader == "page"
    assert [t.split()[0] for t in told(version)][-3:] == ["The", "“We", "Some"]
    assert (version.byline, version.outlet, version.published) == ("Ann Ruiz", "The Harbour Post", "2024-04-12")
    assert "Sign up to our free newsletter and never miss a thing" in version.dropped
    assert "alert" not in version.text + "".join(version.dropped)
    assert any("left out" in note for note in version.notes)


def test_tracked_changes_are_accepted(tmp_path: Path) -> None:
    body = d.paragraph(
        "The mayor ",
        "<w:ins><w:r><w:t>firmly </w:t></w:r></w:ins>",
        "<w:del><w:r><w:delText>weakly </w:delText></w:r></w:del>",
        "denied it.",
    )
    body += "<w:p><w:moveFrom><w:r><w:t>Moved.</w:t></w:r></w:moveFrom></w:p>"
    body += "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Joined </w:t></w:r></w:p>" + d.paragraph("here.")
    body += f"<w:sdt><w:sdtContent>{d.paragraph('In a control.')}</w:sdtContent></w:sdt>"
    body += f"<w:tbl><w:tr><w:tc>{d.paragraph('Left')}</w:tc><w:tc>{d.paragraph('Right')}</w:tc></w:tr></w:tbl>"
    body += d.paragraph("<w:moveTo><w:r><w:t>Moved.</w:t></w:r></w:moveTo>")
    notes = f"<w:footnotes {d.W}><w:footnote>{d.paragraph('A footnote.')}</w:footnote></w:footnotes>"
    version = read(tmp_path, d.docx(body, footnotes=notes))
    assert told(version) == ["The mayor firmly denied it.", "Joined here.", "In a control.", "Left", "Right", "Moved."]
    assert version.dropped == ("A footnote.",)
    assert any("1 insertions kept, 1 deletions left out, 1 moves" in n for n in version.notes)


@pytest.mark.parametrize(
    "text",
    [
        "<b>Bold</b> words open this story.\n",
        "{curly} it begins.\n",
        "% of voters\n",
        "PK said so.\n",
        "<3 is a heart\n",
    ],
)
def test_plain_text_that_looks_a_little_like_something_stays_text(tmp_path: Path, text: str) -> None:
    version = read(tmp_path, text)
    assert (version.reader, version.text) == ("text", text)


def test_a_page_in_a_declared_encoding(tmp_path: Path) -> None:
    page = d.PAGE.replace('charset="utf-8"', 'charset="windows-1251"').replace("the mayor", "Владимир Кличко")
    page = page.replace("“", "«").replace("”", "»")
    version = read(tmp_path, page.encode("cp1251"))
    assert version.encoding == "cp1251"
    assert "Владимир Кличко" in version.text


@pytest.mark.parametrize(
    ("extra", "data"),
    [("web", d.PAGE), ("pdf", d.pdf(["x"])), ("office", d.RTF), ("docx", d.docx(d.paragraph("x")))],
    ids=["web", "pdf", "office", "docx"],
)
def test_a_missing_extra_names_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, extra: str, data: bytes | str
) -> None:
    blocked = {"web": "trafilatura", "pdf": "pypdf", "office": "striprtf", "docx": "mammoth"}[extra]
    stub = tmp_path / "stub" / blocked
    stub.mkdir(parents=True)
    (stub / "__init__.py").write_text("raise ImportError('not here')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "stub"))
    with pytest.raises(StorylensError, match=rf'pip install "storylens\[{extra}\]"') as caught:
        read(tmp_path, data)
    assert "\n" not in str(caught.value)


def test_a_pipe_of_the_shell_is_called_by_its_path_not_by_a_bare_number() -> None:
    from storylens.sources import read_version

    for name in ("/dev/fd/63", "/proc/self/fd/62", "/proc/411/fd/7"):
        assert read_version(b"We act now.\n", name).name == name
    assert read_version(b"We act now.\n", "/srv/wire/63").name == "63"
    assert read_version(b"We act now.\n", "wire/a.txt").name == "a.txt"
