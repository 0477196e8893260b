"""Products of stored chains and vectors of activations: by vector kernels, plain C of the spec's loops, or NumPy.

All give the bits that `septet.spec.matrix_operations.matmul` says. What the vector kernels refuse is left to the plain
C, and what that refuses to NumPy, which says what is wrong.
"""

import ctypes
import functools
import subprocess

import numpy as np
import platformdirs
from numpy.typing import NDArray

from septet import chains, native
from septet.codegen.targets.names import prefix, stem
from septet.lattice import Bytes, Floats, summed
from septet.native import NoCompiler, Vector
from septet.spec.catalogue import CHAINS
from septet.spec.chains import Chain


class Kernels:
    """A chain's compiled kernels: those of the widest instruction set that there is, and the plain ones."""

    def __init__(self, chain: Chain, library: ctypes.CDLL, vector: Vector | None) -> None:
        self.prefix, self.library, self.vector = prefix(chain), library, vector

    def matvec(
        self, stored: Bytes, group: int, columns: int, activations: NDArray[np.int8], scale: float
    ) -> Floats | None:
        """Stored rows times a vector of activations times its scale; None if the input is not valid."""
        products = np.empty(len(stored), np.float32)
        given = stored, len(stored), columns, group, activations
        if self.vector is not None and self.vector.run("matvec", *given, float(scale), products) == 0:
            return products
        scales = np.array([scale], np.float32)
        return products if native.run(self.library, self.prefix + "matmul", *given, scales, 1, products) == 0 else None


def kernels(chain: Chain) -> Kernels | None:
    """A chain's kernels, compiled if need be; None where NumPy is to be used.

    Raises:
        NoCompiler: SEPTET_NATIVE is 1 and they cannot be had, or SEPTET_ISA names what is not known or not there.
    """
    if chains.library() is None:  # which looks at SEPTET_NATIVE, and for a compiler
        return None
    made = _plain(chain)
    return None if made is None else Kernels(chain, made, native.vector(chain))


@functools.cache
def _plain(chain: Chain) -> ctypes.CDLL | None:
    folder = platformdirs.user_cache_path("septet") / "native"
    name = f"{stem(chain)}.c"
    try:
        return ctypes.CDLL(str(native.shared(name, {name: _text(chain, name)}, native.tuned(), folder)))
    except (OSError, subprocess.SubprocessError, NoCompiler):  # not tried again in this process
        return None


def _text(chain: Chain, name: str) -> str:
    if CHAINS.get(chain.name) == chain:
        return native.generated(name)
    from septet.codegen.targets.catalogue import TARGETS, render  # a second of lifting, for a user's chain only

    return render(TARGETS["c"], chain)


def multiply(
    stored: Bytes, chain: Chain, group: int, columns: int, activations: NDArray[np.int8], scales: Floats
) -> Floats:
    """Products [vectors, rows] of stored rows with activations [vectors, columns] of a scale each.

    Raises:
        InvalidGroup: a stored unit is not valid.
        ValueError: a scale is not finite, or bytes are of another shape.
    """
    chains.check_stored(stored, chain, group, columns)
    made = kernels(chain)
    if made is not None:
        data, codes = np.ascontiguousarray(stored), np.ascontiguousarray(activations)
        found = native.products(made, data, group, columns, codes, scales)
        if found is not None:
            return found
    return _multiply(stored, chain, group, columns, activations, scales)


def _multiply(
    stored: Bytes, chain: Chain, group: int, columns: int, activations: NDArray[np.int8], scales: Floats
) -> Floats:
    """The same by NumPy: a group's dot product is an integer, its product with the unit one of fewer than 53 bits."""
    if not np.isfinite(scales).all():
        raise ValueError("a scale of activations is not finite")
    count, rows = activations.shape[0], len(stored)
    units, levels = chains.decode(stored, chain, group, columns)
    groups = units.shape[1]
    padded = np.zeros((count, groups * group), np.int64)
    padded[:, :columns] = activations
    n = np.zeros((rows, groups * group), np.int64)
    n[:, :columns] = levels
    dots = np.einsum("vgi,rgi->vrg", padded.reshape(count, groups, group), n.reshape(rows, groups, group))
    rounded = np.asarray(dots * np.ldexp(units.astype(np.float64), 24)).astype(np.float32)
    exact = np.ldexp(summed(rounded).astype(np.float64), -24)
    products = exact * scales.astype(np.float64)[:, None] + 0.0  # exact, of 48 bits; what is 0 has no sign
    return products.astype(np.float32)
