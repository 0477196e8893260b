"""What the operations with joints must return, from the parts of their input."""

from collections.abc import Mapping, Sequence

from septet.audit.equal.joints import Specified
from septet.audit.expected import activation_terms, chain_terms, product_terms, quantizer_terms
from septet.audit.expected.foreign import ForeignFormat
from septet.audit.manifest import QUANTIZERS, Kernel
from septet.audit.terms.terms import Term
from septet.spec.chains import Chain


def specified(kernel: Kernel, parts: Mapping[str, Sequence[Term]], count: int) -> Specified | None:
    """The outputs and joints; None for an operation on one of Septet's formats that has no joints."""
    if isinstance(kernel.format, ForeignFormat):
        return kernel.format.specified(count, [b for data in parts.values() for b in data])
    if kernel.operation == "quantize_activations":
        return activation_terms.quantize(parts["vector"])
    if kernel.operation == "pack":
        return None
    if isinstance(kernel.format, Chain):
        return _of_chain(kernel.format, kernel, parts, count)
    if kernel.operation not in QUANTIZERS | {"dot_group", "matvec", "matmul"}:
        return None
    fmt, group = kernel.lattice, kernel.group
    if kernel.operation in QUANTIZERS:
        return quantizer_terms.quantize_row(fmt, group, parts["weights"])
    if kernel.operation == "dot_group":
        return product_terms.dot_group(fmt, group, parts["packed"], parts["activations"])
    return product_terms.products(fmt, group, *_matrix(kernel, parts, count))


def _of_chain(chain: Chain, kernel: Kernel, parts: Mapping[str, Sequence[Term]], count: int) -> Specified | None:
    group, packed = kernel.group, parts["packed"]
    if kernel.operation == "dequantize_group":
        return chain_terms.dequantize_group(chain, group, packed, parts["before"][0], count)
    if kernel.operation == "dot_group":
        return chain_terms.dot_group(chain, group, packed, parts["before"][0], parts["activations"])
    if kernel.operation == "dequantize_row":
        return chain_terms.dequantize_rows(chain, group, _rows(packed, kernel.rows), count)
    if kernel.operation in ("matvec", "matmul"):
        return chain_terms.products(chain, group, *_matrix(kernel, parts, count))
    return None


def _matrix(
    kernel: Kernel, parts: Mapping[str, Sequence[Term]], count: int
) -> tuple[list[Sequence[Term]], int, list[Sequence[Term]], list[Sequence[Term]]]:
    """A matrix's rows and columns, the vectors that it is multiplied by, and their scales."""
    scales = parts["scale" if kernel.operation == "matvec" else "scales"]
    vectors = _rows(parts["activations"], kernel.vectors)
    return _rows(parts["packed"], kernel.rows), count, vectors, _rows(scales, kernel.vectors)


def _rows(data: Sequence[Term], number: int) -> list[Sequence[Term]]:
    size = len(data) // number
    return [data[k * size : (k + 1) * size] for k in range(number)]
