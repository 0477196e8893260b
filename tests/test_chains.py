"""Chains: the spec against brute force, the C and the NumPy encoder against the spec, bit for bit."""

import itertools
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from conftest import Run, absent, vector_kernels
from hypothesis import given, settings
from hypothesis import strategies as st
from safetensors.numpy import load_file, save_file

from septet import chains, fitting, native
from septet.lattice import Floats, InvalidGroup, InvalidWeight
from septet.rows import Coder
from septet.spec.catalogue import find
from septet.spec.chain_tables import CHAINS
from septet.spec.chains import (
    Chain,
    best_path,
    cost,
    dequantize_row,
    is_near,
    level,
    position,
    read_group,
    summed,
    write_group,
)

CHAIN = st.sampled_from(list(CHAINS.values()))
BOTH = pytest.mark.parametrize("wanted", ["0", "1"], ids=["numpy", "c"])
EVERY = pytest.mark.parametrize("chain", CHAINS.values(), ids=CHAINS)


@pytest.fixture(autouse=True)
def compiled(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The encoder that a test is about, where it says."""
    wanted = getattr(request.node, "callspec", None) and request.node.callspec.params.get("wanted")
    if wanted is not None:
        monkeypatch.setenv("SEPTET_NATIVE", wanted)
    if wanted == "1":
        try:
            chains.library()
        except native.NoCompiler as problem:
            absent(str(problem))


def heavy(rows: int, columns: int, seed: int = 1) -> Floats:
    """Weights with some far from the rest."""
    return (0.02 * np.random.default_rng(seed).standard_t(4, size=(rows, columns))).astype(np.float32)


def spread(columns: int, seed: int = 2) -> np.ndarray:
    """Importances over many orders of magnitude."""
    return chains.whole_importances(np.random.default_rng(seed).lognormal(0, 2, columns))


def costs_of_all(chain: Chain, xs: tuple[int, ...], hs: tuple[int, ...]) -> dict[tuple[int, ...], int]:
    """The cost of every path of two pairs."""
    each = [{n: cost(h, x, n) for n in range(-127, 128)} for x, h in zip(xs, hs, strict=True)]
    t, s = chain.here, chain.before
    return {
        (i, j): each[0][t[0][i] + s[0][0]]
        + each[1][t[1][i] + s[1][0]]
        + each[2][t[0][j] + s[0][i]]
        + each[3][t[1][j] + s[1][i]]
        for i, j in itertools.product(range(128), repeat=2)
    }


@EVERY
@pytest.mark.parametrize("hs", [(1, 1, 1, 1), (1 << 20, 3, 1, 700)])
def test_no_path_of_two_pairs_costs_less(chain: Chain, hs: tuple[int, ...]) -> None:
    rng = np.random.default_rng(4)
    for size in (500, 3000):
        xs = tuple(int(x) for x in rng.integers(-size, size, 4))
        every = {path: c for path, c in costs_of_all(chain, xs, hs).items() if path[-1] in chain.anchors}
        total, path = best_path(chain, 0, xs, hs)
        assert total == every[path] == min(every.values())
        ok = [{n for n in range(-127, 128) if is_near(chain, x, n)} for x in xs]
        t, s = chain.here, chain.before
        near = {
            (i, j): c
            for (i, j), c in every.items()
            if all(t[k][i] + s[k][0] in ok[k] and t[k][j] + s[k][i] in ok[2 + k] for k in (0, 1))
        }
        total, path = best_path(chain, 0, xs, hs, near=True)
        assert total == near[path] == min(near.values())


@BOTH
@EVERY
@pytest.mark.parametrize("important", [False, True])
def test_paths_are_those_of_the_spec(chain: Chain, important: bool, wanted: str) -> None:
    """For the units that are stored, the septets are those of the least cost; near ones where others would be far."""
    w = heavy(3, 23)
    h = spread(23) if important else None
    stored = chains.quantize(w, chain, 16, h)
    hs = (*(1 if h is None else int(x) for x in (np.ones(23) if h is None else h)), 1)
    sought_again = 0
    for row, data in zip(w, stored, strict=True):
        groups = [read_group(chain, 16, data[k : k + 9].tobytes()) for k in (0, 9)]
        units = [unit for unit, _ in groups]
        xs = tuple(position(units[i // 16], Fraction(float(x)) * (1 << 24)) for i, x in enumerate(row))
        _, path = best_path(chain, 0, (*xs, 0), hs)
        levels = [level(chain, i % 2, 0 if i < 2 else path[i // 2 - 1], path[i // 2]) for i in range(23)]
        if not all(is_near(chain, x, n) for x, n in zip(xs, levels, strict=True)):
            sought_again += 1
            _, path = best_path(chain, 0, (*xs, 0), hs, near=True)
        padded = (*path, *(0,) * 4)
        assert [septets for _, septets in groups] == [padded[:8], padded[8:]]
        assert data.tobytes() == b"".join(write_group(chain, 16, u, s) for u, s in groups)
    assert sought_again or not important


@EVERY
@pytest.mark.parametrize(
    ("rows", "columns", "group", "important"),
    [(9, 77, 32, False), (3, 130, 64, True), (2, 300, 256, False), (1, 1, 16, True)],
)
def test_c_and_numpy_give_the_same_bytes(
    chain: Chain, rows: int, columns: int, group: int, important: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    w = heavy(rows, columns)
    w[0, 0] = 0.5
    h = spread(columns) if important else None
    results = []
    for wanted in ("0", "1"):
        monkeypatch.setenv("SEPTET_NATIVE", wanted)
        try:
            before = np.full(rows, chain.anchors[-1], np.uint8)
            stored = chains.quantize(w, chain, group, h, before)
            again = np.full(rows, chain.anchors[-1], np.uint8)
            back = chains.dequantize(stored, chain, group, columns, again)
        except native.NoCompiler as problem:
            absent(str(problem))
        assert (again == before).all()
        results.append((stored.tobytes(), back.tobytes(), before.tobytes()))
    assert results[0] == results[1]


def test_paths_that_cost_the_same_and_weights_far_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """C and NumPy take the same of paths that cost the same, also where a weight is 512 units off."""
    rng = np.random.default_rng(3)
    a, b, c, d = (tuple(int(n) for n in rng.integers(-3, 4, 128)) for _ in range(4))
    chain = Chain("coarse", (a, b), (c, d), (0,), 0, 200, 0.02)
    w = rng.integers(-2, 3, (4, 256)).astype(np.float32)
    w[1:3] = 0
    w[1:3, 100] = (0.5, -0.5)
    results = []
    for wanted in ("0", "1"):
        monkeypatch.setenv("SEPTET_NATIVE", wanted)
        try:
            results.append(chains.quantize(w, chain, 256).tolist())
        except native.NoCompiler as problem:
            absent(str(problem))
    assert results[0] == results[1]


@pytest.mark.parametrize("flags", [(), ("-mavx2", "-mfma")], ids=["any", "avx2"])
def test_c_for_other_processors_gives_the_same_bytes(
    flags: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is written with intrinsics where the processor has them is written for narrower vectors too."""
    if flags:
        vector_kernels(CHAINS["chain43"], "avx2")  # no verdict where the processor lacks it
    folder = Path(chains.__file__).parent / "c"
    texts = {name: (folder / name).read_text("utf-8") for name in chains.SOURCES}
    try:
        made = native.shared("chain.c", texts, (*native.FLAGS, *native.EXACT, *flags), tmp_path)
    except native.NoCompiler as problem:
        absent(str(problem))
    chain, w, results = CHAINS["chain"], heavy(3, 130), []
    for library in (native.Own(made, "septet_chain_"), None):
        monkeypatch.setattr(chains, "library", lambda library=library: library)
        results += [chains.quantize(w, chain, 64, h).tobytes() for h in (None, spread(130))]
    assert results[:2] == results[2:]


@BOTH
@EVERY
def test_units_that_are_tried_err_less_than_those_of_least_squares(chain: Chain, wanted: str) -> None:
    w = np.random.default_rng(8).normal(size=(8, 384)).astype(np.float32)
    errors = [
        ((w - chains.dequantize(chains.quantize(w, chain, 64, passes=passes), chain, 64, 384)) ** 2).sum()
        for passes in (1, 2, 3, 5)
    ]
    assert all(after < 0.985 * before for before, after in itertools.pairwise(errors))


@BOTH
@settings(max_examples=60, deadline=None)
@given(CHAIN, st.data())
def test_any_bytes_are_read_as_the_spec_reads_them(wanted: str, chain: Chain, data: st.DataObject) -> None:
    columns = data.draw(st.integers(1, 40))
    groups = -(-columns // 16)
    units = [data.draw(st.sampled_from([0, 1, 0x3FF, 0x400, 0x3C00, 0x7BFF, 0x7C00, 0x8000]) | st.integers(0, 0x7BFF))
             for _ in range(groups)]  # fmt: skip
    septets = [data.draw(st.binary(min_size=7, max_size=7)) for _ in range(groups)]
    row = b"".join(u.to_bytes(2, "little") + s for u, s in zip(units, septets, strict=True))
    stored = np.frombuffer(row, np.uint8)[None]
    try:
        expected = list(dequantize_row(chain, 16, columns, row))
    except ValueError:
        with pytest.raises(InvalidGroup):
            chains.dequantize(stored, chain, 16, columns)
        return
    got = chains.dequantize(stored, chain, 16, columns).view(np.uint32)[0].tolist()
    assert got == expected


@BOTH
@EVERY
def test_every_weight_meets_its_bound(chain: Chain, wanted: str) -> None:
    from septet.verification import Values

    w = heavy(6, 256)
    w[:, 7] *= 40
    w[2] = 0
    w[3] *= 1e-7
    stored = chains.quantize(w, chain, 64, spread(256))
    ((_, _, value, bound, within, back),) = Values(chain, 64).compared(stored, w, 0)
    assert within.all() and (back == value).all() and (np.abs(w - value) <= bound).all()
    far = w.copy()
    far[4, 100] += 1.01 * bound[4, 100] + abs(value[4, 100] - w[4, 100])
    ((_, _, _, _, within, _),) = Values(chain, 64).compared(stored, far, 0)
    assert np.argwhere(~within).tolist() == [[4, 100]]


@BOTH
def test_parts_of_a_row_go_on_where_the_part_before_ended(wanted: str) -> None:
    chain = CHAINS["chain"]
    w = heavy(2, 200)
    coder, back = Coder(chain, 64), Coder(chain, 64)
    parts = [coder.quantize(w[:, a:b], a) for a, b in ((0, 128), (128, 200))]
    joined = np.concatenate(parts, axis=1)
    whole = chains.dequantize(joined, chain, 64, 200)
    again = [back.dequantize(part, b - a, a) for part, (a, b) in zip(parts, ((0, 128), (128, 200)), strict=True)]
    assert (np.concatenate(again, axis=1) == whole).all()
    assert np.sqrt(((w - whole) ** 2).sum() / (w**2).sum()) < 0.2


@BOTH
def test_importances_move_the_error(wanted: str) -> None:
    chain, w = CHAINS["chain"], heavy(4, 128)
    h = np.ones(128)
    h[::4] = 50
    plain, weighted = (
        (w - chains.dequantize(chains.quantize(w, chain, 64, importances), chain, 64, 128)) ** 2
        for importances in (None, chains.whole_importances(h))
    )
    assert weighted[:, ::4].sum() < 0.6 * plain[:, ::4].sum()
    assert (h * weighted).sum() < 0.8 * (h * plain).sum()


@BOTH
@EVERY
@pytest.mark.parametrize("value", [np.nan, np.inf, -65536.0])
def test_weights_that_have_no_value_are_named(chain: Chain, wanted: str, value: float) -> None:
    w = np.zeros((5, 40), np.float32)
    w[3, 17] = value
    with pytest.raises(InvalidWeight, match=r"weight \[3, 17\]"):
        chains.quantize(w, chain, 16)


def test_what_is_no_chain_is_refused() -> None:
    chain = CHAINS["chain"]
    with pytest.raises(ValueError, match="no groups of 24"):
        chains.quantize(np.zeros((1, 24), np.float32), chain, 24)
    with pytest.raises(ValueError, match="a row of 64 weights is 30 bytes, not 31"):
        chains.dequantize(np.zeros((1, 31), np.uint8), chain, 64, 64)
    with pytest.raises(ValueError, match="a level is beyond 127"):
        Chain("far", chain.here, tuple(tuple(3 * n for n in t) for t in chain.here), (0,), 1, 1, 1.0)
    with pytest.raises(ValueError, match="septet 0"):
        Chain("lost", chain.here, chain.before, (1,), 1, 1, 1.0)
    with pytest.raises(ValueError, match=r"known are s43, .*chain43"):
        find("chain44")


@pytest.mark.campaign
def test_tables_are_fitted_to_what_they_are_fitted_to() -> None:
    """Weights of four values a lane: a few turns find tables that err less than those drawn."""
    rng = np.random.default_rng(3)
    w = (rng.choice([-1.0, -0.1, 0.1, 1.0], (16, 128)) + 0.01 * rng.normal(size=(16, 128))).astype(np.float32)
    errors: list[float] = []
    fitting.fit([w], "mine", turns=6, rows=16, seed=5, progress=lambda turn: errors.append(turn.relative_rmse))
    assert errors[-1] < 0.8 * errors[0]


def test_fitted_tables_can_be_read_back() -> None:
    fields = fitting.fit([heavy(8, 64)], "mine", turns=1, rows=8, fields=True)
    for table in (*fields.here, *fields.before):
        fours, threes = fitting.fours(table), fitting.threes(table)
        assert table == tuple(fours[s // 8] + threes[s % 8] for s in range(128))
    for short in (False, True):
        scope: dict[str, object] = {"Chain": Chain, "summed": summed}
        exec(fitting.source(fields, "MINE", short), scope)
        assert scope["MINE"] == fields


@EVERY
def test_files_of_chains(septet: Run, tmp_path: Path, chain: Chain) -> None:
    w = {"a": heavy(40, 200), "b": heavy(3, 64).reshape(3, 4, 16), "bias": np.ones(5, np.float32)}
    save_file(w, tmp_path / "m.safetensors")
    done = septet("quantize", "m.safetensors", "q.safetensors", "--format", chain.name)
    assert done.returncode == 0 and f"quantized to {chain.name} in groups of 64" in done.stdout, done.stderr
    assert septet("verify", "q.safetensors", "--against", "m.safetensors").returncode == 0
    assert f"{chain.name} by 64" in septet("inspect", "q.safetensors").stdout
    assert septet("dequantize", "q.safetensors", "back.safetensors").returncode == 0
    back = load_file(tmp_path / "back.safetensors")
    assert (back["a"] == chains.dequantize(chains.quantize(w["a"], chain, 64), chain, 64, 200)).all()
    assert back["b"].shape == (3, 4, 16)
    w["a"][17, 100] = -5 if back["a"][17, 100] > 0 else 5
    save_file(w, tmp_path / "m.safetensors")
    done = septet("verify", "q.safetensors", "--against", "m.safetensors")
    assert done.returncode == 1 and "weight [17, 100]" in done.stderr
