import Septet.Python

/-! Facts about what Python's tuples, ranges and loops become. -/

namespace Septet

theorem mem_range {n k : Int} : k ∈ range n ↔ 0 ≤ k ∧ k < n := by
  simp only [range, List.mem_map, List.mem_range]
  constructor
  · rintro ⟨a, ha, rfl⟩
    simp only [Int.ofNat_eq_natCast]
    omega
  · intro h
    exact ⟨k.toNat, by omega, by simp only [Int.ofNat_eq_natCast]; omega⟩

/-- A search through a range finds the first number that passes the test, if there is one. -/
theorem first_range (n : Int) (test : Int → Bool) (found : Int → β) (otherwise : β) :
    (∃ k, 0 ≤ k ∧ k < n ∧ test k = true ∧ (∀ j, 0 ≤ j → j < k → test j = false) ∧
      first (range n) test found otherwise = found k) ∨
    ((∀ j, 0 ≤ j → j < n → test j = false) ∧ first (range n) test found otherwise = otherwise) := by
  unfold first range
  rw [List.find?_map]
  cases h : (List.range n.toNat).find? (test ∘ Int.ofNat) with
  | some k =>
    left
    rw [List.find?_range_eq_some] at h
    obtain ⟨passes, inside, before⟩ := h
    rw [List.mem_range] at inside
    refine ⟨Int.ofNat k, by simp, by simp only [Int.ofNat_eq_natCast]; omega, passes, ?_, rfl⟩
    intro j h0 h1
    have := before j.toNat (by simp only [Int.ofNat_eq_natCast] at h1; omega)
    simpa [Function.comp, Int.max_eq_left h0] using this
  | none =>
    right
    rw [List.find?_range_eq_none] at h
    refine ⟨fun j h0 h1 => ?_, rfl⟩
    have := h j.toNat (by omega)
    simpa [Function.comp, Int.max_eq_left h0] using this

theorem abs_int (x : Int) : 0 ≤ x ∧ |x| = x ∨ x < 0 ∧ |x| = -x := by
  unfold abs
  split <;> omega

theorem abs_rat (x : Rat) : 0 ≤ x ∧ |x| = x ∨ x < 0 ∧ |x| = -x := by
  unfold abs
  split <;> grind

theorem abs_le {x b : Rat} : |x| ≤ b ↔ x ≤ b ∧ -x ≤ b := by
  rcases abs_rat x with h | h <;> grind

theorem pow2_pos (k : Int) : 0 < pow2 k := Int.pow_pos (by decide)

theorem pow2_add {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : pow2 (a + b) = pow2 a * pow2 b := by
  unfold pow2
  rw [Int.toNat_add ha hb, Int.pow_add]

theorem pow2_le {a b : Int} (h : a ≤ b) : pow2 a ≤ pow2 b := by
  have : a.toNat ≤ b.toNat := by omega
  unfold pow2
  obtain ⟨d, hd⟩ := Nat.exists_eq_add_of_le this
  rw [hd, Int.pow_add]
  have h1 : (0 : Int) < 2 ^ a.toNat := Int.pow_pos (by decide)
  have h2 : (0 : Int) < 2 ^ d := Int.pow_pos (by decide)
  calc (2 : Int) ^ a.toNat = 2 ^ a.toNat * 1 := by omega
    _ ≤ 2 ^ a.toNat * 2 ^ d := Int.mul_le_mul_of_nonneg_left (by omega) (by omega)

theorem item_eq [Inhabited α] {xs : List α} {i : Int} (h0 : 0 ≤ i) (h1 : i < len xs) :
    ∃ h : i.toNat < xs.length, xs.item i = xs[i.toNat] := by
  have h : i.toNat < xs.length := by unfold len at h1; omega
  exact ⟨h, by simp [List.item, h]⟩

theorem final_eq [Inhabited α] (xs : List α) : xs.final = xs.item (len xs - 1) := by
  have : ((xs.length : Int) - 1).toNat = xs.length - 1 := by omega
  simp [List.final, List.item, len, this, List.getLastD_eq_getLast?, List.getLast?_eq_getElem?]

theorem mem_pairwise [Inhabited α] {xs : List α} {i : Int} (h0 : 0 ≤ i) (h1 : i + 1 < len xs) :
    (xs.item i, xs.item (i + 1)) ∈ pairwise xs := by
  obtain ⟨g0, e0⟩ := item_eq h0 (show i < len xs by omega)
  obtain ⟨g1, e1⟩ := item_eq (show 0 ≤ i + 1 by omega) h1
  have next : (i + 1).toNat = i.toNat + 1 := by omega
  have h : i.toNat < (pairwise xs).length := by simp [pairwise]; omega
  have e : (pairwise xs)[i.toNat] = (xs.item i, xs.item (i + 1)) := by
    simp [pairwise, e0, e1, next]
  rw [← e]
  exact List.getElem_mem h

theorem len_map (f : α → β) (xs : List α) : len (xs.map f) = len xs := by simp [len]

theorem len_append (xs ys : List α) : len (xs ++ ys) = len xs + len ys := by simp [len]

theorem len_range {n : Int} (h : 0 ≤ n) : len (range n) = n := by
  simp only [len, range, List.length_map, List.length_range]
  omega

theorem len_map_range (f : Int → α) {n : Int} (h : 0 ≤ n) : len ((range n).map f) = n := by rw [len_map, len_range h]

theorem item_map [Inhabited α] [Inhabited β] (f : α → β) {xs : List α} {i : Int} (h0 : 0 ≤ i) (h1 : i < len xs) :
    (xs.map f).item i = f (xs.item i) := by
  obtain ⟨h, e⟩ := item_eq h0 h1
  obtain ⟨h', e'⟩ := item_eq (xs := xs.map f) h0 (by rw [len_map]; exact h1)
  rw [e, e', List.getElem_map]

theorem item_range {n i : Int} (h0 : 0 ≤ i) (h1 : i < n) : (range n).item i = i := by
  obtain ⟨h, e⟩ := item_eq (xs := range n) h0 (by rw [len_range (by omega)]; exact h1)
  rw [e]
  simp only [range, List.getElem_map, List.getElem_range, Int.ofNat_eq_natCast]
  omega

theorem item_map_range [Inhabited α] (f : Int → α) {n i : Int} (h0 : 0 ≤ i) (h1 : i < n) :
    ((range n).map f).item i = f i := by
  rw [item_map f h0 (by rw [len_range (by omega)]; exact h1), item_range h0 h1]

theorem item_append_left [Inhabited α] {xs ys : List α} {i : Int} (h0 : 0 ≤ i) (h1 : i < len xs) :
    (xs ++ ys).item i = xs.item i := by
  obtain ⟨h, e⟩ := item_eq h0 h1
  obtain ⟨h', e'⟩ := item_eq (xs := xs ++ ys) h0 (by unfold len at *; rw [List.length_append]; omega)
  rw [e, e', List.getElem_append_left h]

theorem item_append_right [Inhabited α] {xs ys : List α} {i : Int} (h0 : len xs ≤ i) (h1 : i < len xs + len ys) :
    (xs ++ ys).item i = ys.item (i - len xs) := by
  have some : 0 ≤ len xs := by unfold len; omega
  obtain ⟨h, e⟩ := item_eq (xs := ys) (i := i - len xs) (by omega) (by omega)
  obtain ⟨h', e'⟩ := item_eq (xs := xs ++ ys) (i := i) (by omega) (by rw [len_append]; exact h1)
  have at_ : (i - len xs).toNat = i.toNat - xs.length := by unfold len; omega
  rw [e, e', List.getElem_append_right (by unfold len at h0; omega)]
  simp only [at_]

/-- Tuples are equal if they have one length and the same elements. -/
theorem eq_of_items [Inhabited α] {xs ys : List α} (h : len xs = len ys)
    (same : ∀ i, 0 ≤ i → i < len xs → xs.item i = ys.item i) : xs = ys := by
  apply List.ext_getElem (by unfold len at h; omega)
  intro i h1 h2
  have := same i (by omega) (by unfold len; omega)
  simpa [List.item, h1, h2] using this

theorem item_zip [Inhabited α] [Inhabited β] {xs : List α} {ys : List β} {i : Int} (h0 : 0 ≤ i) (h1 : i < len xs)
    (h2 : i < len ys) : (xs.zip ys).item i = (xs.item i, ys.item i) := by
  obtain ⟨g1, e1⟩ := item_eq h0 h1
  obtain ⟨g2, e2⟩ := item_eq h0 h2
  obtain ⟨g, e⟩ := item_eq (xs := xs.zip ys) h0 (by unfold len; rw [List.length_zip]; omega)
  rw [e, e1, e2, List.getElem_zip]

theorem len_zip {xs : List α} {ys : List β} (h : len xs = len ys) : len (xs.zip ys) = len xs := by
  unfold len at *
  simp only [List.length_zip]
  omega

theorem enumerate_eq [Inhabited α] (xs : List α) : enumerate xs = (range (len xs)).map fun i => (i, xs.item i) := by
  have some : 0 ≤ len xs := by unfold len; omega
  apply eq_of_items
  · rw [enumerate, len_zip (by rw [len_range some]), len_map]
  · intro i h0 h1
    rw [enumerate, len_zip (by rw [len_range some]), len_range some] at h1
    rw [enumerate, item_zip h0 (by rw [len_range some]; exact h1) h1, item_map_range _ h0 h1, item_range h0 h1]

theorem sum_append (xs ys : List Int) : (xs ++ ys).sum = xs.sum + ys.sum := by
  induction xs with
  | nil => simp
  | cons x xs ih =>
    simp only [List.cons_append, List.sum_cons, ih]
    omega

theorem mem_item [Inhabited α] {xs : List α} {i : Int} (h0 : 0 ≤ i) (h1 : i < len xs) : xs.item i ∈ xs := by
  obtain ⟨h, e⟩ := item_eq h0 h1
  rw [e]
  exact List.getElem_mem h

theorem of_mem [Inhabited α] {xs : List α} {x : α} (h : x ∈ xs) : ∃ i, 0 ≤ i ∧ i < len xs ∧ x = xs.item i := by
  obtain ⟨k, hk, rfl⟩ := List.mem_iff_getElem.mp h
  exact ⟨k, by omega, by unfold len; omega, by simp [List.item, hk]⟩

/-- What is true at the start and kept by every turn is true at the end. -/
theorem fold_invariant {next : σ → τ → σ} {always : Int → σ → Prop} {valid : τ → Prop} (l : List τ) (start : σ)
    (zero : always 0 start) (all : ∀ x ∈ l, valid x)
    (turn : ∀ k s x, 0 ≤ k → k < len l → valid x → always k s → always (k + 1) (next s x)) :
    always (len l) (l.foldl next start) := by
  suffices ∀ (rest : List τ) (k : Int) (s : σ), 0 ≤ k → k + len rest = len l → (∀ x ∈ rest, valid x) → always k s →
      always (len l) (rest.foldl next s) from this l 0 start (by omega) (by omega) all zero
  intro rest
  induction rest with
  | nil =>
    intro k s _ h _ now
    simp only [len, List.length_nil] at h
    have : k = len l := by unfold len; omega
    rw [← this]
    exact now
  | cons x rest ih =>
    intro k s h0 h each now
    simp only [len, List.length_cons] at h
    apply ih (k + 1) _ (by omega) (by unfold len; omega) (fun y hy => each y (List.mem_cons_of_mem _ hy))
    exact turn k s x h0 (by unfold len; omega) (each x (List.mem_cons_self ..)) now

theorem greatest_mem {xs : List Int} (h : xs ≠ []) : xs.greatest ∈ xs := by
  cases xs with
  | nil => exact absurd rfl h
  | cons a xs =>
    have : ∀ (xs : List Int) (a : Int), xs.foldl max a = a ∨ xs.foldl max a ∈ xs := by
      intro xs
      induction xs with
      | nil => simp
      | cons x xs ih =>
        intro a
        simp only [List.foldl_cons, List.mem_cons]
        rcases ih (max a x) with e | e
        · rw [e]
          omega
        · exact .inr (.inr e)
    rcases this xs a with e | e
    · simp [List.greatest, e]
    · exact List.mem_cons_of_mem _ e

theorem le_foldl_max (xs : List Int) (a : Int) : a ≤ xs.foldl max a ∧ ∀ x ∈ xs, x ≤ xs.foldl max a := by
  induction xs generalizing a with
  | nil => simp
  | cons x xs ih =>
    have := ih (max a x)
    simp only [List.foldl_cons, List.mem_cons]
    refine ⟨by omega, ?_⟩
    rintro y (rfl | hy)
    · omega
    · exact this.2 y hy

theorem of_mem_pairwise [Inhabited α] {xs : List α} {p : α × α} (h : p ∈ pairwise xs) :
    ∃ i, 0 ≤ i ∧ i + 1 < len xs ∧ p = (xs.item i, xs.item (i + 1)) := by
  obtain ⟨k, hk, e⟩ := List.mem_iff_getElem.mp h
  have size : k + 1 < xs.length := by simp [pairwise] at hk; omega
  refine ⟨k, by omega, by unfold len; omega, ?_⟩
  have next : ((k : Int) + 1).toNat = k + 1 := by omega
  have here : k < xs.length := by omega
  rw [← e]
  simp [pairwise, List.item, next, size, here]

theorem le_greatest {xs : List Int} {x : Int} (h : x ∈ xs) : x ≤ xs.greatest := by
  cases xs with
  | nil => simp at h
  | cons a xs =>
    have := le_foldl_max xs a
    rcases List.mem_cons.mp h with rfl | h
    · exact this.1
    · exact this.2 x h

/-- What holds at the start of a range and is kept by every turn holds at its end. -/
theorem fold_range_from {next : σ → Int → σ} {always : Int → σ → Prop} {a b : Int} (h : a ≤ b) (start : σ)
    (zero : always a start) (turn : ∀ i s, a ≤ i → i < b → always i s → always (i + 1) (next s i)) :
    always b ((range_from a b).foldl next start) := by
  have upto : ∀ n : Nat, a + n ≤ b →
      always (a + n) ((((List.range n).map Int.ofNat).map fun k => a + k).foldl next start) := by
    intro n
    induction n with
    | zero => intro _; simpa using zero
    | succ n ih =>
      intro inside
      have now := turn (a + n) _ (by omega) (by omega) (ih (by omega))
      rw [List.range_succ, List.map_append, List.map_append, List.foldl_append]
      rw [show a + ((n + 1 : Nat) : Int) = a + n + 1 by omega]
      exact now
  have all := upto (b - a).toNat (by omega)
  rw [show a + ((b - a).toNat : Int) = b by omega] at all
  exact all

theorem least_le_int {xs : List Int} {x : Int} (h : x ∈ xs) : xs.least ≤ x := by
  have fold : ∀ (xs : List Int) (a : Int), xs.foldl min a ≤ a ∧ ∀ x ∈ xs, xs.foldl min a ≤ x := by
    intro xs
    induction xs with
    | nil => simp
    | cons x xs ih =>
      intro a
      have ⟨first, others⟩ := ih (min a x)
      refine ⟨by simp only [List.foldl_cons]; omega, fun y hy => ?_⟩
      rcases List.mem_cons.mp hy with rfl | hy
      · simp only [List.foldl_cons]; omega
      · exact others y hy
  cases xs with
  | nil => simp at h
  | cons a xs =>
    rcases List.mem_cons.mp h with rfl | h
    · exact (fold xs x).1
    · exact (fold xs a).2 x h

theorem foldl_min (xs : List Rat) (a : Rat) :
    xs.foldl min a ∈ a :: xs ∧ xs.foldl min a ≤ a ∧ ∀ x ∈ xs, xs.foldl min a ≤ x := by
  induction xs generalizing a with
  | nil => simp [Rat.le_refl]
  | cons x xs ih =>
    have ⟨inside, first, others⟩ := ih (min a x)
    simp only [List.foldl_cons, List.mem_cons] at *
    have : min a x = a ∨ min a x = x := by grind
    have : min a x ≤ a ∧ min a x ≤ x := by grind
    refine ⟨by grind, by grind, ?_⟩
    rintro y (rfl | hy)
    · grind
    · exact others y hy

theorem foldl_max (xs : List Rat) (a : Rat) :
    xs.foldl max a ∈ a :: xs ∧ a ≤ xs.foldl max a ∧ ∀ x ∈ xs, x ≤ xs.foldl max a := by
  induction xs generalizing a with
  | nil => simp [Rat.le_refl]
  | cons x xs ih =>
    have ⟨inside, first, others⟩ := ih (max a x)
    simp only [List.foldl_cons, List.mem_cons] at *
    have : max a x = a ∨ max a x = x := by grind
    have : a ≤ max a x ∧ x ≤ max a x := by grind
    refine ⟨by grind, by grind, ?_⟩
    rintro y (rfl | hy)
    · grind
    · exact others y hy

theorem least_mem {xs : List Rat} {x : Rat} (h : x ∈ xs) : xs.least ∈ xs := by
  cases xs with
  | nil => simp at h
  | cons a xs => exact (foldl_min xs a).1

theorem greatest_mem_rat {xs : List Rat} {x : Rat} (h : x ∈ xs) : xs.greatest ∈ xs := by
  cases xs with
  | nil => simp at h
  | cons a xs => exact (foldl_max xs a).1

theorem least_le {xs : List Rat} {x : Rat} (h : x ∈ xs) : xs.least ≤ x := by
  cases xs with
  | nil => simp at h
  | cons a xs =>
    rcases List.mem_cons.mp h with rfl | h
    · exact (foldl_min xs x).2.1
    · exact (foldl_min xs a).2.2 x h

theorem le_greatest_rat {xs : List Rat} {x : Rat} (h : x ∈ xs) : x ≤ xs.greatest := by
  cases xs with
  | nil => simp at h
  | cons a xs =>
    rcases List.mem_cons.mp h with rfl | h
    · exact (foldl_max xs x).2.1
    · exact (foldl_max xs a).2.2 x h

end Septet
