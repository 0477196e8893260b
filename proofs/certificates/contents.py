"""The files of a bundle that follow from what is installed: a check makes them again and compares.

README.md           what the bundle is and how to check it, with Septet and without
spec/               the spec's Python: the statements themselves
statements/         the same as a page, and every obligation in words
obligations/        every obligation as an SMT-LIB 2 script
generated/          the sources that other provers read: C with contracts, SPARK, and what else is rendered
lean/               the Lean project, where there is one
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import septet.proofs
import septet.spec
from septet.codegen import prose
from septet.codegen.generated import generated
from septet.proofs.bundle import script_file
from septet.proofs.obligations import Obligation

README = """\
# Certificates of Septet's theorems

`septet certify --check .` checks all of this from nothing but the Septet that is installed: it hashes every file,
writes statements, scripts, clauses and sources again and compares, checks every proof, replays every witness, and asks
the provers that read sources again. It fails if one byte differs.

Without Septet:

- `obligations/*/*.smt2` are SMT-LIB 2.6 scripts, for any solver; `manifest.json` has the answer that each must get.
- `certificates/DIGEST.cnf` is the same claim as clauses in DIMACS form, `certificates/DIGEST.lrat.xz` an LRAT proof,
  as text, that they are unsatisfiable: any LRAT checker will do. DIGEST is the start of the script's SHA-256, which the
  manifest gives for each obligation.
- `certificates/DIGEST.cpc.xz` is cvc5's proof in its Cooperating Proof Calculus, which Ethos checks with the
  signatures of the cvc5 release that the manifest names.
- `certificates/DIGEST.witness.json` has values of the script's variables that show that it is satisfiable.
- `generated/` has the sources that Frama-C, GNAT and other provers read; `results/` says what those made of each
  obligation, and which were not asked is in the manifest: it lists no results of theirs.
"""


def lean_folder() -> Path:
    """Where the Lean project is in a checkout: links of an editable install are followed."""
    return Path(str(septet.proofs.__file__)).resolve().parent / "lean"


def contents(obligations: Sequence[Obligation], sources: bool) -> dict[str, bytes]:
    """The files, by path.

    Args:
        obligations: with their scripts.
        sources: whether the bundle has what other provers read, too.

    Raises:
        RenderError: a shipped format cannot be rendered.
    """
    root = Path(str(septet.spec.__file__)).parent
    found = {f"spec/{p.relative_to(root).as_posix()}": p.read_bytes() for p in sorted(root.rglob("*.py"))}
    texts = {
        "README.md": README,
        "statements/spec.md": prose.document(),
        "statements/obligations.json": json.dumps([_statement(o) for o in obligations], indent=1) + "\n",
    }
    texts |= {f"obligations/{o.key}.smt2": script_file(o) for o in obligations if o.script}
    if sources:
        texts |= {f"generated/{path}": text for path, text in generated().items()}
        found |= _lean()
    return found | {path: text.encode() for path, text in texts.items()}


def _statement(o: Obligation) -> Mapping[str, object]:
    return {
        "obligation": o.key, "kind": o.kind, "name": o.name, "family": o.family, "format": o.format,
        "instance": o.instance, "claim": o.claim_text, "holds": o.holds, "python": o.text,
    }  # fmt: skip


def _lean() -> dict[str, bytes]:
    """The Lean project's sources; what a build leaves is not among them."""
    folder = lean_folder()
    kept = (p for p in sorted(folder.rglob("*")) if p.is_file() and not p.relative_to(folder).parts[0].startswith("."))
    return {f"lean/{p.relative_to(folder).as_posix()}": p.read_bytes() for p in kept if "build" not in p.parts}
