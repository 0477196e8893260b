"""Generated device kernels are proved, statuses included, and refuted where they store another status."""

from pathlib import Path

import pytest
from generated_devices import kernels, merged

from septet.audit.manifest import BadManifest, Kernel, kernel
from septet.audit.tasks import Task, perform

STORED = ("dequantize_rows", "quantize_rows", "matmul", "dequantize_blocks")
"""Operations of rows and blocks; the status of each turn is stored by the same text."""


def verdict(claimed: Kernel) -> str:
    found = perform(Task(claimed, "-O2", "on", 60, None))
    assert found.answer in ("proved", "refuted"), found.reason
    return found.answer


@pytest.mark.needs("clang-19")
@pytest.mark.parametrize("name", ["nl11", "ggml/q4_0"])
def test_statuses_are_part_of_the_claim(name: str, tmp_path: Path) -> None:
    for claimed in kernels(["cuda"], [name], tmp_path, STORED):
        text = claimed.source.read_text()
        assert verdict(claimed) == "proved"
        for right in ("statuses[t] = 0;", "statuses[t] = status;"):
            assert right in text or claimed.operation == "matmul"
        claimed.source.write_text(text.replace("statuses[t] = 0;", "statuses[t] = 1;"))
        assert verdict(claimed) == "refuted"
        claimed.source.write_text(text.replace("statuses[t] = 0;", ""))
        assert verdict(claimed) == "refuted"
        claimed.source.write_text(text)


def test_a_run_of_some_kernels_keeps_the_other_rows() -> None:
    def row(symbol: str, answer: str) -> str:
        return f"| cuda | `septet_{symbol}` | 16 | -O0 | {answer} |  | 1.0 |"

    page = "\n".join(
        ["# Title", "| language | kernel |", row("a", "unknown"), row("b", "proved"), row("gone", "proved")]
    )
    order = [f"cuda `septet_{symbol}` -O0" for symbol in ("c", "a", "b")]
    found = merged(page, [row("a", "proved"), row("c", "unknown")], order)
    assert found == [row("c", "unknown"), row("a", "proved"), row("b", "proved")]


def test_operations_without_statuses() -> None:
    with pytest.raises(BadManifest, match="has no argument 'statuses'"):
        kernel({"source": "k.cu", "symbol": "k", "format": "s43", "operation": "unpack",
                "arguments": ["packed", "output", "statuses"]})  # fmt: skip
