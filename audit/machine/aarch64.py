"""What AArch64's vector instructions mean: from the names of LLVM's intrinsics, as clang 19 prints them, to terms.

As in `audit/machine/x86.py`, a vector is a list of its elements, the lowest first; what clang prints as generic IR is
not here.

Source: Arm Architecture Reference Manual for A-profile architecture, chapter C7.
"""

from collections.abc import Mapping, Sequence

from septet.audit.machine.x86 import Meaning, Vector, chosen, clamped, dot, elements
from septet.audit.terms import terms
from septet.audit.terms.terms import Term, bv

PREFIX = "llvm.aarch64.neon."


def _looked_up(*operands: Vector) -> Vector:
    """Bytes of one to four tables of sixteen that an index names; 0 beyond them."""
    *tables, indices = operands
    table = [x for t in tables for x in t]
    filled = table + [bv(0, 8)] * (64 - len(table) if len(table) > 32 else 0)
    found = []
    for i in indices:
        inside = terms.compare("ult", i, bv(len(table), 8))
        found.append(terms.ite(inside, chosen(filled, i), bv(0, 8)))
    return found


def _looked_up_else(otherwise: Vector, *operands: Vector) -> Vector:
    """The same, and what is there already beyond them."""
    *tables, indices = operands
    size = 16 * len(tables)
    found = _looked_up(*operands)
    inside = [terms.compare("ult", i, bv(size, 8)) for i in indices]
    return [terms.ite(i, f, o) for i, f, o in zip(inside, found, otherwise, strict=True)]


def _shifted(signed: bool) -> Meaning:
    """Elements shifted up by the signed low byte of others, or down where that is negative."""

    def compute(a: Term, b: Term) -> Term:
        w = a.width
        by = terms.sext(terms.extract(b, 7, 0), max(w, 16))
        wide = (terms.sext if signed else terms.zext)(a, max(w, 16))
        down = "ashr" if signed else "lshr"
        zero = bv(0, max(w, 16))
        left = terms.binary("shl", wide, by)
        right = terms.binary(down, wide, terms.binary("sub", zero, by))
        found = terms.ite(terms.compare("slt", by, zero), right, left)
        return terms.extract(found, w - 1, 0)

    return elements(compute)


def _narrowed(from_signed: bool, to_signed: bool) -> Meaning:
    """Elements as the nearest that half their bits hold."""

    def compute(v: Vector) -> Vector:
        w = v[0].width
        wide = [x if from_signed else terms.zext(x, w + 1) for x in v]
        return [clamped(x, w // 2, to_signed) for x in wide]

    return compute


def _multiplied(signed: bool) -> Meaning:
    """Products of twice the width."""

    def compute(a: Term, b: Term) -> Term:
        wide = terms.sext if signed else terms.zext
        return terms.binary("mul", wide(a, 2 * a.width), wide(b, 2 * b.width))

    return elements(compute)


def _pairs(v: Sequence[Term]) -> Vector:
    return [terms.binary("add", v[k], v[k + 1]) for k in range(0, len(v), 2)]


def _added_in_pairs(a: Vector, b: Vector) -> Vector:
    return _pairs(a) + _pairs(b)


def _added_wide(signed: bool) -> Meaning:
    """Neighbours added in twice the width."""
    wide = terms.sext if signed else terms.zext
    return lambda v: _pairs([wide(x, 2 * x.width) for x in v])


WHOLE = ("v8i8", "v16i8", "v4i16", "v8i16", "v2i32", "v4i32", "v2i64")
HALVES = ("v8i8.v8i16", "v4i16.v4i32", "v2i32.v2i64")
MEANINGS: Mapping[str, Meaning] = {
    **{f"tbl{n}.{t}": _looked_up for n in (1, 2, 3, 4) for t in ("v8i8", "v16i8")},
    **{f"tbx{n}.{t}": _looked_up_else for n in (1, 2, 3, 4) for t in ("v8i8", "v16i8")},
    **{f"{s}shl.{t}": _shifted(s == "s") for s in ("s", "u") for t in WHOLE},
    **{f"sdot.{t}": dot(8, True, True) for t in ("v2i32.v8i8", "v4i32.v16i8")},
    **{f"udot.{t}": dot(8, False, False) for t in ("v2i32.v8i8", "v4i32.v16i8")},
    **{f"usdot.{t}": dot(8, False, True) for t in ("v2i32.v8i8", "v4i32.v16i8")},
    **{f"sqxtn.{t.split('.')[0]}": _narrowed(True, True) for t in HALVES},
    **{f"uqxtn.{t.split('.')[0]}": _narrowed(False, False) for t in HALVES},
    **{f"sqxtun.{t.split('.')[0]}": _narrowed(True, False) for t in HALVES},
    **{f"smull.{t}": _multiplied(True) for t in ("v8i16", "v4i32", "v2i64")},
    **{f"umull.{t}": _multiplied(False) for t in ("v8i16", "v4i32", "v2i64")},
    **{f"addp.{t}": _added_in_pairs for t in WHOLE},
    **{f"saddlp.{t}": _added_wide(True) for t in ("v8i16.v16i8", "v4i32.v8i16", "v2i64.v4i32")},
    **{f"uaddlp.{t}": _added_wide(False) for t in ("v8i16.v16i8", "v4i32.v8i16", "v2i64.v4i32")},
}
"""The meaning of each intrinsic, by its name after `llvm.aarch64.neon.`."""
