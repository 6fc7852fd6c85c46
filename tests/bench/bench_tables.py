"""What bench.py found, as results.md for people and results.json for programs."""

import json
import math
import os
import sys

MOST_OF_SURPRISE = 3.0
TOO_SHORT = 0.25  # seconds: below, a ratio says nothing


def ours_of(run):
    return {row["stage"]: row for row in run.rows if row["who"] == "papertide"}


def save(out, name, text, data):
    os.makedirs(out, exist_ok=True)
    with open(os.path.join(out, name + ".md"), "w", encoding="utf-8") as file:
        file.write(text)
    with open(os.path.join(out, name + ".json"), "w", encoding="utf-8") as file:
        json.dump(data, file, indent=1)
    print(text)
    print(f"written: {os.path.join(out, name)}.md and .json", file=sys.stderr)


def seconds_text(seconds):
    return "cut off" if seconds is None else f"{seconds:.2f}" if seconds < 100 else f"{seconds:.0f}"


# What tools tell that is not cost, but says whether the work is the same.
NOTES = ("terms", "pairs", "relative_error", "npmi", "our_npmi", "diversity", "our_diversity", "modularity", "betweenness_seconds",
         "tau_of_top_100", "within", "share_of_bare_walk")


def notes_of(row):
    return ", ".join(f"{name.replace('_', ' ')} {row['told'][name]:g}" for name in NOTES if name in row["told"])


def times(one, other, key):
    return one[key] / max(other[key], 1e-3)


def table_of(run):
    """A stage's own row first, then each peer with how many times as long it took."""
    lines = ["| stage | seconds | CPU s | peak MB | papers a second | × as long as papertide (its CPU) | |", "|---|---:|---:|---:|---:|---:|---|"]
    own = ours_of(run)
    for stage, row in own.items():
        pace = f"{run.papers / row['seconds']:,.0f}" if stage.startswith(("generator", "ingest", "analyze")) else ""
        lines.append(f"| **{stage}** | {seconds_text(row['seconds'])} | {row['cpu_seconds']:.2f} | {row['peak_mb']:.0f} | {pace} | | {notes_of(row)} |")
        for peer in run.rows:
            if peer["stage"] != stage or peer["who"] == "papertide":
                continue
            if peer["seconds"] is None:
                lines.append(f"| – {peer['who']} | cut off | | | | | |")
            else:
                lines.append(f"| – {peer['who']} | {seconds_text(peer['seconds'])} | {peer['cpu_seconds']:.2f} | {peer['peak_mb']:.0f} | | "
                             f"{times(peer, row, 'seconds'):.2f} ({times(peer, row, 'cpu_seconds'):.2f}) | {notes_of(peer)} |")
    return lines


def growth_of(runs):
    """CPU, which other programs on the machine change least; exponents are from the smallest to the largest size."""
    runs = sorted((run for run in runs if run.size != "real"), key=lambda run: run.size)
    if len(runs) < 2:
        return [], {}
    first, last = ours_of(runs[0]), ours_of(runs[-1])
    lines = ["", "## Cost against size", "", "Microseconds of CPU a paper; the exponent is that of CPU over papers: 1 is linear.", "",
             "| stage | " + " | ".join(f"{run.size:,}" for run in runs) + " | exponent | peak MB's exponent |",
             "|---|" + "---:|" * (len(runs) + 2)]
    exponents = {}
    for stage, row in first.items():
        if stage not in last:
            continue
        span = math.log(runs[-1].papers / runs[0].papers)
        exponents[stage] = math.log(times(last[stage], row, "cpu_seconds")) / span
        memory = math.log(last[stage]["peak_mb"] / row["peak_mb"]) / span
        costs = [f"{1e6 * ours_of(run)[stage]['cpu_seconds'] / run.papers:.1f}" if stage in ours_of(run) else "" for run in runs]
        lines.append(f"| {stage} | " + " | ".join(costs) + f" | {exponents[stage]:.2f} | {memory:.2f} |")
    return lines, exponents


def write_results(out, runs):
    lines = ["# What papertide costs", ""]
    for run in runs:
        name = "Real digests" if run.size == "real" else f"{run.size:,} invented papers"
        lines += [f"## {name}" + (f", {run.papers:,} papers" if run.size == "real" else ""), "", *table_of(run), ""]
        if run.failures:
            lines += ["Failed: " + ", ".join(run.failures) + ".", ""]
        if run.missing:
            lines += ["Not installed, so left out: " + ", ".join(sorted(run.missing)) + ".", ""]
    growth, exponents = growth_of(runs)
    lines += growth
    data = {"runs": [{"size": run.size, "papers": run.papers, "rows": run.rows} for run in runs], "exponents": exponents}
    save(out, "results", "\n".join(lines) + "\n", data)


def write_surprises(out, runs, names):
    """Each against the same papers without; a stage may cost three times as much, for each paper that it has more."""
    plain = ours_of(runs[None])
    kinds = [kind for kind in runs if kind]
    lines = ["# Surprises", "", f"{runs[None].papers:,} papers; each column has " + "; ".join(f"*{k}*: {names[k]}" for k in kinds)
             + f". CPU seconds, and how many times those without, for each paper (at most {MOST_OF_SURPRISE:.0f}; of people, for each of the "
             "last five years).", "",
             "| stage | without | " + " | ".join(kinds) + " |", "|---|" + "---:|" * (len(kinds) + 1)]
    failures = []
    for stage, row in plain.items():
        cells = []
        for kind in kinds:
            found = ours_of(runs[kind]).get(stage)
            if not found:
                cells.append("**failed**")
                failures.append(f"{kind}: {stage} failed")
                continue
            more = runs[kind].papers_of(stage) / runs[None].papers_of(stage)
            ratio = max(found["cpu_seconds"], TOO_SHORT) / max(row["cpu_seconds"], TOO_SHORT) / more
            cells.append(f"{seconds_text(found['cpu_seconds'])} ({ratio:.2f}), {found['peak_mb']:.0f} MB")
            if ratio > MOST_OF_SURPRISE:
                cells[-1] = f"**{cells[-1]}**"
                failures.append(f"{kind}: {stage} costs {ratio:.1f} times as much")
        lines.append(f"| {stage} | {seconds_text(row['cpu_seconds'])}, {row['peak_mb']:.0f} MB | " + " | ".join(cells) + " |")
    lines += ["", *("Over: " + failure for failure in failures)]
    data = {"runs": {kind or "without": {"papers": run.papers, "rows": run.rows} for kind, run in runs.items()}, "over": failures}
    save(out, "surprises", "\n".join(lines) + "\n", data)
    return 1 if failures else 0
