"""make bench: runs each workload beside a peer or a limit in the same run, compares the answers first, prints what it measured.

Absolute figures of a shared machine mean little; the ratios, taken in one run and in turn (ours, theirs, ours, theirs …), are the result.
Exit code 1 when an answer differs or a bar is missed.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = Path(os.environ.get("BENCHMARKS", ROOT / ".build/release/benchmarks"))
ROUNDS = 7
results = []
failures = []


def report(name, **figures):
    results.append({"workload": name, **figures})
    print(name, "  ".join(f"{key}={value}" for key, value in figures.items()), flush=True)


def bar(name, holds, words):
    if not holds:
        failures.append(f"{name}: {words}")
        print(f"  MISSED: {words}", flush=True)


def score(organisations, indicators=100):
    import numpy
    import polars

    with tempfile.TemporaryDirectory() as folder:
        size = [str(organisations), str(indicators)]
        subprocess.run([PROGRAM, "score-data", folder, *size], check=True)
        ours = subprocess.Popen([PROGRAM, "score", folder, *size], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert ours.stdout.readline() == "ready\n"

        read = lambda name, kind: numpy.fromfile(f"{folder}/{name}", dtype=kind)
        strata = read("strata", "<i4")
        columns, weights = {"stratum": strata}, []
        for i in range(indicators):
            values = polars.Series(read(f"values-{i}", "<i4"))
            present = polars.Series(read(f"present-{i}", "u1") == 1)
            columns[f"i{i}"] = polars.select(polars.when(present).then(values)).to_series()
            weights.append(50 + i * 37 % 101)
        frame = polars.DataFrame(columns)
        total = polars.sum_horizontal(
            [polars.col(f"i{i}").fill_null(0).clip(0, 10_000).cast(polars.Int64) * weights[i] for i in range(indicators)]
        )
        lazy = frame.lazy().select("stratum", total.alias("total")).with_columns(
            polars.col("total").rank("min", descending=True).over("stratum").alias("place")
        )

        theirs = lazy.collect()
        # Ours: numbers over a denominator, in points. Theirs: hundredths times ten-thousandths.
        denominator = int(Path(f"{folder}/our-denominator").read_text())
        left = read("our-totals", "<i8") * (1_000_000 // denominator)
        assert 1_000_000 % denominator == 0
        same = numpy.array_equal(left, theirs["total"].to_numpy()) and numpy.array_equal(
            read("our-places", "<i4").astype("i8"), theirs["place"].to_numpy().astype("i8")
        )
        bar("score", same, "our totals or places differ from those of Polars")

        mine, peer = [], []
        for _ in range(ROUNDS):
            ours.stdin.write("go\n")
            ours.stdin.flush()
            mine.append(float(ours.stdout.readline()))
            start = time.perf_counter()
            lazy.collect()
            peer.append(time.perf_counter() - start)
        ours.stdin.close()
        ours.wait()
        ratio = statistics.median(p / m for p, m in zip(peer, mine))
        report(
            f"W1 score and rank {organisations} x {indicators}",
            answers_equal=same,
            ours_ms=round(statistics.median(mine) * 1e3, 2),
            polars_ms=round(statistics.median(peer) * 1e3, 2),
            times_faster_than_polars=round(ratio, 2),
            polars=polars.__version__,
        )
        bar("score", ratio > 1, "slower than Polars")


def sync_rate(folder, seconds=1.5):
    """How often per second 4 KiB appended to a file reach the disk."""
    path = os.path.join(folder, "probe")
    handle = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    block, count, start = b"x" * 4096, 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        os.write(handle, block)
        os.fdatasync(handle)
        count += 1
    rate = count / (time.perf_counter() - start)
    os.close(handle)
    os.remove(path)
    return rate


def journal(clients, commands):
    base = ROOT / ".build"
    with tempfile.TemporaryDirectory(dir=base) as folder:
        rates, probes = [], []
        for round_number in range(5):
            probes.append(sync_rate(folder))
            answer = subprocess.run(
                [PROGRAM, "submit", f"{folder}/{round_number}", str(clients), str(commands)],
                check=True, capture_output=True, text=True,
            )
            figures = json.loads(answer.stdout)
            bar("submit", figures["entries"] == commands, "not every command is in the journal")
            rates.append(commands / figures["seconds"])
        ratio = statistics.median(r / p for r, p in zip(rates, probes))
        report(
            f"W4 {clients} concurrent submitters", commands_per_s=round(statistics.median(rates)),
            disk_syncs_per_s=round(statistics.median(probes)), times_the_sync_rate=round(ratio, 2),
        )
        bar("submit", ratio >= 10 if clients >= 64 else True, "less than 10 times the disk's own sync rate")


def verify(entries):
    base = ROOT / ".build"
    with tempfile.TemporaryDirectory(dir=base) as folder:
        answer = subprocess.run([PROGRAM, "verify", folder, str(entries)], check=True, capture_output=True, text=True)
        figures = json.loads(answer.stdout)
        ratio = statistics.median(v / h for v, h in zip(figures["verify"], figures["hash"]))
        report(
            f"W5 verify {entries} entries", verify_s=round(statistics.median(figures["verify"]), 3),
            hash_s=round(statistics.median(figures["hash"]), 3), times_the_hashing=round(ratio, 2),
        )
        bar("verify", ratio <= 3, "more than 3 times the time of hashing the same entries to the same root in memory")


def machine():
    report("machine", cpus=os.cpu_count(), date=time.strftime("%Y-%m-%d"), disk_free_gb=shutil.disk_usage(ROOT).free // 10**9)


if __name__ == "__main__":
    machine()
    score(30_000)
    score(300_000)
    journal(1, 2_000)
    journal(64, 40_000)
    verify(1_000_000)
    out = ROOT / ".build/bench.json"
    out.write_text(json.dumps(results, indent=1))
    print(f"written: {out.relative_to(ROOT)}")
    for failure in failures:
        print("MISSED", failure)
    sys.exit(1 if failures else 0)
