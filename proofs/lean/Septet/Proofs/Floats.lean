import Septet.Quantizer
import Septet.Proofs.Formats
import Septet.Proofs.Rounding

/-! Rounding to nearest, and the ranges in which nothing is rounded. -/

namespace Septet
open Floats

section
variable {a b A B : Int}

theorem product_bound (ha : 0 ≤ a ∧ a ≤ A) (hb : 0 ≤ b ∧ b ≤ B) : 0 ≤ a * b ∧ a * b ≤ A * B := by
  refine ⟨Int.mul_nonneg ha.1 hb.1, ?_⟩
  exact Int.le_trans (Int.mul_le_mul_of_nonneg_right ha.2 hb.1) (Int.mul_le_mul_of_nonneg_left hb.2 (by omega))

end

/-- A lattice value whose scales are integers. -/
theorem value_int (n : List Int) (lo u c : Int) :
    Quantizer.value n (lo : Rat) (u : Rat) c = ((lo + u * n.item c : Int) : Rat) := by
  rw [Quantizer.value, Rat.intCast_add, Rat.intCast_mul]

theorem abs_cast (x : Int) : |(x : Rat)| = ((|x| : Int) : Rat) := by
  rcases abs_int x with ⟨h, e⟩ | ⟨h, e⟩ <;> rw [e]
  · have := Rat.intCast_le_intCast.mpr h
    rcases abs_rat (x : Rat) with g | g <;> grind
  · have := Rat.intCast_lt_intCast.mpr h
    rw [Rat.intCast_neg]
    rcases abs_rat (x : Rat) with g | g <;> grind

/-- Half a step at most, and which multiple it is. -/
theorem nearest_cases (shift q : Int) :
    nearest_multiple shift q = pow2 shift * (q / pow2 shift) ∧ (2 * (q % pow2 shift) < pow2 shift ∨
      2 * (q % pow2 shift) = pow2 shift ∧ q / pow2 shift % 2 = 0) ∨
    nearest_multiple shift q = pow2 shift * (q / pow2 shift) + pow2 shift ∧ (pow2 shift < 2 * (q % pow2 shift) ∨
      2 * (q % pow2 shift) = pow2 shift ∧ q / pow2 shift % 2 = 1) := by
  have split := Int.emod_add_mul_ediv q (pow2 shift)
  unfold nearest_multiple
  simp only
  by_cases h : 2 * (q % pow2 shift) < pow2 shift ∨ 2 * (q % pow2 shift) = pow2 shift ∧ q / pow2 shift % 2 = 0
  · rw [if_pos h]
    exact .inl ⟨by omega, h⟩
  · rw [if_neg h]
    exact .inr ⟨by omega, by omega⟩

theorem nearest_of_multiple {shift q : Int} (h : q % pow2 shift = 0) : nearest_multiple shift q = q := by
  have split := Int.emod_add_mul_ediv q (pow2 shift)
  have pos := pow2_pos shift
  rcases nearest_cases shift q with ⟨e, _⟩ | ⟨e, g⟩ <;> omega

/-- Rounding finds the shift that leaves the number as many bits as it may have. -/
theorem round_nearest_at {significand binades q s : Int} (h0 : 0 ≤ s) (h1 : s < binades)
    (inside : |q| < pow2 (significand + s)) (outside : 0 < s → pow2 (significand + (s - 1)) ≤ |q|) :
    round_nearest significand binades q = nearest_multiple s q := by
  unfold round_nearest
  rcases first_range binades (fun s => decide (|q| < pow2 (significand + s))) (fun s => nearest_multiple s q) q
    with ⟨k, k0, k1, found, before, e⟩ | ⟨none, e⟩
  · rw [e]
    have found := of_decide_eq_true found
    have same : k = s := by
      rcases Int.lt_trichotomy k s with h | h | h
      · have := outside (by omega)
        have := pow2_le (show significand + k ≤ significand + (s - 1) by omega)
        omega
      · exact h
      · have := before s h0 h
        simp only [decide_eq_false_iff_not] at this
        omega
    rw [same]
  · have := none s h0 h1
    simp only [decide_eq_false_iff_not] at this
    omega

theorem binary32_significand : BINARY32.significand = 24 := rfl

namespace Proofs

theorem rounding_errs_by_half_an_ulp (shift : Int) (hs : shift ∈ range 25) (q : Int)
    (inside : |q| < pow2 (BINARY32.significand + shift))
    (outside : shift = 0 ∨ pow2 (BINARY32.significand + shift - 1) ≤ |q|) :
    let result := round_nearest BINARY32.significand (25 + 1) q
    let exact := decide (result % pow2 shift = 0 ∧ |result| ≤ pow2 (BINARY32.significand + shift))
    exact ∧ |result - q| * pow2 BINARY32.significand ≤ |q| := by
  intro result exact
  obtain ⟨s0, s1⟩ := mem_range.mp hs
  have at_ : result = nearest_multiple shift q := round_nearest_at s0 (by omega) inside (by
    intro h
    rw [← Int.add_sub_assoc]
    omega)
  have pos := pow2_pos shift
  have split := Int.emod_add_mul_ediv q (pow2 shift)
  have low := Int.emod_nonneg q (show pow2 shift ≠ 0 by omega)
  have high := Int.emod_lt_of_pos q pos
  have top : pow2 (BINARY32.significand + shift) = pow2 shift * 16777216 := by
    rw [pow2_add (by decide) s0, Int.mul_comm]
    rfl
  have whole : result % pow2 shift = 0 := by
    rcases nearest_cases shift q with ⟨e, _⟩ | ⟨e, _⟩ <;> rw [at_, e]
    · exact Int.mul_emod_right ..
    · rw [show pow2 shift * (q / pow2 shift) + pow2 shift = pow2 shift * (q / pow2 shift + 1) by rw [Int.mul_add, Int.mul_one]]
      exact Int.mul_emod_right ..
  have range : |result| ≤ pow2 (BINARY32.significand + shift) := by
    rw [top] at inside ⊢
    have k1 : q / pow2 shift < 16777216 := by
      apply Int.ediv_lt_of_lt_mul pos
      rcases abs_int q with h | h <;> grind
    have k0 : -16777216 ≤ q / pow2 shift := by
      apply Int.le_ediv_of_mul_le pos
      rcases abs_int q with h | h <;> grind
    have a := Int.mul_le_mul_of_nonneg_left (show q / pow2 shift + 1 ≤ 16777216 by omega) (Int.le_of_lt pos)
    have b := Int.mul_le_mul_of_nonneg_left k0 (Int.le_of_lt pos)
    rw [Int.mul_add] at a
    rcases nearest_cases shift q with ⟨e, _⟩ | ⟨e, _⟩ <;> rw [at_] <;>
      rcases abs_int (nearest_multiple shift q) with h | h <;> omega
  have half : 2 * |result - q| ≤ pow2 shift := by
    rcases nearest_cases shift q with ⟨e, _⟩ | ⟨e, _⟩ <;> rw [at_] <;>
      rcases abs_int (nearest_multiple shift q - q) with h | h <;> omega
  refine ⟨by simp only [exact, whole, range, decide_eq_true_eq]; exact ⟨trivial, trivial⟩, ?_⟩
  rw [show pow2 BINARY32.significand = 16777216 from rfl]
  rcases Int.lt_or_le 0 shift with h | h
  · have e : pow2 (BINARY32.significand + shift) = 2 * pow2 (BINARY32.significand + shift - 1) := by
      rw [show BINARY32.significand + shift = 1 + (BINARY32.significand + shift - 1) by omega,
        pow2_add (by decide) (by rw [binary32_significand]; omega)]
      rw [show 1 + (BINARY32.significand + shift - 1) - 1 = BINARY32.significand + shift - 1 by omega]
      rfl
    omega
  · have e : pow2 shift = 1 := by rw [show shift = 0 by omega]; rfl
    have some := abs_int (result - q)
    have none : |result - q| = 0 := by omega
    have := abs_int q
    omega

theorem rounding_is_idempotent (shift : Int) (hs : shift ∈ range 25) (q : Int)
    (h : |q| ≤ pow2 (BINARY32.significand + shift) ∧ q % pow2 shift = 0) :
    round_nearest BINARY32.significand (25 + 1) q = q := by
  obtain ⟨s0, s1⟩ := mem_range.mp hs
  unfold round_nearest
  rcases first_range (25 + 1) (fun s => decide (|q| < pow2 (BINARY32.significand + s))) (fun s => nearest_multiple s q) q
    with ⟨k, k0, k1, _, before, e⟩ | ⟨_, e⟩
  · rw [e]
    apply nearest_of_multiple
    rcases Int.lt_or_le shift k with g | g
    · have not_less := before shift s0 g
      simp only [decide_eq_false_iff_not] at not_less
      have next : k = shift + 1 := by
        apply Int.le_antisymm _ (by omega)
        apply Int.not_lt.mp
        intro more
        have later := before (shift + 1) (by omega) (by omega)
        simp only [decide_eq_false_iff_not] at later
        have twice : pow2 (BINARY32.significand + (shift + 1)) = 2 * pow2 (BINARY32.significand + shift) := by
          rw [show BINARY32.significand + (shift + 1) = 1 + (BINARY32.significand + shift) by omega,
            pow2_add (by decide) (by rw [binary32_significand]; omega)]
          rfl
        have := pow2_pos (BINARY32.significand + shift)
        omega
      have size : |q| = pow2 (BINARY32.significand + shift) := by omega
      have parts : pow2 (BINARY32.significand + shift) = pow2 (shift + 1) * 8388608 := by
        rw [show BINARY32.significand + shift = (shift + 1) + 23 by rw [binary32_significand]; omega,
          pow2_add (by omega) (by decide)]
        rfl
      rw [next]
      rcases abs_int q with ⟨_, e⟩ | ⟨_, e⟩
      · rw [show q = pow2 (shift + 1) * 8388608 by omega]
        exact Int.mul_emod_right ..
      · rw [show q = pow2 (shift + 1) * -8388608 by omega]
        exact Int.mul_emod_right ..
    · exact pow2_dvd k0 g h.2
  · exact e

theorem nearest_multiples_are_nearest (shift : Int) (_ : 0 ≤ shift) (q r : Int) (_ : |q| < 2 ^ 62) (_ : |r| < 2 ^ 62)
    (hr : r % pow2 shift = 0) :
    let result := nearest_multiple shift q
    let error := |result - q|
    let other := |r - q|
    error < other ∨ r = result ∨ error = other ∧ result % (2 * pow2 shift) = 0 := by
  intro result error other
  have pos := pow2_pos shift
  have split := Int.emod_add_mul_ediv q (pow2 shift)
  have low := Int.emod_nonneg q (show pow2 shift ≠ 0 by omega)
  have high := Int.emod_lt_of_pos q pos
  obtain ⟨j, rfl⟩ := Int.dvd_of_emod_eq_zero hr
  have cases := nearest_cases shift q
  have e1 := abs_int (result - q)
  have e2 := abs_int (pow2 shift * j - q)
  have even : ∀ k : Int, k % 2 = 0 → pow2 shift * k % (2 * pow2 shift) = 0 := by
    intro k hk
    obtain ⟨m, rfl⟩ := Int.dvd_of_emod_eq_zero hk
    rw [show pow2 shift * (2 * m) = 2 * pow2 shift * m by grind]
    exact Int.mul_emod_right ..
  simp only [error, other]
  change result = _ ∧ _ ∨ result = _ ∧ _ at cases
  generalize q / pow2 shift = k at *
  have next : pow2 shift * (k + 1) = pow2 shift * k + pow2 shift := by rw [Int.mul_add, Int.mul_one]
  have here := even k
  have there := even (k + 1)
  rw [next] at there
  rcases Int.lt_trichotomy j k with g | g | g
  · have := Int.mul_le_mul_of_nonneg_left (show j + 1 ≤ k by omega) (Int.le_of_lt pos)
    rw [Int.mul_add] at this
    omega
  · subst g
    rcases cases with ⟨e, _⟩ | ⟨e, t | ⟨t, odd⟩⟩
    · exact .inr (.inl e.symm)
    · omega
    · refine .inr (.inr ⟨by omega, ?_⟩)
      rw [e]
      exact there (by omega)
  · rcases Int.lt_or_le (k + 1) j with f | f
    · have := Int.mul_le_mul_of_nonneg_left (show k + 2 ≤ j by omega) (Int.le_of_lt pos)
      rw [Int.mul_add] at this
      omega
    · have e : j = k + 1 := by omega
      subst e
      rw [next] at *
      rcases cases with ⟨e, t | ⟨t, zero⟩⟩ | ⟨e, _⟩
      · omega
      · refine .inr (.inr ⟨by omega, ?_⟩)
        rw [e]
        exact here zero
      · exact .inr (.inl e.symm)

theorem midpoints_are_exact_in_binary64 (fmt : Format) (lane : Lane) (narrow : fmt.scale.largest ≤ BINARY16.largest)
    (lo u k : Int) (hlo : -fmt.scale.largest ≤ lo ∧ lo ≤ fmt.scale.largest) (hu : 0 ≤ u ∧ u ≤ fmt.scale.largest)
    (hk : 0 ≤ k ∧ k < fmt.levels.item lane - 1) :
    |2 * lo + u * ((fmt.codebook lane).item k + (fmt.codebook lane).item (k + 1))| ≤ 2 ^ 53 := by
  rw [levels_item] at hk
  have a := codebook_range fmt lane (i := k) hk.1 (by omega)
  have b := codebook_range fmt lane (i := k + 1) (by omega) (by omega)
  have span := span_le fmt
  have large : BINARY16.largest = 1098974756864 := by decide
  have := product_bound (A := 1098974756864) (B := 254) ⟨hu.1, by omega⟩
    (show 0 ≤ (fmt.codebook lane).item k + (fmt.codebook lane).item (k + 1) ∧ _ by omega)
  rcases abs_int (2 * lo + u * ((fmt.codebook lane).item k + (fmt.codebook lane).item (k + 1))) with h | h <;> omega

/-- A lattice value is below 2^48 units of binary16's grid. -/
theorem lattice_value_bound (fmt : Format) (lane : Lane) {lo u c : Int}
    (hlo : -BINARY16.largest ≤ lo ∧ lo ≤ BINARY16.largest) (hu : 0 ≤ u ∧ u ≤ BINARY16.largest)
    (hc : 0 ≤ c ∧ c < fmt.levels.item lane) : |lo + u * (fmt.codebook lane).item c| < 2 ^ 48 := by
  rw [levels_item] at hc
  have a := codebook_range fmt lane (i := c) hc.1 (by omega)
  have span := span_le fmt
  have large : BINARY16.largest = 1098974756864 := by decide
  have := product_bound (A := 1098974756864) (B := 127) ⟨hu.1, by omega⟩
    (show 0 ≤ (fmt.codebook lane).item c ∧ _ by omega)
  rcases abs_int (lo + u * (fmt.codebook lane).item c) with h | h <;> omega

theorem finite_in_finite_out (fmt : Format) (lane : Lane) (narrow : fmt.scale.largest ≤ BINARY16.largest)
    (lo u c : Int) (hlo : -fmt.scale.largest ≤ lo ∧ lo ≤ fmt.scale.largest) (hu : 0 ≤ u ∧ u ≤ fmt.scale.largest)
    (hc : 0 ≤ c ∧ c < fmt.levels.item lane) :
    let limit := BINARY32.largest / pow2 (BINARY16.grid - BINARY32.grid)
    |Quantizer.value (fmt.codebook lane) (lo : Rat) (u : Rat) c| ≤ ((2 ^ 48 : Int) : Rat) ∧ 2 ^ 48 < limit := by
  intro limit
  have := lattice_value_bound fmt lane (lo := lo) (u := u) ⟨by omega, by omega⟩ ⟨hu.1, by omega⟩ hc
  refine ⟨?_, by decide⟩
  rw [value_int, abs_cast]
  exact Rat.intCast_le_intCast.mpr (Int.le_of_lt this)

theorem dequantizing_ignores_contraction (lo product stored : Int) (_ : -BINARY16.largest ≤ lo ∧ lo ≤ BINARY16.largest)
    (_ : 0 ≤ product ∧ product < 2 ^ 47) (same : stored = product)
    (_ : stored = Floats.round_nearest BINARY32.significand 25 product) :
    Floats.round_nearest BINARY32.significand (25 + 1) (lo + stored) =
      Floats.round_nearest BINARY32.significand (25 + 1) (lo + product) := by
  rw [same]

end Septet.Proofs
