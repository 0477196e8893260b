"""Products of blocks of others with activations: right in any order of the sum, and wrong ones refuted."""

import random
import struct
import subprocess
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from septet.audit import manifest
from septet.audit.expected import products
from septet.audit.manifest import BadManifest, Kernel
from septet.audit.tasks import Task, perform
from septet.audit.terms import terms
from septet.audit.terms.polynomial import Polynomials
from septet.audit.terms.rounding import Number, Roundings, differs
from septet.audit.terms.simulation import Simulation
from septet.audit.terms.terms import FLOATS, Term, bv
from septet.audit.verdict import Verdict
from septet.spec.blocks import products as spec
from septet.spec.blocks.block import Factors
from septet.spec.blocks.catalogue import AUDITED
from septet.spec.blocks.packing import Packing

SINGLE = FLOATS["float"]
SOURCE = """
#include <stdint.h>
#include <string.h>
typedef uint8_t u8; typedef int8_t i8; typedef int64_t n_t;
static float half(const u8 *p) { _Float16 h; memcpy(&h, p, 2); return (float)h; }
static float single(const u8 *p) { float f; memcpy(&f, p, 4); return f; }

/* q4_0 and q8_0: one integer a block. */
void plain(const u8 *w, const u8 *a, float *y, n_t n) {
    float t = 0;
    for (n_t b = 0; b < n / 32; b++, w += 18, a += 34) {
        int s = 0;
        for (int j = 0; j < 16; j++)
            s += ((w[2 + j] & 15) - 8) * (i8)a[2 + j] + ((w[2 + j] >> 4) - 8) * (i8)a[18 + j];
        t += half(w) * half(a) * s;
    }
    *y = t;
}
/* The 8 is taken from the sum of the activations; two sums, added at the end. */
void apart(const u8 *w, const u8 *a, float *y, n_t n) {
    float t[2] = {0, 0};
    for (n_t b = 0; b < n / 32; b++, w += 18, a += 34) {
        int s = 0, z = 0;
        for (int j = 0; j < 16; j++) {
            s += (w[2 + j] & 15) * (i8)a[2 + j] + (w[2 + j] >> 4) * (i8)a[18 + j];
            z += (i8)a[2 + j] + (i8)a[18 + j];
        }
        t[b & 1] += half(a) * (half(w) * s - 8 * half(w) * z);
    }
    *y = t[0] + t[1];
}
/* Numbers all the way, backwards. */
void floats(const u8 *w, const u8 *a, float *y, n_t n) {
    float t = 0;
    for (n_t b = n / 32; b-- > 0;)
        for (int i = 31; i >= 0; i--) {
            const u8 *p = w + 18 * b, *q = a + 34 * b;
            t += half(p) * ((p[2 + i % 16] >> i / 16 * 4 & 15) - 8) * (half(q) * (i8)q[2 + i]);
        }
    *y = t;
}
void interleaved(const u8 *w, const u8 *a, float *y, n_t n) {
    float t = 0;
    for (n_t b = 0; b < n / 32; b++, w += 18, a += 34) {
        int s = 0;
        for (int j = 0; j < 16; j++)
            s += ((w[2 + j] & 15) - 8) * (i8)a[2 + 2 * j] + ((w[2 + j] >> 4) - 8) * (i8)a[3 + 2 * j];
        t += half(w) * half(a) * s;
    }
    *y = t;
}
void no_eight(const u8 *w, const u8 *a, float *y, n_t n) {
    float t = 0;
    for (n_t b = 0; b < n / 32; b++, w += 18, a += 34) {
        int s = 0;
        for (int j = 0; j < 16; j++) s += (w[2 + j] & 15) * (i8)a[2 + j] + (w[2 + j] >> 4) * (i8)a[18 + j];
        t += half(w) * half(a) * (s - 8);
    }
    *y = t;
}
/* Fifteen of sixteen. */
void one_less(const u8 *w, const u8 *a, float *y, n_t n) {
    float t = 0;
    for (n_t b = 0; b < n / 32; b++, w += 18, a += 34) {
        int s = 0;
        for (int j = 0; j < 16; j++) s += ((w[2 + j] & 15) - 8) * (i8)a[2 + j];
        for (int j = 0; j < 15; j++) s += ((w[2 + j] >> 4) - 8) * (i8)a[18 + j];
        t += half(w) * half(a) * s;
    }
    *y = t;
}
/* The sum of a block in 16 bits holds; that of products of bytes in q8_0 does not. */
void short_sum(const u8 *w, const u8 *a, float *y, n_t n) {
    float t = 0;
    for (n_t b = 0; b < n / 32; b++, w += 34, a += 34) {
        int16_t s = 0;
        for (int j = 0; j < 32; j++) s = (int16_t)(s + (i8)w[2 + j] * (i8)a[2 + j]);
        t += half(w) * half(a) * s;
    }
    *y = t;
}
void long_sum(const u8 *w, const u8 *a, float *y, n_t n) {
    float t = 0;
    for (n_t b = 0; b < n / 32; b++, w += 34, a += 34) {
        int s = 0;
        for (int j = 0; j < 32; j++) s += (i8)w[2 + j] * (i8)a[2 + j];
        t += half(w) * half(a) * s;
    }
    *y = t;
}
/* The product of the scales is rounded to binary16. */
void half_scale(const u8 *w, const u8 *a, float *y, n_t n) {
    float t = 0;
    for (n_t b = 0; b < n / 32; b++, w += 34, a += 34) {
        int s = 0;
        for (int j = 0; j < 32; j++) s += (i8)w[2 + j] * (i8)a[2 + j];
        t += (float)(_Float16)(half(w) * half(a)) * s;
    }
    *y = t;
}
float returned(const u8 *w, const u8 *a, n_t n) { float y; long_sum(w, a, &y, n); return y; }
float negative(const u8 *w, const u8 *a, n_t n) { float y; long_sum(w, a, &y, n); return -y; }
double wider(const u8 *w, const u8 *a, n_t n) { return returned(w, a, n); }
/* q4_1 and q8_1, whose sum is stored. */
void with_sum(const u8 *w, const u8 *a, float *y, n_t n) {
    float t = 0;
    for (n_t b = 0; b < n / 32; b++, w += 20, a += 36) {
        int s = 0;
        for (int j = 0; j < 16; j++) s += (w[4 + j] & 15) * (i8)a[4 + j] + (w[4 + j] >> 4) * (i8)a[20 + j];
        t += half(w) * half(a) * s + half(w + 2) * half(a + 2);
    }
    *y = t;
}
void sum_of_scale(const u8 *w, const u8 *a, float *y, n_t n) {
    float t = 0;
    for (n_t b = 0; b < n / 32; b++, w += 20, a += 36) {
        int s = 0;
        for (int j = 0; j < 16; j++) s += (w[4 + j] & 15) * (i8)a[4 + j] + (w[4 + j] >> 4) * (i8)a[20 + j];
        t += half(w) * half(a) * s + half(w + 2) * half(a);
    }
    *y = t;
}
/* q2_k and q8_k; the least values go by the stored sums. */
static void q2(const u8 *w, const u8 *a, float *y, n_t n, int shift) {
    float t = 0;
    for (n_t b = 0; b < n / 256; b++, w += 84, a += 292) {
        int s = 0, m = 0;
        for (int i = 0; i < 16; i++) {
            int16_t sum; memcpy(&sum, a + 260 + 2 * i, 2);
            m += sum * (w[i] >> 4);
            int part = 0;
            for (int j = 0; j < 16; j++)
                part += (w[16 + i / 8 * 32 + i % 2 * 16 + j] >> (i / 2 % 4 * 2) & 3) * (i8)a[4 + 16 * i + j];
            s += part * (w[(i + shift) % 16] & 15);
        }
        t += half(w + 80) * single(a) * s - half(w + 82) * single(a) * m;
    }
    *y = t;
}
void k(const u8 *w, const u8 *a, float *y, n_t n) { q2(w, a, y, n, 0); }
void k_next(const u8 *w, const u8 *a, float *y, n_t n) { q2(w, a, y, n, 1); }
/* A table of levels, and numbers. */
static const i8 L[16] = {-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113};
void table(const u8 *w, const float *x, float *y, n_t n) {
    float t = 0;
    for (n_t b = 0; b < n / 32; b++, w += 18, x += 32) {
        float s = 0;
        for (int j = 0; j < 16; j++) s += x[j] * L[w[2 + j] & 15] + x[16 + j] * L[w[2 + j] >> 4];
        t += s * half(w);
    }
    *y = t;
}
void table_twice(const u8 *w, const float *x, float *y, n_t n) {
    float t = 0;
    for (n_t b = 0; b < n / 32; b++, w += 18, x += 32) {
        float s = 0;
        for (int j = 0; j < 16; j++) s += x[j] * L[w[2 + j] & 15] + x[16 + j] * L[w[2 + j] & 15];
        t += s * half(w);
    }
    *y = t;
}
/* Signed bytes with one scale; two rows. */
void rows(const u8 *w, const i8 *a, float scale, float *y, n_t n, n_t m) {
    for (n_t r = 0; r < m; r++) {
        float t = 0;
        for (n_t b = 0; b < n / 32; b++, w += 34) {
            int s = 0;
            for (int j = 0; j < 32; j++) s += (i8)w[2 + j] * a[32 * b + j];
            t += half(w) * s;
        }
        y[r] = t * scale;
    }
}
void same_row(const u8 *w, const i8 *a, float scale, float *y, n_t n, n_t m) {
    for (n_t r = 0; r < m; r++) rows(w, a, scale, y + r, n, 1);
}
/* q1_0: a bit chooses between an activation and its negative. */
static void q1(const u8 *w, const u8 *a, float *y, n_t n, int turned) {
    float t = 0;
    for (n_t b = 0; b < n / 32; b++, a += 34) {
        int s = 0;
        const u8 *p = w + 18 * (b / 4);
        for (int j = 0; j < 32; j++)
            s += (p[2 + b % 4 * 4 + j / 8] >> (turned ? 7 - j % 8 : j % 8) & 1) ? (i8)a[2 + j] : -(i8)a[2 + j];
        t += half(p) * (half(a) * s);
    }
    *y = t;
}
void signs(const u8 *w, const u8 *a, float *y, n_t n) { q1(w, a, y, n, 0); }
void signs_turned(const u8 *w, const u8 *a, float *y, n_t n) { q1(w, a, y, n, 1); }
/* Two vectors by two rows, a vector after the other. */
void several(const u8 *w, const u8 *a, float *y, n_t n, n_t m, n_t v) {
    for (n_t c = 0; c < v; c++)
        for (n_t r = 0; r < m; r++) plain(w + n / 32 * 18 * r, a + n / 32 * 34 * c, y + m * c + r, n);
}
void across(const u8 *w, const u8 *a, float *y, n_t n, n_t m, n_t v) {
    for (n_t c = 0; c < v; c++)
        for (n_t r = 0; r < m; r++) plain(w + n / 32 * 18 * r, a + n / 32 * 34 * c, y + v * r + c, n);
}
"""
LIKE = {"operation": "dot", "arguments": ["packed", "activations", "output", "count"]}
Q4, Q8 = {**LIKE, "format": "ggml/q4_0", "counts": [32, 64]}, {**LIKE, "format": "ggml/q8_0", "counts": [32]}
Q4_1 = {**LIKE, "format": "ggml/q4_1", "counts": [0, 32]}
Q2_K = {**LIKE, "format": "ggml/q2_k", "counts": [256]}
Q1 = {**LIKE, "format": "ggml/q1_0", "counts": [128]}
NL = {**LIKE, "format": "ggml/iq4_nl", "activations": "binary32", "counts": [32]}
ROWS = {
    "operation": "matvec", "format": "ggml/q8_0", "activations": "int8", "counts": [32], "rows": 2,
    "arguments": ["packed", "activations", "scale", "output", "count", "rows"],
}  # fmt: skip
SEVERAL = {
    "operation": "matmul", "format": "ggml/q4_0", "counts": [32], "rows": 2, "vectors": 2,
    "arguments": ["packed", "activations", "output", "count", "rows", "vectors"],
}  # fmt: skip


def claimed(claim: dict[str, object], symbol: str, source: str = "x.c", level: str = "-O1") -> Kernel:
    """The kernel of a claim."""
    return manifest.kernel({**claim, "source": source, "symbol": symbol, "levels": [level], "contractions": ["on"]})


def audited(claim: dict[str, object], symbol: str, folder: Path, level: str = "-O1") -> Verdict:
    """The verdict on a function of SOURCE."""
    source = folder / "kernel.c"
    source.write_text(SOURCE)
    return perform(Task(claimed(claim, symbol, str(source), level), level, "on", 120.0, None))


@pytest.mark.parametrize(
    ("claim", "symbol"),
    [
        (Q4, "plain"), (Q4, "apart"), (Q4, "floats"), (Q8, "long_sum"), (Q4_1, "with_sum"), (Q2_K, "k"),
        (NL, "table"), (Q1, "signs"), (ROWS, "rows"), (SEVERAL, "several"),
    ],
)  # fmt: skip
@pytest.mark.needs("clang-19")
def test_right_in_any_order(claim: dict[str, object], symbol: str, tmp_path: Path) -> None:
    found = audited(claim, symbol, tmp_path)
    assert found.answer == "proved", found.reason or found.refutation


@pytest.mark.parametrize(
    ("claim", "symbol"),
    [
        (Q4, "interleaved"), (Q4, "no_eight"), (Q4, "one_less"), (Q8, "short_sum"), (Q8, "half_scale"),
        (Q4_1, "sum_of_scale"), (Q2_K, "k_next"), (NL, "table_twice"), (Q1, "signs_turned"), (ROWS, "same_row"),
        (SEVERAL, "across"),
    ],
)  # fmt: skip
@pytest.mark.needs("clang-19")
def test_wrong_products_are_refuted(claim: dict[str, object], symbol: str, tmp_path: Path) -> None:
    found = audited(claim, symbol, tmp_path)
    assert found.answer == "refuted", found.reason
    assert found.refutation is not None and found.refutation.element is not None


@pytest.mark.parametrize("level", ["-O0", "-O3"])
@pytest.mark.needs("clang-19")
def test_levels_do_not_matter(level: str, tmp_path: Path) -> None:
    assert audited(Q4, "plain", tmp_path, level).answer == "proved"


@pytest.mark.parametrize(
    ("symbol", "answer"), [("returned", "proved"), ("negative", "refuted"), ("wider", "bad input")]
)
@pytest.mark.needs("clang-19")
def test_a_product_may_be_returned(symbol: str, answer: str, tmp_path: Path) -> None:
    found = audited({**Q8, "arguments": ["packed", "activations", "count"]}, symbol, tmp_path)
    assert found.answer == answer, found.reason
    if found.refutation is not None:
        source = tmp_path / "reproduce.c"
        source.write_text(found.refutation.program or "")
        build = ["cc", "-o", tmp_path / "shown", source, tmp_path / "kernel.c"]
        assert subprocess.run(build, check=False).returncode == 0
        said = subprocess.run([tmp_path / "shown"], check=False, capture_output=True, text=True)
        told = str(found.refutation.got).rpartition("(")[2].rstrip(")")
        assert (said.returncode, said.stdout.split()[-1]) == (1, told)


def test_claims_that_cannot_be_made() -> None:
    for more, why in (
        ({"activations": "ggml/q8_1"}, "sums"),
        ({"activations": "ggml/q8_k", "counts": [32]}, "multiple of 256"),
        ({"activations": "int8"}, "`scale`"),
        ({"activations": "fp8"}, "unknown activations"),
        ({"format": "s43"}, "no operation 'dot'"),
    ):
        with pytest.raises(BadManifest, match=why):
            claimed({**Q4, **more}, "f")


@pytest.mark.parametrize("name", ["q4_0", "q4_1", "q5_0", "q8_0", "iq4_nl", "q2_k", "q3_k", "q4_k", "q6_k", "mxfp4"])
def test_samples_are_valid_and_numbers_agree_with_terms(name: str) -> None:
    made = products.find(AUDITED[f"ggml/{name}"], "dot", None, 1, 1)
    count = made.integer("group", 0)
    for data in made.samples(count, 12):
        ((value, bound),) = made.exact(count, data)
        (bits,) = made.expected(count, data)
        near = Fraction(struct.unpack("<f", struct.pack("<I", bits))[0])
        assert abs(near - value) <= spec.UNIT * abs(value) <= bound
        assert made.whole(data, count) == data


def test_a_variable_stands_for_one_entry_of_one_table() -> None:
    """Of a format whose levels and multipliers are two tables of the same codes."""
    fmt = AUDITED["ggml/iq4_nl"]
    assert isinstance(fmt.packing, Packing)
    squares = Factors(fmt.packing, 2, 0, 1, lambda code: code * code)
    made = products.find(replace(fmt, multipliers=squares), "dot", None, 1, 1)
    data = [terms.var(f"b{k}", ("bv", 8)) for k in range(sum(made.arrays(32).values()))]
    joints = [j for stage in made.specified(32, data).stages for j in stage.joints if j.name is not None]
    assert len({j.name for j in joints}) == len({j.term for j in joints}) == 32 + 2 * 32


# Rounding --------------------------------------------------------------------------------------------


def variable(k: int) -> Term:
    """A float that goes in."""
    return terms.as_float(terms.var(f"f{k}", ("bv", 32)), SINGLE)


def made_up(source: random.Random, floats: list[Term], depth: int) -> Term:
    """Some expression."""
    if depth == 0:
        return source.choice(floats)
    a, b, c = (made_up(source, floats, depth - 1) for _ in range(3))
    op = source.choice(["fp.add", "fp.sub", "fp.mul", "fp.fma"])
    return terms.floating(op, SINGLE, a, b, *([c] if op == "fp.fma" else []))


def test_no_rounding_leaves_its_bound() -> None:
    """Random expressions on random numbers: what NumPy computes is within the bound of what is exact."""
    source = random.Random(5)
    furthest = 0.0
    for _ in range(60):
        floats = [variable(k) for k in range(3)]
        made = Roundings(Polynomials(), {f: Number(-32, 2.0**16) for f in floats}, lambda x, y: False)
        root = made_up(source, floats, 2)
        found = made.of(root)
        for _ in range(20):
            drawn = [np.float32(source.choice([-1, 1]) * 2.0 ** source.uniform(-8, 15)) for _ in floats]
            exact = {f: Fraction(float(x)) for f, x in zip(floats, drawn, strict=True)}
            given = {
                f.args[0]: np.array([x]).view(np.uint32).astype(np.uint64) for f, x in zip(floats, drawn, strict=True)
            }
            computed = Fraction(float(np.broadcast_to(Simulation(given).of(root), (1,))[0]))
            value, mass = Fraction(0), Fraction(0)
            for parts, sign in ((found.parts, 1), (found.mass, 0)):
                for monomial, k in parts.items():
                    x = k
                    for atom in monomial:
                        x *= exact[atom] if sign else abs(exact[atom])
                    if sign:
                        value += x
                    else:
                        mass += x
            bound = spec.gamma(found.rounds) * mass
            assert abs(computed - value) <= bound
            furthest = max(furthest, float(abs(computed - value) / bound) if bound else 0.0)
    assert furthest > 0.1  # the bound is not one that anything would meet


def test_what_is_added_and_taken_away_is_seen() -> None:
    a, b = variable(0), variable(1)
    numbers = {x: Number(-43, 2.0**20) for x in (a, b)}
    back = terms.floating("fp.sub", SINGLE, terms.floating("fp.add", SINGLE, a, b), b)
    told = differs(Roundings(Polynomials(), numbers, lambda x, y: False), back, a, 8)
    assert told is not None and "takes away" in told
    twice = terms.floating("fp.add", SINGLE, terms.floating("fp.add", SINGLE, a, b), b)
    assert "another sum" in str(differs(Roundings(Polynomials(), numbers, lambda x, y: False), twice, a, 8))
    wide = {x: Number(-43, 2.0**80) for x in (a, b)}
    product = terms.floating("fp.mul", SINGLE, a, b)
    assert "overflow" in str(differs(Roundings(Polynomials(), wide, lambda x, y: False), product, product, 8))
    small = {x: Number(-100, 1.0) for x in (a, b)}
    assert "smallest" in str(differs(Roundings(Polynomials(), small, lambda x, y: False), product, product, 8))
    assert "2 times" in str(differs(Roundings(Polynomials(), numbers, lambda x, y: False), twice, twice, 1))


def test_integers_that_wrap_are_no_sums() -> None:
    byte = terms.sext(terms.var("b0", ("bv", 8)), 16)
    square = terms.binary("mul", byte, byte)
    total = terms.binary("add", terms.binary("add", square, square), square)
    number = terms.floating("from_signed", SINGLE, total)
    wide = terms.floating("from_signed", SINGLE, terms.binary("mul", terms.sext(square, 32), bv(3, 32)))
    told = differs(Roundings(Polynomials(), {}, lambda x, y: False), number, wide, 8)
    assert told is not None and "wrap" in told


@pytest.mark.parametrize(
    ("claim", "why"),
    [
        ({"order": "stated"}, "dot of ggml/q8_0 times ggml/q8_0 is claimed in any order only"),
        ({"order": "first"}, "order must be one of any, stated"),
        ({"operation": "dequantize_row", "arguments": ["packed", "output", "count"]}, "order: .* no sum of floats"),
        (
            {
                "format": "s43",
                "operation": "matvec",
                "arguments": ["packed", "activations", "scale", "output", "count"],
            },
            "matvec of s43 is claimed in stated order only",
        ),
    ],
)
def test_a_claim_has_the_order_that_it_can_have(claim: dict[str, object], why: str) -> None:
    row: dict[str, object] = {
        "source": "x.c", "symbol": "f", "format": "ggml/q8_0", "operation": "dot", "counts": [32], "order": "any",
        "arguments": ["count", "output", "packed", "activations"],
    }  # fmt: skip
    assert manifest.kernel(row) == manifest.kernel({key: row[key] for key in row if key != "order"})
    with pytest.raises(BadManifest, match=why):
        manifest.kernel({**row, **claim})
