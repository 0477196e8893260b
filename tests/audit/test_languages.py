"""Rust, MLIR's functions on memrefs, and C's library by name: proved, and refuted by a run."""

from pathlib import Path

import pytest

from septet.audit import manifest
from septet.audit.frontends import languages, rust
from septet.audit.tasks import Task, audit, perform
from septet.audit.verdict import Verdict

RUST = """#[no_mangle]
pub unsafe extern "C" fn q8(x: *const u8, y: *mut f32, n: i64) {
    let mut b = 0isize;
    while (b as i64) < n / 32 {
        let p = x.offset(b * 34);
        let bits = (*p as u32) | (*p.offset(1) as u32) << 8;
        let d = half(bits);
        for j in 0..32isize { *y.offset(b * 32 + j) = d * (*(p.offset(2 + j) as *const i8) as f32); }
        b += 1;
    }
}
unsafe fn half(h: u32) -> f32 {
    let s = (h & 0x8000) << 16;
    let (e, m) = ((h >> 10) & 31, h & 0x3ff);
    let v = if e == 0 { (m as f32) * f32::from_bits(0x33800000) }
            else if e == 31 { f32::from_bits(0x7f800000 | m << 13) }
            else { f32::from_bits((e + 112) << 23 | m << 13) };
    f32::from_bits(v.to_bits() | s)
}
"""
MLIR = """func.func @q8(%x: memref<34xi8>, %y: memref<32xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c32 = arith.constant 32 : index
  %low = memref.load %x[%c0] : memref<34xi8>
  %high = memref.load %x[%c1] : memref<34xi8>
  %low16 = arith.extui %low : i8 to i16
  %high16 = arith.extui %high : i8 to i16
  %eight = arith.constant 8 : i16
  %up = arith.shli %high16, %eight : i16
  %bits = arith.ori %up, %low16 : i16
  %h = arith.bitcast %bits : i16 to f16
  %d = arith.extf %h : f16 to f32
  scf.for %j = %c0 to %c32 step %c1 {
    %at = arith.addi %j, %c2 : index
    %q = memref.load %x[%at] : memref<34xi8>
    %f = arith.sitofp %q : i8 to f32
    %w = arith.mulf %d, %f : f32
    memref.store %w, %y[%j] : memref<32xf32>
  }
  return
}
"""
TEXTS = {"rs": RUST, "mlir": MLIR}
CASES = [
    pytest.param("rs", marks=pytest.mark.skipif(rust.rustc() is None, reason="no rustc runs here")),
    pytest.param("mlir", marks=pytest.mark.needs("clang-19", "mlir-opt-19", "mlir-translate-19")),
]


def asked(text: str, kind: str, tmp_path: Path) -> Verdict:
    (tmp_path / f"k.{kind}").write_text(text)
    row = {
        "source": f"k.{kind}", "symbol": "q8", "format": "ggml/q8_0", "operation": "dequantize_row",
        "arguments": ["packed", "output", *(["count"] if kind == "rs" else [])], "counts": [32],
    }  # fmt: skip
    return perform(Task(manifest.kernel(row, tmp_path), "-O2", "on", 60, None))


@pytest.mark.parametrize("kind", CASES)
def test_a_right_kernel_is_proved_and_a_wrong_one_is_run(kind: str, tmp_path: Path) -> None:
    v = asked(TEXTS[kind], kind, tmp_path)
    assert v.answer == "proved", v.reason
    wrong = {
        "rs": TEXTS[kind].replace("<< 8", "<< 7"),
        "mlir": TEXTS[kind].replace("constant 8 : i16", "constant 7 : i16"),
    }[kind]
    v = asked(wrong, kind, tmp_path)
    assert v.answer == "refuted", v.reason
    assert v.refutation is not None and v.refutation.element is not None


@pytest.mark.skipif(rust.rustc() is None, reason="no rustc runs here")
def test_rust_that_is_not_optimized_calls_what_its_loops_are_made_of(tmp_path: Path) -> None:
    """Functions of the core library have names that are quoted, and no address is looked at."""
    text = RUST.replace("let mut b = 0isize;", "").replace("b += 1;", "")
    (tmp_path / "k.rs").write_text(text.replace("while (b as i64) < n / 32", "for b in 0..(n / 32) as isize"))
    row = {
        "source": "k.rs", "symbol": "q8", "format": "ggml/q8_0", "operation": "dequantize_row", "counts": [64],
        "arguments": ["packed", "output", "count"],
    }  # fmt: skip
    v = perform(Task(manifest.kernel(row, tmp_path), "-O0", "on", 60, None))
    assert v.answer == "proved", v.reason


def test_every_language_has_a_name_and_its_own_suffixes() -> None:
    known = languages.known()
    suffixes = [s for language in known for s in language.suffixes]
    assert len(set(suffixes)) == len(suffixes)
    for language in known:
        assert languages.named(language.name) is language
        assert languages.of(Path(f"k{language.suffixes[0]}")) is language
        assert language.name in languages.listed()
    with pytest.raises(ValueError, match="known are cuda"):
        languages.named("triton")


ROUNDED = """
#include <math.h>
#include <stdint.h>
#include <string.h>
void weights(const uint8_t *x, float *y, int64_t n) {
    for (int64_t b = 0; b < n / 32; b++) {
        _Float16 d;
        memcpy(&d, x + 34 * b, 2);
        for (int j = 0; j < 32; j++) y[32 * b + j] = (float)d * rintf((int8_t)x[34 * b + 2 + j] + 0.25f);
    }
}
"""


@pytest.mark.parametrize(("function", "answer"), [("rintf", "proved"), ("floorf", "proved"), ("ceilf", "refuted")])
def test_functions_of_the_c_library_are_what_they_are_called_by_name(
    function: str, answer: str, tmp_path: Path
) -> None:
    (tmp_path / "k.c").write_text(ROUNDED.replace("rintf", function))
    row = {"source": "k.c", "symbol": "weights", "format": "ggml/q8_0", "operation": "dequantize_row",
           "arguments": ["packed", "output", "count"], "counts": [32], "flags": ["-fno-builtin"]}  # fmt: skip
    assert audit(manifest.kernel(row, tmp_path), "-O1", 30).answer == answer
