"""`make prove` and `make tools`: each step runs whatever became of those before it, and what to do is said last."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
Steps = Callable[..., subprocess.CompletedProcess[str]]
STEPS = ("prove", "audit", "quantize", "verify", "report")
STUB = """#!/bin/sh
echo "$1" >> {log}
for word; do
    case "$before" in --json) {writes} && echo '{{}}' > "$word" ;; esac
    before=$word
done
case "$1" in {failing}) echo "$1 went wrong"
    echo "FAIL: 2 open: a (s43), b (r11); not run: lean (to install: make tools)"; exit 1 ;; esac
echo "PASS"
"""
PYTHON = '#!/bin/sh\ncase "$2" in *find_model*) echo model ;; *) echo s43 s43/planes ;; esac\n'


def program(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)


@pytest.fixture
def steps(tmp_path: Path) -> Steps:
    """Runs the steps of `make prove` with a program `septet` that writes down how it was called, and may fail."""

    def run(
        failing: str = "nothing", *, compilers: bool = True, writes: str = "true"
    ) -> subprocess.CompletedProcess[str]:
        log = tmp_path / "log"
        program(tmp_path / "bin" / "septet", STUB.format(log=log, failing=failing, writes=writes))
        program(tmp_path / "bin" / "python", PYTHON)
        for name in ("clang-19", "flang-new-19"):
            (tmp_path / "bin" / name).unlink(missing_ok=True)
            if compilers:
                program(tmp_path / "bin" / name, "#!/bin/sh\n")
        for name in ("bash", "env", "mkdir", "rm", "tail", "tee", "cat", "sh"):
            link = tmp_path / "bin" / name
            if not link.exists():
                link.symlink_to(f"/bin/{name}" if Path(f"/bin/{name}").exists() else f"/usr/bin/{name}")
        return subprocess.run(
            [ROOT / "tools/prove", tmp_path / "bin", tmp_path / "proof", tmp_path / "models", "2", "z3"],
            env={"PATH": str(tmp_path / "bin")}, capture_output=True, text=True, check=False, timeout=60, cwd=tmp_path,
        )  # fmt: skip

    return run


def called(folder: Path) -> list[str]:
    return (folder / "log").read_text().split()


def test_all_steps_run_and_the_last_line_says_so(steps: Steps, tmp_path: Path) -> None:
    done = steps()
    assert done.returncode == 0, done.stdout + done.stderr
    assert called(tmp_path) == ["prove", "audit", *["quantize", "verify"] * 2, "report"]
    assert done.stdout.splitlines()[-1] == f"make prove: PASS; {tmp_path}/proof/report.html"


@pytest.mark.parametrize("failing", STEPS)
def test_a_step_that_fails_stops_no_other_and_the_exit_status_comes_last(
    failing: str, steps: Steps, tmp_path: Path
) -> None:
    done = steps(failing)
    assert done.returncode == 1
    assert set(called(tmp_path)) == {*STEPS} - ({"verify"} if failing == "quantize" else set())
    last = done.stdout.splitlines()[-1]
    assert last.startswith("make prove: FAIL: ") and f"{failing} went wrong" in done.stdout
    if failing == "prove":
        assert "FAIL: proofs; 2 open: a (s43), b (r11); not run: lean (to install: make tools)" in last


def test_what_an_earlier_run_left_is_not_reported(steps: Steps, tmp_path: Path) -> None:
    steps()
    (tmp_path / "log").unlink()
    done = steps("prove", writes="false")
    assert done.returncode == 1 and "report (there is no run to report)" in done.stdout.splitlines()[-1]
    assert "report" not in called(tmp_path) and "verify" in called(tmp_path)


def test_compilers_that_are_missing_are_told_with_the_command_that_installs_them(steps: Steps, tmp_path: Path) -> None:
    done = steps(compilers=False)
    assert done.returncode == 0 and "audit" not in called(tmp_path)
    assert "not run: audit of compiled kernels (to install clang and flang: make tools)" in done.stdout.splitlines()[-1]


def test_one_tool_that_cannot_be_installed_leaves_the_others(tmp_path: Path) -> None:
    """Three tools, of which the second fails: the third runs, the failure is named last, and `make` fails."""
    folder = tmp_path / "tools"
    for name, text in (("a", "echo a: 1"), ("b", "echo b: no network >&2; exit 1"), ("c", "echo c: 3")):
        program(folder / f"{name}.sh", f"#!/bin/sh\n{text}\n")
    makefile = (ROOT / "Makefile").read_text()
    (tmp_path / "Makefile").write_text(makefile)
    for name in ("spec", "codegen", "solvers", "audit", "proofs", "impl"):
        (tmp_path / name).mkdir()
    done = subprocess.run(
        ["make", "-s", "tools"], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode != 0 and done.stdout == "a: 1\nc: 3\n"
    assert "b: no network\nnot installed: b;" in done.stderr


APT = """#!/bin/sh
echo "$@" >> {log}
case "$1" in update) [ {works} = yes ] && touch {log}.updated ;;
install) [ -e {log}.updated ] || {{ echo "E: Unable to locate package frobnicator"; exit 100; }}
    printf '#!/bin/sh\\n' > {bin}/frob; chmod 755 {bin}/frob ;; esac
"""


@pytest.mark.parametrize("works", ["yes", "no"])
def test_a_tool_of_debian_is_installed_or_told_with_its_remedy(works: str, tmp_path: Path) -> None:
    bin_folder, log = tmp_path / "bin", tmp_path / "log"
    program(bin_folder / "apt-get", APT.format(log=log, works=works, bin=bin_folder))
    program(bin_folder / "id", "#!/bin/sh\necho 0\n")
    done = subprocess.run(
        ["/bin/sh", "-euc", f'. {ROOT}/tools/debian; debian frob "frob" frobnicator; echo "frob: 1"'],
        env={"PATH": f"{bin_folder}:{os.environ['PATH']}"}, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    if works == "yes":
        assert (done.returncode, done.stdout, done.stderr) == (0, "frob: 1\n", "")
    else:
        assert done.returncode == 1 and done.stdout == ""
        assert done.stderr.startswith("frob: not installed: E: Unable to locate package frobnicator; see ")
        assert done.stderr.endswith("; then: apt-get install frobnicator\n")


def test_every_tool_is_a_script_of_its_own() -> None:
    scripts = sorted((ROOT / "tools").glob("*.sh"))
    tools = {"aarch64", "clang", "flang", "frama-c", "gcc", "gnat", "lean", "mlir", "opencl", "vulkan"}
    assert {s.stem for s in scripts} == tools  # `make tools` runs every script that it finds there
    assert all(os.access(s, os.X_OK) for s in scripts)
    assert "clang-19" not in (ROOT / ".ci/run").read_text(), "what the project needs is installed by make tools"
