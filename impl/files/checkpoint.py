"""A model's weights on disk: one safetensors file, or an index and its shards."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from septet.errors import SeptetError
from septet.files.header import Tensor, TensorFile, check_regular, parse_json, read_header
from septet.files.replacing import recover


@dataclass(frozen=True)
class Checkpoint:
    """Files with checked headers; `index` is the JSON object that lists them, None for a single file."""

    path: Path
    files: tuple[TensorFile, ...]
    index: dict[str, Any] | None

    @property
    def tensors(self) -> dict[str, tuple[TensorFile, Tensor]]:
        """Every tensor, with the file that holds it."""
        return {name: (file, tensor) for file in self.files for name, tensor in file.tensors.items()}

    @property
    def paths(self) -> tuple[Path, ...]:
        """Every file, the index included."""
        return tuple(dict.fromkeys([self.path, *(file.path for file in self.files)]))

    @property
    def size(self) -> int:
        """Bytes of the safetensors files."""
        return sum(file.size for file in self.files)

    @property
    def data_size(self) -> int:
        """Bytes of the tensors."""
        return sum(tensor.size for file in self.files for tensor in file.tensors.values())


def is_index(path: Path) -> bool:
    """Whether a path names an index and not a safetensors file."""
    return path.suffix == ".json"


FOLDER = ("model.safetensors.index.json", "model.safetensors")
"""What holds the weights in a folder, as Hugging Face names it."""


def weights_of(folder: Path) -> Path:
    """The file with a folder's weights, or with their index.

    Raises:
        SeptetError: it has neither.
    """
    for name in FOLDER:
        if (folder / name).is_file():
            return folder / name
    raise SeptetError(f"the folder has neither {FOLDER[1]} nor {FOLDER[0]}", file=folder)


def open_checkpoint(path: Path) -> Checkpoint:
    """Read and check the headers of a `.safetensors` file, or of all shards of a `.safetensors.index.json`.

    A folder stands for what `weights_of` finds in it. A `.gguf` file is read as `septet.files.gguf` says.

    Raises:
        SeptetError: a file is not valid, or the index and the shards do not hold the same tensors.
        OSError: a file cannot be read.
    """
    recover(path.absolute().parent)  # a command that was killed while it replaced files left old and new ones
    if path.is_dir():
        recover(path)
        path = weights_of(path)
    check_regular(path)
    if path.suffix == ".gguf":
        from septet.files.gguf import read_gguf  # with NumPy, which takes a moment

        return Checkpoint(path, (read_gguf(path),), None)
    if not is_index(path):
        return Checkpoint(path, (read_header(path),), None)
    try:
        index = parse_json(path.read_bytes())
    except ValueError as problem:
        raise SeptetError(f"the index is not valid JSON: {problem}", file=path) from problem
    shards = index.get("weight_map")
    if not isinstance(shards, dict) or not shards or not isinstance(index.get("metadata", {}), dict):
        raise SeptetError("the index has no weight_map from tensors to files, or no object of metadata", file=path)
    for name, shard in shards.items():
        if not isinstance(shard, str) or Path(shard).name != shard or shard in ("", ".", "..") or "\0" in shard:
            raise SeptetError(f"its shard {shard!r} is not a file's name", file=path, tensor=name)
    files = tuple(read_header(path.parent / shard) for shard in dict.fromkeys(shards.values()))
    for file in files:
        listed = {name for name, shard in shards.items() if shard == file.path.name}
        for name in sorted(listed - set(file.tensors)):
            raise SeptetError(f"the index {path.name} lists it, but it is not there", file=file.path, tensor=name)
        for name in sorted(set(file.tensors) - listed):
            raise SeptetError(f"the index {path.name} does not list it here", file=file.path, tensor=name)
    return Checkpoint(path, files, index)


def reindexed(index: dict[str, Any], total_size: int) -> dict[str, Any]:
    """An index of the same shards with other tensors in them, of `total_size` bytes."""
    return {**index, "metadata": {**index.get("metadata", {}), "total_size": total_size}}
