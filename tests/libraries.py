"""Formats of others against their own libraries: bitsandbytes, ONNX Runtime and MLX, on a CPU and without PyTorch.

    make formats

Each library dequantizes random stored weights, and the spec does. Of ONNX Runtime, which only multiplies, weights are
the product with the identity matrix. Zeros of either sign are the same. Prints what agrees, and exits with 1 if
anything does not. The libraries are in an environment of their own, in which Septet is found by PYTHONPATH.
"""

import ctypes
import importlib.util
import sys
from pathlib import Path
from typing import Any

import mlx.core as mx
import numpy as np
import onnxruntime
from onnx import TensorProto, helper

from septet.spec.blocks.block import dequantize
from septet.spec.blocks.catalogue import AUDITED

ROWS, COLUMNS = 24, 128
"""Outputs, and the weights of each."""


def spec(name: str, *arrays: np.ndarray) -> np.ndarray:
    """The weights of rows of blocks, whose parts are rows of `arrays`, as binary32 numbers [ROWS, COLUMNS]."""
    fmt = AUDITED[name]
    parts = [
        np.ascontiguousarray(a).view(np.uint8).reshape(-1, size)
        for a, (_, size) in zip(arrays, fmt.arrays, strict=True)
    ]
    found = [dequantize(fmt, block.tobytes()) for block in np.concatenate(parts, axis=1)]
    return np.array(found, np.uint32).view(np.float32).reshape(ROWS, COLUMNS)


def drawn(source: np.random.Generator, size: int, count: int, kind: type) -> tuple[np.ndarray, np.ndarray]:
    """Bytes of four-bit codes in blocks of `size` weights, and `count` arrays of scales of many magnitudes."""
    blocks = ROWS * COLUMNS // size
    codes = source.integers(0, 256, (blocks, size // 2), np.uint8)
    scales = source.normal(size=(count, blocks)) * 2.0 ** source.integers(-12, 8, (count, blocks))
    return codes, scales.astype(kind)


def bitsandbytes(kind: str) -> bool:
    """NF4 and FP4, as the C functions of bitsandbytes read them."""
    found = importlib.util.find_spec("bitsandbytes")
    assert found is not None and found.origin is not None
    library = ctypes.CDLL(str(Path(found.origin).with_name("libbitsandbytes_cpu.so")))
    codes, (scales,) = drawn(np.random.default_rng(1), 64, 1, np.float32)
    theirs = np.empty((ROWS, COLUMNS), np.float32)
    sizes = [ctypes.c_longlong(n) for n in (64, ROWS, COLUMNS)]
    arrays = [a.ctypes.data_as(ctypes.c_void_p) for a in (codes, scales, theirs)]
    library[f"cdequantize_blockwise_cpu_{kind}_fp32"](*arrays, *sizes)
    return np.array_equal(theirs, spec(f"bnb/{kind}", codes, scales))


def onnx_runtime() -> bool:
    """MatMulNBits without zero points, which are 8 then."""
    codes, (scales,) = drawn(np.random.default_rng(2), 16, 1, np.float32)
    blocks = COLUMNS // 16
    inputs = [
        helper.make_tensor("B", TensorProto.UINT8, (ROWS, blocks, 8), codes.tobytes(), raw=True),
        helper.make_tensor("scales", TensorProto.FLOAT, (ROWS * blocks,), scales.tobytes(), raw=True),
    ]
    node = helper.make_node(
        "MatMulNBits", ["A", "B", "scales"], ["Y"], domain="com.microsoft", K=COLUMNS, N=ROWS, bits=4, block_size=16
    )
    ends = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, (COLUMNS, size))
        for name, size in (("A", COLUMNS), ("Y", ROWS))
    ]
    graph = helper.make_graph([node], "product", ends[:1], ends[1:], inputs)
    versions = [helper.make_opsetid("", 21), helper.make_opsetid("com.microsoft", 1)]
    model = helper.make_model(graph, opset_imports=versions, ir_version=10)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    (product,) = session.run(None, {"A": np.eye(COLUMNS, dtype=np.float32)})
    return np.array_equal(product.T, spec("onnx/matmulnbits4", codes, scales))


def mlx() -> bool:
    """Affine groups of 64, of scales and biases that are binary16 numbers, computed in binary32."""
    codes, both = drawn(np.random.default_rng(3), 64, 2, np.float16)
    groups = COLUMNS // 64
    words = mx.array(codes.reshape(ROWS, -1).view(np.uint32))
    scales, biases = (mx.array(a.astype(np.float32).reshape(ROWS, groups)) for a in both)
    theirs: Any = mx.dequantize(words, scales, biases, group_size=64, bits=4, stream=mx.cpu)
    return np.array_equal(np.array(theirs), spec("mlx/affine4", codes, *both))


def main() -> int:
    """Compare, and say how it went."""
    found = {
        "bitsandbytes, NF4": bitsandbytes("nf4"), "bitsandbytes, FP4": bitsandbytes("fp4"),
        "ONNX Runtime, MatMulNBits": onnx_runtime(), "MLX, affine": mlx(),
    }  # fmt: skip
    for what, agrees in found.items():
        print(f"{what}: {'the same' if agrees else 'NOT THE SAME'}")
    return int(not all(found.values()))


if __name__ == "__main__":
    sys.exit(main())
