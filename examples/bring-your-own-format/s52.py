"""A format of one's own: 5 bits for one weight of a pair, 2 bits for the other."""

import numpy as np

from septet import dequantize, quantize
from septet.codegen.targets import c
from septet.outputs.terminal import summarize
from septet.proofs import run
from septet.proofs.executors import Processes
from septet.proofs.obligations import obligations
from septet.proofs.provers import PROVERS
from septet.solvers.cache import Cache
from septet.spec.formats import Format

# Both lanes span the same range: 31 * 3 and 3 * 31.
S52 = Format("s52", (tuple(3 * code for code in range(32)), tuple(31 * code for code in range(4))), low=1)


def main() -> int:
    """Quantize some weights, prove what is said of their error, and print a line of the C kernel."""
    weights = np.random.default_rng(1).normal(size=(2, 256)).astype(np.float32)
    stored = quantize(weights, S52, 128)
    errors = np.abs(dequantize(stored, S52, 128, 256) - weights)
    print(f"{8 * stored.size / weights.size} bits a weight, largest error {errors.max():.3f}")

    claims = [o.written() for o in obligations({S52.name: S52}) if o.format == "s52" and o.family == "error"]
    proof = run.prove(claims, {"z3": PROVERS["z3"], "cvc5": PROVERS["cvc5"]}, Processes(2), Cache(None))
    problems = summarize(proof)

    for name, text in c.plain(S52).items():
        print(f"{name}: {len(text.splitlines())} lines of C")
    return problems


if __name__ == "__main__":
    raise SystemExit(main())
