"""Everything that can be wrong, through the real command line: one clear line, a status, and nothing left behind."""

import json
import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest
from conftest import SEPTET, Run, entry, sharded, write_raw
from safetensors.numpy import load_file, save_file

from septet import model as files
from septet.audit import manifest
from septet.errors import SeptetError
from septet.files import replacing
from septet.files.checkpoint import open_checkpoint
from septet.files.selection import Wanted
from septet.spec.formats import FORMATS, S43, Format

Refused = Callable[..., str]
PROGRESS = ("quantizing ", "dequantizing ", "verifying ", "reading ")


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def refused(septet: Run, tmp_path: Path) -> Refused:
    """Runs a command that must fail with status 2, say one thing, and change nothing in the test's folder."""

    def run(*arguments: object, status: int = 2, **options: Any) -> str:
        before = contents(tmp_path)
        done = septet(*arguments, **options)
        said = [line for line in done.stderr.splitlines() if not line.startswith(PROGRESS)]
        assert done.returncode == status, done.stderr
        assert len(said) == 1
        assert said[0].startswith("septet: ")
        assert contents(tmp_path) == before
        return said[0]

    return run


def save(folder: Path, **tensors: Any) -> Path:
    """A file of tensors, `in.safetensors`."""
    save_file({name: np.asarray(w) for name, w in tensors.items()}, folder / "in.safetensors")
    return folder / "in.safetensors"


def bell(*shape: int) -> np.ndarray[Any, np.dtype[np.float32]]:
    """Normal weights."""
    return np.random.default_rng(9).normal(size=shape).astype(np.float32)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (np.nan, "= nan is not finite"),
        (np.inf, "= inf is not finite"),
        (-np.inf, "= -inf is not finite"),
        (70000, "= 70000 is beyond 65504, the largest number of the scales"),
        (-1e30, "= -1e+30 is beyond 65504"),
    ],
)
def test_weights_without_a_code(refused: Refused, tmp_path: Path, value: float, message: str) -> None:
    w = bell(4, 50, 30)
    w[3, 41, 7] = value
    save(tmp_path, good=bell(4, 4), w=w)
    line = refused("quantize", "in.safetensors", "out.safetensors")
    assert line.startswith("septet: in.safetensors: tensor w: weight [3, 41, 7] ")
    assert message in line


def test_half_precision_infinities(refused: Refused, tmp_path: Path) -> None:
    w = bell(4, 50).astype(np.float16)
    w[2, 3] = np.inf
    save(tmp_path, w=w)
    assert "tensor w: weight [2, 3] = inf is not finite" in refused("quantize", "in.safetensors", "out.safetensors")
    data = np.full((2, 64), 0x7F80, "<u2").tobytes()
    write_raw(tmp_path / "b.safetensors", {"w": entry("BF16", [2, 64], 0, 256)}, data)
    assert "tensor w: weight [0, 0] = inf is not finite" in refused("quantize", "b.safetensors", "out.safetensors")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("empty", "it is empty: shape [0, 4]"),
        ("thin", "it is empty: shape [4, 0]"),
        ("scalar", "it has no axes"),
        ("ids", "its dtype is I64, not F32, F16, BF16"),
        ("double", "its dtype is F64, not F32, F16, BF16"),
    ],
)
def test_tensors_that_have_no_weights(refused: Refused, septet: Run, tmp_path: Path, name: str, reason: str) -> None:
    tensors = {
        "empty": np.zeros((0, 4), np.float32),
        "thin": np.zeros((4, 0), np.float32),
        "scalar": np.float32(1),
        "ids": np.zeros((2, 2), np.int64),
        "double": np.zeros((2, 2)),
    }
    save(tmp_path, w=bell(2, 64), **tensors)
    line = refused("quantize", "in.safetensors", "out.safetensors", "--include", name)
    assert line == f"septet: in.safetensors: tensor {name}: cannot be quantized: {reason}"
    assert septet("quantize", "in.safetensors", "out.safetensors", "--include", "*").returncode == 0
    found = load_file(tmp_path / "out.safetensors")
    assert all(found[name].shape == np.shape(w) for name, w in tensors.items())
    assert found["w"].dtype == np.uint8


def test_what_is_quantized_is_not_quantized_again(refused: Refused, septet: Run, model: Path) -> None:
    assert septet("quantize", model, "q.safetensors").returncode == 0
    line = refused("quantize", "q.safetensors", "out.safetensors", "--include", "conv")
    assert line == "septet: q.safetensors: tensor conv: cannot be quantized: it is quantized already"
    assert "there is nothing to quantize" in refused("quantize", "q.safetensors", "out.safetensors")
    assert "holds no quantized tensor" in refused("dequantize", model, "out.safetensors")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--format", "q4"], "septet: unknown format 'q4': known are s43, s43/planes, r11, nl11"),
        (["--group", "100"], "septet: format s43 has no groups of 100: a group is a multiple of 16, up to 256"),
        (["--group", "0"], "septet: format s43 has no groups of 0"),
        (["--group", "-16"], "septet: format s43 has no groups of -16"),
        (["--group", "272"], "septet: format s43 has no groups of 272"),
        (["--format", "s43/planes", "--group", "32"], "septet: format s43/planes has no groups of 32"),
        (["--group", "many"], "septet: Invalid value for '--group'"),
        (["--include", "lair.*"], "no tensor matches 'lair.*'"),
        (["--exclude", "lair.*"], "no tensor matches 'lair.*'"),
        (["--include", "ids*"], "there is nothing to quantize"),
        (["--unknown"], "septet: No such option: --unknown"),
    ],
)
def test_usage(refused: Refused, model: Path, options: list[str], message: str) -> None:
    assert message in refused("quantize", model, "out.safetensors", *options)


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (["quantize", "in.safetensors", "o.safetensors", "--format", "NL1"], "unknown format 'NL1': did you mean nl11"),
        (["quantize", "in.safetensors", "o.safetensors", "--format", "q4_0"], "; for audit only: ggml/q4_0 "),
        (["quantize", "in.safetensors", "o.safetensors", "--rule", "*=S43"], "'S43': did you mean s43? known are"),
        (["codegen", "--target", "Cuda", "--out", "k"], "unknown target 'Cuda': did you mean cuda? known are c, "),
        (["codegen", "--target", "c", "--format", "q4_0", "--out", "k"], "did you mean ggml/q4_0"),
        (["prove", "--prover", "crosshare"], "unknown prover 'crosshare': did you mean crosshair?"),
        (["bench", "--operation", "quantise"], "unknown operation 'quantise': did you mean quantize or dequantize?"),
        (["quantise"], "unknown command 'quantise': did you mean quantize or dequantize? known are prove, formats, "),
    ],
)
def test_a_name_that_is_not_known_is_told_with_those_like_it(
    refused: Refused, model: Path, command: list[str], message: str
) -> None:
    assert message in refused(*command)


@pytest.mark.parametrize(
    ("change", "status", "message"),
    [
        ({"format": "q4_0"}, 2, "unknown format 'q4_0': did you mean ggml/q4_0"),
        ({"operation": "dequantise_row"}, 2, "unknown operation 'dequantise_row': did you mean dequantize_row"),
        ({"argument": "paked"}, 2, "unknown role 'paked': did you mean packed"),
    ],
)
def test_a_claim_that_is_not_known_is_told_with_those_like_it(
    refused: Refused, tmp_path: Path, change: dict[str, str], status: int, message: str
) -> None:
    (tmp_path / "k.c").write_text("void f(const unsigned char *p, float *q) {}\n")
    claim = {"symbol": "f", "format": "s43", "operation": "dequantize_row", "argument": "packed"} | change
    options = [text for key, value in claim.items() for text in (f"--{key}", value)]
    assert message in refused("audit", "k.c", *options, "--argument", "output", "--argument", "count", status=status)


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (["prove", "--scheduler", "nowhere"], "'nowhere' is no address: an example is tcp://host:8786"),
        (["quantize", "in.safetensors", "o.safetensors", "--scheduler", "tcp://host:x"], "is no address"),
        (["generate", "nowhere", "Hello"], "nowhere: there is no such file or folder"),
        (["codegen", "--check", "--target", "c", "--out", "k"], "--check is of the files of the repository"),
        (["prove", "--json", "folder"], "folder: cannot be written: it exists and is not a file"),
        (["targets", "--json", "folder"], "folder: cannot be written: it exists and is not a file"),
        (["certify", "bundle", "--json", "no/file"], "no/file: cannot be written: there is no folder no"),
        (["report", "run.json", "--html", "folder"], "file 'folder' is a directory"),
    ],
)
def test_what_cannot_be_is_told_before_any_work(
    refused: Refused, model: Path, tmp_path: Path, command: list[str], message: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "run.json").write_text("{}")
    assert message in refused(*command)


@pytest.mark.parametrize("encoding", ["ascii", "utf-8", "latin-1"])
def test_names_of_files_that_the_output_cannot_hold(septet: Run, tmp_path: Path, encoding: str) -> None:
    """They are escaped; no encoding of the terminal ends a command that has done its work."""
    name = os.fsdecode("é…".encode() + b"\xff.safetensors")
    save(tmp_path, w=bell(4, 128)).rename(tmp_path / name)
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    done = septet("quantize", name, "out-" + name, env=environment, encoding="latin-1")
    assert done.returncode == 0 and "1 of 1 tensors quantized" in done.stdout, done.stderr
    (tmp_path / name.replace(".safetensors", ".c")).write_text("void f(void) {}\n")
    claim = (
        "--symbol",
        "f",
        "--format",
        "s43",
        "--operation",
        "unpack",
        "--argument",
        "packed",
        "--argument",
        "output",
    )
    files = ("--sarif", "s.sarif", "--junit", "j.xml", "--json", "j.json")
    done = septet("audit", name.replace(".safetensors", ".c"), *claim, "-O1", "--no-gnu", *files,
                  env=environment, encoding="latin-1")  # fmt: skip
    assert done.returncode == 2 and "Traceback" not in done.stderr, done.stderr
    assert "\N{REPLACEMENT CHARACTER}" in (tmp_path / "j.xml").read_text()
    [found] = json.loads((tmp_path / "s.sarif").read_text())["runs"][0]["results"]
    assert "%FF.c" in found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]


def test_what_is_not_quantized_is_held_against_no_bound(septet: Run, model: Path) -> None:
    assert "none held against a bound" in septet("verify", model, "--against", model).stdout


def test_one_file_is_not_sent_to_a_cluster_and_that_is_told(septet: Run, tmp_path: Path) -> None:
    save(tmp_path, w=bell(4, 128))
    done = septet("quantize", "in.safetensors", "out.safetensors", "--scheduler", "tcp://127.0.0.1:1")
    assert done.returncode == 0 and "it is done here, and not on the cluster" in done.stderr


def test_rows_that_groups_pad_are_warned_of(septet: Run, tmp_path: Path) -> None:
    """A row of 64 in groups of 128 takes twice the bits: another group is named where a tenth is to be had."""
    save(tmp_path, narrow=bell(4, 64), wide=bell(4, 128), odd=bell(4, 1000), odder=bell(4, 1000))
    plain = ("quantize", "in.safetensors", "out.safetensors", "--force", "--format", "nl11")
    said = "tensor narrow has rows of 64 weights, which groups of 128 pad to 7.50 bits a weight; 4.00 with --group 64"
    for options in ([], ["--dry-run"]):
        warned = [line for line in septet(*plain, *options).stderr.splitlines() if line.startswith("warning")]
        assert warned == [f"warning: {said}"]
    done = septet(*plain, "--group", "256", "--exclude", "narrow", "--exclude", "wide")
    assert "warning: 2 tensors have" not in done.stderr  # 1024 of 1000: two in a hundred
    done = septet(*plain, "--rule", "narrow=nl11:64")
    assert "warning" not in done.stderr
    save(tmp_path, **{f"w{n}": bell(4, n) for n in range(60, 66)})
    warned = [line for line in septet(*plain).stderr.splitlines() if line.startswith("warning")]
    assert len(warned) == 4 and warned[3] == "warning: rows of 3 other widths are padded so"


def test_kernels_that_cannot_be_built_are_told_of_once(septet: Run, tmp_path: Path) -> None:
    save(tmp_path, w=bell(4, 128), v=bell(4, 128))
    environment = {**os.environ, "CC": "no-such-compiler", "XDG_CACHE_HOME": str(tmp_path / "cache")}
    environment.pop("SEPTET_NATIVE", None)
    command = ("quantize", "in.safetensors", "out.safetensors", "--force", "--format")
    for name in ("nl11", "chain"):
        done = septet(*command, name, env=environment)
        [said] = [line for line in done.stderr.splitlines() if line.startswith("warning")]
        assert done.returncode == 0 and "no-such-compiler" in said and "NumPy" in said and "seventy times" in said
    assert "warning" not in septet(*command, "nl11", env={**environment, "SEPTET_NATIVE": "0"}).stderr


@pytest.mark.parametrize("command", ["quantize", "prove", "audit", "importance", "report"])
def test_help_names_values_as_a_reader_would(septet: Run, command: str) -> None:
    text = septet(command, "--help", env={**os.environ, "COLUMNS": "110"}).stdout
    assert "--help" in text and not re.search(r"<(bool|int|str|float|path|file|dir|list)", text)
    if command == "audit":
        roles = re.sub(r"[\s│]+", " ", text)
        assert ", ".join(get_args(manifest.Role)) in roles


def test_usage_without_a_command(refused: Refused) -> None:
    assert "Missing command" in refused()
    assert "in.safetensors: No such file or directory" in refused("inspect", "in.safetensors")
    assert ".: the folder has neither model.safetensors nor" in refused("inspect", ".")


@pytest.mark.parametrize("command", ["quantize", "dequantize", "inspect", "verify"])
@pytest.mark.parametrize("keep", [0, 7, 8, 50, -1])
def test_truncated_files(refused: Refused, septet: Run, model: Path, tmp_path: Path, command: str, keep: int) -> None:
    assert septet("quantize", model, "q.safetensors").returncode == 0
    cut = tmp_path / "cut.safetensors"
    cut.write_bytes((tmp_path / "q.safetensors").read_bytes()[:keep])
    rest = {"verify": ["--against", model], "inspect": []}.get(command, ["out.safetensors"])
    line = refused(command, cut.name, *rest)
    assert line.startswith("septet: cut.safetensors: ")
    assert ("shorter than eight" if 0 <= keep < 8 else "truncated") in line
    assert ("tensor " in line) == (keep == -1)


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=FORMATS)
def test_every_flipped_bit_is_found(refused: Refused, tmp_path: Path, fmt: Format) -> None:
    """In the data: by the checksum, or as a group that is not valid."""
    file = save(tmp_path, w=bell(3, 40))
    stored = tmp_path / "q.safetensors"
    size = sum(tensor.size for tensor in files.quantize(open_checkpoint(file), stored, Wanted(fmt, 64)))
    whole = stored.read_bytes()
    for bit in range(8 * (len(whole) - size), 8 * len(whole)):
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        stored.write_bytes(flipped)
        with pytest.raises(SeptetError) as caught:
            files.dequantize(open_checkpoint(stored), tmp_path / "out.safetensors")
        assert caught.value.tensor == "w"
        reasons = ("its data have changed", "is not valid", "not finite", "sign of the unit")
        assert any(words in caught.value.what for words in reasons)
    for command in (["verify", stored.name, "--against", file], ["dequantize", stored.name, "out.safetensors"]):
        assert refused(*command).startswith("septet: q.safetensors: tensor w: its checksum is ")


@pytest.mark.parametrize(
    ("header", "message"),
    [
        (b"{", "the header is not valid JSON"),
        (b'{"w": 1, "w": 2}', "key 'w' appears twice"),
        ({"w": entry("F32", [2, 2], 0, 12)}, "tensor w: F32 of shape [2, 2] is 16 bytes, but the header says 12"),
        ({"w": entry("F32", [-2, -2], 0, 16)}, "tensor w: shape [-2, -2] is not a list of sizes"),
        ({"w": entry("F32", [2**62, 4], 0, 16)}, "tensor w: shape"),
        ({"w": entry("F32", [2**36, 4], 0, 2**40)}, "tensor w: truncated"),
        ({"v": entry("F32", [4], 0, 16), "w": entry("F32", [4], 0, 16)}, "tensor w: its data overlaps"),
        ({"w\n\x1b[2J": entry("F64", [1, 1], 0, 16)}, "tensor w\\n\\x1b[2J: F64 of shape"),
    ],
)
@pytest.mark.parametrize("command", ["quantize", "inspect"])
def test_headers_that_lie(refused: Refused, tmp_path: Path, command: str, header: Any, message: str) -> None:
    write_raw(tmp_path / "in.safetensors", header, bytes(16))
    line = refused(command, "in.safetensors", *(["out.safetensors"] if command == "quantize" else []))
    assert line.startswith("septet: in.safetensors: ")
    assert message in line


def test_a_header_of_every_byte_there_is(refused: Refused, tmp_path: Path) -> None:
    for length in (2**64 - 1, 2**63, 10**8 + 1, 10**8):
        write_raw(tmp_path / "in.safetensors", b"{}", length=length)
        assert f"a header of {length} bytes" in refused("inspect", "in.safetensors")


LABEL_LIES: dict[str, tuple[dict[str, Any], str]] = {
    "format": ({"format": "q4"}, "unknown format 'q4'"),
    "group": ({"group": 100}, "groups of 100, which s43 cannot have"),
    "other group": ({"group": 64}, "it is U8 [3, 60], but shape [3, 40] in s43 and groups of 64 is U8 [3, 32]"),
    "shape": ({"shape": [3, 400]}, "it is U8 [3, 60], but shape [3, 400] in s43 and groups of 128 is U8 [3, 240]"),
    "rows": ({"shape": [4, 40]}, "it is U8 [3, 60], but shape [4, 40]"),
    "negative": ({"shape": [-3, -40]}, "has the shape [-3, -40]"),
    "empty": ({"shape": []}, "has the shape []"),
    "dtype": ({"dtype": "I64"}, "it was I64, which is never quantized"),
    "other decoder": ({"fingerprint": "0" * 64}, "it was written by another s43: fingerprint 000000000000…"),
    "other format": ({"format": "r11"}, "it was written by another r11: fingerprint"),
    "type": ({"group": "128"}, "wrong, missing or unknown 'group'"),
    "truth": ({"group": True}, "wrong, missing or unknown 'group'"),
    "unknown": ({"scale": 1}, "wrong, missing or unknown 'scale'"),
    "checksum": ({"sha256": "0" * 64}, "its data have changed"),
}


@pytest.mark.parametrize(("change", "message"), LABEL_LIES.values(), ids=LABEL_LIES)
def test_metadata_that_lies(refused: Refused, septet: Run, tmp_path: Path, change: Any, message: str) -> None:
    save(tmp_path, w=bell(3, 40))
    septet("quantize", "in.safetensors", "q.safetensors")
    data = (tmp_path / "q.safetensors").read_bytes()
    length = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + length])
    label = json.loads(header["__metadata__"]["septet.w"])
    header["__metadata__"]["septet.w"] = json.dumps(label | change)
    write_raw(tmp_path / "q.safetensors", header, data[8 + length :])
    line = refused("dequantize", "q.safetensors", "out.safetensors")
    assert line.startswith("septet: q.safetensors: tensor w: ")
    assert message in line


def test_metadata_of_nothing(refused: Refused, septet: Run, tmp_path: Path) -> None:
    w = entry("F32", [1, 4], 0, 16)
    write_raw(tmp_path / "a", {"__metadata__": {"septet.v": "{}"}, "w": w}, bytes(16))
    assert refused("inspect", "a").startswith("septet: a: tensor v: its Septet metadata has a wrong, missing")
    write_raw(tmp_path / "a", {"__metadata__": {"septet.w": "{]"}, "w": w}, bytes(16))
    assert refused("quantize", "a", "b").startswith("septet: a: tensor w: its Septet metadata is not valid JSON")
    save(tmp_path, w=bell(3, 40))
    septet("quantize", "in.safetensors", "q.safetensors")
    data = (tmp_path / "q.safetensors").read_bytes().replace(b"septet.w", b"septet.v")
    (tmp_path / "q.safetensors").write_bytes(data)
    line = refused("inspect", "q.safetensors")
    assert line == "septet: q.safetensors: tensor v: the metadata describes it, but it is not in the file"


class TestOutput:
    """Outputs that cannot be written, or must not."""

    def test_it_exists(self, refused: Refused, septet: Run, model: Path, tmp_path: Path) -> None:
        (tmp_path / "out.safetensors").write_bytes(b"precious")
        assert refused("quantize", model, "out.safetensors") == "septet: out.safetensors: exists; --force replaces it"
        assert septet("quantize", model, "out.safetensors", "--force").returncode == 0
        assert septet("inspect", "out.safetensors").returncode == 0
        assert refused("dequantize", "out.safetensors", model).endswith("exists; --force replaces it")

    @pytest.mark.parametrize(
        ("target", "message"),
        [
            ("missing/out.safetensors", "cannot be written: there is no folder missing"),
            ("model.safetensors/out", "cannot be written: there is no folder model.safetensors"),
            ("out.gguf", "a GGUF file is written in ggml's types, ggml/q4_0, "),
            ("folder/", "is the input as well"),
            ("/dev/full", "cannot be written: it exists and is not a file"),
            ("model.safetensors", "is the input as well"),
            ("./folder/../model.safetensors", "is the input as well"),
            ("link", "is the input as well"),
            ("hard", "is the input as well"),
            ("out.json", "must be a .safetensors file"),
            ("n" * 300, "File name too long"),
        ],
    )
    def test_it_cannot_be(self, refused: Refused, model: Path, tmp_path: Path, target: str, message: str) -> None:
        (tmp_path / "folder").mkdir()
        (tmp_path / "link").symlink_to(model)
        (tmp_path / "folder/model.safetensors").symlink_to(model)
        os.link(model, tmp_path / "hard")
        assert message in refused("quantize", "model.safetensors", target, "--force")

    @pytest.mark.parametrize("target", ["model.safetensors", "out.safetensors", "missing/result.json", ".", "link"])
    def test_the_result_cannot_be(self, refused: Refused, model: Path, tmp_path: Path, target: str) -> None:
        (tmp_path / "link").symlink_to(model)
        assert refused("quantize", model, "out.safetensors", "--json", target).startswith(f"septet: {target}: ")

    def test_the_disk_is_full(self, refused: Refused, septet: Run, tmp_path: Path) -> None:
        def limit(size: int) -> Callable[[], None]:
            return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

        save(tmp_path, w=bell(600, 1000))
        for size in (0, 100, 100_000):
            line = refused("quantize", "in.safetensors", "out.safetensors", preexec_fn=limit(size))
            assert line == "septet: out.safetensors: cannot be written: File too large"
        septet("quantize", "in.safetensors", "q.safetensors")
        line = refused("dequantize", "q.safetensors", "out.safetensors", preexec_fn=limit(1_000_000))
        assert line == "septet: out.safetensors: cannot be written: File too large"
        line = refused("inspect", "q.safetensors", "--json", "i.json", preexec_fn=limit(10))
        assert line == "septet: i.json: cannot be written: File too large"

    def test_devices_that_are_full(self, refused: Refused, septet: Run, model: Path) -> None:
        assert "No space left" in refused("inspect", model, "--json", "/dev/full")
        with Path("/dev/full").open("w") as full:
            command = [SEPTET, "inspect", str(model)]
            done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        assert done.returncode == 2
        assert done.stderr == "septet: [Errno 28] No space left on device\n"


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_interrupted_half_way(tmp_path: Path, number: int, status: int) -> None:
    size = 1 << 30
    path = write_raw(tmp_path / "in.safetensors", {"w": entry("F32", [1 << 14, 1 << 14], 0, size)})
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size + size)  # zeros that take no room on the disk
    before = path.stat()
    command = [SEPTET, "quantize", "in.safetensors", "out.safetensors", "--format", "s43"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        for _ in range(1000):
            if any(part.stat().st_size > 1 << 20 for part in temporaries(tmp_path)):
                break
            time.sleep(0.01)
        else:
            pytest.fail("never started writing")
        process.send_signal(number)
        out, errors = process.communicate(timeout=30)
    assert process.returncode == status
    assert out == ""
    assert errors == "quantizing w\nseptet: interrupted\n"
    assert [entry.name for entry in tmp_path.iterdir()] == ["in.safetensors"]
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)


def temporaries(folder: Path) -> Iterator[Path]:
    """Unfinished outputs."""
    return folder.glob(".septet-*.tmp")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
@pytest.mark.parametrize("name", ["pipe.safetensors", "pipe.safetensors.index.json", "pipe.gguf"])
def test_a_pipe_is_refused_at_once(refused: Refused, tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    assert f"{name}: is a pipe, a socket or a device, not a file" in refused("inspect", name)


def test_what_a_killed_process_left_is_removed_by_the_next_run(septet: Run, tmp_path: Path) -> None:
    """By name: of a process that runs no more; not that of one that runs, nor of another machine."""
    save_file({"w": bell(4, 64)}, tmp_path / "in.safetensors")
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    here = replacing._machine()
    left = {
        process: tmp_path / f".septet-{machine}-{number}-00.tmp"
        for process, machine, number in (
            ("ended", here, ended.pid), ("running", here, os.getpid()), ("elsewhere", "0" * 8, ended.pid)
        )
    }  # fmt: skip
    for path in left.values():
        path.write_bytes(b"half")
    assert septet("quantize", "in.safetensors", "out.safetensors").returncode == 0
    assert {process for process, path in left.items() if path.exists()} == {"running", "elsewhere"}


class TestShards:
    """Checkpoints in several files."""

    @pytest.fixture
    def index(self, tmp_path: Path) -> Path:
        """An index of two shards."""
        (tmp_path / "out").mkdir()
        return sharded(tmp_path / "in", {"1.safetensors": {"a": bell(5, 64)}, "2.safetensors": {"b": bell(3, 64)}})

    def rewrite(self, index: Path, **changes: Any) -> None:
        """Another weight map."""
        content = json.loads(index.read_text())
        index.write_text(json.dumps(content | changes))

    @pytest.mark.parametrize(
        ("weight_map", "message"),
        [
            ({"a": "1.safetensors", "b": "3.safetensors"}, "3.safetensors: No such file"),
            ({"a": "1.safetensors"}, None),
            ({"a": "1.safetensors", "b": "2.safetensors", "c": "2.safetensors"}, "tensor c: the index"),
            ({"a": "1.safetensors", "b": "1.safetensors"}, "tensor b: the index"),
            ({"a": "../in/1.safetensors", "b": "2.safetensors"}, "tensor a: its shard '../in/1.safetensors' is not"),
            ({"a": "/etc/passwd", "b": "2.safetensors"}, "tensor a: its shard '/etc/passwd' is not a file's name"),
            ({"a": "..", "b": "2.safetensors"}, "tensor a: its shard '..' is not a file's name"),
            ({"a": 1, "b": "2.safetensors"}, "tensor a: its shard 1 is not a file's name"),
            ({}, "the index has no weight_map"),
            ([], "the index has no weight_map"),
        ],
    )
    def test_an_index_that_lies(
        self, refused: Refused, septet: Run, index: Path, weight_map: Any, message: Any
    ) -> None:
        self.rewrite(index, weight_map=weight_map)
        if message is None:  # a shard that is not listed is no part of the checkpoint
            assert septet("inspect", index).returncode == 0
        else:
            assert message in refused("quantize", index, "out/o.json")

    def test_an_index_that_is_none(self, refused: Refused, index: Path) -> None:
        index.write_text("{")
        assert "the index is not valid JSON" in refused("inspect", index)
        index.write_text('{"weight_map": {"a": "1.safetensors", "a": "2.safetensors"}}')
        assert "key 'a' appears twice" in refused("inspect", index)

    def test_a_tensor_that_is_listed_elsewhere(self, refused: Refused, index: Path) -> None:
        save_file({"a": bell(5, 64), "b": bell(2, 2)}, index.parent / "1.safetensors")
        assert "1.safetensors: tensor b: the index model.safetensors.index.json does not" in refused("inspect", index)

    def test_the_last_shard_fails(self, refused: Refused, index: Path) -> None:
        w = bell(3, 64)
        w[1, 2] = np.nan
        save_file({"b": w}, index.parent / "2.safetensors")
        assert "2.safetensors: tensor b: weight [1, 2] = nan" in refused("quantize", index, "out/o.json")

    def test_outputs_that_exist(self, refused: Refused, septet: Run, index: Path, tmp_path: Path) -> None:
        (tmp_path / "out/2.safetensors").write_bytes(b"precious")
        assert "out/2.safetensors: exists" in refused("quantize", index, "out/o.json")
        assert septet("quantize", index, "out/o.json", "--force").returncode == 0
        assert "out/o.json: exists" in refused("quantize", index, "out/o.json")
        assert "is the input as well" in refused("quantize", index, "in/o.json", "--force")
        assert "must be an index" in refused("quantize", index, "out/o.safetensors")
        assert "both the index and a shard" in refused("quantize", self.named(index), "out/1.json", "--force")

    def named(self, index: Path) -> Path:
        """The same checkpoint with a shard that is called as an index might be."""
        (index.parent / "1.safetensors").rename(index.parent / "1.json")
        self.rewrite(index, weight_map={"a": "1.json", "b": "2.safetensors"})
        return index

    def test_a_rename_that_fails(self, index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        rename, calls = os.replace, []

        def replace(source: Path, target: Path) -> None:
            calls.append(target)
            if len(calls) == 2:
                raise OSError(5, "Input/output error")
            rename(source, target)

        monkeypatch.setattr(os, "replace", replace)
        with pytest.raises(OSError, match="Input/output"):
            files.quantize(open_checkpoint(index), tmp_path / "out/o.json", Wanted(S43, 64))
        assert list((tmp_path / "out").iterdir()) == []
