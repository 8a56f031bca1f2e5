#!/usr/bin/env python3
"""Checks workbooks with a program that is not ours: openpyxl.

    check_workbooks.py --test COMMAND...    openpyxl makes a workbook; the command runs our tests, which read it and write one of
                                            ours (the folder is in SHUZHI_ORACLE_FOLDER); openpyxl reads that

Ends with 0 when everything agrees, and with 1 when anything does not; what did not agree is said on standard error.
"""

import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import openpyxl


class Disagreement(Exception):
    """A workbook is not as it should be."""


def expect(found, wanted, words):
    if found != wanted:
        raise Disagreement(f"{words}: {found!r}, not {wanted!r}")


def make_theirs(path):
    """Gives the cells that were written: sheet, address, kind, text."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "数据"
    cells = [
        ("text", "张三", "张三"), ("text", "<&>\"'", "<&>\"'"), ("text", " 空 ", " 空 "), ("text", "一\n二", "一\n二"),
        ("text", "007", "007"), ("text", "𠮷", "𠮷"), ("number", 12, "12"), ("number", -0.5, "-0.5"), ("number", 9.95, "9.95"),
        ("number", 1e-7, "0.0000001"), ("number", 1.5e20, "150000000000000000000"), ("truth", True, "TRUE"),
        ("day", datetime.date(2017, 12, 31), "2017-12-31"), ("day", datetime.date(1900, 3, 1), "1900-03-01"),
        ("moment", datetime.datetime(2017, 12, 31, 8, 30), "2017-12-31 08:30:00"), ("time", datetime.time(8, 30), "08:30:00"),
    ]
    wanted = []
    for row, (kind, value, text) in enumerate(cells, start=1):
        sheet.cell(row=row, column=2 + row % 3, value=value)
        wanted.append(["数据", sheet.cell(row=row, column=2 + row % 3).coordinate, kind, text])
    hidden = book.create_sheet("隐藏")
    hidden.sheet_state = "hidden"
    hidden["C5"] = "x"
    wanted.append(["隐藏", "C5", "text", "x"])
    book.save(path)
    return wanted


def check_ours(path, texts):
    sheet = openpyxl.load_workbook(path)["汇总"]
    expect([str(merged) for merged in sheet.merged_cells.ranges], ["A1:F1"], "merged cells")
    expect([cell.value for cell in sheet[3]], ["序号", "文字", "数", "日期", "是否", "支部"], "heading")
    for row, text in enumerate(texts, start=4):
        cells = sheet[row]
        expect((cells[1].data_type, cells[1].value), ("s", text), f"text in B{row}")
        expect((cells[0].value, cells[2].value), (row - 3, float(f"9.9{row - 4}")), f"numbers in row {row}")
        expect(cells[3].value, datetime.datetime(2017, 12, 31), f"day in D{row}")
        expect((cells[1].protection.locked, cells[1].number_format), (False, "@"), f"format of B{row}")
    formulas = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    last = 4 + len(texts)
    expect(formulas, [f"C{last}"], "formulas")
    expect(sheet[f"C{last}"].protection.locked, True, "lock of the formula")
    cached = openpyxl.load_workbook(path, data_only=True)["汇总"]
    expect(cached[f"C{last}"].value, 109.45, "cached value of the formula")
    rules = sorted((str(rule.sqref), rule.formula1) for rule in sheet.data_validations.dataValidation)
    expect(rules, [(f"E4:E{last - 1}", '"是,否"'), (f"F4:F{last - 1}", "'_choices'!$A$1:$A$100")], "lists")
    expect(sheet.freeze_panes, "B4", "frozen panes")
    expect((sheet.page_setup.orientation, str(sheet.page_setup.paperSize)), ("landscape", "9"), "page")
    expect(sheet.print_title_rows, "$3:$3", "repeated rows")
    expect(sheet.oddFooter.center.text, "第 &P 页 共 &N 页", "footer")
    expect(sheet.protection.sheet, True, "protection")
    properties = {item.name: item.value for item in openpyxl.load_workbook(path).custom_doc_props.props}
    expect(properties, {"shuzhi.form": "summary", "shuzhi.form.version": "3"}, "form")
    with zipfile.ZipFile(path) as archive:
        expect(archive.testzip(), None, "archive")


def check_table(path):
    book = openpyxl.load_workbook(path)
    expect(book.sheetnames, ["活动清单", "导出说明"], "sheets of the table")
    sheet = book["活动清单"]
    expect([[cell.value for cell in row] for row in sheet.iter_rows(min_row=1, max_row=6)], [
        ["活动清单", None, None],
        ["筛选：类别 会议 · 起 2017-01-01", None, "2017-12-31 00:00"],
        ["组织代码", "日期", "次数"],
        ["007", datetime.datetime(2017, 3, 1), 3],
        ["=HYPERLINK(\"x\")", None, -0.5],
        ["合计", None, 2.5],
    ], "table")
    # What looks like a formula is text, and a code keeps its zeros.
    expect([sheet["A5"].data_type, sheet["A4"].data_type, sheet["A4"].number_format], ["s", "s", "@"], "types of the table")
    about = {row[0].value: row[1].value for row in book["导出说明"].iter_rows() if len(row) > 1}
    expect([about.get(key) for key in ("考核单位域", "年度", "类别", "起", "行数", "导出人", "导出时间（北京时间）")],
           ["甬城", "2017", "会议", "2017-01-01", "2", "艾达", "2017-12-31 00:00"], "what the table was made with")


def check_form(path):
    book = openpyxl.load_workbook(path)
    expect(book.sheetnames[:2], ["组织", "填写说明"], "sheets of the form")
    sheet = book["组织"]
    expect([cell.value for cell in sheet[1]], ["代码", "名称", "上级", "类别", "来源"], "headings of the form")
    rules = [(str(rule.sqref), rule.formula1) for rule in sheet.data_validations.dataValidation]
    expect(rules, [("D2:D1048576", '"市,区县（市）,镇乡（街道）,村"')], "choices of the form")
    properties = {item.name: item.value for item in book.custom_doc_props.props}
    expect(properties, {"shuzhi.form": "organisations", "shuzhi.form.version": "1"}, "signature of the form")


def main():
    if len(sys.argv) < 3 or sys.argv[1] != "--test":
        print(__doc__, file=sys.stderr)
        return 64
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        wanted = make_theirs(folder / "theirs.xlsx")
        environment = {**os.environ, "SHUZHI_ORACLE_FOLDER": name}
        run = subprocess.run(sys.argv[2:], env=environment, capture_output=True, text=True)
        if run.returncode != 0:
            print(run.stdout[-4000:], run.stderr[-4000:], file=sys.stderr)
            return 1
        try:
            expect(json.loads((folder / "theirs.json").read_text()), wanted, "what openpyxl wrote, as we read it")
            check_ours(folder / "ours.xlsx", json.loads((folder / "ours.json").read_text()))
            check_table(folder / "table.xlsx")
            check_form(folder / "form.xlsx")
        except (Disagreement, OSError) as problem:
            print(f"check_workbooks: {problem}", file=sys.stderr)
            return 1
    print(f"Workbooks agree with openpyxl {openpyxl.__version__}: {len(wanted)} cells read, three workbooks written.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
