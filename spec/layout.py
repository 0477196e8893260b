"""Septets in bytes: a layout is a bijection of its own, whatever the codes mean.

`stream` is dense: septet i of a block of eight sits at bit 7*i of a little-endian 56-bit word.
`planes` splits the septets of a block of 32 into a 4-bit field `septet // 8` and a 3-bit field
`septet % 8`, and stores 4-bit fields, low pairs of bits and top bits apart, so that SIMD code needs
masks and shifts by constants only.
"""

from icontract import ensure, require

from septet.spec.formats import SEPTETS, Format, Lane


@require(lambda fmt, weight: 0 <= weight < fmt.block)
@ensure(lambda fmt, result: 0 <= result[0] < fmt.block // 2 and 0 <= result[1] < 2)
def place(fmt: Format, weight: int) -> tuple[int, int]:
    """Where a weight of a block sits: its septet, and its lane there.

    Neighbours pair up in `stream`, halves in `planes`.
    """
    if fmt.layout == "stream":
        return weight // 2, weight % 2
    return weight % (fmt.block // 2), weight // (fmt.block // 2)


@require(lambda fmt, septet: 0 <= septet < fmt.block // 2)
@ensure(lambda fmt, result: 0 <= result < fmt.block)
def weight_at(fmt: Format, septet: int, lane: Lane) -> int:
    """The weight of a block that sits in a lane of a septet: the inverse of `place`."""
    if fmt.layout == "stream":
        return 2 * septet + lane
    return septet + fmt.block // 2 * lane


@require(lambda bits: 0 <= bits < 1 << 16)
@ensure(lambda result: all(0 <= b < 256 for b in result))
def scale_to_bytes(bits: int) -> tuple[int, int]:
    """The two bytes of a scale's pattern, the low one first."""
    return bits % 256, bits >> 8


@require(lambda data: len(data) == 2)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: 0 <= result < 1 << 16)
def scale_from_bytes(data: tuple[int, ...]) -> int:
    """The pattern of a scale from its two bytes."""
    return data[0] + (data[1] << 8)


@require(lambda fmt, septets: len(septets) == fmt.block // 2)
@require(lambda septets: all(0 <= s < SEPTETS for s in septets))
@ensure(lambda result: all(0 <= b < 256 for b in result))
def pack(fmt: Format, septets: tuple[int, ...]) -> tuple[int, ...]:
    """The bytes of a block of septets.

    In `stream`, 8 septets are 7 bytes, in `planes` 32 are 28.
    """
    if fmt.layout == "stream":
        word = sum(s << (7 * i) for i, s in enumerate(septets))
        return tuple((word >> (8 * j)) % 256 for j in range(7))
    fours = tuple(s // 8 for s in septets)
    pairs = tuple(s % 4 for s in septets)
    tops = tuple(s // 4 % 2 for s in septets)
    return (
        tuple(fours[j] + 16 * fours[j + 16] for j in range(16))
        + tuple(sum(pairs[j + 8 * k] << (2 * k) for k in range(4)) for j in range(8))
        + tuple(sum(tops[j + 4 * k] << k for k in range(8)) for j in range(4))
    )


@require(lambda fmt, data: len(data) == fmt.block_bytes)
@require(lambda data: all(0 <= b < 256 for b in data))
@ensure(lambda result: all(0 <= s < SEPTETS for s in result))
def unpack(fmt: Format, data: tuple[int, ...]) -> tuple[int, ...]:
    """The septets of a block of bytes.

    In `stream`, 7 bytes are 8 septets, in `planes` 28 are 32.
    """
    if fmt.layout == "stream":
        word = sum(b << (8 * j) for j, b in enumerate(data))
        return tuple((word >> (7 * i)) % SEPTETS for i in range(8))
    fours = tuple(data[i % 16] >> (4 * (i // 16)) for i in range(32))
    pairs = tuple(data[16 + i % 8] >> (2 * (i // 8)) for i in range(32))
    tops = tuple(data[24 + i % 4] >> (i // 4) for i in range(32))
    return tuple(8 * (f % 16) + p % 4 + 4 * (t % 2) for f, p, t in zip(fours, pairs, tops, strict=True))
