"""Products and weights of stored chains for x86 processors, in C with intrinsics: see `septet.codegen.targets.x86`.

The tables are rendered from the spec's `here` and `before`, as bytes modulo 256: a septet's entry and that of the
septet before it are added as bytes. With AVX2 there are kernels of chains whose tables are sums over the fields of a
septet. The files give the bits of the chain's plain C, which `catalogue.render` makes.
"""

from typing import Any

from septet.codegen.core.fingerprint import fingerprint
from septet.codegen.core.rational import RenderError
from septet.codegen.targets.names import prefix
from septet.spec.chains import UNIT_BYTES, Chain
from septet.spec.dot import PARTIAL_SUMS
from septet.spec.floats import BINARY16
from septet.spec.formats import LANES, LARGEST_GROUP, LARGEST_LEVEL, SEPTETS

BIAS = LARGEST_LEVEL + 1
"""What is added to levels, which are signed bytes, so that they are bytes without a sign."""


def sets(chain: Chain) -> tuple[str, ...]:
    """The instruction sets that there are kernels of a chain for, the widest first."""
    return ("avx512", "avxvnni", "avx2") if by_fields(chain, BIAS) else ("avx512",)


def template(chain: Chain, isa: str) -> str:
    """The name of the template of a chain's kernels.

    Raises:
        RenderError: there are no kernels of the chain for the instruction set.
    """
    if isa not in sets(chain):
        raise RenderError(f"{chain.name}: no kernels for {isa}")
    return "chain_avx512.c.j2" if isa == "avx512" else "chain_avx2.c.j2"


def variables(chain: Chain, isa: str) -> dict[str, Any]:
    """What a chain's template is rendered with."""
    common = {
        "isa": isa,
        "fmt": chain,
        "head": f"Products of format {chain.name} for {isa.upper()}, fingerprint {fingerprint(chain)}; "
        "written by `septet codegen`.",
        "p": prefix(chain),
        "grid": BINARY16.grid,
        "unit_bytes": UNIT_BYTES,
        "largest_group": LARGEST_GROUP,
        "partial_sums": PARTIAL_SUMS,
    }
    if isa == "avx512":
        own = [[(n + BIAS) % 256 for n in lane] for lane in chain.here]
        common |= {"chain": True, "scalar": "float", "scales": 1, "sum": "int32_t", "kept": "-sum", "usual": 64}
        return common | {"entries": own + [[n % 256 for n in lane] for lane in chain.before]}
    return common | {"vnni": isa == "avxvnni", "fields": by_fields(chain, BIAS)}


def by_fields(chain: Chain, bias: int) -> list[list[list[int]]] | None:
    """For each lane, 16 bytes of each field: own upper with a bias added, and lower, upper and lower before.

    None for a chain whose tables are no sums over fields.
    """
    found: list[list[list[int]]] = []
    for lane in LANES:
        found.append([])
        for table in (chain.here[lane], chain.before[lane]):
            fours = [table[8 * k] for k in range(16)]
            threes = [table[k % 8] - table[0] for k in range(16)]
            if any(table[s] != fours[s // 8] + threes[s % 8] for s in range(SEPTETS)):
                return None
            found[-1] += [[n % 256 for n in fours], [n % 256 for n in threes]]
        found[-1][0] = [(n + bias) % 256 for n in found[-1][0]]
    return found
