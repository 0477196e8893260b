"""Damaged copies of files: what a fuzzer without feedback does. The same seed makes the same copies."""

import random
import re

NUMBERS = (
    0,
    1,
    -1,
    2,
    7,
    8,
    127,
    128,
    255,
    256,
    65535,
    2**31 - 1,
    2**31,
    2**32,
    2**53,
    2**63 - 1,
    2**63,
    2**64,
    10**30,
)
PIECES = (
    b"", b"{", b"}", b"[", b"]", b'"', b",", b":", b"\0", b"\n", b"null", b"NaN", b"-1", b"1e999", b"\xff\xfe", b"=",
    b'"\\ud800"', b"(", b")", b"<", b">", b"%", b"@", b"!", b"x", b"i0", b"i1", b"ptr", b"undef", b"zeroinitializer",
)  # fmt: skip


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A copy with one to four faults."""
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        data = chance.choice(FAULTS)(data, chance)
    return data


def _flip(data: bytes, chance: random.Random) -> bytes:
    if not data:
        return data
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _drop(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.randrange(1, 40) :]


def _double(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    end = at + chance.randrange(1, 60)
    return data[:end] + data[at:]


def _insert(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(PIECES) + data[at + chance.choice((0, 0, 1, 4)) :]


def _integer(data: bytes, chance: random.Random) -> bytes:
    """Another integer in little-endian bytes: a length, an offset, a count."""
    width = chance.choice((1, 2, 4, 8))
    if len(data) < width:
        return data
    at = chance.randrange(len(data) - width + 1)
    if chance.random() < 0.5:  # headers are where the lengths are
        at %= 64
    value = chance.choice(NUMBERS) % 256**width
    return data[:at] + value.to_bytes(width, "little") + data[at + width :]


def _number(data: bytes, chance: random.Random) -> bytes:
    """Another number in the text."""
    found = list(re.finditer(rb"\d+", data[:100_000]))
    if not found:
        return data
    match = chance.choice(found)
    return data[: match.start()] + str(chance.choice(NUMBERS)).encode() + data[match.end() :]


def _swap(data: bytes, chance: random.Random) -> bytes:
    """One word in the place of another."""
    found = list(re.finditer(rb"[\w.@%]+", data[:100_000]))
    if len(found) < 2:
        return data
    one, other = chance.choice(found), chance.choice(found)
    return data[: one.start()] + other[0] + data[one.end() :]


def _line(data: bytes, chance: random.Random) -> bytes:
    """A line that is missing, or that is somewhere else."""
    lines = data.split(b"\n")
    line = lines.pop(chance.randrange(len(lines)))
    if chance.random() < 0.5:
        lines.insert(chance.randrange(len(lines) + 1), line)
    return b"\n".join(lines)


FAULTS = (_flip, _cut, _drop, _double, _insert, _integer, _number, _swap, _line)
