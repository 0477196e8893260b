"""What of a generated C file the proof of a function is about: its text, the contracts of what it calls, and the logic
that these are written with. What is the same in several formats is proved once.
"""

import functools
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence

from septet.codegen.annotate import facts

HEAD = "#include <float.h>\n#include <stdbool.h>\n#include <stddef.h>\n#include <stdint.h>\n\n"
DEFINITION = re.compile(r"^(?:static )?(?:inline )?\w+ (\w+)\([^;{]*\)\n\{", re.MULTILINE)
"""The head of a function's definition, as the renderer writes it."""
ENUMERATORS = re.compile(r"^enum \{\n?([^}]*)\};", re.MULTILINE)
CLAUSE = re.compile(r"^(  (?:admit )?ensures )(.*(?:\n   .*)*);\n", re.MULTILINE)
DECLARED = re.compile(r"\b(?:logic \w+|predicate) (\w+)")
AXIOM = re.compile(r"^    axiom (\w+)", re.MULTILINE)
STATED = re.compile(r"^    (?:axiom|lemma) .*\n(?:      .*\n)*", re.MULTILINE)
LEMMAS = re.compile(r"^    lemma .*\n(?:      .*\n)*", re.MULTILINE)
"""What a group states: all of it, and its lemmas."""
LEMMA = re.compile(r"^ +lemma (\w+)", re.MULTILINE)
LABEL = re.compile(r"(?<=^        )\w+: ", re.MULTILINE)
"""What names the group of a lemma that another is proved with."""
GROUP = re.compile(r"^  (?:axiomatic|lemma) (\w+)")
"""The name of a group, or of a lemma that belongs to none."""
HIDES = re.compile(r"^ *// hides ([\w, ]+)\n", re.MULTILINE)
"""The names whose definitions a proof does not look into, in a function's contract or a group of lemmas."""
BROKEN = re.compile(r"^[a-z][\w *]*\(\n[\w *,\n]*\)", re.MULTILINE)
"""A function's head of several lines, which are broken by the length of its name."""
COMMENT = re.compile(r"/\*(?!@).*?\*/|//(?!@)[^\n]*", re.DOTALL)
NAMED = re.compile(
    r"\b(?:logic \w+|predicate|axiomatic|axiom|lemma) (\w+)|^enum \{ (\w+) =|^(?:static )?(?:inline )?\w+ (\w+)\(",
    re.MULTILINE,
)
"""The names that a cut text declares."""
WORD = re.compile(r"\w+")
DEFINED = re.compile(r"  ((?:logic \w+|predicate) (\w+)\([^)]*\)) =")
"""A definition that looks at no memory."""


def cut(sources: Mapping[str, str], file: str, symbols: Sequence[str]) -> str:
    """The C text with these functions whole, and of the rest of a file what they depend on.

    Lemmas are granted, as axioms: each is proved in the text that `cut_lemmas` makes.

    Args:
        sources: a format's generated files, by name.
        file: the name of the one that defines the functions.
        symbols: of functions that are `alike`, or of one.
    """
    stated, functions = _parts(sources[file])
    stated = _hidden(stated, hidden(sources, file, symbols[0]))
    functions = {name: HIDES.sub("", text) for name, text in functions.items()}
    said = {name: text for symbol in symbols for name, text in contracts(sources, file, symbol).items()}
    kept = [text if name in symbols else said[name] for name, text in functions.items() if name in {*symbols, *said}]
    shown = _shown(stated, _words(functions[s] for s in symbols))
    return _written(sources, [_granted(text) for text in _logic(shown, kept)], kept)


def cut_lemmas(sources: Mapping[str, str], file: str, group: str) -> str:
    """The C text with the lemmas of a group, and of what stands before them in a file what they depend on.

    Args:
        group: its name, or that of a lemma that belongs to none.
    """
    stated, _ = _parts(sources[file])
    place = next(i for i, text in enumerate(stated) if _group(text) == group)
    asked = HIDES.sub("", stated[place])
    before = _hidden(stated[:place], _listed(stated[place]))
    shown = [*_shown(before, _words(LEMMAS.findall(asked) or [asked])), asked]
    return _written(sources, [text if text == asked else _granted(text) for text in _logic(shown, [asked])], [])


def lemmas(text: str) -> dict[str, list[str]]:
    """The names of the lemmas of a C file by the group that they are of, or by their own."""
    return {_group(stated): found for stated in _parts(text)[0] if (found := LEMMA.findall(stated))}


def hidden(sources: Mapping[str, str], file: str, symbol: str) -> frozenset[str]:
    """The names whose definitions a function's proof does not look into, so that it is the same for all that they mean.

    A line of its contract lists them: `// hides has_group, bytes_of_group`. Less is known in what is left, so that what
    is proved there holds of the whole.
    """
    return _listed(_parts(sources[file])[1][symbol])


def _listed(text: str) -> frozenset[str]:
    found = HIDES.search(text)
    return frozenset(found[1].split(", ")) if found else frozenset()


def _hidden(stated: Sequence[str], names: frozenset[str]) -> list[str]:
    """Declarations with no more of these names than what kind of thing each is.

    Raises:
        ValueError: a name is not that of a definition that looks at no memory.
    """
    defined = {found[2]: found[1] for text in stated if (found := DEFINED.match(text))}
    if names - defined.keys():
        raise ValueError(f"no definitions to hide: {', '.join(sorted(names - defined.keys()))}")
    heads = {name: f"  axiomatic Hidden_{name} {{\n    {defined[name]};\n  }}" for name in names}
    return [heads.get(found[2], text) if (found := DEFINED.match(text)) else text for text in stated]


def _shown(stated: Sequence[str], known: set[str]) -> list[str]:
    """Declarations as what names `known` is to see them."""
    return [text if known & named else _opaque(text, known) for text, named in map(_plain, stated)]


@functools.cache
def _plain(stated: str) -> tuple[str, frozenset[str]]:
    """A declaration without labels, and the names that show it whole."""
    return LABEL.sub("", stated), frozenset([*DECLARED.findall(stated), *AXIOM.findall(stated)])


def _written(sources: Mapping[str, str], logic: Sequence[str], functions: Sequence[str]) -> str:
    constants = _constants("\n".join(sources.values()), [*logic, *functions])
    shifts = "".join(f"    {fact.axiom}\n" for fact in facts.used("\n".join([*logic, *functions])))
    lines = "\n".join([*([f"  axiomatic ShiftsAndMasks {{\n{shifts}  }}"] if shifts else []), *logic])
    stated = f"/*@\n{lines}\n*/\n\n" if lines else ""  # ACSL has no empty comment
    return f"{HEAD}{constants}{stated}" + "\n".join(functions)


def _group(stated: str) -> str:
    found = GROUP.match(stated)
    return found[1] if found else ""


def _granted(stated: str) -> str:
    """With axioms for lemmas; ACSL has axioms in groups only."""
    if stated.startswith("  lemma"):
        stated = f"  axiomatic Granted_{_group(stated)} {{\n  {stated.replace(chr(10), chr(10) + '  ')}\n  }}"
    return re.sub(r"^    lemma ", "    axiom ", stated, flags=re.MULTILINE)


def digest(text: str) -> str:
    """SHA-256 of a cut text, the same for all that it is the same for but for comments and what it declares by name."""
    plain = BROKEN.sub(lambda head: " ".join(head[0].split()).replace("( ", "("), COMMENT.sub("", text))
    names = dict.fromkeys(name for found in NAMED.findall(plain) for name in found if name)
    numbers = {name: f"#{k}" for k, name in enumerate(names)}
    return hashlib.sha256(WORD.sub(lambda word: numbers.get(word[0], word[0]), plain).encode()).hexdigest()


@functools.cache
def _parts(text: str) -> tuple[list[str], dict[str, str]]:
    """The declarations of a file's first ACSL comment, and its functions by name, with what is written above each."""
    start = text.index("/*@\n") + 3
    end = text.index("\n*/\n", start)
    functions: dict[str, str] = {}
    for piece in re.split(r"(?<=\n\}\n)\n*", text[end + 4 :]):
        found = DEFINITION.search(piece)
        if found is not None:
            functions[found[1]] = piece.lstrip("\n")
    stated = re.split(r"\n+(?=  [a-z/])", text[start:end])
    return [s for s in stated if s.strip() and "axiomatic ShiftsAndMasks" not in s], functions


def contracts(sources: Mapping[str, str], file: str, symbol: str) -> dict[str, str]:
    """What is said of the functions that a function calls, by name.

    Without promises in names that mean nothing to the function, so that solvers need not look at them.
    """
    stated, functions = _parts(sources[file])
    stated = _hidden(stated, _listed(functions[symbol]))
    functions = {name: HIDES.sub("", text) for name, text in functions.items()}
    declared = {name for text in stated for name in _declared(text)}
    foreign = declared - _closed(stated, _words([functions[symbol]]))
    called = set(re.findall(r"\b(\w+)\(", functions[symbol])) - {symbol}
    return {
        name: _prototype(CLAUSE.sub(functools.partial(_promised, foreign), functions[name]))
        for name in functions
        if name in called
    }


def _promised(foreign: set[str], clause: re.Match[str]) -> str:
    """What a clause says without names that are foreign."""
    head, said = clause.groups()
    parts = [said] if _words([said]) & {"let", "forall", "exists"} else said.split(" && ")
    if any(part.count("(") != part.count(")") or re.search(r"==>|\|\||\?", part) for part in parts):
        parts = [said]
    kept = [part for part in parts if not foreign & _words([part])]
    return f"{head}{' && '.join(kept)};\n" if kept else ""


def alike(sources: Mapping[str, str], file: str, symbols: Sequence[str]) -> bool:
    """Whether functions lean on the same clauses of what several of them call, and of each other on all."""
    functions = _parts(sources[file])[1]
    said: dict[str, str] = {symbol: _prototype(HIDES.sub("", functions[symbol])) for symbol in symbols}
    every = [item for symbol in symbols for item in contracts(sources, file, symbol).items()]
    return all(said.setdefault(name, text) == text for name, text in every)


def _closed(stated: Sequence[str], words: set[str]) -> set[str]:
    """Words, and those of the declarations of names among them."""
    while True:
        more = words | _words(s for s in stated if words.intersection(_declared(s)))
        if more == words:
            return words
        words = more


@functools.cache
def _declared(stated: str) -> frozenset[str]:
    """The names that functions know a declaration by; a group that declares nothing is known by what it states.

    Lemmas that are of no group are known by what they speak of.
    """
    if stated.startswith("  lemma"):
        return frozenset()
    return frozenset(DECLARED.findall(stated) or AXIOM.findall(stated) + LEMMA.findall(stated))


def _words(texts: Iterable[str]) -> set[str]:
    return set[str]().union(*map(_words_of, texts))


@functools.cache
def _words_of(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text))


def _prototype(text: str) -> str:
    found = DEFINITION.search(text)
    assert found is not None
    head = text[: found.end()].removesuffix("\n{")
    return re.sub(r"^(?:static )?(?:inline )?(?=\w+ \w+\()", "", head, flags=re.MULTILINE) + ";\n"


def _logic(stated: Sequence[str], functions: Sequence[str]) -> list[str]:
    """What is declared of names that occur, in order, and the lemmas that speak of nothing else."""
    known = {name for s in stated for name in _declared(s)}
    words = _closed(stated, _words(functions))
    kept = [s for s in stated if words.intersection(_declared(s))]
    declared = {name for s in kept for name in _declared(s)}
    return [s for s in stated if s in kept or (s.startswith("  lemma") and _words([s]) & known <= declared)]


def _opaque(stated: str, known: set[str]) -> str:
    """A group of axioms that nothing names anything of, or of lemmas, so that solvers need not look at all of it.

    Without axioms, and with the lemmas that are named; if none is, with the last one, to which all before it lead.
    """
    said: list[str] = STATED.findall(stated)
    proved: list[str] = LEMMAS.findall(stated)
    kept = [text for text in proved if known.intersection(LEMMA.findall(text))] or proved[-1:]
    for text in said:
        if text not in kept:
            stated = stated.replace(text, "")
    return stated


def _constants(text: str, used: Iterable[str]) -> str:
    """The enumerators that occur, and those that they are made of."""
    listed = re.sub(r"/\*.*?\*/", "", ",".join(ENUMERATORS.findall(text)), flags=re.DOTALL)
    values = dict(re.findall(r"(\w+) = ([^,]+)", listed))
    words, done = _words(used), set[str]()
    while new := (words & values.keys()) - done:
        done |= new
        words |= _words(values[name] for name in new)
    return "".join(f"enum {{ {name} = {value.strip()} }};\n" for name, value in values.items() if name in done) + "\n"
