"""Kernels of other projects' formats, for each target: the same bits as the spec, and its status."""

from pathlib import Path

import numpy as np
import pytest
from conftest import absent

from septet.codegen.targets.catalogue import TARGETS
from septet.spec import operations
from septet.spec.blocks import block
from septet.spec.blocks.block import BlockFormat
from septet.spec.blocks.catalogue import BLOCKS
from targets.runners import Runner, missing, runner

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
