"""Products and weights of stored chains for x86 processors, in C with intrinsics: see `septet.codegen.targets.x86`.

The tables are rendered from the spec's `here` and `before`, as bytes modulo 256: a septet's entry and that of the
septet before it are added as bytes. The files give the bits of the chain's plain C, which `catalogue.render` makes.
"""

from typing import Any

from septet.codegen.core.fingerprint import fingerprint
from septet.codegen.core.rational import RenderError
from septet.codegen.targets.c import prefix
from septet.spec.chains import UNIT_BYTES, Chain
from septet.spec.floats import BINARY16
from septet.spec.formats import LARGEST_GROUP, LARGEST_LEVEL

BIAS = LARGEST_LEVEL + 1
"""What is added to levels, which are signed bytes, so that they are bytes without a sign."""
TEMPLATES = {"avx512": "chain_avx512.c.j2"}


def template(chain: Chain, isa: str) -> str:
    """The name of the template of a chain's kernels.

    Raises:
        RenderError: there are no kernels of the chain for the instruction set.
    """
    if isa not in TEMPLATES:
        raise RenderError(f"{chain.name}: no kernels for {isa}")
    return TEMPLATES[isa]


def variables(chain: Chain, isa: str) -> dict[str, Any]:
    """What a chain's template is rendered with."""
    return {
        "isa": isa,
        "fmt": chain,
        "head": f"Products of format {chain.name} for {isa.upper()}, fingerprint {fingerprint(chain)}; "
        "written by `septet codegen`.",
        "p": prefix(chain),
        "entries": [[(n + BIAS) % 256 for n in lane] for lane in chain.here]
        + [[n % 256 for n in lane] for lane in chain.before],
        "grid": BINARY16.grid,
        "unit_bytes": UNIT_BYTES,
        "largest_group": LARGEST_GROUP,
    }
