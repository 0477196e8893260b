"""Septet: packed low-bit weight formats with proofs.

import septet
stored = septet.quantize(matrix, septet.find("r11"), 128)       # binary32 [rows, columns] to uint8 [rows, bytes]
matrix = septet.dequantize(stored, septet.find("r11"), 128, columns)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from septet.errors import SeptetError as SeptetError
    from septet.lattice import dequantize as dequantize
    from septet.lattice import quantize as quantize
    from septet.spec.formats import FORMATS as FORMATS
    from septet.spec.formats import Format as Format
    from septet.spec.formats import find as find

_HOMES = {
    "FORMATS": "septet.spec.formats",
    "Format": "septet.spec.formats",
    "SeptetError": "septet.errors",
    "dequantize": "septet.lattice",
    "find": "septet.spec.formats",
    "quantize": "septet.lattice",
}
__all__ = list(_HOMES)


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is asked for: the command line starts without NumPy."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
