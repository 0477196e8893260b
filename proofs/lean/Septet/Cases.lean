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

macro "hide " h:ident : tactic => `(tactic| replace $h := Hidden.of $h)
macro "bare " h:ident : tactic => `(tactic| replace $h := Hidden.out $h)
macro "choice " h:ident : tactic => `(tactic| replace $h := Choice.of $h)

/-! Rounding what needs none: a ladder of choices between neighbours that all are the number itself. -/

namespace Ladder

theorem step {t a b q : Int} {c : Prop} [Decidable c] (h : t = if c then a else b) (yes : c → a = q) (no : ¬c → b = q) :
    t = q := by
  rw [h]
  split
  · exact yes ‹_›
  · exact no ‹_›

theorem kept {q m r d f t : Int} {c : Prop} [Decidable c] (hr : r = q % m) (hd : d = r * 2) (hf : f = q - r)
    (h : t = if c then f else f + m) (z : q % m = 0) (hm : 0 < m) (down : d < m → c) : t = q := by
  have hc : c := down (by omega)
  rw [h, if_pos hc]
  omega

end Ladder
