/-! Integers as rows of bits of variables: what packing codes and unpacking bytes say, decided by the kernel.

A row is a list of bits, lowest first; a bit is 0, or of a variable, by number. Sums of numbers that have no bit in the
same place, products, quotients and remainders by powers of two only move bits: two numbers with the same rows are equal.
-/

noncomputable section

namespace Bits

/-- 2^k. -/
def two : Nat → Int
  | 0 => 1
  | k + 1 => 2 * two k

theorem two_pos (k : Nat) : 0 < two k := by
  induction k with
  | zero => decide
  | succ k ih => simp only [two]; omega

/-- Bit `i` of variable `v` is `1 + 1024 * v + i`. -/
def bit (ρ : List Int) (c : Nat) : Int :=
  if c = 0 then 0 else ρ.getD ((c - 1) / 1024) 0 / two ((c - 1) % 1024) % 2

def row (ρ : List Int) : List Nat → Int
  | [] => 0
  | c :: l => bit ρ c + 2 * row ρ l

variable {ρ : List Int}

theorem bit_range (c : Nat) : 0 ≤ bit ρ c ∧ bit ρ c ≤ 1 := by
  unfold bit
  split
  · decide
  · omega

theorem row_nonneg (l : List Nat) : 0 ≤ row ρ l := by
  induction l with
  | nil => exact Int.le_refl 0
  | cons c l ih =>
    have := bit_range (ρ := ρ) c
    simp only [row]; omega

theorem ediv_mul (x : Int) {a : Int} (h : 0 < a) (b : Int) : x / (a * b) = x / a / b := by
  rw [Int.ediv_ediv, if_neg (by omega), Int.sub_zero]

theorem ediv_two (x : Int) (k : Nat) : x / two (k + 1) = x / 2 / two k := by
  rw [two, ediv_mul x (by decide)]

theorem emod_two (x : Int) (k : Nat) : x % two (k + 1) = x % 2 + 2 * (x / 2 % two k) := by
  have a := Int.emod_def x (two (k + 1))
  have b := Int.emod_def (x / 2) (two k)
  rw [ediv_two, show two (k + 1) = 2 * two k from rfl, Int.mul_assoc] at a
  rw [show two (k + 1) = 2 * two k from rfl]
  generalize two k * (x / 2 / two k) = y at a b
  omega

theorem row_drop (k : Nat) (l : List Nat) : row ρ l / two k = row ρ (l.drop k) := by
  induction k generalizing l with
  | zero => simp [two]
  | succ k ih =>
    rw [ediv_two]
    cases l with
    | nil => simp [row]
    | cons c l =>
      have := bit_range (ρ := ρ) c
      rw [show row ρ (c :: l) / 2 = row ρ l by simp only [row]; omega, ih]
      rfl

theorem row_take (k : Nat) (l : List Nat) : row ρ l % two k = row ρ (l.take k) := by
  induction k generalizing l with
  | zero => simp [two, row, Int.emod_one]
  | succ k ih =>
    rw [emod_two]
    cases l with
    | nil => simp [row]
    | cons c l =>
      have := bit_range (ρ := ρ) c
      rw [show row ρ (c :: l) / 2 = row ρ l by simp only [row]; omega, ih]
      simp only [row, List.take_succ_cons]; omega

/-- The bits of a variable from one of them on. -/
def own (v : Nat) : Nat → Nat → List Nat
  | _, 0 => []
  | i, w + 1 => (1 + 1024 * v + i) :: own v (i + 1) w

theorem row_own (v w i : Nat) (h : i + w ≤ 1024) : row ρ (own v i w) = ρ.getD v 0 / two i % two w := by
  induction w generalizing i with
  | zero => simp [own, row, two, Int.emod_one]
  | succ w ih =>
    have d : (1 + 1024 * v + i - 1) / 1024 = v := by omega
    have m : (1 + 1024 * v + i - 1) % 1024 = i := by omega
    have z : ¬ (1 + 1024 * v + i = 0) := by omega
    have e : ρ.getD v 0 / two (i + 1) = ρ.getD v 0 / two i / 2 := by
      rw [two, Int.mul_comm, ediv_mul _ (two_pos i)]
    rw [emod_two]
    simp only [own, row, bit, if_neg z, d, m, ih (i + 1) (by omega), e]

def zeros : Nat → List Nat → List Nat
  | 0, l => l
  | k + 1, l => 0 :: zeros k l

theorem row_zeros (k : Nat) (l : List Nat) : row ρ (zeros k l) = row ρ l * two k := by
  induction k with
  | zero => simp [zeros, two]
  | succ k ih =>
    simp only [zeros, row, ih, two, bit, if_true]
    rw [Int.mul_left_comm]; omega

/-- Two rows as one, if no place has a bit of both. -/
def merge : List Nat → List Nat → Option (List Nat)
  | [], m => some m
  | c :: l, [] => some (c :: l)
  | c :: l, d :: m =>
    match merge l m with
    | none => none
    | some r => bif Nat.beq c 0 then some (d :: r) else bif Nat.beq d 0 then some (c :: r) else none

theorem row_merge {l m r : List Nat} (h : merge l m = some r) : row ρ r = row ρ l + row ρ m := by
  induction l generalizing m r with
  | nil => cases h; simp [row]
  | cons c l ih =>
    cases m with
    | nil => cases h; simp [row]
    | cons d m =>
      simp only [merge] at h
      cases e : merge l m with
      | none => simp [e] at h
      | some s =>
        simp only [e] at h
        have := ih e
        cases hc : Nat.beq c 0
        · cases hd : Nat.beq d 0
          · simp [hc, hd] at h
          · simp only [hc, hd, cond, Option.some.injEq] at h
            have := Nat.eq_of_beq_eq_true hd
            subst h; subst d
            simp only [row, bit, if_true] at *; omega
        · simp only [hc, cond, Option.some.injEq] at h
          have := Nat.eq_of_beq_eq_true hc
          subst h; subst c
          simp only [row, bit, if_true] at *; omega

/-- How many places a row has, without zeros at its end. -/
def places : List Nat → Nat
  | [] => 0
  | c :: l => match places l with
    | 0 => bif Nat.beq c 0 then 0 else 1
    | n + 1 => n + 2

theorem row_lt (l : List Nat) : row ρ l < two (places l) := by
  induction l with
  | nil => exact Int.zero_lt_one
  | cons c l ih =>
    have := bit_range (ρ := ρ) c
    simp only [places]
    split
    · rename_i h
      rw [h] at ih
      cases hc : Nat.beq c 0
      · simp only [row, cond, two] at *; omega
      · have := Nat.eq_of_beq_eq_true hc
        subst c
        simp only [row, cond, two, bit, if_true] at *; omega
    · rename_i n h
      rw [h] at ih
      rw [show two (n + 2) = 2 * two n.succ from rfl]
      simp only [row] at *; omega

/-- Whether two rows differ in zeros at the end only. -/
def same : List Nat → List Nat → Bool
  | [], m => Nat.beq (places m) 0
  | c :: l, [] => Nat.beq (places (c :: l)) 0
  | c :: l, d :: m => bif Nat.beq c d then same l m else false

theorem row_zero {l : List Nat} (h : Nat.beq (places l) 0 = true) : row ρ l = 0 := by
  have a := row_lt (ρ := ρ) l
  have b := row_nonneg (ρ := ρ) l
  rw [Nat.eq_of_beq_eq_true h] at a
  simp only [two] at a; omega

theorem row_same {l m : List Nat} (h : same l m = true) : row ρ l = row ρ m := by
  induction l generalizing m with
  | nil => rw [row_zero h]; rfl
  | cons c l ih =>
    cases m with
    | nil => rw [row_zero h]; rfl
    | cons d m =>
      simp only [same] at h
      cases e : Nat.beq c d
      · simp [e] at h
      · simp only [e, cond] at h
        have := Nat.eq_of_beq_eq_true e
        subst this
        simp only [row, ih h]

/-- Numbers; with a power of two its exponent. -/
inductive Term where
  | get (n : Nat)
  | zero
  | add (a b : Term)
  | mul (a : Term) (c : Int) (k : Nat)
  | div (a : Term) (c : Int) (k : Nat)
  | mod (a : Term) (c : Int) (k : Nat)

namespace Term

def eval (ρ : List Int) : Term → Int
  | get n => ρ.getD n 0
  | zero => 0
  | add a b => a.eval ρ + b.eval ρ
  | mul a c _ => a.eval ρ * c
  | div a c _ => a.eval ρ / c
  | mod a c _ => a.eval ρ % c

/-- A term's row, given those of the numbers. -/
def row (Λ : List (List Nat)) : Term → Option (List Nat)
  | get n => Λ[n]?
  | zero => some []
  | add a b => match a.row Λ with
    | none => none
    | some l => match b.row Λ with
      | none => none
      | some m => merge l m
  | mul a c k => match a.row Λ with
    | none => none
    | some l => bif decide (c = two k) then some (zeros k l) else none
  | div a c k => match a.row Λ with
    | none => none
    | some l => bif decide (c = two k) then some (l.drop k) else none
  | mod a c k => match a.row Λ with
    | none => none
    | some l => bif decide (c = two k) then some (l.take k) else none

end Term

/-- Rows say what numbers are. -/
def Right (ρ : List Int) (Λ : List (List Nat)) : Prop := ∀ n l, Λ[n]? = some l → ρ.getD n 0 = row ρ l

theorem right_term {Λ : List (List Nat)} (h : Right ρ Λ) (t : Term) {l : List Nat} (e : t.row Λ = some l) :
    t.eval ρ = row ρ l := by
  induction t generalizing l with
  | get n => exact h n l e
  | zero => cases e; rfl
  | add a b ia ib =>
    simp only [Term.row] at e
    cases ha : a.row Λ with
    | none => simp [ha] at e
    | some la =>
      cases hb : b.row Λ with
      | none => simp [ha, hb] at e
      | some lb =>
        simp only [ha, hb] at e
        rw [Term.eval, ia ha, ib hb, row_merge e]
  | mul a c k ih =>
    simp only [Term.row] at e
    cases ha : a.row Λ with
    | none => simp [ha] at e
    | some la =>
      simp only [ha] at e
      by_cases hc : c = two k
      · simp only [hc, decide_true, cond, Option.some.injEq] at e
        rw [Term.eval, ih ha, hc, ← row_zeros, e]
      · simp [hc] at e
  | div a c k ih =>
    simp only [Term.row] at e
    cases ha : a.row Λ with
    | none => simp [ha] at e
    | some la =>
      simp only [ha] at e
      by_cases hc : c = two k
      · simp only [hc, decide_true, cond, Option.some.injEq] at e
        rw [Term.eval, ih ha, hc, row_drop, e]
      · simp [hc] at e
  | mod a c k ih =>
    simp only [Term.row] at e
    cases ha : a.row Λ with
    | none => simp [ha] at e
    | some la =>
      simp only [ha] at e
      by_cases hc : c = two k
      · simp only [hc, decide_true, cond, Option.some.injEq] at e
        rw [Term.eval, ih ha, hc, row_take, e]
      · simp [hc] at e

/-- That a number is in a range from 0, and what that means for its bits. -/
structure Range where
  limit : Int
  bits : Nat

def Bounded (ρ : List Int) : Nat → List Range → Prop
  | _, [] => True
  | n, r :: rs => (0 ≤ ρ.getD n 0 ∧ ρ.getD n 0 < r.limit) ∧ Bounded ρ (n + 1) rs

def Defined (ρ : List Int) : Nat → List Term → Prop
  | _, [] => True
  | n, t :: ts => ρ.getD n 0 = t.eval ρ ∧ Defined ρ (n + 1) ts

inductive Goal where
  | eq (a b : Term)
  | least (a : Term)
  | less (a : Term) (c : Int)

def Goal.Holds (ρ : List Int) : Goal → Prop
  | eq a b => a.eval ρ = b.eval ρ
  | least a => 0 ≤ a.eval ρ
  | less a c => a.eval ρ < c

def All (ρ : List Int) : List Goal → Prop
  | [] => True
  | [g] => g.Holds ρ
  | g :: h :: gs => g.Holds ρ ∧ All ρ (h :: gs)

/-- The rows of variables from one of them on, after those before. -/
def variables : Nat → List Range → List (List Nat) → Option (List (List Nat))
  | _, [], Λ => some Λ
  | n, r :: rs, Λ =>
    bif Nat.ble r.bits 1024 && decide (r.limit ≤ two r.bits) && Nat.beq n Λ.length
    then variables (n + 1) rs (Λ ++ [own n 0 r.bits]) else none

def nodes : Nat → List Term → List (List Nat) → Option (List (List Nat))
  | _, [], Λ => some Λ
  | n, t :: ts, Λ => match t.row Λ with
    | none => none
    | some l => bif Nat.beq n Λ.length then nodes (n + 1) ts (Λ ++ [l]) else none

theorem Right.more {Λ : List (List Nat)} (h : Right ρ Λ) {l : List Nat} (e : ρ.getD Λ.length 0 = row ρ l) :
    Right ρ (Λ ++ [l]) := by
  intro n m k
  by_cases c : n < Λ.length
  · rw [List.getElem?_append_left c] at k
    exact h n m k
  · by_cases d : n = Λ.length
    · subst d
      simp at k
      rw [← k]; exact e
    · have : (Λ ++ [l])[n]? = none := List.getElem?_eq_none (by simp; omega)
      rw [this] at k; cases k

theorem right_variables {n : Nat} {rs : List Range} {Λ Λ' : List (List Nat)} (h : Right ρ Λ) (b : Bounded ρ n rs)
    (e : variables n rs Λ = some Λ') : Right ρ Λ' := by
  induction rs generalizing n Λ with
  | nil => cases e; exact h
  | cons r rs ih =>
    simp only [variables] at e
    cases c : (Nat.ble r.bits 1024 && decide (r.limit ≤ two r.bits) && Nat.beq n Λ.length)
    · simp [c] at e
    · simp only [c, cond] at e
      simp only [Bool.and_eq_true, decide_eq_true_eq] at c
      have w := Nat.le_of_ble_eq_true c.1.1
      have k := Nat.eq_of_beq_eq_true c.2
      subst k
      refine ih (h.more ?_) b.2 e
      rw [row_own _ _ _ (by omega), two, Int.ediv_one]
      exact (Int.emod_eq_of_lt b.1.1 (Int.lt_of_lt_of_le b.1.2 c.1.2)).symm

theorem right_nodes {n : Nat} {ts : List Term} {Λ Λ' : List (List Nat)} (h : Right ρ Λ) (d : Defined ρ n ts)
    (e : nodes n ts Λ = some Λ') : Right ρ Λ' := by
  induction ts generalizing n Λ with
  | nil => cases e; exact h
  | cons t ts ih =>
    simp only [nodes] at e
    cases r : t.row Λ with
    | none => simp [r] at e
    | some l =>
      simp only [r] at e
      cases k : Nat.beq n Λ.length
      · simp [k] at e
      · simp only [k, cond] at e
        have k := Nat.eq_of_beq_eq_true k
        subst k
        exact ih (h.more (d.1.trans (right_term h t r))) d.2 e

def decided (Λ : List (List Nat)) : Goal → Bool
  | .eq a b => match a.row Λ with
    | none => false
    | some l => match b.row Λ with
      | none => false
      | some m => same l m
  | .least a => (a.row Λ).isSome
  | .less a c => match a.row Λ with
    | none => false
    | some l => decide (two (places l) ≤ c)

theorem right_goal {Λ : List (List Nat)} (h : Right ρ Λ) (goal : Goal) (ok : decided Λ goal = true) :
    goal.Holds ρ := by
  cases goal with
  | eq x y =>
    simp only [decided] at ok
    cases hx : x.row Λ with
    | none => simp [hx] at ok
    | some l =>
      cases hy : y.row Λ with
      | none => simp [hx, hy] at ok
      | some m =>
        simp only [hx, hy] at ok
        rw [Goal.Holds, right_term h x hx, right_term h y hy, row_same ok]
  | least x =>
    simp only [decided] at ok
    cases hx : x.row Λ with
    | none => simp [hx] at ok
    | some l => rw [Goal.Holds, right_term h x hx]; exact row_nonneg l
  | less x c =>
    simp only [decided] at ok
    cases hx : x.row Λ with
    | none => simp [hx] at ok
    | some l =>
      simp only [hx, decide_eq_true_eq] at ok
      rw [Goal.Holds, right_term h x hx]
      exact Int.lt_of_lt_of_le (row_lt l) ok

def check (rs : List Range) (ts : List Term) (goals : List Goal) : Bool :=
  match variables 0 rs [] with
  | none => false
  | some Λ => match nodes rs.length ts Λ with
    | none => false
    | some Λ => goals.all (decided Λ)

theorem sound (ρ : List Int) (rs : List Range) (ts : List Term) (goals : List Goal) (ok : check rs ts goals = true)
    (b : Bounded ρ 0 rs) (d : Defined ρ rs.length ts) : All ρ goals := by
  simp only [check] at ok
  cases v : variables 0 rs [] with
  | none => simp [v] at ok
  | some Λ =>
    simp only [v] at ok
    cases k : nodes rs.length ts Λ with
    | none => simp [k] at ok
    | some M =>
      simp only [k] at ok
      have h : Right ρ M := right_nodes (right_variables (by intro n l e; simp at e) b v) d k
      induction goals with
      | nil => trivial
      | cons g gs ih =>
        simp only [List.all_cons, Bool.and_eq_true] at ok
        cases gs with
        | nil => exact right_goal h g ok.1
        | cons g' gs => exact ⟨right_goal h g ok.1, ih ok.2⟩

end Bits

end
