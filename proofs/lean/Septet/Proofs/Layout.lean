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

/-- The word of a block in `stream`, as a sum of eight. -/
theorem septet_word {xs : List Int} (h : len xs = 8) :
    ((enumerate xs).map fun is => is.2 * pow2 (7 * is.1)).sum =
      xs.item 0 + xs.item 1 * 2 ^ 7 + xs.item 2 * 2 ^ 14 + xs.item 3 * 2 ^ 21 + xs.item 4 * 2 ^ 28 +
      xs.item 5 * 2 ^ 35 + xs.item 6 * 2 ^ 42 + xs.item 7 * 2 ^ 49 := by
  rw [enumerate_eq, h, List.map_map]
  simp only [range, pow2, Function.comp, show (8 : Int).toNat = 8 from rfl, List.range, List.range.loop, List.map_cons,
    List.map_nil, List.sum_cons, List.sum_nil, Int.ofNat_eq_natCast]
  simp
  omega

/-- The same word from its seven bytes. -/
theorem byte_word {xs : List Int} (h : len xs = 7) :
    ((enumerate xs).map fun jb => jb.2 * pow2 (8 * jb.1)).sum =
      xs.item 0 + xs.item 1 * 2 ^ 8 + xs.item 2 * 2 ^ 16 + xs.item 3 * 2 ^ 24 + xs.item 4 * 2 ^ 32 +
      xs.item 5 * 2 ^ 40 + xs.item 6 * 2 ^ 48 := by
  rw [enumerate_eq, h, List.map_map]
  simp only [range, pow2, Function.comp, show (7 : Int).toNat = 7 from rfl, List.range, List.range.loop, List.map_cons,
    List.map_nil, List.sum_cons, List.sum_nil, Int.ofNat_eq_natCast]
  simp
  omega

theorem upto8 {i : Int} (h0 : 0 ≤ i) (h1 : i < 8) :
    i = 0 ∨ i = 1 ∨ i = 2 ∨ i = 3 ∨ i = 4 ∨ i = 5 ∨ i = 6 ∨ i = 7 := by omega

section
variable (xs : List Int) (b : Int) (all : ∀ x ∈ xs, 0 ≤ x ∧ x < b)

theorem item_bound {xs : List Int} {b : Int} (all : ∀ x ∈ xs, 0 ≤ x ∧ x < b) {i : Int} (h0 : 0 ≤ i) (h1 : i < len xs) :
    0 ≤ xs.item i ∧ xs.item i < b := all _ (mem_item h0 h1)

end

/-- A word is the sum of its bytes. -/
theorem bytes_of_word {w : Int} (h0 : 0 ≤ w) (h1 : w < 2 ^ 56) :
    w / pow2 (8 * 0) % 256 + w / pow2 (8 * 1) % 256 * 2 ^ 8 + w / pow2 (8 * 2) % 256 * 2 ^ 16 +
      w / pow2 (8 * 3) % 256 * 2 ^ 24 + w / pow2 (8 * 4) % 256 * 2 ^ 32 + w / pow2 (8 * 5) % 256 * 2 ^ 40 +
      w / pow2 (8 * 6) % 256 * 2 ^ 48 = w := by
  simp [pow2]
  omega

/-- A word is the sum of its septets. -/
theorem septets_of_word {w : Int} (h0 : 0 ≤ w) (h1 : w < 2 ^ 56) :
    w / pow2 (7 * 0) % 128 + w / pow2 (7 * 1) % 128 * 2 ^ 7 + w / pow2 (7 * 2) % 128 * 2 ^ 14 +
      w / pow2 (7 * 3) % 128 * 2 ^ 21 + w / pow2 (7 * 4) % 128 * 2 ^ 28 + w / pow2 (7 * 5) % 128 * 2 ^ 35 +
      w / pow2 (7 * 6) % 128 * 2 ^ 42 + w / pow2 (7 * 7) % 128 * 2 ^ 49 = w := by
  simp [pow2]
  omega

/-- The three fields of a septet. -/
theorem four_of (a p t : Int) : (8 * (a % 16) + p % 4 + 4 * (t % 2)) / 8 = a % 16 := by omega

theorem pair_of (a p t : Int) : (8 * (a % 16) + p % 4 + 4 * (t % 2)) % 4 = p % 4 := by omega

theorem top_of (a p t : Int) : (8 * (a % 16) + p % 4 + 4 * (t % 2)) / 4 % 2 = t % 2 := by omega

theorem sum4 (f : Int → Int) : ((range 4).map f).sum = f 0 + f 1 + f 2 + f 3 := by
  have : ((range 4).map f).sum = f 0 + (f 1 + (f 2 + (f 3 + 0))) := rfl
  omega

theorem sum8 (f : Int → Int) : ((range 8).map f).sum = f 0 + f 1 + f 2 + f 3 + f 4 + f 5 + f 6 + f 7 := by
  have : ((range 8).map f).sum = f 0 + (f 1 + (f 2 + (f 3 + (f 4 + (f 5 + (f 6 + (f 7 + 0))))))) := rfl
  omega

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
    (unpack fmt data).item i = ((enumerate data).map fun jb => jb.2 * pow2 (8 * jb.1)).sum / pow2 (7 * i) % 128 := by
  simp only [unpack, e, ↓reduceIte]
  exact item_map_range _ h0 h1

theorem pack_stream {fmt : Format} (e : fmt.layout = .stream) (septets : List Int) {j : Int} (h0 : 0 ≤ j) (h1 : j < 7) :
    (pack fmt septets).item j =
      ((enumerate septets).map fun is => is.2 * pow2 (7 * is.1)).sum / pow2 (8 * j) % 256 := by
  simp only [pack, e, ↓reduceIte]
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
    (pack fmt xs).item j = xs.item j / 8 + 16 * (xs.item (j + 16) / 8) := by
  simp only [pack, e, reduceCtorEq, ↓reduceIte]
  have size : ∀ (n : Int) (f : Int → Int), 0 ≤ n → len ((range n).map f) = n := fun _ f => len_map_range f
  rw [item_append_left h0 (by rw [len_append, size 16 _ (by decide), size 8 _ (by decide)]; omega),
    item_append_left h0 (by rw [size 16 _ (by decide)]; exact h1), item_map_range _ h0 h1,
    item_map _ h0 (by omega), item_map _ (by omega) (by omega)]

theorem pack_pairs (h0 : 0 ≤ j) (h1 : j < 8) :
    (pack fmt xs).item (16 + j) = xs.item j % 4 + xs.item (j + 8) % 4 * 4 + xs.item (j + 16) % 4 * 16 +
      xs.item (j + 24) % 4 * 64 := by
  simp only [pack, e, reduceCtorEq, ↓reduceIte]
  have size : ∀ (n : Int) (f : Int → Int), 0 ≤ n → len ((range n).map f) = n := fun _ f => len_map_range f
  have back : 16 + j - 16 = j := by omega
  rw [item_append_left (by omega) (by rw [len_append, size 16 _ (by decide), size 8 _ (by decide)]; omega),
    item_append_right (by rw [size 16 _ (by decide)]; omega)
      (by rw [size 16 _ (by decide), size 8 _ (by decide)]; omega),
    size 16 _ (by decide), back, item_map_range _ h0 h1, sum4,
    item_map _ (by omega) (by omega), item_map _ (by omega) (by omega), item_map _ (by omega) (by omega),
    item_map _ (by omega) (by omega)]
  simp [pow2]

theorem pack_tops (h0 : 0 ≤ j) (h1 : j < 4) :
    (pack fmt xs).item (24 + j) = xs.item j / 4 % 2 + xs.item (j + 4) / 4 % 2 * 2 + xs.item (j + 8) / 4 % 2 * 4 +
      xs.item (j + 12) / 4 % 2 * 8 + xs.item (j + 16) / 4 % 2 * 16 + xs.item (j + 20) / 4 % 2 * 32 +
      xs.item (j + 24) / 4 % 2 * 64 + xs.item (j + 28) / 4 % 2 * 128 := by
  simp only [pack, e, reduceCtorEq, ↓reduceIte]
  have size : ∀ (n : Int) (f : Int → Int), 0 ≤ n → len ((range n).map f) = n := fun _ f => len_map_range f
  have back : 24 + j - (16 + 8) = j := by omega
  rw [item_append_right (by rw [len_append, size 16 _ (by decide), size 8 _ (by decide)]; omega)
      (by rw [len_append, size 16 _ (by decide), size 8 _ (by decide), size 4 _ (by decide)]; omega),
    len_append, size 16 _ (by decide), size 8 _ (by decide), back, item_map_range _ h0 h1, sum8,
    item_map _ (by omega) (by omega), item_map _ (by omega) (by omega), item_map _ (by omega) (by omega),
    item_map _ (by omega) (by omega), item_map _ (by omega) (by omega), item_map _ (by omega) (by omega),
    item_map _ (by omega) (by omega), item_map _ (by omega) (by omega)]
  simp [pow2]

end

namespace Proofs

theorem unpack_inverts_pack (fmt : Format) (septets : List Int) (size : len septets = fmt.block / 2)
    (all : ∀ s ∈ septets, 0 ≤ s ∧ s < SEPTETS) : unpack fmt (pack fmt septets) = septets := by
  have some := len_unpack fmt (pack fmt septets)
  apply eq_of_items (by rw [len_unpack, size])
  intro i h0 h1
  rw [some] at h1
  rcases layout_cases fmt with ⟨e, b⟩ | ⟨e, b⟩ <;> rw [b] at h1 size
  · have bytes := len_pack fmt septets
    rw [show fmt.block_bytes = 7 by simp [FormatFields.block_bytes, b]] at bytes
    rw [unpack_stream e _ h0 (by omega), byte_word bytes,
      pack_stream e septets (j := 0) (by decide) (by decide), pack_stream e septets (j := 1) (by decide) (by decide),
      pack_stream e septets (j := 2) (by decide) (by decide), pack_stream e septets (j := 3) (by decide) (by decide),
      pack_stream e septets (j := 4) (by decide) (by decide), pack_stream e septets (j := 5) (by decide) (by decide),
      pack_stream e septets (j := 6) (by decide) (by decide), septet_word size]
    have bound := fun i h0 h1 => item_bound all (i := i) h0 h1
    have b0 := bound 0 (by decide) (by omega)
    have b1 := bound 1 (by decide) (by omega)
    have b2 := bound 2 (by decide) (by omega)
    have b3 := bound 3 (by decide) (by omega)
    have b4 := bound 4 (by decide) (by omega)
    have b5 := bound 5 (by decide) (by omega)
    have b6 := bound 6 (by decide) (by omega)
    have b7 := bound 7 (by decide) (by omega)
    rw [bytes_of_word (by omega) (by omega)]
    rcases upto8 h0 (by omega) with rfl | rfl | rfl | rfl | rfl | rfl | rfl | rfl <;> simp [pow2] <;> omega
  · have bytes := len_pack fmt septets
    rw [unpack_planes e _ h0 (by omega), pack_fours e size (j := i % 16) (by omega) (by omega),
      pack_pairs e size (j := i % 8) (by omega) (by omega), pack_tops e size (j := i % 4) (by omega) (by omega)]
    have own := item_bound all h0 (by omega)
    have fours : (septets.item (i % 16) / 8 + 16 * (septets.item (i % 16 + 16) / 8)) / pow2 (4 * (i / 16)) % 16 =
        septets.item i / 8 := by
      have low := item_bound all (i := i % 16) (by omega) (by omega)
      rcases (by omega : i / 16 = 0 ∨ i / 16 = 1) with q | q <;> rw [q]
      · rw [show i % 16 = i by omega] at *
        simp [pow2]
        omega
      · rw [show i % 16 + 16 = i by omega]
        simp [pow2]
        omega
    have pairs : (septets.item (i % 8) % 4 + septets.item (i % 8 + 8) % 4 * 4 + septets.item (i % 8 + 16) % 4 * 16 +
        septets.item (i % 8 + 24) % 4 * 64) / pow2 (2 * (i / 8)) % 4 = septets.item i % 4 := by
      rcases (by omega : i / 8 = 0 ∨ i / 8 = 1 ∨ i / 8 = 2 ∨ i / 8 = 3) with q | q | q | q <;> rw [q]
      · rw [show i % 8 = i by omega]
        simp [pow2]
        omega
      · rw [show i % 8 + 8 = i by omega]
        simp [pow2]
        omega
      · rw [show i % 8 + 16 = i by omega]
        simp [pow2]
        omega
      · rw [show i % 8 + 24 = i by omega]
        simp [pow2]
        omega
    have tops : (septets.item (i % 4) / 4 % 2 + septets.item (i % 4 + 4) / 4 % 2 * 2 +
        septets.item (i % 4 + 8) / 4 % 2 * 4 + septets.item (i % 4 + 12) / 4 % 2 * 8 +
        septets.item (i % 4 + 16) / 4 % 2 * 16 + septets.item (i % 4 + 20) / 4 % 2 * 32 +
        septets.item (i % 4 + 24) / 4 % 2 * 64 + septets.item (i % 4 + 28) / 4 % 2 * 128) / pow2 (i / 4) % 2 =
        septets.item i / 4 % 2 := by
      rcases upto8 (i := i / 4) (by omega) (by omega) with q | q | q | q | q | q | q | q <;> rw [q]
      · rw [show i % 4 = i by omega]; simp [pow2]; omega
      · rw [show i % 4 + 4 = i by omega]; simp [pow2]; omega
      · rw [show i % 4 + 8 = i by omega]; simp [pow2]; omega
      · rw [show i % 4 + 12 = i by omega]; simp [pow2]; omega
      · rw [show i % 4 + 16 = i by omega]; simp [pow2]; omega
      · rw [show i % 4 + 20 = i by omega]; simp [pow2]; omega
      · rw [show i % 4 + 24 = i by omega]; simp [pow2]; omega
      · rw [show i % 4 + 28 = i by omega]; simp [pow2]; omega
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
  apply eq_of_items (by rw [len_pack, size])
  intro j h0 h1
  rw [some] at h1
  have septets := len_unpack fmt data
  rcases layout_cases fmt with ⟨e, b⟩ | ⟨e, b⟩ <;>
    simp only [FormatFields.block_bytes, b] at h1 size <;> rw [b] at septets
  · rw [pack_stream e _ h0 (by omega), septet_word septets,
      unpack_stream e data (i := 0) (by decide) (by decide), unpack_stream e data (i := 1) (by decide) (by decide),
      unpack_stream e data (i := 2) (by decide) (by decide), unpack_stream e data (i := 3) (by decide) (by decide),
      unpack_stream e data (i := 4) (by decide) (by decide), unpack_stream e data (i := 5) (by decide) (by decide),
      unpack_stream e data (i := 6) (by decide) (by decide), unpack_stream e data (i := 7) (by decide) (by decide),
      byte_word size]
    have bound := fun i h0 h1 => item_bound all (i := i) h0 h1
    have b0 := bound 0 (by decide) (by omega)
    have b1 := bound 1 (by decide) (by omega)
    have b2 := bound 2 (by decide) (by omega)
    have b3 := bound 3 (by decide) (by omega)
    have b4 := bound 4 (by decide) (by omega)
    have b5 := bound 5 (by decide) (by omega)
    have b6 := bound 6 (by decide) (by omega)
    rw [septets_of_word (by omega) (by omega)]
    rcases upto8 h0 (by omega) with rfl | rfl | rfl | rfl | rfl | rfl | rfl | rfl <;> simp [pow2] <;> omega
  · have own := item_bound all h0 (by omega)
    have seven := fun i (g0 : 0 ≤ i) (g1 : i < 32) => unpack_planes e data g0 g1
    rcases (by omega : j < 16 ∨ (16 ≤ j ∧ j < 24) ∨ (24 ≤ j ∧ j < 28)) with h | h | h
    · rw [pack_fours e septets h0 h, seven j (by omega) (by omega), seven (j + 16) (by omega) (by omega)]
      rw [show (j + 16) % 16 = j by omega, show j % 16 = j by omega, show j / 16 = 0 by omega,
        show (j + 16) / 16 = 1 by omega, four_of, four_of]
      simp [pow2]
      omega
    · obtain ⟨k, rfl⟩ : ∃ k, j = 16 + k := ⟨j - 16, by omega⟩
      rw [pack_pairs e septets (by omega) (by omega), seven k (by omega) (by omega),
        seven (k + 8) (by omega) (by omega),
        seven (k + 16) (by omega) (by omega), seven (k + 24) (by omega) (by omega)]
      rw [show (k + 8) % 8 = k by omega, show (k + 16) % 8 = k by omega, show (k + 24) % 8 = k by omega,
        show k % 8 = k by omega, show k / 8 = 0 by omega, show (k + 8) / 8 = 1 by omega,
        show (k + 16) / 8 = 2 by omega, show (k + 24) / 8 = 3 by omega, pair_of, pair_of, pair_of, pair_of]
      simp [pow2]
      omega
    · obtain ⟨k, rfl⟩ : ∃ k, j = 24 + k := ⟨j - 24, by omega⟩
      rw [pack_tops e septets (by omega) (by omega), seven k (by omega) (by omega), seven (k + 4) (by omega) (by omega),
        seven (k + 8) (by omega) (by omega), seven (k + 12) (by omega) (by omega), seven (k + 16) (by omega) (by omega),
        seven (k + 20) (by omega) (by omega), seven (k + 24) (by omega) (by omega),
        seven (k + 28) (by omega) (by omega)]
      rw [show (k + 4) % 4 = k by omega, show (k + 8) % 4 = k by omega, show (k + 12) % 4 = k by omega,
        show (k + 16) % 4 = k by omega, show (k + 20) % 4 = k by omega, show (k + 24) % 4 = k by omega,
        show (k + 28) % 4 = k by omega, show k % 4 = k by omega, show k / 4 = 0 by omega,
        show (k + 4) / 4 = 1 by omega, show (k + 8) / 4 = 2 by omega, show (k + 12) / 4 = 3 by omega,
        show (k + 16) / 4 = 4 by omega, show (k + 20) / 4 = 5 by omega, show (k + 24) / 4 = 6 by omega,
        show (k + 28) / 4 = 7 by omega, top_of, top_of, top_of, top_of, top_of, top_of, top_of, top_of]
      simp [pow2]
      omega

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
  have bound := fun i h0 h1 => item_bound all (i := i) h0 h1
  have b0 := bound 0 (by decide) (by omega)
  have b1 := bound 1 (by decide) (by omega)
  have b2 := bound 2 (by decide) (by omega)
  have b3 := bound 3 (by decide) (by omega)
  have b4 := bound 4 (by decide) (by omega)
  have b5 := bound 5 (by decide) (by omega)
  have b6 := bound 6 (by decide) (by omega)
  have b7 := bound 7 (by decide) (by omega)
  simp only [data]
  rw [pack_stream e septets h0 h1, septet_word size]
  rcases upto8 h0 (by omega) with rfl | rfl | rfl | rfl | rfl | rfl | rfl | rfl <;> simp [pow2] <;> omega

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
