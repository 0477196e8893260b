"""`septet.torch` and `transformers` on a folder that `septet quantize` wrote, against the forward pass of Septet's own.

Both need PyTorch, so this is a program of its own and no part of the test suite: `make logits`, or

    python tests/transformers_folder.py [MODEL]

in an environment with both. MODEL is a plain folder or a GGUF file; without it, a small random model is made. Of a
model that is given, the unquantized weights are held against `transformers`, too, on 512 tokens of the Brown corpus.
Prints what agrees, and exits with 1 if anything does not.
"""

import sys
import tempfile
from pathlib import Path

import numpy as np
import small_llama
import torch
import transformers

import septet
import septet.torch
from septet import chain_products, lattice
from septet.evaluation import texts
from septet.files.checkpoint import FOLDER, open_checkpoint
from septet.files.header import Tensor
from septet.files.parts import reading
from septet.files.tensors import TensorWriter, weights
from septet.models import products
from septet.models.folder import plain
from septet.models.loading import open_model
from septet.spec import dot
from septet.spec.catalogue import CHAINS
from septet.spec.formats import FORMATS

ROWS = 8
"""Of each layer, for the spec runs in Python."""
TOKENS = [0, 80, 81, 7, 270, 80, 31, 12]
WINDOW = 512
"""Tokens of text of which logits of an unquantized model are compared."""
LIMIT = 1e-4
"""How far these may be from those in binary64; those in binary32 have errors of their own."""


def layers() -> bool:
    """Whether `septet.torch.Linear` gives the spec's products, bit for bit, in every format; of chains, NumPy's."""
    rng = np.random.default_rng(2)
    w, x = rng.normal(size=(5, 150)).astype(np.float32), rng.normal(size=(2, 3, 150)).astype(np.float32)
    holds = True
    for fmt in FORMATS.values():
        layer = septet.torch.Linear(150, 5, fmt, 64)
        stored = septet.quantize(w, fmt, 64)
        layer.load_state_dict({"weight": torch.from_numpy(stored)})
        found = layer(torch.from_numpy(x)).numpy().reshape(6, 5).view(np.uint32)
        codes, scales = products.quantize_activations(x.reshape(6, 150))
        for i in range(6):
            scale = int(scales[i : i + 1].view(np.uint32)[0])
            expected = dot.matvec(fmt, 64, stored.tobytes(), 5, 150, tuple(map(int, codes[i])), scale)
            holds &= found[i].tolist() == list(expected)
    for chain in CHAINS.values():  # against NumPy's products, which the test suite holds against the kernels
        layer = septet.torch.Linear(150, 5, chain, 64)
        stored = septet.quantize(w, chain, 64)
        layer.load_state_dict({"weight": torch.from_numpy(stored)})
        made = layer(torch.from_numpy(x)).numpy().reshape(6, 5)
        holds &= bool((made == chain_products._multiply(stored, chain, 64, 150, codes, scales)).all())
    return holds


def loaded(folder: Path) -> bool:
    """Whether each packed layer of a model that `transformers` loaded gives the spec's bits, on its first rows."""
    model = transformers.AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
    rng = np.random.default_rng(3)
    layers = [m for m in model.modules() if isinstance(m, septet.torch.Linear)]
    holds = bool(layers)
    for layer in layers:
        x = rng.normal(size=(1, layer.in_features)).astype(np.float32)
        codes, scales = products.quantize_activations(x)
        stored, width = layer.weight.numpy()[:ROWS], layer.in_features
        if layer.fmt in CHAINS.values():
            expected = chain_products._multiply(stored, layer.fmt, layer.group, width, codes, scales)[0]
        else:
            numbers = tuple(map(int, codes[0]))
            bits = dot.matvec(
                layer.fmt, layer.group, stored.tobytes(), len(stored), width, numbers, int(scales.view(np.uint32)[0])
            )
            expected = np.array(bits, np.uint32).view(np.float32)
        with torch.no_grad():
            found = layer(torch.from_numpy(x))[0, : len(stored)].numpy()
        holds &= found.tobytes() == expected.astype(np.float32).tobytes()
    print(f"{folder.name}: {len(layers)} layers loaded: {'the same bits as the spec' if holds else 'OTHER BITS'}")
    return holds


def dequantized(packed: products.Packed, vectors: lattice.Floats, threads: products.Threads) -> lattice.Floats:
    """A packed matrix multiplied in binary32.

    Activations of eight bits make a model's logits jump: one that is at the edge of two codes may fall to either side
    when sums are taken in another order, and with the large activations that models have a code is a long step.
    """
    return vectors @ packed.rows(np.arange(packed.shape[0])).T


def difference(folder: Path) -> tuple[float, float]:
    """The largest difference of logits between `transformers` and Septet on a folder, and their largest size.

    In both, the layers multiply dequantized weights in binary32.
    """
    products.Packed.apply = dequantized  # type: ignore[method-assign]
    theirs = transformers.AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
    count = sum(isinstance(m, septet.torch.Linear) for m in theirs.modules())
    print(f"{folder.name}: {count} layers of septet.torch.Linear")
    if not count:
        return float("inf"), 0.0
    ours = open_model(folder).llama
    ours.watch = lambda name, vectors: None  # so that it runs in Python, by `Packed.apply`
    ours.head = products.Plain(ours.head.rows(np.arange(ours.config.vocabulary)))
    with torch.no_grad():
        found = theirs(torch.tensor([TOKENS])).logits[0].numpy()
    expected = ours.forward(np.array(TOKENS), ours.cache(len(TOKENS)), last=False)
    return float(np.abs(found - expected).max()), float(np.abs(expected).max())


def reference(model: Path, scratch: Path) -> tuple[float, float, float]:
    """The largest differences of an unquantized model's logits to those of `transformers`, and their largest size.

    The first is to its binary32, the second to its binary64.
    """
    folder = scratch / "binary32"
    checkpoint = open_checkpoint(model)
    with plain(checkpoint, folder, force=False) as made:
        tensors = [Tensor(name, "F32", tensor.shape) for name, (_, tensor) in checkpoint.tensors.items()]
        with TensorWriter(made / FOLDER[1], tensors, {}) as writer:
            for file, tensor in checkpoint.tensors.values():
                with reading(file) as reader:
                    writer.write(weights(reader.read(tensor, 0, tensor.size), tensor.dtype).astype("<f4", copy=False))
            writer.finish({})
    ours = open_model(model)
    tokens = np.array(ours.tokenizer.encode(texts.brown()[: 12 * WINDOW])[:WINDOW], np.int64)
    theirs = transformers.AutoModelForCausalLM.from_pretrained(
        folder, dtype=torch.float32, attn_implementation="eager"
    ).eval()
    with torch.no_grad():
        single = theirs(torch.tensor(tokens[None])).logits[0].numpy()
        double = theirs.double()(torch.tensor(tokens[None])).logits[0].numpy()
    with products.one_thread_in_numpy():
        found = ours.llama.forward(tokens, ours.llama.cache(len(tokens)), last=False)
    largest = (float(np.abs(found - other).max()) for other in (single, double))
    return (*largest, float(np.abs(found).max()))


def main(arguments: list[str]) -> int:
    """Run everything."""
    exact = layers()
    print(f"septet.torch.Linear: {'the same bits as the spec' if exact else 'OTHER BITS THAN THE SPEC'}")
    with tempfile.TemporaryDirectory() as scratch:
        given = Path(arguments[0]) if arguments else Path(scratch) / "given"
        if not arguments:
            small_llama.write_folder(given)
        small = Path(scratch) / "small"
        apart = 0.0
        if arguments:
            single, apart, size = reference(given, Path(scratch))
            print(f"unquantized, {WINDOW} tokens: largest difference {single:.1e} to binary32 and {apart:.1e} to "
                  f"binary64, largest logit {size:.1f}")  # fmt: skip
        septet.quantize_file(given, small, "nl11", 64)
        chained = Path(scratch) / "chained"
        septet.quantize_file(given, chained, "chain", 64)
        exact = all([exact, loaded(small), loaded(chained)])
        if arguments:
            tokenizer = transformers.AutoTokenizer.from_pretrained(small)
            model = transformers.AutoModelForCausalLM.from_pretrained(small, dtype=torch.float32)
            chat = [{"role": "user", "content": "What is the capital of France?"}]
            inputs = tokenizer.apply_chat_template(
                chat, add_generation_prompt=True, return_tensors="pt", return_dict=True
            )
            with torch.no_grad():
                made = model.generate(**inputs, max_new_tokens=12, do_sample=False)
            print(tokenizer.decode(made[0][inputs["input_ids"].shape[1] :], skip_special_tokens=True))
        largest, size = difference(small)
        print(f"logits: largest difference {largest:.2e}, largest logit {size:.1f}")
    return 0 if exact and largest < 1e-5 * size and apart < LIMIT else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
