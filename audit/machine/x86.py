"""What x86 vector instructions mean: one table from the names of LLVM's intrinsics, as clang 19 prints them, to terms.

A vector is a list of its elements, the lowest first, of the type that the intrinsic has in LLVM IR. Instructions that
clang prints as generic IR (additions, shuffles by constants, comparisons, conversions) are not here. Rounding is to
nearest, ties to even, and subnormal numbers are kept: MXCSR as a program starts with.

Source: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2, section "Operation" of each instruction.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from septet.audit.terms import terms
from septet.audit.terms.polynomial import Polynomials
from septet.audit.terms.terms import BOOL, FLOATS, Term, and_, bv, not_, or_

Vector = list[Term]
Meaning = Callable[..., Any]
"""From the operands, vectors as lists, to the result: a vector or a term."""
PREFIX = "llvm.x86."
LANE = 128
"""Bits within which the older instructions stay."""
CURRENT, NEAREST = 4, 8
"""Rounding operands: as MXCSR says, and to nearest without exceptions."""


class NotMeant(Exception):
    """An operand for which the table has no meaning, in words."""


# Pieces ----------------------------------------------------------------------------------------------


def _constant(t: Term) -> int:
    if t.constant is None:
        raise NotMeant("an operand that must be a constant")
    return t.constant


def _same(x: Term, width: int, signed: bool) -> Term:
    return (terms.sext if signed else terms.zext)(x, width)


def _sum(parts: Sequence[Term]) -> Term:
    result = parts[0]
    for p in parts[1:]:
        result = terms.binary("add", result, p)
    return result


def clamped(x: Term, width: int, signed: bool) -> Term:
    """A signed number as the nearest one that `width` bits hold, signed or not."""
    low, high = (-(1 << (width - 1)), (1 << (width - 1)) - 1) if signed else (0, (1 << width) - 1)
    number = Polynomials().number(x)
    kept = terms.extract(x, width - 1, 0)
    if number is None or number.high > high:
        kept = terms.ite(terms.compare("slt", bv(high, x.width), x), bv(high, width), kept)
    if number is None or number.low < low:
        kept = terms.ite(terms.compare("slt", x, bv(low, x.width)), bv(low, width), kept)
    return kept


def chosen(table: Sequence[Term], index: Term) -> Term:
    """The element of a table of 2^k that the low k bits of an index name."""
    bits = len(table).bit_length() - 1
    if index.constant is not None:
        return table[index.constant % len(table)]
    rows = list(table)
    for k in range(bits):
        c = terms.truth(terms.extract(index, k, k))
        rows = [terms.ite(c, b, a) for a, b in zip(rows[::2], rows[1::2], strict=True)]
    return rows[0]


def _bytes(x: Term) -> Vector:
    return [terms.extract(x, 8 * k + 7, 8 * k) for k in range(x.width // 8)]


def _by_lane(compute: Callable[..., Vector], *vectors: Vector) -> Vector:
    """A computation on each 128 bits of some vectors, one after another."""
    size = LANE // vectors[0][0].width
    found: Vector = []
    for at in range(0, len(vectors[0]), size):
        found += compute(*(v[at : at + size] for v in vectors))
    return found


def elements(compute: Callable[..., Term]) -> Meaning:
    """A computation on each element of some vectors."""
    return lambda *vectors: [compute(*row) for row in zip(*vectors, strict=True)]


def _masked(result: Vector, otherwise: Vector, mask: Term) -> Vector:
    """The elements whose bit of a mask is set, and others in place of the rest."""
    return [
        terms.ite(terms.truth(terms.extract(mask, k, k)), x, y)
        for k, (x, y) in enumerate(zip(result, otherwise, strict=True))
    ]


# Integers --------------------------------------------------------------------------------------------


def _multiply_add(signed: bool, saturated: bool) -> Meaning:
    """Products of pairs of elements, added: of unsigned and signed bytes, or of signed words."""

    def compute(a: Vector, b: Vector) -> Vector:
        w = a[0].width
        found = []
        for k in range(0, len(a), 2):
            wide = 4 * w if saturated else 2 * w
            parts = [terms.binary("mul", _same(a[i], wide, signed), terms.sext(b[i], wide)) for i in (k, k + 1)]
            found.append(clamped(_sum(parts), 2 * w, True) if saturated else _sum(parts))
        return found

    return compute


def dot(size: int, first: bool, second: bool, saturated: bool = False) -> Meaning:
    """What each 32-bit element of a sum gets from the products of its parts of `size` bits, each signed or not."""

    def compute(total: Vector, a: Vector, b: Vector) -> Vector:
        wide, each = 64 if saturated else 32, 32 // a[0].width
        found = []
        for k, s in enumerate(total):
            x, y = (terms.joined(v[each * k : each * k + each]) for v in (a, b))
            products = [
                terms.binary(
                    "mul",
                    _same(terms.extract(x, at + size - 1, at), wide, first),
                    _same(terms.extract(y, at + size - 1, at), wide, second),
                )
                for at in range(0, 32, size)
            ]
            exact = _sum([terms.sext(s, wide), *products])
            found.append(clamped(exact, 32, True) if saturated else exact)
        return found

    return compute


def _horizontal(op: str, saturated: bool = False) -> Meaning:
    """Neighbours added or subtracted, those of the first vector before those of the second, in each lane."""

    def neighbours(v: Vector) -> Vector:
        w = v[0].width
        wide = w + 1 if saturated else w
        pairs = [(terms.sext(v[k], wide), terms.sext(v[k + 1], wide)) for k in range(0, len(v), 2)]
        found = [terms.binary(op, a, b) for a, b in pairs]
        return [clamped(x, w, True) for x in found] if saturated else found

    return lambda a, b: _by_lane(lambda x, y: neighbours(x) + neighbours(y), a, b)


def _pack(signed: bool) -> Meaning:
    def narrow(v: Vector) -> Vector:
        return [clamped(x, x.width // 2, signed) for x in v]

    return lambda a, b: _by_lane(lambda x, y: narrow(x) + narrow(y), a, b)


def _sign(a: Term, b: Term) -> Term:
    zero = bv(0, a.width)
    negative = terms.compare("slt", b, zero)
    return terms.ite(negative, terms.binary("sub", zero, a), terms.ite(terms.eq(b, zero), zero, a))


def _average(a: Term, b: Term) -> Term:
    w = a.width
    total = _sum([terms.zext(a, w + 1), terms.zext(b, w + 1), bv(1, w + 1)])
    return terms.extract(terms.binary("lshr", total, bv(1, w + 1)), w - 1, 0)


def _high(signed: bool) -> Meaning:
    """The upper half of a product."""

    def compute(a: Term, b: Term) -> Term:
        w = a.width
        return terms.extract(terms.binary("mul", _same(a, 2 * w, signed), _same(b, 2 * w, signed)), 2 * w - 1, w)

    return elements(compute)


def _high_rounded(a: Term, b: Term) -> Term:
    product = terms.binary("mul", terms.sext(a, 32), terms.sext(b, 32))
    shifted = terms.binary("ashr", product, bv(14, 32))
    return terms.extract(terms.binary("ashr", terms.binary("add", shifted, bv(1, 32)), bv(1, 32)), 15, 0)


def _differences(a: Vector, b: Vector) -> Vector:
    """Sums of eight absolute differences of bytes."""
    found = []
    for k in range(0, len(a), 8):
        parts = []
        for x, y in zip(a[k : k + 8], b[k : k + 8], strict=True):
            less = terms.compare("ult", x, y)
            parts.append(terms.zext(terms.ite(less, terms.binary("sub", y, x), terms.binary("sub", x, y)), 64))
        found.append(_sum(parts))
    return found


def _shift(op: str, x: Term, by: Term) -> Term:
    """A shift by a number of any size: too far leaves zeros, or copies of the sign."""
    w = x.width
    limit = bv(w - 1 if op == "ashr" else w, by.width)
    if by.constant is None:
        by = terms.ite(terms.compare("ult", limit, by), limit, by)
    elif by.constant > (limit.constant or 0):
        by = limit
    by = terms.zext(by, w) if by.width < w else terms.extract(by, w - 1, 0)
    return bv(0, w) if by.constant is not None and by.constant >= w else terms.binary(op, x, by)


def _shifted(op: str) -> Meaning:
    """Every element by one number: an integer, or the low 64 bits of a vector."""

    def compute(v: Vector, by: Term | Vector) -> Vector:
        count = terms.extract(terms.joined(by), 63, 0) if isinstance(by, list) else by
        return [_shift(op, x, count) for x in v]

    return compute


def _shifted_apart(op: str) -> Meaning:
    return elements(lambda x, by: _shift(op, x, by))


# Bytes and elements moved ----------------------------------------------------------------------------


def _shuffle_bytes(a: Vector, b: Vector) -> Vector:
    def lane(x: Vector, index: Vector) -> Vector:
        return [terms.ite(terms.truth(terms.extract(i, 7, 7)), bv(0, 8), chosen(x, i)) for i in index]

    return _by_lane(lane, a, b)


def _permute(a: Vector, index: Vector) -> Vector:
    return [chosen(a, i) for i in index]


def _permute_two(a: Vector, index: Vector, b: Vector) -> Vector:
    return [chosen([*a, *b], i) for i in index]


def _multishift(shifts: Vector, data: Vector) -> Vector:
    """Eight bits of a word of 64, beginning at any bit and going on at its start."""
    found = []
    for k, by in enumerate(shifts):
        word = terms.joined(data[k // 8 * 8 : k // 8 * 8 + 8])
        twice = terms.concat(word, word)
        if by.constant is not None:
            found.append(terms.extract(twice, by.constant % 64 + 7, by.constant % 64))
        else:
            found.append(terms.extract(terms.binary("lshr", twice, terms.zext(terms.extract(by, 5, 0), 128)), 7, 0))
    return found


def _ternary(a: Vector, b: Vector, c: Vector, table: Term) -> Vector:
    """Any function of three bits: the bit of a table that they name, the first the highest."""
    truth = _constant(table)

    def compute(x: Term, y: Term, z: Term) -> Term:
        ones = bv(-1, x.width)
        if truth == 0xCA:  # what the first chooses from the others, often by a constant
            rest = terms.binary("xor", x, ones)
            return terms.binary("or", terms.binary("and", x, y), terms.binary("and", rest, z))
        result = bv(0, x.width)
        for k in range(8):
            if truth >> k & 1:
                parts = [p if k >> n & 1 else terms.binary("xor", p, ones) for n, p in ((2, x), (1, y), (0, z))]
                both = terms.binary("and", terms.binary("and", parts[0], parts[1]), parts[2])
                result = terms.binary("or", result, both)
        return result

    return [compute(*row) for row in zip(a, b, c, strict=True)]


def _tops(v: Vector) -> Term:
    """The top bits of the elements, as an integer of 32 bits."""
    patterns = [terms.bits(x) if x.sort[0] == "fp" else x for x in v]
    return terms.zext(terms.joined([terms.extract(x, x.width - 1, x.width - 1) for x in patterns]), 32)


def _tested(kind: str) -> Meaning:
    """Whether no bit of two vectors is common (z), no bit of the second is outside the first (c), or neither (nzc)."""

    def compute(a: Vector, b: Vector) -> Term:
        common, outside = bv(0, a[0].width), bv(0, a[0].width)
        for x, y in zip(a, b, strict=True):
            common = terms.binary("or", common, terms.binary("and", x, y))
            outside = terms.binary("or", outside, terms.binary("and", terms.binary("xor", x, bv(-1, x.width)), y))
        z, c = (terms.eq(t, bv(0, t.width)) for t in (common, outside))
        return terms.zext(terms.bit({"z": z, "c": c, "nzc": and_(not_(z), not_(c))}[kind]), 32)

    return compute


def _blend(a: Vector, b: Vector, mask: Vector) -> Vector:
    patterns = [terms.bits(m) if m.sort[0] == "fp" else m for m in mask]
    chosen_by = [terms.truth(terms.extract(m, m.width - 1, m.width - 1)) for m in patterns]
    return [terms.ite(c, y, x) for x, y, c in zip(a, b, chosen_by, strict=True)]


def _deposit(source: Term, mask: Term) -> Term:
    """The low bits of a number where a constant has ones."""
    found, at = bv(0, 1), 0
    bits = []
    for k in range(source.width):
        if _constant(mask) >> k & 1:
            bits.append(terms.extract(source, at, at))
            at += 1
        else:
            bits.append(found)
    return terms.joined(bits)


def _extract_bits(source: Term, mask: Term) -> Term:
    """The bits of a number where a constant has ones, together."""
    bits = [terms.extract(source, k, k) for k in range(source.width) if _constant(mask) >> k & 1]
    return terms.zext(terms.joined(bits), source.width) if bits else bv(0, source.width)


# Floats ----------------------------------------------------------------------------------------------


def _extreme(greatest: bool) -> Meaning:
    """The first where it is strictly beyond the second, and otherwise the second: of NaNs and of two zeros too."""

    def compute(a: Term, b: Term) -> Term:
        x, y = (b, a) if greatest else (a, b)
        nan = or_(*(terms.floating("fp.isNaN", BOOL, v) for v in (a, b)))
        return terms.ite(and_(not_(nan), terms.floating("fp.lt", BOOL, x, y)), a, b)

    return elements(compute)


def _first_only(meaning: Meaning) -> Meaning:
    def compute(a: Vector, b: Vector) -> Vector:
        return [*meaning(a[:1], b[:1]), *a[1:]]

    return compute


def _to_integer(x: Term, width: int, toward_zero: bool) -> Term:
    """A float rounded to a signed integer; the lowest of them where it is out of range or a NaN."""
    whole = terms.floating("fp.trunc" if toward_zero else "fp.roundeven", x.sort, x)
    bias, place = (1 << (x.sort[1] - 1)) - 1, x.sort[2] - 1
    beyond = terms.as_float(bv((bias + width - 1) << place, x.width), x.sort)
    least = terms.as_float(bv((1 << (x.width - 1)) | ((bias + width - 1) << place), x.width), x.sort)
    inside = and_(terms.floating("fp.leq", BOOL, least, whole), terms.floating("fp.lt", BOOL, whole, beyond))
    inside = and_(inside, not_(terms.floating("fp.isNaN", BOOL, x)))
    zero = terms.as_float(bv(0, x.width), x.sort)
    number = terms.floating("to_signed", ("bv", width), terms.ite(inside, whole, zero))
    return terms.ite(inside, number, bv(1 << (width - 1), width))


def _converted(width: int, toward_zero: bool = False) -> Meaning:
    return lambda v: [_to_integer(x, width, toward_zero) for x in v]


def _converted_masked(width: int, toward_zero: bool = False) -> Meaning:
    def compute(v: Vector, otherwise: Vector, mask: Term, rounding: Term | None = None) -> Vector:
        if rounding is not None and _constant(rounding) not in (CURRENT, NEAREST):
            raise NotMeant("a rounding other than to nearest")
        return _masked([_to_integer(x, width, toward_zero) for x in v], otherwise, mask)

    return compute


def _rounded(v: Vector, mode: Term) -> Vector:
    """Rounded to an integer: bits 0 and 1 of the mode say how, bit 2 that MXCSR does."""
    ways = ("fp.roundeven", "fp.floor", "fp.ceil", "fp.trunc")
    way = "fp.roundeven" if _constant(mode) & 4 else ways[_constant(mode) & 3]
    return [terms.floating(way, x.sort, x) for x in v]


def _float_horizontal(a: Vector, b: Vector) -> Vector:
    def neighbours(v: Vector) -> Vector:
        return [terms.floating("fp.add", v[0].sort, v[k], v[k + 1]) for k in range(0, len(v), 2)]

    return _by_lane(lambda x, y: neighbours(x) + neighbours(y), a, b)


def _to_half(v: Vector, mode: Term) -> Vector:
    """Binary32 to binary16 in 16 bits each, zeros after four of them."""
    if _constant(mode) & 3 and not _constant(mode) & 4:
        raise NotMeant("a rounding other than to nearest")
    found = [terms.bits(terms.floating("convert", FLOATS["half"], x)) for x in v]
    return found + [bv(0, 16)] * (8 - len(found))


def _sizes(name: str, meaning: Meaning, *sizes: str) -> dict[str, Meaning]:
    return {f"{name}.{size}": meaning for size in sizes}


ALL = ("128", "256", "512")
MEANINGS: Mapping[str, Meaning] = {
    # SSE2, SSSE3, SSE4.1 and AVX2: integers
    "sse2.pmadd.wd": _multiply_add(True, False),
    "avx2.pmadd.wd": _multiply_add(True, False),
    "avx512.pmaddw.d.512": _multiply_add(True, False),
    "ssse3.pmadd.ub.sw.128": _multiply_add(False, True),
    "avx2.pmadd.ub.sw": _multiply_add(False, True),
    "avx512.pmaddubs.w.512": _multiply_add(False, True),
    **{f"ssse3.psign.{t}.128": elements(_sign) for t in "bwd"},
    **{f"avx2.psign.{t}": elements(_sign) for t in "bwd"},
    **{f"ssse3.ph{op}.{t}.128": _horizontal(op) for op in ("add", "sub") for t in "wd"},
    **{f"avx2.ph{op}.{t}": _horizontal(op) for op in ("add", "sub") for t in "wd"},
    **{f"ssse3.ph{op}.sw.128": _horizontal(op, True) for op in ("add", "sub")},
    **{f"avx2.ph{op}.sw": _horizontal(op, True) for op in ("add", "sub")},
    **{f"sse2.{name}.128": _pack(True) for name in ("packsswb", "packssdw")},
    **{f"avx2.{name}": _pack(True) for name in ("packsswb", "packssdw")},
    **{f"avx512.{name}.512": _pack(True) for name in ("packsswb", "packssdw")},
    "sse2.packuswb.128": _pack(False),
    "sse41.packusdw": _pack(False),
    **{f"avx2.{name}": _pack(False) for name in ("packuswb", "packusdw")},
    **{f"avx512.{name}.512": _pack(False) for name in ("packuswb", "packusdw")},
    **{f"sse2.pavg.{t}": elements(_average) for t in "bw"},
    **{f"avx2.pavg.{t}": elements(_average) for t in "bw"},
    **{f"avx512.pavg.{t}.512": elements(_average) for t in "bw"},
    **dict.fromkeys(("sse2.pmulh.w", "avx2.pmulh.w", "avx512.pmulh.w.512"), _high(True)),
    **dict.fromkeys(("sse2.pmulhu.w", "avx2.pmulhu.w", "avx512.pmulhu.w.512"), _high(False)),
    **dict.fromkeys(("ssse3.pmul.hr.sw.128", "avx2.pmul.hr.sw", "avx512.pmul.hr.sw.512"), elements(_high_rounded)),
    **dict.fromkeys(("sse2.psad.bw", "avx2.psad.bw", "avx512.psad.bw.512"), _differences),
    **{
        f"{isa}.ps{way}{kind}.{t}{end}": _shifted(op)
        for isa, end in (("sse2", ""), ("avx2", ""), ("avx512", ".512"))
        for way, op in (("ll", "shl"), ("rl", "lshr"), ("ra", "ashr"))
        for kind in ("", "i")
        for t in "wdq"
        if (way, t) != ("ra", "q") or isa == "avx512"
    },
    **{
        f"avx2.ps{way}v.{t}{end}": _shifted_apart(op)
        for way, op in (("ll", "shl"), ("rl", "lshr"), ("ra", "ashr"))
        for t in "dq"
        for end in ("", ".256")
        if (way, t) != ("ra", "q")
    },
    **{
        f"avx512.ps{way}v.{t}.{size}": _shifted_apart(op)
        for way, op in (("ll", "shl"), ("rl", "lshr"), ("ra", "ashr"))
        for t, sizes in (("w", ALL), ("d", ("512",)), ("q", ("512",)))
        for size in sizes
    },
    # Bytes and elements moved
    **dict.fromkeys(("ssse3.pshuf.b.128", "avx2.pshuf.b", "avx512.pshuf.b.512"), _shuffle_bytes),
    **dict.fromkeys(("avx2.permd", "avx2.permps"), _permute),
    **{f"avx512.permvar.{t}.{size}": _permute for t in ("qi", "hi") for size in ALL},
    **{f"avx512.permvar.{t}.512": _permute for t in ("si", "sf")},
    **{f"avx512.permvar.{t}.{size}": _permute for t in ("di", "df") for size in ("256", "512")},
    **{
        f"avx512.vpermi2var.{t}.{size}": _permute_two
        for t in ("qi", "hi", "d", "q", "ps", "pd")
        for size in ALL
    },
    **_sizes("avx512.pmultishift.qb", _multishift, *ALL),
    **{f"avx512.pternlog.{t}.{size}": _ternary for t in "dq" for size in ALL},
    **dict.fromkeys(
        ("sse2.pmovmskb.128", "avx2.pmovmskb", "sse.movmsk.ps", "sse2.movmsk.pd", "avx.movmsk.ps.256",
         "avx.movmsk.pd.256"), _tops,
    ),
    **{f"{start}.ptest{kind}{end}": _tested(kind) for start, end in (("sse41", ""), ("avx", ".256"))
       for kind in ("z", "c", "nzc")},
    **dict.fromkeys(
        ("sse41.pblendvb", "avx2.pblendvb", "sse41.blendvps", "sse41.blendvpd", "avx.blendv.ps.256",
         "avx.blendv.pd.256"), _blend,
    ),
    **{f"bmi.pdep.{size}": _deposit for size in ("32", "64")},
    **{f"bmi.pext.{size}": _extract_bits for size in ("32", "64")},
    # AVX-512 VNNI and AVX VNNI
    **_sizes("avx512.vpdpbusd", dot(8, False, True), *ALL),
    **_sizes("avx512.vpdpbusds", dot(8, False, True, True), *ALL),
    **_sizes("avx512.vpdpwssd", dot(16, True, True), *ALL),
    **_sizes("avx512.vpdpwssds", dot(16, True, True, True), *ALL),
    # Floats
    **dict.fromkeys(("sse.max.ps", "sse2.max.pd", "avx.max.ps.256", "avx.max.pd.256"), _extreme(True)),
    **dict.fromkeys(("sse.min.ps", "sse2.min.pd", "avx.min.ps.256", "avx.min.pd.256"), _extreme(False)),
    **dict.fromkeys(("sse.max.ss", "sse2.max.sd"), _first_only(_extreme(True))),
    **dict.fromkeys(("sse.min.ss", "sse2.min.sd"), _first_only(_extreme(False))),
    **dict.fromkeys(("sse41.round.ps", "avx.round.ps.256"), _rounded),
    **dict.fromkeys(("sse2.cvtps2dq", "avx.cvt.ps2dq.256"), _converted(32)),
    **dict.fromkeys(("sse2.cvttps2dq", "avx.cvtt.ps2dq.256"), _converted(32, True)),
    "avx512.mask.cvtps2dq.512": _converted_masked(32),
    "avx512.mask.cvttps2dq.512": _converted_masked(32, True),
    **{f"avx512.mask.cvtps2qq.{size}": _converted_masked(64) for size in ("256", "512")},
    **{f"avx512.mask.cvttps2qq.{size}": _converted_masked(64, True) for size in ("256", "512")},
    **{f"avx512.mask.cvtpd2qq.{size}": _converted_masked(64) for size in ALL},
    **dict.fromkeys(("sse3.hadd.ps", "avx.hadd.ps.256"), _float_horizontal),
    **dict.fromkeys(("vcvtps2ph.128", "vcvtps2ph.256"), _to_half),
}  # fmt: skip
"""The meaning of each intrinsic, by its name after `llvm.x86.`."""
