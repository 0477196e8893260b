"""The vector kernels for AArch64 under QEMU: the plain kernels' bits for every group size and awkward lengths."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import test_chain_vectors
import test_vector
from numpy.typing import NDArray

from septet import native
from septet.codegen.targets import arm, vectors
from septet.codegen.targets.names import prefix
from septet.spec.catalogue import KNOWN, AnyFormat, row_bytes
from septet.spec.chains import Chain
from septet.spec.formats import Format

pytestmark = pytest.mark.needs("aarch64-linux-gnu-gcc", "qemu-aarch64")
ISA = "dotprod"
SCALE = 0.37
DRIVER = """
#include <stdio.h>
#include <stdlib.h>
int main(void)
{
    uint64_t head[4]; /* rows, columns, group, bytes */
    if (!HAS()) return 2;
    while (fread(head, 8, 4, stdin) == 4) {
        uint8_t *data = malloc(head[3]); /* no byte more than the kernel may read */
        int8_t *activations = malloc(head[1]);
        float *products = calloc(head[0], sizeof(float)), scale;
        if (fread(&scale, 4, 1, stdin) != 1 || fread(data, 1, head[3], stdin) != head[3] ||
            fread(activations, 1, head[1], stdin) != head[1]) return 1;
        int status = MATVEC(data, head[0], head[1], head[2], activations, scale, products);
        fwrite(&status, 4, 1, stdout);
        fwrite(products, 4, head[0], stdout);
        free(data), free(activations), free(products);
    }
    return 0;
}
"""
Case = tuple[NDArray[np.uint8], int, int, NDArray[np.int8], float]
"""Stored rows, columns, the group, a vector, and its scale."""


def build(fmt: AnyFormat, folder: Path, text: str) -> Path:
    """A program that multiplies the cases that it reads."""
    p = prefix(fmt)
    driver = DRIVER.replace("HAS", f"{p}has_{ISA}").replace("MATVEC", f"{p}matvec_{ISA}")
    source, program = folder / "kernels.c", folder / "kernels"
    source.write_text(text + driver, encoding="utf-8")
    command = [
        "aarch64-linux-gnu-gcc",
        "-std=c11",
        "-O3",
        "-ffp-contract=off",
        "-Wall",
        "-Wextra",
        "-Werror",
        "-static",
    ]
    subprocess.run([*command, *arm.FLAGS[ISA], "-o", program, source], check=True)
    return program


def multiplied(program: Path, cases: list[Case]) -> list[tuple[int, NDArray[np.float32]]]:
    """Status and products of each case."""
    sent = b"".join(
        np.array([len(data), columns, group, data.nbytes], np.uint64).tobytes()
        + np.float32(scale).tobytes() + data.tobytes() + a.tobytes()
        for data, columns, group, a, scale in cases
    )  # fmt: skip
    command = ["qemu-aarch64", "-cpu", "max", program]
    said = subprocess.run(command, input=sent, capture_output=True, check=True).stdout
    found, at = [], 0
    for data, *_ in cases:
        size = 4 + 4 * len(data)
        answer = said[at : at + size]
        found.append((int(np.frombuffer(answer[:4], np.int32)[0]), np.frombuffer(answer[4:], np.float32)))
        at += size
    assert at == len(said)
    return found


def matrices(fmt: AnyFormat, group: int) -> Iterator[tuple[NDArray[np.uint8], int]]:
    """Stored rows of awkward lengths, and their columns."""
    return test_vector.matrices(fmt, group) if isinstance(fmt, Format) else test_chain_vectors.matrices(fmt, group)


def plain(
    fmt: AnyFormat, data: NDArray[np.uint8], columns: int, group: int, a: NDArray[np.int8]
) -> NDArray[np.float32]:
    """What the plain C computes."""
    if isinstance(fmt, Chain):
        return test_chain_vectors.plain(fmt, data, group, columns, a)
    products, kernels = np.empty(len(data), np.float32), native.kernels(fmt)
    assert kernels is not None
    assert kernels.run("matvec", data, len(data), columns, group, a, SCALE, products) == 0
    return products


@pytest.mark.parametrize("fmt", KNOWN.values(), ids=KNOWN)
def test_products_have_the_bits_of_the_plain_kernels(fmt: AnyFormat, tmp_path: Path) -> None:
    rng = np.random.default_rng(7)
    cases: list[Case] = [
        (data, columns, group, a.astype(np.int8), SCALE)
        for group in fmt.groups()
        if group % 64 == 0
        for data, columns in matrices(fmt, group)
        for a in (rng.integers(-128, 128, columns), np.full(columns, -128))
    ]
    answers = multiplied(build(fmt, tmp_path, vectors.source(fmt, ISA)), cases)
    for (data, columns, group, a, _), (status, found) in zip(cases, answers, strict=True):
        assert status == 0
        wanted = plain(fmt, data, columns, group, a)
        assert (wanted.view(np.uint32) == found.view(np.uint32)).all(), (group, columns)


@pytest.mark.parametrize("fmt", KNOWN.values(), ids=KNOWN)
def test_what_is_not_valid_is_left_to_the_plain_kernel(fmt: AnyFormat, tmp_path: Path) -> None:
    size = row_bytes(fmt, 64, 640)
    zero, a = np.zeros((1, size), np.uint8), np.ones(640, np.int8)

    def stored(*bytes: tuple[int, int]) -> NDArray[np.uint8]:
        data = zero.copy()
        for at, byte in bytes:
            data[0, at] = byte
        return data

    def case(data: NDArray[np.uint8], group: int = 64, scale: float = 1.0) -> Case:
        return data, 640, group, a, scale

    last = row_bytes(fmt, 64, 576)  # where the last group begins, which is in the padded part of the row
    wrong = [case(stored((1, 0x7C))), case(stored((last + 1, 0x7C))), case(zero, 32), case(zero, 0), case(zero, 320)]
    wrong += [case(zero, scale=float("inf")), case(zero, scale=float("nan"))]
    if isinstance(fmt, Format):
        wrong += [case(stored((3, 0x80))), case(stored((3, 0x7C))), case(stored((last + 3, 0xFC)))]
        if fmt.septets < 128:
            wrong += [case(stored(*((at, 0xFF) for at in range(4, 32)))), case(stored((last + 4, 0xFF)))]
    else:
        wrong += [case(stored((1, 0x80)))]
    right = [case(zero), case(zero, scale=-0.0)]
    found = multiplied(build(fmt, tmp_path, vectors.source(fmt, ISA)), wrong + right)
    assert [status for status, _ in found] == [1] * len(wrong) + [0] * len(right)
    assert all(products.view(np.uint32)[0] == 0 for _, products in found[len(wrong) :])


def test_a_processor_without_them_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(native.platform, "machine", lambda: "riscv64")
    native._attempt_isa.cache_clear()
    with pytest.raises(native.NoCompiler, match=f"{native.LACKING} {ISA}"):
        native.of_isa(KNOWN["nl11"], ISA)
    assert native.vector(KNOWN["nl11"]) is None
    native._attempt_isa.cache_clear()
