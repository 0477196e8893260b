"""Block formats against implementations that nobody here wrote: gguf's NumPy, libgguf's ggml, ml_dtypes' floats."""

import random
from fractions import Fraction
from statistics import NormalDist

import libgguf
import ml_dtypes
import numpy as np
import pytest
from gguf import GGMLQuantizationType, quants

from septet.spec import binary32, floats
from septet.spec.blocks import quantizers
from septet.spec.blocks.bitsandbytes import FP4_PATTERNS, NF4_PATTERNS
from septet.spec.blocks.block import BlockFormat, dequantize
from septet.spec.blocks.catalogue import AUDITED, COLUMNS, PACKINGS, TESTED
from septet.spec.blocks.hqq import dequantize_columns
from septet.spec.blocks.packing import Packing
from septet.spec.blocks.scales import E4M3, E8M0, HALF

NOWHERE = {"ggml/q2_0", "ggml/q8_1", "ggml/q8_k"}
"""Formats that neither library dequantizes: `tests/audit/foreign.py` holds ggml's own C against them."""
NOT_IN_GGUF = {"ggml/q1_0"}
GGML = [name for name in AUDITED if name.startswith("ggml/") and name not in NOWHERE]
EDGES = (0x0000, 0x8000, 0x0001, 0x8001, 0x03FF, 0x0400, 0x7BFF, 0xFBFF, 0x3C00, 0xBC00)
"""binary16: zeros, subnormals, the smallest normal number, the largest, one."""


def blocks(fmt: BlockFormat) -> list[bytes]:
    """Blocks with finite scales: each edge case with each other one, or every eight-bit scale; codes are random."""
    source = random.Random(1)
    places = fmt.scale_places
    if fmt.scale.bytes == 4:
        rows = [(a << 16,) for a in EDGES] + [(source.getrandbits(32) & 0xBFFFFFFF,) for _ in range(20)]
    elif fmt.scale.bytes == 8:  # four nibbles of eight bytes
        patterns = [sum((a >> 4 * k) % 16 << 16 * k + 12 for k in range(4)) for a in EDGES]
        rows = [(bits | source.getrandbits(64) & 0x0FFF0FFF0FFF0FFF,) for bits in patterns for _ in range(3)]
    elif fmt.scale.bytes == 2:
        rows = [(a, b) for a in EDGES for b in EDGES] if fmt.offset else [(a, 0) for a in EDGES]
        rows += [(source.getrandbits(16) & 0xBBFF, source.getrandbits(16) & 0xBBFF) for _ in range(20)]
    else:
        rows = [tuple((k + n) % 256 for n in range(len(places))) for k in range(256)]
    found = []
    for row in rows:
        data = bytearray(source.randbytes(fmt.bytes))
        for at, bits in zip(places, row, strict=False):
            data[at : at + fmt.scale.bytes] = bits.to_bytes(fmt.scale.bytes, "little")
            if not fmt.scale.is_number(bits):
                break
        else:
            found.append(bytes(data))
    return found


def spec(fmt: BlockFormat, data: list[bytes]) -> np.ndarray:
    return np.array([dequantize(fmt, block) for block in data], np.uint32)


@pytest.mark.parametrize("name", GGML)
def test_ggml_blocks_are_what_gguf_and_libgguf_read(name: str) -> None:
    fmt = AUDITED[name]
    data = blocks(fmt)
    stored = np.frombuffer(b"".join(data), np.uint8).reshape(len(data), fmt.bytes)
    wanted = spec(fmt, data)
    kind = GGMLQuantizationType[name.removeprefix("ggml/").upper()]
    with np.errstate(over="ignore"):
        if name not in NOT_IN_GGUF:
            assert np.array_equal(quants.dequantize(stored, kind).astype(np.float32).view(np.uint32), wanted)
    theirs = libgguf.dequantize_rows(stored, int(kind), n_per_row=fmt.weights)
    assert np.array_equal(np.ascontiguousarray(theirs, np.float32).view(np.uint32), wanted)


@pytest.mark.parametrize(("name", "element"), [("mxfp4", ml_dtypes.float8_e8m0fnu), ("nvfp4", ml_dtypes.float8_e4m3fn)])
def test_microscaling_blocks_are_products_of_ml_dtypes_floats(name: str, element: type) -> None:
    fmt = AUDITED[name]
    data = blocks(fmt)
    stored = np.frombuffer(b"".join(data), np.uint8).reshape(len(data), fmt.bytes)
    codes = np.stack([stored[:, :-1] & 15, stored[:, :-1] >> 4], axis=-1).reshape(len(data), -1)
    numbers = codes.view(ml_dtypes.float4_e2m1fn).astype(np.float64)
    factors = stored[:, -1:].view(element).astype(np.float64)
    with np.errstate(over="ignore"):
        assert np.array_equal((numbers * factors).astype(np.float32).view(np.uint32), spec(fmt, data))


@pytest.mark.parametrize(
    ("name", "element", "zero"),
    [
        ("onnx/matmulnbits4", np.float32, 8),
        ("mlx/affine4", np.float16, 0),
        ("torchao/tinygemm4", ml_dtypes.bfloat16, 8),
    ],
)
def test_affine_groups_are_scaled_codes_and_an_offset(name: str, element: type, zero: int) -> None:
    fmt = AUDITED[name]
    data = blocks(fmt)
    half = fmt.weights // 2
    stored = np.frombuffer(b"".join(data), np.uint8).reshape(len(data), fmt.bytes)
    codes = np.stack([stored[:, :half] & 15, stored[:, :half] >> 4], axis=-1).reshape(len(data), -1)
    numbers = np.ascontiguousarray(stored[:, half:]).view(element).astype(np.float64)
    wanted = numbers[:, :1] * (codes.astype(np.float64) - zero)
    if fmt.offset:
        wanted += numbers[:, 1:]
    with np.errstate(over="ignore"):
        assert np.array_equal(wanted.astype(np.float32).view(np.uint32), spec(fmt, data))


def test_nf4_is_of_quantiles_and_fp4_of_small_floats_over_twelve() -> None:
    """QLoRA, appendix E: quantiles of each side of a normal distribution, over the largest; FP4: 2 bits, then 1."""
    normal = NormalDist()
    above = [normal.inv_cdf(p) for p in np.linspace(0.9677083, 0.5, 9)[:-1]]
    below = [-normal.inv_cdf(p) for p in np.linspace(0.9677083, 0.5, 8)[:-1]]
    wanted = np.array(sorted([*above, 0.0, *below])) / above[0]
    assert np.allclose(np.array(NF4_PATTERNS, np.uint32).view(np.float32), wanted, atol=2e-7)
    magnitudes = np.array([0, 0.0625, 8, 12, 4, 6, 2, 3]) / 12
    assert np.allclose(np.array(FP4_PATTERNS, np.uint32).view(np.float32), magnitudes, atol=1e-8)
    for name, numbers in (
        ("bnb/nf4", NF4_PATTERNS),
        ("bnb/fp4", (*FP4_PATTERNS, *(p + (1 << 31) for p in FP4_PATTERNS))),
    ):
        fmt = AUDITED[name]
        data = blocks(fmt)
        stored = np.frombuffer(b"".join(data), np.uint8).reshape(len(data), fmt.bytes)
        codes = np.stack([stored[:, :32] >> 4, stored[:, :32] & 15], axis=-1).reshape(len(data), -1)
        table, scales = np.array(numbers, np.uint32).view(np.float32), np.ascontiguousarray(stored[:, 32:]).view("<f4")
        with np.errstate(over="ignore"):
            assert np.array_equal((table[codes] * scales).view(np.uint32), spec(fmt, data))


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_round_as_floats_of_their_type_do(name: str) -> None:
    """HQQ computes (code - zero) * scale with operations of the type of its scales: NumPy's, and those of ml_dtypes."""
    fmt = COLUMNS[name]
    element = {"binary32": np.float32, "binary16": np.float16, "bfloat16": ml_dtypes.bfloat16}[fmt.scale.name]
    source, words, columns = np.random.default_rng(3), 3, 40
    packed = source.integers(0, 256, (words, columns, fmt.packing.bytes), np.uint8)
    scales = (source.normal(size=columns) * 2.0 ** source.integers(-20, 9, columns)).astype(element)
    zeros = (source.normal(size=columns) * 2.0 ** source.integers(-14, 13, columns)).astype(element)
    codes = np.array([[fmt.packing.unpack(tuple(map(int, word))) for word in row] for row in packed])
    codes = codes.transpose(2, 0, 1).reshape(-1, columns).astype(element)
    with np.errstate(over="ignore"):
        wanted = ((codes - zeros) * scales).astype(np.float32)
    data = packed.tobytes() + scales.tobytes() + zeros.tobytes()
    found = dequantize_columns(fmt, words * fmt.packing.codes, columns, data)
    assert np.array_equal(np.array(found, np.uint32).reshape(wanted.shape), wanted.view(np.uint32))
    bad = np.full(columns, np.inf, element).tobytes()
    for wrong in (packed.tobytes() + bad + zeros.tobytes(), packed.tobytes() + scales.tobytes() + bad):
        with pytest.raises(ValueError, match="is not finite"):
            dequantize_columns(fmt, words * fmt.packing.codes, columns, wrong)


@pytest.mark.parametrize(
    ("scale", "element"), [(HALF, np.float16), (E8M0, ml_dtypes.float8_e8m0fnu), (E4M3, ml_dtypes.float8_e4m3fn)]
)
def test_every_scale_is_the_number_that_others_read(scale: object, element: type) -> None:
    assert scale in (HALF, E8M0, E4M3)
    patterns = np.arange(1 << 8 * scale.bytes, dtype=f"u{scale.bytes}")
    theirs = patterns.view(element).astype(np.float32)
    finite = [bool(scale.is_number(int(k))) for k in patterns]
    assert np.array_equal(np.isfinite(theirs), finite)
    ours = np.array([scale.pattern(int(k)) for k in patterns[finite]], np.uint32).view(np.float32)
    factor = 1 if scale is HALF else 2
    assert np.array_equal(
        (ours * np.float64(factor)).astype(np.float32).view(np.uint32), theirs[finite].view(np.uint32)
    )


@pytest.mark.parametrize("name", AUDITED)
def test_scales_that_are_no_numbers_are_refused(name: str) -> None:
    fmt = AUDITED[name]
    bad = {
        8: (0x7000C00000000000, 0xF000C00000000000, 0x7000E00000000000),
        4: (0x7F800000, 0xFF800000, 0x7FC00000),
        2: (0x7F80, 0xFF80, 0x7FC0),
        1: (255, 255, 255 if fmt.scale is E8M0 else 127),
    }[fmt.scale.bytes]
    for at in fmt.scale_places:
        for bits in bad:
            data = bytearray(fmt.bytes)
            data[at : at + fmt.scale.bytes] = bits.to_bytes(fmt.scale.bytes, "little")
            with pytest.raises(ValueError, match=f"the scale at byte {at} .*is not finite"):
                dequantize(fmt, bytes(data))


def test_ggml_reads_numbers_where_ocp_has_none() -> None:
    """Why `ggml/mxfp4` and `ggml/nvfp4` are formats of their own, and what they say nothing of."""
    one = np.array([[255] + [1] * 16], np.uint8)
    assert np.isfinite(quants.dequantize(one, GGMLQuantizationType.MXFP4)).all()
    nan = np.array([[127] * 4 + [0x22] * 32], np.uint8)
    assert not quants.dequantize(nan, GGMLQuantizationType.NVFP4).any()


@pytest.mark.parametrize("packing", (*PACKINGS, *TESTED), ids=lambda p: p.name)
def test_packings_use_every_bit_once(packing: Packing) -> None:
    source = random.Random(2)
    for _ in range(5):
        data = tuple(source.randbytes(packing.bytes))
        codes = packing.unpack(data)
        assert len(codes) == packing.codes and packing.pack(codes) == data


def test_tables_of_quantizers_are_of_the_spec_s_binary32_numbers() -> None:
    """They are made by Python's conversion; the spec's gives the same patterns."""
    numbers = [
        Fraction(1, 2**14),
        Fraction(65520),
        Fraction(1, 2**127),
        Fraction(1),
        *(Fraction(m, 4) for m in range(24)),
    ]
    assert [quantizers.nearest(x) for x in numbers] == [floats.binary32(x) for x in numbers]
    steps = [binary32.exact(step) for step in quantizers.Q4_0_STEPS]
    assert all(abs(step - (k - Fraction(17, 2))) <= Fraction(1, 2**20) for k, step in enumerate(steps, 1))
