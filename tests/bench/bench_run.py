"""Runs of whole processes for bench.py: how long each took, how much memory it held at most, and what stands beside it."""

import os
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time

PYTHON = "/usr/bin/python3"  # Debian's, which has Debian's packages
PEER_SECONDS = float(os.environ.get("PEER_SECONDS", "300"))
FIVE_YEARS = 5 * 365 + 1  # days
NOTED = 3  # papertide's "done, with something to look at": as of a paper of 5,000 authors
PEER_BYTES = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2


def die(text):
    sys.exit(text)


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (PEER_BYTES, PEER_BYTES))


class Bench:
    """The rows of one size. A row is a dict: stage, who ("papertide" or a peer), seconds,
    cpu_seconds, peak_mb, told (what a tool says of its job)."""

    def __init__(self, build, size, work):
        self.build, self.size, self.work = build, size, work
        self.papertide = os.path.join(build, "papertide")
        self.rows, self.papers, self.lately, self.sums, self.missing = [], None, None, {}, set()
        self.failures = []

    def tool(self, name):
        return os.path.join(self.build, "tests/bench", name)

    def has(self, program, package):
        if shutil.which(program):
            return True
        self.miss(package)
        return False

    def miss(self, package):
        if package not in self.missing:
            print(f"bench: {package} is not installed; what it is a peer of goes without (apt-get install {package})",
                  file=sys.stderr)
        self.missing.add(package)

    def run(self, command, output=None, limit=None):
        """One process: (seconds, cpu seconds, peak MB, what it printed), or None when it took longer than `limit`. A peak
        below some 20 MB is that of this driver, from which the process forks."""
        printed = output or os.path.join(self.work, "printed")
        with open(printed, "wb") as out, open(os.path.join(self.work, "errors"), "wb") as errors:
            begun = time.monotonic()
            child = subprocess.Popen(command, stdout=out, stderr=errors, start_new_session=True,
                                     preexec_fn=limit_memory if limit else None)
            if limit:
                signal.signal(signal.SIGALRM, lambda *_: os.killpg(child.pid, signal.SIGKILL))
                signal.setitimer(signal.ITIMER_REAL, limit)
            _, status, usage = os.wait4(child.pid, 0)
            signal.setitimer(signal.ITIMER_REAL, 0)
            seconds = time.monotonic() - begun
            child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode == -signal.SIGKILL and limit and seconds >= limit:
            return None
        if child.returncode not in (0, NOTED):
            with open(os.path.join(self.work, "errors"), encoding="utf-8", errors="replace") as errors:
                raise RuntimeError(f"{' '.join(command[:6])} …: {errors.read().strip()[-500:] or child.returncode}")
        text = ""
        if not output:
            with open(printed, encoding="utf-8", errors="replace") as file:
                text = file.read(10000)
        return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, text

    def ours(self, stage, command, output=None):
        try:
            self.add(stage, "papertide", *self.run(command, output))
        except RuntimeError as failure:
            print(f"bench: {stage} failed: {failure}", file=sys.stderr)
            self.failures.append(stage)

    def peer(self, stage, who, command, output=None, needs=(None, None)):
        """`needs`: the module that its Python imports, and the package that has it or the program."""
        module, package = needs
        if module and subprocess.run([PYTHON, "-c", f"import {module}"], capture_output=True).returncode:
            return self.miss(package)
        if not module and package and not self.has(command[0], package):
            return None
        try:
            found = self.run(command, output, PEER_SECONDS)
        except RuntimeError as failure:
            print(f"bench: the peer failed: {failure}", file=sys.stderr)
            return None
        return self.add(stage, who, *(found or (None, None, None, "")))

    def add(self, stage, who, seconds, cpu, peak, text):
        # A tool that tells the seconds of its job alone is taken at its word: loading is not what is compared.
        told = {name: float(value) for name, value in re.findall(r"^(\w+) (-?[\d.]+)$", text, re.MULTILINE)}
        seconds = told.pop("seconds", seconds)
        self.rows.append({"stage": stage, "who": who, "seconds": seconds, "cpu_seconds": cpu, "peak_mb": peak, "told": told})
        for name in self.sums:
            if who == "papertide":
                self.sums[name] = (self.sums[name][0] + seconds, self.sums[name][1] + cpu, max(self.sums[name][2], peak))
        shown = f"{seconds:9.2f} s {peak:7.0f} MB" if seconds is not None else f"over {PEER_SECONDS:.0f} s"
        print(f"{self.size}: {stage:34} {shown}  {'' if who == 'papertide' else 'peer: ' + who}", file=sys.stderr, flush=True)

    def begin_sum(self, name):
        self.sums[name] = (0.0, 0.0, 0.0)

    def end_sum(self, name):
        total = self.sums.pop(name)
        self.add(name, "papertide", *total, "")

    def count_papers(self, store):
        db = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
        self.papers = db.execute("SELECT count(*) FROM paper").fetchone()[0]
        self.lately = db.execute(f"SELECT count(*) FROM paper WHERE first_day > (SELECT max(first_day) FROM paper) - {FIVE_YEARS}"
                                 ).fetchone()[0]

    def papers_of(self, stage):
        """How many papers a stage goes through: people looks at the last five years alone."""
        return self.lately if stage == "analyze people" else self.papers
