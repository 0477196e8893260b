"""From one layout of a block to another: the same codes, scales and factors in other places.

Two formats are layouts of the same thing if all that a weight is made of agrees but where it lies. Repacking is then
lossless both ways, and keeps every weight.
"""

from icontract import ensure, require

from septet.spec.blocks.block import BlockFormat, Factors, block_codes, dequantize
from septet.spec.blocks.packing import Bytes, Codes, Packing


def _meaning(fmt: BlockFormat) -> tuple[object, ...]:
    """All that a weight depends on, but places."""

    def factors(own: Factors | None) -> object:
        return own and (own.packing.codes, own.packing.bits, own.first, own.run, own.value)

    offset = fmt.offset and (factors(fmt.offset.steps), fmt.offset.subtract)
    return (
        fmt.weights, fmt.scale, len(fmt.scales), fmt.packing.bits, fmt.level, fmt.is_minus_zero, fmt.numbers,
        factors(fmt.multipliers), offset,
    )  # fmt: skip


def repackable(source: BlockFormat, target: BlockFormat) -> bool:
    """Whether both are layouts of the same thing, and the target's codes can be packed."""
    return _meaning(source) == _meaning(target) and isinstance(target.packing, Packing)


def pieces(source: BlockFormat, target: BlockFormat) -> dict[int, tuple[int, int]]:
    """What is copied: to a place in the target's block, from a place in the source's, so many bytes."""
    found = {to: (at, source.scale.bytes) for to, at in zip(target.scale_places, source.scale_places, strict=True)}
    for ours, theirs in zip(source.factors, target.factors, strict=True):
        if ours.packing != theirs.packing:
            raise ValueError(f"{source.name} and {target.name} pack their factors in other ways")
        found[theirs.at] = ours.at, ours.packing.bytes
    return found


def stretch(target: BlockFormat, codes: Codes, number: int) -> Codes:
    """The codes of one of the target's stretches."""
    run = target.packing.codes
    return codes[number * run : (number + 1) * run]


@require(lambda source, target: repackable(source, target))
@require(lambda source, data: len(data) == source.bytes)
@ensure(lambda target, result: len(result) == target.bytes)
def repack(source: BlockFormat, target: BlockFormat, data: bytes) -> bytes:
    """The block of the target's layout.

    Raises:
        ValueError: factors are packed in other ways.
    """
    assert isinstance(target.packing, Packing)
    found = bytearray(target.bytes)
    codes = block_codes(source, tuple(data))
    for k, at in enumerate(target.stretches):
        packed: Bytes = target.packing.pack(stretch(target, codes, k))
        found[at : at + len(packed)] = bytes(packed)
    for to, (at, size) in pieces(source, target).items():
        found[to : to + size] = data[at : at + size]
    return bytes(found)


def keeps_weights(source: BlockFormat, target: BlockFormat, data: bytes) -> bool:
    """Whether a block's weights are those of its repacked form."""
    return dequantize(source, data) == dequantize(target, repack(source, target, data))
