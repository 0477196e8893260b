"""Valid inputs, always the same ones: to find what corresponds to what, and to try where a solver could not tell."""

import math
import random
import struct

from septet.audit.expected.foreign import ForeignFormat
from septet.audit.manifest import BEFORE, Kernel
from septet.spec import chains, codec, layout
from septet.spec.chains import Chain
from septet.spec.formats import Format
from septet.spec.storage import SCALE_BYTES, group_bytes

LARGEST = 0x477FE000
"""The pattern of 65504.0f, the largest weight."""


def septet(fmt: Format, k: int) -> int:
    """A valid septet, another one for each of many small numbers."""
    return codec.encode(fmt, k % fmt.levels[0], (k // 16 if k > 15 else min(k, fmt.levels[1] - 1)) % fmt.levels[1])


def packed(fmt: Format, group: int, septets: list[int], scales: bytes = b"\x00\x3c\x00\x3c") -> bytes:
    """Groups of septets with the same scales."""
    half = fmt.block // 2
    found = b""
    for at in range(0, len(septets), group // 2):
        found += scales
        for block in range(at, at + group // 2, half):
            found += bytes(layout.pack(fmt, tuple(septets[block : block + half])))
    return found


def inputs(kernel: Kernel, count: int, number: int, seed: int) -> list[bytes]:
    """Some random valid inputs of a kernel."""
    if isinstance(kernel.format, ForeignFormat):
        return list(kernel.format.samples(count, number))
    source = random.Random(seed)
    found = []
    for k in range(number):
        parts = {role: _array(kernel, role, size, source) for role, size in kernel.arrays(count).items()}
        if k < 2:  # nothing to add, or nothing to add it to
            zero = ("activations", "vector", "weights") if k else ("scale", "scales")
            parts.update({role: bytes(len(parts[role])) for role in zero if role in parts})
        found.append(b"".join(parts.values()))
    return found


def edges(kernel: Kernel, count: int) -> list[bytes]:
    """Inputs at the ends of ranges: zeros of either sign, least and largest numbers, all bits set; some are invalid."""
    if isinstance(kernel.format, ForeignFormat):
        return _stored_edges(kernel.format, count)
    arrays = kernel.arrays(count)
    turns = len(OFFSETS) * len(UNITS)
    return [b"".join(_edge(kernel, role, size, k) for role, size in arrays.items()) for k in range(turns)]


OFFSETS = (0, 0x8000, 0x0001, 0x83FF, 0x7BFF, 0xFBFF)
UNITS = (0, 0x0001, 0x0400, 0x7BFF)
FLOATS = (0, 0x80000000, 1, 0x80800000, LARGEST, 0x80000000 | LARGEST, 0x7F7FFFFF, 0xFF7FFFFF)
"""Zeros, least numbers, the largest weights and the largest numbers."""
BYTES = (0x00, 0xFF, 0x80, 0x7F, 0x55)


def _edge(kernel: Kernel, role: str, size: int, k: int) -> bytes:
    """The array's k-th edge."""
    if role == BEFORE:
        return bytes([(0, 127, 64, 1)[k % 4]])
    if role == "packed" and isinstance(kernel.format, Chain) and kernel.operation != "unpack":
        fill = bytes([BYTES[k % len(BYTES)]])
        unit = struct.pack("<H", UNITS[k // len(OFFSETS) % len(UNITS)])
        one = unit + fill * (chains.group_bytes(kernel.format, kernel.group) - len(unit))
        return one * (size // len(one))
    if kernel.operation == "pack":
        return bytes([(0, 127, 64, 1, 85)[k % 5]]) * size if k % 2 else bytes((j + k) % 128 for j in range(size))
    if role in ("vector", "scale", "scales"):
        return _float_edges(size, k)
    if isinstance(kernel.format, Chain):
        return bytes([BYTES[k % len(BYTES)]]) * size
    fmt, group = kernel.lattice, kernel.group
    ends = [codec.encode(fmt, a, b) for a in (0, fmt.levels[0] - 1) for b in (0, fmt.levels[1] - 1)]
    if role == "packed" and kernel.operation != "unpack":
        scales = struct.pack("<HH", OFFSETS[k % len(OFFSETS)], UNITS[k // len(OFFSETS) % len(UNITS)])
        septets = [ends[(k + j) % 4] for j in range(group // 2)]
        return packed(fmt, group, septets * (size // group_bytes(fmt, group)), scales)
    if role in ("septets", "septet"):
        return bytes(ends[(k + j) % 4] for j in range(size))
    if role in ("codes", "code0", "code1"):
        lane = 1 if role == "code1" else 0
        return bytes((fmt.levels[(lane + j) % 2] - 1) * ((k + j // 2) % 2) for j in range(size))
    if role == "weights":
        return _float_edges(size, k, 6)
    return bytes([BYTES[k % len(BYTES)]]) * size


def _float_edges(size: int, k: int, most: int = 8) -> bytes:
    """The k-th array of numbers at the ends of ranges: some alike, and then all in turn."""
    return b"".join(struct.pack("<I", FLOATS[(k if k < most else k + j) % most]) for j in range(size // 4))


def _stored_edges(fmt: ForeignFormat, count: int) -> list[bytes]:
    found = []
    for fill in (0x00, 0xFF, 0x5A):
        for pattern in (*OFFSETS, *UNITS, 0x7E, 0x7F, 0xFE):
            data = bytearray([fill]) * sum(fmt.arrays(count).values())
            for at, scale in fmt.scale_places(count):
                data[at : at + scale.bytes] = (pattern % (1 << 8 * scale.bytes)).to_bytes(scale.bytes, "little")
            for at, value in fmt.fixed(count).items():
                data[at] = value
            found.append(bytes(data))
    return found


def _array(kernel: Kernel, role: str, size: int, source: random.Random) -> bytes:
    if role == BEFORE:
        return bytes([source.randrange(128)])
    if role == "vector" and source.getrandbits(1):
        return b"".join(_near_ties(size // 4, source))
    if role in ("vector", "scale", "scales"):
        patterns = [source.getrandbits(1) << 31 | source.randrange(90 << 23, 160 << 23) for _ in range(size // 4)]
        return struct.pack(f"<{size // 4}I", *patterns)
    if kernel.operation == "pack":
        return bytes(source.randrange(128) for _ in range(size))
    if isinstance(kernel.format, Chain):
        if role != "packed" or kernel.operation == "unpack":
            return source.randbytes(size)
        own = chains.group_bytes(kernel.format, kernel.group)
        units = (struct.pack("<H", source.randrange(0x7C00)) for _ in range(size // own))
        return b"".join(unit + source.randbytes(own - len(unit)) for unit in units)
    fmt, group = kernel.lattice, kernel.group
    if role == "packed" and kernel.operation != "unpack":
        groups = size // group_bytes(fmt, group)
        found = b""
        for _ in range(groups):
            lo, u = source.getrandbits(16) % 0x7C00 | source.getrandbits(1) << 15, source.randrange(0x7C00)
            septets = [septet(fmt, source.randrange(256)) for _ in range(group // 2)]
            found += packed(fmt, group, septets, struct.pack("<HH", lo, u))
        assert len(found) == groups * (SCALE_BYTES + group // fmt.block * fmt.block_bytes)
        return found
    if role in ("septets", "septet"):
        return bytes(septet(fmt, source.randrange(256)) for _ in range(size))
    if role in ("codes", "code0", "code1"):
        lane = 1 if role == "code1" else 0
        return bytes(source.randrange(fmt.levels[(lane + k) % 2]) for k in range(size))
    if role == "weights":
        return b"".join(_weights(size // 4, source))
    return source.randbytes(size)


def _near_ties(number: int, source: random.Random) -> list[bytes]:
    """Activations of which one decides the scale, and others are odd multiples of half of it, or next to these."""
    scale = math.ldexp(source.randrange(1, 1 << source.choice([1, 16, 24])), source.randrange(-140, 97))
    found = [127 * scale]
    found += [source.choice([-1, 1]) * (source.randrange(127) + 0.5) * scale for _ in range(number - 1)]
    source.shuffle(found)
    return [struct.pack("<f", x) for x in found]


def _weights(number: int, source: random.Random) -> list[bytes]:
    """Weights of like magnitude, of any, or between two numbers of any magnitude."""
    if source.getrandbits(1):
        ends = [source.choice([-1, 1]) * 2.0 ** source.uniform(-26, 15.99) for _ in range(2)]
        return [struct.pack("<f", source.uniform(*ends)) for _ in range(number)]
    top = source.choice([LARGEST, LARGEST, source.randrange(LARGEST), source.randrange(100 << 23, LARGEST)])
    low = source.choice([0, top - min(top, 4 << 23), top - min(top, 1 << 22)])
    return [struct.pack("<I", source.getrandbits(1) << 31 | source.randint(low, top)) for _ in range(number)]
