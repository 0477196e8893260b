import Septet.Packings
import Septet.Proofs.Error

/-! Packings are bijections between codes and bytes, and what small codebooks err by. -/

namespace Septet.Proofs

/-- A contract in Python: a packing's bytes are bytes. -/
theorem codes_become_bytes (packing : Packing) (codes : List Int) (h1 : len codes = packing.codes)
    (h2 : ∀ c ∈ codes, 0 ≤ c ∧ c < pow2 packing.bits) :
    (packing.pack codes).length = packing.bytes.toNat ∧ ∀ b ∈ packing.pack codes, 0 ≤ b ∧ b < 256 := by
  have start := variables_alike (bits := packing.bits.toNat) h2
  rw [length_of h1] at start
  exact numbers_fit (packing.packs start) (of_return packing.codes_return).1

/-- A contract in Python: a packing's codes are codes. -/
theorem bytes_become_codes (packing : Packing) (data : List Int) (h1 : len data = packing.bytes)
    (h2 : ∀ b ∈ data, 0 ≤ b ∧ b < 256) :
    (packing.unpack data).length = packing.codes.toNat ∧ ∀ c ∈ packing.unpack data, 0 ≤ c ∧ c < pow2 packing.bits := by
  have start := variables_alike (bits := 8) h2
  rw [length_of h1] at start
  exact numbers_fit (packing.unpacks start) (of_return packing.bytes_return).1

theorem codes_survive_packing (packing : Packing) (codes : List Int) (h1 : len codes = packing.codes)
    (h2 : ∀ c ∈ codes, 0 ≤ c ∧ c < pow2 packing.bits) : packing.unpack (packing.pack codes) = codes :=
  numbers_return packing.packs packing.unpacks (of_return packing.codes_return).2 (length_of h1) h2

theorem codes_survive_packing_for_every_block (packing : Packing) (l : List (List Int))
    (all : ∀ codes ∈ l, len codes = packing.codes ∧ (∀ c ∈ codes, 0 ≤ c ∧ c < pow2 packing.bits)) :
    (l.map fun codes => packing.unpack (packing.pack codes)) = l := by
  have := List.map_congr_left fun x hx => codes_survive_packing packing x (all x hx).1 (all x hx).2
  rw [this, List.map_id']

theorem bytes_survive_unpacking (packing : Packing) (data : List Int) (h1 : len data = packing.bytes)
    (h2 : ∀ b ∈ data, 0 ≤ b ∧ b < 256) : packing.pack (packing.unpack data) = data :=
  numbers_return packing.unpacks packing.packs (of_return packing.bytes_return).2 (length_of h1) h2

theorem bytes_survive_unpacking_for_every_block (packing : Packing) (l : List (List Int))
    (all : ∀ data ∈ l, len data = packing.bytes ∧ (∀ b ∈ data, 0 ≤ b ∧ b < 256)) :
    (l.map fun data => packing.pack (packing.unpack data)) = l := by
  have := List.map_congr_left fun x hx => bytes_survive_unpacking packing x (all x hx).1 (all x hx).2
  rw [this, List.map_id']

/-- The error of a list of levels: its gaps are looked at one by one. -/
theorem error_of_levels (n : List Int) (last gap : Int) (two : 2 ≤ len n) (zero : n.item 0 = 0) (some : 0 ≤ gap)
    (top : n.item (len n - 1) = last) (gaps : ∀ i ∈ range (len n - 1), n.item (i + 1) - n.item i ≤ gap)
    (lo u w : Rat) (hu : 0 ≤ u) (hw : lo ≤ w ∧ w ≤ lo + u * (last : Rat)) :
    2 * |w - Quantizer.value n lo u (Quantizer.code n lo u w)| ≤ u * (gap : Rat) :=
  error_of_list two zero some (fun i h0 h1 => gaps i (mem_range.mpr ⟨h0, by omega⟩)) lo u w hu (by rw [top]; exact hw)

theorem e2m1_errs_by_one (u w : Rat) (h1 : u ≥ 0) (h2 : 0 ≤ w ∧ w ≤ 12 * u) :
    |w - Quantizer.value ([0, 1, 2, 3, 4, 6, 8, 12] : List Int) 0 u
      (Quantizer.code ([0, 1, 2, 3, 4, 6, 8, 12] : List Int) 0 u w)| ≤ 2 * u := by
  have last : ((12 : Int) : Rat) = 12 ∧ ((4 : Int) : Rat) = 4 := by first | exact ⟨rfl, rfl⟩ | simp
  have := error_of_levels [0, 1, 2, 3, 4, 6, 8, 12] 12 4 (by decide) (by decide +kernel) (by decide)
    (by decide +kernel) (by decide +kernel) 0 u w h1 ⟨h2.1, by rw [last.1]; grind⟩
  rw [last.2] at this
  grind

theorem iq4_nl_errs_by_half_a_gap (u w : Rat) (h1 : u ≥ 0) (h2 : -127 * u ≤ w ∧ w ≤ 113 * u) :
    let lo := -127 * u
    |w - Quantizer.value ([0, 23, 44, 62, 78, 92, 105, 117, 128, 140, 152, 165, 180, 196, 216, 240] : List Int) lo u
      (Quantizer.code ([0, 23, 44, 62, 78, 92, 105, 117, 128, 140, 152, 165, 180, 196, 216, 240] : List Int) lo u w)| ≤
    12 * u := by
  intro lo
  have last : ((240 : Int) : Rat) = 240 ∧ ((24 : Int) : Rat) = 24 := by first | exact ⟨rfl, rfl⟩ | simp
  have := error_of_levels [0, 23, 44, 62, 78, 92, 105, 117, 128, 140, 152, 165, 180, 196, 216, 240] 240 24 (by decide)
    (by decide +kernel) (by decide) (by decide +kernel) (by decide +kernel) lo u w h1
    ⟨h2.1, by rw [last.1]; simp only [lo]; grind⟩
  rw [last.2] at this
  grind

/-- The codes that lie one behind the other in a word, for bits that are followed. -/
def stream [Word α] (data : List α) : List α :=
  (range 32).map fun i => ((range (len data)).map fun j => data.item j * pow2 (8 * j)).sum / pow2 (3 * i) % (8 : Int)

theorem stream_moves : Moves stream := by
  intro v xs ys h
  simp only [stream, h.len]
  follow

theorem three_bit_codes_are_a_stream (data : List Int) (h1 : len data = 12) (h2 : ∀ b ∈ data, 0 ≤ b ∧ b < 256) :
    let word := ((enumerate data).map fun jb => jb.2 * pow2 (8 * jb.1)).sum
    Words.unpack_threes data = ((range 32).map fun i => word / pow2 (3 * i) % 8) := by
  intro word
  have e : word = ((range (len data)).map fun j => data.item j * pow2 (8 * j)).sum := by
    simp only [word, enumerate_eq, List.map_map]
    rfl
  rw [e]
  have start := variables_alike (bits := 8) h2
  rw [length_of h1] at start
  have same : Words.unpack_threes (variables 12 8) = stream (variables 12 8) := by decide +kernel
  have known : ∀ x ∈ stream (variables 12 8), x.isSome := by decide +kernel
  have left := Words.unpack_threes_moves start
  have right : Alike _ _ (stream data) := stream_moves start
  change Alike _ (Words.unpack_threes (variables 12 8)) _ at left
  rw [same] at left
  exact same_values known left right

end Septet.Proofs
