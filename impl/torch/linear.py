"""A linear layer whose weight stays packed."""

from typing import Any, cast

import numpy as np
import torch

from septet.lattice import Bytes, Floats
from septet.models.products import Packed, Threads
from septet.spec.catalogue import AnyFormat, row_bytes


class Linear(torch.nn.Module):
    """y = x W^T + b with W in one of Septet's formats; on the CPU, without gradients.

    Attributes:
        weight: uint8 [out_features, row_bytes], a buffer.
        bias: binary32 [out_features], or None.

    Args:
        in_features, out_features: columns and rows of W.
        fmt: its format.
        group: weights in a group.
        bias: whether there is one.
    """

    weight: torch.Tensor

    def __init__(self, in_features: int, out_features: int, fmt: AnyFormat, group: int, bias: bool = False) -> None:
        super().__init__()
        self.in_features, self.out_features, self.fmt, self.group = in_features, out_features, fmt, group
        shape = out_features, row_bytes(fmt, group, in_features)
        self.register_buffer("weight", torch.zeros(shape, dtype=torch.uint8))
        self.bias = torch.nn.Parameter(torch.zeros(out_features), requires_grad=False) if bias else None

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Products of x [..., in_features], as [..., out_features] of x's type.

        Raises:
            ValueError: x or the weight is not on the CPU, or x has another last axis.
        """
        if x.device.type != "cpu" or self.weight.device.type != "cpu":
            raise ValueError(f"the kernels run on the CPU, not on {x.device} with weights on {self.weight.device}")
        if x.shape[-1] != self.in_features:
            raise ValueError(f"vectors of {x.shape[-1]} numbers, where the weight has {self.in_features} columns")
        vectors = cast(Floats, x.detach().reshape(-1, self.in_features).to(torch.float32).numpy())
        packed = Packed(cast(Bytes, self.weight.numpy()), self.fmt, self.group, self.in_features)
        made = torch.from_numpy(np.ascontiguousarray(packed.apply(vectors, _threads())))
        if self.bias is not None:
            made = made + self.bias
        return made.reshape(*x.shape[:-1], self.out_features).to(x.dtype)

    def extra_repr(self) -> str:
        """What `print` shows."""
        return f"in_features={self.in_features}, out_features={self.out_features}, {self.fmt.name} by {self.group}"


_pools: dict[int, Threads] = {}


def _threads() -> Any:
    """As many threads as PyTorch has."""
    count = torch.get_num_threads()
    if count not in _pools:
        _pools[count] = Threads(count)
    return _pools[count]
