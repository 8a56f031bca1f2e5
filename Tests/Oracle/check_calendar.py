"""Holds the shipped calendar of working days against chinesecalendar, day by day."""

import argparse
import datetime
import os
import subprocess
import sys
import tempfile

import chinese_calendar


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--test", nargs=argparse.REMAINDER, required=True, help="the test that writes the calendar out")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "calendar.txt")
        run = subprocess.run(
            arguments.test, env={**os.environ, "SHUZHI_WORK_CALENDAR": path}, capture_output=True, text=True
        )
        if run.returncode != 0 or not os.path.exists(path):
            print(run.stdout[-2000:], run.stderr[-2000:])
            print("the calendar was not written out")
            return 1
        with open(path, encoding="utf-8") as file:
            lines = [line.split() for line in file]
    wrong = 0
    for text, mark in lines:
        day = datetime.date.fromisoformat(text)
        if chinese_calendar.is_workday(day) != (mark == "1"):
            print(f"{text}: we say {mark}, the oracle says {chinese_calendar.is_workday(day)}")
            wrong += 1
    if len(lines) < 5000:
        print(f"only {len(lines)} days were written out")
        return 1
    print(f"working days: {len(lines)} days compared, {wrong} differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
