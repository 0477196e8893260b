/-! What holds of lists of any length, by induction: sums in range, sizes of rows, and packing block by block. -/

namespace Loops

/-- The sum of a list, from the left as a loop adds it up would be the same integer. -/
def total : List Int → Int
  | [] => 0
  | x :: l => x + total l

theorem total_bounded (b : Int) (l : List Int) (h : ∀ x ∈ l, -b ≤ x ∧ x ≤ b) :
    -(b * l.length) ≤ total l ∧ total l ≤ b * l.length := by
  induction l with
  | nil => simp [total]
  | cons x l ih =>
    have hx := h x (by simp)
    have hl := ih (fun y hy => h y (by simp [hy]))
    simp only [total, List.length_cons, Int.natCast_add, Int.mul_add]
    omega

/-- The bytes of groups that follow each other, all of one size. -/
theorem total_of_equals (size : Int) (l : List Int) (h : ∀ x ∈ l, x = size) : total l = size * l.length := by
  induction l with
  | nil => simp [total]
  | cons x l ih =>
    have hx := h x (by simp)
    have hl := ih (fun y hy => h y (by simp [hy]))
    simp only [total, List.length_cons, Int.natCast_add, Int.mul_add]
    omega

/-- What is undone block by block is undone for any number of blocks. -/
theorem blocks_inverted {α β : Type} (f : α → β) (g : β → α) (valid : α → Prop) (h : ∀ x, valid x → g (f x) = x)
    (l : List α) (all : ∀ x ∈ l, valid x) : (l.map f).map g = l := by
  induction l with
  | nil => rfl
  | cons x l ih =>
    simp only [List.map_cons, h x (all x (by simp)), ih (fun y hy => all y (by simp [hy]))]

theorem product_bounded {n a m b : Int} (hn : -m ≤ n ∧ n ≤ m) (ha : -b ≤ a ∧ a ≤ b) :
    -(m * b) ≤ n * a ∧ n * a ≤ m * b := by
  have h1 := Int.mul_nonneg (show 0 ≤ m - n by omega) (show 0 ≤ b - a by omega)
  have h2 := Int.mul_nonneg (show 0 ≤ m + n by omega) (show 0 ≤ b + a by omega)
  have h3 := Int.mul_nonneg (show 0 ≤ m - n by omega) (show 0 ≤ b + a by omega)
  have h4 := Int.mul_nonneg (show 0 ≤ m + n by omega) (show 0 ≤ b - a by omega)
  grind

end Loops
