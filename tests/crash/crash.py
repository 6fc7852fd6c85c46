"""Kills papertide and lets what it stands on fail, at moments that a seed chooses, and looks whether anything is lost.

    crash.py WHAT --papertide P --corpus P --inject P --serve P [--no-memory LIBRARY]
             [--number N] [--seed S] [--only COMMAND,…] [--keep] [--verbose]

WHAT: kills     SIGKILL just before the n-th call that changes a file (two thirds), or after a random time
      reads     each call on what an ingest reads fails in turn
      faults    the n-th system call on a file fails, alone or with all later writes (a full disk)
      memory    the n-th allocation fails, alone or with all later ones

After each, whatever it was: every paper that was there is there, SQLite's integrity and foreign keys hold, `papertide
check` finds nothing, a report's files are each the old one or the new one and no page is newer than its charts, and the
same command, run again undisturbed, gives the store (every row of every table) and the files that a run gives which
nothing disturbed, with nothing left beside them. What fails must say so in one line; what says it did well must have.

crash/CMakeLists.txt says which programs those are. Ends with 77 where a process may not be traced.
"""
import argparse, collections, hashlib, os, random, re, shutil, signal, sqlite3, subprocess, sys, tempfile, time

TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
STORE = "tides.db"
PARTS = re.compile(r"\.papertide-part-\d+$")
BAD_RECORD = '{"id": "not an id", "title": "?"}\n'


def fail(what):
    raise AssertionError(what)


# ── What a folder holds ──────────────────────────────────────────────────────────────────────────────────────────────

def rows_of(path):
    """Every row of every table as a hash, but for when analyses ran; and the ids of the papers."""
    store = sqlite3.connect(path)
    try:
        damage = store.execute("PRAGMA integrity_check").fetchone()[0]
        damage == "ok" or fail(f"{path}: {damage}")
        store.execute("PRAGMA foreign_key_check").fetchone() and fail(f"{path}: points to a row that is not there")
        tables = [name for name, sql in store.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name")
                  if not sql.startswith("CREATE VIRTUAL") and name != "analysis_run"]
        digest = hashlib.sha256()
        for table in tables:
            digest.update(table.encode())
            for row in sorted(map(repr, store.execute(f'SELECT * FROM "{table}"'))):
                if not (table == "meta" and row.startswith(("('change',", "('fingerprint',"))):  # they count commits
                    digest.update(row.encode())
        papers = {row[0] for row in store.execute("SELECT arxiv_id FROM paper")} if "paper" in tables else set()
        return digest.hexdigest(), papers
    finally:
        store.close()


def papers_of(path):
    """What is known of papers, whatever the order they came in: a file that was passed over comes after the others."""
    store = sqlite3.connect(path)
    try:
        return [sorted(map(repr, store.execute(query))) for query in (
            "SELECT arxiv_id, version, title, abstract, first_day FROM paper",
            "SELECT arxiv_id, author.name, position FROM authorship JOIN paper USING (paper_id) JOIN author USING (author_id)",
            "SELECT arxiv_id, path, digest, source.day, records FROM sighting JOIN paper USING (paper_id) JOIN source USING (source_id)",
            "SELECT path, digest, day, records, is_whole FROM source")]
    finally:
        store.close()


def files_of(folder):
    """Of each file below it, its bytes; but for stores, which are told by their rows."""
    held = {}
    for base, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(base, name)
            if STORE in name:
                held[os.path.relpath(path, folder)] = None
            else:
                with open(path, "rb") as file:
                    held[os.path.relpath(path, folder)] = file.read()
    return held


# ── What is disturbed ────────────────────────────────────────────────────────────────────────────────────────────────

class Scenario:
    """A command, and the folder it is run in: `start` before it, `done` after a run that nothing disturbed."""

    def __init__(self, name, prepare, command, weight=1):
        self.name, self.prepare, self.command, self.weight = name, prepare, command, weight


def scenarios():
    def empty(bench, folder):
        bench.put_digests(folder, "in", 5)

    def some(bench, folder):
        bench.put_digests(folder, "before", 3)
        bench.run(folder, "ingest", "-q", "before")
        bench.put_digests(folder, "in", 7)

    def old(bench, folder):
        with open(os.path.join(TESTS, "store/schemas/005.sql"), encoding="utf-8") as file:
            store = sqlite3.connect(os.path.join(folder, STORE))
            store.executescript(file.read())
            store.close()
        bench.put_digests(folder, "in", 1)

    def ingested(bench, folder):
        bench.put_digests(folder, "in", 12)
        bench.run(folder, "ingest", "-q", "in")

    def grown(bench, folder):
        bench.put_digests(folder, "in", 9)
        bench.run(folder, "ingest", "-q", "in")
        bench.run(folder, "analyze", "-q")
        bench.put_digests(folder, "in", 12)
        bench.run(folder, "ingest", "-q", "in")

    def reported(*options):
        def prepare(bench, folder):
            bench.put_digests(folder, "in", 9)
            bench.run(folder, "ingest", "-q", "in")
            bench.run(folder, "analyze", "-q")
            bench.run(folder, "report", "-q", "weekly", "--period", "2026-W03", *options, "--out", "out")
            bench.put_digests(folder, "in", 12)
            bench.run(folder, "ingest", "-q", "in")
            bench.run(folder, "analyze", "-q")
        return prepare

    def report(*options):
        return ("report", "-q", "weekly", "--period", "2026-W03", *options, "--out", "out")

    return [Scenario("ingest", empty, ("ingest", "-q", "in")),
            Scenario("ingest-more", some, ("ingest", "-q", "in")),
            Scenario("harvest", lambda bench, folder: None,
                     ("harvest", "oai", "-q", "--prefix", "arXiv", "--from", "2026-11-02", "--until", "2026-11-06",
                      "--pause", "0", "--tries", "1", "--base-url", "SERVER/oai")),
            Scenario("migrate", old, ("ingest", "-q", "in")),
            Scenario("analyze", ingested, ("analyze", "-q")),
            Scenario("analyze-more", grown, ("analyze", "-q")),
            Scenario("report", reported(), report()),
            Scenario("report-png", reported("--charts", "png"), report("--charts", "png")),
            Scenario("site", reported("--format", "html"), report("--format", "html")),
            Scenario("export", ingested, ("export", "papers", "--format", "csv", "--out", "out"))]


class Bench:
    def __init__(self, programs, folder):
        self.papertide, self.inject, self.no_memory = programs.papertide, programs.inject, programs.no_memory
        self.folder, self.here = folder, os.path.join(folder, "here")
        self.digests = os.path.join(folder, "digests")
        self.env = {"PATH": os.environ["PATH"], "TZ": "UTC", "LC_ALL": "C.UTF-8", "PAPERTIDE_DB": STORE,
                    "TMPDIR": os.path.join(self.here, "tmp"), "OMP_WAIT_POLICY": "passive", "OMP_NUM_THREADS": "2",
                    "OPENBLAS_NUM_THREADS": "1", "ASAN_OPTIONS": "detect_leaks=0"}
        subprocess.run([programs.corpus, self.digests], check=True)
        self.server = subprocess.Popen([programs.serve], stdin=subprocess.PIPE,
                                       stdout=subprocess.PIPE, text=True)
        self.address = self.server.stdout.readline().strip()

    def close(self):
        self.server.stdin.close()
        self.server.wait()

    def put_digests(self, folder, name, count):
        """The first days of the demo, cut short; one has a record that is rejected."""
        os.makedirs(os.path.join(folder, name), exist_ok=True)
        for number, day in enumerate(sorted(os.listdir(self.digests))[:count]):
            with open(os.path.join(self.digests, day), encoding="utf-8") as file:
                text = "".join(file.readlines()[:40])
            with open(os.path.join(folder, name, day), "w", encoding="utf-8") as file:
                file.write(text + (BAD_RECORD if number == 1 and day.endswith(".jsonl") else ""))

    def command(self, words):
        return [self.papertide, *(word.replace("SERVER", self.address) for word in words)]

    def run(self, folder, *words, before=(), env=()):
        os.makedirs(self.env["TMPDIR"], exist_ok=True)
        return subprocess.run([*before, *self.command(words)], cwd=folder, env={**self.env, **dict(env)},
                              capture_output=True, text=True, errors="replace", timeout=300)

    def traced(self, words, *options):
        """Below the injector: the run, calls on files, calls that change files, what was done."""
        said = os.path.join(self.folder, "said")
        run = self.run(self.here, *words, before=(self.inject, "-r", self.here + "/", "-o", said, *options, "--"))
        with open(said, encoding="utf-8", errors="replace") as file:
            _, calls, _, changes = file.readline().split()
            return run, int(calls), int(changes), file.readline().strip()

    def out_of_memory(self, words, at):
        said = os.path.join(self.folder, "said")
        run = self.run(self.here, *words, env={"LD_PRELOAD": self.no_memory, "PT_NO_MEMORY_AT": at,
                                               "PT_NO_MEMORY_SAID": said})
        if at == "0":
            with open(said, encoding="utf-8") as file:
                return run, int(file.read())
        return run

    def set_up(self, scenario):
        self.reset(None)
        scenario.prepare(self, self.here)
        scenario.start = os.path.join(self.folder, "start-" + scenario.name)
        shutil.copytree(self.here, scenario.start)
        scenario.files_before = files_of(self.here)
        has_store = os.path.exists(os.path.join(self.here, STORE))
        scenario.papers = rows_of(os.path.join(self.here, STORE))[1] if has_store else set()
        begun = time.monotonic()
        run = self.run(self.here, *scenario.command)
        scenario.seconds = time.monotonic() - begun
        scenario.status = run.returncode
        run.returncode in (0, 3) or fail(f"{scenario.name}: undisturbed, it fails: {run.stderr}")
        scenario.files = files_of(self.here)
        scenario.rows = rows_of(os.path.join(self.here, STORE))[0]
        scenario.facts = papers_of(os.path.join(self.here, STORE))
        scenario.seen = set()
        check = self.run(self.here, "check", "-q")
        check.returncode == 0 or fail(f"{scenario.name}: undisturbed, check says: {check.stdout}{check.stderr}")

    def reset(self, scenario):
        shutil.rmtree(self.here, ignore_errors=True)
        if scenario:
            shutil.copytree(scenario.start, self.here)
        os.makedirs(self.env["TMPDIR"], exist_ok=True)


# ── Whether anything is lost ─────────────────────────────────────────────────────────────────────────────────────────

def look_at_files(scenario, held):
    """No half file, no page that is newer than what it shows."""
    def is_new(name):
        return name in scenario.files and held.get(name) == scenario.files[name]

    for name, text in held.items():
        if PARTS.search(name) or text is None or name.startswith("tmp/"):
            continue
        if not is_new(name) and held[name] != scenario.files_before.get(name):
            fail(f"{name}: is half a file, or no file of this command")
    page = [name for name in held if re.fullmatch(r"out/weekly-[^/]*\.(md|html)", name)]
    if page and is_new(page[0]) and scenario.files[page[0]] != scenario.files_before.get(page[0]):
        old = [name for name in scenario.files if name.startswith("out/weekly-2026-W03/") and not is_new(name)]
        old and fail(f"{page[0]}: is newer than what it shows: {old[0]}")


def look_at_store(bench, scenario):
    """What the store holds, as a hash; None: there is none yet."""
    path = os.path.join(bench.here, STORE)
    if not os.path.exists(path):
        scenario.papers and fail("the store is gone")
        return None
    rows, papers = rows_of(path)
    lost = scenario.papers - papers
    lost and fail(f"{len(lost)} papers are lost")
    return rows


def run_again(bench, scenario, passed_over):
    run = bench.run(bench.here, *scenario.command)
    run.returncode in (0, scenario.status) or fail(f"run again, it fails: {run.returncode} {run.stderr}")
    rows = rows_of(os.path.join(bench.here, STORE))[0]
    rows == scenario.rows or passed_over and papers_of(os.path.join(bench.here, STORE)) == scenario.facts or fail(
        "run again, the store is not that of an undisturbed run")
    held = files_of(bench.here)
    for name in sorted(set(held) | set(scenario.files)):
        if held.get(name, 0) != scenario.files.get(name, 0):
            fail(f"run again, {name} is {'left over' if name not in scenario.files else 'not as undisturbed'}")
    for leftover in os.listdir(bench.env["TMPDIR"]):
        fail(f"run again, tmp/{leftover} is left over")


def look(bench, scenario, always_again=False, passed_over=False):
    """A state of store and files that was seen before was run again before."""
    held = files_of(bench.here)
    look_at_files(scenario, held)
    rows = look_at_store(bench, scenario)
    state = (rows, tuple(sorted(PARTS.sub(".part", re.sub("papertide-.*", "", name)) for name in held)))
    if state in scenario.seen and not always_again:
        return
    scenario.seen.add(state)
    check = bench.run(bench.here, "check", "-q")
    may_be_old = "older papertide" in check.stderr or "nothing in it yet" in check.stderr or "no store there" in check.stderr
    check.returncode == 0 or may_be_old or fail(f"check: {check.returncode} {check.stdout}{check.stderr}")
    run_again(bench, scenario, passed_over)


def look_at_end(bench, scenario, run):
    """One line where it failed; everything done where it says so."""
    lines = [line for line in run.stderr.splitlines()
             if line.startswith("papertide: ") and not line.startswith("papertide: warning:")]
    lines = lines or [line for line in run.stderr.splitlines() if line.startswith("in/") and "cannot be" in line]
    if run.returncode >= 128 or run.returncode < 0:
        fail(f"it crashed: status {run.returncode}: {run.stderr}")
    if run.returncode not in (scenario.status, 0):
        if len(lines) != 1 or lines[0] not in run.stderr:
            fail(f"status {run.returncode}, and says: {run.stderr!r}")
        return lines[0]
    is_warned = "papertide: warning:" in run.stderr
    if not is_warned and look_at_store(bench, scenario) != scenario.rows:
        fail("says that it did well, and the store is not as it would be")
    if scenario.command[0] in ("report", "export") and not is_warned:
        for name, text in scenario.files.items():
            if name.startswith("out") and files_of(bench.here).get(name) != text:
                fail(f"says that it did well, and {name} is not as it would be")
    return None


# ── The three harms ──────────────────────────────────────────────────────────────────────────────────────────────────

def kill_by_time(bench, scenario, seconds):
    program = subprocess.Popen(bench.command(scenario.command), cwd=bench.here, env=bench.env, start_new_session=True,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(seconds)
    try:
        os.killpg(program.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    return program.wait() == -signal.SIGKILL


def kills(bench, scenario, chance, number, tell):
    changes = bench.traced(scenario.command)[2]
    done = 0
    while done < number:
        bench.reset(scenario)
        if chance.random() < 2 / 3:
            at = chance.randint(1, changes)
            run, _, _, hit = bench.traced(scenario.command, "-k", str(at))
            was_killed, what = bool(hit), f"kill at change {at}: {hit}"
        else:
            seconds = chance.uniform(0, scenario.seconds)
            was_killed, what = kill_by_time(bench, scenario, seconds), f"kill after {seconds:.4f} s"
        tell(what)
        look(bench, scenario, always_again=True)
        done += was_killed
    return collections.Counter(kills=done)


def reads(bench, scenario, chance, number, tell):
    """What cannot be read today can be tomorrow: a file that was not read whole is not known as read."""
    return faults(bench, scenario, chance, number, tell, "-p", "in/")


def faults(bench, scenario, chance, number, tell, *which):
    calls = bench.traced(scenario.command, *which)[1]
    places = list(range(1, calls + 1))
    chance.shuffle(places)
    counted = collections.Counter()
    for i in range(number):
        if i and i % calls == 0:
            chance.shuffle(places)
        at, seed, goes_on = places[i % calls], chance.randrange(3), chance.random() < 0.4
        bench.reset(scenario)
        run, _, _, hit = bench.traced(scenario.command, "-f", str(at), "-s", str(seed), *which,
                                      *(["-a"] if goes_on else []))
        tell(f"fault at call {at}, seed {seed}{', and on' if goes_on else ''}: {hit}")
        counted["faults"] += bool(hit)
        line = look_at_end(bench, scenario, run)
        counted["errors"] += line is not None
        LINES[line and re.sub(r"\S*here/|papertide-\S+|[0-9a-f]{4,}", "…", line)] += 1
        look(bench, scenario, passed_over="cannot be" in run.stderr and "\nin/" in "\n" + run.stderr)
    return counted


def memory(bench, scenario, chance, number, tell):
    allocations = bench.out_of_memory(scenario.command, "0")[1]
    counted = collections.Counter()
    for i in range(number):
        # Half of them early, where each thing is made for the first time; what comes later mostly repeats.
        most = allocations if chance.random() < 0.5 else min(allocations, 3000)
        at = f"{chance.randint(1, most)}{'+' if chance.random() < 0.4 else ''}"
        bench.reset(scenario)
        run = bench.out_of_memory(scenario.command, at)
        tell(f"no memory at {at}")
        counted["faults"] += 1
        if run.returncode < 0:
            counted[f"died by {signal.Signals(-run.returncode).name}"] += 1
            DIED.append(f"{scenario.name} {at}: {run.returncode} {run.stderr.strip()[-200:]}")
        else:
            line = look_at_end(bench, scenario, run)
            counted["errors"] += line is not None
            LINES[line and re.sub(r"\d+ bytes", "… bytes", line)] += 1
        look(bench, scenario, passed_over="cannot be" in run.stderr and "\nin/" in "\n" + run.stderr)
    return counted


LINES = collections.Counter()
DIED = []


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("kills", "reads", "faults", "memory"))
    for program in ("papertide", "corpus", "inject", "serve"):
        parser.add_argument("--" + program, required=True)
    parser.add_argument("--no-memory")
    parser.add_argument("--number", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only")
    parser.add_argument("--keep", action="store_true", help="go on after a failure")
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="papertide-crash-")
    bench = Bench(arguments, folder)
    probe = subprocess.run([bench.inject, "-r", "/", "-o", os.path.join(folder, "said"), "--", "true"])
    if probe.returncode:
        print("skipped: a process may not be traced here")
        return 77
    failures, total = 0, collections.Counter()
    only = "ingest" if arguments.what == "reads" else arguments.only
    chosen = [s for s in scenarios() if not only or s.name in only.split(",")]
    print(f"{arguments.what}: seed {arguments.seed}, {arguments.number} over {len(chosen)} commands", flush=True)
    for index, scenario in enumerate(chosen):
        chance = random.Random(f"{arguments.seed} {arguments.what} {scenario.name}")
        number = arguments.number // len(chosen) + (index < arguments.number % len(chosen))
        last = [""]
        begun = time.monotonic()
        def tell(what):
            last[0] = what
            if arguments.verbose:
                print("  ", what, flush=True)
        bench.set_up(scenario)
        bench.reset(scenario)
        try:
            counted = globals()[arguments.what](bench, scenario, chance, number, tell)
            total += counted
            print(f"{scenario.name}: {dict(counted)}, {len(scenario.seen)} states, {time.monotonic() - begun:.0f} s", flush=True)
        except AssertionError as error:
            failures += 1
            print(f"FAILED: {scenario.name}: {last[0]}: {error}", flush=True)
            if arguments.keep:
                shutil.copytree(bench.here, os.path.join(folder, "failed-" + scenario.name), dirs_exist_ok=True)
    bench.close()
    for line, count in LINES.most_common(200 if arguments.verbose else 0):
        print(f"{count:6} {line}")
    for line in DIED:
        print(line)
    print(dict(total), folder if arguments.keep else "")
    if not arguments.keep:
        shutil.rmtree(folder)
    return failures > 0


sys.exit(main())
