"""LLVM IR that a user brings is not trusted: what makes a result inexact, and promises that do not hold."""

from pathlib import Path

import pytest

from septet.audit import manifest
from septet.audit.tasks import audit
from septet.audit.verdict import Verdict

pytestmark = pytest.mark.needs("clang-19")

ROW = """target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

{before}
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
  {code}{loaded}
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
    ("before", "result", "inputs", "outputs", "attributes", "loaded", "flags", "metadata", "more", "groups"), ""
) | {"code": "%code = load i8, ptr %code.in, align 1"}


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


@pytest.mark.parametrize(
    ("range_of", "answer"),
    [("0, 2305843009213693952", "proved"), ("0, -9223372036854775808", "proved"), ("0, 1000", "unsupported"),
     ("1, 2305843009213693952", "unsupported")],
)  # fmt: skip
def test_a_range_of_every_length_is_no_promise(range_of: str, answer: str, tmp_path: Path) -> None:
    file = tmp_path / "f.ll"
    file.write_text(ROW.format(**PLAIN).replace("i64 %n)", f"i64 range(i64 {range_of}) %n)"))
    row = {
        "source": str(file), "symbol": "f", "format": "ggml/q8_0", "operation": "dequantize_row",
        "arguments": ["packed", "output", "count"], "counts": [32],
    }  # fmt: skip
    found = audit(manifest.kernel(row), "-O0", 60)
    assert found.answer == answer, found.reason


def test_promises_that_hold_are_no_matter(tmp_path: Path) -> None:
    found = verdict(
        tmp_path, inputs="noundef readonly align 1 ", outputs="noalias writeonly align 4 ", attributes="#0 ",
        groups='attributes #0 = { nounwind memory(argmem: readwrite) "denormal-fp-math"="ieee,ieee" }',
    )  # fmt: skip
    assert (found.answer, found.reason) == ("proved", None)


CALLED = "%raw = load i8, ptr %code.in, align 1\n  %code = call i8 @g(i8 %raw)"
GIVEN = "%code = call i8 @g(ptr %code.in)"


def helper(parameter: str = "i8 %x", body: str = "ret i8 %x", result: str = "", attributes: str = "") -> str:
    return f"define {result} i8 @g({parameter}) {attributes} {{\n  {body}\n}}\n"


LOADS = "%c = load i8, ptr %x, align 1\n  ret i8 %c"
WRITES = "define void @w({0} %x, float %v) {1} {{\n  store float %v, ptr %x, align 4\n  ret void\n}}"
WRITTEN = "call void @w(ptr {}%out, float %weight) {}"
LOCAL = """%s = alloca float, align 4
  store float %weight, ptr %s, align 4
  {}
  %v = load float, ptr %s, align 4
  %odd = fcmp uno float %v, 0.0
  %one = select i1 %odd, i64 1, i64 1
  %d = udiv i64 1, %one"""
END = "call void @llvm.lifetime.end.p0(i64 4, ptr %s)"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"code": CALLED, "before": helper(result="range(i8 0, 5)")}, "not in the range that is promised, 0 to 4"),
        ({"code": CALLED.replace("call", "call range(i8 0, 5)"), "before": helper()}, "what g returns is not in"),
        ({"code": CALLED, "before": helper("i8 range(i8 -5, 5) %x")}, "an argument of g is not in the range"),
        ({"code": GIVEN, "before": helper("ptr align 16 %x", LOADS)}, "not aligned to 16, as promised"),
        ({"code": GIVEN.replace("ptr", "ptr align 16"), "before": helper("ptr %x", LOADS)}, "not aligned to 16"),
        ({"code": GIVEN, "before": helper("ptr dereferenceable(64) %x", LOADS)}, "less than the 64 bytes"),
        (
            {"code": "%raw = load i8, ptr %code.in, align 1\n  %less = sub i8 %raw, 1\n  %code = call i8 @g(i8 %less)",
             "before": helper("i8 returned %x", "%y = add i8 %x, 1\n  ret i8 %y")},
            "does not return the argument",
        ),
        ({"code": CALLED, "before": helper(attributes="noreturn")}, "declared not to return, does"),
        (
            {"code": "%raw = load i8, ptr %code.in, align 1\n  %s = icmp samesign ult i8 %raw, 9\n"
             "  %code = select i1 %s, i8 %raw, i8 %raw", "more": "%u = zext i1 %s to i64\n  %d = udiv i64 1, %n"},
            "different signs in an icmp samesign",
        ),
        ({"more": "%o = getelementptr nuw float, ptr %out, i64 -1"}, "negative distance in a getelementptr nuw"),
        ({"more": "%o = load <4 x i32>, ptr %row"}, "alignment 16, in `packed`"),
        (
            {"more": "%l = call ptr @h()\n  %v = load float, ptr %l, align 4",
             "before": "define ptr @h() {\n  %s = alloca float, align 4\n  ret ptr %s\n}"},
            "of a function that has returned",
        ),
        (
            {"more": LOCAL.format(END), "before": "declare void @llvm.lifetime.end.p0(i64, ptr)"},
            "uninitialised",
        ),
        (
            {"more": WRITTEN.format("", ""), "before": WRITES.format("ptr initializes((4, 8))", "")
             .replace("store float %v, ptr %x, align 4", "%y = getelementptr i8, ptr %x, i64 4\n"
                      "  %z = load i8, ptr %y, align 1")},
            "uninitialised byte of `output`",
        ),
    ],
)  # fmt: skip
def test_promises_of_calls_are_obligations(changes: dict[str, str], said: str, tmp_path: Path) -> None:
    found = verdict(tmp_path, **changes)
    assert found.answer in ("unknown", "refuted"), found.answer
    assert said in f"{found.reason} {found.refutation}", (found.reason, found.refutation)


@pytest.mark.parametrize(
    ("changes", "answer", "said"),
    [
        ({"attributes": "memory(none) "}, "bad input", "promises not to write, and has an output"),
        (
            {"more": WRITTEN.format("", ""), "before": WRITES.format("ptr", "memory(none)")},
            "bad input", "w is declared not to write, and does",
        ),
        (
            {"more": WRITTEN.format("", "#0"), "before": WRITES.format("ptr", ""),
             "groups": "attributes #0 = { memory(read) }"},
            "bad input", "w is declared not to write, and does",
        ),
        (
            {"more": WRITTEN.format("", ""), "before": WRITES.format("ptr readonly", "")},
            "bad input", "promises not to write what its argument %x points to, and does",
        ),
        (
            {"outputs": "writeonly ", "more": "%old = load float, ptr %to0, align 4".replace("%to0", "%out")},
            "bad input", "promises not to read what its argument %out",
        ),
        ({"code": CALLED.replace("i8 %raw)", "i8 %raw, i8 1)"), "before": helper()}, "unsupported", "other types"),
        ({"code": CALLED, "before": helper().replace(" i8 @g", " i16 @g")}, "unsupported", "other types"),
        ({"attributes": "denormal_fpenv(preservesign) "}, "unsupported", "denormal_fpenv(preservesign)"),
        ({"inputs": "byval([34 x i8]) "}, "unsupported", "`byval`"),
        ({"more": "%twice = add i64 %n, 1\n  %twice = add i64 %n, 2"}, "unsupported", "second definition of %twice"),
        ({"more": "%wrong = add i32 %n, 1"}, "unsupported", "%n is of type i64 and is used as i32"),
    ],
)  # fmt: skip
def test_what_is_promised_of_memory_and_types_must_be_so(
    changes: dict[str, str], answer: str, said: str, tmp_path: Path
) -> None:
    found = verdict(tmp_path, **changes)
    assert found.answer == answer and said in (found.reason or ""), found.reason


ALONE = """%s = alloca [2 x float], align 4
  %t = getelementptr inbounds float, ptr %s, i64 {apart}
  store float %weight, ptr %t, align 4
  {body}"""
TOUCHED = "store float %weight, ptr %s, align 4{written}\n  %v = load float, ptr %t, align 4{read}"
AGAIN = "call void @llvm.experimental.noalias.scope.decl(metadata !2)"
SCOPES = '!2 = !{!3}\n!3 = distinct !{!3, !4, !"s"}\n!4 = distinct !{!4, !"d"}'
BOTH = """define void @both(ptr {}%a, ptr %b, float %v) {{
  store float %v, ptr %a, align 4
  %x = load float, ptr %b, align 4
  ret void
}}
declare void @llvm.experimental.noalias.scope.decl(metadata)"""


@pytest.mark.parametrize("apart", [0, 1])
@pytest.mark.parametrize(
    ("body", "parameter"),
    [
        (TOUCHED.format(written=", !alias.scope !2", read=", !noalias !2"), ""),
        (TOUCHED.format(written=", !noalias !2", read=", !alias.scope !2"), ""),
        ("call void @both(ptr %s, ptr %t, float %weight)", "noalias "),
        ("call void @both(ptr noalias %s, ptr %t, float %weight)", ""),
        ("call void @both(ptr %s, ptr %t, float %weight), !alias.scope !2\n"
         "  %v = load float, ptr %t, align 4, !noalias !2", ""),
    ],
)  # fmt: skip
def test_what_is_promised_not_to_overlap_does_not(body: str, parameter: str, apart: int, tmp_path: Path) -> None:
    if "!alias.scope" in body and "@both" in body and apart:
        body = body.replace("ptr %t, float", "ptr %s, float")  # a call that touches the other number alone
    found = verdict(
        tmp_path, more=ALONE.format(apart=apart, body=body), before=BOTH.format(parameter), groups=SCOPES
    )  # fmt: skip
    said = f"{found.reason} {found.refutation}"
    assert (found.answer == "proved") == bool(apart) and ("against a promise" in said) != bool(apart), said


def test_a_scope_that_begins_anew_says_nothing_of_what_was_before(tmp_path: Path) -> None:
    body = TOUCHED.format(written=", !alias.scope !2\n  " + AGAIN, read=", !noalias !2")
    found = verdict(tmp_path, more=ALONE.format(apart=0, body=body), before=BOTH.format(""), groups=SCOPES)
    assert (found.answer, found.reason) == ("proved", None)


def test_a_function_without_a_frame_is_run_and_wrong(tmp_path: Path) -> None:
    """`naked` is not known; what the build does is seen, and it is not what the text says."""
    assert verdict(tmp_path, attributes="naked ").answer == "refuted"


NEWER = {
    "inputs": "noundef readonly captures(none) ", "outputs": "writeonly captures(none) initializes((0, 4)) ",
    "attributes": "nounwind memory(argmem: readwrite, errnomem: none) ",
    "more": "%less = icmp samesign ult i64 %within, 32",
}  # fmt: skip


def test_newer_versions_promises_are_read_and_wrong_kernels_run(tmp_path: Path) -> None:
    """clang 19 does not read them: the build that is run goes without."""
    found = verdict(tmp_path, **NEWER)
    assert (found.answer, found.reason) == ("proved", None)
    wrong = verdict(tmp_path, **NEWER, code="%code = load i8, ptr %start, align 1")
    assert wrong.refutation is not None and wrong.refutation.what.startswith("element"), wrong.reason


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("%m = call float @llvm.maxnum.f32(float %weight, float %weight)", "proved"),
        ("%m = call float @llvm.maxnum.f32(float %weight, float %scale)", "refuted"),
        ("%m = call float @llvm.minimum.f32(float %weight, float %weight)", "proved"),
        ("%k = call i8 @llvm.fptosi.sat.i8.f32(float %level)\n  %o = sitofp i8 %k to float\n"
         "  %m = fmul float %o, %scale", "proved"),
        ("%t = fmul float %level, 2.0\n  %k = call i8 @llvm.fptosi.sat.i8.f32(float %t)\n"
         "  %o = sitofp i8 %k to float\n  %m = fmul float %o, %scale", "refuted"),
        ("%k = call i64 @llvm.lrint.i64.f32(float %level)\n  %o = sitofp i64 %k to float\n"
         "  %m = fmul float %o, %scale", "proved"),
        ("%k = call i8 @llvm.scmp.i8.i64(i64 %n, i64 7)\n  %o = sitofp i8 %k to float\n"
         "  %m = fmul float %o, %weight", "proved"),
    ],
)  # fmt: skip
def test_extremes_and_roundings_mean_what_llvm_says(body: str, answer: str, tmp_path: Path) -> None:
    declared = """declare float @llvm.maxnum.f32(float, float)
declare float @llvm.minimum.f32(float, float)
declare i8 @llvm.fptosi.sat.i8.f32(float)
declare i64 @llvm.lrint.i64.f32(float)
declare i8 @llvm.scmp.i8.i64(i64, i64)
"""
    more = f"{body}\n  %to.m = getelementptr inbounds float, ptr %out, i64 %i\n  store float %m, ptr %to.m, align 4"
    file = tmp_path / "f.ll"
    text = ROW.format(**{**PLAIN, "more": more, "before": declared})
    file.write_text(text.replace("  store float %weight, ptr %to, align 4\n", ""))
    row = {
        "source": str(file), "symbol": "f", "format": "ggml/q8_0", "operation": "dequantize_row",
        "arguments": ["packed", "output", "count"], "counts": [32, 64],
    }  # fmt: skip
    assert audit(manifest.kernel(row), "-O0", 60).answer == answer
