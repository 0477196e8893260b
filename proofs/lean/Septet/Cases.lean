/-! Choices, made one at a time: `omega` would split on all of those in sight, needed or not. -/

/-- An equation with a choice, in a form that `omega` does not look into. -/
def Choice (t : Int) (c : Prop) [Decidable c] (a b : Int) : Prop := t = if c then a else b

namespace Choice

theorem of {t a b : Int} {c : Prop} [Decidable c] (h : t = if c then a else b) : Choice t c a b := h

theorem cases {t a b : Int} {c : Prop} [Decidable c] (h : Choice t c a b) : (c ∧ t = a) ∨ (¬c ∧ t = b) := by
  unfold Choice at h
  split at h
  · exact Or.inl ⟨‹_›, h⟩
  · exact Or.inr ⟨‹_›, h⟩

theorem yes {t a b : Int} {c : Prop} [Decidable c] (h : Choice t c a b) (p : c) : t = a := by
  unfold Choice at h
  rw [if_pos p] at h
  exact h

theorem no {t a b : Int} {c : Prop} [Decidable c] (h : Choice t c a b) (p : ¬c) : t = b := by
  unfold Choice at h
  rw [if_neg p] at h
  exact h

end Choice

/-- A fact, in a form that `omega` does not look into. -/
def Hidden (p : Prop) : Prop := p

theorem Hidden.of {p : Prop} (h : p) : Hidden p := h
theorem Hidden.out {p : Prop} (h : Hidden p) : p := h

/-! Rounding is a ladder of choices: each is the number itself where it needs no rounding, and each is below it. -/

namespace Ladder

theorem below {t a b q : Int} {c : Prop} [Decidable c] (h : t = if c then a else b) (yes : a ≤ q) (no : b ≤ q) :
    t ≤ q := by
  rw [h]
  split <;> assumption

theorem above {t a b l : Int} {c : Prop} [Decidable c] (h : t = if c then a else b) (yes : l ≤ a) (no : l ≤ b) :
    l ≤ t := by
  rw [h]
  split <;> assumption

/-! What constants are, `rfl` says where Lean can decide it: it reads that in less time than a tactic. -/

theorem down {q m f : Int} (h : f = q / m) (hm : decide (0 < m) = true) : f * m ≤ q :=
  h ▸ Int.ediv_mul_le q (Int.ne_of_gt (of_decide_eq_true hm))

theorem least {q m f l : Int} (h : f = q / m) (hm : decide (0 < m) = true) (hl : l % m = 0) (hq : l ≤ q) :
    l ≤ f * m := by
  have hm := of_decide_eq_true hm
  have step := Int.mul_le_mul_of_nonneg_right (Int.ediv_le_ediv hm hq) (Int.le_of_lt hm)
  rw [Int.ediv_mul_cancel (Int.dvd_of_emod_eq_zero hl)] at step
  exact h ▸ step

/-! Rounding down what is a multiple of the unit that its size asks for: `given` says so from a step on. -/

theorem first {t q k size rest : Int} {p : Prop} (h : t = if -k ≤ q ∧ q < k then q else rest)
    (hs : size = if q < 0 then -q else q) (given : size < k ∨ p) (large : p → rest = q) : t = q := by
  rw [h]
  split
  · rfl
  · exact given.elim (fun c => absurd c (by split at hs <;> omega)) large

theorem last {t q f m k r size rest : Int} (h : t = if -k ≤ q ∧ q < k then f * m else rest) (hf : f = q / m)
    (hs : size = if q < 0 then -q else q) (hr : r = q % m) (given : size < k ∧ r = 0) : t = q := by
  rw [h, if_pos (by have := given.1; split at hs <;> omega), hf]
  exact Int.ediv_mul_cancel (Int.dvd_of_emod_eq_zero (hr.symm.trans given.2))

theorem rung {t q f m k r size rest : Int} {p : Prop} (h : t = if -k ≤ q ∧ q < k then f * m else rest) (hf : f = q / m)
    (hs : size = if q < 0 then -q else q) (hr : r = q % m) (hk : k % m = 0) (given : if size < k then r = 0 else p)
    (large : p → rest = q) : t = q := by
  by_cases c : size < k
  · rw [if_pos c] at given
    exact last h hf hs hr ⟨c, given⟩
  · rw [if_neg c] at given
    rw [h]
    split
    · have e : q = -k := by split at hs <;> omega
      rw [hf, e]
      exact Int.ediv_mul_cancel (Int.dvd_neg.mpr (Int.dvd_of_emod_eq_zero hk))
    · exact large given

end Ladder
