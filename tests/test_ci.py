"""What others' continuous integration uses: the Action, the hook and the container file, as far as they run here."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from sarif_schema import validate

from septet.audit.frontends.compiler import PACKAGES

ROOT = Path(__file__).parents[1]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text())
STEPS = {step.get("name", step.get("uses")): step for step in ACTION["runs"]["steps"]}
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PROGRAMS = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])


def schema_errors(kind: str, *files: Path) -> str:
    """What is wrong with files by GitHub's schema of their kind; "" if nothing is."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.github-{kind}", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_the_action_and_the_workflows_are_what_github_reads(tmp_path: Path) -> None:
    assert WORKFLOWS
    assert schema_errors("actions", ROOT / "action.yml") == ""
    assert schema_errors("workflows", *WORKFLOWS) == ""
    broken = tmp_path / "broken.yml"
    broken.write_text(WORKFLOWS[0].read_text().replace("runs-on", "run-on"))
    assert "run-on" in schema_errors("workflows", broken)
    broken.write_text((ROOT / "action.yml").read_text().replace("shell: bash", "shel: bash"))
    assert schema_errors("actions", broken)


def linted(file: Path) -> str:
    """What actionlint says of a workflow; "" if nothing."""
    command = [Path(sys.executable).with_name("actionlint"), "-shellcheck=", "-pyflakes=", "-no-color", file]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def test_actionlint_finds_nothing_in_the_workflows_nor_in_the_actions_steps(tmp_path: Path) -> None:
    for file in WORKFLOWS:
        assert linted(file) == ""
    inputs = {name: {"type": "string", "default": given["default"]} for name, given in ACTION["inputs"].items()}
    job = {"runs-on": "ubuntu-24.04", "steps": ACTION["runs"]["steps"]}
    workflow = {"on": {"workflow_call": {"inputs": inputs}}, "jobs": {"audit": job}}
    made = tmp_path / "action.yml"
    made.write_text(yaml.safe_dump(workflow, sort_keys=False))
    assert linted(made) == ""
    for right, wrong in (("setup-python@v6", "setup-python@v5"), ("inputs.manifest", "inputs.manifesto")):
        assert right in made.read_text()
        broken = tmp_path / "broken.yml"
        broken.write_text(made.read_text().replace(right, wrong))
        assert linted(broken) != "", wrong


def test_every_expression_of_the_action_names_something_there_is() -> None:
    text = (ROOT / "action.yml").read_text()
    used = set(re.findall(r"inputs\.([a-z]+)", text))
    assert used == set(ACTION["inputs"])
    assert set(re.findall(r"steps\.([a-z]+)\.", text)) <= {s.get("id") for s in STEPS.values()}
    for step in STEPS.values():
        assert "${{" not in step.get("run", ""), "text of a caller in a script is a way to run commands"


def test_what_workflows_run_is_there() -> None:
    for file in WORKFLOWS:
        for job in yaml.safe_load(file.read_text())["jobs"].values():
            assert "timeout-minutes" in job
            for step in job["steps"]:
                if step.get("run", "").startswith("make "):
                    assert f"\n{step['run'].removeprefix('make ')}:" in (ROOT / "Makefile").read_text()
                if "manifest" in step.get("with", {}):
                    assert (ROOT / step["with"]["manifest"]).is_file()
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_a_release_needs_a_tag_that_agrees_with_version_and_changelog(tmp_path: Path) -> None:
    def asked(tag: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, tmp_path / "tools" / "release.py", tag]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    (tmp_path / "tools").mkdir()
    shutil.copy(ROOT / "tools" / "release.py", tmp_path / "tools")
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "0.2.0"\n')
    log = "# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2027-01-02\n\n- New.\n\n## [0.1.0] - 2026-01-02\n\n- Old.\n"
    (tmp_path / "CHANGELOG.md").write_text(log)
    assert (asked("v0.2.0").returncode, asked("v0.2.0").stdout) == (0, "- New.\n")
    assert "the version in pyproject.toml 0.2.0" in asked("v0.1.0").stderr
    (tmp_path / "CHANGELOG.md").write_text(log.replace(" - 2027-01-02", ""))
    assert asked("v0.2.0").returncode == 1 and "nothing under a heading [0.2.0]" in asked("v0.2.0").stderr


def test_the_version_of_this_state_could_be_released() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "release.py", f"v{version}"], capture_output=True, check=False
    )
    assert done.returncode == 0 and len(done.stdout) > 1000


def step(name: str, folder: Path, **inputs: str) -> tuple[int, dict[str, str]]:
    """Run a step of the Action as the runner does: its status, and what it says that its outputs are."""
    outputs = folder / "outputs"
    outputs.write_text("")
    files = {"GITHUB_OUTPUT": str(outputs), "GITHUB_STEP_SUMMARY": str(folder / "summary")}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[name]["run"]]
    environment = {**os.environ, "PATH": PROGRAMS, "GITHUB_WORKSPACE": str(folder), "XDG_CACHE_HOME": str(folder)}
    done = subprocess.run(command, cwd=folder, env={**environment, **files, **inputs}, check=False, timeout=300)
    said = dict(line.split("=", 1) for line in outputs.read_text().splitlines())
    return done.returncode, said


@pytest.mark.needs("clang-19")
def test_the_steps_of_the_action_in_their_order(tmp_path: Path) -> None:
    """A kernel that is wrong: the audit's step ends well, so that SARIF is sent, and the last one fails."""
    assert [name for name in STEPS if name in ("Audit", "Send to code scanning", "Conclude")] == [
        "Audit", "Send to code scanning", "Conclude",
    ]  # fmt: skip
    kernels = shutil.copytree(ROOT / "examples" / "audit-a-kernel", tmp_path / "kernels")
    manifest = kernels / "audit.toml"
    levels = 'levels = ["-O1"]\ncontractions = ["on"]\n'
    for source, status in (("dequantize.c", "0"), ("too_far.c", "1")):
        manifest.write_text((ROOT / "examples/audit-a-kernel/audit.toml").read_text() + levels)
        manifest.write_text(manifest.read_text().replace("dequantize.c", source))
        given = {"MANIFEST": "kernels/audit.toml", "SECONDS_EACH": "60", "FOLDER": "out/put"}
        assert step("Audit", tmp_path, **given) == (0, {"status": status})
        text = (tmp_path / "out/put/audit.sarif").read_text()
        validate(text)
        results = json.loads(text)["runs"][0]["results"]
        places = [r["locations"][0]["physicalLocation"] for r in results]
        uris = [place["artifactLocation"]["uri"] for place in places]
        assert uris == ["kernels/too_far.c"] * int(status)
        assert (tmp_path / "out/put/junit.xml").is_file() and (tmp_path / "out/put/verdicts.json").is_file()
        assert "claims decided" in (tmp_path / "summary").read_text()
        assert step("Conclude", tmp_path, STATUS=status)[0] == int(status)


@pytest.mark.needs("clang-19")
def test_the_hook_runs_what_it_says(tmp_path: Path) -> None:
    [hook] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert {"id", "name", "entry", "language", "files"} <= hook.keys() and not hook["pass_filenames"]
    for name, wanted in (("a/kernel.c", True), ("audit.toml", True), ("k.f90", True), ("page.md", False)):
        assert bool(re.search(hook["files"], name)) is wanted
    shutil.copy(ROOT / "examples/audit-a-kernel/dequantize.c", tmp_path)
    text = (ROOT / "examples/audit-a-kernel/audit.toml").read_text()
    (tmp_path / "audit.toml").write_text(text + 'levels = ["-O2"]\n')
    command = [*hook["entry"].split(), *hook["args"]]
    done = subprocess.run(command, cwd=tmp_path, env={**os.environ, "PATH": PROGRAMS}, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "2 proved; 2 of 2 claims decided\n")


def test_the_container_has_what_an_audit_needs() -> None:
    text = (ROOT / "Containerfile").read_text()
    for package in set(PACKAGES.values()) - {"rustc"}:  # Debian 12's makes the IR of another LLVM
        assert re.search(rf"\b{re.escape(package)}\b", text), package
    assert 'ENTRYPOINT ["septet"]' in text and "USER septet" in text
