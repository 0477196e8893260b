"""Every target's kernels, run on this machine: the same bits as the spec, and the same status."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import absent
from numpy.typing import NDArray

from septet import lattice
from septet.codegen.passes.schedule import OTHER_WORKGROUP
from septet.codegen.targets.catalogue import TARGETS, render
from septet.spec import activations, dot, operations, storage
from septet.spec.binary32 import exact
from septet.spec.formats import FORMATS, S43, Format
from targets import runners
from targets.runners import RACES, Device, Runner, missing, runner

ROWS = 3


COMPLETE = [name for name, t in TARGETS.items() if not t.narrow]
"""Targets that have every operation; those of the others are tested by themselves."""
ROADS = [
    *((t, f) for t in COMPLETE for f in FORMATS), ("pocl", "nl11"), ("pocl", "s43/planes"), ("flang", "nl11"),
    ("fortran-checked", "s43"), ("fortran-contracted", "s43"), ("fortran-contracted", "s43/planes"),
]  # fmt: skip


@pytest.fixture(scope="module", params=ROADS, ids=lambda p: f"{p[0]}-{p[1]}")
def kernels(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Format, Runner]:
    """A format's kernels for a target."""
    name, fmt = request.param
    program = missing(name)
    if program:
        absent(f"not installed: {program}: make tools")
    return FORMATS[fmt], runner(name, FORMATS[fmt], tmp_path_factory.mktemp("kernels"))


@pytest.fixture(autouse=True)
def numpy_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is compared with is NumPy's, not another target's."""
    monkeypatch.setenv("SEPTET_NATIVE", "0")


def sizes(fmt: Format) -> list[tuple[int, int]]:
    """Group sizes, and columns that end inside a group, at its end, or in its first weight."""
    return [(fmt.block, 1), (fmt.block, 2 * fmt.block + 5), (128, 128), (fmt.groups()[-1], fmt.groups()[-1] + 1)]


def stored(fmt: Format, group: int, columns: int, rng: np.random.Generator) -> NDArray[np.uint8]:
    """Rows of weights, as NumPy stores them."""
    return lattice.quantize(rng.normal(size=(ROWS, columns)).astype(np.float32), fmt, group)


def turns(fmt: Format, group: int, columns: int) -> int:
    """Groups in all rows."""
    return ROWS * storage.row_groups(fmt, group, columns)


def test_weights_become_the_specs_bytes(kernels: tuple[Format, Runner]) -> None:
    fmt, run = kernels
    rng = np.random.default_rng(3)
    for group, columns in sizes(fmt):
        weights = (rng.normal(size=(ROWS, columns)) * 2.0 ** rng.integers(-20, 12, (ROWS, 1))).astype(np.float32)
        weights[0, 0] = 65504
        weights[1, -1] = -0.0
        weights[2] = rng.integers(-40, 40, columns) * 2.0**-25  # midpoints of codes, and numbers beside them
        got = np.full(ROWS * storage.row_bytes(fmt, group, columns), 0xEE, np.uint8)
        status = run.run("quantize_rows", turns(fmt, group, columns), weights.ravel(), ROWS, columns, group, got)
        assert status == operations.OK
        assert np.array_equal(got.reshape(ROWS, -1), lattice.quantize(weights, fmt, group)), (group, columns)


def test_bytes_become_the_specs_weights(kernels: tuple[Format, Runner]) -> None:
    fmt, run = kernels
    rng = np.random.default_rng(4)
    for group, columns in sizes(fmt):
        data = stored(fmt, group, columns, rng)
        got = np.full(ROWS * columns, np.nan, np.float32)
        status = run.run("dequantize_rows", turns(fmt, group, columns), data.ravel(), ROWS, columns, group, got)
        assert status == operations.OK
        expected = lattice.dequantize(data, fmt, group, columns)
        assert np.array_equal(got.view(np.uint32), expected.ravel().view(np.uint32)), (group, columns)


def test_every_septet_in_every_place(kernels: tuple[Format, Runner]) -> None:
    fmt, run = kernels
    group, per_block = fmt.block, fmt.block // 2
    rows = fmt.septets
    codes = np.zeros((rows, group), np.int64)
    for septet in range(rows):
        from septet.spec import codec, layout

        for s in range(per_block):
            for lane, c in enumerate(codec.decode(fmt, (septet + s) % fmt.septets)):
                codes[septet, layout.weight_at(fmt, s, 1 if lane else 0)] = c
    weights = np.empty((rows, group), np.float32)
    for w in range(group):
        lane = layout.place(fmt, w)[1]
        weights[:, w] = np.array(fmt.codebooks[lane])[codes[:, w]]
    weights[:, 0] = np.minimum(weights[:, 0], weights[:, 0])
    data = _packed(fmt, codes)
    got = np.full(rows * group, np.nan, np.float32)
    assert run.run("dequantize_rows", rows, data.ravel(), rows, group, group, got) == operations.OK
    assert np.array_equal(got.reshape(rows, group), -2 + 0.5 * weights)


def _packed(fmt: Format, codes: NDArray[np.int64]) -> NDArray[np.uint8]:
    """Groups of one block with an offset of -2 and a unit of 1/2, by the spec."""
    from septet.spec import codec, layout

    rows = []
    for row in codes:
        septets = [
            codec.encode(fmt, *(int(row[layout.weight_at(fmt, s, lane)]) for lane in (0, 1)))
            for s in range(fmt.block // 2)
        ]
        rows.append(bytes([0x00, 0xC0, 0x00, 0x38, *layout.pack(fmt, tuple(septets))]))
    return np.frombuffer(b"".join(rows), np.uint8).copy()


def test_products_are_the_specs(kernels: tuple[Format, Runner]) -> None:
    fmt, run = kernels
    rng = np.random.default_rng(5)
    group, columns, vectors = fmt.block, 11 * fmt.block + 3, 2
    data = stored(fmt, group, columns, rng)
    numbers = rng.normal(size=(vectors, columns)).astype(np.float32)
    numbers[1] = 0
    a, scales = np.zeros(vectors * columns, np.int8), np.zeros(vectors, np.float32)
    assert run.run("quantize_vectors", vectors, numbers.ravel(), vectors, columns, a, scales) == operations.OK
    for v in range(vectors):
        vector = tuple(exact(int(x)) for x in numbers[v].view(np.uint32))
        scale = activations.activation_scale(vector)
        assert scales.view(np.uint32)[v] == scale
        expected = [activations.activation_code(exact(scale), x) for x in vector]
        assert a[v * columns : (v + 1) * columns].tolist() == expected
    products = np.full(vectors * ROWS, np.nan, np.float32)
    status = run.run(
        "matmul", vectors * ROWS, data.ravel(), ROWS, columns, group, a, scales, vectors, products
    )  # fmt: skip
    assert status == operations.OK
    for v in range(vectors):
        chosen = tuple(int(x) for x in a[v * columns : (v + 1) * columns])
        pattern = int(scales.view(np.uint32)[v])
        expected_products = dot.matvec(fmt, group, data.tobytes(), ROWS, columns, chosen, pattern)
        assert tuple(products.view(np.uint32)[v * ROWS : (v + 1) * ROWS]) == expected_products


def test_ends_of_the_range_of_activations(kernels: tuple[Format, Runner]) -> None:
    _, run = kernels
    tiny = np.array([1e-45, -3e-45, 0.0, 1e-45], np.float32)
    huge = np.array([3.4028235e38, -3.4028235e38, 1.5e38, 1.0], np.float32)
    ties = np.array([127.0, 0.5, 1.5, -2.5], np.float32)
    for vector in (tiny, huge, ties):
        a, scale = np.zeros(4, np.int8), np.zeros(1, np.float32)
        assert run.run("quantize_vectors", 1, vector, 1, 4, a, scale) == operations.OK
        exactly = tuple(exact(int(x)) for x in vector.view(np.uint32))
        expected = activations.activation_scale(exactly)
        assert scale.view(np.uint32)[0] == expected
        assert a.tolist() == [activations.activation_code(exact(expected), x) for x in exactly]


def _nan_weight(weights: NDArray[np.float32]) -> None:
    weights[1, 3] = np.nan


def _large_weight(weights: NDArray[np.float32]) -> None:
    weights[2, 0] = np.nextafter(np.float32(65504), np.float32(np.inf))


@pytest.mark.parametrize("spoil", [_nan_weight, _large_weight])
def test_weights_that_have_no_code(
    kernels: tuple[Format, Runner], spoil: Callable[[NDArray[np.float32]], None]
) -> None:
    fmt, run = kernels
    group, columns = fmt.block, fmt.block + 1
    weights = np.ones((ROWS, columns), np.float32)
    spoil(weights)
    data = np.zeros(ROWS * storage.row_bytes(fmt, group, columns), np.uint8)
    status = run.run("quantize_rows", turns(fmt, group, columns), weights.ravel(), ROWS, columns, group, data)
    assert status == operations.BAD_WEIGHT


@pytest.mark.parametrize(
    ("at", "value", "status"),
    [
        (0, (0x00, 0x7C), operations.SCALE_NOT_FINITE),
        (2, (0x01, 0xFE), operations.SCALE_NOT_FINITE),
        (2, (0x00, 0x80), operations.UNIT_NEGATIVE),
        (4, (0x7F, 0xFF), operations.SEPTET_NOT_VALID),
    ],
)
def test_bytes_that_are_no_group(kernels: tuple[Format, Runner], at: int, value: tuple[int, int], status: int) -> None:
    fmt, run = kernels
    if status == operations.SEPTET_NOT_VALID and fmt.septets == 128:
        return  # every septet is valid
    group, columns = fmt.block, 3 * fmt.block
    data = stored(fmt, group, columns, np.random.default_rng(6))
    size = storage.group_bytes(fmt, group)
    data[1, size + at : size + at + 2] = value
    back = np.zeros(ROWS * columns, np.float32)
    arguments: tuple[Any, ...] = (data.ravel(), ROWS, columns, group, back)
    assert run.run("dequantize_rows", turns(fmt, group, columns), *arguments) == status
    a, scales = np.ones(columns, np.int8), np.ones(1, np.float32)
    products = np.zeros(ROWS, np.float32)
    assert run.run("matmul", ROWS, data.ravel(), ROWS, columns, group, a, scales, 1, products) == status


def test_a_scale_of_activations_that_is_no_number(kernels: tuple[Format, Runner]) -> None:
    fmt, run = kernels
    data = stored(fmt, fmt.block, fmt.block, np.random.default_rng(7))
    a, scales, products = np.ones(fmt.block, np.int8), np.array([np.inf], np.float32), np.zeros(ROWS, np.float32)
    status = run.run("matmul", ROWS, data.ravel(), ROWS, fmt.block, fmt.block, a, scales, 1, products)
    assert status == operations.SCALE_NOT_FINITE


FAULTS: dict[str, tuple[Callable[[tuple[Format, Runner]], None], str, str]] = {
    "a midpoint rounded": (test_weights_become_the_specs_bytes,
        "floor((weights(i0) * 33554432.0_real32), int64)", "floor((weights(i0) * 16777216.0_real32), int64) * 2_int64"),
    "an offset rounded up": (test_weights_become_the_specs_bytes,
        "floor((least * 16777216.0_real32), int64)", "ceiling((least * 16777216.0_real32), int64)"),
    "padding that is quantized": (test_weights_become_the_specs_bytes,
        "if (i1 < length) then\n        c1", "if (i1 < group) then\n        c1"),
    "the lanes swapped": (test_bytes_become_the_specs_weights,
        "(block * 16_int32) + (s * 2_int32)", "(block * 16_int32) + (s * 2_int32) + 1_int32"),
    "the last weight not written": (test_every_septet_in_every_place,
        "if (i_1 < length) then", "if (i_1 < length - 1_int32) then"),
    "a row's last group forgotten": (test_bytes_become_the_specs_weights,
        "+ int(group, int64)) - 1_int64) / int(group, int64)", ") / int(group, int64))"),
    "a scale that is not rounded up": (test_ends_of_the_range_of_activations,
        "(fmaf(s, 127.0_real32, (-largest)) < 0.0_real32)", "(.false.)"),
}  # fmt: skip


@pytest.mark.needs("gfortran")
@pytest.mark.parametrize("fault", FAULTS)
def test_faults_in_fortran_are_caught(fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check, right, wrong = FAULTS[fault]
    text = render(TARGETS["fortran"], S43)
    assert right in text
    monkeypatch.setattr(runners, "render", lambda target, fmt: text.replace(right, wrong))
    with pytest.raises(AssertionError):
        check((S43, runner("fortran", S43, tmp_path)))


@pytest.mark.parametrize("name", ["cuda", "hip", "metal"])
@pytest.mark.parametrize("workgroup", [4, 16])
def test_a_launch_of_another_size_is_a_status(name: str, workgroup: int, tmp_path: Path) -> None:
    """Where the file does not fix how many threads add up a product, a launch of others stores nothing but that."""
    if missing(name):
        absent(f"not installed: {missing(name)}: make tools")
    fmt = FORMATS["nl11"]
    run = runner(name, fmt, tmp_path)
    assert isinstance(run, Device)
    data = stored(fmt, fmt.block, fmt.block, np.random.default_rng(8))
    a, scales = np.ones(fmt.block, np.int8), np.ones(1, np.float32)
    products, statuses = np.full(ROWS, np.nan, np.float32), np.full(ROWS, -1, np.int32)
    passed = [data.ravel(), *map(np.int32, (ROWS, fmt.block, fmt.block)), a, scales, np.int32(1), products, statuses]
    assert run.launcher(run.prefix + "matmul", ROWS, workgroup, passed, order=RACES) is None
    assert set(statuses) == {OTHER_WORKGROUP}
    assert np.isnan(products).all()


@pytest.mark.parametrize("name", ["c", "cuda", "opencl"])
def test_names_are_numbered_from_the_least(name: str) -> None:
    """One loop after another has the same variable, and no number is left out."""
    text = render(TARGETS[name], FORMATS["s43"])
    for body in text.split("\n}\n"):
        names = set(re.findall(r"\b[a-z]\w*\b", body.partition("\n{\n")[2]))
        for stem, number in re.findall(r"\b([a-z]+)_(\d+)\b", " ".join(names)):
            assert int(number) == 1 or f"{stem}_{int(number) - 1}" in names, (stem, number)
    activations = text[text.index("quantize_activations(") :]
    assert activations[: activations.index("\n}\n")].count(" i++) {") == 2


def test_files_are_what_they_were(tmp_path: Path) -> None:
    """Rendering twice gives the same text: names do not depend on what was rendered before."""
    from septet.codegen.targets.catalogue import render

    for target in TARGETS.values():
        assert render(target, FORMATS["r11"]) == render(target, FORMATS["r11"])
