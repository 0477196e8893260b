"""GPTQ's and AWQ's words, HQQ's columns and tinygemm's groups against the packages that write and read them.

AutoGPTQ, AutoAWQ and HQQ are asked, and of tinygemm PyTorch itself. All need PyTorch, gigabytes of it, so this is a
program of its own and no part of the test suite. In an environment that has it (Septet itself is found from the
checkout's `.venv`):

    pip install torch==2.2.2 "numpy<2" icontract
    pip download --no-deps auto-gptq==0.7.1 autoawq==0.2.9 hqq==0.2.8.post1      # then unpack all into FOLDER
    PYTHONPATH=$(ls -d build/__editable__*) python tests/checkpoints.py FOLDER

What of the three FOLDER does not have is not asked, which is said; nor is tinygemm by a PyTorch that is too old for it.
HQQ and tinygemm were asked with PyTorch 2.13.0. Prints what agrees, and exits with 1 if anything does not.
"""

import importlib
import importlib.util
import random
import struct
import sys
import types
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from septet.spec.blocks.affine import TINYGEMM4
from septet.spec.blocks.block import dequantize
from septet.spec.blocks.hqq import HQQ, ColumnFormat, dequantize_columns
from septet.spec.blocks.words import AWQ, GPTQ, GPTQ3, MatrixFormat, Shape, dequantize_matrix

SHAPE = Shape(64, 32, 32, 32)
"""Two groups of rows; the stride is that of words along the rows, and set anew for the others."""


def module(path: Path) -> Any:
    """A file of a package, without the package: its own imports would bring in everything."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def spec_weights(fmt: MatrixFormat, shape: Shape, words: Any, zeros: Any, scales: Any) -> torch.Tensor:
    """What the spec reads in the three arrays of a checkpoint."""
    data = stored(words, zeros, scales.half())
    return numbers(dequantize_matrix(fmt, shape, data)).reshape(shape.rows, shape.columns)


def stored(*arrays: Any) -> bytes:
    """The bytes of arrays, one after the other."""
    return b"".join(a.contiguous().view(torch.uint8).numpy().tobytes() for a in arrays)


def numbers(patterns: Sequence[int]) -> torch.Tensor:
    """The binary32 numbers of patterns."""
    return torch.tensor(struct.unpack(f"<{len(patterns)}f", struct.pack(f"<{len(patterns)}I", *patterns)))


def drawn(bits: int, lowest: int) -> tuple[Any, Any, Any]:
    """Codes [rows, columns], zero points and binary16 scales [groups, columns]; no zero point below `lowest`."""
    source = torch.Generator().manual_seed(bits)
    groups = SHAPE.rows // SHAPE.group
    codes = torch.randint(0, 1 << bits, (SHAPE.rows, SHAPE.columns), generator=source)
    zeros = torch.randint(lowest, 1 << bits, (groups, SHAPE.columns), generator=source)
    scales = (torch.randint(1, 1024, (groups, SHAPE.columns), generator=source) / 1024).half()
    return codes, zeros, scales


def exact(codes: Any, zeros: Any, scales: Any) -> Any:
    """(code - zero point) * scale, which binary32 holds."""
    of_row = torch.arange(SHAPE.rows) // SHAPE.group
    return (codes - zeros[of_row]).float() * scales.float()[of_row]


def gptq(folder: Path, bits: int, fmt: MatrixFormat) -> dict[str, bool]:
    """What AutoGPTQ packs, as the spec reads it; and what AutoGPTQ reads in it itself."""
    conv = types.SimpleNamespace(Conv1D=type("Conv1D", (), {}))
    sys.modules.setdefault("transformers", types.SimpleNamespace(pytorch_utils=conv))  # type: ignore[arg-type]
    linear = torch.nn.Linear(SHAPE.rows, SHAPE.columns, bias=False)
    layer = module(folder / "auto_gptq/nn_modules/qlinear/qlinear_cuda_old.py").QuantLinear(
        bits, SHAPE.group, SHAPE.rows, SHAPE.columns, False
    )
    codes, zeros, scales = drawn(bits, 1)
    linear.weight.data = exact(codes, zeros, scales).t().contiguous()
    layer.pack(linear, scales.float().t().contiguous(), zeros.float().t().contiguous(), None)
    read = spec_weights(fmt, SHAPE, layer.qweight, layer.qzeros, scales)
    with torch.no_grad():
        theirs = layer.float()(torch.eye(SHAPE.rows))
    return {
        f"{fmt.name}: what AutoGPTQ packs": torch.equal(read, exact(codes, zeros, scales)),
        f"{fmt.name}: what AutoGPTQ reads": torch.equal(read, theirs),
    }


def awq(folder: Path) -> dict[str, bool]:
    """Random words, as AutoAWQ and the spec read them."""
    reader = module(next(folder.glob("**/awq/utils/packing_utils.py")))
    source = random.Random(3)
    shape = Shape(SHAPE.rows, SHAPE.columns, SHAPE.group, SHAPE.columns // 8)

    def words(rows: int) -> Any:
        drawn = [[source.getrandbits(32) - (1 << 31) for _ in range(shape.stride)] for _ in range(rows)]
        return torch.tensor(drawn, dtype=torch.int32)

    packed, zeros = words(shape.rows), words(shape.rows // shape.group)
    _, _, scales = drawn(4, 0)
    theirs = reader.dequantize_gemm(packed, zeros, scales.float(), 4, shape.group)
    return {"awq: what AutoAWQ reads": torch.equal(theirs, spec_weights(AWQ, shape, packed, zeros, scales))}


def magnitudes(source: Any, *shape: int) -> Any:
    """Random numbers of many magnitudes."""
    return torch.randn(shape, generator=source) * 2.0 ** torch.randint(-9, 4, shape, generator=source)


def hqq(folder: Path) -> dict[str, bool]:
    """Random words, scales and zero points in the three types, as HQQ's own dequantizer and the spec read them."""
    core = next(folder.glob("**/hqq/core"))
    for name, path in (("hqq", core.parent), ("hqq.core", core)):
        package = types.ModuleType(name)  # whose own imports would bring in everything
        package.__path__ = [str(path)]
        sys.modules[name] = package
    # HQQ colours a message with it, which is not asked for here, so that nobody needs to install it.
    sys.modules.setdefault("termcolor", types.SimpleNamespace(colored=None))  # type: ignore[arg-type]
    quantizer = importlib.import_module("hqq.core.quantize").Quantizer
    return {f"{fmt.name}: what HQQ reads": _hqq_reads(quantizer, fmt) for fmt in HQQ}


def _hqq_reads(quantizer: Any, fmt: ColumnFormat) -> bool:
    source = torch.Generator().manual_seed(fmt.packing.bits)
    kind = {"binary32": torch.float32, "binary16": torch.float16, "bfloat16": torch.bfloat16}[fmt.scale.name]
    rows, columns, bits = 4 * fmt.packing.codes, 32, fmt.packing.bits
    if bits == 3:
        words = torch.randint(0, 1 << 30, (4, columns), generator=source, dtype=torch.int32)
    else:
        words = torch.randint(0, 256, (4, columns), generator=source, dtype=torch.uint8)
    scales, zeros = (magnitudes(source, 1, columns).to(kind) for _ in range(2))
    meta = {
        "compute_dtype": kind, "packing": quantizer.bit_to_packing[bits], "view_as_float": False, "nbits": bits,
        "group_size": rows, "axis": 0, "zero": zeros, "scale": scales, "shape": (rows, columns),
    }  # fmt: skip
    theirs = quantizer.dequantize(words, meta).float().flatten()
    return torch.equal(theirs, numbers(dequantize_columns(fmt, rows, columns, stored(words, scales, zeros))))


def tinygemm() -> dict[str, bool]:
    """PyTorch's product of the identity matrix and random codes, which it has the spec's weights of, in bfloat16.

    The codes are packed as torchao packs them for XPU, the first of two in the lower half of a byte; for CUDA it is in
    the upper half. PyTorch's kernel for CPUs takes one code an integer.
    """
    source = torch.Generator().manual_seed(4)
    group, groups, outputs = TINYGEMM4.weights, 2, 16
    codes = torch.randint(0, 16, (outputs, groups * group), generator=source, dtype=torch.int32)
    both = magnitudes(source, groups, outputs, 2).bfloat16()
    packed = torch.ops.aten._convert_weight_to_int4pack_for_cpu(codes, 1)
    eye = torch.eye(groups * group, dtype=torch.bfloat16)
    theirs = torch.ops.aten._weight_int4pack_mm_for_cpu(eye, packed, group, both).t()
    pairs = (codes[:, 1::2] << 4 | codes[:, ::2]).to(torch.uint8)
    blocks = [
        (pairs[n, k * group // 2 : (k + 1) * group // 2], both[k, n]) for n in range(outputs) for k in range(groups)
    ]
    ours = numbers([w for block in blocks for w in dequantize(TINYGEMM4, stored(*block))])
    return {"torchao/tinygemm4: what PyTorch multiplies by": torch.equal(theirs.flatten(), ours.bfloat16())}


def main(where: Path) -> int:
    """Ask those that are there; 1 if any does not agree, or none was asked."""
    asked = {
        "auto_gptq": lambda: {**gptq(where, 4, GPTQ), **gptq(where, 3, GPTQ3)}, "**/awq": lambda: awq(where),
        "**/hqq/core": lambda: hqq(where),
    }  # fmt: skip
    found = {}
    for package, ask in asked.items():
        if any(where.glob(package)):
            found |= ask()
        else:
            print(f"{package.removeprefix('**/').removesuffix('/core')}: not there, not asked")
    if hasattr(torch.ops.aten, "_weight_int4pack_mm_for_cpu"):
        found |= tinygemm()
    else:
        print(f"tinygemm: PyTorch {torch.__version__} has no such product for CPUs, not asked")
    for what, agrees in found.items():
        print(f"{what}: {'the same, bit for bit' if agrees else 'NOT THE SAME'}")
    return int(not found or not all(found.values()))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
