"""Generated device kernels are proved, statuses included, and refuted where they store another status."""

from collections.abc import Iterator
from pathlib import Path

import kept
import pytest
from generated_devices import kernels, merged

from septet.audit.manifest import BadManifest, Kernel, kernel
from septet.audit.tasks import Task, perform
from septet.audit.verdict import Verdict

STORED = ("dequantize_rows", "quantize_rows", "matmul", "dequantize_blocks")
"""Operations of rows and blocks; the status of each turn is stored by the same text."""


def verdict(claimed: Kernel) -> str:
    found = perform(Task(claimed, "-O2", "on", 60, None))
    assert found.answer in ("proved", "refuted"), found.reason
    return found.answer


@pytest.mark.campaign
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


def test_a_verdict_is_kept_until_a_text_that_is_included_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Task] = []

    class Here:
        def __init__(self, jobs: int) -> None:
            pass

        def run(self, function: object, tasks: list[Task]) -> Iterator[tuple[int, Verdict]]:
            for i, task in enumerate(tasks):
                asked.append(task)
                yield i, Verdict(task.kernel, task.level, "clang", (), "proved")

    monkeypatch.setattr(kept, "Processes", Here)
    (tmp_path / "k.cu").write_text('#include "k.inc"\n#include "missing.h"\n')
    (tmp_path / "k.inc").write_text('#include "k.cu"\n')
    row = {"source": "k.cu", "symbol": "k", "format": "s43", "operation": "unpack", "arguments": ["packed", "output"]}
    task = Task(kernel(row, tmp_path), "-O0", "on", 60, None)
    for _ in range(2):
        assert [v.answer for v in kept.verdicts([task], tmp_path / "kept", 1, True)[task.kernel]] == ["proved"]
    assert len(asked) == 1
    (tmp_path / "k.inc").write_text("\n")
    assert kept.verdicts([task], tmp_path / "kept", 1, False) == {}
    kept.verdicts([task], tmp_path / "kept", 1, True)
    assert len(asked) == 2


def test_operations_without_statuses() -> None:
    with pytest.raises(BadManifest, match="has no argument 'statuses'"):
        kernel({"source": "k.cu", "symbol": "k", "format": "s43", "operation": "unpack",
                "arguments": ["packed", "output", "statuses"]})  # fmt: skip
