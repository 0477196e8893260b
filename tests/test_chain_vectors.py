"""The vector kernels of chains: the bits of the plain C and of NumPy, for every group size and awkward lengths."""

import platform
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from conftest import vector_kernels
from numpy.typing import NDArray

from septet import chain_products, chains, native
from septet.codegen.targets import vectors
from septet.lattice import InvalidGroup
from septet.spec.catalogue import CHAINS
from septet.spec.chains import Chain, group_bytes, row_bytes

ROWS = 3
SETS = [(chain, isa) for chain in CHAINS.values() for isa in vectors.sets(chain, platform.machine())]


@pytest.fixture(params=SETS, ids=lambda p: f"{p[0].name}-{p[1]}")
def kernels(request: pytest.FixtureRequest) -> tuple[Chain, native.Vector]:
    """A chain's kernels for an instruction set."""
    chain, isa = request.param
    return chain, vector_kernels(chain, isa)


def matrices(chain: Chain, group: int) -> Iterator[tuple[NDArray[np.uint8], int]]:
    """Rows of random bytes with any units, and the weights in each."""
    rng = np.random.default_rng(group)
    for columns in (1, group - 1, 2 * group + 5, 13 * group + 7, 16 * group, 33 * group - 3):
        data = rng.integers(0, 256, (ROWS, -(-columns // group), group_bytes(chain, group)), np.uint8)
        units = rng.integers(0, 0x7C00, data.shape[:2], np.uint16)
        units[2] = rng.choice([0, 1, 0x7BFF], units.shape[1])
        data[..., :2] = units.astype("<u2")[..., None].view(np.uint8)
        yield data.reshape(ROWS, -1), columns


def plain(chain: Chain, data: NDArray[np.uint8], group: int, columns: int, a: NDArray[np.int8]) -> NDArray[np.float32]:
    """What the plain C computes."""
    library = chain_products._plain(chain)
    assert library is not None
    products = np.empty(len(data), np.float32)
    kernels = chain_products.Kernels(chain, library, None)
    scale = np.array([0.37], np.float32)
    given = data, len(data), columns, group, a, scale, 1, products
    assert native.run(library, kernels.prefix + "matmul", *given) == 0
    return products


def test_products_have_the_bits_of_the_plain_kernels(kernels: tuple[Chain, native.Vector]) -> None:
    chain, vector = kernels
    rng = np.random.default_rng(7)
    for group in chain.groups():
        for data, columns in matrices(chain, group):
            for a in (rng.integers(-128, 128, columns), np.full(columns, -128)):
                found = np.empty(ROWS, np.float32)
                given = data, ROWS, columns, group, a.astype(np.int8), 0.37, found
                if vector.isa != "avx512" and group % 64:
                    assert vector.run("matvec", *given) == 1
                    continue
                assert vector.run("matvec", *given) == 0
                wanted = plain(chain, data, group, columns, a.astype(np.int8))
                assert (wanted.view(np.uint32) == found.view(np.uint32)).all(), (group, columns)


@pytest.mark.parametrize("chain", CHAINS.values(), ids=CHAINS)
def test_weights_have_the_bits_of_the_plain_kernels(chain: Chain, monkeypatch: pytest.MonkeyPatch) -> None:
    vector = vector_kernels(chain, "avx512")
    for group in chain.groups():
        for data, columns in matrices(chain, group):
            found = np.empty((ROWS, columns), np.float32)
            assert vector.run("dequantize_rows", data, ROWS, columns, group, found) == 0
            with monkeypatch.context() as without:
                without.setenv("SEPTET_ISA", "plain")
                wanted = chains.dequantize(data, chain, group, columns)
            assert (wanted.view(np.uint32) == found.view(np.uint32)).all(), (group, columns)


def test_parts_of_rows_are_entered_by_the_septet_before(kernels: tuple[Chain, native.Vector]) -> None:
    chain, _ = kernels
    data = np.random.default_rng(3).integers(0, 100, (ROWS, row_bytes(chain, 64, 320)), np.uint8)
    whole = chains.dequantize(data, chain, 64, 320)
    for cut in (2, 3):
        at, before = cut * group_bytes(chain, 64), np.zeros(ROWS, np.uint8)
        first = chains.dequantize(data[:, :at], chain, 64, 64 * cut, before)
        assert (before == data[:, at - 1] >> 1).all()
        rest = chains.dequantize(data[:, at:], chain, 64, 320 - 64 * cut, before)
        assert (np.hstack([first, rest]) == whole).all()


def test_what_is_not_valid_is_refused(kernels: tuple[Chain, native.Vector]) -> None:
    chain, vector = kernels
    columns, size = 300, group_bytes(chain, 128)
    right = np.zeros((2, 3 * size), np.uint8)
    a, found, weights = np.ones(columns, np.int8), np.empty(2, np.float32), np.empty((2, columns), np.float32)
    assert vector.run("matvec", right, 2, columns, 128, a, 1.0, found) == 0
    for at, byte in ((1, 0x7C), (size + 1, 0xFC), (2 * size + 1, 0x80)):
        wrong = right.copy()
        wrong[1, at] = byte
        assert vector.run("matvec", wrong, 2, columns, 128, a, 1.0, found) == 1
        if vector.has("dequantize_rows"):
            assert vector.run("dequantize_rows", wrong, 2, columns, 128, weights) == 1
        with pytest.raises(InvalidGroup, match=r"\[1, "):
            chain_products.multiply(wrong, chain, 128, columns, a[None], np.ones(1, np.float32))
        with pytest.raises(InvalidGroup, match=r"\[1, "):
            chains.dequantize(wrong, chain, 128, columns)
    for scale in (np.inf, -np.inf, np.nan):
        assert vector.run("matvec", right, 2, columns, 128, a, float(scale), found) == 1
    for group in (0, 8, 120, 272):
        assert vector.run("matvec", right, 2, columns, group, a, 1.0, found) == 1
        if vector.has("dequantize_rows"):
            assert vector.run("dequantize_rows", right, 2, columns, group, weights) == 1
    assert vector.run("matvec", right, 0, 1 << 40, 128, a, 1.0, found) == 1


@pytest.mark.parametrize("chain", [CHAINS["chain43"], replace(CHAINS["chain"], name="mine")], ids=lambda c: c.name)
def test_every_road_gives_the_same_products(chain: Chain, monkeypatch: pytest.MonkeyPatch) -> None:
    group, columns = 64, 1300
    data = np.random.default_rng(5).integers(0, 120, (5, row_bytes(chain, group, columns)), np.uint8)
    a = np.random.default_rng(6).integers(-128, 128, (3, columns)).astype(np.int8)
    scales = np.array([0.25, 0.37, 0], np.float32)
    found = chain_products.multiply(data, chain, group, columns, a, scales)
    assert (found[2] == 0).all() and not np.signbit(found[2]).any() and len(np.unique(found[:2])) == 10
    monkeypatch.setenv("SEPTET_ISA", "plain")
    plain = chain_products.multiply(data, chain, group, columns, a, scales)
    monkeypatch.setenv("SEPTET_NATIVE", "0")
    numpy = chain_products.multiply(data, chain, group, columns, a, scales)
    assert (found.view(np.uint32) == plain.view(np.uint32)).all()
    assert (found.view(np.uint32) == numpy.view(np.uint32)).all()
    with pytest.raises(ValueError, match="scale of activations"):
        chain_products.multiply(data, chain, group, columns, a, np.full(3, np.inf, np.float32))
