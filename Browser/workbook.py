"""Fills a template somebody has downloaded, and reads what comes back, with a program that is not ours."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl


def read(file: Path) -> list[list[str]]:
    """The rows of the first sheet, as text."""
    book = openpyxl.load_workbook(io.BytesIO(Path(file).read_bytes()))
    return [["" if cell is None else str(cell) for cell in row] for row in book.worksheets[0].iter_rows(values_only=True)]


def fill(template: Path, rows: list[dict[str, str]], to: Path) -> Path:
    """The template with rows under the headings that are in it."""
    book = openpyxl.load_workbook(io.BytesIO(Path(template).read_bytes()))
    sheet = book.worksheets[0]
    heads: dict[str, int] = {}
    first = 1
    for number, row in enumerate(sheet.iter_rows(max_row=10, values_only=True), start=1):
        names = {str(cell).strip(" *"): place for place, cell in enumerate(row, start=1) if cell}
        if set(rows[0]) <= set(names):
            heads, first = names, number + 1
            break
    assert heads, f"the template has no headings {list(rows[0])}"
    for offset, row in enumerate(rows):
        for name, value in row.items():
            sheet.cell(row=first + offset, column=heads[name], value=value)
    book.save(to)
    return to
