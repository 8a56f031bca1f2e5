"""Prints a page as a person would, and reads the text back."""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path

from playwright.sync_api import Page
from pypdf import PdfReader


def printed(page: Page, folder: Path, name: str) -> "Paper":
    """The page on A4."""
    file = folder / f"{name}.pdf"
    page.pdf(path=str(file), format="A4", print_background=False, prefer_css_page_size=True)
    return Paper(file.read_bytes())


class Paper:
    def __init__(self, data: bytes):
        reader = PdfReader(io.BytesIO(data))
        self.sizes = [(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in reader.pages]
        self.pages = [page.extract_text() for page in reader.pages]

    @property
    def text(self) -> str:
        """Without the white space that setting lines puts in."""
        return plain("".join(self.pages))

    def says(self, *parts: str) -> bool:
        return all(plain(part) in self.text for part in parts)


def plain(text: str) -> str:
    """Without white space, and with characters in their usual form: fonts name some after the radicals they look like."""
    return "".join(unicodedata.normalize("NFKC", text).split())
