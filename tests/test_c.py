"""The generated C against the spec and the NumPy kernels, bit for bit."""

import ctypes
import functools
import itertools
import shutil
import subprocess
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from conftest import absent
from hypothesis import given, settings
from hypothesis import strategies as st

from septet import lattice, native
from septet.codegen.core import interpreter, ir
from septet.codegen.core.ir import Sort
from septet.codegen.core.rational import RenderError, whole
from septet.codegen.generated import generated
from septet.codegen.targets import c, vectors
from septet.codegen.targets.names import prefix, stem
from septet.codegen.targets.routines import Argument, Routine
from septet.native import Kernels
from septet.spec import activations, codec, dot, floats, layout, scales
from septet.spec.catalogue import CHAINS, KNOWN
from septet.spec.floats import BINARY16
from septet.spec.formats import FORMATS, R11, S43, Format
from septet.spec.group import dequantize_group, group_codes, quantize_group, weight
from septet.spec.storage import group_bytes, row_bytes

ROOT = Path(__file__).resolve().parent.parent
STRICT = ("-std=c11", "-Wall", "-Wextra", "-Wconversion", "-pedantic", "-Werror")
BUILDS = {
    "gcc -O0": ("gcc", "-O0"),
    "gcc -O3": ("gcc", "-O3"),
    "gcc fused": ("gcc", "-O3", "-march=native", "-ffp-contract=fast"),
    "gcc sanitized": ("gcc", "-O1", "-fsanitize=undefined", "-fno-sanitize-recover=all"),
    "clang -O2": ("clang", "-O2"),
    # Of a processor with AVX10, clang 19 warns that it reads its features in another way: nothing about the C.
    "clang fused": ("clang", "-O3", "-march=native", "-ffp-contract=fast", "-Wno-invalid-feature-combination"),
}
every_format = pytest.mark.parametrize("fmt", FORMATS.values(), ids=FORMATS)


def program(name: str) -> str:
    """A compiler by any name it goes by, or the test has no verdict."""
    found = [path for path in map(shutil.which, (name, f"{name}-19", f"{name}-18", f"{name}-14")) if path]
    if not found:
        absent(f"{name} is not installed")
    return found[0]


def build(folder: Path, fmt: Format, command: tuple[str, ...], extra: str = "", text: str = "") -> Kernels:
    """Kernels compiled from the generated text, or from another, with more functions at its end."""
    sources = c.sources(fmt)
    for name, source in sources.items():
        (folder / name).write_text(source)
    main = folder / "main.c"
    main.write_text(f"{text or sources[f'{stem(fmt)}.c']}\n{extra}")
    library = folder / "kernels.so"
    compiler, *flags = command
    subprocess.run(
        [program(compiler), *STRICT, *flags, "-shared", "-fPIC", "-o", str(library), str(main)], check=True, timeout=120
    )
    return Kernels(fmt, library)


@pytest.fixture(scope="module", params=itertools.product(FORMATS, BUILDS), ids=lambda p: f"{p[0]} {p[1]}")
def kernels(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Kernels:
    fmt, name = request.param
    return build(tmp_path_factory.mktemp("c"), FORMATS[fmt], BUILDS[name])


def matrices(group: int) -> list[np.ndarray]:
    """Rows of awkward lengths and contents: bell-shaped, subnormal, signed zeros, extremes, constant, on midpoints."""
    rng = np.random.default_rng(group)
    made = []
    for columns in (1, group - 1, group, 2 * group + 5):
        shape = (2, columns)
        pools = (
            rng.normal(0, 0.02, shape),
            rng.integers(-40, 40, shape) * 2.0**-25,
            rng.choice([65504, -65504, 65503.996, 0, -0.0, 1e-40, -1e-45], shape),
            np.full(shape, rng.normal()),
            np.full(shape, -0.0),
            rng.integers(0, 211, shape) / 2,
            1000 + rng.integers(0, 300, shape) * 2.0**-14,  # neighbours in binary32, midpoints between them
            -1000 - rng.integers(0, 300, shape) * 2.0**-14,
        )
        made += [pool.astype(np.float32) for pool in pools]
    return made


def numpy_kernels(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEPTET_NATIVE", "0")


def check_rows(kernels: Kernels, group: int) -> None:
    """Quantizing and dequantizing against the NumPy kernels; SEPTET_NATIVE must be 0."""
    for w in matrices(group):
        expected = lattice.quantize(w, kernels.fmt, group)
        stored = kernels.quantize(w, group)
        assert stored is not None and (stored == expected).all()
        weights = kernels.dequantize(stored, group, w.shape[1])
        back = lattice.dequantize(expected, kernels.fmt, group, w.shape[1])
        assert weights is not None and (weights.view(np.uint32) == back.view(np.uint32)).all()


def test_every_group_size(kernels: Kernels, monkeypatch: pytest.MonkeyPatch) -> None:
    numpy_kernels(monkeypatch)
    for group in kernels.fmt.groups():
        check_rows(kernels, group)


@functools.cache
def every_septet(fmt: Format) -> list[tuple[int, bytes, list[float]]]:
    """Groups of one block, with every septet in every place among zeros, and their weights if it is valid."""
    lo_and_u = np.array([0.25, 0.5], "<f2").tobytes()
    lanes = [layout.place(fmt, i)[1] for i in range(fmt.block)]
    made = []
    for place, septet in itertools.product(range(fmt.block // 2), range(128)):
        data = lo_and_u + bytes(layout.pack(fmt, tuple(septet if s == place else 0 for s in range(fmt.block // 2))))
        codes = group_codes(fmt, fmt.block, data)[2] if codec.is_valid(fmt, septet) else ()
        values = [0.25 + 0.5 * fmt.codebooks[lane][k] for lane, k in zip(lanes, codes, strict=bool(codes))]
        made.append((septet, data, values))
    return made


def test_every_septet_in_every_place(kernels: Kernels) -> None:
    fmt, block = kernels.fmt, kernels.fmt.block
    weights = np.empty(block, np.float32)
    for septet, data, expected in every_septet(fmt):
        status = kernels.run("dequantize_group", np.frombuffer(data, np.uint8), block, block, weights)
        assert status == (0 if codec.is_valid(fmt, septet) else 5)
        assert status or weights.tolist() == expected


@functools.cache
def units(bits: int) -> int | None:
    """The number that a pattern encodes, if it does."""
    return floats.decode(BINARY16, bits) if floats.is_finite(BINARY16, bits) else None


def test_every_scale(kernels: Kernels) -> None:
    """All patterns as offset and as unit, the first and last code: finite, not negative, and their exact sum."""
    fmt = kernels.fmt
    one = np.zeros(group_bytes(fmt, fmt.block), np.uint8)
    full = np.frombuffer(quantize_group(fmt, fmt.block, (Fraction(1), Fraction(0))), np.uint8).copy()
    weights = np.empty(fmt.block, np.float32)
    for bits in range(0, 1 << 16, 7):
        for place, other in ((0, 0x0001), (1, 0x83FF)):
            pair = [other, other]
            pair[place] = bits
            one[:4] = np.array(pair, "<u2").view(np.uint8)
            status = kernels.run("dequantize_group", one, fmt.block, fmt.block, weights)
            if units(bits) is None:
                assert status == 3
            elif (units(pair[1]) or 0) < 0:
                assert status == 4
            else:
                assert status == 0
                lo, u = ((units(b) or 0) * 2.0**-24 for b in pair)  # exact in binary64, and so is their sum
                assert weights[:2].tolist() == [np.float32(lo), np.float32(lo)]
                full[:4] = one[:4]
                assert kernels.run("dequantize_group", full, fmt.block, fmt.block, weights) == 0
                assert weights[0] == np.float32(lo + fmt.span * u)


def test_weights_that_have_no_code_are_refused(kernels: Kernels) -> None:
    group = 2 * kernels.fmt.block
    for value in (np.nan, np.inf, -np.inf, 65504.00390625, -65536):
        for place in (0, 17, group - 2):
            w = np.zeros((1, group - 1), np.float32)
            w[0, place] = value
            assert kernels.quantize(w, group) is None


def test_sizes_that_a_format_has_not_are_refused(kernels: Kernels) -> None:
    fmt = kernels.fmt
    data, w = np.zeros(1024, np.uint8), np.zeros(1024, np.float32)
    for group in set(range(0, 300, 8)) - set(fmt.groups()):
        assert kernels.run("quantize_group", w, 1, group, data) == 1
        assert kernels.run("dequantize_group", data, 1, group, w) == 1
        assert kernels.run("group_bytes", group) == 0 == kernels.run("row_bytes", 100, group)
    assert kernels.run("quantize_group", w, 0, fmt.block, data) == 1
    assert kernels.run("quantize_group", w, fmt.block + 1, fmt.block, data) == 1
    assert kernels.run("dequantize_group", data, fmt.block + 1, fmt.block, w) == 1
    for group in fmt.groups():
        assert kernels.run("group_bytes", group) == group_bytes(fmt, group)
        assert kernels.run("row_bytes", 3 * group + 1, group) == row_bytes(fmt, group, 3 * group + 1)


def random_products(fmt: Format, group: int, columns: int) -> tuple[np.ndarray, np.ndarray]:
    """A stored matrix of 2 rows and 10 vectors of activations."""
    rng = np.random.default_rng(columns)
    w = (rng.normal(size=(2, columns)) * 2.0 ** rng.integers(-20, 12, (2, 1))).astype(np.float32)
    a = rng.integers(-128, 128, (10, columns)).astype(np.int8)
    a[1], a[2], a[3] = -128, 127, 0
    return lattice.quantize(w, fmt, group), a


SCALES = [1.0, -0.5, 1 / 3, 3e38, -1e-38, 1e-45, -1e-45, 0.0, -0.0, 7.25]


@functools.cache
def spec_products(fmt: Format, group: int, columns: int) -> list[list[int]]:
    """What the spec says about them, as binary32 patterns [vectors, rows]."""
    stored, a = random_products(fmt, group, columns)
    patterns = np.array(SCALES, np.float32).view(np.uint32).tolist()
    return [
        list(dot.matvec(fmt, group, stored.tobytes(), len(stored), columns, tuple(map(int, vector)), scale))
        for vector, scale in zip(a, patterns, strict=True)
    ]


def test_products_are_those_of_the_spec(kernels: Kernels) -> None:
    fmt, block = kernels.fmt, kernels.fmt.block
    used = np.array(SCALES, np.float32)
    for group, columns in ((block, 9 * block + 3), (block, 1)):
        stored, a = random_products(fmt, group, columns)
        products = np.empty((len(a), len(stored)), np.float32)
        assert kernels.run("matmul", stored, len(stored), columns, group, a, used, len(a), products) == 0
        assert products.view(np.uint32).tolist() == spec_products(fmt, group, columns)
        one = np.empty(len(stored), np.float32)
        for v, scale in enumerate(used):
            assert kernels.run("matvec", stored, len(stored), columns, group, a[v], float(scale), one) == 0
            assert (one.view(np.uint32) == products[v].view(np.uint32)).all()
    assert kernels.run("matvec", stored, 1, 1, block, a[0], float("inf"), one) == 3
    stored[1, 0:2] = 0, 0x7C
    assert kernels.run("matvec", stored, len(stored), 1, block, a[0], 1.0, one) == 3


def test_group_products_are_exact(kernels: Kernels) -> None:
    fmt = kernels.fmt
    group = fmt.groups()[-1]
    result = np.empty(1, np.int32)
    for length in (group, group - 3, 1, 0):
        stored, a = random_products(fmt, group, group)
        _, _, codes = group_codes(fmt, group, stored[0].tobytes())
        n = tuple(fmt.codebooks[layout.place(fmt, i % fmt.block)[1]][codes[i]] for i in range(length))
        for vector in a:
            assert kernels.run("dot_group", stored[0], length, group, vector, result) == 0
            assert result[0] == dot.group_dot(n, tuple(map(int, vector[:length])))


WEIGHTS = st.one_of(
    st.floats(-65504, 65504, width=32),
    st.floats(-1, 1, width=16),
    st.sampled_from([0.0, -0.0, 2.0**-149, -(2.0**-24), 65504.0, -65504.0]),
)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(list(FORMATS.values())), st.lists(WEIGHTS, min_size=1, max_size=20))
def test_the_loaded_library_agrees_with_the_spec(fmt: Format, weights: list[float]) -> None:
    loaded = native.kernels(fmt)
    assert loaded is not None, native._attempt(fmt)
    weights = weights[: fmt.block]
    expected = quantize_group(fmt, fmt.block, tuple(map(Fraction, weights)))
    stored = loaded.quantize(np.array([weights], np.float32), fmt.block)
    assert stored is not None and stored.tobytes() == expected
    back = loaded.dequantize(stored, fmt.block, len(weights))
    assert back is not None
    assert back.view(np.uint32).tolist() == [list(dequantize_group(fmt, fmt.block, expected, len(weights)))]


@pytest.mark.parametrize("fmt", [S43, R11], ids=str)
def test_scales_are_the_spec_s(fmt: Format, tmp_path: Path) -> None:
    """The rendered scales of one group, for numbers beside every power of two."""
    extra = "void scales(int64_t a, int64_t b, int64_t *q);\nvoid scales(int64_t a, int64_t b, int64_t *q)\n"
    p = prefix(fmt)
    extra += f"{{\nq[0] = {p}round_down(a);\nq[1] = -{p}round_down(-{p}least_unit(q[0], b));\n"
    extra += f"q[2] = q[0] < 0 ? {p}negative_pattern(-q[0]) : {p}pattern(q[0]);\nq[3] = {p}pattern(q[1]);\n}}\n"
    loaded = build(tmp_path, fmt, ("gcc", "-O1"), extra)
    near = {0, fmt.scale.largest} | {(1 << k) + d for k in range(40) for d in (-1, 0, 1)}
    values = sorted(q for k in near for q in (k, -k) if abs(q) <= fmt.scale.largest)
    result = np.empty(4, np.int64)
    for low, high in itertools.combinations_with_replacement(values[::3], 2):
        loaded.library.scales(ctypes.c_int64(low), ctypes.c_int64(high), result.ctypes.data_as(ctypes.c_void_p))
        lo = scales.offset(fmt, Fraction(low))
        u = scales.unit(fmt, lo, Fraction(high))
        assert result.tolist() == [lo, u, floats.encode(fmt.scale, lo), floats.encode(fmt.scale, u)]


def test_committed_files_are_those_generated() -> None:
    files = {path: text for path, text in generated().items() if path.startswith("codegen/generated/c/")}
    # A header, the plain kernels and those of instruction sets; of chains no header.
    assert len(files) == 2 * len(FORMATS) + len(CHAINS) + sum(len(vectors.sets(fmt)) for fmt in KNOWN.values())
    for path, text in files.items():
        assert (ROOT / path).read_text() == text, f"{path} is stale"
    assert {p.name for p in (ROOT / "codegen/generated/c").iterdir()} == {Path(p).name for p in files}


# The renderer itself: expressions made for the purpose, compiled and compared with the interpreter.


def compiled(routine: Routine, tmp_path: Path) -> ctypes.CDLL:
    text = f"#include <stdbool.h>\n#include <stdint.h>\n{c.function(routine, '').replace('static inline ', '')}"
    source = tmp_path / "one.c"
    source.write_text(text)
    library = tmp_path / "one.so"
    flags = ("-std=c11", "-Wall", "-Wextra", "-Wconversion", "-O1", "-fsanitize=undefined", "-fno-sanitize-recover=all")
    subprocess.run([program("gcc"), *flags, "-shared", "-fPIC", "-o", str(library), str(source)], check=True)
    return ctypes.CDLL(str(library))


X = ir.var("x", Sort.INT)
HALVES = ir.mul(ir.rat(ir.sub(X, ir.const(3))), ir.const(Fraction(3, 2)))
EXPRESSIONS = {
    "floordiv by 8": ir.floordiv(X, 8),
    "floordiv by 10": ir.floordiv(X, 10),
    "mod 8": ir.mod(X, 8),
    "mod 10": ir.mod(X, 10),
    "multiple of 8": ir.mul(ir.floordiv(X, 8), ir.const(8)),
    "8 times the eighth of a sum": ir.mul(ir.floordiv(ir.add(X, X), 8), ir.const(8)),
    "mul by 8": ir.mul(X, ir.const(8)),
    "neg": ir.neg(ir.neg(ir.neg(X))),
    "choice": ir.ite(ir.lt(X, ir.const(3)), ir.mul(X, X), ir.neg(X)),
    "and, or, not": ir.ite(ir.or_(ir.not_(ir.le(X, ir.const(-5))), ir.eq(X, ir.const(-9))), X, ir.const(77)),
    "table": ir.select((3, 1, 4, 1, 5, 9, 2), ir.mod(X, 7)),
    "affine table": ir.select((0, 3, 6, 9), ir.mod(X, 4)),
    "table of factors": ir.mul(X, ir.select((3, 1, 4, 1, 5), ir.mod(X, 5))),
    "wide": ir.floordiv(ir.mul(ir.mul(X, X), ir.mul(X, ir.const(1 << 29))), 1 << 20),
    "decided": ir.ite(ir.lt(ir.mod(X, 8), ir.const(8)), X, ir.const(1)),
    "floor of a rational": whole(ir.floor(HALVES)),
    "ceiling of a rational": whole(ir.neg(ir.floor(ir.neg(HALVES)))),
}


@pytest.mark.parametrize("e", EXPRESSIONS.values(), ids=EXPRESSIONS)
def test_the_renderer_means_what_the_ir_means(e: ir.Expr, tmp_path: Path) -> None:
    raised = ir.add(e, ir.const(1 << 40))  # so that the result is 64-bit, whatever the expression is
    x_in, y_out = Argument("x", (X,), False), Argument("y", (raised,), False)
    routine = Routine("f", "", (x_in,), (y_out,), {X: (-300, 300)})
    f = compiled(routine, tmp_path).f
    f.restype = ctypes.c_int64
    for x in range(-300, 301):
        assert f(ctypes.c_int32(x)) == interpreter.evaluate([e], {"x": x})[0] + (1 << 40), x


def test_what_fits_no_type_is_refused() -> None:
    square = ir.mul(X, X)
    for bounds in ({X: (0, 1 << 40)}, {X: (0, None)}):
        with pytest.raises(RenderError, match="fits no machine type"):
            c.function(Routine("f", "", (Argument("x", (X,), False),), (Argument("y", (square,), False),), bounds), "")
    with pytest.raises(RenderError, match="rational"):
        whole(ir.lt(ir.rat(X), ir.var("r", Sort.RAT)))


# Faults, each seen by the check that is meant to see it.

FAULTS = {
    "a threshold rounded to nearest": ("(double)nearest < (double)q ?", "(double)nearest < (double)q - 1e9 ?"),
    "a negative threshold stepped away": ("nearest < 0.0f ? UINT32_MAX : 1", "1"),
    "a tie that goes down": ("(threshold <= weight)", "(threshold < weight)"),
    "a midpoint forgotten": ("code = code + reaches(weight, thresholds[9]);", ""),
    "the ceiling a floor": ("-floor_of((double)-weight * 0x1p24)", "floor_of((double)weight * 0x1p24)"),
    "the floor a truncation": ("q - (int64_t)((double)q > x)", "q"),
    "padding that is quantized": ("< length ? c0", "< group ? c0"),
    "the other lane's padding quantized": ("< length ? c1", "< group ? c1"),
    "extremes without the last stride": ("i < group; i += 16", "i + 16 < group; i += 16"),
    "the lanes swapped": ("(int8_t)n0[0];", "(int8_t)n1[0];"),
    "the tail not written": ("weights[i] = lattice", "weights[i ? i - 1 : 0] = lattice"),
    "an offset in the wrong unit": ("lattice_of(in_binary32(lo[0])", "lattice_of(0.5f * in_binary32(lo[0])"),
    "a row's groups one byte short": ("return 4 + group / 16", "return 3 + group / 16"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_faults_in_the_c_are_caught(fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    numpy_kernels(monkeypatch)
    text = c.sources(S43)["s43.c"]
    right, wrong = FAULTS[fault]
    assert right in text
    loaded = build(tmp_path, S43, ("gcc", "-O1", "-Wno-unused"), text=text.replace(right, wrong))
    with pytest.raises(AssertionError):
        for group in (16, 48, 256):
            check_rows(loaded, group)


PRODUCT_FAULTS = {
    "the partial sums one": ("k = g % 8;", "k = 0 * g;"),
    "a tree of neighbours": ("partial[32]), plus(partial[16]", "partial[16]), plus(partial[32]"),
    "the sum of activations forgotten": ("every = every + activations[i];", ""),
    "the sign of zero": ("if (!(((total <", "if (1 || !(((total <"),
    "every vector the first": ("n, activations + v * columns", "n, activations"),
    "a tile's scales the first tile's": ("scales[v + i])", "scales[i])"),
}  # fmt: skip


@pytest.mark.parametrize("fault", PRODUCT_FAULTS)
def test_faults_in_products_are_caught(fault: str, tmp_path: Path) -> None:
    text = c.sources(S43)["s43.c"]
    right, wrong = PRODUCT_FAULTS[fault]
    assert right in text
    loaded = build(tmp_path, S43, ("gcc", "-O1", "-Wno-unused"), text=text.replace(right, wrong))
    with pytest.raises(AssertionError):
        test_products_are_those_of_the_spec(loaded)


ACTIVATIONS = st.floats(width=32, allow_nan=False, allow_infinity=False)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.lists(ACTIVATIONS, max_size=9),
        st.lists(st.integers(-254, 254).map(lambda k: k / 2), min_size=1, max_size=9).map(
            lambda v: [*v, 127.0]
        ),  # ties
        st.lists(st.integers(-300, 300).map(lambda k: k * 2.0**-149), max_size=9),
    )
)
def test_activations_are_quantized_as_the_spec_says(vector: list[float]) -> None:
    loaded = native.kernels(S43)
    assert loaded is not None, native._attempt(S43)
    a, codes, scale = np.array(vector, np.float32), np.empty(len(vector), np.int8), np.empty(1, np.float32)
    assert loaded.run("quantize_activations", a, len(vector), codes, scale) == 0
    exact = tuple(map(Fraction, vector))
    pattern = activations.activation_scale(exact)
    assert scale.view(np.uint32)[0] == pattern
    assert codes.tolist() == [activations.activation_code(weight(pattern), x) for x in exact]
    for bad in (np.nan, np.inf, -np.inf):
        assert loaded.run("quantize_activations", np.array([1, bad], np.float32), 2, np.empty(2, np.int8), scale) == 2
