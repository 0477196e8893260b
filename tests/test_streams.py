"""`--json -` and `--quiet`: standard output has the result alone, or the last line alone."""

import json
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from septet.cli import COMMANDS, QUIET, command, run
from septet.console import streams


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkpoint of two matrices, in the folder where commands are run."""
    rng = np.random.default_rng(5)
    save_file({n: rng.normal(size=(4, 256)).astype(np.float32) for n in "ab"}, tmp_path / "in.safetensors")
    monkeypatch.chdir(tmp_path)
    return tmp_path


QUANTIZE = ["quantize", "in.safetensors", "out.safetensors", "--format", "nl11"]
VERIFY = ["verify", "out.safetensors", "--against", "in.safetensors"]


@pytest.mark.parametrize("spelling", [["--json", "-"], ["--json=-"]])
def test_a_result_on_standard_output_is_all_there_is(
    spelling: list[str], model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for arguments in (QUANTIZE, VERIFY, ["inspect", "out.safetensors"], ["formats"]):
        assert run([*arguments, *spelling]) == 0
        output = capsys.readouterr()
        assert json.loads(output.out) and output.err, arguments
    assert not (model / "-").exists()


def test_a_quiet_command_says_its_last_line(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(QUANTIZE) == 0
    loud = capsys.readouterr()
    assert len(loud.out.splitlines()) > 1 and "quantizing a" in loud.err
    assert run([*QUANTIZE, "--force", "--quiet"]) == 0
    quiet = capsys.readouterr()
    (line,) = quiet.out.splitlines()
    assert line.partition(" in 0")[0] == loud.out.splitlines()[-1].partition(" in 0")[0] and quiet.err == ""
    assert run([*VERIFY, "-q"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
    assert not streams.quiet


def test_a_quiet_command_that_fails_says_everything(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(QUANTIZE) == 0
    save_file({name: np.ones((4, 256), np.float32) for name in "ab"}, model / "in.safetensors")
    capsys.readouterr()
    status = run(VERIFY)
    loud = capsys.readouterr()
    assert run([*VERIFY, "--quiet"]) == status == 1
    assert len(capsys.readouterr().out.splitlines()) == len(loud.out.splitlines()) > 1
    assert run(["quantize", "none.safetensors", "out", "--quiet"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_quiet_result_is_on_standard_output(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*QUANTIZE, "--quiet", "--json", "-"]) == 0
    output = capsys.readouterr()
    assert json.loads(output.out) and len(output.err.splitlines()) == 1


def test_every_command_that_concludes_can_be_quiet() -> None:
    for name in COMMANDS:
        spelled = {text for option in command(name).params for text in option.opts}
        assert ("--quiet" in spelled) == (name in QUIET or name == "audit"), name
