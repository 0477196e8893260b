"""Septet: packed low-bit weight formats with proofs.

import septet
stored = septet.quantize(matrix, "r11", 128)                # floating [rows, columns] to uint8 [rows, bytes]
matrix = septet.dequantize(stored, "r11", 128, columns)     # to binary32
septet.quantize_file("model/", "small/", "nl11", 64)
with septet.open("small/") as tensors: ...                  # names to arrays
septet.verify("small/", "model/")                           # a verdict a tensor
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from septet.api import Narrowed as Narrowed
    from septet.api import Opened as Opened
    from septet.api import dequantize as dequantize
    from septet.api import open as open
    from septet.api import quantize as quantize
    from septet.api import quantize_file as quantize_file
    from septet.api import verify as verify
    from septet.errors import SeptetError as SeptetError
    from septet.lattice import InvalidGroup as InvalidGroup
    from septet.lattice import InvalidWeight as InvalidWeight
    from septet.spec.catalogue import find as find
    from septet.spec.formats import FORMATS as FORMATS
    from septet.spec.formats import Format as Format

    __version__: str

_HOMES = {
    "FORMATS": "septet.spec.formats",
    "Format": "septet.spec.formats",
    "InvalidGroup": "septet.lattice",
    "InvalidWeight": "septet.lattice",
    "Narrowed": "septet.api",
    "Opened": "septet.api",
    "SeptetError": "septet.errors",
    "dequantize": "septet.api",
    "find": "septet.spec.catalogue",
    "open": "septet.api",
    "quantize": "septet.api",
    "quantize_file": "septet.api",
    "verify": "septet.api",
}
__all__ = ["__version__", *_HOMES]


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is asked for: the command line starts without NumPy."""
    if name == "__version__":
        return import_module("importlib.metadata").version("septet")
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
