"""Sizes that a header tells: readers that multiply without looking are refuted, those that look are proved."""

import subprocess
from pathlib import Path

import pytest

from septet.audit import manifest
from septet.audit.manifest import BadManifest
from septet.audit.tasks import Task, perform

SOURCE = """
#include <stddef.h>
#include <stdint.h>
#include <string.h>
uint64_t looks(const uint8_t *h, size_t n) {
    uint64_t d[4], t = 1;
    if (n < sizeof d) return 0;
    memcpy(d, h, sizeof d);
    for (int i = 0; i < 4; i++) if (__builtin_mul_overflow(t, d[i], &t)) return 0;
    return __builtin_mul_overflow(t / 32, 34, &t) ? 0 : t;
}
uint64_t does_not(const uint8_t *h, size_t n) {
    uint64_t d[4];
    if (n < sizeof d) return 0;
    memcpy(d, h, sizeof d);
    return d[0] * d[1] * d[2] * d[3] / 32 * 34;
}
uint64_t not_at_the_end(const uint8_t *h, size_t n) {
    uint64_t d[4], t = 1;
    if (n < sizeof d) return 0;
    memcpy(d, h, sizeof d);
    for (int i = 0; i < 4; i++) if (__builtin_mul_overflow(t, d[i], &t)) return 0;
    return t / 32 * 34;
}
uint64_t three(const uint8_t *h, size_t n) {
    uint64_t d[4], t = 1;
    if (n < sizeof d) return 0;
    memcpy(d, h, sizeof d);
    for (int i = 0; i < 3; i++) if (__builtin_mul_overflow(t, d[i], &t)) return 0;
    return __builtin_mul_overflow(t * d[3] / 32, 34, &t) ? 0 : t;
}
uint64_t short_headers(const uint8_t *h, size_t n) {
    uint64_t d[4], t = 1;
    if (n < sizeof d - 8) return 0;
    memcpy(d, h, sizeof d);
    for (int i = 0; i < 4; i++) if (__builtin_mul_overflow(t, d[i], &t)) return 0;
    return __builtin_mul_overflow(t / 32, 34, &t) ? 0 : t;
}
uint32_t in_32_bits(const uint8_t *h, size_t n) { return (uint32_t)looks(h, n); }
"""
CLAIM = {
    "format": "ggml/q8_0",
    "operation": "read_header",
    "arguments": ["packed", "count"],
    "counts": [0, 24, 31, 32, 40],
}


@pytest.mark.parametrize(
    ("symbol", "answer"),
    [
        ("looks", "proved"), ("does_not", "refuted"), ("not_at_the_end", "refuted"),
        ("three", "refuted"), ("short_headers", "refuted"), ("in_32_bits", "refuted"),
    ],
)  # fmt: skip
@pytest.mark.needs("clang-19")
def test_readers(symbol: str, answer: str, tmp_path: Path) -> None:
    source = tmp_path / "kernel.c"
    source.write_text(SOURCE)
    made = manifest.kernel({**CLAIM, "source": str(source), "symbol": symbol})
    found = perform(Task(made, "-O1", "on", 60.0, None))
    assert found.answer == answer, found.reason
    if found.refutation is not None and found.refutation.element is not None:
        program = tmp_path / "reproduce.c"
        program.write_text(found.refutation.program or "")
        assert subprocess.run(["cc", "-o", tmp_path / "shown", program, source], check=False).returncode == 0
        said = subprocess.run([tmp_path / "shown"], check=False, capture_output=True, text=True)
        assert (said.returncode, int(said.stdout.split()[-1], 16)) == (1, int(found.refutation.got or ""))


def test_septets_own_formats_have_no_such_header() -> None:
    with pytest.raises(BadManifest, match="blocks of others"):
        manifest.kernel({**CLAIM, "source": "x.c", "symbol": "f", "format": "s43"})
