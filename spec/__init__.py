"""What Septet's formats mean: pure functions on integers and fractions, their contracts and theorems.

Read in this order: `formats` (codebooks), `quantizer` (a weight's code and its value), `codec` (two codes in
seven bits), `layout` (septets in bytes), `floats` and `scales` (the stored offset and unit), `group`,
`dot`, `activations` and `storage` (all of it together), then `theorems/`. What kernels do is in `binary32` (operations
on floats), `arrays` and `operations` (the loops); `stages` has the same loops apart, for processors with vectors.
`blocks/` has the formats of others, `block_operations` their loops, `chains` and `chain_operations` the formats whose
septets depend on each other, `matrix_operations` the loops over rows of all three, and `own` the formats of users.

A group of 16 weights from -1 to 7/8 in the format `s43` takes 11 bytes:

>>> from fractions import Fraction
>>> from septet.spec import formats, group
>>> weights = tuple(Fraction(k, 8) for k in range(-8, 8))
>>> data = group.quantize_group(formats.S43, 16, weights)
>>> data.hex(" ")  # the offset, the unit, then eight septets in seven bytes
'00 bc 93 24 80 88 68 46 ac 9a ef'
>>> lo, u, codes = group.group_codes(formats.S43, 16, data)
>>> lo, u  # -1 and 0.01787, in units of 2^-24: the unit is the smallest that covers the largest weight
(-16777216, 299776)
>>> codes  # of four bits and of three bits in turn
(0, 0, 2, 1, 4, 2, 6, 3, 8, 4, 10, 5, 12, 6, 14, 7)
>>> 7 * codes[2], 15 * codes[3]  # in units above the offset: levels of the two lanes
(14, 15)
"""
