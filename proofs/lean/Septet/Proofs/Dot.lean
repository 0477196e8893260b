import Septet.Dot
import Septet.Proofs.Formats
import Septet.Proofs.Quantizer

/-! Dot products: each term is bounded, and so by induction is a sum of any number of them. -/

namespace Septet

/-- The products of an entry of a codebook and an activation. -/
theorem term_bound {n a : Int} (hn : 0 ≤ n ∧ n ≤ LARGEST_LEVEL) (ha : ACTIVATION_MIN ≤ a ∧ a ≤ ACTIVATION_MAX) :
    -LARGEST_TERM ≤ n * a ∧ n * a ≤ LARGEST_TERM := by
  have low : n * ACTIVATION_MIN ≤ n * a := Int.mul_le_mul_of_nonneg_left ha.1 hn.1
  have high : n * a ≤ n * ACTIVATION_MAX := Int.mul_le_mul_of_nonneg_left ha.2 hn.1
  omega

/-- The products of a level and an activation. -/
theorem level_product {n a : Int} (hn : -LARGEST_LEVEL ≤ n ∧ n ≤ LARGEST_LEVEL)
    (ha : ACTIVATION_MIN ≤ a ∧ a ≤ ACTIVATION_MAX) : -LARGEST_TERM ≤ n * a ∧ n * a ≤ LARGEST_TERM := by
  rcases Int.le_total 0 n with h | h
  · exact term_bound ⟨h, hn.2⟩ ha
  · have := term_bound (n := -n) ⟨by omega, by omega⟩ ha
    rw [Int.neg_mul] at this
    omega

theorem level_bound (fmt : Format) (lane : Lane) {c : Int} (hc : 0 ≤ c ∧ c < fmt.levels.item lane) :
    0 ≤ (fmt.codebook lane).item c ∧ (fmt.codebook lane).item c ≤ LARGEST_LEVEL := by
  rw [levels_item] at hc
  have := codebook_range fmt lane hc.1 hc.2
  have := span_le fmt
  omega

namespace Proofs

theorem pairs_fit_int16 (fmt : Format) (c0 c1 a0 a1 : Int) (h0 : 0 ≤ c0 ∧ c0 < fmt.levels.1)
    (h1 : 0 ≤ c1 ∧ c1 < fmt.levels.2) (ha0 : ACTIVATION_MIN ≤ a0 ∧ a0 ≤ ACTIVATION_MAX)
    (ha1 : ACTIVATION_MIN ≤ a1 ∧ a1 ≤ ACTIVATION_MAX) :
    let pair := Dot.group_dot [fmt.codebooks.1.item c0, fmt.codebooks.2.item c1] [a0, a1]
    (-32767 - 1 ≤ pair ∧ pair ≤ 32767) := by
  intro pair
  have one : 0 ≤ fmt.codebooks.1.item c0 ∧ fmt.codebooks.1.item c0 ≤ LARGEST_LEVEL := level_bound fmt 0 h0
  have two : 0 ≤ fmt.codebooks.2.item c1 ∧ fmt.codebooks.2.item c1 ≤ LARGEST_LEVEL := level_bound fmt 1 h1
  have := term_bound one ha0
  have := term_bound two ha1
  have : pair = fmt.codebooks.1.item c0 * a0 + (fmt.codebooks.2.item c1 * a1 + 0) := rfl
  omega

section
variable (fmt : Format) (lane : Lane)

theorem sum_grows {k acc c a : Int} (h : -k * LARGEST_TERM ≤ acc ∧ acc ≤ k * LARGEST_TERM)
    (hc : 0 ≤ c ∧ c < fmt.levels.item lane) (ha : ACTIVATION_MIN ≤ a ∧ a ≤ ACTIVATION_MAX) :
    |acc + (fmt.codebook lane).item c * a| ≤ (k + 1) * LARGEST_TERM := by
  have := term_bound (level_bound fmt lane hc) ha
  rcases abs_int (acc + (fmt.codebook lane).item c * a) with h | h <;> omega

theorem sums_fit_int32 (k acc c a : Int) (hk : 0 ≤ k ∧ k < LARGEST_K)
    (h : -k * LARGEST_TERM ≤ acc ∧ acc ≤ k * LARGEST_TERM)
    (hc : 0 ≤ c ∧ c < fmt.levels.item lane) (ha : ACTIVATION_MIN ≤ a ∧ a ≤ ACTIVATION_MAX) :
    let after := acc + (fmt.codebook lane).item c * a
    |after| ≤ (k + 1) * LARGEST_TERM ∧ -2147483647 - 1 ≤ after ∧ after ≤ 2147483647 := by
  intro after
  have := sum_grows fmt lane h hc ha
  refine ⟨this, ?_⟩
  simp only [after]
  rcases abs_int (acc + (fmt.codebook lane).item c * a) with h | h <;> omega

theorem sums_are_exact_in_binary32 (k acc c a : Int) (hk : 0 ≤ k ∧ k < 1024)
    (h : -k * LARGEST_TERM ≤ acc ∧ acc ≤ k * LARGEST_TERM)
    (hc : 0 ≤ c ∧ c < fmt.levels.item lane) (ha : ACTIVATION_MIN ≤ a ∧ a ≤ ACTIVATION_MAX) :
    let after := acc + (fmt.codebook lane).item c * a
    |after| ≤ (k + 1) * LARGEST_TERM ∧ |after| ≤ pow2 BINARY32.significand := by
  intro after
  have := sum_grows fmt lane h hc ha
  have : pow2 BINARY32.significand = 16777216 := by decide
  exact ⟨by assumption, by simp only [after]; omega⟩

/-- The sum of the first `k` terms is at most `k` times the largest. -/
theorem sum_bound (l : List (Int × Int))
    (all : ∀ x ∈ l, (0 ≤ x.1 ∧ x.1 < fmt.levels.item lane) ∧ (ACTIVATION_MIN ≤ x.2 ∧ x.2 ≤ ACTIVATION_MAX)) :
    |l.foldl (fun s x => s + (fmt.codebook lane).item x.1 * x.2) 0| ≤ len l * LARGEST_TERM := by
  refine fold_invariant (always := fun k s => |s| ≤ k * LARGEST_TERM) l 0 (by decide) all ?_
  intro k s x _ _ valid now
  apply sum_grows fmt lane (k := k) _ valid.1 valid.2
  rcases abs_int s with h | h <;> omega

theorem sums_fit_int32_for_every_length (l : List (Int × Int)) (short : ∀ k ∈ range (len l), (0 ≤ k ∧ k < LARGEST_K))
    (all : ∀ x ∈ l, (0 ≤ x.1 ∧ x.1 < fmt.levels.item lane) ∧ (ACTIVATION_MIN ≤ x.2 ∧ x.2 ≤ ACTIVATION_MAX)) :
    let s := l.foldl (fun s x => s + (fmt.codebook lane).item x.1 * x.2) 0
    |s| ≤ len l * LARGEST_TERM ∧ -2147483647 - 1 ≤ s ∧ s ≤ 2147483647 := by
  intro s
  have bound := sum_bound fmt lane l all
  refine ⟨bound, ?_⟩
  have size : len l ≤ LARGEST_K := by
    apply Int.not_lt.mp
    intro long
    have := short (len l - 1) (mem_range.mpr (by omega))
    omega
  simp only [s]
  rcases abs_int (l.foldl (fun s x => s + (fmt.codebook lane).item x.1 * x.2) 0) with h | h <;> omega

theorem sums_are_exact_in_binary32_for_every_length (l : List (Int × Int))
    (short : ∀ k ∈ range (len l), (0 ≤ k ∧ k < 1024))
    (all : ∀ x ∈ l, (0 ≤ x.1 ∧ x.1 < fmt.levels.item lane) ∧ (ACTIVATION_MIN ≤ x.2 ∧ x.2 ≤ ACTIVATION_MAX)) :
    let s := l.foldl (fun s x => s + (fmt.codebook lane).item x.1 * x.2) 0
    |s| ≤ len l * LARGEST_TERM ∧ |s| ≤ pow2 BINARY32.significand := by
  intro s
  have bound := sum_bound fmt lane l all
  have size : len l ≤ 1024 := by
    apply Int.not_lt.mp
    intro long
    have := short (len l - 1) (mem_range.mpr (by omega))
    omega
  have : pow2 BINARY32.significand = 16777216 := by decide
  exact ⟨bound, by simp only [s]; omega⟩

end

theorem longer_sums_fit_int32 :
    ¬ ∀ (k : Int), (0 ≤ k ∧ k ≤ LARGEST_K + 1) → (k * LARGEST_TERM ≤ 2147483647) := by
  intro fits
  have := fits (LARGEST_K + 1) (by decide)
  omega

theorem output_error_adds_up (y exact bound t term step : Rat) (h : |y - exact| ≤ bound) (ht : |t - term| ≤ step) :
    |y + t - (exact + term)| ≤ bound + step := by
  rw [abs_le] at *
  grind

/-- The sums of three numbers each, from some sums on. -/
abbrev sums (l : List (Rat × Rat × Rat)) (start : Rat × Rat × Rat) : Rat × Rat × Rat :=
  l.foldl (fun s x => (s.1 + x.1, s.2.1 + x.2.1, s.2.2 + x.2.2)) start

theorem sums_keep_the_bound (l : List (Rat × Rat × Rat)) (all : ∀ x ∈ l, |x.1 - x.2.1| ≤ x.2.2) :
    ∀ y exact bound : Rat, |y - exact| ≤ bound →
      |(sums l (y, exact, bound)).1 - (sums l (y, exact, bound)).2.1| ≤ (sums l (y, exact, bound)).2.2 := by
  induction l with
  | nil => exact fun _ _ _ h => h
  | cons x l ih =>
    intro y exact bound h
    have turn := output_error_adds_up y exact bound x.1 x.2.1 x.2.2 h (all x (List.mem_cons_self ..))
    exact ih (fun z hz => all z (List.mem_cons_of_mem _ hz)) _ _ _ turn

theorem output_error_adds_up_for_every_length (l : List (Rat × Rat × Rat)) (all : ∀ x ∈ l, |x.1 - x.2.1| ≤ x.2.2) :
    |(sums l (0, 0, 0)).1 - (sums l (0, 0, 0)).2.1| ≤ (sums l (0, 0, 0)).2.2 :=
  sums_keep_the_bound l all 0 0 0 (by rw [abs_le]; grind)

theorem contribution_is_the_exact_product (lo u : Rat) (n a : Int) (_ : -LARGEST_LEVEL ≤ n ∧ n ≤ LARGEST_LEVEL)
    (_ : ACTIVATION_MIN ≤ a ∧ a ≤ ACTIVATION_MAX) :
    Dot.contribution lo u (Dot.term n a : Rat) (a : Rat) = (a : Rat) * (lo + u * (n : Rat)) := by
  simp only [Dot.contribution, Dot.term, Rat.intCast_mul]
  grind

/-- The product of two numbers is at most that of their bounds. -/
theorem product_le {a b A B : Rat} (ha : -A ≤ a ∧ a ≤ A) (hb : |b| ≤ B) : |a * b| ≤ A * B := by
  rw [abs_le] at hb
  have positive : 0 ≤ A := by grind
  rw [abs_le]
  have bound : ∀ x : Rat, 0 ≤ x → x ≤ A → x * b ≤ A * B ∧ -(x * b) ≤ A * B := by
    intro x h0 h1
    have most := Rat.mul_le_mul_of_nonneg_right h1 (show 0 ≤ B by grind)
    have up := Rat.mul_le_mul_of_nonneg_left hb.1 h0
    have down := Rat.mul_le_mul_of_nonneg_left hb.2 h0
    grind
  rcases abs_rat a with ⟨g, _⟩ | ⟨g, _⟩
  · exact bound a g ha.2
  · have := bound (-a) (by grind) (by grind)
    grind

theorem contributions_fit_int64 (lo u dot total : Rat)
    (h1 : ((-BINARY16.largest : Int) : Rat) ≤ lo ∧ lo ≤ (BINARY16.largest : Rat))
    (h2 : 0 ≤ u ∧ u ≤ (BINARY16.largest : Rat)) (h3 : |dot| ≤ ((LARGEST_GROUP * LARGEST_TERM : Int) : Rat))
    (h4 : |total| ≤ ((LARGEST_GROUP * -ACTIVATION_MIN : Int) : Rat)) :
    |lo * total| ≤ (9223372036854775807 : Rat) ∧ |u * dot| ≤ (9223372036854775807 : Rat) ∧
    |lo * total + u * dot| ≤ (9223372036854775807 : Rat) := by
  have large : BINARY16.largest = 1098974756864 := by decide
  have most : ((1098974756864 : Int) : Rat) = 1098974756864 := by first | rfl | simp
  have terms : ((LARGEST_GROUP * LARGEST_TERM : Int) : Rat) = 4161536 := by
    rw [show LARGEST_GROUP * LARGEST_TERM = (4161536 : Int) from rfl]
    first | rfl | simp
  have weights : ((LARGEST_GROUP * -ACTIVATION_MIN : Int) : Rat) = 32768 := by
    rw [show LARGEST_GROUP * -ACTIVATION_MIN = (32768 : Int) from rfl]
    first | rfl | simp
  rw [Rat.intCast_neg, large, most] at h1
  rw [large, most] at h2
  rw [terms] at h3
  rw [weights] at h4
  have first := product_le (A := 1098974756864) ⟨h1.1, h1.2⟩ h4
  have second := product_le (A := 1098974756864) ⟨by grind, h2.2⟩ h3
  rw [abs_le] at first second ⊢
  rw [abs_le, abs_le]
  grind

theorem a_term_errs_by_its_weight (a error bound : Rat)
    (_ : (ACTIVATION_MIN : Rat) ≤ a ∧ a ≤ (ACTIVATION_MAX : Rat)) (h : -bound ≤ error ∧ error ≤ bound) :
    |a * error| ≤ |a| * bound := by
  rw [abs_le]
  rcases abs_rat a with ⟨pos, e⟩ | ⟨neg, e⟩ <;> rw [e]
  · have low := Rat.mul_le_mul_of_nonneg_left h.1 pos
    have high := Rat.mul_le_mul_of_nonneg_left h.2 pos
    grind
  · have low := Rat.mul_le_mul_of_nonneg_left h.1 (show 0 ≤ -a by grind)
    have high := Rat.mul_le_mul_of_nonneg_left h.2 (show 0 ≤ -a by grind)
    grind

end Septet.Proofs
