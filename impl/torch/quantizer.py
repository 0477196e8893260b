"""The quantization method `septet` of `transformers`: folders that `septet quantize` wrote load as they are."""

from typing import Any

import torch
from transformers.quantizers.auto import register_quantization_config, register_quantizer
from transformers.quantizers.base import HfQuantizer
from transformers.utils.quantization_config import QuantizationConfigMixin

from septet.models.folder import METHOD
from septet.spec import catalogue
from septet.torch.linear import Linear


@register_quantization_config(METHOD)
class SeptetConfig(QuantizationConfigMixin):
    """`quantization_config` of a folder.

    Args:
        tensors: for each quantized tensor its format, its group and the shape that it had.
    """

    def __init__(self, tensors: dict[str, dict[str, Any]], quant_method: str = METHOD, **kwargs: Any) -> None:
        self.quant_method = quant_method
        self.tensors = tensors


@register_quantizer(METHOD)
class SeptetQuantizer(HfQuantizer):
    """Puts `septet.torch.Linear` where a quantized weight is."""

    requires_calibration = True
    quantization_config: SeptetConfig

    def _process_model_before_weight_loading(self, model: Any, **kwargs: Any) -> Any:
        for name, stored in self.quantization_config.tensors.items():
            path = name.removesuffix(".weight")
            try:
                module = model.get_submodule(path)
            except AttributeError as problem:
                raise ValueError(f"the model has no {path}, which its quantization_config names") from problem
            if not isinstance(module, torch.nn.Linear):
                raise ValueError(f"{path} is a {type(module).__name__}, and only linear layers can be run packed")
            fmt = catalogue.find(stored["format"])
            made = Linear(module.in_features, module.out_features, fmt, stored["group"], module.bias is not None)
            parent, _, last = path.rpartition(".")
            setattr(model.get_submodule(parent), last, made.to(module.weight.device))
        return model

    def is_serializable(self) -> bool:
        """The layers' bytes can be saved as they are."""
        return True

    @property
    def is_trainable(self) -> bool:
        """There are no gradients."""
        return False
