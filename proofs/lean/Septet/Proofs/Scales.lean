import Septet.Group
import Septet.Proofs.Formats
import Septet.Proofs.Patterns

/-! The stored offset is not above any weight, and the stored unit reaches the largest from there. -/

namespace Septet
open Floats Scales Group

section
variable (fmt : Format)

theorem span_cast : (0 : Rat) < (fmt.span : Rat) := Rat.intCast_lt_intCast.mpr (span_pos fmt)

theorem offset_le (minimum : Rat) : (offset fmt minimum : Rat) ≤ minimum := by
  have := Rat.intCast_le_intCast.mpr (round_down_le fmt.scale (Floats.floor minimum))
  have := floor_le minimum
  unfold offset
  grind

/-- What a quotient by the span covers. -/
theorem quotient_le {d k : Rat} : d / (fmt.span : Rat) ≤ k ↔ d ≤ k * (fmt.span : Rat) := by
  have pos := span_cast fmt
  have e : d / (fmt.span : Rat) * (fmt.span : Rat) = d := Rat.div_mul_cancel (by grind)
  constructor
  · intro h
    have := Rat.mul_le_mul_of_nonneg_right h (Rat.le_of_lt pos)
    grind
  · intro h
    apply Rat.not_lt.mp
    intro less
    have := Rat.mul_lt_mul_of_pos_right less pos
    grind

theorem unit_covers (lo : Int) (maximum : Rat) :
    maximum ≤ ((lo + unit fmt lo maximum * fmt.span : Int) : Rat) := by
  have up := Rat.intCast_le_intCast.mpr
    (le_round_up fmt.scale (Floats.ceil ((maximum - (lo : Rat)) / (fmt.span : Rat))))
  have least := le_ceil ((maximum - (lo : Rat)) / (fmt.span : Rat))
  have := (quotient_le fmt).mp (Rat.le_trans least up)
  unfold unit
  rw [Rat.intCast_add, Rat.intCast_mul]
  grind

theorem unit_nonneg {lo : Int} {maximum : Rat} (h : (lo : Rat) ≤ maximum) : 0 ≤ unit fmt lo maximum := by
  have covers := unit_covers fmt lo maximum
  apply Int.not_lt.mp
  intro negative
  have : lo + unit fmt lo maximum * fmt.span ≤ lo - 1 := by
    have := Int.mul_le_mul_of_nonneg_right (show unit fmt lo maximum ≤ -1 by omega) (Int.le_of_lt (span_pos fmt))
    have := span_pos fmt
    omega
  have := Rat.intCast_le_intCast.mpr this
  rw [Rat.intCast_sub] at this
  grind

end

namespace Proofs

theorem round_down_is_below (q : Int) (h : -BINARY16.largest ≤ q ∧ q ≤ BINARY16.largest) :
    let result := round_down BINARY16 q
    result ≤ q ∧ representable BINARY16 result :=
  ⟨round_down_le BINARY16 q, round_down_representable BINARY16 h.1 h.2⟩

theorem round_down_is_greatest (q r : Int) (_ : -BINARY16.largest ≤ q ∧ q ≤ BINARY16.largest)
    (_ : -BINARY16.largest ≤ r ∧ r ≤ BINARY16.largest) (h : r ≤ q ∧ representable BINARY16 r) :
    r ≤ round_down BINARY16 q :=
  le_round_down_of BINARY16 h.1 h.2

theorem round_up_is_least (q r : Int) (_ : -BINARY16.largest ≤ q ∧ q ≤ BINARY16.largest)
    (_ : -BINARY16.largest ≤ r ∧ r ≤ BINARY16.largest) (h : q ≤ r ∧ representable BINARY16 r) :
    q ≤ round_up BINARY16 q ∧ round_up BINARY16 q ≤ r := by
  refine ⟨le_round_up BINARY16 q, ?_⟩
  have := le_round_down_of BINARY16 (q := -q) (r := -r) (by omega) (representable_neg BINARY16 h.2)
  unfold round_up
  omega

theorem stored_scales_cover_the_group (fmt : Format) (minimum maximum : Rat)
    (_ : ((-fmt.scale.largest : Int) : Rat) ≤ minimum) (_ : maximum ≤ (fmt.scale.largest : Rat))
    (_ : minimum ≤ maximum) :
    let lo := offset fmt minimum
    (lo : Rat) ≤ minimum ∧ maximum ≤ ((lo + unit fmt lo maximum * fmt.span : Int) : Rat) :=
  ⟨offset_le fmt minimum, unit_covers fmt _ maximum⟩

theorem both_of_two_weights_are_covered (fmt : Format) (a b : Rat)
    (_ : ((-fmt.scale.largest : Int) : Rat) ≤ a ∧ a ≤ (fmt.scale.largest : Rat))
    (_ : ((-fmt.scale.largest : Int) : Rat) ≤ b ∧ b ≤ (fmt.scale.largest : Rat)) :
    ((group_scales fmt [a, b]).1 : Rat) ≤ min a b ∧
      max a b ≤ (((group_scales fmt [a, b]).1 + (group_scales fmt [a, b]).2 * fmt.span : Int) : Rat) :=
  ⟨offset_le fmt (min a b), unit_covers fmt _ (max a b)⟩

theorem stored_scales_are_finite (fmt : Format) (wide : fmt.span > 1) (minimum maximum : Rat)
    (h0 : ((-fmt.scale.largest : Int) : Rat) ≤ minimum) (h1 : maximum ≤ (fmt.scale.largest : Rat))
    (h2 : minimum ≤ maximum) :
    let lo := offset fmt minimum
    (-fmt.scale.largest ≤ lo ∧ 0 ≤ unit fmt lo maximum ∧ unit fmt lo maximum ≤ fmt.scale.largest) := by
  intro lo
  have low : -fmt.scale.largest ≤ lo := le_round_down fmt.scale (le_floor.mpr h0)
  have below : (lo : Rat) ≤ maximum := Rat.le_trans (offset_le fmt minimum) h2
  refine ⟨low, unit_nonneg fmt below, ?_⟩
  apply round_up_le
  rw [ceil_le, quotient_le]
  have large := largest_nonneg fmt.scale
  have twice := Int.mul_le_mul_of_nonneg_left (show 2 ≤ fmt.span by omega) large
  have := Rat.intCast_le_intCast.mpr twice
  have := Rat.intCast_le_intCast.mpr low
  rw [Rat.intCast_mul, Rat.intCast_mul] at *
  rw [Rat.intCast_neg] at *
  grind

theorem unit_is_least (fmt : Format) (lo : Int) (maximum : Rat) (smaller : Int)
    (_ : -fmt.scale.largest ≤ lo ∧ lo ≤ fmt.scale.largest) (_ : (lo : Rat) ≤ maximum) (_ : smaller ≥ 0)
    (covers : maximum ≤ ((lo + smaller * fmt.span : Int) : Rat)) :
    Floats.ceil ((maximum - (lo : Rat)) / (fmt.span : Rat)) ≤ smaller := by
  rw [ceil_le, quotient_le]
  rw [Rat.intCast_add, Rat.intCast_mul] at covers
  grind

theorem constant_groups_have_no_unit (fmt : Format) (lo : Int)
    (_ : -fmt.scale.largest ≤ lo ∧ lo ≤ fmt.scale.largest) (h : representable fmt.scale lo) :
    group_scales fmt [(lo : Rat), (lo : Rat)] = (lo, 0) := by
  have least : [(lo : Rat), (lo : Rat)].least = (lo : Rat) := by
    show min (lo : Rat) (lo : Rat) = lo
    grind
  have greatest : [(lo : Rat), (lo : Rat)].greatest = (lo : Rat) := by
    show max (lo : Rat) (lo : Rat) = lo
    grind
  have same : offset fmt (lo : Rat) = lo := by
    unfold offset
    rw [floor_eq, Rat.floor_intCast, round_down_of_representable fmt.scale h]
  have zero : unit fmt lo (lo : Rat) = 0 := by
    have low := unit_nonneg fmt (lo := lo) (maximum := (lo : Rat)) Rat.le_refl
    have nothing : Floats.ceil (((lo : Rat) - (lo : Rat)) / (fmt.span : Rat)) = 0 := by
      rw [show (lo : Rat) - (lo : Rat) = 0 by grind, Rat.div_def, Rat.zero_mul]
      exact ceil_int 0
    unfold unit round_up at *
    rw [nothing] at *
    rcases round_down_cases fmt.scale (-0) with ⟨s, _, _, _, _, e⟩ | ⟨_, e⟩ <;> rw [e] <;> simp
  simp only [group_scales, least, greatest, same, zero]

theorem units_depend_on_whole_maxima (fmt : Format) (lo : Int) (maximum : Rat)
    (_ : -fmt.scale.largest ≤ lo ∧ lo ≤ fmt.scale.largest)
    (_ : (lo : Rat) ≤ maximum ∧ maximum ≤ (fmt.scale.largest : Rat)) :
    let least := -((lo - Floats.ceil maximum) / fmt.span)
    ((lo + (least - 1) * fmt.span : Int) : Rat) < maximum ∧ maximum ≤ ((lo + least * fmt.span : Int) : Rat) := by
  intro least
  have pos := span_pos fmt
  have split := Int.emod_add_mul_ediv (lo - Floats.ceil maximum) fmt.span
  have low := Int.emod_nonneg (lo - Floats.ceil maximum) (show fmt.span ≠ 0 by omega)
  have high := Int.emod_lt_of_pos (lo - Floats.ceil maximum) pos
  have e : least * fmt.span = -(fmt.span * ((lo - Floats.ceil maximum) / fmt.span)) := by
    simp only [least]
    rw [Int.neg_mul, Int.mul_comm]
  constructor
  · apply lt_of_lt_ceil
    rw [Int.sub_mul]
    omega
  · apply Rat.le_trans (le_ceil maximum)
    apply Rat.intCast_le_intCast.mpr
    omega

end Septet.Proofs
