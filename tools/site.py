"""Hooks of mkdocs: pages made from the code and the examples, and links that leave docs/.

A page of docs/ links to sources as a reader of the repository needs it. The site has no sources, so such a link becomes
its text; one to a file that there is not is an error. Pages of results that the table of contents does not name, as
there is one for each audit, go below "Results".
"""

import contextlib
import inspect
import posixpath
import re
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

import septet
from septet.audit import manifest, schema
from septet.cli import COMMANDS, command

ROOT = Path(__file__).parents[1]
LINK = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)")


def on_config(config: Any) -> Any:
    """Put every page that no entry of the table of contents names below the last one."""
    named = set(re.findall(r"[\w/.-]+\.md", str(config.nav)))
    pages = {p.relative_to(config.docs_dir).as_posix() for p in Path(config.docs_dir).rglob("*.md")}
    rest = sorted(pages - named)
    config.nav[-1]["Results"] += rest
    return config


def on_files(files: Any, config: Any) -> Any:
    """Add the pages that are made."""
    pages = {
        "index.md": (ROOT / "README.md").read_text(encoding="utf-8").replace("](docs/", "]("),
        "reference/commands.md": commands(),
        "reference/manifest.md": manifests(),
        "reference/python.md": python(),
    }
    for page in sorted((ROOT / "examples").glob("*/README.md")):
        pages[f"tutorial/{page.parent.name}.md"] = page.read_text(encoding="utf-8")
    for name, text in pages.items():
        files.append(File.generated(config, name, content=text))
    return files


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Turn links that leave docs/ into their text."""
    folder = "" if page.file.src_uri == "index.md" else posixpath.dirname(posixpath.join("docs", page.file.src_uri))

    def told(found: re.Match[str]) -> str:
        text, target = found.groups()
        path = target.partition("#")[0]
        if "://" in target or not path:
            return found[0]
        inside = posixpath.normpath(posixpath.join(posixpath.dirname(page.file.src_uri), path))
        if files.get_file_from_path(inside):
            return found[0]
        if not (ROOT / posixpath.normpath(posixpath.join(folder, path))).exists():
            raise PluginError(f"{page.file.src_uri}: no {target}")
        return text

    return LINK.sub(told, markdown)


def commands() -> str:
    """Every command with its documentation and its options."""
    text = ["# Commands", "", "Made from the code. `septet COMMAND --help` says the same.", ""]
    for name, module in COMMANDS.items():
        function = getattr(import_module(module), name)
        options = command(name).params
        text += [f"## septet {name}", "", inspect.cleandoc(function.__doc__ or ""), "", "| option | |", "| --- | --- |"]
        for option in options:
            spelled = [*option.opts, *option.secondary_opts]
            names = ", ".join(spelled) if spelled[0][0] == "-" else option.name.upper()
            text.append(f"| `{names}` | {_cell(getattr(option, 'help', None) or '')} |")
        text.append("")
    return "\n".join(text)


def manifests() -> str:
    """The keys of a manifest, the roles of arguments, and which operation has which."""
    said = schema.comments()
    text = ["# Manifest", "", "Made from the code. A manifest is TOML, with a `[[kernel]]` table for each kernel.", ""]
    text += ["| key | type | |", "| --- | --- | --- |"]
    for key, kind in manifest.TYPES.items():
        needed = " (needed)" if key in manifest.REQUIRED else ""
        text.append(f"| `{key}`{needed} | {kind.__name__} | {_cell(said.get(key, ''))} |")
    roles = str(manifest.__doc__).split("Roles of arguments:\n", 1)[1]
    text += ["", "## Roles of arguments", "", "```text", inspect.cleandoc(roles), "```", "", "## Operations", ""]
    text += ["| operation | needs | may have |", "| --- | --- | --- |"]
    for operation in get_args(manifest.Operation):
        needs, may = (", ".join(f"`{role}`" for role in sorted(r)) for r in manifest.ROLES[operation])
        text.append(f"| `{operation}` | {needs} | {may} |")
    return "\n".join(text) + "\n"


def python() -> str:
    """What `import septet` gives."""
    text = ["# Python", "", "Made from the code: what `import septet` gives.", ""]
    for name in sorted(septet.__all__):
        value = getattr(septet, name)
        described = inspect.getdoc(value) if inspect.isroutine(value) or inspect.isclass(value) else repr(value)
        signature = ""
        if inspect.isroutine(value) or inspect.isclass(value):
            with contextlib.suppress(ValueError):  # a class made in C has none
                signature = str(inspect.signature(value))
        text += [f"## `{name}`", "", "```python", f"septet.{name}{signature}", "```", ""]
        text += ["```text", described or "", "```", ""]
    return "\n".join(text)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")
