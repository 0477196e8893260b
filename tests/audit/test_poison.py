"""Poison that nothing uses is no fault; poison that something uses is, even where its bits do not matter."""

from pathlib import Path

import pytest

from septet.audit import manifest
from septet.audit.tasks import audit

pytestmark = pytest.mark.needs("clang-19")

HEAD = """define void @f(i8 zeroext %s, ptr %out) {
  %wide = zext i8 %s to i32
  %by = shl i32 %wide, 2
  %digit = lshr i32 1985229328, %by ; 0x76543210: poison from the eighth septet on
  %code = and i32 %digit, 7
  %low = and i32 %wide, 7
  %small = icmp ult i8 %s, 8
"""
TAIL = """  %high = lshr i8 %s, 3
  store i8 %high, ptr %out, align 1
  %byte = trunc i32 %r to i8
  %next = getelementptr inbounds i8, ptr %out, i64 1
  store i8 %byte, ptr %next, align 1
  ret void
}
"""


@pytest.mark.parametrize(
    ("body", "proved"),
    [
        ("%r = select i1 %small, i32 %code, i32 %low", True),
        ("%r = select i1 %small, i32 %low, i32 %code", False),
        ("%r = add i32 %code, 0", False),
        ("%none = and i32 %digit, 0\n %r = or i32 %none, %low", False),
        ("%some = freeze i32 %digit\n %none = and i32 %some, 0\n %r = or i32 %none, %low", True),
        ("%none = mul i32 %digit, 0\n %c = icmp eq i32 %none, 0\n %r = select i1 %c, i32 %low, i32 %low", False),
        ("%odd = trunc i32 %digit to i1\n br i1 %odd, label %a, label %a\na:\n %r = add i32 %low, 0", False),
        ("br i1 %small, label %a, label %b\na:\n br label %b\nb:\n %r = phi i32 [ %code, %a ], [ %low, %0 ]", True),
        ("br i1 %small, label %a, label %b\na:\n br label %b\nb:\n %r = phi i32 [ %low, %a ], [ %code, %0 ]", False),
        ("%m = call i32 @llvm.umin.i32(i32 %digit, i32 0)\n %r = or i32 %m, %low", False),
        ("%far = or disjoint i64 %one, 1\n %p = getelementptr i8, ptr %out, i64 %far\n %r = add i32 %low, 0", True),
        ("%far = or disjoint i64 %one, 1\n %p = getelementptr i8, ptr %out, i64 %far\n"
         " %x = load i8, ptr %p\n %r = zext i8 %x to i32", False),
        ("%v = insertelement <2 x i32> <i32 0, i32 0>, i32 %digit, i64 0\n"
         "%w = insertelement <2 x i32> %v, i32 %low, i64 1\n %r = extractelement <2 x i32> %w, i64 1", True),
        ("%v = insertelement <2 x i32> poison, i32 %low, i64 0\n %b = bitcast <2 x i32> %v to <8 x i8>\n"
         "%h = extractelement <8 x i8> %b, i64 0\n %r = zext i8 %h to i32", True),
        ("%v = insertelement <4 x i8> poison, i8 %s, i64 0\n %b = bitcast <4 x i8> %v to <2 x i16>\n"
         "%h = extractelement <2 x i16> %b, i64 0\n %n = and i16 %h, 7\n %r = zext i16 %n to i32", False),
    ],
)  # fmt: skip
def test_poison(body: str, proved: bool, tmp_path: Path) -> None:
    file = tmp_path / "k.ll"
    file.write_text(f"{HEAD}  %one = add i64 0, 1\n  {body}\n{TAIL}declare i32 @llvm.umin.i32(i32, i32)\n")
    row = {
        "source": str(file), "symbol": "f", "format": "s43", "operation": "decode", "arguments": ["septet", "output"],
    }  # fmt: skip
    found = audit(manifest.kernel(row), "-O0", 60)
    assert (found.answer == "proved") is proved, found.reason
    why = found.reason or ""
    assert (
        found.answer in ("proved", "refuted")
        or "shift of 32 bits" in why
        or "byte 1 of `output`" in why
        or "common bits" in why
    )


def test_copying_from_an_address_that_is_poison_is_refuted(tmp_path: Path) -> None:
    file = tmp_path / "k.ll"
    file.write_text(
        """define void @f(ptr %in, ptr %out) {
  %far = getelementptr inbounds i8, ptr %in, i64 99
  call void @llvm.memcpy.p0.p0.i64(ptr %out, ptr %far, i64 2, i1 false)
  ret void
}
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
"""
    )
    row = {
        "source": str(file), "symbol": "f", "format": "s43", "operation": "decode",
        "arguments": ["septets", "output"], "counts": [1],
    }  # fmt: skip
    assert audit(manifest.kernel(row), "-O0", 60).answer == "refuted"
