"""What Septet's formats mean: pure functions on integers and fractions, their contracts and theorems.

Read in this order: `formats` (codebooks), `quantizer` (a weight's code and its value), `codec` (two codes in
seven bits), `layout` (septets in bytes), `floats` and `scales` (the stored offset and unit), `group`,
`dot`, `activations` and `storage` (all of it together), then `theorems/`.
"""
