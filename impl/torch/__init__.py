"""Quantized layers in PyTorch, and model folders in `transformers`.

    import septet.torch
    model = transformers.AutoModelForCausalLM.from_pretrained("small/")     # what `septet quantize` wrote

Products are those of the compiled kernels, on the CPU, with activations of eight bits: the same bits as the spec's.
"""

from importlib import import_module
from importlib.util import find_spec

from septet.torch.linear import Linear

if find_spec("transformers"):
    import_module("septet.torch.quantizer")  # registers the quantization method

__all__ = ["Linear"]
