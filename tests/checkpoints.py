"""GPTQ's and AWQ's words against the packages that write and read such checkpoints, AutoGPTQ and AutoAWQ.

Both need PyTorch, gigabytes of it, so this is a program of its own and no part of the test suite. In an
environment that has it (Septet itself is found from the checkout's `.venv`):

    pip install torch==2.2.2 "numpy<2" icontract
    pip download --no-deps auto-gptq==0.7.1 autoawq==0.2.9      # then unpack both into FOLDER
    PYTHONPATH=$(ls -d build/__editable__*) python tests/checkpoints.py FOLDER

Prints what agrees, and exits with 1 if anything does not.
"""

import importlib.util
import random
import struct
import sys
import types
from pathlib import Path
from typing import Any

import torch

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
    data = b"".join(a.contiguous().numpy().tobytes() for a in (words, zeros, scales.half()))
    patterns = dequantize_matrix(fmt, shape, data)
    numbers = struct.unpack(f"<{len(patterns)}f", struct.pack(f"<{len(patterns)}I", *patterns))
    return torch.tensor(numbers).reshape(shape.rows, shape.columns)


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


if __name__ == "__main__":
    where = Path(sys.argv[1])
    found = {**gptq(where, 4, GPTQ), **gptq(where, 3, GPTQ3), **awq(where)}
    for what, agrees in found.items():
        print(f"{what}: {'the same, bit for bit' if agrees else 'NOT THE SAME'}")
    sys.exit(not all(found.values()))
