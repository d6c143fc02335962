#!/usr/bin/env python3
"""Builds an index of the same PDFs with kennisbasis and with what users would
pick instead, in one run.

    python3 benches/peers/run.py FOLDER... [--runs 5] [--out DIR]

Needs `cargo build --release` and, from Debian: poppler-utils (pdftotext),
mupdf-tools (mutool), recollcmd (recollindex). A peer that is not installed is
left out, and the summary says so.

What is unfair, and to whom:
- pdftotext and mutool only write text; they make no index and answer nothing.
  One process per file, one after the other, as a script would do.
- recollindex makes an index, with its own PDF filter (pdftotext below it) and
  as many workers as it chooses. Its monitor and desktop integration are off.
- kennisbasis reads, tells language and facets, and makes its index, on all
  processors.

Each command runs once to warm the disk cache and then --runs times, in turn,
so that a machine that slows down slows all of them. Wall seconds, CPU seconds
and the peak memory of the largest process are printed as min, median and max.
Word counts stand beside the times, so that a fast wrong answer shows.
"""
import argparse
import csv
import datetime
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "target" / "release" / "kennisbasis"


def measured(commands, env=None):
    """Runs commands one after the other: (wall s, CPU s, peak MB of one)."""
    wall = cpu = 0.0
    peak = 0
    for command in commands:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env
        )
        _, _, used = os.wait4(process.pid, 0)
        wall += time.perf_counter() - start
        cpu += used.ru_utime + used.ru_stime
        peak = max(peak, used.ru_maxrss)
    return wall, cpu, peak / 1024


def words(commands):
    """Counts the words that commands print."""
    count = 0
    for command in commands:
        out = subprocess.run(command, capture_output=True, check=False).stdout
        count += len(re.findall(r"\w+", out.decode("utf-8", "replace")))
    return count


def version(command, pattern=r"[\d.]+"):
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    found = re.search(pattern, run.stdout + run.stderr)
    return found.group() if found else "unknown"


def recoll_config(folder, corpus):
    folder.mkdir(parents=True, exist_ok=True)
    dirs = " ".join(f'"{path}"' for path in corpus)
    (folder / "recoll.conf").write_text(f"topdirs = {dirs}\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--out", type=pathlib.Path)
    args = parser.parse_args()
    folders = [path.resolve() for path in args.folders]
    files = sorted(file for folder in folders for file in folder.rglob("*.pdf"))
    size = sum(file.stat().st_size for file in files)
    work = pathlib.Path(tempfile.mkdtemp())

    def kennisbasis():
        shutil.rmtree(work / "index", ignore_errors=True)
        return measured([[PROGRAM, "--index", work / "index", "index", *folders]])

    def kennisbasis_again():
        return measured([[PROGRAM, "--index", work / "index", "index"]])

    def pdftotext():
        return measured([["pdftotext", file, "-"] for file in files])

    def mutool():
        return measured([["mutool", "draw", "-q", "-F", "txt", file] for file in files])

    def recoll():
        shutil.rmtree(work / "recoll", ignore_errors=True)
        recoll_config(work / "recoll", folders)
        env = {**os.environ, "RECOLL_CONFDIR": str(work / "recoll"), "HOME": str(work)}
        return measured([["recollindex", "-z"]], env)

    peers = {
        "kennisbasis index": (kennisbasis, PROGRAM),
        "kennisbasis index, nothing changed": (kennisbasis_again, PROGRAM),
        "pdftotext, one by one": (pdftotext, "pdftotext"),
        "mutool draw -F txt, one by one": (mutool, "mutool"),
        "recollindex": (recoll, "recollindex"),
    }
    missing = [name for name, (_, tool) in peers.items() if not shutil.which(tool)]
    peers = {name: run for name, (run, tool) in peers.items() if name not in missing}
    results = {name: [] for name in peers}
    for number in range(args.runs + 1):
        for name, run in peers.items():
            figures = run()
            if number > 0:  # the first only warms the cache
                results[name].append(figures)
            print(f"run {number}: {name}: {figures[0]:.2f} s", file=sys.stderr)

    counts = {"kennisbasis index": words([[PROGRAM, "text", file] for file in files])}
    if "pdftotext, one by one" in peers:
        counts["pdftotext, one by one"] = words([["pdftotext", file, "-"] for file in files])
    if "mutool draw -F txt, one by one" in peers:
        counts["mutool draw -F txt, one by one"] = words(
            [["mutool", "draw", "-q", "-F", "txt", file] for file in files]
        )

    versions = {
        "kennisbasis": version([PROGRAM, "--version"]),
        "poppler": version(["pdftotext", "-v"]) if shutil.which("pdftotext") else "absent",
        "mupdf": version(["mutool", "-v"]) if shutil.which("mutool") else "absent",
        "recoll": version(["recollindex", "-h"], r"(?<=Recoll )[\d.]+") if shutil.which("recollindex") else "absent",
        "python": platform.python_version(),
    }
    base = statistics.median(run[0] for run in results["kennisbasis index"])
    lines = [
        f"# Index build beside its peers, {datetime.date.today()}",
        "",
        f"{len(files)} PDFs, {size / 1e6:.1f} MB, {args.runs} runs in turn after one to warm the cache; "
        f"{os.cpu_count()} processors, {platform.machine()}, {platform.system()}.",
        "Versions: " + ", ".join(f"{name} {number}" for name, number in versions.items()) + ".",
        f"Command: `python3 benches/peers/run.py {' '.join(map(str, args.folders))} --runs {args.runs}`",
        "",
        "| what | wall s, min / median / max | CPU s, median | peak MB of one process | wall, times ours | words read |",
        "|---|---|---|---|---|---|",
    ]
    for name, runs in results.items():
        wall = sorted(run[0] for run in runs)
        cpu = statistics.median(run[1] for run in runs)
        peak = max(run[2] for run in runs)
        median = statistics.median(wall)
        lines.append(
            f"| {name} | {wall[0]:.2f} / {median:.2f} / {wall[-1]:.2f} | {cpu:.2f} | {peak:.0f} "
            f"| {median / base:.2f} | {counts.get(name, '')} |"
        )
    if missing:
        lines += ["", "Left out, not installed: " + ", ".join(missing) + "."]
    lines += ["", "What is unfair stands at the top of `benches/peers/run.py`."]
    text = "\n".join(lines) + "\n"
    print(text)
    if args.out:
        args.out.mkdir(parents=True, exist_ok=True)
        (args.out / "summary.md").write_text(text, encoding="utf-8")
        with open(args.out / "raw.csv", "w", newline="", encoding="utf-8") as out:
            writer = csv.writer(out)
            writer.writerow(["what", "run", "wall_s", "cpu_s", "peak_mb"])
            for name, runs in results.items():
                for number, run in enumerate(runs, 1):
                    writer.writerow([name, number, *(f"{figure:.3f}" for figure in run)])
    shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
