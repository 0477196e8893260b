"""Other quantizers, to compare with: GPTQ, AWQ and SmoothQuant, in NumPy, deterministic.

- GPTQ: Frantar, Ashkboos, Hoefler, Alistarh, "GPTQ" (2022): columns in order, each error made good by those that
  follow, from the Cholesky factor (binary64) of the inverse of the damped second moments. All inputs are those of the
  model before quantization; columns keep their order. The published program (IST-DASLab/gptq, 06d5c54) takes a group's
  scales from weights to which the errors of its own block of 128 columns have not come yet; here they have.
- AWQ: Lin et al., "AWQ" (2023): channels scaled by a power of the mean magnitudes of inputs, the power and then each
  group's clipping searched for the least error of the outputs. Weights with the same inputs share their scales, by the
  sum of their errors; the published program (mit-han-lab/llm-awq, 02c1dd6) takes the error of the attention's output
  for q, k and v, and that of the feed-forward part's for gate and up. Powers, limits and which weights are left alone
  are its own.
- SmoothQuant: Xiao et al., "SmoothQuant" (2022), strength 1/2, on the weights that follow a norm, as in the published
  program (mit-han-lab/smoothquant, 0c727bc). Only weights are quantized here, where the method was made to quantize
  activations, too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from septet.errors import SeptetError
from septet.evaluation import grids
from septet.evaluation.calibration import Calibration, Inputs
from septet.evaluation.grids import Doubles, Grid, Integers
from septet.lattice import Floats

DAMPING = 0.01
"""What GPTQ adds to the diagonal, as a share of its mean."""
POWERS = 20
"""Powers of magnitudes that AWQ tries, from 0 below 1."""
STEP = 4
"""Scales are searched on every fourth row, for a fourth of the time."""
CLIPS = tuple(1 - i / 20 for i in range(10))
"""Shares of a group's greatest magnitude that AWQ tries to clip at."""
STRENGTH = 0.5
"""Of SmoothQuant."""
METHODS = {"gptq": "GPTQ", "awq": "AWQ", "smoothquant": "SmoothQuant"}
"""By the first part of a type, which goes on with a grid and a group: `gptq:4:64`, `gptq:nl11:64`."""


@dataclass(frozen=True)
class Method:
    """A quantizer: one of `METHODS`, and what it rounds to."""

    name: str
    grid: Grid


def find(kind: str) -> Method | None:
    """The quantizer of a type such as `awq:3:64`; None where the type is of another kind.

    Raises:
        SeptetError: its grid or group will not do.
    """
    name, *rest = kind.split(":")
    if name not in METHODS:
        return None
    if len(rest) != 2 or not (rest[1].isascii() and rest[1].isdigit()):
        raise SeptetError(f"{kind!r} is not {name}:GRID:GROUP")
    grid = grids.find(rest[0], int(rest[1]))
    if name != "gptq" and not isinstance(grid, Integers):
        raise SeptetError(f"{METHODS[name]} is here for bits only, not for {rest[0]}")
    return Method(name, grid)


def factor(moments: NDArray[np.floating]) -> Doubles:
    """The upper triangular u with u^T u = (moments + damping)^-1, moments [c, c] that may be singular.

    Raises:
        SeptetError: they are not positive.
    """
    h = moments.astype(np.float64)
    mean = float(np.trace(h)) / len(h)
    if not mean > 0:
        raise SeptetError("second moments of inputs are all zero, or not numbers")
    h[np.diag_indices_from(h)] += DAMPING * mean
    try:
        inverse = np.linalg.inv(np.linalg.cholesky(h))  # lower
        return np.linalg.cholesky(inverse.T @ inverse).T
    except np.linalg.LinAlgError as problem:
        raise SeptetError(f"second moments of inputs are not positive: {problem}") from problem


def gptq(w: Floats, u: Doubles, grid: Grid) -> Floats:
    """A matrix [rows, columns] through a grid, errors fed back by the `factor` of its inputs' second moments."""
    left, made = w.astype(np.float64), np.empty(w.shape)
    for start in range(0, w.shape[1], grid.group):
        part = slice(start, min(start + grid.group, w.shape[1]))
        made[:, part] = grid.quantize(left[:, part], u[part, part], start)
        error = np.linalg.solve(u[part, part].T, (left[:, part] - made[:, part]).T).T
        left[:, part.stop :] -= error @ u[part, part.stop :]
    return made.astype(np.float32)


def cost(error: Doubles, moments: Floats) -> float:
    """The sum of squared errors of a matrix's outputs, of its weights' errors [rows, columns], an input on average."""
    return float(np.einsum("ij,ij->", error @ moments.astype(np.float64), error))


def awq_scales(matrices: Sequence[Floats], inputs: Inputs, grid: Integers) -> Doubles:
    """AWQ's scales [columns] of the channels of matrices that share their inputs."""
    size = np.maximum(inputs.magnitudes.astype(np.float64), 1e-4)
    best, least = np.ones(len(size)), np.inf
    for i in range(POWERS):
        s = np.maximum(size ** (i / POWERS), 1e-4)
        s /= np.sqrt(s.max() * s.min())
        total = 0.0
        for w in matrices:
            part = w[::STEP].astype(np.float64)
            total += cost(grid.rounded(part * s) / s - part, inputs.moments)
        if total < least:
            best, least = s, total
    return best


def awq_clipped(w: Doubles, moments: Doubles, grid: Integers) -> Doubles:
    """A matrix, its channels already scaled, each group of a row clipped where that errs least at the outputs."""
    made = w.copy()
    for start in range(0, w.shape[1], grid.group):
        part = slice(start, start + grid.group)
        own, h = w[:, part], moments[part, part]
        top = np.abs(own).max(axis=1, keepdims=True)
        least = np.full(len(w), np.inf)
        for share in CLIPS:
            clipped = np.clip(own, -share * top, share * top)
            e = grid.rounded(clipped) - own
            error = np.einsum("ij,ij->i", e @ h, e)
            made[error < least, part] = clipped[error < least]
            least = np.minimum(error, least)
    return made


def awq(w: Floats, s: Doubles, moments: Floats, grid: Integers, clips: bool) -> Floats:
    """A matrix through AWQ at the scales of its channels, which are divided out again."""
    scaled = w * s
    if clips:
        scaled = awq_clipped(scaled, moments / np.outer(s, s), grid)
    return np.asarray(grid.rounded(scaled) / s, np.float32)


def smoothquant_scales(matrices: Sequence[Floats], inputs: Inputs) -> Doubles:
    """SmoothQuant's scales [columns] of the channels of matrices that share their inputs."""
    weights = np.max([np.abs(w).max(axis=0) for w in matrices], axis=0).astype(np.float64)
    made = np.maximum(inputs.largest.astype(np.float64), 1e-5) ** STRENGTH / np.maximum(weights, 1e-5) ** (1 - STRENGTH)
    return np.asarray(np.maximum(made, 1e-5))


class Quantizer:
    """Quantizes the linear weights of one model.

    Args:
        method: how.
        calibration: the inputs of its weights.
        matrices: its weights by name, for the scales that several share.
    """

    def __init__(self, method: Method, calibration: Calibration, matrices: Mapping[str, Floats]) -> None:
        self._method, self._calibration, self._matrices = method, calibration, matrices
        self._inputs: tuple[str, Inputs] | None = None
        self._factor: Doubles = np.zeros((0, 0))
        self._scales: dict[str, Doubles] = {}

    def quantize(self, name: str, w: Floats) -> tuple[Floats, float]:
        """A matrix back from the quantizer, and the bytes that it takes.

        Raises:
            SeptetError: nothing is known of its inputs, or they are not its.
        """
        if name not in self._calibration:
            raise SeptetError("the file of inputs has nothing of it", tensor=name)
        group, grid = self._calibration.shared[name], self._method.grid
        if self._inputs is None or self._inputs[0] != group:
            self._inputs = group, self._calibration[name]
            if self._method.name == "gptq":
                self._factor = factor(self._inputs[1].moments)
        inputs = self._inputs[1]
        if len(inputs.largest) != w.shape[1]:
            raise SeptetError(f"rows of {w.shape[1]} weights, but {len(inputs.largest)} inputs", tensor=name)
        size = w.shape[0] * grid.row_bits(w.shape[1]) / 8
        if self._method.name == "gptq":
            return gptq(w, self._factor, grid), size
        assert isinstance(grid, Integers)
        if group not in self._scales:
            self._scales[group] = self._shared(group, inputs, grid)
        s = self._scales[group]
        if self._method.name == "awq":
            return awq(w, s, inputs.moments, grid, not name.endswith(("q_proj.weight", "k_proj.weight"))), size
        return np.asarray(grid.rounded(w * s) / s, np.float32), size

    def _shared(self, group: str, inputs: Inputs, grid: Integers) -> Doubles:
        """The scales of all weights of the same inputs; ones where what comes before cannot take them up."""
        names = [name for name, first in self._calibration.shared.items() if first == group]
        kept = ("o_proj.weight",) if self._method.name == "awq" else ("o_proj.weight", "down_proj.weight")
        if group.endswith(kept):
            return np.ones(len(inputs.largest))
        matrices = [self._matrices[name] for name in names]
        if self._method.name == "awq":
            return awq_scales(matrices, inputs, grid)
        return smoothquant_scales(matrices, inputs)
