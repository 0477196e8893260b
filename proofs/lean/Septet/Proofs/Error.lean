import Septet.Proofs.Quantizer
import Septet.Proofs.Scales

/-! How far a weight is from the value of its code. -/

namespace Septet.Proofs
open Quantizer

/-- Between the first and last codeword of any list that begins with 0, twice the error is at most the largest gap. -/
theorem error_of_list {n : List Int} {gap : Int} (two : 2 ≤ len n) (zero : n.item 0 = 0) (some : 0 ≤ gap)
    (gaps : ∀ i, 0 ≤ i → i + 1 < len n → n.item (i + 1) - n.item i ≤ gap) (lo u w : Rat) (hu : 0 ≤ u)
    (hw : lo ≤ w ∧ w ≤ lo + u * (n.item (len n - 1) : Rat)) :
    2 * |w - value n lo u (code n lo u w)| ≤ u * (gap : Rat) := by
  obtain ⟨c0, c1, before, after⟩ := code_spec n lo u w (by omega)
  generalize code n lo u w = c at *
  have gap_of : ∀ i, 0 ≤ i → i + 1 < len n →
      u * (n.item (i + 1) : Rat) - u * (n.item i : Rat) ≤ u * (gap : Rat) := by
    intro i h0 h1
    have := unit_mul_le hu (gaps i h0 h1)
    rw [Rat.intCast_sub, Rat.sub_eq_add_neg, Rat.mul_add, Rat.mul_neg, ← Rat.sub_eq_add_neg] at this
    exact this
  have some_gap : u * ((0 : Int) : Rat) ≤ u * (gap : Rat) := unit_mul_le hu some
  have upper : 2 * (w - value n lo u c) ≤ u * (gap : Rat) := by
    rcases Int.lt_or_le c (len n - 1) with h | h
    · have m := after h
      rw [midpoint_eq] at m
      have := gap_of c c0 (by omega)
      simp only [value]
      grind
    · rw [show c = len n - 1 by omega]
      simp only [value]
      grind
  have lower : 2 * (value n lo u c - w) ≤ u * (gap : Rat) := by
    rcases Int.lt_or_le 0 c with h | h
    · have m := before (c - 1) (by omega) (by omega)
      rw [midpoint_eq, Int.sub_add_cancel] at m
      have := gap_of (c - 1) (by omega) (by omega)
      rw [Int.sub_add_cancel] at this
      simp only [value]
      grind
    · rw [show c = 0 by omega]
      simp only [value, zero]
      grind
  rcases abs_rat (w - value n lo u c) with h | h <;> grind

theorem error_is_bounded (fmt : Format) (lane : Lane) (lo u w : Rat)
    (hw : lo ≤ w ∧ w ≤ lo + u * (fmt.span : Rat)) :
    2 * |w - value (fmt.codebook lane) lo u (code (fmt.codebook lane) lo u w)| ≤ u * (fmt.gap lane : Rat) := by
  have hu : 0 ≤ u := by  -- else the range would be empty
    have span := Rat.intCast_lt_intCast.mpr (span_pos fmt)
    apply Rat.not_lt.mp
    intro negative
    have := Rat.mul_lt_mul_of_pos_right negative span
    grind
  have two := two_levels fmt lane
  have step := codebook_step fmt lane (i := 0) (by omega) (by omega)
  have first := codebook_gap fmt lane (i := 0) (by omega) (by omega)
  exact error_of_list two (codebook_zero fmt lane) (by omega) (fun _ h0 h1 => codebook_gap fmt lane h0 h1) lo u w hu
    (by rw [codebook_final]; exact hw)

/-- Half-way between the two neighbours that are furthest apart, the error is the bound. -/
theorem error_is_below_the_bound (fmt : Format) (lane : Lane) :
    ¬ ∀ (lo u w : Rat), (u > 0) → (lo ≤ w ∧ w ≤ lo + u * (fmt.span : Rat)) →
      2 * |w - value (fmt.codebook lane) lo u (code (fmt.codebook lane) lo u w)| < u * (fmt.gap lane : Rat) := by
  intro below
  have two := two_levels fmt lane
  have some : (pairwise (fmt.codebook lane)).map (fun ab => ab.2 - ab.1) ≠ [] := by
    intro none
    have := mem_pairwise (xs := fmt.codebook lane) (i := 0) (by omega) (by omega)
    rw [List.map_eq_nil_iff.mp none] at this
    simp at this
  obtain ⟨p, found, e⟩ := List.mem_map.mp (greatest_mem some)
  obtain ⟨k, k0, k1, rfl⟩ := of_mem_pairwise found
  have gap : fmt.gap lane = (fmt.codebook lane).item (k + 1) - (fmt.codebook lane).item k := e.symm
  have tie := ties_go_up fmt lane 0 1 k (by decide) (by rw [levels_item]; omega)
  have a := (codebook_range fmt lane k0 (by omega))
  have b := (codebook_range fmt lane (i := k + 1) (by omega) (by omega))
  have c := Rat.intCast_le_intCast.mpr (show 0 ≤ (fmt.codebook lane).item k + (fmt.codebook lane).item (k + 1) by omega)
  have d := Rat.intCast_le_intCast.mpr
    (show (fmt.codebook lane).item k + (fmt.codebook lane).item (k + 1) ≤ 2 * fmt.span by omega)
  have step := Rat.intCast_lt_intCast.mpr (codebook_step fmt lane k0 k1)
  have := below 0 2 (value (fmt.codebook lane) 0 1 k + value (fmt.codebook lane) 0 1 (k + 1)) (by decide)
    (by simp only [value, Rat.intCast_add, Rat.intCast_mul] at *; grind)
  rw [Rat.mul_zero, Rat.mul_one] at tie
  rw [tie, gap, Rat.intCast_sub] at this
  simp only [value] at this
  generalize ((fmt.codebook lane).item k : Rat) = x at *
  generalize ((fmt.codebook lane).item (k + 1) : Rat) = y at *
  rcases abs_rat (0 + 1 * x + (0 + 1 * y) - (0 + 2 * y)) with h | h <;> grind

theorem error_outside_is_the_distance (fmt : Format) (lane : Lane) (lo u w : Rat) (hu : u ≥ 0)
    (hw : w < lo ∨ lo + u * (fmt.span : Rat) < w) :
    let error := |w - value (fmt.codebook lane) lo u (code (fmt.codebook lane) lo u w)|
    error = max (lo - w) (w - (lo + u * (fmt.span : Rat))) := by
  intro error
  have two := two_levels fmt lane
  have span := unit_mul_le hu (Int.le_of_lt (span_pos fmt))
  obtain ⟨c0, c1, before, after⟩ := code_spec (fmt.codebook lane) lo u w (by omega)
  simp only [error]
  generalize code (fmt.codebook lane) lo u w = c at *
  rcases hw with h | h
  · have e : c = 0 := by
      apply Classical.byContradiction
      intro ne
      have m := before 0 (by omega) (by omega)
      have := unit_mul_le hu (codebook_range fmt lane (i := 0 + 1) (by omega) (by omega)).1
      rw [midpoint_eq, codebook_zero] at m
      grind
    have := codebook_zero fmt lane
    simp only [value, e, this]
    rcases abs_rat (w - (lo + u * ((0 : Int) : Rat))) with h | h <;> grind
  · have e : c = len (fmt.codebook lane) - 1 := by
      apply Classical.byContradiction
      intro ne
      have m := after (by omega)
      have := unit_mul_le hu (codebook_range fmt lane (i := c) (by omega) (by omega)).2
      have := unit_mul_le hu (codebook_range fmt lane (i := c + 1) (by omega) (by omega)).2
      rw [midpoint_eq] at m
      grind
    have := codebook_final fmt lane
    simp only [value, e, this]
    rcases abs_rat (w - (lo + u * (fmt.span : Rat))) with h | h <;> grind

theorem group_error_is_bounded (fmt : Format) (lane : Lane) (minimum w maximum : Rat)
    (h : ((-fmt.scale.largest : Int) : Rat) ≤ minimum ∧ minimum ≤ w ∧ w ≤ maximum ∧
      maximum ≤ (fmt.scale.largest : Rat)) :
    let lo := Scales.offset fmt minimum
    let u := Scales.unit fmt lo maximum
    2 * |w - value (fmt.codebook lane) (lo : Rat) (u : Rat) (code (fmt.codebook lane) (lo : Rat) (u : Rat) w)| ≤
      ((u * fmt.gap lane : Int) : Rat) := by
  intro lo u
  have below := offset_le fmt minimum
  have above := unit_covers fmt lo maximum
  have positive := Rat.intCast_le_intCast.mpr (unit_nonneg fmt (lo := lo) (maximum := maximum) (by grind))
  rw [Rat.intCast_add, Rat.intCast_mul] at above
  rw [Rat.intCast_mul]
  exact error_is_bounded fmt lane lo u w ⟨by grind, by grind⟩

theorem single_weights_meet_the_bound (fmt : Format) (lane : Lane) (w : Rat) (h : |w| ≤ (fmt.scale.largest : Rat)) :
    let scales := Group.group_scales fmt [w]
    2 * |w - value (fmt.codebook lane) (scales.1 : Rat) (scales.2 : Rat)
      (code (fmt.codebook lane) (scales.1 : Rat) (scales.2 : Rat) w)| ≤ ((scales.2 * fmt.gap lane : Int) : Rat) := by
  rw [abs_le] at h
  exact group_error_is_bounded fmt lane w w w ⟨by rw [Rat.intCast_neg]; grind, Rat.le_refl, Rat.le_refl, h.1⟩

/-- The scales of a group are those of its least and its greatest weight, and every weight of it meets the bound. -/
theorem every_weight_of_a_group_meets_the_bound (fmt : Format) (lane : Lane) (weights : List Rat)
    (all : ∀ w ∈ weights, |w| ≤ (fmt.scale.largest : Rat)) :
    let scales := Group.group_scales fmt weights
    ∀ w ∈ weights, 2 * |w - value (fmt.codebook lane) (scales.1 : Rat) (scales.2 : Rat)
      (code (fmt.codebook lane) (scales.1 : Rat) (scales.2 : Rat) w)| ≤ ((scales.2 * fmt.gap lane : Int) : Rat) := by
  intro scales w inside
  have least := all _ (least_mem inside)
  have greatest := all _ (greatest_mem_rat inside)
  rw [abs_le] at least greatest
  exact group_error_is_bounded fmt lane weights.least w weights.greatest
    ⟨by rw [Rat.intCast_neg]; grind, least_le inside, le_greatest_rat inside, greatest.1⟩

end Septet.Proofs
