import Septet.Proofs.RoundTrip
import Septet.Proofs.Quantizer
import Septet.Proofs.Floats
import Septet.Proofs.Layout

/-! Codes, septets and codebook entries stay in their types. -/

namespace Septet.Proofs

theorem codes_are_in_range (fmt : Format) (lane : Lane) (lo u w : Rat) :
    0 ≤ Quantizer.code (fmt.codebook lane) lo u w ∧
      Quantizer.code (fmt.codebook lane) lo u w < fmt.levels.item lane := by
  have two := two_levels fmt lane
  have := code_spec (fmt.codebook lane) lo u w (by omega)
  rw [levels_item]
  exact ⟨this.1, this.2.1⟩

theorem septets_fit_seven_bits (fmt : Format) (c0 c1 : Int) (h0 : 0 ≤ c0 ∧ c0 < fmt.levels.1)
    (h1 : 0 ≤ c1 ∧ c1 < fmt.levels.2) : 0 ≤ Codec.encode fmt c0 c1 ∧ Codec.encode fmt c0 c1 < SEPTETS := by
  have := encode_lt fmt h0 h1
  have := septets_le fmt
  unfold FormatFields.septets at *
  omega

theorem levels_fit_a_signed_byte (fmt : Format) (lane : Lane) (c : Int) (h : 0 ≤ c ∧ c < fmt.levels.item lane) :
    0 ≤ (fmt.codebook lane).item c ∧ (fmt.codebook lane).item c ≤ LARGEST_LEVEL := by
  rw [levels_item] at h
  have := codebook_range fmt lane h.1 h.2
  have := span_le fmt
  omega

theorem lattice_values_fit_48_bits (fmt : Format) (lane : Lane) (lo u c : Int)
    (hlo : -BINARY16.largest ≤ lo ∧ lo ≤ BINARY16.largest) (hu : 0 ≤ u ∧ u ≤ BINARY16.largest)
    (hc : 0 ≤ c ∧ c < fmt.levels.item lane) :
    |Quantizer.value (fmt.codebook lane) (lo : Rat) (u : Rat) c| < ((2 ^ 48 : Int) : Rat) := by
  rw [value_int, abs_cast]
  exact Rat.intCast_lt_intCast.mpr (lattice_value_bound fmt lane hlo hu hc)

theorem bytes_fit_eight_bits (fmt : Format) (septets : List Int) (_ : len septets = fmt.block / 2)
    (all : ∀ s ∈ septets, 0 ≤ s ∧ s < SEPTETS) : ∀ b ∈ Layout.pack fmt septets, 0 ≤ b ∧ b < 256 := by
  intro b hb
  obtain ⟨i, h0, h1, rfl⟩ := of_mem hb
  rw [len_pack] at h1
  rcases layout_cases fmt with ⟨e, size⟩ | ⟨e, size⟩ <;> simp only [FormatFields.block_bytes, size] at h1
  · rw [pack_stream e septets h0 (by omega)]
    omega
  · have whole : len septets = 32 := by omega
    rcases (by omega : i < 16 ∨ (16 ≤ i ∧ i < 24) ∨ (24 ≤ i ∧ i < 28)) with h | h | h
    · rw [pack_fours e whole h0 h]
      exact number_range (b := 4) (n := 2) (by decide) (by decide) fun k _ _ => by
        have := item_bound all (i := i + 16 * k) (by omega) (by omega)
        simp only [show pow2 4 = 16 from rfl]
        omega
    · obtain ⟨k, rfl⟩ : ∃ k, i = 16 + k := ⟨i - 16, by omega⟩
      rw [pack_pairs e whole (by omega) (by omega)]
      exact number_range (b := 2) (n := 4) (by decide) (by decide) fun k _ _ => by
        simp only [show pow2 2 = 4 from rfl]
        omega
    · obtain ⟨k, rfl⟩ : ∃ k, i = 24 + k := ⟨i - 24, by omega⟩
      rw [pack_tops e whole (by omega) (by omega)]
      exact number_range (b := 1) (n := 8) (by decide) (by decide) fun k _ _ => by
        simp only [show pow2 1 = 2 from rfl]
        omega

end Septet.Proofs
