"""Runs the steps of .github/actions/papertide as GitHub does, in a scratch repository with invented digests.

    action_test.py ROOT PAPERTIDE CORPUS
"""
import os, re, shutil, subprocess, sys, tempfile
import yaml

root, papertide, corpus = sys.argv[1:]
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


def read(path):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        return yaml.safe_load(file)


def check_texts(action):
    """No expression stands in a script: what it is replaced by would be run."""
    for step in action["runs"]["steps"]:
        if "run" in step:
            assert not EXPRESSION.search(step["run"]), step["name"]
            assert step["shell"] == "bash", step["name"]
    workflow = read(".github/workflows/ci.yml")
    assert workflow["jobs"]["test"]["container"] == "debian:12"
    assert any(step.get("run") == "./.ci/run" for step in workflow["jobs"]["test"]["steps"])


def outputs(path):
    with open(path, encoding="utf-8") as file:
        return dict(line.rstrip("\n").split("=", 1) for line in file)


def run_action(action, place, given):
    """What the last step said. Actions of others (caches) are left out: the files they keep are still there."""
    inputs = {name: str(value.get("default", "")) for name, value in action["inputs"].items()} | given
    known = {f"inputs.{name}": value for name, value in inputs.items()}
    known["github.action_path"] = os.path.join(root, ".github/actions/papertide")
    scratch = tempfile.mkdtemp(dir=place)
    said = {}
    for number, step in enumerate(action["runs"]["steps"]):
        if "run" not in step or step["id"] == "build":
            continue
        if "if" in step:
            assert step["if"] == "inputs.commit == 'true'"
            if inputs["commit"] != "true":
                continue
        output = os.path.join(scratch, f"output-{number}")
        open(output, "w").close()
        env = {"PATH": os.path.join(place, "bin") + ":" + os.environ["PATH"], "HOME": place, "GITHUB_OUTPUT": output,
               "GITHUB_STEP_SUMMARY": os.path.join(place, "summary"), "TZ": "UTC"}
        for name, value in step.get("env", {}).items():
            env[name] = EXPRESSION.sub(lambda found: known[found.group(1)], str(value))
        done = subprocess.run(["bash", "-c", step["run"]], cwd=os.path.join(place, "work"), env=env, text=True,
                              capture_output=True)
        assert done.returncode == 0, (step["name"], done.stdout, done.stderr)
        said = outputs(output)
        known.update({f"steps.{step['id']}.outputs.{name}": value for name, value in said.items()})
    return said


def git(place, *words):
    return subprocess.run(["git", *words], cwd=place, check=True, text=True, capture_output=True,
                          env=os.environ | {"HOME": os.path.dirname(place)}).stdout


def repository(place, days):
    os.mkdir(os.path.join(place, "bin"))
    os.symlink(papertide, os.path.join(place, "bin", "papertide"))
    subprocess.run([corpus, os.path.join(place, "all")], check=True)
    git(place, "init", "-q", "--bare", "-b", "main", "origin.git")
    git(place, "clone", "-q", "origin.git", "work")
    work = os.path.join(place, "work")
    git(work, "config", "user.name", "a test")
    git(work, "config", "user.email", "test@localhost")
    os.mkdir(os.path.join(work, "data"))
    for day in sorted(os.listdir(os.path.join(place, "all")))[:days]:
        shutil.copy(os.path.join(place, "all", day), os.path.join(work, "data"))
    git(work, "add", "data")
    git(work, "commit", "-q", "-m", "digests")
    git(work, "push", "-q", "-u", "origin", "HEAD:main")
    return work


def commits(work):
    return int(git(work, "rev-list", "--count", "origin/main"))


def main():
    action = read(".github/actions/papertide/action.yml")
    check_texts(action)
    place = tempfile.mkdtemp(prefix="papertide-action-")
    try:
        work = repository(place, 60)
        given = {"reports": "weekly authors", "budget": "2MB", "message": "Reports of $(touch ran) `touch ran`"}
        assert run_action(action, place, given) == {"changed": "true"}
        assert commits(work) == 2
        assert git(work, "log", "-1", "--format=%s").strip() == given["message"]
        assert run_action(action, place, given) == {"changed": "false"}
        assert commits(work) == 2
        day = sorted(os.listdir(os.path.join(place, "all")))[60]
        shutil.copy(os.path.join(place, "all", day), os.path.join(work, "data"))
        assert run_action(action, place, given) == {"changed": "true"}
        assert commits(work) == 3
        changed = git(work, "show", "--name-only", "--format=", "HEAD").split()
        assert changed and all(name.startswith("reports/") for name in changed), changed
        assert run_action(action, place, given | {"commit": "false", "format": "html", "out": "site; touch ran"}) == {}
        assert os.path.exists(os.path.join(work, "site; touch ran", "index.html"))
        assert "ran" not in os.listdir(work)
        assert os.path.getsize(os.path.join(place, "summary")) > 0
    finally:
        shutil.rmtree(place)


main()
