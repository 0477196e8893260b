"""What the operations with joints must return, from the parts of their input."""

from collections.abc import Mapping, Sequence

from septet.audit.equal.cuts import Specified
from septet.audit.expected import activation_terms, product_terms, quantizer_terms
from septet.audit.expected.products import Product
from septet.audit.expected.stored import Stored
from septet.audit.manifest import QUANTIZERS, Kernel
from septet.audit.terms.terms import Term


def specified(kernel: Kernel, parts: Mapping[str, Sequence[Term]], count: int) -> Specified | None:
    """The outputs and joints; None for an operation without joints."""
    if isinstance(kernel.format, Product):
        return kernel.format.specified(count, [b for data in parts.values() for b in data])
    if kernel.operation == "quantize_activations":
        return activation_terms.quantize(parts["vector"])
    if isinstance(kernel.format, Stored) or kernel.operation not in QUANTIZERS | {"dot_group", "matvec", "matmul"}:
        return None
    fmt, group = kernel.lattice, kernel.group
    if kernel.operation in QUANTIZERS:
        return quantizer_terms.quantize_row(fmt, group, parts["weights"])
    if kernel.operation == "dot_group":
        return product_terms.dot_group(fmt, group, parts["packed"], parts["activations"])
    scales = parts["scale" if kernel.operation == "matvec" else "scales"]
    return product_terms.products(
        fmt, group, _rows(parts["packed"], kernel.rows), count, _rows(parts["activations"], kernel.vectors),
        _rows(scales, kernel.vectors),
    )  # fmt: skip


def _rows(data: Sequence[Term], number: int) -> list[Sequence[Term]]:
    size = len(data) // number
    return [data[k * size : (k + 1) * size] for k in range(number)]
