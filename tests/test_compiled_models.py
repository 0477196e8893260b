"""The forward pass in C against NumPy's, and matrices held as signed bytes: every bit."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
import small_llama

from septet import cli
from septet.errors import SeptetError
from septet.models import narrow
from septet.models.llama import Llama
from septet.models.loading import open_model
from septet.models.products import Packed, Plain
from septet.spec import binary32

TOKENS = np.array([0, 80, 81, 7, 270, 80, 31, 12, 5, 17])
KINDS = {"bytes": narrow.Narrow, "packed": Packed, "plain": Plain}


@pytest.fixture(autouse=True)
def _nine_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows of more blocks and groups than a sum has parts."""
    monkeypatch.setattr(small_llama, "HIDDEN", 288)
    monkeypatch.setattr(small_llama, "SIZE", 72)


def folder(path: Path, fmt: str, head: str) -> Path:
    """A quantized model, whose head is of a kind."""
    tensors, _ = small_llama.weights()
    small_llama.write_gguf(path / "m.gguf", tensors, "Q8_0" if head == "bytes" else "F32")
    options = ["--embeddings"] if head == "packed" else []
    rule = ["--rule", "layers.1.*k_proj=nl11:32"]  # q, k and v of a layer that cannot be joined
    command = ["quantize", path / "m.gguf", f"{path}/q/", "--group", 32, "--format", fmt, *rule, *options]
    assert cli.run([str(part) for part in command]) == 0
    return path / "q"


def logits(llama: Llama) -> np.ndarray:
    """Of a prompt that kernels for several vectors take, of one token, of two, and all of these."""
    cache = llama.cache(len(TOKENS))
    parts = [llama.forward(part, cache, last=False) for part in np.split(TOKENS, [7, 8])]
    return np.concatenate([*parts, llama.forward(TOKENS, llama.cache(len(TOKENS)))])


@pytest.mark.parametrize("head", KINDS)
@pytest.mark.parametrize("fmt", ["s43", "chain", "chain43"])
def test_c_gives_what_numpy_gives(fmt: str, head: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With one thread, with more than there are heads, and with plain kernels."""
    path = folder(tmp_path, fmt, head)
    monkeypatch.setenv("SEPTET_NATIVE", "0")
    expected = logits(open_model(path).llama)
    assert np.abs(expected).max() > 1
    monkeypatch.setenv("SEPTET_NATIVE", "1")
    for threads, isa in ((1, ""), (2, ""), (7, ""), (1, "plain")):
        monkeypatch.setenv("SEPTET_ISA", isa)
        llama = open_model(path, threads).llama
        assert isinstance(llama.head, KINDS[head])
        assert llama._compiled is not None
        assert np.array_equal(logits(llama), expected), (threads, isa)


def test_what_is_timed(tmp_path: Path) -> None:
    """Every operation of every layer, and nothing after `forget`."""
    llama = open_model(folder(tmp_path, "s43", "bytes"), 2).llama
    llama.timed = True
    logits(llama)
    inside = {"norms", "q, k, v", "attention", "output", "gate, up", "SwiGLU", "down"}
    assert llama.spent().keys() == {(i, name) for i in range(2) for name in inside} | {(-1, "norms"), (-1, "head")}
    llama.forget()
    assert not llama.spent()


@pytest.mark.parametrize("name", ["model.norm", "model.layers.1.post_attention_layernorm"])
@pytest.mark.parametrize("native", ["0", "1"])
def test_numbers_that_are_not_finite(name: str, native: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An infinite norm is told, whichever vector it spoils, and threads end."""
    monkeypatch.setenv("SEPTET_NATIVE", native)
    llama = open_model(folder(tmp_path, "s43", "bytes"), 2).llama
    scale = llama.norm if name == "model.norm" else llama.layers[1].feed_norm
    scale[3] = np.inf
    with pytest.raises(SeptetError, match="an activation is not finite"):
        llama.forward(TOKENS, llama.cache(len(TOKENS)), last=False)


def test_a_stored_group_that_is_not_valid(tmp_path: Path) -> None:
    """NumPy's path says what is wrong, after C has refused it."""
    llama = open_model(folder(tmp_path, "s43", "bytes"), 2).llama
    down = llama.layers[1].down
    assert isinstance(down, Packed)
    down.stored[40, 2:4] = 255
    with pytest.raises(ValueError, match="a scale is not finite"):
        llama.forward(TOKENS, llama.cache(len(TOKENS)))


def test_a_narrow_matrix() -> None:
    """Rows come back as they were; a product is what the module says, in exact numbers rounded as binary32."""
    rng = np.random.default_rng(2)
    codes = rng.integers(-127, 128, (21, 3, 32))
    codes[:, :, 5], codes[:, 1, 5] = 127, -127
    codes[4, 2], codes[:, 2, 13:] = 0, 0
    units = rng.normal(size=(21, 3, 1)).astype(np.float16).astype(np.float32)
    matrix = (codes * np.abs(units)).astype(np.float32).reshape(21, 96)[:, :77]
    made = narrow.narrowed(matrix)
    assert made is not None
    assert np.array_equal(made.rows(np.arange(21)), matrix)
    vectors = rng.normal(size=(3, 77)).astype(np.float32)
    vectors[1] = 0
    wide, scales = narrow.widened(vectors)
    found = made.apply(vectors)
    for v in range(3):
        scale = Fraction(float(scales[v]))
        assert max(abs(wide[v].astype(int))) == (0 if v == 1 else 32767)
        assert all(
            2 * abs(Fraction(float(a)) - int(c) * scale) <= scale for a, c in zip(vectors[v], wide[v], strict=True)
        )
        for row in range(21):
            parts = [binary32.from_integer(0)] * 8
            for b in range(3):
                dot = sum(int(c) * int(a) for c, a in zip(codes[row, b], wide[v, 32 * b :], strict=False))
                unit = binary32.from_pattern(int(np.abs(units[row, b]).view(np.uint32)[0]))
                parts[b] = binary32.add(parts[b], binary32.multiply(binary32.from_integer(dot), unit))
            while len(parts) > 1:
                half = len(parts) // 2
                parts = [binary32.add(a, b) for a, b in zip(parts[:half], parts[half:], strict=True)]
            whole = binary32.multiply(parts[0], binary32.from_pattern(int(scales[v : v + 1].view(np.uint32)[0])))
            assert float(binary32.exact(whole)) == found[v, row]
    matrix[20, 76] *= np.float32(1.01)
    assert narrow.narrowed(matrix) is None


def test_plain_models_keep_binary32(tmp_path: Path) -> None:
    """The reference run of a model is not rounded, even if its head lies on a grid of bytes."""
    tensors, _ = small_llama.weights()
    small_llama.write_gguf(tmp_path / "m.gguf", tensors, "Q8_0")
    assert isinstance(open_model(tmp_path / "m.gguf").llama.head, Plain)
    assert isinstance(open_model(folder(tmp_path, "s43", "bytes"), packed=False).llama.head, Plain)
