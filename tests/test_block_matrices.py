"""Matrices of EXL2, Marlin and NVFP4 with swizzled scales against NumPy's and ml_dtypes' floats and permutations."""

import random

import ml_dtypes
import numpy as np
import pytest

from septet.spec.blocks.catalogue import MATRICES, TENSORS
from septet.spec.blocks.exl2 import WIDTHS, Exl2
from septet.spec.blocks.tensors import TensorFormat, code_place, dequantize_tensor, repack_codes
from septet.spec.blocks.words import MatrixFormat, Shape

EXL2_SHAPE, MARLIN_SHAPE, SWIZZLED_SHAPE = Shape(192, 8, 32, 8), Shape(32, 64, 16, 64), Shape(34, 96, 16, 96)


def weights(fmt: TensorFormat, shape: Shape, *arrays: np.ndarray) -> np.ndarray:
    found = dequantize_tensor(fmt, shape, b"".join(a.tobytes() for a in arrays))
    return np.array(found, np.uint32).reshape(shape.rows, shape.columns)


def codes_of(fmt: TensorFormat, shape: Shape, data: bytes) -> np.ndarray:
    return np.array(
        [[code_place(fmt, shape, r, c).read(data) for c in range(shape.columns)] for r in range(shape.rows)]
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_exl2_in_order_is_bits_in_order(width: int) -> None:
    """A column's words are one string of bits, in which code i is at bit `width * i`."""
    fmt, shape = TENSORS[f"exl2/{width}"], Shape(64, 8, 32, 8)
    source = np.random.default_rng(width)
    words = source.integers(0, 1 << 32, (2 * width, 8), np.uint32)
    bits = np.unpackbits(np.ascontiguousarray(words.T).view(np.uint8), axis=1, bitorder="little")
    wanted = bits.reshape(8, 64, width) @ (1 << np.arange(width))
    assert np.array_equal(codes_of(fmt, shape, words.tobytes()), wanted.T)


@pytest.mark.parametrize("name", [name for name in TENSORS if name.startswith("exl2")])
def test_exl2_computes_in_binary16(name: str) -> None:
    fmt = TENSORS[name]
    assert isinstance(fmt, Exl2)
    source, groups = np.random.default_rng(5), 6
    packed = source.integers(0, 256, fmt.arrays(EXL2_SHAPE)[0][1], np.uint8)
    steps = source.integers(0, 16, (groups, 8))
    factors = (steps << (4 * np.arange(8))).sum(axis=1).astype(np.uint32)
    largest = (source.normal(size=groups) * 2.0 ** source.integers(-16, 5, groups)).astype(np.float16)
    of_row = np.arange(192) // 32
    half = np.array([1 << (fmt.width(EXL2_SHAPE, g) - 1) for g in range(groups)])
    scale = ((steps + 1) ** 2).astype(np.float16) * largest[:, None]
    with np.errstate(over="ignore"):
        codes = codes_of(fmt, EXL2_SHAPE, packed.tobytes())
        wanted = ((codes - half[of_row, None]).astype(np.float16) * scale[of_row]).astype(np.float32)
    assert np.array_equal(weights(fmt, EXL2_SHAPE, packed, factors, largest), wanted.view(np.uint32))
    largest[3] = 128
    with pytest.raises(ValueError, match="too large"):
        weights(fmt, EXL2_SHAPE, packed, factors, largest)


@pytest.mark.parametrize("group", [16, 32])
@pytest.mark.parametrize(("name", "interleaved"), [("marlin", (0, 2, 4, 6, 1, 3, 5, 7)), ("marlin8", (0, 2, 1, 3))])
def test_marlin_permutes_codes_and_scales(name: str, interleaved: tuple[int, ...], group: int) -> None:
    """Tiles of a warp's `mma.m16n8k16`: lane 4 * c + p holds rows 2p, 2p + 1, 2p + 8, 2p + 9 of columns c and c + 8."""
    fmt, shape = TENSORS[name], Shape(32, 64, group, 64)
    bits = int(fmt.bits)
    source = np.random.default_rng(bits)
    codes = source.integers(0, 1 << bits, (32, 64), np.uint64)
    tiles = codes.reshape(2, 16, 4, 16).transpose(0, 2, 1, 3)  # of rows, of columns, row, column
    lanes = tiles.reshape(2, 4, 2, 4, 2, 2, 8)  # of rows, square, upper half, pair, second of a pair, half, column
    lanes = lanes.transpose(0, 6, 3, 1, 5, 2, 4).reshape(2, 32, 4, 8)  # of rows, lane, square, code
    of_word = lanes.reshape(-1, 32 // bits)[:, list(interleaved)]
    words = (of_word << (bits * np.arange(32 // bits, dtype=np.uint64))).sum(axis=1).astype(np.uint32)
    assert np.array_equal(codes_of(fmt, shape, words.tobytes()), codes)
    scales = source.normal(size=(32 // group, 64)).astype(np.float16)
    if group < 32:
        stored = scales.reshape(-1, 8, 8).transpose(0, 2, 1)
    else:  # pairs of columns of each eight
        stored = scales.reshape(-1, 2, 4, 4, 2).transpose(0, 1, 3, 2, 4)
    wanted = (codes.astype(np.float32) - 2 ** (bits - 1)) * scales.astype(np.float32).repeat(group, axis=0)
    assert np.array_equal(weights(fmt, shape, words, np.ascontiguousarray(stored)), wanted.view(np.uint32))


def test_nvfp4_has_swizzled_scales_and_rounds_both_products() -> None:
    shape = SWIZZLED_SHAPE
    source = np.random.default_rng(4)
    packed = source.integers(0, 256, (34, 48), np.uint8)
    elements = np.stack([packed & 15, packed >> 4], axis=-1).reshape(34, 96).view(ml_dtypes.float4_e2m1fn)
    scales = source.integers(0, 256, (128, 8), np.uint8)
    scales[scales % 128 == 127] = 1
    swizzled = scales.reshape(1, 4, 32, 2, 4).transpose(0, 3, 2, 1, 4)
    whole = np.array([0.001234], np.float32)
    numbers = scales[:34, :6].view(ml_dtypes.float8_e4m3fn).astype(np.float32) * whole
    wanted = elements.astype(np.float32) * numbers.repeat(16, axis=1)
    found = weights(TENSORS["nvfp4/swizzled"], shape, packed, np.ascontiguousarray(swizzled), whole)
    assert np.array_equal(found, wanted.view(np.uint32))


CHANGES = (
    ("gptq", "awq", 4), ("awq", "marlin", 4), ("marlin", "gptq", 4), ("gptq8", "marlin8", 8),
    ("gptq3", "exllama3", 3), ("exl2", "exl2/shuffled", 0), ("awq", "codes/4", 4), ("marlin8", "codes/8", 8),
)  # fmt: skip


@pytest.mark.parametrize(("source", "target", "bits"), CHANGES)
def test_codes_are_moved_and_back_without_loss(source: str, target: str, bits: int) -> None:
    one, other = ((MATRICES | TENSORS)[name] for name in (source, target))
    shape = Shape(32, 64, 32, 64) if bits else EXL2_SHAPE

    def of(fmt: MatrixFormat | TensorFormat) -> Shape:
        stride = fmt.row_words(shape.columns) if isinstance(fmt, MatrixFormat) else shape.columns
        return Shape(shape.rows, shape.columns, shape.group, stride)

    data = random.Random(6).randbytes(one.arrays(of(one))[0][1])
    moved = repack_codes(one, of(one), other, of(other), data)
    assert moved != data and repack_codes(other, of(other), one, of(one), moved) == data


def test_codes_that_are_too_large_are_not_packed() -> None:
    shape = Shape(8, 8, 8, 8)
    words = repack_codes(TENSORS["codes/4"], shape, MATRICES["gptq"], shape, bytes(k % 16 for k in range(64)))
    assert words[0:4] == bytes((0x80, 0x80, 0x80, 0x80)) and words[4:8] == bytes((0x91, 0x91, 0x91, 0x91))
    with pytest.raises(ValueError, match="too large"):
        repack_codes(TENSORS["codes/4"], shape, MATRICES["gptq"], shape, bytes([16] * 64))
