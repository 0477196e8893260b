import Septet.Proofs.Dot
import Septet.Proofs.Patterns
import Septet.Proofs.Ranges
import Septet.Proofs.Scales
import Septet.Proofs.Storage

/-! Contracts: what the spec's functions promise of their results, and that what they call has what it requires. -/

namespace Septet
open Floats

/-- Half the span or less: what two finite scales are apart, over a span of at least two units, is finite. -/
theorem quotient_range (fmt : Format) (wide : fmt.span > 1) {lo : Int} {maximum : Rat}
    (h : -fmt.scale.largest ≤ lo) (h1 : maximum ≤ (fmt.scale.largest : Rat)) (h2 : (lo : Rat) ≤ maximum) :
    0 ≤ (maximum - (lo : Rat)) / (fmt.span : Rat) ∧
    (maximum - (lo : Rat)) / (fmt.span : Rat) ≤ (fmt.scale.largest : Rat) := by
  have pos := span_cast fmt
  constructor
  · have e : (maximum - (lo : Rat)) / (fmt.span : Rat) * (fmt.span : Rat) = maximum - lo := Rat.div_mul_cancel (by grind)
    apply Rat.not_lt.mp
    intro negative
    have := Rat.mul_lt_mul_of_pos_right negative pos
    rw [e, Rat.zero_mul] at this
    grind
  · rw [quotient_le]
    have twice := Int.mul_le_mul_of_nonneg_left (show 2 ≤ fmt.span by omega) (largest_nonneg fmt.scale)
    have := Rat.intCast_le_intCast.mpr twice
    have := Rat.intCast_le_intCast.mpr h
    rw [Rat.intCast_mul, Rat.intCast_mul] at *
    rw [Rat.intCast_neg] at *
    grind

namespace Proofs

theorem contract_of_floats_is_finite (t : BinaryFormat) (bits : Int) (_ : 0 ≤ bits ∧ bits < 2 * t.sign) :
    let result := Floats.is_finite t bits
    (result ↔ bits % t.sign < t.hidden * (t.binades + 1)) := by
  intro result
  have ⟨h, b, _, sum, _⟩ := widths t
  obtain ⟨e, least, all, low, high⟩ := pattern_is t bits
  simp only [result, Floats.is_finite, decide_eq_true_eq, e]
  generalize bits / t.hidden % pow2 t.exponent = field at *
  constructor
  · intro different
    have := Int.mul_le_mul_of_nonneg_left (show field + 1 ≤ t.binades + 1 by omega) (Int.le_of_lt h)
    rw [Int.mul_add] at this
    omega
  · rintro less rfl
    omega

theorem contract_of_floats_decode (t : BinaryFormat) (bits : Int) (_ : 0 ≤ bits ∧ bits < 2 * t.sign)
    (finite : Floats.is_finite t bits) :
    let result := Floats.decode t bits
    (-t.largest ≤ result ∧ result ≤ t.largest) := by
  intro result
  obtain ⟨_, least, _, low, high⟩ := pattern_is t bits
  have ⟨most, e⟩ := decode_is t finite
  have := magnitude_range t most low high
  simp only [result, e]
  split <;> omega

theorem contract_of_floats_encode (t : BinaryFormat) (q : Int) (_ : Floats.representable t q) :
    let result := Floats.encode t q
    (0 ≤ result ∧ result < 2 * t.sign) := by
  intro result
  have ⟨h, b, _, _, size⟩ := widths t
  have positive : 0 ≤ |q| := by rcases abs_int q with g | g <;> omega
  have all := Int.mul_pos h (show 0 < t.binades + 2 by omega)
  have pattern : 0 ≤ first (range t.binades) (fun s => decide (|q| < pow2 (t.significand + s)))
      (fun s => t.hidden * s + |q| / pow2 s) 0 ∧ first (range t.binades)
      (fun s => decide (|q| < pow2 (t.significand + s))) (fun s => t.hidden * s + |q| / pow2 s) 0 < t.sign := by
    rw [size]
    rcases first_range t.binades (fun s => decide (|q| < pow2 (t.significand + s)))
      (fun s => t.hidden * s + |q| / pow2 s) 0 with ⟨s, s0, s1, found, _, e⟩ | ⟨_, e⟩ <;> rw [e]
    · have less := of_decide_eq_true found
      rw [(binade_eq t s0).1] at less
      have low := Int.ediv_nonneg positive (Int.le_of_lt (pow2_pos s))
      have high := Int.ediv_lt_of_lt_mul (pow2_pos s) less
      have least := Int.mul_nonneg (Int.le_of_lt h) s0
      have most := Int.mul_le_mul_of_nonneg_left (show s + 2 ≤ t.binades + 1 by omega) (Int.le_of_lt h)
      simp only [Int.mul_add] at most all ⊢
      omega
    · omega
  simp only [result, Floats.encode, last_of_reverse]
  split <;> omega

theorem contract_of_floats_round_down (t : BinaryFormat) (q : Int) (h : -t.largest ≤ q ∧ q ≤ t.largest) :
    let result := Floats.round_down t q
    result ≤ q ∧ Floats.representable t result :=
  ⟨round_down_le t q, round_down_representable t h.1 h.2⟩

theorem contract_of_floats_round_up (t : BinaryFormat) (q : Int) (h : -t.largest ≤ q ∧ q ≤ t.largest) :
    let result := Floats.round_up t q
    q ≤ result ∧ Floats.representable t result ∧ (-t.largest ≤ -q ∧ -q ≤ t.largest) :=
  ⟨le_round_up t q, representable_neg t (round_down_representable t (by omega) (by omega)), by omega, by omega⟩

theorem contract_of_floats_round_nearest (significand binades q : Int) (_ : |q| < pow2 (significand + binades - 1)) :
    (∀ shift ∈ range binades, (|q| < pow2 (significand + shift) → shift ≥ 0)) :=
  fun _ h _ => (mem_range.mp h).1

theorem contract_of_quantizer_value (fmt : Format) (lane : Lane) (_ _ : Rat) (c : Int)
    (h : 0 ≤ c ∧ c < len (fmt.codebook lane)) : (0 ≤ c ∧ c < len (fmt.codebook lane)) := h

theorem contract_of_quantizer_code (fmt : Format) (lane : Lane) (lo u w : Rat) (_ : u ≥ 0) :
    let result := Quantizer.code (fmt.codebook lane) lo u w
    (0 ≤ result ∧ result < len (fmt.codebook lane)) ∧
    (∀ k ∈ range (len (fmt.codebook lane) - 1), (0 ≤ k ∧ k < len (fmt.codebook lane)) ∧
      (0 ≤ k + 1 ∧ k + 1 < len (fmt.codebook lane))) := by
  refine ⟨?_, fun k h => ?_⟩
  · rw [← levels_item]
    exact codes_are_in_range fmt lane lo u w
  · rw [mem_range] at h
    omega

theorem contract_of_codec_is_valid (_ : Format) (septet : Int) (_ : 0 ≤ septet ∧ septet < SEPTETS) : True := trivial

theorem contract_of_codec_encode (fmt : Format) (c0 c1 : Int) (h0 : 0 ≤ c0 ∧ c0 < fmt.levels.1)
    (h1 : 0 ≤ c1 ∧ c1 < fmt.levels.2) :
    let result := Codec.encode fmt c0 c1
    Codec.is_valid fmt result ∧ (0 ≤ result ∧ result < SEPTETS) := by
  refine ⟨?_, septets_fit_seven_bits fmt c0 c1 h0 h1⟩
  simp only [Codec.is_valid, decide_eq_true_eq]
  exact (encode_lt fmt h0 h1).2

theorem contract_of_codec_decode (fmt : Format) (septet : Int) (h : 0 ≤ septet ∧ septet < SEPTETS)
    (valid : Codec.is_valid fmt septet) :
    let result := Codec.decode fmt septet
    (0 ≤ result.1 ∧ result.1 < fmt.levels.1 ∧ 0 ≤ result.2 ∧ result.2 < fmt.levels.2) := by
  intro result
  have ⟨a, b⟩ := levels_eq fmt
  simp only [Codec.is_valid, decide_eq_true_eq, FormatFields.septets] at valid
  simp only [result, Codec.decode]
  rcases low_base fmt with ⟨low, base⟩ | ⟨low, base⟩
  · simp only [base, if_pos low]
    exact ⟨Int.emod_nonneg _ (by omega), Int.emod_lt_of_pos _ (by omega), Int.ediv_nonneg h.1 (by omega),
      Int.ediv_lt_of_lt_mul (by omega) (by rw [Int.mul_comm]; exact valid)⟩
  · simp only [base, if_neg low]
    exact ⟨Int.ediv_nonneg h.1 (by omega), Int.ediv_lt_of_lt_mul (by omega) valid, Int.emod_nonneg _ (by omega),
      Int.emod_lt_of_pos _ (by omega)⟩

theorem contract_of_layout_place (fmt : Format) (weight : Int) (h : 0 ≤ weight ∧ weight < fmt.block) :
    let result := Layout.place fmt weight
    (0 ≤ result.1 ∧ result.1 < fmt.block / 2 ∧ 0 ≤ result.2 ∧ result.2 < 2) := by
  intro result
  simp only [result, Layout.place]
  rcases layout_cases fmt with ⟨e, size⟩ | ⟨e, size⟩ <;> rw [size] at h ⊢ <;> simp only [e, reduceCtorEq, ↓reduceIte] <;>
    omega

theorem contract_of_layout_weight_at (fmt : Format) (lane : Lane) (septet : Int)
    (h : 0 ≤ septet ∧ septet < fmt.block / 2) :
    let result := Layout.weight_at fmt septet lane
    (0 ≤ result ∧ result < fmt.block) := by
  intro result
  have some : ((lane : Nat) : Int) = 0 ∨ ((lane : Nat) : Int) = 1 := by
    rcases lane_cases lane with rfl | rfl <;> simp
  simp only [result, Layout.weight_at]
  rcases layout_cases fmt with ⟨e, size⟩ | ⟨e, size⟩ <;> rw [size] at h ⊢ <;> simp only [e, reduceCtorEq, ↓reduceIte] <;>
    omega

theorem contract_of_layout_scale_to_bytes (bits : Int) (h : 0 ≤ bits ∧ bits < 2 ^ 16) :
    let result := Layout.scale_to_bytes bits
    (∀ b ∈ [result.1, result.2], 0 ≤ b ∧ b < 256) := by
  intro result
  simp only [result, Layout.scale_to_bytes, List.mem_cons, List.not_mem_nil, or_false, forall_eq_or_imp, forall_eq]
  omega

theorem contract_of_layout_scale_from_bytes (data : List Int) (size : len data = 2)
    (all : ∀ b ∈ data, 0 ≤ b ∧ b < 256) :
    let result := Layout.scale_from_bytes data
    (0 ≤ result ∧ result < 2 ^ 16) ∧ (0 < len data) ∧ (1 < len data) := by
  intro result
  have low := item_bound all (i := 0) (by omega) (by omega)
  have high := item_bound all (i := 1) (by omega) (by omega)
  simp only [result, Layout.scale_from_bytes]
  omega

theorem contract_of_layout_pack (fmt : Format) (septets : List Int) (size : len septets = fmt.block / 2)
    (all : ∀ s ∈ septets, 0 ≤ s ∧ s < SEPTETS) :
    let result := Layout.pack fmt septets
    (∀ b ∈ result, 0 ≤ b ∧ b < 256) ∧
    ((fmt.layout = .stream ∨ (let fours := septets.map fun s => s / 8
      let pairs := septets.map fun s => s % 4
      let tops := septets.map fun s => s / 4 % 2
      (∀ j ∈ range 16, (0 ≤ j ∧ j < len fours) ∧ (0 ≤ j + 16 ∧ j + 16 < len fours)) ∧
      (∀ j ∈ range 8, (∀ k ∈ range 4, (0 ≤ j + 8 * k ∧ j + 8 * k < len pairs))) ∧
      (∀ j ∈ range 4, (∀ k ∈ range 8, (0 ≤ j + 4 * k ∧ j + 4 * k < len tops)))))) := by
  refine ⟨bytes_fit_eight_bits fmt septets size all, ?_⟩
  rcases layout_cases fmt with ⟨e, _⟩ | ⟨_, e⟩
  · exact .inl e
  · right
    simp only [len_map, size, e, mem_range]
    exact ⟨fun j h => by omega, fun j h k g => by omega, fun j h k g => by omega⟩

theorem contract_of_layout_unpack (fmt : Format) (data : List Int) (size : len data = fmt.block_bytes)
    (_ : ∀ b ∈ data, 0 ≤ b ∧ b < 256) :
    let result := Layout.unpack fmt data
    (∀ s ∈ result, 0 ≤ s ∧ s < SEPTETS) ∧
    ((fmt.layout = .stream ∨ ((∀ i ∈ range 32, (0 ≤ i % 16 ∧ i % 16 < len data)) ∧ (
      let fours := (range 32).map fun i => data.item (i % 16) / pow2 (4 * (i / 16))
      (∀ i ∈ range 32, (0 ≤ 16 + i % 8 ∧ 16 + i % 8 < len data)) ∧ (
      let pairs := (range 32).map fun i => data.item (16 + i % 8) / pow2 (2 * (i / 8))
      (∀ i ∈ range 32, (0 ≤ 24 + i % 4 ∧ 24 + i % 4 < len data))))))) := by
  refine ⟨fun s h => ?_, ?_⟩
  · obtain ⟨i, h0, h1, rfl⟩ := of_mem h
    rw [len_unpack] at h1
    rcases layout_cases fmt with ⟨e, b⟩ | ⟨e, b⟩ <;> rw [b] at h1
    · rw [unpack_stream e data h0 (by omega)]
      omega
    · rw [unpack_planes e data h0 (by omega)]
      omega
  · rcases layout_cases fmt with ⟨e, _⟩ | ⟨_, e⟩
    · exact .inl e
    · right
      simp only [size, FormatFields.block_bytes, e, mem_range]
      exact ⟨fun i h => by omega, fun i h => by omega, fun i h => by omega⟩

theorem contract_of_scales_offset (fmt : Format) (minimum : Rat)
    (h : ((-fmt.scale.largest : Int) : Rat) ≤ minimum ∧ minimum ≤ (fmt.scale.largest : Rat)) :
    let result := Scales.offset fmt minimum
    (result : Rat) ≤ minimum ∧
    (-fmt.scale.largest ≤ Floats.floor minimum ∧ Floats.floor minimum ≤ fmt.scale.largest) :=
  ⟨offset_le fmt minimum, le_floor.mpr h.1, Rat.intCast_le_intCast.mp (Rat.le_trans (floor_le minimum) h.2)⟩

theorem contract_of_scales_unit (fmt : Format) (wide : fmt.span > 1) (lo : Int) (maximum : Rat)
    (h : -fmt.scale.largest ≤ lo ∧ lo ≤ fmt.scale.largest) (h1 : maximum ≤ (fmt.scale.largest : Rat))
    (h2 : (lo : Rat) ≤ maximum) :
    let result := Scales.unit fmt lo maximum
    maximum ≤ ((lo + result * fmt.span : Int) : Rat) ∧
    (-fmt.scale.largest ≤ Floats.ceil ((maximum - (lo : Rat)) / (fmt.span : Rat)) ∧
      Floats.ceil ((maximum - (lo : Rat)) / (fmt.span : Rat)) ≤ fmt.scale.largest) := by
  have range := quotient_range fmt wide h.1 h1 h2
  have large := largest_nonneg fmt.scale
  have positive : 0 ≤ Floats.ceil ((maximum - (lo : Rat)) / (fmt.span : Rat)) := by
    apply Int.not_lt.mp
    intro negative
    have := ceil_le.mp (show Floats.ceil ((maximum - (lo : Rat)) / (fmt.span : Rat)) ≤ -1 by omega)
    rw [Rat.intCast_neg] at this
    grind
  exact ⟨unit_covers fmt lo maximum, by omega, ceil_le.mpr range.2⟩

theorem contract_of_scales_nearest_unit (fmt : Format) (wide : fmt.span > 1) (lo : Int) (maximum : Rat)
    (h : -fmt.scale.largest ≤ lo ∧ lo ≤ fmt.scale.largest) (h1 : maximum ≤ (fmt.scale.largest : Rat))
    (h2 : (lo : Rat) ≤ maximum) :
    let exact := (maximum - (lo : Rat)) / (fmt.span : Rat)
    |Floats.floor (exact + (1 / 2 : Rat))| < pow2 (fmt.scale.significand + fmt.scale.binades - 1) := by
  intro exact
  have range := quotient_range fmt wide h.1 h1 h2
  have low : 0 ≤ Floats.floor (exact + (1 / 2 : Rat)) := le_floor.mpr (by simp only [exact]; grind)
  have high : Floats.floor (exact + (1 / 2 : Rat)) ≤ fmt.scale.largest := by
    apply Int.not_lt.mp
    intro more
    have := le_floor.mp (show fmt.scale.largest + 1 ≤ _ from more)
    rw [Rat.intCast_add] at this
    simp only [exact] at this
    grind
  have := largest_lt fmt.scale
  rw [← Int.add_sub_assoc] at this
  rcases abs_int (Floats.floor (exact + (1 / 2 : Rat))) with g | g <;> omega

theorem contract_of_storage_group_bytes (fmt : Format) (group : Int) (_ : group ∈ fmt.groups) : True := trivial

theorem contract_of_storage_row_groups (fmt : Format) (group : Int) (hg : group ∈ fmt.groups) (columns : Int)
    (h : columns ≥ 0) :
    let result := Storage.row_groups fmt group columns
    result ≥ 0 := by
  obtain ⟨m, m0, _, rfl⟩ := sixteens hg
  exact (row_groups_spec fmt (by omega) h).1

theorem contract_of_storage_row_bytes (fmt : Format) (group : Int) (hg : group ∈ fmt.groups) (columns : Int)
    (h : columns ≥ 0) :
    let result := Storage.row_bytes fmt group columns
    result ≥ 0 := by
  obtain ⟨m, m0, _, rfl⟩ := sixteens hg
  have := (row_groups_spec fmt (group := 16 * m) (by omega) h).1
  simp only [Storage.row_bytes, group_bytes_eq]
  exact Int.mul_nonneg this (by omega)

theorem contract_of_storage_tensor_bytes (fmt : Format) (group : Int) (hg : group ∈ fmt.groups) (rows columns : Int)
    (h : rows ≥ 0 ∧ columns ≥ 0) :
    let result := Storage.tensor_bytes fmt group rows columns
    result ≥ 0 ∧ columns ≥ 0 :=
  ⟨Int.mul_nonneg h.1 (contract_of_storage_row_bytes fmt group hg columns h.2), h.2⟩

theorem contract_of_storage_group_length (fmt : Format) (group : Int) (hg : group ∈ fmt.groups) (columns g : Int)
    (h : columns ≥ 0) (h1 : 0 ≤ g ∧ g < Storage.row_groups fmt group columns) :
    let result := Storage.group_length fmt group columns g
    (0 < result ∧ result ≤ group) := by
  intro result
  obtain ⟨m, m0, _, rfl⟩ := sixteens hg
  obtain ⟨_, _, most⟩ := row_groups_spec fmt (group := 16 * m) (columns := columns) (by omega) h
  have := mul_mono (a := 16 * m) (b := g + 1) (c := Storage.row_groups fmt (16 * m) columns) (by omega) (by omega)
  simp only [result, Storage.group_length]
  rw [Int.mul_add] at this ⊢
  split <;> omega

theorem contract_of_group_group_scales (fmt : Format) (weights : List Rat)
    (all : ∀ w ∈ weights, |w| ≤ (fmt.scale.largest : Rat)) (some : len weights > 0) :
    let result := Group.group_scales fmt weights
    (result.1 : Rat) ≤ weights.least ∧
    weights.greatest ≤ ((result.1 + result.2 * fmt.span : Int) : Rat) ∧
    ((((-fmt.scale.largest : Int) : Rat) ≤ weights.least ∧ weights.least ≤ (fmt.scale.largest : Rat)) ∧ (
    let lo := Scales.offset fmt weights.least
    (-fmt.scale.largest ≤ lo ∧ lo ≤ fmt.scale.largest) ∧ weights.greatest ≤ (fmt.scale.largest : Rat) ∧
      (lo : Rat) ≤ weights.greatest)) := by
  have inside := mem_item (xs := weights) (i := 0) (by omega) some
  have least := all _ (least_mem inside)
  have greatest := all _ (greatest_mem_rat inside)
  have order := Rat.le_trans (least_le inside) (le_greatest_rat inside)
  have below := offset_le fmt weights.least
  rw [abs_le] at least greatest
  have low : ((-fmt.scale.largest : Int) : Rat) ≤ weights.least := by rw [Rat.intCast_neg]; grind
  refine ⟨below, unit_covers fmt _ _, ⟨low, least.1⟩, ⟨le_round_down fmt.scale (le_floor.mpr low), ?_⟩, greatest.1,
    Rat.le_trans below order⟩
  exact Rat.intCast_le_intCast.mp (Rat.le_trans below least.1)

theorem contract_of_dot_term (n a : Int) (hn : -LARGEST_LEVEL ≤ n ∧ n ≤ LARGEST_LEVEL)
    (ha : ACTIVATION_MIN ≤ a ∧ a ≤ ACTIVATION_MAX) :
    let result := Dot.term n a
    (-LARGEST_TERM ≤ result ∧ result ≤ LARGEST_TERM) := level_product hn ha

end Septet.Proofs
