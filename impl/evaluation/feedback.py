"""GPTQ's error feedback into stored rows: what `septet quantize --feedback` does with a weight's second moments.

Groups of columns come from left to right. What a group errs is made good by the columns after it, as far as the second
moments of their inputs allow (`baselines.factor`); within a lattice's group that is done column by column, too, at
scales that were searched first. Nothing is drawn, sums are in binary64: one NumPy gives the same bytes each time.

A weight is stored for what it became, so that no bound holds for what it was. Stored rows are rows as any others.
"""

from pathlib import Path

import numpy as np

from septet.errors import SeptetError
from septet.evaluation.baselines import factor
from septet.evaluation.calibration import Calibration
from septet.evaluation.grids import Stored
from septet.lattice import Bytes, Floats, InvalidWeight


class Feedback:
    """Quantizes rows of one weight with feedback.

    Args:
        path: what `septet importance --moments` wrote.
        name: of the weight.
        grid: what it is rounded to.
        columns: of its rows.

    Raises:
        SeptetError: the file is not valid, has nothing of the weight, or its inputs are not those of such rows.
    """

    def __init__(self, path: Path, name: str, grid: Stored, columns: int) -> None:
        try:
            moments = Calibration(path)[name].moments
        except KeyError:
            raise SeptetError("the file of inputs has nothing of it", file=path, tensor=name) from None
        if len(moments) != columns:
            raise SeptetError(f"rows of {columns} weights, but {len(moments)} inputs", file=path, tensor=name)
        self._grid, self._factor = grid, factor(moments)

    def quantize(self, w: Floats) -> Bytes:
        """Stored rows of whole rows of weights [rows, columns].

        Raises:
            InvalidWeight: a weight, or what feedback made of it, is beyond the scales; that it names.
        """
        left, group, u = w.astype(np.float64), self._grid.group, self._factor
        found = []
        for start in range(0, w.shape[1], group):
            part = slice(start, min(start + group, w.shape[1]))
            try:
                stored, made = self._grid.stored(left[:, part], u[part, part], start)
            except InvalidWeight as problem:
                place = problem.row, start + problem.column
                raise InvalidWeight(*place, problem.value, int(np.finfo(np.float16).max)) from None
            found.append(stored)
            error = np.linalg.solve(u[part, part].T, (left[:, part] - made).T).T
            left[:, part.stop :] -= error @ u[part, part.stop :]
        return np.concatenate(found, axis=1)
