"""WGSL on a Vulkan device: dequantizing, which is all that it has."""

from pathlib import Path

import pytest

from septet.codegen.core.rational import RenderError
from septet.codegen.passes.lower import lower
from septet.codegen.passes.schedule import kernels as scheduled
from septet.codegen.program.operations import program
from septet.codegen.targets import wgsl
from septet.codegen.targets.catalogue import TARGETS, render
from septet.commands import targets as command
from septet.spec.formats import FORMATS, Format
from targets import test_targets
from targets.runners import Runner, runner

numpy_only = test_targets.numpy_only


@pytest.fixture(scope="module", params=FORMATS)
def kernels(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Format, Runner]:
    """A format's kernels."""
    fmt = FORMATS[request.param]
    return fmt, runner("wgsl", fmt, Path())


def test_bytes_become_the_specs_weights(kernels: tuple[Format, Runner]) -> None:
    test_targets.test_bytes_become_the_specs_weights(kernels)


def test_every_septet_in_every_place(kernels: tuple[Format, Runner]) -> None:
    test_targets.test_every_septet_in_every_place(kernels)


def test_a_file_says_what_is_left_out() -> None:
    head = render(TARGETS["wgsl"], FORMATS["nl11"]).split("@group", 1)[0]
    assert "Left out: quantize_rows, quantize_vectors, matmul" in head
    assert "Left out" not in render(TARGETS["cuda"], FORMATS["nl11"])


def test_what_needs_64_bits_is_refused() -> None:
    assert TARGETS["wgsl"].narrow
    for operation in ("quantize_rows", "matmul"):
        with pytest.raises(RenderError, match=r"64 bits|single bytes"):
            wgsl.module(scheduled(lower(program(FORMATS["nl11"]), (operation,), narrow=True)), "", "")


def test_what_is_left_out_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(command, "ALL", {"nl11": FORMATS["nl11"]})
    assert command.targets(None) == 0
    said = [line for line in capsys.readouterr().out.splitlines() if line.startswith("wgsl has")]
    assert len(said) == 1
    assert "dequantize_rows and dequantize_blocks only" in said[0]
    assert "integers of 64 bits" in said[0]
