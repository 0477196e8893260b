"""Weights that GPTQ's or AWQ's tools packed into 32-bit words: several tensors of a checkpoint that make one matrix.

`X.qweight` holds the codes, `X.qzeros` the zero points, and `X.scales` [groups, outputs] the scales. GPTQ packs codes
along the inputs, and its `qweight` has as many columns as there are outputs; AWQ packs them along the outputs.

Source: the code of AutoGPTQ (qlinear_cuda) and of AutoAWQ (WQLinear_GEMM).
"""

from dataclasses import dataclass

from septet.files.header import Tensor, TensorFile

PARTS = ("qweight", "qzeros", "scales")


@dataclass(frozen=True)
class Packed:
    """A matrix of codes.

    Args:
        name: what its tensors' names start with.
        method: GPTQ or AWQ.
        bits: of a code.
        group: inputs that share a scale, the mean where the tensors tell no better.
        shape: outputs and inputs.
        scales: the tensor with the scales.
        members: the names of all its tensors.
        size: their bytes.
    """

    name: str
    method: str
    bits: int
    group: int
    shape: tuple[int, int]
    scales: Tensor
    members: tuple[str, ...]
    size: int


def packed(file: TensorFile) -> list[Packed]:
    """The packed matrices of a file, those whose tensors have shapes that fit together."""
    found = []
    for key in file.tensors:
        name, dot, part = key.rpartition(".")
        if dot and part == PARTS[0] and all(f"{name}.{other}" in file.tensors for other in PARTS):
            matrix = _matrix(file, name)
            if matrix is not None:
                found.append(matrix)
    return found


def _matrix(file: TensorFile, name: str) -> Packed | None:
    """The matrix of a name; None where the shapes are of neither kind."""
    weight, zeros, scales = (file.tensors[f"{name}.{part}"] for part in PARTS)
    if any(len(tensor.shape) != 2 or not tensor.elements for tensor in (weight, zeros, scales)):
        return None
    if weight.dtype != "I32" or zeros.dtype != "I32":
        return None
    groups, outputs = scales.shape
    bits, rest = divmod(32 * zeros.shape[1], outputs)
    if rest or not 2 <= bits <= 8 or zeros.shape[0] != groups:
        return None
    if weight.shape[1] == outputs and 32 * weight.shape[0] % bits == 0:
        method, inputs = "GPTQ", 32 * weight.shape[0] // bits
    elif weight.shape[1] == zeros.shape[1]:
        method, inputs = "AWQ", weight.shape[0]
    else:
        return None
    members = tuple(key for part in (*PARTS, "g_idx") if (key := f"{name}.{part}") in file.tensors)
    size = sum(file.tensors[key].size for key in members)
    return Packed(name, method, bits, -(-inputs // groups), (outputs, inputs), scales, members, size)
