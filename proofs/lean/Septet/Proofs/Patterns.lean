import Septet.Proofs.RoundTrip
import Septet.Proofs.Rounding

/-! Patterns of a binary format: what decoding and encoding find, whatever the format. -/

namespace Septet
open Floats

/-- A loop that goes backwards and keeps the last that passes a test has what a search finds first. -/
theorem last_of_reverse (l : List α) (test : α → Prop) [DecidablePred test] (found : α → β) (start : β) :
    l.reverse.foldl (fun kept x => if test x then found x else kept) start =
      first l (fun x => decide (test x)) found start := by
  induction l with
  | nil => rfl
  | cons x l ih =>
    rw [List.reverse_cons, List.foldl_append, ih]
    simp only [List.foldl_cons, List.foldl_nil, first, List.find?_cons]
    by_cases h : test x <;> simp [h]

section
variable (t : BinaryFormat)

/-- What the fields of a binary format are to each other. -/
theorem widths : 0 < t.hidden ∧ 2 ≤ t.binades ∧ pow2 t.significand = 2 * t.hidden ∧ pow2 t.exponent = t.binades + 2 ∧
    t.sign = t.hidden * (t.binades + 2) := by
  obtain ⟨p, e⟩ := t.valid
  have four : pow2 2 ≤ pow2 t.exponent := pow2_le e
  have two : pow2 t.significand = 2 * t.hidden := by
    rw [BinaryFormatFields.hidden, show t.significand = 1 + (t.significand - 1) by omega,
      pow2_add (by decide) (by omega)]
    rw [show 1 + (t.significand - 1) - 1 = t.significand - 1 by omega]
    rfl
  have e4 : pow2 2 = 4 := rfl
  have sum : pow2 t.exponent = t.binades + 2 := by unfold BinaryFormatFields.binades; omega
  refine ⟨pow2_pos _, by omega, two, sum, ?_⟩
  rw [BinaryFormatFields.sign, sum]

/-- The smallest size that needs a shift, and the one that is too large for it. -/
theorem binade_eq {s : Int} (h : 0 ≤ s) : pow2 (t.significand + s) = 2 * t.hidden * pow2 s ∧
    pow2 (t.significand + (s - 1)) = t.hidden * pow2 s := by
  have p := t.valid.1
  constructor
  · rw [pow2_add (by omega) h, (widths t).2.2.1]
  · rw [show t.significand + (s - 1) = (t.significand - 1) + s by omega, pow2_add (by omega) h]
    rfl

/-- The largest number is a full significand in the last binade. -/
theorem largest_is : t.largest = (2 * t.hidden - 1) * pow2 (t.binades - 1) := by
  rw [BinaryFormatFields.largest, (widths t).2.2.1]

theorem largest_lt : t.largest < pow2 (t.significand + (t.binades - 1)) := by
  have ⟨_, b, _, _, _⟩ := widths t
  have := pow2_pos (t.binades - 1)
  rw [(binade_eq t (by omega)).1, largest_is, Int.sub_mul]
  omega

/-- What is representable has a shift that holds it. -/
theorem representable_of {q s : Int} (h0 : 0 ≤ s) (h1 : s < t.binades) (inside : |q| < pow2 (t.significand + s))
    (whole : q % pow2 s = 0) : representable t q := by
  unfold representable fits
  rcases first_range t.binades (fun s => decide (|q| < pow2 (t.significand + s))) (fun s => decide (q % pow2 s = 0))
    (decide False) with ⟨k, k0, k1, _, before, e⟩ | ⟨none, e⟩ <;> rw [e]
  · have least : k ≤ s := by
      apply Int.not_lt.mp
      intro less
      have := before s h0 less
      simp only [decide_eq_false_iff_not] at this
      exact this inside
    simpa using pow2_dvd k0 least whole
  · have := none s h0 h1
    simp only [decide_eq_false_iff_not] at this
    exact absurd inside this

theorem representable_neg {q : Int} (h : representable t q) : representable t (-q) := by
  obtain ⟨s, s0, s1, inside, _, whole⟩ := representable_cases t h
  apply representable_of t s0 s1
  · rcases abs_int q with g | g <;> rcases abs_int (-q) with f | f <;> omega
  · exact Int.emod_eq_zero_of_dvd (Int.dvd_neg.mpr (Int.dvd_of_emod_eq_zero whole))

theorem round_down_representable {q : Int} (h0 : -t.largest ≤ q) (h1 : q ≤ t.largest) :
    representable t (round_down t q) := by
  have ⟨h, b, _, _, _⟩ := widths t
  have below := largest_lt t
  have low := le_round_down t h0
  rcases round_down_cases t q with ⟨s, s0, s1, inside, _, e⟩ | ⟨none, _⟩
  · rw [e] at low ⊢
    have pos := pow2_pos s
    have whole : q / pow2 s * pow2 s % pow2 s = 0 := Int.mul_emod_left ..
    have under := Int.ediv_mul_le q (Int.ne_of_gt pos)
    rw [(binade_eq t s0).1] at inside
    have above : -(2 * t.hidden) ≤ q / pow2 s := Int.le_ediv_of_mul_le pos (by rw [Int.neg_mul]; exact inside.1)
    have floor := Int.mul_le_mul_of_nonneg_right above (Int.le_of_lt pos)
    rw [Int.neg_mul] at floor
    rcases Int.lt_or_le (-(2 * t.hidden * pow2 s)) (q / pow2 s * pow2 s) with g | g
    · apply representable_of t s0 s1 _ whole
      rw [(binade_eq t s0).1]
      rcases abs_int (q / pow2 s * pow2 s) with f | f <;> omega
    · have e : q / pow2 s * pow2 s = -(2 * t.hidden * pow2 s) := by omega
      rw [e] at low ⊢
      have more : s + 1 < t.binades := by
        apply Int.not_le.mp
        intro last
        rw [show t.binades - 1 = s by omega, (binade_eq t s0).1] at below
        omega
      have size := Int.mul_pos h pos
      have next : pow2 (s + 1) = pow2 s * 2 := pow2_add s0 (by decide)
      apply representable_of t (s := s + 1) (by omega) more
      · rw [(binade_eq t (by omega)).1, next]
        rcases abs_int (-(2 * t.hidden * pow2 s)) with f | f <;> grind
      · apply Int.emod_eq_zero_of_dvd
        rw [next]
        exact ⟨-t.hidden, by grind⟩
  · exact (none (t.binades - 1) (by omega) (by omega) ⟨by omega, by omega⟩).elim

/-- No number of the format is between a number and what it is rounded down to. -/
theorem le_round_down_of {q r : Int} (below : r ≤ q) (number : representable t r) : r ≤ round_down t q := by
  obtain ⟨k, k0, _, inside, _, whole⟩ := representable_cases t number
  rcases round_down_cases t q with ⟨s, s0, s1, _, before, e⟩ | ⟨_, e⟩ <;> rw [e]
  · have pos := pow2_pos s
    have from_multiple : ∀ c, c * pow2 s ≤ q → c * pow2 s ≤ q / pow2 s * pow2 s := fun c h =>
      Int.mul_le_mul_of_nonneg_right (Int.le_ediv_of_mul_le pos h) (Int.le_of_lt pos)
    rcases Int.lt_or_le k s with less | more
    · have bottom := (binade_eq t s0).2
      have less := pow2_le (show t.significand + k ≤ t.significand + (s - 1) by omega)
      have outside := before (s - 1) (by omega) (by omega)
      rw [bottom] at less outside
      have := from_multiple t.hidden (by rcases abs_int r with g | g <;> omega)
      rcases abs_int r with g | g <;> omega
    · obtain ⟨c, rfl⟩ := Int.dvd_of_emod_eq_zero (pow2_dvd s0 more whole)
      rw [Int.mul_comm] at below ⊢
      exact from_multiple c below
  · exact below

/-- A pattern is its sign, a field of the exponent, and a fraction. -/
theorem pattern_is (bits : Int) :
    bits % t.sign = t.hidden * (bits / t.hidden % pow2 t.exponent) + bits % t.hidden ∧
    0 ≤ bits / t.hidden % pow2 t.exponent ∧ bits / t.hidden % pow2 t.exponent < t.binades + 2 ∧
    0 ≤ bits % t.hidden ∧ bits % t.hidden < t.hidden := by
  have ⟨h, b, _, sum, size⟩ := widths t
  have split := Int.emod_add_mul_ediv bits t.hidden
  have again := Int.emod_add_mul_ediv (bits / t.hidden) (pow2 t.exponent)
  have low := Int.emod_nonneg bits (show t.hidden ≠ 0 by omega)
  have high := Int.emod_lt_of_pos bits h
  have none := Int.emod_nonneg (bits / t.hidden) (show pow2 t.exponent ≠ 0 by omega)
  have all := Int.emod_lt_of_pos (bits / t.hidden) (show 0 < pow2 t.exponent by omega)
  rw [sum] at again none all ⊢
  generalize bits / t.hidden % (t.binades + 2) = field at *
  generalize bits / t.hidden / (t.binades + 2) = sign at *
  have inside := digits_lt (a := t.hidden) (b := t.binades + 2) ⟨low, high⟩ ⟨none, all⟩
  refine ⟨?_, none, all, low, high⟩
  have e : bits = (bits % t.hidden + t.hidden * field) + t.hidden * (t.binades + 2) * sign := by
    rw [Int.mul_assoc, Int.add_assoc, ← Int.mul_add, again, split]
  rw [size, Int.add_comm (t.hidden * field)]
  conv => lhs; rw [e]
  rw [Int.add_mul_emod_self_left, Int.emod_eq_of_lt inside.1 inside.2]

/-- The magnitude of a finite pattern: its significand, shifted. -/
def magnitude (field fraction : Int) : Int :=
  if field = 0 then fraction else (t.hidden + fraction) * pow2 (field - 1)

theorem magnitude_range {field fraction : Int} (h : field ≤ t.binades) (r0 : 0 ≤ fraction)
    (r1 : fraction < t.hidden) : 0 ≤ magnitude t field fraction ∧ magnitude t field fraction ≤ t.largest := by
  have ⟨h, b, _, _, _⟩ := widths t
  have one : 1 ≤ pow2 (t.binades - 1) := by
    have := pow2_pos (t.binades - 1)
    omega
  rw [largest_is]
  unfold magnitude
  split
  · have := Int.mul_le_mul_of_nonneg_left one (show 0 ≤ 2 * t.hidden - 1 by omega)
    omega
  · have size := pow2_le (show field - 1 ≤ t.binades - 1 by omega)
    have pos := pow2_pos (field - 1)
    refine ⟨Int.mul_nonneg (by omega) (by omega), ?_⟩
    exact Int.le_trans
      (Int.mul_le_mul_of_nonneg_right (show t.hidden + fraction ≤ 2 * t.hidden - 1 by omega) (by omega))
      (Int.mul_le_mul_of_nonneg_left size (by omega))

/-- What a finite pattern decodes to. -/
theorem decode_is {bits : Int} (finite : is_finite t bits) :
    bits / t.hidden % pow2 t.exponent ≤ t.binades ∧
    decode t bits = if bits < t.sign then magnitude t (bits / t.hidden % pow2 t.exponent) (bits % t.hidden)
      else -magnitude t (bits / t.hidden % pow2 t.exponent) (bits % t.hidden) := by
  have ⟨h, b, _, sum, _⟩ := widths t
  obtain ⟨e, least, all, low, high⟩ := pattern_is t bits
  have different : bits / t.hidden % pow2 t.exponent ≠ t.binades + 1 := of_decide_eq_true finite
  have field : bits % t.sign / t.hidden = bits / t.hidden % pow2 t.exponent := by
    rw [e, Int.add_comm]
    exact (digits _ low high).2
  have fraction : bits % t.sign % t.hidden = bits % t.hidden := by
    rw [e, Int.add_comm]
    exact (digits _ low high).1
  refine ⟨by omega, ?_⟩
  have value : (if bits / t.hidden % pow2 t.exponent = 0 then bits % t.sign else
      first (range (t.binades - 1)) (fun s => decide (bits / t.hidden % pow2 t.exponent = s + 1))
        (fun s => (t.hidden + bits % t.hidden) * pow2 s) ((t.hidden + bits % t.hidden) * pow2 (t.binades - 1))) =
      magnitude t (bits / t.hidden % pow2 t.exponent) (bits % t.hidden) := by
    generalize bits / t.hidden % pow2 t.exponent = f at *
    unfold magnitude
    by_cases zero : f = 0
    · simp only [if_pos zero]
      rw [e, zero]
      omega
    · simp only [if_neg zero]
      rcases first_range (t.binades - 1) (fun s => decide (f = s + 1))
        (fun s => (t.hidden + bits % t.hidden) * pow2 s) ((t.hidden + bits % t.hidden) * pow2 (t.binades - 1))
        with ⟨k, _, _, found, _, e⟩ | ⟨before, e⟩ <;> rw [e]
      · simp only [decide_eq_true_eq] at found
        rw [show f - 1 = k by omega]
      · have := before (f - 1) (by omega)
        simp only [decide_eq_false_iff_not] at this
        rw [show f - 1 = t.binades - 1 by omega]
  simp only [decode, field, fraction, last_of_reverse]
  rw [value]

/-- What a number encodes to, if a shift is the least that holds it. -/
theorem encode_is {q s : Int} (h0 : 0 ≤ s) (h1 : s < t.binades) (inside : |q| < pow2 (t.significand + s))
    (outside : 0 < s → pow2 (t.significand + (s - 1)) ≤ |q|) :
    encode t q = if q < 0 then t.sign + (t.hidden * s + |q| / pow2 s) else t.hidden * s + |q| / pow2 s := by
  have found : first (range t.binades) (fun s => decide (|q| < pow2 (t.significand + s)))
      (fun s => t.hidden * s + |q| / pow2 s) 0 = t.hidden * s + |q| / pow2 s := by
    rcases first_range t.binades (fun s => decide (|q| < pow2 (t.significand + s)))
      (fun s => t.hidden * s + |q| / pow2 s) 0 with ⟨k, k0, k1, found, before, e⟩ | ⟨none, e⟩
    · rw [e]
      have found := of_decide_eq_true found
      have same : k = s := by
        rcases Int.lt_trichotomy k s with h | h | h
        · have := outside (by omega)
          have := pow2_le (show t.significand + k ≤ t.significand + (s - 1) by omega)
          omega
        · exact h
        · have := before s h0 h
          simp only [decide_eq_false_iff_not] at this
          omega
      rw [same]
    · have := none s h0 h1
      simp only [decide_eq_false_iff_not] at this
      omega
  unfold encode
  simp only [last_of_reverse, found]

end

end Septet
