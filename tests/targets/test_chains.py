"""Kernels of chains, for each target: the spec's weights and products, and its statuses."""

from pathlib import Path

import numpy as np
import pytest
from conftest import absent
from numpy.typing import NDArray

from septet.codegen.targets.catalogue import TARGETS
from septet.spec import chains, dot, layout, operations
from septet.spec.binary32 import exact, from_pattern, multiply, scaled
from septet.spec.chain_tables import CHAINS
from septet.spec.chains import Chain
from septet.spec.floats import BINARY16, BINARY32, binary32
from targets.runners import Runner, missing, runner

ROWS = 3
ROADS = [*((t, "chain") for t in TARGETS if not TARGETS[t].narrow), ("c", "chain43"), ("cuda", "chain43")]


@pytest.fixture(scope="module", params=ROADS, ids=lambda p: f"{p[0]}-{p[1]}")
def kernels(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Chain, Runner]:
    """A chain's kernels for a target."""
    target, name = request.param
    program = missing(target)
    if program:
        absent(f"not installed: {program}: make tools")
    return CHAINS[name], runner(target, CHAINS[name], tmp_path_factory.mktemp("kernels"))


def stored(chain: Chain, group: int, columns: int) -> NDArray[np.uint8]:
    """Rows of random bytes, which are rows of a chain if the units are numbers without a sign."""
    rng = np.random.default_rng(12)
    size = chains.group_bytes(chain, group)
    groups = -(-columns // group)
    data = rng.integers(0, 256, (ROWS, groups, size), np.uint8)
    data[..., :2] = rng.integers(0, 0x7C00, (ROWS, groups), np.uint16).astype("<u2")[..., None].view(np.uint8)
    return data.reshape(ROWS, -1)


@pytest.mark.parametrize(("group", "columns"), [(16, 1), (16, 53), (64, 128), (256, 257)])
def test_bytes_become_the_specs_weights(kernels: tuple[Chain, Runner], group: int, columns: int) -> None:
    chain, run = kernels
    data = stored(chain, group, columns)
    got = np.full(ROWS * columns, np.nan, np.float32)
    turns = ROWS * -(-columns // group)
    assert run.run("dequantize_rows", turns, data.ravel(), ROWS, columns, group, got) == operations.OK
    expected = [w for row in data for w in chains.dequantize_row(chain, group, columns, row.tobytes())]
    assert got.view(np.uint32).tolist() == expected


def test_wgsl_has_the_specs_weights_too() -> None:
    """WGSL has no products of chains, and so it is not among the targets of the tests here."""
    test_bytes_become_the_specs_weights((CHAINS["chain"], runner("wgsl", CHAINS["chain"], Path())), 16, 53)


def test_products_are_sums_in_the_fixed_order(kernels: tuple[Chain, Runner]) -> None:
    chain, run = kernels
    group, columns = 16, 11 * 16 + 5
    data = stored(chain, group, columns)
    rng = np.random.default_rng(13)
    a, scale = rng.integers(-128, 128, columns).astype(np.int8), np.array([0.37], np.float32)
    products = np.full(ROWS, np.nan, np.float32)
    assert run.run("matmul", ROWS, data.ravel(), ROWS, columns, group, a, scale, 1, products) == operations.OK
    for r in range(ROWS):
        units = []
        before, size = 0, chains.group_bytes(chain, group)
        for g in range(-(-columns // group)):
            unit, septets = chains.read_group(chain, group, data[r, g * size : (g + 1) * size].tobytes())
            levels = []
            for septet in septets:
                levels += [chains.level(chain, 0, before, septet), chains.level(chain, 1, before, septet)]
                before = septet
            part = a[g * group : (g + 1) * group].tolist()
            units.append(unit * dot.group_dot(tuple(levels[: len(part)]), tuple(part)))
        total = from_pattern(abs(binary32(dot.Fraction(dot.sum_groups(tuple(units))))) % BINARY32.sign)
        magnitude = exact(multiply(scaled(total, BINARY16.grid), int(scale.view(np.uint32)[0])))
        assert abs(float(products[r])) == float(magnitude)
        assert np.sign(products[r]) == np.sign(dot.sum_groups(tuple(units)))


@pytest.mark.parametrize(
    ("pattern", "status"),
    [(0x7C00, operations.SCALE_NOT_FINITE), (0xFE01, operations.SCALE_NOT_FINITE), (0x8000, operations.UNIT_NEGATIVE)],
)
def test_units_that_are_none(kernels: tuple[Chain, Runner], pattern: int, status: int) -> None:
    chain, run = kernels
    group, columns = 16, 48
    data = stored(chain, group, columns)
    data[1, chains.group_bytes(chain, group) :][:2] = layout.scale_to_bytes(pattern)
    back = np.zeros(ROWS * columns, np.float32)
    assert run.run("dequantize_rows", ROWS * 3, data.ravel(), ROWS, columns, group, back) == status
    a, scale, products = np.ones(columns, np.int8), np.ones(1, np.float32), np.zeros(ROWS, np.float32)
    assert run.run("matmul", ROWS, data.ravel(), ROWS, columns, group, a, scale, 1, products) == status
