import Septet.Quantizer
import Septet.Proofs.Formats
import Septet.Proofs.Rounding

/-!
The quantizer's theorems; each proves the one of its name in `Theorems/Quantizer.lean`. They follow from `code_spec`,
which says what code the search finds, and from codebooks that increase, so that midpoints do (`midpoint_mono`). The
last two theorems need neither, only the definitions.
`fmt.codebook lane` is short for `fmt.codebooks.item lane`, the list of a lane's integers.
-/

namespace Septet.Proofs
open Quantizer

/-- Twice the midpoint of the lattice values of a code and of the next. -/
abbrev twice_midpoint (n : List Int) (lo u : Rat) (k : Int) : Rat :=
  2 * lo + u * ((n.item k + n.item (k + 1) : Int) : Rat)

/-- Multiplying by a unit that is not negative keeps the order of integers. -/
theorem unit_mul_le {u : Rat} (hu : 0 ≤ u) {a b : Int} (h : a ≤ b) : u * (a : Rat) ≤ u * (b : Rat) :=
  Rat.mul_le_mul_of_nonneg_left (Rat.intCast_le_intCast.mpr h) hu

/-- So does it strictly, if the unit is positive. -/
theorem unit_mul_lt {u : Rat} (hu : 0 < u) {a b : Int} (h : a < b) : u * (a : Rat) < u * (b : Rat) :=
  Rat.mul_lt_mul_of_pos_left (Rat.intCast_lt_intCast.mpr h) hu

/-- The code is in range, no midpoint below it exceeds the weight, and its own does unless it is the last. -/
theorem code_spec (n : List Int) (lo u w : Rat) (h : 1 ≤ len n) :
    0 ≤ code n lo u w ∧ code n lo u w < len n ∧
    (∀ j, 0 ≤ j → j < code n lo u w → twice_midpoint n lo u j ≤ 2 * w) ∧
    (code n lo u w < len n - 1 → 2 * w < twice_midpoint n lo u (code n lo u w)) := by
  unfold code
  rcases first_range (len n - 1) (fun k => decide (2 * w < twice_midpoint n lo u k)) (fun k => k) (len n - 1)
    with ⟨k, h0, h1, passes, before, e⟩ | ⟨none, e⟩
  · rw [e]
    refine ⟨h0, by omega, fun j hj hk => ?_, fun _ => by simpa using passes⟩
    have := before j hj hk
    simpa [Rat.not_lt] using this
  · rw [e]
    refine ⟨by omega, by omega, fun j hj hk => ?_, fun h => by omega⟩
    have := none j hj hk
    simpa [Rat.not_lt] using this

section
variable (fmt : Format) (lane : Lane) {lo u w : Rat}

/-- Midpoints go up with the code, as the codebook does. -/
theorem midpoint_mono (hu : 0 ≤ u) {i j : Int} (h0 : 0 ≤ i) (h1 : i ≤ j) (h2 : j + 1 < len (fmt.codebook lane)) :
    twice_midpoint (fmt.codebook lane) lo u i ≤ twice_midpoint (fmt.codebook lane) lo u j := by
  have a := codebook_mono fmt lane (i := i) (j := j) h0 h1 (by omega)
  have b := codebook_mono fmt lane (i := i + 1) (j := j + 1) (by omega) (by omega) h2
  have := unit_mul_le hu (Int.add_le_add a b)
  unfold twice_midpoint
  grind

/-- A code is the weight's if the weight is between its midpoints. -/
theorem code_unique (hu : 0 ≤ u) {c : Int} (h0 : 0 ≤ c) (h1 : c < len (fmt.codebook lane))
    (below : 0 < c → twice_midpoint (fmt.codebook lane) lo u (c - 1) ≤ 2 * w)
    (above : c < len (fmt.codebook lane) - 1 → 2 * w < twice_midpoint (fmt.codebook lane) lo u c) :
    code (fmt.codebook lane) lo u w = c := by
  obtain ⟨k0, k1, before, after⟩ := code_spec (fmt.codebook lane) lo u w (by omega)
  generalize code (fmt.codebook lane) lo u w = k at *
  rcases Int.lt_trichotomy k c with h | h | h
  · have := midpoint_mono fmt lane (lo := lo) hu (i := k) (j := c - 1) k0 (by omega) (by omega)
    have := below (by omega)
    have := after (by omega)
    grind
  · exact h
  · have := before c h0 h
    have := above (by omega)
    grind

end

/-- Twice a midpoint, as a sum with a product for each of its two codebook entries. -/
theorem midpoint_eq (n : List Int) (lo u : Rat) (k : Int) :
    twice_midpoint n lo u k = 2 * lo + u * (n.item k : Rat) + u * (n.item (k + 1) : Rat) := by
  unfold twice_midpoint
  rw [Rat.intCast_add, Rat.mul_add, Rat.add_assoc]

theorem code_is_nearest (fmt : Format) (lane : Lane) (lo u w : Rat) (hu : u ≥ 0) :
    let error := |w - value (fmt.codebook lane) lo u (code (fmt.codebook lane) lo u w)|
    ∀ c ∈ range (len (fmt.codebook lane)), error ≤ |w - value (fmt.codebook lane) lo u c| := by
  intro error c hc
  obtain ⟨c0, c1⟩ := mem_range.mp hc
  obtain ⟨k0, k1, before, after⟩ := code_spec (fmt.codebook lane) lo u w (by omega)
  simp only [error, abs_le, value]
  generalize code (fmt.codebook lane) lo u w = k at *
  have : |w - (lo + u * ((fmt.codebook lane).item c : Rat))| = w - (lo + u * ((fmt.codebook lane).item c : Rat)) ∨
    |w - (lo + u * ((fmt.codebook lane).item c : Rat))| = -(w - (lo + u * ((fmt.codebook lane).item c : Rat))) := by
    rcases abs_rat (w - (lo + u * ((fmt.codebook lane).item c : Rat))) with h | h <;> grind
  have pos := abs_rat (w - (lo + u * ((fmt.codebook lane).item c : Rat)))
  rcases Int.lt_trichotomy c k with h | h | h
  · have m := before (k - 1) (by omega) (by omega)
    rw [midpoint_eq, Int.sub_add_cancel] at m
    have a := unit_mul_le hu (codebook_mono fmt lane (i := c) (j := k - 1) (by omega) (by omega) (by omega))
    have b := unit_mul_le hu (codebook_mono fmt lane (i := c) (j := k) (by omega) (by omega) (by omega))
    grind
  · grind
  · have m := after (by omega)
    rw [midpoint_eq] at m
    have a := unit_mul_le hu (codebook_mono fmt lane (i := k + 1) (j := c) (by omega) (by omega) (by omega))
    have b := unit_mul_le hu (codebook_mono fmt lane (i := k) (j := c) (by omega) (by omega) (by omega))
    grind

/-- Offset, unit and weight are all doubled: the sum of two neighbours is twice their midpoint, without a division. -/
theorem ties_go_up (fmt : Format) (lane : Lane) (lo u : Rat) (k : Int) (hu : u > 0)
    (hk : 0 ≤ k ∧ k < fmt.levels.item lane - 1) :
    code (fmt.codebook lane) (2 * lo) (2 * u)
      (value (fmt.codebook lane) lo u k + value (fmt.codebook lane) lo u (k + 1)) = k + 1 := by
  rw [levels_item] at hk
  apply code_unique fmt lane (by grind) (by omega) (by omega)
  · intro _
    rw [Int.add_sub_cancel, midpoint_eq]
    simp only [value]
    grind
  · intro h
    have a := unit_mul_lt hu (codebook_step fmt lane (i := k) (by omega) (by omega))
    have b := unit_mul_lt hu (codebook_step fmt lane (i := k + 1) (by omega) (by omega))
    rw [midpoint_eq]
    simp only [value] at *
    grind

theorem code_is_monotone (fmt : Format) (lane : Lane) (lo u w x : Rat) (h : w ≤ x) :
    code (fmt.codebook lane) lo u w ≤ code (fmt.codebook lane) lo u x := by
  have two := two_levels fmt lane
  obtain ⟨a0, a1, a2, a3⟩ := code_spec (fmt.codebook lane) lo u w (by omega)
  obtain ⟨b0, b1, b2, b3⟩ := code_spec (fmt.codebook lane) lo u x (by omega)
  apply Int.not_lt.mp
  intro less
  have := a2 _ b0 less
  have := b3 (by omega)
  grind

theorem quantizing_is_idempotent (fmt : Format) (lane : Lane) (lo u : Rat) (c : Int) (hu : u > 0)
    (hc : 0 ≤ c ∧ c < fmt.levels.item lane) :
    code (fmt.codebook lane) lo u (value (fmt.codebook lane) lo u c) = c := by
  rw [levels_item] at hc
  apply code_unique fmt lane (by grind) hc.1 hc.2
  · intro h
    have := unit_mul_lt hu (codebook_step fmt lane (i := c - 1) (by omega) (by omega))
    rw [midpoint_eq]
    rw [Int.sub_add_cancel] at *
    simp only [value] at *
    grind
  · intro h
    have := unit_mul_lt hu (codebook_step fmt lane (i := c) (by omega) (by omega))
    rw [midpoint_eq]
    simp only [value] at *
    grind

/-- If a test is passed by the numbers below `c` and by no others, then `c` of the numbers below `n` pass it. -/
theorem count_below {n c : Int} (h0 : 0 ≤ c) (h1 : c ≤ n) (test : Int → Prop) [DecidablePred test]
    (below : ∀ k, 0 ≤ k → k < n → (test k ↔ k < c)) :
    ((range n).map fun k => if test k then (1 : Int) else 0).sum = c := by
  have count : ∀ m : Nat, (m : Int) ≤ n →
      (((List.range m).map Int.ofNat).map fun k => if test k then (1 : Int) else 0).sum = min (m : Int) c := by
    intro m
    induction m with
    | zero => intro _; simp; omega
    | succ m ih =>
      intro h
      have := ih (by omega)
      have at_ := below m (by omega) (by omega)
      simp only [List.range_succ, List.map_append, List.map_cons, List.map_nil, sum_append, this,
        Int.ofNat_eq_natCast, List.sum_cons, List.sum_nil]
      rcases Classical.em (test (m : Int)) with passes | fails
      · have := at_.mp passes
        rw [if_pos passes]
        omega
      · have : ¬ (m : Int) < c := fun h => fails (at_.mpr h)
        rw [if_neg fails]
        omega
  have := count n.toNat (by omega)
  rw [range, this]
  omega

theorem code_counts_midpoints (fmt : Format) (lane : Lane) (lo u w : Rat) (hu : u ≥ 0) :
    let n := fmt.codebooks.item lane
    code n lo u w = ((range (len n - 1)).map fun k => if 2 * w ≥ twice_midpoint n lo u k then 1 else 0).sum := by
  intro n
  have two : 2 ≤ len n := two_levels fmt lane
  obtain ⟨c0, c1, before, after⟩ := code_spec n lo u w (by omega)
  symm
  apply count_below c0 (by omega)
  intro k k0 k1
  constructor
  · intro passes
    apply Int.not_le.mp
    intro h
    have := midpoint_mono fmt lane (lo := lo) hu (i := code n lo u w) (j := k) c0 h (show k + 1 < len n by omega)
    have := after (by omega)
    simp only [n] at *
    grind
  · exact before k k0

theorem codes_depend_on_whole_half_units (fmt : Format) (lane : Lane) (lo u : Int) (w : Rat) :
    code (fmt.codebook lane) (lo : Rat) (u : Rat) w =
      code (fmt.codebook lane) ((2 * lo : Int) : Rat) ((2 * u : Int) : Rat) (Floats.floor (2 * w) : Rat) := by
  have same : ∀ m : Int, (2 * w < 2 * (lo : Rat) + (u : Rat) * (m : Rat)) ↔
      (2 * (Floats.floor (2 * w) : Rat) < 2 * ((2 * lo : Int) : Rat) + ((2 * u : Int) : Rat) * (m : Rat)) := by
    intro m
    have both := (Rat.intCast_le_intCast (a := 2 * lo + u * m) (b := Floats.floor (2 * w))).trans
      (le_floor (x := 2 * w))
    simp only [Rat.intCast_add, Rat.intCast_mul, Rat.intCast_ofNat] at *
    generalize (Floats.floor (2 * w) : Rat) = whole at *
    grind
  simp only [code, same]

theorem constant_groups_are_exact (fmt : Format) (lane : Lane) (lo : Rat) :
    value (fmt.codebook lane) lo 0 (code (fmt.codebook lane) lo 0 lo) = lo := by
  simp [value, Rat.zero_mul, Rat.add_zero]

end Septet.Proofs
