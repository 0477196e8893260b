"""The layouts that ggml's OpenCL back end repacks blocks into: one array for each part of a block.

`opencl/...` keeps the bytes of codes as they are; `opencl/.../ns` (*noshuffle*) has the low bits of neighbours in one
byte, and the upper bits in order. Each is a block format of its own, with the weights of the one that it is made from,
so that repacking keeps every weight (`septet.spec.blocks.repacking`).

Source: ggml, src/ggml-opencl/kernels/cvt.cl, `kernel_convert_block_*` and `kernel_restore_block_*`.
"""

from dataclasses import replace

from icontract import ensure, require

from septet.spec.blocks import ggml, kquants, microscaling
from septet.spec.blocks.affine import SIXTY_FOUR
from septet.spec.blocks.block import BlockFormat, Factors, Offset
from septet.spec.blocks.microscaling import PAIRS
from septet.spec.blocks.packing import (
    Bytes,
    Codes,
    Packing,
    pack_bits,
    pack_pairs,
    pack_twos,
    unpack_bits,
    unpack_pairs,
    unpack_twos,
)

SOURCE = "ggml-opencl/kernels/cvt.cl"


@require(lambda codes: len(codes) % 8 == 0)
@require(lambda codes: all(0 <= c < 32 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_fives(codes: Codes) -> Bytes:
    """Five-bit codes: their top bits in order, then their low four bits as neighbours."""
    return pack_bits(tuple(c // 16 for c in codes)) + pack_pairs(tuple(c % 16 for c in codes))


@require(lambda data: len(data) % 5 == 0)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 32 for c in result))
def unpack_fives(data: Bytes) -> Codes:
    """The inverse of `pack_fives`."""
    tops, low = unpack_bits(data[: len(data) // 5]), unpack_pairs(data[len(data) // 5 :])
    return tuple(16 * tops[i] + low[i] for i in range(len(low)))


@require(lambda codes: len(codes) % 4 == 0)
@require(lambda codes: all(0 <= c < 64 for c in codes))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack_sixes(codes: Codes) -> Bytes:
    """Six-bit codes: their low four bits as neighbours, then their top two bits in order."""
    return pack_pairs(tuple(c % 16 for c in codes)) + pack_twos(tuple(c // 16 for c in codes))


@require(lambda data: len(data) % 3 == 0)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= c < 64 for c in result))
def unpack_sixes(data: Bytes) -> Codes:
    """The inverse of `pack_sixes`."""
    low, tops = unpack_pairs(data[: len(data) // 3 * 2]), unpack_twos(data[len(data) // 3 * 2 :])
    return tuple(16 * tops[i] + low[i] for i in range(len(low)))


FIVES = Packing("fives of 32", 32, 5, 20, pack_fives, unpack_fives)
MANY_FIVES = Packing("fives of 256", 256, 5, 160, pack_fives, unpack_fives)
SIXES = Packing("sixes of 256", 256, 6, 192, pack_sixes, unpack_sixes)


def split(fmt: BlockFormat, packing: Packing, suffix: str = "") -> BlockFormat:
    """A format of 32 to 128 weights with its codes and then its scale and offset in arrays of their own.

    Five-bit codes have an array `high` for their top bits before the one for the rest.
    """
    name = f"opencl/{fmt.name.removeprefix('ggml/')}{suffix}"
    high = packing.codes // 8 if packing.bits == 5 else 0
    parts = [("high", high)] if high else []
    parts += [("packed", packing.bytes - high), ("scales", fmt.scale.bytes)]
    parts += [("biases", fmt.scale.bytes)] if fmt.offset else []
    return replace(
        fmt, name=name, source=SOURCE, arrays=tuple(parts), packing=packing, stretches=(0,), scales=(packing.bytes,),
        offset=Offset(packing.bytes + fmt.scale.bytes) if fmt.offset else None, quantizer=None,
    )  # fmt: skip


def split_k(fmt: BlockFormat, packing: Packing, suffix: str = "") -> BlockFormat:
    """As `split`, for 256 weights: the sub-blocks' scales and minima have an array `factors` before the scales'."""
    assert fmt.multipliers is not None
    name = f"opencl/{fmt.name.removeprefix('ggml/')}{suffix}"
    first = {5: ("high", 32), 4: ("packed", 128), 6: ("packed", 128)}[packing.bits]
    second = {5: [("packed", 128)], 4: [], 6: [("high", 64)]}[packing.bits]
    codes = 32 * packing.bits
    factors = fmt.multipliers.packing.bytes
    arrays = [first, *second, ("factors", factors), ("scales", 2), *([("biases", 2)] if fmt.offset else [])]

    def moved(own: Factors) -> Factors:
        return replace(own, at=codes)

    offset = fmt.offset
    return replace(
        fmt, name=name, source=SOURCE, arrays=tuple(arrays), packing=packing,
        stretches=tuple(range(0, codes, packing.bytes)), scales=(codes + factors,), multipliers=moved(fmt.multipliers),
        offset=replace(offset, at=codes + factors + 2, steps=moved(offset.steps) if offset.steps else None)
        if offset
        else None,
        quantizer=None,
    )  # fmt: skip


LAYOUTS: tuple[BlockFormat, ...] = (
    split(ggml.Q1_0, ggml.ONES),
    split(ggml.Q4_0, ggml.NIBBLES),
    split(ggml.Q4_0, PAIRS, "/ns"),
    split(ggml.Q4_1, ggml.NIBBLES),
    split(ggml.Q4_1, PAIRS, "/ns"),
    split(ggml.Q5_0, ggml.FIVES),
    split(ggml.Q5_0, FIVES, "/ns"),
    split(ggml.Q5_1, ggml.FIVES),
    split(ggml.Q5_1, FIVES, "/ns"),
    split(ggml.Q8_0, ggml.BYTES),
    split(ggml.IQ4_NL, ggml.NIBBLES),
    split(ggml.IQ4_NL, PAIRS, "/ns"),
    split(microscaling.GGML_MXFP4, ggml.NIBBLES),
    split_k(kquants.Q4_K, kquants.CHUNK),
    split_k(kquants.Q4_K, SIXTY_FOUR, "/ns"),
    split_k(kquants.Q5_K, kquants.Q5_K_CODES),
    split_k(kquants.Q5_K, MANY_FIVES, "/ns"),
    split_k(kquants.Q6_K, kquants.Q6_K_CODES),
    split_k(kquants.Q6_K, SIXES, "/ns"),
)
