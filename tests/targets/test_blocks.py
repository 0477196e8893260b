"""Kernels of other projects' formats, for each target: the same bits as the spec, and its status."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from conftest import absent
from numpy.typing import NDArray

from septet.codegen.targets.catalogue import TARGETS
from septet.spec import arrays, block_operations, floats, matrix_operations, operations
from septet.spec.binary32 import add, exact
from septet.spec.blocks import block, microscaling, quantizers
from septet.spec.blocks.block import BlockFormat
from septet.spec.blocks.catalogue import BLOCKS
from targets.runners import Runner, Wgpu, missing, runner

COUNT = 24
ROADS = [
    *(("c", name) for name in BLOCKS),
    *((t, name) for t in TARGETS if t != "c" for name in ("ggml/q4_1", "ggml/q3_k", "ggml/nvfp4")),
]


@pytest.fixture(scope="module", params=ROADS, ids=lambda p: f"{p[0]}-{p[1]}")
def kernels(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[BlockFormat, Runner]:
    """A format's kernels for a target."""
    target, name = request.param
    program = missing(target)
    if program:
        absent(f"not installed: {program}: make tools")
    return BLOCKS[name], runner(target, BLOCKS[name], tmp_path_factory.mktemp("kernels"))


def finite(fmt: BlockFormat, rng: np.random.Generator) -> bytes:
    """A block of random bytes whose scales are numbers."""
    places = [*fmt.scales, *([fmt.offset.at] if fmt.offset else [])]
    data = bytearray(rng.integers(0, 256, fmt.bytes, np.uint8).tobytes())
    for at in places:
        while not fmt.scale.is_number(int.from_bytes(data[at : at + fmt.scale.bytes], "little")):
            data[at : at + fmt.scale.bytes] = rng.integers(0, 256, fmt.scale.bytes, np.uint8).tobytes()
    return bytes(data)


def test_blocks_become_the_specs_weights(kernels: tuple[BlockFormat, Runner]) -> None:
    fmt, run = kernels
    rng = np.random.default_rng(8)
    blocks = [finite(fmt, rng) for _ in range(COUNT)]
    got = np.full(COUNT * fmt.weights, np.nan, np.float32)
    data = np.frombuffer(b"".join(blocks), np.uint8).copy()
    assert run.run("dequantize_blocks", COUNT, data, COUNT, got) == operations.OK
    expected = [w for b in blocks for w in block.dequantize(fmt, b)]
    assert got.view(np.uint32).tolist() == expected


def test_scales_that_are_no_numbers(kernels: tuple[BlockFormat, Runner]) -> None:
    fmt, run = kernels
    rng = np.random.default_rng(9)
    wrong = next(k for k in range(256**fmt.scale.bytes) if not fmt.scale.is_number(k))
    for at in [fmt.scales[-1], *([fmt.offset.at] if fmt.offset else [])]:
        blocks = [bytearray(finite(fmt, rng)) for _ in range(3)]
        blocks[1][at : at + fmt.scale.bytes] = wrong.to_bytes(fmt.scale.bytes, "little")
        data = np.frombuffer(b"".join(map(bytes, blocks)), np.uint8).copy()
        got = np.zeros(3 * fmt.weights, np.float32)
        assert run.run("dequantize_blocks", 3, data, 3, got) == operations.SCALE_NOT_FINITE


def tame(fmt: BlockFormat, rng: np.random.Generator) -> bytes:
    """A block of random bytes whose scales are numbers of moderate size: the products of others may be too large."""
    data = bytearray(finite(fmt, rng))
    if fmt.scale.name.startswith("E8M0"):
        for at in fmt.scales:
            data[at] = int(rng.integers(110, 140))
    return bytes(data)


def patterns(values: NDArray[np.float32]) -> arrays.Array:
    """Numbers as the spec reads them."""
    return arrays.array(arrays.BINARY32, values.view(np.uint32).ravel().tolist())


def multiplied(
    fmt: BlockFormat, data: NDArray[np.uint8], columns: int, a: NDArray[np.int8], scales: NDArray[np.float32]
) -> tuple[int, NDArray[np.float32]]:
    """The spec's status and products of a matrix and vectors."""
    rows = data.size // fmt.bytes * fmt.weights // columns
    products = arrays.allocate(arrays.BINARY32, rows * scales.size)
    status = matrix_operations.matmul(
        fmt, arrays.array(arrays.UINT8, data.tolist()), rows, columns, fmt.weights,
        arrays.array(arrays.INT8, a.ravel().tolist()), patterns(scales), scales.size, products,
    )  # fmt: skip
    found = np.array([0 if v is None else v for v in products.values()], np.uint32).view(np.float32)
    return status, found


def test_products_are_sums_in_the_fixed_order(kernels: tuple[BlockFormat, Runner]) -> None:
    fmt, run = kernels
    if isinstance(run, Wgpu):
        assert "_matmul" not in run.text
        return
    rng = np.random.default_rng(14)
    rows, blocks, vectors = 2, 11, 2
    columns = blocks * fmt.weights
    stored = [tame(fmt, rng) for _ in range(rows * blocks)]
    data = np.frombuffer(b"".join(stored), np.uint8).copy()
    a = rng.integers(-128, 128, (vectors, columns)).astype(np.int8)
    scales = np.array([0.37, 1.5], np.float32)
    got = np.full(rows * vectors, np.nan, np.float32)
    given = (data, rows, columns, fmt.weights, a.ravel(), scales, vectors, got)
    assert run.run("matmul", rows * vectors, *given) == operations.OK
    status, expected = multiplied(fmt, data, columns, a, scales)
    assert status == operations.OK and got.view(np.uint32).tolist() == expected.view(np.uint32).tolist()
    weights = np.array([block.dequantize(fmt, b) for b in stored], np.uint32).view(np.float32)
    weights = weights.reshape(rows, columns).astype(np.float64)
    size = np.abs(weights) @ np.abs(a.astype(np.float64)).T
    exact = weights @ a.astype(np.float64).T * scales.astype(np.float64)
    assert (np.abs(got.reshape(vectors, rows).T - exact) <= 1e-5 * size * scales).all()
    assert run.run("matmul", rows * vectors, data, rows, columns - 1, *given[3:]) != operations.OK


def test_products_of_what_is_no_number(kernels: tuple[BlockFormat, Runner]) -> None:
    fmt, run = kernels
    if isinstance(run, Wgpu):
        assert "_matmul" not in run.text
        return
    rng = np.random.default_rng(15)
    stored = [bytearray(tame(fmt, rng)) for _ in range(3)]
    columns, a = 3 * fmt.weights, rng.integers(1, 100, 3 * fmt.weights).astype(np.int8)
    wrong = next(k for k in range(256**fmt.scale.bytes) if not fmt.scale.is_number(k))
    stored[1][fmt.scales[-1] : fmt.scales[-1] + fmt.scale.bytes] = wrong.to_bytes(fmt.scale.bytes, "little")
    data = np.frombuffer(b"".join(map(bytes, stored)), np.uint8).copy()
    one, got = np.ones(1, np.float32), np.zeros(1, np.float32)
    given = (1, columns, fmt.weights, a, one, 1, got)
    assert run.run("matmul", 1, data, *given) == operations.SCALE_NOT_FINITE
    assert multiplied(fmt, data, columns, a, one)[0] == operations.SCALE_NOT_FINITE


def test_sums_that_are_too_large(tmp_path: Path) -> None:
    fmt = BLOCKS["mxfp4"]
    run = runner("c", fmt, tmp_path)
    data = np.array([*[0x77] * 16, 254], np.uint8)  # levels of 12, a scale of 2^126
    a, one, got = np.full(32, 127, np.int8), np.ones(1, np.float32), np.zeros(1, np.float32)
    assert run.run("matmul", 1, data, 1, 32, 32, a, one, 1, got) == operations.SUM_TOO_LARGE
    assert multiplied(fmt, data, 32, a, one)[0] == operations.SUM_TOO_LARGE


QUANTIZED = [name for name, fmt in BLOCKS.items() if fmt.quantizer is not None]


def blocks_of_weights(rng: np.random.Generator) -> NDArray[np.float32]:
    """Blocks of weights: of many sizes, small integers and halves, which are ties, zeros, and very small ones."""
    drawn = rng.normal(size=(40, 32)) * 2.0 ** rng.integers(-20, 12, (40, 1))
    ties = rng.integers(-16, 17, (12, 32)) / 2.0
    ties[:, 0] = [8, -8, 127, -127, 4, 6, 1, 16, -16, 7.5, -7.5, 5]
    small = rng.normal(size=(3, 32)) * np.array([[1e-38], [1e-40], [1e-44]])
    mixed = np.where(rng.random((3, 32)) < 0.5, -0.0, rng.normal(size=(3, 32)))
    return np.concatenate([drawn, ties, small, mixed, np.zeros((2, 32))]).astype(np.float32)


def quantized(fmt: BlockFormat, weights: NDArray[np.float32]) -> tuple[int, NDArray[np.uint8]]:
    """The spec's status and bytes."""
    data = arrays.allocate(arrays.UINT8, len(weights) * fmt.bytes)
    status = block_operations.quantize_blocks(fmt, patterns(weights), len(weights), data)
    return status, np.array([0 if v is None else v for v in data.values()], np.uint8)


@pytest.mark.parametrize("name", QUANTIZED)
@pytest.mark.parametrize("target", [t for t in TARGETS if not TARGETS[t].narrow])
def test_weights_become_the_specs_blocks(target: str, name: str, tmp_path: Path) -> None:
    program = missing(target)
    if program:
        absent(f"not installed: {program}: make tools")
    fmt = BLOCKS[name]
    run = runner(target, fmt, tmp_path)
    weights = blocks_of_weights(np.random.default_rng(16))
    count = len(weights)
    got = np.zeros(count * fmt.bytes, np.uint8)
    assert run.run("quantize_blocks", count, weights.ravel(), count, got) == operations.OK
    status, expected = quantized(fmt, weights)
    assert status == operations.OK and np.array_equal(got, expected)
    for bad in (np.nan, np.inf, *([3e38] if fmt.scale.name == "binary16" else [])):
        wrong = weights[:3].copy()
        wrong[1, 7] = bad
        assert run.run("quantize_blocks", 3, wrong.ravel(), 3, got) == operations.BAD_WEIGHT
        assert quantized(fmt, wrong)[0] == operations.BAD_WEIGHT


@pytest.mark.parametrize(("name", "reference"), [("ggml/q4_0", "q4_0"), ("ggml/q8_0", "q8_0")])
def test_quantizers_are_ggmls(name: str, reference: str) -> None:
    """The bytes of ggml's own reference, except where it divides by what has no finite inverse."""
    libgguf = pytest.importorskip("libgguf")
    weights = blocks_of_weights(np.random.default_rng(17))
    weights = weights[np.abs(weights).max(1) > 1e-36]
    expected = libgguf.quantize_rows(weights, libgguf.GGMLQuantizationType[reference.upper()], None)
    status, got = quantized(BLOCKS[name], weights)
    assert status == operations.OK and np.array_equal(got, expected.ravel())


def test_steps_of_q4_0_are_where_the_rounded_sum_reaches_the_next_integer() -> None:
    eight_and_a_half = floats.binary32(Fraction(17, 2))
    for k, step in enumerate(quantizers.Q4_0_STEPS, 1):
        below = step + 1 if step >= floats.BINARY32.sign else step - 1
        assert exact(add(step, eight_and_a_half)) >= k > exact(add(below, eight_and_a_half))


def test_mxfp4_is_nearest_with_ties_to_even() -> None:
    """Every quarter up to 8 over a scale of 1, which a weight of 4 makes."""
    levels = [Fraction(n, 2) for n in microscaling.E2M1]
    for quarters in range(33):
        w = Fraction(quarters, 4)
        weights = np.zeros((1, 32), np.float32)
        weights[0, :2] = [float(min(w, Fraction(31, 4))), 4]
        status, data = quantized(BLOCKS["mxfp4"], weights)
        assert status == operations.OK and data[16] == 127
        code = int(data[0]) % 16
        w = min(w, Fraction(31, 4))
        errors = [abs(w - level) for level in levels]
        assert errors[code] == min(errors) and (errors.count(min(errors)) == 1 or code % 2 == 0)


def test_every_place_of_a_lane(tmp_path: Path) -> None:
    """Each byte of a block matters to some weight, or the format says that it has no part in any."""
    fmt = BLOCKS["ggml/q4_k"]
    run = runner("c", fmt, tmp_path)
    rng = np.random.default_rng(10)
    data = np.frombuffer(finite(fmt, rng), np.uint8).copy()
    before = np.zeros(fmt.weights, np.float32)
    assert run.run("dequantize_blocks", 1, data, 1, before) == operations.OK
    for j in range(4, fmt.bytes):
        changed, after = data.copy(), np.zeros(fmt.weights, np.float32)
        changed[j] ^= 0x11
        assert run.run("dequantize_blocks", 1, changed, 1, after) == operations.OK
        assert not np.array_equal(before, after), j
