import Septet.Layout
import Septet.Proofs.RoundTrip
import Septet.Proofs.Storage

/-! A layout is a bijection: septets are digits to the base of 128, bytes to the base of 256, of the same number. -/

namespace Septet
open Layout

theorem layout_cases (fmt : Format) : fmt.layout = .stream ∧ fmt.block = 16 ∨
    fmt.layout = .planes ∧ fmt.block = 64 := by
  unfold FormatFields.block
  cases fmt.layout <;> simp [BLOCK]

/-- The number that `n` digits to the base of `2 ^ b` are, lowest first. -/
def number (b : Int) (digit : Int → Int) (n : Int) : Int := ((range n).map fun k => digit k * pow2 (b * k)).sum

theorem number_of_list (b : Int) (xs : List Int) :
    ((enumerate xs).map fun ix => ix.2 * pow2 (b * ix.1)).sum = number b xs.item (len xs) := by
  rw [enumerate_eq, List.map_map]
  rfl

theorem number_congr {b n : Int} {f g : Int → Int} (h : ∀ k, 0 ≤ k → k < n → f k = g k) :
    number b f n = number b g n := by
  unfold number
  rw [List.map_congr_left fun k hk => by rw [h k (mem_range.mp hk).1 (mem_range.mp hk).2]]

theorem number_succ (b : Int) (f : Int → Int) (n : Nat) :
    number b f ((n + 1 : Nat) : Int) = number b f n + f n * pow2 (b * n) := by
  simp only [number, range, Int.toNat_natCast, List.range_succ, List.map_append, sum_append, List.map_cons, List.map_nil,
    List.sum_cons, List.sum_nil, Int.ofNat_eq_natCast, Int.add_zero]

theorem pow2_step {b : Int} (hb : 0 ≤ b) (n : Nat) : pow2 (b * ((n + 1 : Nat) : Int)) = pow2 (b * n) * pow2 b := by
  rw [← pow2_add (Int.mul_nonneg hb (by omega)) hb, Int.natCast_succ, Int.mul_add, Int.mul_one]

section
variable {b n : Int} (hb : 0 ≤ b) (hn : 0 ≤ n)
include hb hn

theorem number_range {f : Int → Int} (h : ∀ k, 0 ≤ k → k < n → 0 ≤ f k ∧ f k < pow2 b) :
    0 ≤ number b f n ∧ number b f n < pow2 (b * n) := by
  obtain ⟨n, rfl⟩ := Int.eq_ofNat_of_zero_le hn
  clear hn
  induction n with
  | zero => simp [number, range, pow2]
  | succ n ih =>
    have ⟨low, high⟩ := ih fun k h0 h1 => h k h0 (by omega)
    have ⟨f0, f1⟩ := h n (by omega) (by omega)
    have pos := pow2_pos (b * n)
    have := Int.mul_nonneg f0 (Int.le_of_lt pos)
    have := Int.mul_le_mul_of_nonneg_right (show f n + 1 ≤ pow2 b by omega) (Int.le_of_lt pos)
    rw [number_succ, pow2_step hb, Int.mul_comm (pow2 (b * n))]
    rw [Int.add_mul, Int.one_mul] at this
    omega

/-- Each digit of a number is found where it was put. -/
theorem digit_of_number {f : Int → Int} (h : ∀ k, 0 ≤ k → k < n → 0 ≤ f k ∧ f k < pow2 b) {i : Int} (h0 : 0 ≤ i)
    (h1 : i < n) : number b f n / pow2 (b * i) % pow2 b = f i := by
  obtain ⟨n, rfl⟩ := Int.eq_ofNat_of_zero_le hn
  clear hn
  induction n with
  | zero => omega
  | succ n ih =>
    have before := fun k h0 (h1 : k < (n : Int)) => h k h0 (by omega)
    rw [number_succ]
    by_cases last : i = n
    · subst last
      have ⟨low, high⟩ := number_range hb (by omega) (n := n) fun k h0 h1 => before k h0 h1
      have ⟨f0, f1⟩ := h n (by omega) (by omega)
      have pos := pow2_pos (b * n)
      rw [Int.add_mul_ediv_right _ _ (by omega), Int.ediv_eq_zero_of_lt low high, Int.zero_add,
        Int.emod_eq_of_lt f0 f1]
    · obtain ⟨m, e⟩ := Int.eq_ofNat_of_zero_le (show 0 ≤ (n : Int) - i - 1 by omega)
      have split : pow2 (b * n) = pow2 (b * m) * pow2 b * pow2 (b * i) := by
        have some := Int.mul_nonneg hb (show 0 ≤ (m : Int) by omega)
        rw [← pow2_add some hb, ← pow2_add (by omega) (Int.mul_nonneg hb h0)]
        rw [show (n : Int) = m + 1 + i by omega, Int.mul_add, Int.mul_add, Int.mul_one]
      have pos := pow2_pos (b * i)
      rw [split, ← Int.mul_assoc, Int.add_mul_ediv_right _ _ (by omega), ← Int.mul_assoc, Int.add_mul_emod_self_right]
      exact ih before (by omega)

/-- A number is what its digits are. -/
theorem number_of_digits {w : Int} (low : 0 ≤ w) (high : w < pow2 (b * n)) :
    number b (fun k => w / pow2 (b * k) % pow2 b) n = w := by
  suffices number b (fun k => w / pow2 (b * k) % pow2 b) n = w % pow2 (b * n) by
    rw [this, Int.emod_eq_of_lt low high]
  obtain ⟨n, rfl⟩ := Int.eq_ofNat_of_zero_le hn
  obtain ⟨w, rfl⟩ := Int.eq_ofNat_of_zero_le low
  clear hn low high
  induction n with
  | zero => simp [number, range, pow2]
  | succ n ih =>
    rw [number_succ, ih, pow2_step hb, Int.mul_comm (_ % _)]
    have nat : ∀ k, pow2 k = ((2 ^ k.toNat : Nat) : Int) := fun k => by simp [pow2]
    rw [nat, nat]
    exact_mod_cast (Nat.mod_mul (x := w)).symm

end

theorem item_bound {xs : List Int} {b : Int} (all : ∀ x ∈ xs, 0 ≤ x ∧ x < b) {i : Int} (h0 : 0 ≤ i) (h1 : i < len xs) :
    0 ≤ xs.item i ∧ xs.item i < b := all _ (mem_item h0 h1)

/-- The three fields of a septet. -/
theorem four_of (a p t : Int) : (8 * (a % 16) + p % 4 + 4 * (t % 2)) / 8 = a % 16 := by omega

theorem pair_of (a p t : Int) : (8 * (a % 16) + p % 4 + 4 * (t % 2)) % 4 = p % 4 := by omega

theorem top_of (a p t : Int) : (8 * (a % 16) + p % 4 + 4 * (t % 2)) / 4 % 2 = t % 2 := by omega

theorem len_pack (fmt : Format) (septets : List Int) : len (pack fmt septets) = fmt.block_bytes := by
  unfold pack FormatFields.block_bytes
  rcases layout_cases fmt with ⟨e, b⟩ | ⟨e, b⟩ <;> rw [e, b]
  · simp only [↓reduceIte, len_map, len_range (show (0 : Int) ≤ 7 by decide)]
    decide
  · simp only [reduceCtorEq, ↓reduceIte, len_append, len_map, len_range (show (0 : Int) ≤ 16 by decide),
      len_range (show (0 : Int) ≤ 8 by decide), len_range (show (0 : Int) ≤ 4 by decide)]
    decide

theorem len_unpack (fmt : Format) (data : List Int) : len (unpack fmt data) = fmt.block / 2 := by
  unfold unpack
  rcases layout_cases fmt with ⟨e, b⟩ | ⟨e, b⟩ <;> rw [e, b]
  · simp only [↓reduceIte, len_map, len_range (show (0 : Int) ≤ 8 by decide)]
    decide
  · simp only [reduceCtorEq, ↓reduceIte]
    have size : ∀ f : Int → Int, len ((range 32).map f) = 32 := fun f => by rw [len_map, len_range (by decide)]
    rw [len_map, len_zip, size]
    · decide
    · rw [len_zip, size, size]
      rw [size, size]

/-- Septet i of a block of 7 bytes. -/
theorem unpack_stream {fmt : Format} (e : fmt.layout = .stream) (data : List Int) {i : Int} (h0 : 0 ≤ i) (h1 : i < 8) :
    (unpack fmt data).item i = number 8 data.item (len data) / pow2 (7 * i) % 128 := by
  simp only [unpack, e, ↓reduceIte, number_of_list]
  exact item_map_range _ h0 h1

theorem pack_stream {fmt : Format} (e : fmt.layout = .stream) (septets : List Int) {j : Int} (h0 : 0 ≤ j) (h1 : j < 7) :
    (pack fmt septets).item j = number 7 septets.item (len septets) / pow2 (8 * j) % 256 := by
  simp only [pack, e, ↓reduceIte, number_of_list]
  exact item_map_range _ h0 h1

/-- Septet i of a block of 28 bytes: 4 bits, 2 bits and 1 bit. -/
theorem unpack_planes {fmt : Format} (e : fmt.layout = .planes) (data : List Int) {i : Int} (h0 : 0 ≤ i) (h1 : i < 32) :
    (unpack fmt data).item i = 8 * (data.item (i % 16) / pow2 (4 * (i / 16)) % 16) +
      data.item (16 + i % 8) / pow2 (2 * (i / 8)) % 4 + 4 * (data.item (24 + i % 4) / pow2 (i / 4) % 2) := by
  simp only [unpack, e, reduceCtorEq, ↓reduceIte]
  have size : ∀ f : Int → Int, len ((range 32).map f) = 32 := fun f => by rw [len_map, len_range (by decide)]
  rw [item_map _ h0 (by rw [len_zip, size]; exact h1; rw [len_zip, size, size]; rw [size, size]),
    item_zip h0 (by rw [size]; exact h1)
    (by rw [len_zip, size]; exact h1; rw [size, size]),
    item_zip h0 (by rw [size]; exact h1) (by rw [size]; exact h1),
    item_map_range _ h0 h1, item_map_range _ h0 h1, item_map_range _ h0 h1]

section
variable {fmt : Format} (e : fmt.layout = .planes) {xs : List Int} (h : len xs = 32) {j : Int}
include e h

theorem pack_fours (h0 : 0 ≤ j) (h1 : j < 16) :
    (pack fmt xs).item j = number 4 (fun k => xs.item (j + 16 * k) / 8) 2 := by
  simp only [pack, e, reduceCtorEq, ↓reduceIte]
  have size : ∀ (n : Int) (f : Int → Int), 0 ≤ n → len ((range n).map f) = n := fun _ f => len_map_range f
  rw [item_append_left h0 (by rw [len_append, size 16 _ (by decide), size 8 _ (by decide)]; omega),
    item_append_left h0 (by rw [size 16 _ (by decide)]; exact h1), item_map_range _ h0 h1,
    item_map _ h0 (by omega), item_map _ (by omega) (by omega)]
  simp [number, range, List.range, List.range.loop, pow2]
  omega

theorem pack_pairs (h0 : 0 ≤ j) (h1 : j < 8) :
    (pack fmt xs).item (16 + j) = number 2 (fun k => xs.item (j + 8 * k) % 4) 4 := by
  simp only [pack, e, reduceCtorEq, ↓reduceIte]
  have size : ∀ (n : Int) (f : Int → Int), 0 ≤ n → len ((range n).map f) = n := fun _ f => len_map_range f
  have back : 16 + j - 16 = j := by omega
  rw [item_append_left (by omega) (by rw [len_append, size 16 _ (by decide), size 8 _ (by decide)]; omega),
    item_append_right (by rw [size 16 _ (by decide)]; omega)
      (by rw [size 16 _ (by decide), size 8 _ (by decide)]; omega),
    size 16 _ (by decide), back, item_map_range _ h0 h1]
  exact number_congr (b := 2) fun k g0 g1 => item_map _ (by omega) (by omega)

theorem pack_tops (h0 : 0 ≤ j) (h1 : j < 4) :
    (pack fmt xs).item (24 + j) = number 1 (fun k => xs.item (j + 4 * k) / 4 % 2) 8 := by
  simp only [pack, e, reduceCtorEq, ↓reduceIte]
  have size : ∀ (n : Int) (f : Int → Int), 0 ≤ n → len ((range n).map f) = n := fun _ f => len_map_range f
  have back : 24 + j - (16 + 8) = j := by omega
  rw [item_append_right (by rw [len_append, size 16 _ (by decide), size 8 _ (by decide)]; omega)
      (by rw [len_append, size 16 _ (by decide), size 8 _ (by decide), size 4 _ (by decide)]; omega),
    len_append, size 16 _ (by decide), size 8 _ (by decide), back, item_map_range _ h0 h1]
  rw [← number_congr (b := 1) fun k g0 g1 => item_map (xs := xs) (fun s => s / 4 % 2) (by omega) (by omega)]
  simp only [number, Int.one_mul]

end

namespace Proofs

theorem unpack_inverts_pack (fmt : Format) (septets : List Int) (size : len septets = fmt.block / 2)
    (all : ∀ s ∈ septets, 0 ≤ s ∧ s < SEPTETS) : unpack fmt (pack fmt septets) = septets := by
  have some := len_unpack fmt (pack fmt septets)
  have bytes := len_pack fmt septets
  have bound := fun i h0 h1 => item_bound all (i := i) h0 h1
  apply eq_of_items (by rw [len_unpack, size])
  intro i h0 h1
  rw [some] at h1
  rcases layout_cases fmt with ⟨e, b⟩ | ⟨e, b⟩ <;> rw [b] at h1 size
  · rw [FormatFields.block_bytes, b] at bytes
    have digits : ∀ k, 0 ≤ k → k < 8 → 0 ≤ septets.item k ∧ septets.item k < pow2 7 := fun k g0 g1 =>
      bound k g0 (by omega)
    have ⟨low, high⟩ := number_range (by decide) (by decide) digits
    rw [unpack_stream e _ h0 (by omega), bytes, show (16 * 7 / 16 : Int) = 7 by decide,
      number_congr fun k g0 g1 => pack_stream e septets g0 g1, size, show (16 / 2 : Int) = 8 by decide]
    rw [show number 8 (fun k => number 7 septets.item 8 / pow2 (8 * k) % 256) 7 = _ from
      number_of_digits (b := 8) (n := 7) (by decide) (by decide) low high]
    exact digit_of_number (b := 7) (n := 8) (by decide) (by decide) digits h0 (by omega)
  · have size : len septets = 32 := by omega
    rw [unpack_planes e _ h0 (by omega), pack_fours e size (j := i % 16) (by omega) (by omega),
      pack_pairs e size (j := i % 8) (by omega) (by omega), pack_tops e size (j := i % 4) (by omega) (by omega)]
    have own := bound i h0 (by omega)
    have fours := digit_of_number (b := 4) (n := 2) (f := fun k => septets.item (i % 16 + 16 * k) / 8) (i := i / 16)
      (by decide) (by decide) (fun k g0 g1 => by
        have := bound (i % 16 + 16 * k) (by omega) (by omega)
        simp only [show pow2 4 = 16 from rfl]
        omega) (by omega) (by omega)
    have pairs := digit_of_number (b := 2) (n := 4) (f := fun k => septets.item (i % 8 + 8 * k) % 4) (i := i / 8)
      (by decide) (by decide) (fun k _ _ => by simp only [show pow2 2 = 4 from rfl]; omega) (by omega) (by omega)
    have tops := digit_of_number (b := 1) (n := 8) (f := fun k => septets.item (i % 4 + 4 * k) / 4 % 2) (i := i / 4)
      (by decide) (by decide) (fun k _ _ => by simp only [show pow2 1 = 2 from rfl]; omega) (by omega) (by omega)
    simp only [show i % 16 + 16 * (i / 16) = i by omega, show i % 8 + 8 * (i / 8) = i by omega,
      show i % 4 + 4 * (i / 4) = i by omega, Int.one_mul, show pow2 4 = 16 from rfl, show pow2 2 = 4 from rfl,
      show pow2 1 = 2 from rfl] at fours pairs tops
    rw [fours, pairs, tops]
    omega

theorem unpack_inverts_pack_for_every_block (fmt : Format) (l : List (List Int))
    (all : ∀ septets ∈ l, len septets = fmt.block / 2 ∧ (∀ s ∈ septets, 0 ≤ s ∧ s < SEPTETS)) :
    (l.map fun septets => unpack fmt (pack fmt septets)) = l := by
  have := List.map_congr_left fun x hx => unpack_inverts_pack fmt x (all x hx).1 (all x hx).2
  rw [this, List.map_id']

theorem pack_inverts_unpack (fmt : Format) (data : List Int) (size : len data = fmt.block_bytes)
    (all : ∀ b ∈ data, 0 ≤ b ∧ b < 256) : pack fmt (unpack fmt data) = data := by
  have some := len_pack fmt (unpack fmt data)
  have septets := len_unpack fmt data
  have bound := fun i h0 h1 => item_bound all (i := i) h0 h1
  apply eq_of_items (by rw [len_pack, size])
  intro j h0 h1
  rw [some] at h1
  rcases layout_cases fmt with ⟨e, b⟩ | ⟨e, b⟩ <;>
    simp only [FormatFields.block_bytes, b] at h1 size <;> rw [b] at septets
  · have digits : ∀ k, 0 ≤ k → k < 7 → 0 ≤ data.item k ∧ data.item k < pow2 8 := fun k g0 g1 =>
      bound k g0 (by omega)
    have ⟨low, high⟩ := number_range (by decide) (by decide) digits
    rw [pack_stream e _ h0 (by omega), septets, show (16 / 2 : Int) = 8 by decide,
      number_congr fun k g0 g1 => unpack_stream e data g0 g1, size, show (16 * 7 / 16 : Int) = 7 by decide]
    rw [show number 7 (fun k => number 8 data.item 7 / pow2 (7 * k) % 128) 8 = _ from
      number_of_digits (b := 7) (n := 8) (by decide) (by decide) low high]
    exact digit_of_number (b := 8) (n := 7) (by decide) (by decide) digits h0 (by omega)
  · have seven := fun i (g0 : 0 ≤ i) (g1 : i < 32) => unpack_planes e data g0 g1
    have ⟨low, high⟩ := bound j h0 (by omega)
    rcases (by omega : j < 16 ∨ (16 ≤ j ∧ j < 24) ∨ (24 ≤ j ∧ j < 28)) with h | h | h
    · rw [pack_fours e septets h0 h, number_congr fun k g0 g1 => show _ = data.item j / pow2 (4 * k) % 16 by
        rw [seven (j + 16 * k) (by omega) (by omega), four_of, show (j + 16 * k) % 16 = j by omega,
          show (j + 16 * k) / 16 = k by omega]]
      exact number_of_digits (b := 4) (n := 2) (by decide) (by decide) low high
    · obtain ⟨i, rfl⟩ : ∃ i, j = 16 + i := ⟨j - 16, by omega⟩
      rw [pack_pairs e septets (by omega) (by omega), number_congr fun k g0 g1 =>
        show _ = data.item (16 + i) / pow2 (2 * k) % 4 by
          rw [seven (i + 8 * k) (by omega) (by omega), pair_of, show (i + 8 * k) % 8 = i by omega,
            show (i + 8 * k) / 8 = k by omega]]
      exact number_of_digits (b := 2) (n := 4) (by decide) (by decide) low high
    · obtain ⟨i, rfl⟩ : ∃ i, j = 24 + i := ⟨j - 24, by omega⟩
      rw [pack_tops e septets (by omega) (by omega), number_congr fun k g0 g1 =>
        show _ = data.item (24 + i) / pow2 (1 * k) % 2 by
          rw [seven (i + 4 * k) (by omega) (by omega), top_of, show (i + 4 * k) % 4 = i by omega,
            show (i + 4 * k) / 4 = k by omega, Int.one_mul]]
      exact number_of_digits (b := 1) (n := 8) (by decide) (by decide) low high

theorem pack_inverts_unpack_for_every_block (fmt : Format) (l : List (List Int))
    (all : ∀ data ∈ l, len data = fmt.block_bytes ∧ (∀ b ∈ data, 0 ≤ b ∧ b < 256)) :
    (l.map fun data => pack fmt (unpack fmt data)) = l := by
  have := List.map_congr_left fun x hx => pack_inverts_unpack fmt x (all x hx).1 (all x hx).2
  rw [this, List.map_id']

theorem septets_straddle_bytes (fmt : Format) (e : fmt.layout = .stream) (septets : List Int) (size : len septets = 8)
    (all : ∀ s ∈ septets, 0 ≤ s ∧ s < SEPTETS) :
    let data := pack fmt septets
    ∀ j ∈ range 7, data.item j = septets.item j / pow2 j + septets.item (j + 1) % (2 * pow2 j) * pow2 (7 - j) := by
  intro data j hj
  obtain ⟨h0, h1⟩ := mem_range.mp hj
  have digit := fun i (g0 : 0 ≤ i) (g1 : i < 8) => digit_of_number (b := 7) (n := 8) (by decide) (by decide)
    (fun k g0 g1 => item_bound all (i := k) g0 (by omega)) g0 g1
  have here := digit j h0 (by omega)
  have next := digit (j + 1) (by omega) (by omega)
  simp only [data]
  rw [pack_stream e septets h0 h1, size]
  rw [Int.mul_add, pow2_add (by omega) (by decide), ← Int.ediv_ediv_of_nonneg (Int.le_of_lt (pow2_pos _))] at next
  rw [show 8 * j = 7 * j + j by omega, pow2_add (by omega) h0, ← Int.ediv_ediv_of_nonneg (Int.le_of_lt (pow2_pos _))]
  generalize number 7 septets.item 8 / pow2 (7 * j) = w at *
  generalize septets.item (j + 1) = high at *
  generalize septets.item j = low at *
  simp only [show pow2 (7 * 1) = 128 from rfl, show pow2 7 = 128 from rfl] at here next
  rcases (by omega : j = 0 ∨ j = 1 ∨ j = 2 ∨ j = 3 ∨ j = 4 ∨ j = 5 ∨ j = 6) with
    rfl | rfl | rfl | rfl | rfl | rfl | rfl <;> simp [pow2] <;> omega

theorem scales_survive_storing (bits : Int) (h : 0 ≤ bits ∧ bits < 2 ^ 16) :
    let data := scale_to_bytes bits
    scale_from_bytes [data.1, data.2] = bits ∧ data.1 = bits % 256 := by
  intro data
  refine ⟨?_, rfl⟩
  have : scale_from_bytes [data.1, data.2] = bits % 256 + bits / 2 ^ 8 * 2 ^ 8 := rfl
  omega

theorem every_weight_has_a_place (fmt : Format) (weight : Int) (h : 0 ≤ weight ∧ weight < fmt.block) :
    ∃ at_ ∈ LANES, (place fmt weight).2 = (at_ : Int) ∧ weight_at fmt (place fmt weight).1 at_ = weight := by
  simp only [LANES, List.mem_cons, List.not_mem_nil, or_false, exists_eq_or_imp, exists_eq_left, place, weight_at]
  have cases := layout_cases fmt
  generalize fmt.block = b at *
  rcases cases with ⟨e, rfl⟩ | ⟨e, rfl⟩ <;> simp only [e, reduceCtorEq, ↓reduceIte] <;> simp <;> omega

theorem every_place_has_a_weight (fmt : Format) (septet : Int) (h : 0 ≤ septet ∧ septet < fmt.block / 2) :
    ∀ lane ∈ LANES, place fmt (weight_at fmt septet lane) = (septet, (lane : Int)) := by
  intro lane _
  have some : ((lane : Nat) : Int) = 0 ∨ ((lane : Nat) : Int) = 1 := by
    rcases lane_cases lane with rfl | rfl <;> simp
  simp only [place, weight_at]
  generalize ((lane : Nat) : Int) = l at *
  have cases := layout_cases fmt
  generalize fmt.block = b at *
  rcases cases with ⟨e, rfl⟩ | ⟨e, rfl⟩ <;> simp only [e, reduceCtorEq, ↓reduceIte, Prod.mk.injEq] <;>
    rcases some with rfl | rfl <;> omega

end Septet.Proofs
