"""Safetensors headers and streams, against the `safetensors` library and against lies."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import entry, write_raw
from hypothesis import given, settings
from hypothesis import strategies as st
from safetensors import SafetensorError, safe_open
from safetensors.numpy import load_file, save_file

from septet.errors import SeptetError
from septet.files.header import BITS, LARGEST_HEADER, Tensor, parse_json, read_header
from septet.files.tensors import TensorReader, TensorWriter, weights

F32 = entry("F32", [2], 0, 8)
EIGHT = bytes(8)


def test_reads_what_the_library_writes(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    tensors = {
        "wide": rng.normal(size=(3, 5)),
        "f16": rng.normal(size=7).astype(np.float16),
        "bytes": np.arange(11, dtype=np.uint8),
        "flags": np.array([True, False]),
        "scalar": np.array(2, np.int32),
        "empty": np.zeros((0, 3), np.float32),
        "naïve [name]\n": np.ones(2, np.complex64),
    }
    path = tmp_path / "a.safetensors"
    save_file(tensors, path, {"key": "välue"})
    file = read_header(path)
    assert file.metadata == {"key": "välue"}
    assert file.size == path.stat().st_size
    assert file.tensors.keys() == tensors.keys()
    with TensorReader(file) as reader:
        for name, w in tensors.items():
            tensor = file.tensors[name]
            assert (tensor.shape, tensor.size) == (w.shape, w.nbytes)
            assert reader.read(tensor, 0, tensor.size).tobytes() == w.tobytes()
            assert reader.read(tensor, tensor.size // 2, tensor.size).tobytes() == w.tobytes()[tensor.size // 2 :]


def test_the_library_reads_what_is_written(tmp_path: Path) -> None:
    path = tmp_path / "b.safetensors"
    w, b = np.arange(6, dtype=np.float32).reshape(2, 3), np.arange(5, dtype=np.uint8)
    tensors = [Tensor("wé", "F32", (2, 3)), Tensor("none", "F16", (0,)), Tensor("b", "U8", (5,))]
    with TensorWriter(path, tensors, {"long": "x" * 100}) as writer:
        writer.write(w[:1])
        writer.write(w[1:])
        writer.write(b)
        writer.finish({"short": "y"})
    found = load_file(path)
    assert found.keys() == {"wé", "none", "b"}
    assert (found["wé"] == w).all()
    assert (found["b"] == b).all()
    with safe_open(path, "np") as file:
        assert file.metadata() == {"short": "y"}
    assert read_header(path).tensors["wé"].start % 8 == 0


def test_a_writer_that_was_not_given_everything_does_not_finish(tmp_path: Path) -> None:
    with TensorWriter(tmp_path / "c", [Tensor("w", "U8", (5,))], {}) as writer:
        writer.write(np.zeros(4, np.uint8))
        with pytest.raises(AssertionError, match="1 bytes missing"):
            writer.finish({})


@pytest.mark.parametrize("dtype", ["F16", "BF16"])
def test_short_floats_widen_exactly(dtype: str) -> None:
    patterns = np.arange(1 << 16, dtype=np.uint16)
    wide = weights(patterns.view(np.uint8), dtype)
    if dtype == "F16":
        assert np.array_equal(wide, patterns.view(np.float16).astype(np.float32), equal_nan=True)
    else:
        assert (wide.view(np.uint32) == patterns.astype(np.uint32) * 65536).all()


LIES: dict[str, tuple[Any, bytes, int | None, str]] = {
    "length beyond the file": ({"a": F32}, EIGHT, 99, "truncated: a header of 99 bytes"),
    "length beyond the limit": ({"a": F32}, EIGHT, LARGEST_HEADER + 1, "beyond the limit"),
    "length of 2^64 - 1": ({"a": F32}, EIGHT, 2**64 - 1, "beyond the limit"),
    "not JSON": (b"{'a': 1}", b"", None, "not valid JSON"),
    "not an object": (b"[1, 2]  ", b"", None, "does not start with {"),
    "leading space": (b' {"a": 1}', b"", None, "does not start with {"),
    "not UTF-8": (b'{"\xff": 1}', b"", None, "not valid JSON"),
    "cut JSON": (b'{"a": {"dtype"', b"", None, "not valid JSON"),
    "NaN": (b'{"__metadata__": NaN}', b"", None, "NaN is not JSON"),
    "nested too deeply": (b'{"a": ' + b"[" * 100_000, b"", None, "nested too deeply"),
    "a lone surrogate": (b'{"\\ud800": 1}', b"", None, "not valid JSON"),
    "a tensor twice": (b'{"a": 1, "a": 2}', b"", None, "key 'a' appears twice"),
    "a field twice": (b'{"a": {"dtype": "U8", "dtype": "I8"}}', b"", None, "key 'dtype' appears twice"),
    "metadata of numbers": ({"__metadata__": {"a": 1}}, b"", None, "not an object of strings"),
    "metadata of a list": ({"__metadata__": ["a"]}, b"", None, "not an object of strings"),
    "an entry of a list": ({"a": [1]}, b"", None, "tensor a: the header's entry"),
    "a missing field": ({"a": {"dtype": "F32", "shape": [2]}}, EIGHT, None, "tensor a: the header's entry"),
    "unknown dtype": ({"a": entry("F31", [2], 0, 8)}, EIGHT, None, "tensor a: unknown dtype 'F31'"),
    "dtype of a number": ({"a": entry(5, [2], 0, 8)}, EIGHT, None, "tensor a: unknown dtype 5"),  # type: ignore[arg-type]
    "negative size": ({"a": entry("F32", [-2], 0, 8)}, EIGHT, None, "tensor a: shape"),
    "negative sizes": ({"a": entry("F32", [-2, -1], 0, 8)}, EIGHT, None, "tensor a: shape"),
    "size that is a float": ({"a": entry("F32", [2.0], 0, 8)}, EIGHT, None, "tensor a: shape"),
    "size that is a truth": ({"a": entry("U8", [True], 0, 1)}, b"a", None, "tensor a: shape"),
    "sizes whose product is huge": ({"a": entry("U8", [2**40, 2**40], 0, 0)}, b"", None, "tensor a: shape"),
    "sizes whose product is 2^64": ({"a": entry("U8", [2**32, 2**32], 0, 0)}, b"", None, "tensor a: shape"),
    "one huge size": ({"a": entry("U8", [2**63], 0, 8)}, EIGHT, None, "tensor a: shape"),
    "a terabyte": ({"a": entry("F32", [2**38], 0, 2**40)}, EIGHT, None, "tensor a: truncated"),
    "shape of other size": ({"a": entry("F32", [3], 0, 8)}, EIGHT, None, "tensor a: F32 of shape"),
    "negative offsets": ({"a": entry("F32", [2], -8, 0)}, EIGHT, None, "tensor a: data_offsets"),
    "offsets backwards": ({"a": entry("F32", [2], 8, 0)}, EIGHT, None, "tensor a: data_offsets"),
    "three offsets": ({"a": {**F32, "data_offsets": [0, 8, 8]}}, EIGHT, None, "tensor a: data_offsets"),
    "overlap": ({"a": F32, "b": entry("F32", [2], 4, 12)}, bytes(12), None, "tensor b: its data overlaps"),
    "same place": ({"a": F32, "b": F32}, EIGHT, None, "tensor b: its data overlaps"),
    "a hole": ({"a": F32, "b": entry("F32", [2], 12, 20)}, bytes(20), None, "tensor b: its data leaves a hole"),
    "not from 0": ({"a": entry("F32", [2], 4, 12)}, bytes(12), None, "tensor a: its data leaves a hole"),
    "truncated": ({"a": F32, "b": entry("F32", [2], 8, 16)}, bytes(15), None, "tensor b: truncated"),
    "something after": ({"a": F32}, bytes(9), None, "1 bytes after the last tensor"),
}


@pytest.mark.parametrize(("header", "data", "length", "message"), LIES.values(), ids=LIES)
def test_lies_are_named(tmp_path: Path, header: Any, data: bytes, length: int | None, message: str) -> None:
    path = write_raw(tmp_path / "lie.safetensors", header, data, length)
    with pytest.raises(SeptetError) as caught:
        read_header(path)
    assert message in str(caught.value)
    assert str(caught.value).startswith(str(path))
    with pytest.raises(SafetensorError), safe_open(path, "np"):
        pass  # the library refuses every one of them, too


def test_a_huge_size_beside_0(tmp_path: Path) -> None:
    """The library lets it pass, but NumPy could not hold such a shape."""
    path = write_raw(tmp_path / "lie", {"a": entry("U8", [0, 2**63], 0, 0)})
    with pytest.raises(SeptetError, match="tensor a: shape"):
        read_header(path)


@pytest.mark.parametrize("size", range(8))
def test_a_file_shorter_than_its_first_number(tmp_path: Path, size: int) -> None:
    (tmp_path / "stub").write_bytes(bytes(size))
    with pytest.raises(SeptetError, match="shorter than eight bytes"):
        read_header(tmp_path / "stub")


def test_a_file_that_shrinks_while_it_is_read(tmp_path: Path) -> None:
    path = write_raw(tmp_path / "a", {"a": F32}, EIGHT)
    file = read_header(path)
    with TensorReader(file) as reader:
        path.write_bytes(path.read_bytes()[:-1])
        with pytest.raises(SeptetError, match="tensor a: the file ended early"):
            reader.read(file.tensors["a"], 0, 8)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_any_damage_to_a_header_is_an_error_or_another_valid_file(tmp_path_factory: Any, data: st.DataObject) -> None:
    """No other exception, and never a tensor that is not in the file."""
    path = tmp_path_factory.getbasetemp() / "damaged"
    write_raw(path, {"__metadata__": {"k": "v"}, "a": F32, "b": entry("BF16", [2, 2], 8, 16)}, bytes(16))
    damaged = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        damaged[data.draw(st.integers(0, len(damaged) - 17))] ^= 1 << data.draw(st.integers(0, 7))
    path.write_bytes(damaged)
    try:
        file = read_header(path)
    except SeptetError:
        return
    assert sum(tensor.size for tensor in file.tensors.values()) <= 16
    assert all(tensor.start + tensor.size <= file.size for tensor in file.tensors.values())


def test_dtypes_are_those_of_the_library(tmp_path: Path) -> None:
    for dtype, bits in BITS.items():
        path = write_raw(tmp_path / "a", {"a": entry(dtype, [8], 0, bits)}, bytes(bits))
        assert read_header(path).tensors["a"].size == bits
        with safe_open(path, "np") as file:
            assert file.get_slice("a").get_dtype() == dtype


def test_parse_json_keeps_what_it_reads() -> None:
    value = {"a": [1, 2.5, None, True, {"é": "\u2028"}]}
    assert parse_json(json.dumps(value).encode()) == value
