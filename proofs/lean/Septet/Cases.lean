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

theorem coarser {x u m : Int} (h : u % m = 0) (hx : x % u = 0) : x % m = 0 :=
  Int.emod_eq_zero_of_dvd (Int.dvd_trans (Int.dvd_of_emod_eq_zero h) (Int.dvd_of_emod_eq_zero hx))

theorem whole {x size b m : Int} (h : size = if x < 0 then -x else x) (le : size ≤ b) (ge : ¬ size < b)
    (hb : b % m = 0) : x % m = 0 := by
  have e : x = b ∨ x = -b := by split at h <;> omega
  refine Int.emod_eq_zero_of_dvd (e.elim (· ▸ Int.dvd_of_emod_eq_zero hb) fun e => ?_)
  rw [e]
  exact Int.dvd_neg.mpr (Int.dvd_of_emod_eq_zero hb)

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

theorem multiples {p q r u : Rat} {a b : Int} (h : 0 < u) (hp : p = r + u * (a : Rat)) (hq : q = r + u * (b : Rat)) :
    p < q ↔ a < b := by
  have k : u * (a : Rat) < u * (b : Rat) ↔ (a : Rat) < (b : Rat) := Rat.mul_lt_mul_left h
  rw [← Rat.intCast_lt_intCast, ← k, hp, hq]
  constructor <;> intro <;> grind

/-- `t` is the value that a table has for a key; its last value is for all other keys. -/
inductive Table (k : Int) : List Int → List Rat → Rat → Prop
  | last {d : Rat} : Table k [] [d] d
  | row {keys : List Int} {values : List Rat} {i : Int} {t a s : Rat} (h : t = if k = i then a else s)
    (rest : Table k keys values s) : Table k (i :: keys) (a :: values) t

def place (n : Int) : List Int → Nat
  | [] => 0
  | i :: keys => if i = n then 0 else place n keys + 1

theorem Table.found {k n : Int} {keys : List Int} {values : List Rat} {t a : Rat} (h : Table k keys values t)
    (v : k = n) {j : Nat} (at_ : place n keys = j) (there : values[j]? = some a) : t = a := by
  induction h generalizing j with
  | last =>
    subst at_
    exact Option.some.inj there
  | @row _ _ i _ _ _ h _ ih =>
    subst at_
    by_cases e : i = n
    · rw [h, if_pos (v.trans e.symm)]
      rw [place, if_pos e] at there
      exact Option.some.inj there
    · rw [h, if_neg fun c => e (c.symm.trans v)]
      rw [place, if_neg e] at there
      exact ih rfl there

/-- `t` is the first value whose bound is above `x`, or `d`; the bounds are multiples of `u` more than `r`. -/
inductive Chain (x r u : Rat) (d : Int) : List (Int × Int) → Int → Prop
  | last : Chain x r u d [] d
  | step {l : List (Int × Int)} {y : Rat} {m c s t : Int} (hy : y = r + u * (m : Rat)) (h : t = if x < y then c else s)
    (rest : Chain x r u d l s) : Chain x r u d ((m, c) :: l) t

def firstAbove (n d : Int) : List (Int × Int) → Int
  | [] => d
  | (m, c) :: l => if n < m then c else firstAbove n d l

theorem Chain.found {x r u : Rat} {l : List (Int × Int)} {n d t c : Int} (h : Chain x r u d l t) (pos : 0 < u)
    (hx : x = r + u * (n : Rat)) (ok : firstAbove n d l = c) : t = c := by
  induction h generalizing c with
  | last => exact ok
  | step hy h rest ih => simp only [h, ← ok, firstAbove, ih rfl, multiples pos hx hy]

end Ladder
