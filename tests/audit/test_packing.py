"""Septets that are packed into blocks: right kernels are proved for every length, wrong ones refuted by a run."""

from pathlib import Path

import pytest

from septet.audit import manifest
from septet.audit.tasks import audit

pytestmark = pytest.mark.needs("clang-19")

STREAM = """
#include <stddef.h>
#include <stdint.h>
void packed(const uint8_t *s, uint8_t *out, size_t blocks) {
    for (size_t b = 0; b < blocks; b++, s += 8, out += 7) {
        uint64_t word = 0;
        for (int i = 0; i < 8; i++) word |= (uint64_t)s[i] << 7 * i;
        for (int j = 0; j < 7; j++) out[j] = (uint8_t)(word >> 8 * j);
    }
}
"""
PLANES = """
#include <stdint.h>
void packed(const uint8_t *s, uint8_t *out) {
    for (int j = 0; j < 16; j++) out[j] = s[j] >> 3 | s[j + 16] >> 3 << 4;
    for (int j = 0; j < 8; j++)
        out[16 + j] = (s[j] & 3) | (s[j + 8] & 3) << 2 | (s[j + 16] & 3) << 4 | (s[j + 24] & 3) << 6;
    for (int j = 0; j < 4; j++) {
        out[24 + j] = 0;
        for (int k = 0; k < 8; k++) out[24 + j] |= (s[j + 4 * k] >> 2 & 1) << k;
    }
}
"""


def asked(folder: Path, fmt: str, text: str) -> manifest.Kernel:
    (folder / "pack.c").write_text(text)
    arguments = ["septets", "output", *(["groups"] if "blocks" in text else [])]
    row = {"source": "pack.c", "symbol": "packed", "format": fmt, "operation": "pack", "arguments": arguments}
    return manifest.kernel(row, folder)


@pytest.mark.parametrize("fmt", ["nl11", "chain"])
def test_a_loop_over_blocks_is_proved_for_every_length(fmt: str, tmp_path: Path) -> None:
    verdict = audit(asked(tmp_path, fmt, STREAM), "-O2", 30)
    assert (verdict.answer, verdict.reason) == ("proved", None)
    assert verdict.every is not None and verdict.every.multiple == 8


def test_a_block_of_planes_is_proved(tmp_path: Path) -> None:
    assert audit(asked(tmp_path, "s43/planes", PLANES), "-O1", 30).answer == "proved"


@pytest.mark.parametrize(
    ("fmt", "text", "right", "wrong"),
    [
        ("s43", STREAM, "s[i] << 7 * i", "(s[i] & 63) << 7 * i"),
        ("s43", STREAM, "(uint64_t)s[i]", "(uint32_t)s[i]"),
        ("s43", STREAM, "j < 7", "j < 8"),
        ("s43/planes", PLANES, "s[j + 16] >> 3 << 4", "s[j + 15] >> 3 << 4"),
        ("s43/planes", PLANES, "k < 8", "k < 7"),
    ],
    ids=["a bit lost", "a word too short", "a byte too many", "another septet", "a plane's last bits"],
)
def test_what_packs_otherwise_is_refuted(fmt: str, text: str, right: str, wrong: str, tmp_path: Path) -> None:
    assert right in text
    verdict = audit(asked(tmp_path, fmt, text.replace(right, wrong)), "-O1", 30)
    assert (verdict.answer, verdict.refutation is None) == ("refuted", False)
