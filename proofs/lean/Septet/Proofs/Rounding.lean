import Septet.Floats
import Septet.Proofs.Python

/-! Rounding down and up to a binary format: the multiple of a power of two that is next. -/

namespace Septet
open Floats

theorem floor_eq (x : Rat) : Floats.floor x = x.floor := by
  unfold Floats.floor Rat.floor
  split
  · rename_i h
    simp [h]
  · rfl

theorem le_floor {x : Rat} {k : Int} : k ≤ Floats.floor x ↔ (k : Rat) ≤ x := by
  rw [floor_eq]
  exact Rat.le_floor_iff

theorem floor_le (x : Rat) : (Floats.floor x : Rat) ≤ x := le_floor.mp (Int.le_refl _)

theorem ceil_le {x : Rat} {k : Int} : Floats.ceil x ≤ k ↔ x ≤ (k : Rat) := by
  unfold Floats.ceil
  have := le_floor (x := -x) (k := -k)
  rw [Rat.intCast_neg] at this
  constructor
  · intro h
    have := this.mp (by omega)
    grind
  · intro h
    have := this.mpr (by grind)
    omega

theorem le_ceil (x : Rat) : x ≤ (Floats.ceil x : Rat) := ceil_le.mp (Int.le_refl _)

theorem lt_of_lt_ceil {x : Rat} {k : Int} (h : k < Floats.ceil x) : (k : Rat) < x := by
  apply Rat.not_le.mp
  intro above
  have := ceil_le.mpr above
  omega

theorem ceil_int (k : Int) : Floats.ceil (k : Rat) = k := by
  apply Int.le_antisymm (ceil_le.mpr Rat.le_refl)
  exact Rat.intCast_le_intCast.mp (le_ceil _)

section
variable (t : BinaryFormat)

/-- What rounding down finds: the number itself, or its multiple of a power of two that the range allows. -/
theorem round_down_cases (q : Int) :
    (∃ s, 0 ≤ s ∧ s < t.binades ∧ (-pow2 (t.significand + s) ≤ q ∧ q < pow2 (t.significand + s)) ∧
      (∀ j, 0 ≤ j → j < s → ¬ (-pow2 (t.significand + j) ≤ q ∧ q < pow2 (t.significand + j))) ∧
      round_down t q = q / pow2 s * pow2 s) ∨
    ((∀ j, 0 ≤ j → j < t.binades → ¬ (-pow2 (t.significand + j) ≤ q ∧ q < pow2 (t.significand + j))) ∧
      round_down t q = q) := by
  unfold round_down
  rcases first_range t.binades
    (fun s => decide (-pow2 (t.significand + s) ≤ q ∧ q < pow2 (t.significand + s))) (fun s => q / pow2 s * pow2 s) q
    with ⟨s, h0, h1, found, before, e⟩ | ⟨none, e⟩
  · exact .inl ⟨s, h0, h1, by simpa using found, fun j j0 j1 => by simpa using before j j0 j1, e⟩
  · exact .inr ⟨fun j j0 j1 => by simpa using none j j0 j1, e⟩

theorem round_down_le (q : Int) : round_down t q ≤ q := by
  rcases round_down_cases t q with ⟨s, _, _, _, _, e⟩ | ⟨_, e⟩ <;> rw [e]
  · exact Int.ediv_mul_le q (Int.ne_of_gt (pow2_pos s))
  · exact Int.le_refl q

theorem le_round_up (q : Int) : q ≤ round_up t q := by
  unfold round_up
  have := round_down_le t (-q)
  omega

/-- Every power of two up to that of the largest binade divides the largest number. -/
theorem largest_eq {s : Int} (h0 : 0 ≤ s) (h1 : s < t.binades) : ∃ m, t.largest = m * pow2 s := by
  have e : t.binades - 1 = (t.binades - 1 - s) + s := by omega
  refine ⟨(pow2 t.significand - 1) * pow2 (t.binades - 1 - s), ?_⟩
  unfold BinaryFormatFields.largest
  rw [e, pow2_add (by omega) h0, Int.mul_assoc]
  simp only [Int.add_sub_cancel]

theorem le_round_down {q : Int} (h : -t.largest ≤ q) : -t.largest ≤ round_down t q := by
  rcases round_down_cases t q with ⟨s, h0, h1, _, _, e⟩ | ⟨_, e⟩ <;> rw [e]
  · obtain ⟨m, e⟩ := largest_eq t h0 h1
    rw [e, ← Int.neg_mul] at h ⊢
    exact Int.mul_le_mul_of_nonneg_right (Int.le_ediv_of_mul_le (pow2_pos s) h) (Int.le_of_lt (pow2_pos s))
  · exact h

theorem round_up_le {q : Int} (h : q ≤ t.largest) : round_up t q ≤ t.largest := by
  unfold round_up
  have := le_round_down t (q := -q) (by omega)
  omega

theorem largest_nonneg : 0 ≤ t.largest :=
  Int.mul_nonneg (by have := pow2_pos t.significand; omega) (Int.le_of_lt (pow2_pos _))

theorem pow2_dvd {a b : Int} (ha : 0 ≤ a) (h : a ≤ b) {q : Int} (hq : q % pow2 b = 0) : q % pow2 a = 0 := by
  have e : b = a + (b - a) := by omega
  rw [e, pow2_add ha (by omega)] at hq
  obtain ⟨c, rfl⟩ := Int.dvd_of_emod_eq_zero hq
  rw [Int.mul_assoc]
  exact Int.mul_emod_right ..

/-- A representable number has a shift that holds it; no smaller one does. -/
theorem representable_cases {q : Int} (h : representable t q) :
    ∃ s, 0 ≤ s ∧ s < t.binades ∧ |q| < pow2 (t.significand + s) ∧
      (∀ j, 0 ≤ j → j < s → ¬ |q| < pow2 (t.significand + j)) ∧ q % pow2 s = 0 := by
  unfold representable fits at h
  rcases first_range t.binades (fun s => decide (|q| < pow2 (t.significand + s))) (fun s => decide (q % pow2 s = 0))
    (decide False) with ⟨s, h0, h1, found, before, e⟩ | ⟨none, e⟩
  · rw [e] at h
    exact ⟨s, h0, h1, by simpa using found, fun j j0 j1 => by simpa using before j j0 j1, by simpa using h⟩
  · rw [e] at h
    simp at h

theorem round_down_of_representable {q : Int} (h : representable t q) : round_down t q = q := by
  obtain ⟨s, s0, s1, inside, _, whole⟩ := representable_cases t h
  rcases round_down_cases t q with ⟨k, k0, k1, _, before, e⟩ | ⟨_, e⟩ <;> rw [e]
  · have le : k ≤ s := by
      apply Int.not_lt.mp
      intro less
      apply before s s0 less
      rcases abs_int q with h | h <;> omega
    have := pow2_dvd k0 le whole
    exact Int.ediv_mul_cancel (Int.dvd_of_emod_eq_zero this)

end

end Septet
