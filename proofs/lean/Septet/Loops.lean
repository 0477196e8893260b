/-! What holds of one turn of a loop holds of any number of turns, by induction over the list that it goes through. -/

namespace Loops

/-- A loop that takes each block to itself takes a row of blocks to itself. -/
theorem kept {α : Type} {next : α → α} {valid : α → Prop} (turn : ∀ x, valid x → next x = x) (l : List α)
    (all : ∀ x ∈ l, valid x) : l.map next = l := by
  induction l with
  | nil => rfl
  | cons x l ih => simp only [List.map_cons, turn x (all x (by simp)), ih (fun y hy => all y (by simp [hy]))]

/-- `p`, and that each number of `l` is that of `x`, from number k on: a conjunction, left part first. -/
def Same (x : List Int) : Prop → Nat → List Int → Prop
  | p, _, [] => p
  | p, k, y :: l => Same x (p ∧ y = x.getD k 0) (k + 1) l

/-- A list is another one if it has as many numbers, and the same. -/
theorem parts {x l : List Int} {y : Int} {n : Nat} (hx : x.length = n) (hl : (y :: l).length = n)
    (same : Same x (y = x.getD 0 0) 1 l) : y :: l = x := by
  have go : ∀ (l : List Int) (p : Prop) (k : Nat), Same x p k l →
      p ∧ ∀ i, i < l.length → l.getD i 0 = x.getD (k + i) 0 := by
    intro l
    induction l with
    | nil => exact fun p k h => ⟨h, fun i h => absurd h (Nat.not_lt_zero i)⟩
    | cons y l ih =>
      intro p k h
      have ⟨⟨hp, hy⟩, rest⟩ := ih _ _ h
      refine ⟨hp, fun i hi => ?_⟩
      cases i with
      | zero => simpa using hy
      | succ i =>
        have := rest i (by simpa using hi)
        rw [List.getD_cons_succ, this, Nat.add_assoc, Nat.add_comm 1 i]
  have ⟨first, rest⟩ := go l _ 1 same
  refine List.ext_getElem (hl.trans hx.symm) fun i h1 h2 => ?_
  cases i with
  | zero => simpa [List.getD_eq_getElem?_getD, List.getElem?_eq_getElem, h1, h2] using first
  | succ i =>
    have h := by simpa using h1
    have := rest i h
    rw [Nat.add_comm] at this
    simpa [List.getD_eq_getElem?_getD, List.getElem?_eq_getElem, h, h2] using this

theorem pair {α β : Type} {a b : α} {c d : β} (h : a = b) (k : c = d) : (a, c) = (b, d) := by rw [h, k]

end Loops
