import Septet.Codec
import Septet.Proofs.Formats

/-! A septet is a number of two digits; the base is the number of levels of the lane with the low one. -/

namespace Septet

theorem lane_cases (lane : Lane) : lane = 0 ∨ lane = 1 := by
  revert lane
  decide

theorem levels_eq (fmt : Format) : 2 ≤ fmt.levels.1 ∧ 2 ≤ fmt.levels.2 :=
  ⟨two_levels fmt 0, two_levels fmt 1⟩

theorem septets_le (fmt : Format) : fmt.levels.1 * fmt.levels.2 ≤ SEPTETS := fmt.valid.2.2

/-- The digits of d + base * e are d and e. -/
theorem digits {base d : Int} (e : Int) (h0 : 0 ≤ d) (h1 : d < base) :
    (d + base * e) % base = d ∧ (d + base * e) / base = e := by
  constructor
  · rw [Int.add_mul_emod_self_left, Int.emod_eq_of_lt h0 h1]
  · rw [Int.add_mul_ediv_left _ _ (by omega), Int.ediv_eq_zero_of_lt h0 h1]
    omega

/-- A number of two digits, the low one below `a` and the high one below `b`, is below `a * b`. -/
theorem digits_lt {a b d e : Int} (hd : 0 ≤ d ∧ d < a) (he : 0 ≤ e ∧ e < b) : 0 ≤ d + a * e ∧ d + a * e < a * b := by
  have low : 0 ≤ a * e := Int.mul_nonneg (by omega) he.1
  have high : a * (e + 1) ≤ a * b := Int.mul_le_mul_of_nonneg_left (by omega) (by omega)
  rw [Int.mul_add] at high
  omega

theorem low_base (fmt : Format) : fmt.low = 0 ∧ fmt.levels.item fmt.low = fmt.levels.1 ∨
    fmt.low ≠ 0 ∧ fmt.levels.item fmt.low = fmt.levels.2 := by
  rcases lane_cases fmt.low with h | h <;> simp [h, Prod.item]

theorem encode_lt (fmt : Format) {c0 c1 : Int} (h0 : 0 ≤ c0 ∧ c0 < fmt.levels.1) (h1 : 0 ≤ c1 ∧ c1 < fmt.levels.2) :
    0 ≤ Codec.encode fmt c0 c1 ∧ Codec.encode fmt c0 c1 < fmt.septets := by
  unfold Codec.encode FormatFields.septets
  split
  · exact digits_lt h0 h1
  · have := digits_lt h1 h0
    rw [Int.mul_comm fmt.levels.1]
    omega

namespace Proofs

theorem decode_inverts_encode (fmt : Format) (c0 c1 : Int) (h0 : 0 ≤ c0 ∧ c0 < fmt.levels.1)
    (h1 : 0 ≤ c1 ∧ c1 < fmt.levels.2) : Codec.decode fmt (Codec.encode fmt c0 c1) = (c0, c1) := by
  unfold Codec.decode Codec.encode
  rcases low_base fmt with ⟨h, base⟩ | ⟨h, base⟩
  · simp only [base, if_pos h]
    rw [(digits c1 h0.1 h0.2).1, (digits c1 h0.1 h0.2).2]
  · simp only [base, if_neg h]
    rw [Int.add_comm, (digits c0 h1.1 h1.2).1, (digits c0 h1.1 h1.2).2]

theorem encode_inverts_decode (fmt : Format) (septet : Int) (_ : 0 ≤ septet ∧ septet < SEPTETS)
    (_ : Codec.is_valid fmt septet) :
    Codec.encode fmt (Codec.decode fmt septet).1 (Codec.decode fmt septet).2 = septet := by
  unfold Codec.decode Codec.encode
  rcases low_base fmt with ⟨h, base⟩ | ⟨h, base⟩
  · simp only [base, if_pos h]
    exact Int.emod_add_mul_ediv _ _
  · simp only [base, if_neg h]
    exact Int.mul_ediv_add_emod _ _

theorem invalid_septets_encode_nothing (fmt : Format) (_ : fmt.septets < SEPTETS) (septet c0 c1 : Int)
    (_ : 0 ≤ septet ∧ septet < SEPTETS) (h : ¬ Codec.is_valid fmt septet)
    (h0 : 0 ≤ c0 ∧ c0 < fmt.levels.1) (h1 : 0 ≤ c1 ∧ c1 < fmt.levels.2) : Codec.encode fmt c0 c1 ≠ septet := by
  have := encode_lt fmt h0 h1
  simp only [Codec.is_valid, decide_eq_true_eq] at h
  omega

theorem every_septet_is_valid (fmt : Format) (full : fmt.septets = SEPTETS) (septet : Int)
    (h : 0 ≤ septet ∧ septet < SEPTETS) : Codec.is_valid fmt septet := by
  simp only [Codec.is_valid, decide_eq_true_eq]
  omega

theorem encode_is_injective (fmt : Format) (a0 a1 b0 b1 : Int) (ha0 : 0 ≤ a0 ∧ a0 < fmt.levels.1)
    (ha1 : 0 ≤ a1 ∧ a1 < fmt.levels.2) (hb0 : 0 ≤ b0 ∧ b0 < fmt.levels.1) (hb1 : 0 ≤ b1 ∧ b1 < fmt.levels.2)
    (differ : a0 ≠ b0 ∨ a1 ≠ b1) : Codec.encode fmt a0 a1 ≠ Codec.encode fmt b0 b1 := by
  intro same
  have a := decode_inverts_encode fmt a0 a1 ha0 ha1
  rw [same, decode_inverts_encode fmt b0 b1 hb0 hb1] at a
  grind

end Septet.Proofs
