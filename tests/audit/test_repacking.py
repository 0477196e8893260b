"""Changes of layout: lossless both ways, and audited: right kernels proved, wrong ones refuted."""

import random
from pathlib import Path

import pytest

from septet.audit import manifest
from septet.audit.expected.foreign import Repacked
from septet.audit.manifest import BadManifest
from septet.audit.tasks import Task, perform
from septet.spec.blocks import repacking
from septet.spec.blocks.block import BlockFormat
from septet.spec.blocks.catalogue import AUDITED, LAYOUTS

SOURCE = """
#include <stdint.h>
#include <string.h>
void apart(const uint8_t *x, uint8_t *q, uint8_t *d, int64_t n) {
    for (int64_t b = 0; b < n; b++) {
        memcpy(d + 2 * b, x + 18 * b, 2);
        for (int j = 0; j < 8; j++) {
            uint8_t x0 = x[18 * b + 2 + 2 * j], x1 = x[18 * b + 3 + 2 * j];
            q[16 * b + j] = (x0 & 15) | x1 << 4;
            q[16 * b + 8 + j] = x0 >> 4 | (x1 & 240);
        }
    }
}
void swapped(const uint8_t *x, uint8_t *q, uint8_t *d, int64_t n) {
    apart(x, q, d, n);
    for (int64_t b = 0; b < n; b++) q[16 * b + 3] = q[16 * b + 3] << 4 | q[16 * b + 3] >> 4;
}
void back(const uint8_t *q, const uint8_t *d, uint8_t *x, int64_t n) {
    for (int64_t b = 0; b < n; b++) {
        memcpy(x + 18 * b, d + 2 * b, 2);
        for (int j = 0; j < 8; j++) {
            uint8_t x0 = q[16 * b + j], x1 = q[16 * b + 8 + j];
            x[18 * b + 2 + 2 * j] = (x0 & 15) | x1 << 4;
            x[18 * b + 3 + 2 * j] = x0 >> 4 | (x1 & 240);
        }
    }
}
void one_scale(const uint8_t *q, const uint8_t *d, uint8_t *x, int64_t n) {
    back(q, d, x, n);
    for (int64_t b = 0; b < n; b++) memcpy(x + 18 * b, d, 2);
}
"""
THERE = {"format": "ggml/q4_0", "into": "opencl/q4_0/ns"}
APART = {**THERE, "arguments": ["packed", "output_packed", "output_scales", "groups"]}
BACK = {"format": "opencl/q4_0/ns", "into": "ggml/q4_0", "arguments": ["packed", "scales", "output", "groups"]}


def block(fmt: BlockFormat, source: random.Random) -> bytes:
    """A block whose scales are numbers."""
    data = bytearray(source.randbytes(fmt.bytes))
    for at in fmt.scale_places:
        while not fmt.scale.is_number(int.from_bytes(data[at : at + fmt.scale.bytes], "little")):
            data[at : at + fmt.scale.bytes] = source.randbytes(fmt.scale.bytes)
    return bytes(data)


@pytest.mark.parametrize("name", LAYOUTS)
def test_layouts_keep_weights_and_lead_back(name: str) -> None:
    source, target = AUDITED["ggml/" + name.split("/")[1]], LAYOUTS[name]
    rng = random.Random(3)
    for _ in range(4):
        data = block(source, rng)
        assert repacking.keeps_weights(source, target, data)
        assert repacking.repack(target, source, repacking.repack(source, target, data)) == data


def test_other_weights_are_no_layout() -> None:
    assert not repacking.repackable(AUDITED["ggml/q4_0"], LAYOUTS["opencl/q4_1"])
    assert not repacking.repackable(AUDITED["ggml/q5_0"], LAYOUTS["opencl/q5_1"])
    assert not repacking.repackable(AUDITED["bnb/nf4"], AUDITED["bnb/fp4"])  # codes stand for other numbers
    with pytest.raises(BadManifest, match="not layouts of the same weights"):
        manifest.kernel({**APART, "source": "x.c", "symbol": "f", "operation": "repack", "into": "opencl/q4_1"})


def test_outputs_are_the_arrays_of_the_target() -> None:
    row = {**APART, "source": "x.c", "symbol": "f", "operation": "repack"}
    made = manifest.kernel({**row, "counts": [64]})
    assert isinstance(made.format, Repacked)
    assert {o.role: o.elements for o in made.outputs(64)} == {"output_packed": 32, "output_scales": 4}
    for arguments in (["packed", "output", "groups"], ["packed", "output_packed", "groups"]):
        with pytest.raises(BadManifest, match="writes the arrays output_packed, output_scales"):
            manifest.kernel({**row, "arguments": arguments})
    with pytest.raises(BadManifest, match="into is"):
        manifest.kernel({key: value for key, value in row.items() if key != "into"})


@pytest.mark.parametrize(
    ("symbol", "claim", "answer"),
    [
        ("apart", APART, "proved"),
        ("swapped", APART, "refuted"),
        ("apart", {**APART, "into": "opencl/q4_0"}, "refuted"),
        ("back", BACK, "proved"),
        ("one_scale", BACK, "refuted"),
    ],
)
@pytest.mark.needs("clang-19")
def test_kernels_that_repack(symbol: str, claim: dict[str, object], answer: str, tmp_path: Path) -> None:
    source = tmp_path / "kernel.c"
    source.write_text(SOURCE)
    row = {**claim, "source": str(source), "symbol": symbol, "operation": "repack", "counts": [0, 64]}
    made = manifest.kernel({**row, "levels": ["-O1"], "contractions": ["on"]})
    assert perform(Task(made, "-O1", "on", 60.0, None)).answer == answer
