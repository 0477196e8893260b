"""Obligations about generated code: that each function written for a format keeps the contract it is written with,
and that some of them, compiled, return what the spec says.

They have no script: who decides them reads the generated text, whose hash is what a verdict depends on. What a
contract says of each function is in the generated source; for every length means that no bound was assumed.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from septet.audit import generated
from septet.codegen.annotate import facts, slices
from septet.codegen.targets import c, spark
from septet.codegen.targets.names import prefix
from septet.proofs.obligations import Obligation
from septet.spec.formats import FORMATS, Format

FAMILY = "kernels"
GRANTED = (
    "Shifts, masks and casts of words have the values that the axioms say which Frama-C is granted; an instance is an "
    "axiom, by name."
)


def kernel(
    name: str, claim: str, fmt: Format, symbol: str, text: str, renderer: Callable[..., Any], instance: str = ""
) -> Obligation:
    """The obligation that a generated function does what a claim says.

    Args:
        name: language and function: "c dequantize_row".
        claim: in words, the extent included: for every length, or for which.
        symbol: the function's name in the text.
        text: the generated source.
        renderer: what made the text.
        instance: what else the claim is about, if anything.
    """
    digest = hashlib.sha256(f"{symbol} {instance}\n{text}".encode()).hexdigest()
    constants = {"fmt": fmt, "symbol": symbol}
    return Obligation("kernel", name, FAMILY, claim, True, fmt.name, instance, renderer, constants, text=digest)


def c_functions(fmt: Format) -> dict[str, str]:
    """The functions of a format's C file: name without the format's prefix, and symbol."""
    symbols = slices.DEFINITION.findall(c.sources(fmt)[c.names(fmt)[1]])
    return {symbol.removeprefix(prefix(fmt)): symbol for symbol in symbols}


def c_lemmas(fmt: Format) -> list[Obligation]:
    """One for each group of lemmas that the C functions of a format are proved with.

    Raises:
        RenderError: the format cannot be rendered.
    """
    sources = c.sources(fmt)
    return [
        kernel(
            f"c lemmas {group}",
            f"C, lemmas {', '.join(names)}: each follows from the definitions and the lemmas before it, in general.",
            fmt,
            f"lemmas {group}",
            "\n".join(sources.values()),
            c.sources,
        )
        for group, names in slices.lemmas(sources[c.names(fmt)[1]]).items()
    ]


def c_kernels(fmt: Format) -> list[Obligation]:
    """One for each C function of a format.

    Raises:
        RenderError: the format cannot be rendered.
    """
    text = "\n".join(c.sources(fmt).values())
    return [
        kernel(
            f"c {name}",
            f"C {name}: touches no memory but what its contract says, overflows nowhere, ends, and what it writes and "
            "returns is as its contract says, for every length.",
            fmt,
            symbol,
            text,
            c.sources,
        )
        for name, symbol in c_functions(fmt).items()
    ]  # fmt: skip


def compiled_kernels(fmt: Format) -> list[Obligation]:
    """One for each C function of a format that a proof run audits.

    Raises:
        RenderError: the format cannot be rendered.
    """
    text = "\n".join(c.sources(fmt).values())
    return [
        replace(
            kernel(
                f"compiled c {compiled.operation}",
                f"C {compiled.operation}, compiled: at each size named, on every valid input, returns what the spec "
                "says to the last bit, and meets nothing undefined.",
                fmt,
                f"{compiled}",
                text,
                c.sources,
                compiled.setting,
            ),
            kind="compiled",
            constants={"fmt": fmt, "compiled": compiled},
        )
        for compiled in generated.share(fmt)
    ]  # fmt: skip


def ada_kernels(fmt: Format) -> list[Obligation]:
    """One for each SPARK Ada subprogram of a format.

    Raises:
        LiftError, RenderError: a function of the spec cannot be written.
    """
    sources = spark.sources()
    return [
        kernel(
            f"ada {name.lower()}",
            f"Ada {name}: {gives}; no run-time error, and it ends, for every input that its contract allows.",
            fmt,
            spark.place(fmt, name),
            "\n".join(sources[file] for file in (*spark.SHARED, *spark.files(None), *spark.files(fmt))),
            spark.sources,
        )
        for name, gives in spark.KERNELS.items()
    ]  # fmt: skip


def granted(formats: Mapping[str, Format]) -> list[Obligation]:
    """The facts about words that the annotations of the C of shipped formats grant Frama-C, each once.

    Raises:
        RenderError: a shipped format cannot be rendered.
    """
    shipped = [fmt for name, fmt in formats.items() if FORMATS.get(name) == fmt]
    found = {fact.name: fact for fmt in shipped for text in c.sources(fmt).values() for fact in facts.used(text)}
    return [
        Obligation(
            "fact", "shifts_and_masks", "annotations", GRANTED, True, "any", fact.name, fact, {},
            script=fact.script, query="(get-value (x))\n", text=hashlib.sha256(fact.axiom.encode()).hexdigest(),
        )
        for fact in found.values()
    ]  # fmt: skip


def kernels(formats: Mapping[str, Format]) -> list[Obligation]:
    """All of them; none for formats that are not shipped, for which no code is written.

    Raises:
        RenderError: a shipped format cannot be rendered.
    """
    shipped = [fmt for name, fmt in formats.items() if FORMATS.get(name) == fmt]
    return [o for fmt in shipped for o in (*c_kernels(fmt), *c_lemmas(fmt), *compiled_kernels(fmt), *ada_kernels(fmt))]
