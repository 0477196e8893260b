import Septet.Quantizer
import Septet.Proofs.Formats
import Septet.Proofs.Patterns

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
    · rw [show pow2 shift * (q / pow2 shift) + pow2 shift = pow2 shift * (q / pow2 shift + 1) by
        rw [Int.mul_add, Int.mul_one]]
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
  rcases first_range (25 + 1) (fun s => decide (|q| < pow2 (BINARY32.significand + s)))
    (fun s => nearest_multiple s q) q with ⟨k, k0, k1, _, before, e⟩ | ⟨_, e⟩
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

theorem binary16_patterns_are_representable (t : BinaryFormat) (bits : Int) (_ : 0 ≤ bits ∧ bits < 2 * t.sign)
    (finite : is_finite t bits) :
    let q := decode t bits
    representable t q ∧ -t.largest ≤ q ∧ q ≤ t.largest := by
  intro q
  have ⟨h, b, _, _, _⟩ := widths t
  obtain ⟨_, least, _, low, high⟩ := pattern_is t bits
  have ⟨most, e⟩ := decode_is t finite
  have range := magnitude_range t most low high
  have number : representable t (magnitude t (bits / t.hidden % pow2 t.exponent) (bits % t.hidden)) := by
    generalize bits / t.hidden % pow2 t.exponent = f at *
    have whole := abs_int (magnitude t f (bits % t.hidden))
    rcases Int.lt_or_le 0 f with pos | zero
    · have two := (binade_eq t (s := f - 1) (by omega)).1
      apply representable_of t (s := f - 1) (by omega) (by omega)
      · have less := Int.mul_lt_mul_of_pos_right (show t.hidden + bits % t.hidden < 2 * t.hidden by omega)
          (pow2_pos (f - 1))
        simp only [magnitude, if_neg (show ¬ f = 0 by omega)] at range whole ⊢
        omega
      · simp only [magnitude, if_neg (show ¬ f = 0 by omega)]
        exact Int.mul_emod_left ..
    · have two := (binade_eq t (s := 0) (by omega)).1
      have one : pow2 0 = 1 := rfl
      have zero : f = 0 := by omega
      rw [one, Int.mul_one] at two
      apply representable_of t (s := 0) (by omega) (by omega)
      · simp only [magnitude, if_pos zero] at range whole ⊢
        omega
      · rw [one]
        omega
  simp only [q, e]
  split
  · exact ⟨number, by omega, by omega⟩
  · exact ⟨representable_neg t number, by omega, by omega⟩

theorem binary16_decode_inverts_encode (t : BinaryFormat) (q : Int) (_ : -t.largest ≤ q ∧ q ≤ t.largest)
    (number : representable t q) :
    let bits := encode t q
    is_finite t bits ∧ decode t bits = q := by
  obtain ⟨bits, here⟩ : ∃ bits, bits = encode t q := ⟨_, rfl⟩
  show is_finite t (encode t q) ∧ decode t (encode t q) = q
  rw [← here]
  have ⟨h, b, _, sum, size⟩ := widths t
  obtain ⟨s, s0, s1, inside, before, whole⟩ := representable_cases t number
  have pos := pow2_pos s
  have outside : 0 < s → pow2 (t.significand + (s - 1)) ≤ |q| := fun g =>
    Int.not_lt.mp (before (s - 1) (by omega) (by omega))
  have same : |q| / pow2 s * pow2 s = |q| := by
    apply Int.ediv_mul_cancel
    have := Int.dvd_of_emod_eq_zero whole
    rcases abs_int q with ⟨_, e⟩ | ⟨_, e⟩ <;> rw [e]
    · exact this
    · exact Int.dvd_neg.mpr this
  have encoded := here.trans (encode_is t s0 s1 inside outside)
  have ⟨top, bottom⟩ := binade_eq t s0
  rw [top] at inside
  rw [bottom] at outside
  have positive : 0 ≤ |q| := by rcases abs_int q with g | g <;> omega
  have m0 := Int.ediv_nonneg positive (Int.le_of_lt pos)
  have m1 := Int.ediv_lt_of_lt_mul pos inside
  have normal : 0 < s → t.hidden ≤ |q| / pow2 s := fun g => Int.le_ediv_of_mul_le pos (outside g)
  generalize |q| / pow2 s = m at *
  -- The pattern's field and fraction.
  obtain ⟨f, r, f0, f1, r0, r1, split, value⟩ : ∃ f r, 0 ≤ f ∧ f ≤ t.binades ∧ 0 ≤ r ∧ r < t.hidden ∧
      t.hidden * s + m = t.hidden * f + r ∧ magnitude t f r = |q| := by
    rcases Int.lt_or_le m t.hidden with less | more
    · have zero : s = 0 := by
        apply Int.le_antisymm _ s0
        apply Int.not_lt.mp
        intro g
        have := normal g
        omega
      refine ⟨0, m, by omega, by omega, m0, less, by rw [zero], ?_⟩
      rw [zero, show pow2 0 = 1 from rfl] at same
      simp only [magnitude, ↓reduceIte]
      omega
    · refine ⟨s + 1, m - t.hidden, by omega, by omega, by omega, by omega, by rw [Int.mul_add]; omega, ?_⟩
      simp only [magnitude, if_neg (show ¬ s + 1 = 0 by omega)]
      rw [show t.hidden + (m - t.hidden) = m by omega, show s + 1 - 1 = s by omega]
      exact same
  rw [split] at encoded
  have field : ∀ k : Int, (k = 0 ∨ k = 1) → (t.sign * k + (t.hidden * f + r)) / t.hidden % pow2 t.exponent = f ∧
      (t.sign * k + (t.hidden * f + r)) % t.hidden = r := by
    intro k _
    have e : t.sign * k + (t.hidden * f + r) = r + t.hidden * (f + (t.binades + 2) * k) := by rw [size]; grind
    have := digits (f + (t.binades + 2) * k) r0 r1
    rw [e, this.1, this.2, sum, Int.add_mul_emod_self_left, Int.emod_eq_of_lt f0 (by omega)]
    exact ⟨rfl, rfl⟩
  have small := (digits_lt (a := t.hidden) (b := t.binades + 2) ⟨r0, r1⟩ ⟨f0, by omega⟩)
  have done : ∀ k : Int, (k = 0 ∧ 0 ≤ q ∨ k = 1 ∧ q < 0) → bits = t.sign * k + (t.hidden * f + r) →
      is_finite t bits ∧ decode t bits = q := by
    intro k hk e
    have ⟨a, c⟩ := field k (by omega)
    rw [← e] at a c
    have finite : is_finite t bits := by simp only [is_finite, a, decide_eq_true_eq]; omega
    refine ⟨finite, ?_⟩
    rw [(decode_is t finite).2, a, c, value]
    rcases hk with ⟨rfl, g⟩ | ⟨rfl, g⟩
    · rw [if_pos (by omega)]
      rcases abs_int q with g | g <;> omega
    · rw [if_neg (by omega)]
      rcases abs_int q with g | g <;> omega
  by_cases g : q < 0
  · rw [if_pos g] at encoded
    exact done 1 (by omega) (by omega)
  · rw [if_neg g] at encoded
    exact done 0 (by omega) (by omega)

theorem binary16_encode_inverts_decode (t : BinaryFormat) (bits : Int) (h : 0 ≤ bits ∧ bits < 2 * t.sign)
    (h1 : is_finite t bits ∧ bits ≠ t.sign) : encode t (decode t bits) = bits ∧ decode t t.sign = 0 := by
  have ⟨hidden, b, _, sum, size⟩ := widths t
  have all := Int.mul_pos hidden (show 0 < t.binades + 2 by omega)
  have zero : decode t t.sign = 0 := by
    have none : t.sign / t.hidden % pow2 t.exponent = 0 ∧ t.sign % t.hidden = 0 := by
      rw [size, sum, Int.mul_ediv_cancel_left _ (by omega), Int.emod_self]
      exact ⟨rfl, Int.mul_emod_right ..⟩
    have finite : is_finite t t.sign := by simp only [is_finite, none.1, decide_eq_true_eq]; omega
    rw [(decode_is t finite).2, none.1, none.2]
    simp [magnitude]
  refine ⟨?_, zero⟩
  have ⟨e, f0, _, r0, r1⟩ := pattern_is t bits
  have ⟨f1, decoded⟩ := decode_is t h1.1
  have parts : bits = (if bits < t.sign then 0 else t.sign) + bits % t.sign := by
    split
    · rw [Int.emod_eq_of_lt h.1 (by assumption)]
      omega
    · have whole := Int.emod_add_mul_ediv bits t.sign
      have one : bits / t.sign = 1 := by
        apply Int.le_antisymm
        · exact Int.le_of_lt_add_one (Int.ediv_lt_of_lt_mul (by omega) (by omega))
        · exact Int.le_ediv_of_mul_le (by omega) (by omega)
      rw [one] at whole
      omega
  generalize bits / t.hidden % pow2 t.exponent = f at *
  generalize bits % t.hidden = r at *
  have range := magnitude_range t f1 r0 r1
  have size' : |decode t bits| = magnitude t f r := by
    rw [decoded]
    split
    · rcases abs_int (magnitude t f r) with g | g <;> omega
    · rcases abs_int (-magnitude t f r) with g | g <;> omega
  have sign : decode t bits < 0 ↔ ¬ bits < t.sign := by
    rw [decoded]
    split
    · constructor <;> intro g <;> omega
    · constructor <;> intro g
      · assumption
      · have some : magnitude t f r ≠ 0 := by
          intro none
          have nothing : f = 0 ∧ r = 0 := by
            unfold magnitude at none
            split at none
            · omega
            · have := Int.mul_pos (show 0 < t.hidden + r by omega) (pow2_pos (f - 1))
              omega
          have other := h1.2
          rw [nothing.1, nothing.2] at e
          rw [if_neg (by assumption)] at parts
          omega
        omega
  have encoded : ∃ s, 0 ≤ s ∧ s < t.binades ∧ |decode t bits| < pow2 (t.significand + s) ∧
      (0 < s → pow2 (t.significand + (s - 1)) ≤ |decode t bits|) ∧
      t.hidden * s + |decode t bits| / pow2 s = t.hidden * f + r := by
    rw [size']
    rcases Int.lt_or_le 0 f with pos | none
    · have ⟨top, bottom⟩ := binade_eq t (s := f - 1) (by omega)
      refine ⟨f - 1, by omega, by omega, ?_, fun _ => ?_, ?_⟩
      all_goals simp only [magnitude, if_neg (show ¬ f = 0 by omega)]
      · rw [top]
        exact Int.mul_lt_mul_of_pos_right (by omega) (pow2_pos _)
      · rw [bottom]
        exact Int.mul_le_mul_of_nonneg_right (by omega) (Int.le_of_lt (pow2_pos _))
      · rw [Int.mul_ediv_cancel _ (Int.ne_of_gt (pow2_pos _)), Int.mul_sub]
        omega
    · have zero : f = 0 := by omega
      refine ⟨0, by omega, by omega, ?_, fun h => absurd h (by decide), ?_⟩
      all_goals simp only [magnitude, if_pos zero]
      · have := (binade_eq t (s := 0) (by omega)).1
        rw [show pow2 0 = 1 from rfl] at this
        omega
      · rw [show pow2 0 = 1 from rfl, Int.ediv_one, zero]
  obtain ⟨s, s0, s1, inside, outside, pattern⟩ := encoded
  rw [encode_is t s0 s1 inside outside, pattern, ← e]
  by_cases g : bits < t.sign
  · rw [if_neg fun h => sign.mp h g]
    rw [if_pos g] at parts
    omega
  · rw [if_pos (sign.mpr g)]
    rw [if_neg g] at parts
    omega

theorem product_is_exact (bits n : Int) (h : 0 ≤ bits ∧ bits < BINARY16.sign) (finite : is_finite BINARY16 bits)
    (hn : 0 ≤ n ∧ n ≤ LARGEST_LEVEL) : fits BINARY32.significand 25 (decode BINARY16 bits * n) := by
  have sign : BINARY16.sign = 32768 := rfl
  obtain ⟨number, _, _⟩ := binary16_patterns_are_representable BINARY16 bits (by omega) finite
  have positive : 0 ≤ decode BINARY16 bits := by
    obtain ⟨_, least, _, low, high⟩ := pattern_is BINARY16 bits
    have ⟨most, e⟩ := decode_is BINARY16 finite
    have range := magnitude_range BINARY16 most low high
    rw [e, if_pos h.2]
    exact range.1
  obtain ⟨s, s0, s1, inside, _, whole⟩ := representable_cases BINARY16 number
  generalize decode BINARY16 bits = q at *
  have binades : BINARY16.binades = 30 := rfl
  have pos := pow2_pos s
  have bound := (product_bound (a := q) (b := n) (B := 127) ⟨positive, Int.le_refl q⟩ ⟨hn.1, hn.2⟩)
  have size := abs_int q
  have product := abs_int (q * n)
  have fit : |q * n| < pow2 (BINARY32.significand + (if s ≤ 6 then 0 else s - 6)) := by
    have e : pow2 (BINARY16.significand + s) = 2048 * pow2 s := by rw [pow2_add (by decide) s0]; rfl
    split
    · have := pow2_le (show s ≤ 6 by assumption)
      have : pow2 6 = 64 := rfl
      have : pow2 (BINARY32.significand + 0) = 16777216 := rfl
      omega
    · have f : pow2 (BINARY32.significand + (s - 6)) = 262144 * pow2 s := by
        rw [show BINARY32.significand + (s - 6) = 18 + s by rw [binary32_significand]; omega, pow2_add (by decide) s0]
        rfl
      omega
  have multiple : q * n % pow2 s = 0 := by
    apply Int.emod_eq_zero_of_dvd
    exact Int.dvd_mul_of_dvd_left (Int.dvd_of_emod_eq_zero whole)
  unfold fits
  rcases first_range 25 (fun s => decide (|q * n| < pow2 (BINARY32.significand + s)))
    (fun s => decide (q * n % pow2 s = 0)) (decide False) with ⟨k, k0, k1, _, before, e⟩ | ⟨none, e⟩ <;> rw [e]
  · have least : k ≤ if s ≤ 6 then 0 else s - 6 := by
      apply Int.not_lt.mp
      intro less
      have := before _ (by split <;> omega) less
      simp only [decide_eq_false_iff_not] at this
      exact this fit
    have : k ≤ s := by split at least <;> omega
    simpa using pow2_dvd k0 this multiple
  · have := none (if s ≤ 6 then 0 else s - 6) (by split <;> omega) (by split <;> omega)
    simp only [decide_eq_false_iff_not] at this
    exact absurd fit this

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
