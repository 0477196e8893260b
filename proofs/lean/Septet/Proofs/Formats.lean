import Septet.Formats
import Septet.Proofs.Python

/-! What a format's conditions say of its codebooks. -/

namespace Septet

variable (fmt : Format) (lane : Lane)

/-- The codebook of a lane. -/
abbrev Format.codebook (fmt : Format) (lane : Lane) : List Int := fmt.codebooks.item lane

theorem codebook_cases : fmt.codebook lane = fmt.codebooks.1 ∨ fmt.codebook lane = fmt.codebooks.2 := by
  unfold Format.codebook Prod.item
  split <;> simp

theorem codebook_valid : len (fmt.codebook lane) ≥ 2 ∧ (fmt.codebook lane).item 0 = 0 ∧
    (∀ ab ∈ pairwise (fmt.codebook lane), ab.1 < ab.2) ∧ (fmt.codebook lane).final ≤ LARGEST_LEVEL := by
  have h := fmt.valid.1
  have := codebook_cases fmt lane
  have := h (fmt.codebook lane) (by grind)
  grind

theorem two_levels : 2 ≤ len (fmt.codebook lane) := (codebook_valid fmt lane).1

theorem codebook_zero : (fmt.codebook lane).item 0 = 0 := (codebook_valid fmt lane).2.1

theorem levels_item : fmt.levels.item lane = len (fmt.codebook lane) := by
  unfold Format.codebook Prod.item FormatFields.levels
  split <;> rfl

theorem codebook_step {i : Int} (h0 : 0 ≤ i) (h1 : i + 1 < len (fmt.codebook lane)) :
    (fmt.codebook lane).item i < (fmt.codebook lane).item (i + 1) :=
  (codebook_valid fmt lane).2.2.1 _ (mem_pairwise h0 h1)

theorem codebook_mono {i j : Int} (h0 : 0 ≤ i) (h1 : i ≤ j) (h2 : j < len (fmt.codebook lane)) :
    (fmt.codebook lane).item i ≤ (fmt.codebook lane).item j := by
  obtain ⟨d, rfl⟩ : ∃ d : Nat, j = i + d := ⟨(j - i).toNat, by omega⟩
  clear h1
  induction d with
  | zero => simp
  | succ d ih =>
    have := ih (by omega)
    have := codebook_step fmt lane (i := i + d) (by omega) (by omega)
    have e : i + ((d + 1 : Nat) : Int) = i + d + 1 := by omega
    rw [e]
    omega

theorem codebook_final : (fmt.codebook lane).item (len (fmt.codebook lane) - 1) = fmt.span := by
  rw [← final_eq]
  have h := fmt.valid.2.1
  have := codebook_cases fmt lane
  unfold FormatFields.span
  grind

theorem codebook_gap {i : Int} (h0 : 0 ≤ i) (h1 : i + 1 < len (fmt.codebook lane)) :
    (fmt.codebook lane).item (i + 1) - (fmt.codebook lane).item i ≤ fmt.gap lane := by
  apply le_greatest
  exact List.mem_map.mpr ⟨_, mem_pairwise h0 h1, rfl⟩

theorem codebook_range {i : Int} (h0 : 0 ≤ i) (h1 : i < len (fmt.codebook lane)) :
    0 ≤ (fmt.codebook lane).item i ∧ (fmt.codebook lane).item i ≤ fmt.span := by
  have := codebook_mono fmt lane (i := 0) (j := i) (by omega) h0 h1
  have := codebook_mono fmt lane (i := i) (j := len (fmt.codebook lane) - 1) h0 (by omega) (by omega)
  rw [codebook_zero] at *
  rw [codebook_final] at *
  omega

theorem span_pos : 0 < fmt.span := by
  have two := two_levels fmt 0
  have := codebook_step fmt 0 (i := 0) (by omega) (by omega)
  have := codebook_range fmt 0 (i := 0 + 1) (by omega) (by omega)
  rw [codebook_zero] at *
  omega

theorem span_le : fmt.span ≤ LARGEST_LEVEL := by
  have := (codebook_valid fmt 0).2.2.2
  rw [final_eq, codebook_final] at this
  exact this

end Septet
