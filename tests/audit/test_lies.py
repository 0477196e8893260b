"""LLVM IR that a user brings is not trusted: what makes a result inexact, and promises that do not hold."""

from pathlib import Path

import pytest

from septet.audit import manifest
from septet.audit.verdict import Verdict, audit

pytestmark = pytest.mark.needs("clang-19")

ROW = """target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

define {result}void @f(ptr {inputs}%row, ptr {outputs}%out, i64 %n) {attributes}{{
  %none = icmp eq i64 %n, 0
  br i1 %none, label %end, label %loop
loop:
  %i = phi i64 [ 0, %0 ], [ %next, %loop ]
  %block = lshr i64 %i, 5
  %at = mul i64 %block, 34
  %start = getelementptr inbounds i8, ptr %row, i64 %at
  %half = load half, ptr %start, align 1
  %scale = fpext half %half to float
  %within = and i64 %i, 31
  %code.at = add i64 %within, 2
  %code.in = getelementptr inbounds i8, ptr %start, i64 %code.at
  %code = load i8, ptr %code.in, align 1{loaded}
  %level = sitofp i8 %code to float
  %weight = fmul {flags}float %scale, %level{metadata}
  {more}
  %to = getelementptr inbounds float, ptr %out, i64 %i
  store float %weight, ptr %to, align 4
  %next = add i64 %i, 1
  %again = icmp ult i64 %next, %n
  br i1 %again, label %loop, label %end
end:
  ret void
never:
  %dead = call float asm sideeffect "fsqrt", "=r"()
  ret void
}}

{groups}
!0 = !{{float 2.5}}
!1 = !{{i8 0, i8 9}}
"""
PLAIN = dict.fromkeys(
    ("result", "inputs", "outputs", "attributes", "loaded", "flags", "metadata", "more", "groups"), ""
)


def verdict(tmp_path: Path, **changes: str) -> Verdict:
    file = tmp_path / "f.ll"
    file.write_text(ROW.format(**{**PLAIN, **changes}))
    row = {
        "source": str(file), "symbol": "f", "format": "ggml/q8_0", "operation": "dequantize_row",
        "arguments": ["packed", "output", "count"], "counts": [0, 32, 64],
    }  # fmt: skip
    return audit(manifest.kernel(row), "-O0", 60)


def test_a_row_without_promises_is_proved_and_what_is_never_reached_does_not_matter(tmp_path: Path) -> None:
    found = verdict(tmp_path)
    assert (found.answer, found.reason) == ("proved", None)


def test_what_may_be_fused_has_nothing_to_be_fused_with(tmp_path: Path) -> None:
    assert verdict(tmp_path, flags="contract ").answer == "proved"


def test_a_product_that_may_be_fused_through_its_negation_is_asked_about_both_ways(tmp_path: Path) -> None:
    """The sum of a rounded product and its opposite is zero, and that of the exact one is not."""
    more = """%tenth = fmul contract float %scale, 0x3FB99999A0000000
  %opposite = fneg contract float %tenth
  %error = fadd contract float %opposite, %tenth
  %off = fcmp une float %error, 0.0
  %wide = zext i1 %off to i64
  %one = xor i64 %wide, 1
  %undefined = udiv i64 1, %one"""
    found = verdict(tmp_path, more=more)
    assert found.answer != "proved"


@pytest.mark.parametrize("flag", ["fast", "nnan", "ninf", "nsz", "arcp", "afn", "reassoc"])
@pytest.mark.parametrize(
    "place", ["flags", "%chosen = select {}i1 true, float %weight, float %scale", "%same = fneg {}float %weight"]
)
def test_fast_arithmetic_is_refused_by_name(flag: str, place: str, tmp_path: Path) -> None:
    changes = {"flags": f"{flag} "} if place == "flags" else {"more": place.format(f"{flag} ")}
    found = verdict(tmp_path, **changes)
    assert found.answer == "unsupported" and f"fast-math flag `{flag}`" in (found.reason or "")


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"metadata": ", !fpmath !0"}, "`!fpmath` metadata"),
        ({"loaded": ", !range !1"}, "`!range`"),
        ({"metadata": ", !made.up !0"}, "`!made.up` metadata"),
        ({"attributes": '"unsafe-fp-math"="true" '}, '"unsafe-fp-math"="true"'),
        ({"attributes": "#0 ", "groups": 'attributes #0 = { "no-infs-fp-math"="true" }'}, '"no-infs-fp-math"="true"'),
        ({"attributes": "#0 ", "groups": 'attributes #0 = { "approx-func-fp-math"="true" }'}, "approx-func"),
        (
            {"attributes": "#0 ", "groups": 'attributes #0 = { "denormal-fp-math"="preserve-sign,preserve-sign" }'},
            "subnormal",
        ),
        ({"attributes": '"denormal-fp-math-f32"="positive-zero" '}, "subnormal"),
        ({"inputs": "nofpclass(nan) "}, "nofpclass"),
        ({"more": '%v = call i32 asm "lop3.b32 $0, $1", "=r,r"(i32 7)'}, "lop3.b32"),
    ],
)
def test_what_makes_a_result_inexact_or_is_not_known_is_named(
    changes: dict[str, str], named: str, tmp_path: Path
) -> None:
    found = verdict(tmp_path, **changes)
    assert found.answer == "unsupported" and named in (found.reason or ""), found.reason


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"inputs": "dereferenceable(64) "}, "promises 64 bytes of `packed`"),
        ({"inputs": "align 16 "}, "align = 16"),
        ({"outputs": "readonly "}, "promises not to write `output`"),
        ({"inputs": "writeonly "}, "promises not to read `packed`"),
        ({"attributes": "#0 ", "groups": "attributes #0 = { memory(read) }"}, "promises not to write"),
    ],
)
def test_promises_that_do_not_hold_are_bad_input(changes: dict[str, str], said: str, tmp_path: Path) -> None:
    found = verdict(tmp_path, **changes)
    assert found.answer == "bad input" and said in (found.reason or ""), found.reason


def test_promises_that_hold_are_no_matter(tmp_path: Path) -> None:
    found = verdict(
        tmp_path, inputs="noundef readonly align 1 ", outputs="noalias writeonly align 4 ", attributes="#0 ",
        groups='attributes #0 = { nounwind memory(argmem: readwrite) "denormal-fp-math"="ieee,ieee" }',
    )  # fmt: skip
    assert (found.answer, found.reason) == ("proved", None)
