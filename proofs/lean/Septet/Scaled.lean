/-! Rational numbers as integers: what a claim about linear terms over `Rat` needs to become one that `omega` decides.

`Scaled e q x n` says that the rational `x` is the integer `n` in units of `1 / (e * q)`. Of finitely many rationals
there is one `e` for which each is a whole number of `1 / e`; `q` is what constants add to the denominator. -/

def Scaled (e q : Int) (x : Rat) (n : Int) : Prop := x * (e * q : Int) = n

namespace Scaled

theorem common (l : List Rat) : ∃ e : Int, 0 < e ∧ ∀ x ∈ l, ∃ n : Int, Scaled e 1 x n := by
  induction l with
  | nil => exact ⟨1, by decide, fun x h => by cases h⟩
  | cons y l ih =>
    obtain ⟨e, he, h⟩ := ih
    have hd : (0 : Int) < y.den := Int.natCast_pos.mpr y.den_pos
    have hy : y * (y.den : Int) = y.num := by
      have h := Rat.num_divInt_den y
      rw [Rat.divInt_eq_div] at h
      have k : ((y.den : Int) : Rat) ≠ 0 := by
        intro z
        exact absurd (Rat.intCast_inj.mp (z.trans Rat.intCast_zero.symm)) (by omega)
      grind
    refine ⟨e * y.den, Int.mul_pos he hd, fun x hx => ?_⟩
    cases hx with
    | head => exact ⟨y.num * e, by simp only [Scaled, Rat.intCast_mul]; grind⟩
    | tail _ hx =>
      obtain ⟨n, hn⟩ := h x hx
      exact ⟨n * y.den, by simp only [Scaled, Rat.intCast_mul] at *; grind⟩

variable {e q : Int} {x y : Rat} {m n : Int} {a b : Int}

theorem named (h : Scaled e q x n) : ∃ m, m = n ∧ Scaled e q x m := ⟨n, rfl, h⟩
theorem choice {p P : Prop} [Decidable p] [Decidable P] (c : p ↔ P) {t u v : Int} (h : t = if p then u else v) :
    t = if P then u else v := by
  by_cases k : p <;> simp_all
theorem ofEq (h : x = y) (g : Scaled e q y n) : Scaled e q x n := h ▸ g
theorem ofIntEq (h : a = b) (g : Scaled e q b n) : Scaled e q a n := h ▸ g
theorem finer (k r : Int) (hr : q * k = r) (h : Scaled e q x n) : Scaled e r x (k * n) := by
  subst hr; simp only [Scaled, Rat.intCast_mul] at *; grind
theorem const (e a : Int) : Scaled e 1 (a : Rat) (a * e) := by
  simp only [Scaled, Rat.intCast_mul] at *; grind
theorem frac (e a b : Int) (hb : b ≠ 0) : Scaled e b ((a : Rat) / (b : Rat)) (a * e) := by
  have : (b : Rat) ≠ 0 := by simpa using hb
  simp only [Scaled, Rat.intCast_mul] at *; grind
theorem add (h : Scaled e q x m) (g : Scaled e q y n) : Scaled e q (x + y) (m + n) := by
  simp only [Scaled, Rat.intCast_mul, Rat.intCast_add] at *; grind
theorem sub (h : Scaled e q x m) (g : Scaled e q y n) : Scaled e q (x - y) (m - n) := by
  simp only [Scaled, Rat.intCast_mul, Rat.intCast_sub] at *; grind
theorem neg (h : Scaled e q x m) : Scaled e q (-x) (-m) := by
  simp only [Scaled, Rat.intCast_mul, Rat.intCast_neg] at *; grind
theorem mul (k : Int) (h : Scaled e q x m) : Scaled e q (x * (k : Rat)) (k * m) := by
  simp only [Scaled, Rat.intCast_mul] at *; grind
theorem lmul (k : Int) (h : Scaled e q x m) : Scaled e q ((k : Rat) * x) (k * m) := by
  simp only [Scaled, Rat.intCast_mul] at *; grind
theorem fmul (k b r : Int) (hb : b ≠ 0) (hr : q * b = r) (h : Scaled e q x m) : Scaled e r (x * ((k : Rat) / (b : Rat))) (k * m) := by
  subst hr
  have : (b : Rat) ≠ 0 := by simpa using hb
  simp only [Scaled, Rat.intCast_mul] at *; grind
theorem lfmul (k b r : Int) (hb : b ≠ 0) (hr : q * b = r) (h : Scaled e q x m) : Scaled e r (((k : Rat) / (b : Rat)) * x) (k * m) := by
  subst hr
  have : (b : Rat) ≠ 0 := by simpa using hb
  simp only [Scaled, Rat.intCast_mul] at *; grind
theorem intAdd (h : Scaled e q a m) (g : Scaled e q b n) : Scaled e q ((a + b : Int) : Rat) (m + n) := by
  rw [Rat.intCast_add]; exact add h g
theorem intSub (h : Scaled e q a m) (g : Scaled e q b n) : Scaled e q ((a - b : Int) : Rat) (m - n) := by
  rw [Rat.intCast_sub]; exact sub h g
theorem intNeg (h : Scaled e q a m) : Scaled e q ((-a : Int) : Rat) (-m) := by
  rw [Rat.intCast_neg]; exact neg h
theorem intMul (k : Int) (h : Scaled e q a m) : Scaled e q ((a * k : Int) : Rat) (k * m) := by
  rw [Rat.intCast_mul]; exact mul k h
theorem intLmul (k : Int) (h : Scaled e q a m) : Scaled e q ((k * a : Int) : Rat) (k * m) := by
  rw [Rat.intCast_mul]; exact lmul k h
theorem ite {p P : Prop} [Decidable p] [Decidable P] (c : p ↔ P) (h : Scaled e q x m) (g : Scaled e q y n) :
    Scaled e q (if p then x else y) (if P then m else n) := by
  by_cases k : p <;> simp_all
theorem intIte {p P : Prop} [Decidable p] [Decidable P] (c : p ↔ P) (h : Scaled e q a m) (g : Scaled e q b n) :
    Scaled e q ((if p then a else b : Int) : Rat) (if P then m else n) := by
  by_cases k : p <;> simp_all
theorem lt (hq : 0 < q) (he : 0 < e) (h : Scaled e q x m) (g : Scaled e q y n) : x < y ↔ m < n := by
  have : (0 : Rat) < (e * q : Int) := Rat.intCast_lt_intCast.mpr (Int.mul_pos he hq)
  rw [← Rat.intCast_lt_intCast, ← h, ← g]
  exact (Rat.mul_lt_mul_right this).symm
theorem le (hq : 0 < q) (he : 0 < e) (h : Scaled e q x m) (g : Scaled e q y n) : x ≤ y ↔ m ≤ n := by
  have k := lt hq he g h
  rw [← Rat.not_lt, ← Int.not_lt, k]
theorem eq (hq : 0 < q) (he : 0 < e) (h : Scaled e q x m) (g : Scaled e q y n) : x = y ↔ m = n := by
  have a := le hq he h g
  have b := le hq he g h
  grind
theorem intLe (hq : 0 < q) (he : 0 < e) (h : Scaled e q a m) (g : Scaled e q b n) : a ≤ b ↔ m ≤ n :=
  Rat.intCast_le_intCast.symm.trans (le hq he h g)
theorem intLt (hq : 0 < q) (he : 0 < e) (h : Scaled e q a m) (g : Scaled e q b n) : a < b ↔ m < n :=
  Rat.intCast_lt_intCast.symm.trans (lt hq he h g)
theorem intEq (hq : 0 < q) (he : 0 < e) (h : Scaled e q a m) (g : Scaled e q b n) : a = b ↔ m = n :=
  Rat.intCast_inj.symm.trans (eq hq he h g)
theorem floor (hq : 0 < q) (he : 0 < e) (h : Scaled e q x m) (t : a = x.floor) (g : Scaled e q a n) :
    n ≤ m ∧ m < n + e * q := by
  subst t
  refine ⟨(le hq he g h).mp (Rat.floor_le x), ?_⟩
  have k : Scaled e q ((x.floor + 1 : Int) : Rat) (n + e * q) := by
    simp only [Scaled, Rat.intCast_mul, Rat.intCast_add] at *; grind
  exact (lt hq he h k).mp (Rat.lt_floor_add_one x)
theorem le_floor {a : Int} {x : Rat} : a ≤ x.floor ↔ (a : Rat) ≤ x := by
  have below := Rat.floor_le x
  have above := Rat.lt_floor_add_one x
  constructor
  · intro h
    have := Rat.intCast_le_intCast.mpr h
    grind
  · intro h
    have : (a : Rat) < ((x.floor + 1 : Int) : Rat) := by
      simp only [Rat.intCast_add] at *; grind
    have := Rat.intCast_lt_intCast.mp this
    omega
theorem leFloor (hq : 0 < q) (he : 0 < e) (t : b = x.floor) (h : Scaled e q a m) (g : Scaled e q x n) :
    a ≤ b ↔ m ≤ n := by
  rw [t, le_floor]
  exact le hq he h g
theorem ltFloor (hq : 0 < q) (he : 0 < e) (t : b = x.floor) (g : Scaled e q x n) (h : Scaled e q a m) :
    b < a ↔ n < m := by
  have k := leFloor hq he t h g
  omega
theorem negFloorLe (hq : 0 < q) (he : 0 < e) (t : b = x.floor) (g : Scaled e q x n) (h : Scaled e q a m) :
    -b ≤ a ↔ -m ≤ n := by
  have k := leFloor hq he t (intNeg h) g
  omega

end Scaled
