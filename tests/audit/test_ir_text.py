"""Parts of a module's text, and the processor time of a claim."""

from pathlib import Path

import pytest

from septet.audit import manifest, tasks
from septet.audit.frontends import llvm, slices

QUOTED = """define void @"a b"(ptr %y) {
start:
  br label %"drop<T, U>.exit"
"drop<T, U>.exit":
  store i8 1, ptr %y, align 1
  ret void
}
"""
PLAIN = "void unpack(const unsigned char *p, unsigned char *y) { y[0] = p[0] & 15; y[1] = p[0] >> 4; }"


def test_a_label_that_is_quoted_is_found() -> None:
    module = llvm.read(slices.needed(slices.plain(QUOTED), "a.20.b"))
    first, second = module.functions["@a.20.b"].blocks
    assert first == "%start"
    assert slices.plain('br label %"drop<T, U>.exit"') == f"br label {second}"


@pytest.mark.needs("clang-19")
def test_claims_tell_their_processor_time(tmp_path: Path) -> None:
    (tmp_path / "k.c").write_text(PLAIN)
    row = {
        "source": "k.c", "symbol": "unpack", "format": "s43", "operation": "unpack", "group": 16, "counts": [8],
        "arguments": ["packed", "output"], "levels": ["-O0"], "contractions": ["on"],
    }  # fmt: skip
    (task,) = tasks.tasks(manifest.kernel(row, tmp_path), 30, None)
    assert tasks.perform(task).processor > 0
