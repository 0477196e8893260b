import Septet.Packings

/-! Packings are bijections between codes and bytes. The first two theorems are contracts in Python. -/

namespace Septet.Proofs

theorem codes_become_bytes (packing : Packing) (codes : List Int) (h1 : len codes = packing.codes)
    (h2 : ∀ c ∈ codes, 0 ≤ c ∧ c < pow2 packing.bits) :
    (packing.pack codes).length = packing.bytes.toNat ∧ ∀ b ∈ packing.pack codes, 0 ≤ b ∧ b < 256 := by
  have start := variables_alike (bits := packing.bits.toNat) h2
  rw [length_of h1] at start
  exact numbers_fit (packing.packs start) packing.bytes_fit

theorem bytes_become_codes (packing : Packing) (data : List Int) (h1 : len data = packing.bytes)
    (h2 : ∀ b ∈ data, 0 ≤ b ∧ b < 256) :
    (packing.unpack data).length = packing.codes.toNat ∧ ∀ c ∈ packing.unpack data, 0 ≤ c ∧ c < pow2 packing.bits := by
  have start := variables_alike (bits := 8) h2
  rw [length_of h1] at start
  exact numbers_fit (packing.unpacks start) packing.codes_fit

theorem codes_survive_packing (packing : Packing) (codes : List Int) (h1 : len codes = packing.codes)
    (h2 : ∀ c ∈ codes, 0 ≤ c ∧ c < pow2 packing.bits) : packing.unpack (packing.pack codes) = codes :=
  numbers_return packing.packs packing.unpacks packing.codes_return (length_of h1) h2

theorem codes_survive_packing_for_every_block (packing : Packing) (l : List (List Int))
    (all : ∀ codes ∈ l, len codes = packing.codes ∧ (∀ c ∈ codes, 0 ≤ c ∧ c < pow2 packing.bits)) :
    (l.map fun codes => packing.unpack (packing.pack codes)) = l := by
  have := List.map_congr_left fun x hx => codes_survive_packing packing x (all x hx).1 (all x hx).2
  rw [this, List.map_id']

theorem bytes_survive_unpacking (packing : Packing) (data : List Int) (h1 : len data = packing.bytes)
    (h2 : ∀ b ∈ data, 0 ≤ b ∧ b < 256) : packing.pack (packing.unpack data) = data :=
  numbers_return packing.unpacks packing.packs packing.bytes_return (length_of h1) h2

theorem bytes_survive_unpacking_for_every_block (packing : Packing) (l : List (List Int))
    (all : ∀ data ∈ l, len data = packing.bytes ∧ (∀ b ∈ data, 0 ≤ b ∧ b < 256)) :
    (l.map fun data => packing.pack (packing.unpack data)) = l := by
  have := List.map_congr_left fun x hx => bytes_survive_unpacking packing x (all x hx).1 (all x hx).2
  rw [this, List.map_id']

end Septet.Proofs
