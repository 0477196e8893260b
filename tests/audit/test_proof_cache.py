"""What is proved once is not proved again, and nothing else is taken for it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from septet.audit import manifest, proof_cache

KERNEL = next(k for k in manifest.kernels(Path(__file__).parent / "right.toml") if k.symbol == "rows_first")
IR = """source_filename = "kernel.c"
declare void @unused() #1
define i8 @f(ptr %0) #0 !dbg !7 {
  %2 = load i8, ptr %0, align 1, !dbg !9, !alias.scope !12
  %3 = and i8 %2, 127, !dbg !10
  ret i8 %3, !dbg !10
}
!7 = distinct !DISubprogram(name: "f", line: 3)
!12 = !{!13}
!13 = distinct !{!13}
"""
OTHER = """source_filename = "elsewhere.c"
define i8 @f(ptr %0) #4 !dbg !70 {
  %2 = load i8, ptr %0, align 1, !dbg !90, !alias.scope !1
  %3 = and i8 %2, 127, !dbg !90
  ret i8 %3, !dbg !90
}
!70 = distinct !DISubprogram(name: "f", line: 33)
!1 = !{!2}
!2 = distinct !{!2}
"""


def test_the_same_code_from_elsewhere_is_the_same_claim() -> None:
    assert proof_cache.key(KERNEL, [IR]) == proof_cache.key(KERNEL, [OTHER])
    moved = replace(KERNEL, source=Path("other.c"), flags=("-DX",), levels=("-O0",), contractions=("on",))
    assert proof_cache.key(moved, [IR]) == proof_cache.key(KERNEL, [IR])


@pytest.mark.parametrize(
    ("old", "new"), [("127", "63"), ("align 1", "align 2"), ("and i8", "or i8"), ("!alias.scope !12", "!noalias !12")]
)
def test_other_code_is_another_claim(old: str, new: str) -> None:
    assert proof_cache.key(KERNEL, [IR]) != proof_cache.key(KERNEL, [IR.replace(old, new)])


@pytest.mark.parametrize(
    "change", [{"counts": (8,)}, {"align": 8}, {"returns": 0}, {"group": 4}, {"arguments": KERNEL.arguments[::-1]}]
)
def test_another_claim_of_the_same_code_is_another_claim(change: dict[str, Any]) -> None:
    assert proof_cache.key(replace(KERNEL, **change), [IR]) != proof_cache.key(KERNEL, [IR])
    assert proof_cache.key(KERNEL, [IR]) != proof_cache.key(KERNEL, [IR, IR])


def test_strides_and_columns_belong_to_the_claim() -> None:
    matrix = KERNEL.format
    assert proof_cache.key(replace(KERNEL, format=replace(matrix, stride=4096)), [IR]) != proof_cache.key(KERNEL, [IR])


def test_a_claim_is_described_alike_in_every_process() -> None:
    """The format is of blocks, whose scale has functions."""
    block = next(k for k in manifest.kernels(Path(__file__).parent / "right.toml") if k.symbol == "q4_0")
    assert "<function" in repr(block) and " at 0x" not in proof_cache.described(block)
