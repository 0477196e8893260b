/-! Case trees over linear arithmetic, checked by the kernel: a claim, a tree of cases for it, and why each is closed.

A tree is found outside Lean and not trusted: `Linear.sound` says that a claim with a tree that `check` accepts holds.
-/

namespace Linear

/-- Sums of multiples of unknowns, by number in ascending order; number 0 stands for 1. A multiple is a difference of
natural numbers: the kernel adds and multiplies these at once. -/
inductive Form where
  | nil
  | cons (i p n : Nat) (rest : Form)

/-- Numbers by their position: those below a bound to the left of it. -/
inductive Values (α : Type) where
  | one (x : α)
  | two (bound : Nat) (below above : Values α)

def Values.get {α : Type} : Values α → Nat → α
  | one x, _ => x
  | two bound below above, n => bif Nat.blt n bound then below.get n else above.get n

abbrev Ints := Values Int
abbrev Rats := Values Rat

/-- The value of an unknown: 1, then integers and rationals in turn. -/
def unknown (ρ : Ints) (σ : Rats) (n : Nat) : Rat :=
  if n = 0 then 1 else if n % 2 = 1 then (ρ.get (n / 2) : Rat) else σ.get (n / 2 - 1)

/-! The functions that the kernel runs most are recursors applied, which it takes the fewest steps for. -/

namespace Form

def eval (v : Nat → Rat) : Form → Rat
  | nil => 0
  | cons i p n f => ((p : Int) - (n : Int) : Int) * v i + eval v f

/-- One multiple more, before `rest` of what follows. -/
noncomputable def merge (i p n : Nat) (rest : Form → Form) (g : Form) : Form :=
  Form.rec (cons i p n (rest nil))
    (fun j q m g ih =>
      Bool.rec (Bool.rec (cons j q m ih) (cons i p n (rest (cons j q m g))) (Nat.blt i j))
        (cons i (p + q) (n + m) (rest g)) (Nat.beq i j)) g

/-- `k` times a form and another one. -/
noncomputable def plus (k : Nat) (f : Form) : Form → Form :=
  Form.rec (motive := fun _ => Form → Form) (fun g => g) (fun i p n _ ih => merge i (k * p) (k * n) ih) f

/-- `-k` times a form and another one. -/
noncomputable def less (k : Nat) (f : Form) : Form → Form :=
  Form.rec (motive := fun _ => Form → Form) (fun g => g) (fun i p n _ ih => merge i (k * n) (k * p) ih) f

/-- A number, worked out before it is passed on. -/
noncomputable def now {α : Type} (n : Nat) (k : Nat → α) : α := Nat.rec (k 0) (fun n _ => k n.succ) n

/-- A form, worked out before it is passed on. -/
noncomputable def out {α : Type} (f : Form) : (Form → α) → α :=
  Form.rec (motive := fun _ => (Form → α) → α) (fun k => k nil)
    (fun i p n _ ih k => now p fun p => now n fun n => ih fun f => k (cons i p n f)) f

def isWhole : Form → Bool
  | nil => true
  | cons i _ _ f => bif Nat.beq i 0 then isWhole f else bif Nat.beq (i % 2) 1 then isWhole f else false

noncomputable def isZero (f : Form) : Bool :=
  Form.rec true (fun _ p n _ ih => Bool.rec false ih (Nat.beq p n)) f

/-- Whether it is a negative constant. -/
noncomputable def isNegative (f : Form) : Bool :=
  Form.rec false (fun i p n f _ => Bool.rec false (Bool.rec false (isZero f) (Nat.blt p n)) (Nat.beq i 0)) f

theorem now_eq {α : Type} (n : Nat) (k : Nat → α) : now n k = k n := by cases n <;> rfl

theorem out_eq {α : Type} (f : Form) (k : Form → α) : f.out k = k f := by
  induction f generalizing k with
  | nil => rfl
  | cons i p n f ih =>
    show now p (fun p => now n fun n => f.out fun f => k (cons i p n f)) = _
    rw [now_eq, now_eq, ih]

variable {v : Nat → Rat}

theorem eval_merge (i p n : Nat) (rest : Form → Form) (x : Rat) (h : ∀ g, eval v (rest g) = x + eval v g) (g : Form) :
    eval v (merge i p n rest g) = ((p : Int) - (n : Int) : Int) * v i + x + eval v g := by
  induction g with
  | nil =>
    show _ * v i + eval v (rest nil) = _
    rw [h]; grind
  | cons j q m g ih =>
    have e : merge i p n rest (cons j q m g) = Bool.rec (Bool.rec (cons j q m (merge i p n rest g))
      (cons i p n (rest (cons j q m g))) (Nat.blt i j)) (cons i (p + q) (n + m) (rest g)) (Nat.beq i j) := rfl
    rw [e]
    cases e : Nat.beq i j
    · cases l : Nat.blt i j
      · simp only [eval, ih]; grind
      · simp only [eval, h]; grind
    · have := Nat.eq_of_beq_eq_true e
      subst this
      simp only [eval, h, Int.natCast_add, Rat.intCast_add, Rat.intCast_sub]; grind

theorem eval_plus (k : Nat) (f g : Form) : eval v (plus k f g) = ((k : Int) : Rat) * eval v f + eval v g := by
  induction f generalizing g with
  | nil => show eval v g = _; simp only [eval]; grind
  | cons i p n f ih =>
    show eval v (merge i (k * p) (k * n) (plus k f) g) = _
    rw [eval_merge _ _ _ _ (((k : Int) : Rat) * eval v f) ih]
    simp only [eval, Int.natCast_mul, Rat.intCast_mul, Rat.intCast_sub]; grind

theorem eval_less (k : Nat) (f g : Form) : eval v (less k f g) = eval v g - ((k : Int) : Rat) * eval v f := by
  induction f generalizing g with
  | nil => show eval v g = _; simp only [eval]; grind
  | cons i p n f ih =>
    show eval v (merge i (k * n) (k * p) (less k f) g) = _
    rw [eval_merge _ _ _ _ (-((k : Int) : Rat) * eval v f) (by intro g; rw [ih]; grind)]
    simp only [eval, Int.natCast_mul, Rat.intCast_mul, Rat.intCast_sub]; grind

/-- An integer times a form. -/
noncomputable def mul (c : Int) (f : Form) : Form :=
  Int.rec (fun k => plus k f nil) (fun k => less k.succ f nil) c

theorem eval_mul (c : Int) (f : Form) : eval v (mul c f) = (c : Rat) * eval v f := by
  cases c with
  | ofNat k =>
    show eval v (plus k f nil) = _
    rw [eval_plus]; simp only [eval, Int.ofNat_eq_natCast]; grind
  | negSucc k =>
    show eval v (less k.succ f nil) = _
    rw [eval_less, Int.negSucc_eq]
    simp only [eval, Rat.intCast_neg, Rat.intCast_add, Nat.succ_eq_add_one, Int.natCast_add]; grind

noncomputable def add (f g : Form) : Form := plus 1 f g

theorem eval_add (f g : Form) : eval v (add f g) = eval v f + eval v g := by
  rw [add, eval_plus]; grind

/-- An integer. -/
noncomputable def const (c : Int) : Form := Int.rec (fun k => cons 0 k 0 nil) (fun k => cons 0 0 k.succ nil) c

theorem eval_const (c : Int) : eval v (const c) = (c : Rat) * v 0 := by
  cases c with
  | ofNat k => simp only [const, eval, Int.ofNat_eq_natCast]; grind
  | negSucc k => simp only [const, eval, Int.negSucc_eq, Nat.succ_eq_add_one, Int.natCast_add]; grind

theorem eval_isZero (f : Form) (h : f.isZero = true) : eval v f = 0 := by
  induction f with
  | nil => rfl
  | cons i p n f ih =>
    have e : isZero (cons i p n f) = Bool.rec false (isZero f) (Nat.beq p n) := rfl
    rw [e] at h
    cases z : Nat.beq p n
    · rw [z] at h; cases h
    · rw [z] at h
      have := Nat.eq_of_beq_eq_true z
      subst this
      simp only [eval, ih h]; grind

theorem eval_isNegative (f : Form) (h : f.isNegative = true) (one : v 0 = 1) : eval v f < 0 := by
  cases f with
  | nil => cases h
  | cons i p n f =>
    have e : isNegative (cons i p n f) = Bool.rec false (Bool.rec false (isZero f) (Nat.blt p n)) (Nat.beq i 0) := rfl
    rw [e] at h
    cases z : Nat.beq i 0
    · rw [z] at h; cases h
    · cases l : Nat.blt p n
      · rw [z, l] at h; cases h
      · rw [z, l] at h
        have z := Nat.eq_of_beq_eq_true z
        subst z
        have l : p < n := by simpa using l
        have : ((p : Int) - (n : Int) : Int) < 0 := by omega
        have := Rat.intCast_lt_intCast.mpr this
        rw [Rat.intCast_zero] at this
        simp only [eval, eval_isZero f h, one]; grind

theorem whole {ρ : Ints} {σ : Rats} (f : Form) (h : isWhole f = true) : ∃ n : Int, eval (unknown ρ σ) f = (n : Rat) := by
  induction f with
  | nil => exact ⟨0, by simp [eval]⟩
  | cons i p n f ih =>
    simp only [isWhole] at h
    cases z : Nat.beq i 0
    · cases o : Nat.beq (i % 2) 1
      · simp [z, o] at h
      · simp only [z, o, cond] at h
        obtain ⟨m, hm⟩ := ih h
        have o := Nat.eq_of_beq_eq_true o
        have z : i ≠ 0 := by intro e; subst e; simp at z
        exact ⟨((p : Int) - (n : Int)) * ρ.get (i / 2) + m, by
          simp only [eval, hm, unknown, if_neg z, if_pos o, Rat.intCast_add, Rat.intCast_mul]⟩
    · simp only [z, cond] at h
      obtain ⟨m, hm⟩ := ih h
      have z := Nat.eq_of_beq_eq_true z
      exact ⟨((p : Int) - (n : Int)) + m, by simp only [eval, hm, unknown, if_pos z, Rat.intCast_add]; grind⟩

end Form

/-- Linear expressions over integers and rationals. -/
inductive Term where
  | int (n : Nat)
  | rat (n : Nat)
  | const (c : Int)
  | frac (c : Int) (d : Nat)
  | cast (a : Term)
  | neg (a : Term)
  | add (a b : Term)
  | sub (a b : Term)
  | mul (a : Term) (c : Int)
  | lmul (c : Int) (a : Term)
  | fmul (a : Term) (c : Int) (d : Nat)
  | lfmul (c : Int) (d : Nat) (a : Term)

namespace Term

def int! (ρ : Ints) : Term → Int
  | int n => ρ.get n
  | const c => c
  | neg a => -a.int! ρ
  | add a b => a.int! ρ + b.int! ρ
  | sub a b => a.int! ρ - b.int! ρ
  | mul a c => a.int! ρ * c
  | lmul c a => c * a.int! ρ
  | _ => 0

def rat! (ρ : Ints) (σ : Rats) : Term → Rat
  | rat n => σ.get n
  | frac c d => (c : Rat) / ((d : Int) : Rat)
  | cast a => ((a.int! ρ : Int) : Rat)
  | neg a => -a.rat! ρ σ
  | add a b => a.rat! ρ σ + b.rat! ρ σ
  | sub a b => a.rat! ρ σ - b.rat! ρ σ
  | mul a c => a.rat! ρ σ * ((c : Int) : Rat)
  | lmul c a => ((c : Int) : Rat) * a.rat! ρ σ
  | fmul a c d => a.rat! ρ σ * ((c : Rat) / ((d : Int) : Rat))
  | lfmul c d a => ((c : Rat) / ((d : Int) : Rat)) * a.rat! ρ σ
  | _ => 0

noncomputable def whole : Term → Form
  | int n => .cons (2 * n + 1) 1 0 .nil
  | const c => .const c
  | neg a => a.whole.less 1 .nil
  | add a b => a.whole.plus 1 b.whole
  | sub a b => b.whole.less 1 a.whole
  | mul a c => a.whole.mul c
  | lmul c a => a.whole.mul c
  | _ => .nil

/-- A denominator, and the form of the number times it. -/
noncomputable def part : Term → Nat × Form
  | rat n => (1, .cons (2 * n + 2) 1 0 .nil)
  | frac c d => (d, .const c)
  | cast a => (1, a.whole)
  | neg a => (a.part.1, a.part.2.mul (-1))
  | add a b => sum a.part b.part
  | sub a b => sum a.part (b.part.1, b.part.2.mul (-1))
  | mul a c => (a.part.1, a.part.2.mul c)
  | lmul c a => (a.part.1, a.part.2.mul c)
  | fmul a c d => (a.part.1 * d, a.part.2.mul c)
  | lfmul c d a => (a.part.1 * d, a.part.2.mul c)
  | _ => (1, .nil)
where
  sum (a b : Nat × Form) : Nat × Form :=
    bif Nat.beq a.1 b.1 then (a.1, a.2.add b.2) else (a.1 * b.1, (a.2.mul b.1).add (b.2.mul a.1))

variable {ρ : Ints} {σ : Rats}

theorem eval_whole (a : Term) : a.whole.eval (unknown ρ σ) = (a.int! ρ : Rat) := by
  induction a with
  | int n =>
    have h : ¬ (2 * n + 1 = 0) := by omega
    have k : (2 * n + 1) % 2 = 1 := by omega
    have d : (2 * n + 1) / 2 = n := by omega
    simp only [whole, Form.eval, unknown, if_neg h, if_pos k, d, int!]; grind
  | const c => simp only [whole, Form.eval_const, unknown, int!, if_true]; grind
  | neg a ih => simp only [whole, Form.eval_less, Form.eval, ih, int!, Rat.intCast_neg]; grind
  | add a b ia ib => simp only [whole, Form.eval_plus, ia, ib, int!, Rat.intCast_add]; grind
  | sub a b ia ib => simp only [whole, Form.eval_less, ia, ib, int!, Rat.intCast_sub]; grind
  | mul a c ih => simp only [whole, Form.eval_mul, ih, int!, Rat.intCast_mul]; grind
  | lmul c a ih => simp only [whole, Form.eval_mul, ih, int!, Rat.intCast_mul]
  | _ => simp [whole, Form.eval, int!]

/-- A number is its form over its denominator, if that is not zero. -/
def Right (ρ : Ints) (σ : Rats) (x : Rat) (p : Nat × Form) : Prop :=
  p.1 ≠ 0 → p.2.eval (unknown ρ σ) = x * ((p.1 : Int) : Rat)

theorem nonzero {d : Nat} (h : d ≠ 0) : ((d : Int) : Rat) ≠ 0 := by
  intro z
  have := Rat.intCast_inj.mp (z.trans Rat.intCast_zero.symm)
  omega

theorem right_sum {x y : Rat} {p q : Nat × Form} (hp : Right ρ σ x p) (hq : Right ρ σ y q) :
    Right ρ σ (x + y) (part.sum p q) := by
  intro h
  unfold part.sum at *
  cases e : Nat.beq p.1 q.1
  · simp only [e, cond] at h ⊢
    have h1 : p.1 ≠ 0 := fun z => h (by simp [z])
    have h2 : q.1 ≠ 0 := fun z => h (by simp [z])
    simp only [Form.eval_add, Form.eval_mul, hp h1, hq h2, Int.natCast_mul, Rat.intCast_mul]; grind
  · simp only [e, cond] at h ⊢
    have e := Nat.eq_of_beq_eq_true e
    simp only [Form.eval_add, hp h, hq (e ▸ h), ← e]; grind

theorem right_mul {x : Rat} {p : Nat × Form} (c : Int) (hp : Right ρ σ x p) : Right ρ σ (x * (c : Rat)) (p.1, p.2.mul c) := by
  intro h
  simp only [Form.eval_mul, hp h]; grind

theorem right_frac {x : Rat} {p : Nat × Form} (c : Int) (d : Nat) (hp : Right ρ σ x p) :
    Right ρ σ (x * ((c : Rat) / ((d : Int) : Rat))) (p.1 * d, p.2.mul c) := by
  intro h
  have h1 : p.1 ≠ 0 := fun z => h (by simp [z])
  have h2 : d ≠ 0 := fun z => h (by simp [z])
  have h3 := nonzero h2
  simp only [Form.eval_mul, hp h1, Int.natCast_mul, Rat.intCast_mul]; grind

theorem right (a : Term) : Right ρ σ (a.rat! ρ σ) a.part := by
  induction a with
  | rat n =>
    intro _
    have h : ¬ (2 * n + 2 = 0) := by omega
    have k : ¬ ((2 * n + 2) % 2 = 1) := by omega
    have d : (2 * n + 2) / 2 - 1 = n := by omega
    simp only [part, Form.eval, unknown, if_neg h, if_neg k, d, rat!]; grind
  | frac c d =>
    intro h
    have := nonzero h
    simp only [part, Form.eval_const, unknown, if_true, rat!] at this ⊢; grind
  | cast a => intro _; simp only [part, eval_whole, rat!]; grind
  | neg a ih =>
    have := right_mul (-1) ih
    simp only [part, rat!] at this ⊢
    rwa [show -(a.rat! ρ σ) = a.rat! ρ σ * ((-1 : Int) : Rat) by grind]
  | add a b ia ib => exact right_sum ia ib
  | sub a b ia ib =>
    have := right_sum ia (right_mul (-1) ib)
    simp only [part, rat!] at this ⊢
    rwa [show a.rat! ρ σ - b.rat! ρ σ = a.rat! ρ σ + b.rat! ρ σ * ((-1 : Int) : Rat) by grind]
  | mul a c ih => exact right_mul c ih
  | lmul c a ih =>
    have := right_mul c ih
    simp only [part, rat!] at this ⊢
    rwa [show (c : Rat) * a.rat! ρ σ = a.rat! ρ σ * (c : Rat) by grind]
  | fmul a c d ih => exact right_frac c d ih
  | lfmul c d a ih =>
    have := right_frac c d ih
    simp only [part, rat!] at this ⊢
    rwa [show ((c : Rat) / ((d : Int) : Rat)) * a.rat! ρ σ = a.rat! ρ σ * ((c : Rat) / ((d : Int) : Rat)) by grind]
  | int n => intro _; simp [part, Form.eval, rat!]
  | const n => intro _; simp [part, Form.eval, rat!]

end Term

/-- A form that is at least zero, or above it. -/
structure Fact where
  strict : Bool
  form : Form

namespace Fact

def Holds (v : Nat → Rat) (f : Fact) : Prop := 0 ≤ f.form.eval v ∧ (f.strict = true → 0 < f.form.eval v)

/-- a ≤ b, or a < b. -/
noncomputable def whole (strict : Bool) (a b : Term) : Fact :=
  ⟨false, bif strict then (Form.cons 0 0 1 .nil).plus 1 (a.whole.less 1 b.whole) else a.whole.less 1 b.whole⟩

noncomputable def part (strict : Bool) (a b : Term) : Fact := go a.part b.part
where
  go (p q : Nat × Form) : Fact :=
    bif Nat.beq p.1 0 then ⟨false, .nil⟩ else bif Nat.beq q.1 0 then ⟨false, .nil⟩
    else bif Nat.beq p.1 q.1 then ⟨strict, p.2.less 1 q.2⟩
    else ⟨strict, p.2.less q.1 (q.2.plus p.1 .nil)⟩

theorem pos_cast {d : Nat} (h : d ≠ 0) : (0 : Rat) < ((d : Int) : Rat) := by
  have : (0 : Int) < d := by omega
  have := Rat.intCast_lt_intCast.mpr this
  rwa [Rat.intCast_zero] at this

variable {ρ : Ints} {σ : Rats} {a b : Term}

theorem whole_le (h : a.int! ρ ≤ b.int! ρ) : (whole false a b).Holds (unknown ρ σ) := by
  have := Rat.intCast_le_intCast.mpr h
  simp only [Holds, whole, cond, Form.eval_less, Term.eval_whole]
  constructor
  · grind
  · intro k; cases k

theorem whole_lt (h : a.int! ρ < b.int! ρ) : (whole true a b).Holds (unknown ρ σ) := by
  have : a.int! ρ + 1 ≤ b.int! ρ := h
  have := Rat.intCast_le_intCast.mpr this
  rw [Rat.intCast_add] at this
  simp only [Holds, whole, cond, Form.eval_plus, Form.eval_less, Term.eval_whole, Form.eval, unknown, if_true]
  constructor
  · grind
  · intro k; cases k

theorem go_holds (strict : Bool) {p q : Nat × Form} {x y : Rat} (hp : Term.Right ρ σ x p) (hq : Term.Right ρ σ y q)
    (h : x ≤ y) (k : strict = true → x < y) : (part.go strict p q).Holds (unknown ρ σ) := by
  unfold part.go
  cases e : Nat.beq p.1 0
  · cases f : Nat.beq q.1 0
    · have e : p.1 ≠ 0 := fun z => by simp [z] at e
      have f : q.1 ≠ 0 := fun z => by simp [z] at f
      have e' := pos_cast e
      have f' := pos_cast f
      cases g : Nat.beq p.1 q.1
      · have s : ((p.1 : Int) : Rat) * q.2.eval (unknown ρ σ) + 0 - ((q.1 : Int) : Rat) * p.2.eval (unknown ρ σ)
            = (y - x) * (((p.1 : Int) : Rat) * ((q.1 : Int) : Rat)) := by
          rw [hp e, hq f]; grind
        have pq := Rat.mul_pos e' f'
        simp only [cond, Holds, Form.eval_less, Form.eval_plus, Form.eval, s]
        exact ⟨Rat.mul_nonneg (by grind) (by grind), fun z => Rat.mul_pos (by have := k z; grind) pq⟩
      · have g := Nat.eq_of_beq_eq_true g
        have s : q.2.eval (unknown ρ σ) - (((1 : Nat) : Int) : Rat) * p.2.eval (unknown ρ σ)
            = (y - x) * ((p.1 : Int) : Rat) := by
          rw [hp e, hq f, ← g]; grind
        simp only [cond, Holds, Form.eval_less, s]
        exact ⟨Rat.mul_nonneg (by grind) (by grind), fun z => Rat.mul_pos (by have := k z; grind) e'⟩
    · exact ⟨Rat.le_refl, fun z => by cases z⟩
  · exact ⟨Rat.le_refl, fun z => by cases z⟩

theorem part_le (h : a.rat! ρ σ ≤ b.rat! ρ σ) : (part false a b).Holds (unknown ρ σ) :=
  go_holds false a.right b.right h (fun k => by cases k)

theorem part_lt (h : a.rat! ρ σ < b.rat! ρ σ) : (part true a b).Holds (unknown ρ σ) :=
  go_holds true a.right b.right (by grind) (fun _ => h)

end Fact

/-- What is said of linear expressions. -/
inductive Claim where
  | ltInt (a b : Term)
  | leInt (a b : Term)
  | eqInt (a b : Term)
  | ltRat (a b : Term)
  | leRat (a b : Term)
  | eqRat (a b : Term)
  | not (p : Claim)
  | and (p q : Claim)
  | or (p q : Claim)
  | iff (p q : Claim)
  | yes

def Claim.Holds (ρ : Ints) (σ : Rats) : Claim → Prop
  | ltInt a b => a.int! ρ < b.int! ρ
  | leInt a b => a.int! ρ ≤ b.int! ρ
  | eqInt a b => a.int! ρ = b.int! ρ
  | ltRat a b => a.rat! ρ σ < b.rat! ρ σ
  | leRat a b => a.rat! ρ σ ≤ b.rat! ρ σ
  | eqRat a b => a.rat! ρ σ = b.rat! ρ σ
  | not p => ¬ p.Holds ρ σ
  | and p q => p.Holds ρ σ ∧ q.Holds ρ σ
  | or p q => p.Holds ρ σ ∨ q.Holds ρ σ
  | iff p q => p.Holds ρ σ ↔ q.Holds ρ σ
  | yes => True

/-- What is known in a case: linear facts, and claims or denials of which one of two parts holds. -/
structure State where
  facts : List Fact
  open' : List (Bool × Claim)

namespace State

noncomputable def fact (f : Fact) (s : State) : State := f.form.out fun g => ⟨⟨f.strict, g⟩ :: s.facts, s.open'⟩

/-- Note that a claim holds, or does not. -/
noncomputable def note (c : Claim) : Bool → State → State :=
  Claim.rec (motive := fun _ => Bool → State → State)
    (fun a b t => Bool.rec (fact (.whole false b a)) (fact (.whole true a b)) t)
    (fun a b t => Bool.rec (fact (.whole true b a)) (fact (.whole false a b)) t)
    (fun a b t s => Bool.rec ⟨s.facts, (false, .eqInt a b) :: s.open'⟩
      (fact (.whole false a b) (fact (.whole false b a) s)) t)
    (fun a b t => Bool.rec (fact (.part false b a)) (fact (.part true a b)) t)
    (fun a b t => Bool.rec (fact (.part true b a)) (fact (.part false a b)) t)
    (fun a b t s => Bool.rec ⟨s.facts, (false, .eqRat a b) :: s.open'⟩
      (fact (.part false a b) (fact (.part false b a) s)) t)
    (fun _ ih t => ih (Bool.rec true false t))
    (fun p q ip iq t s => Bool.rec ⟨s.facts, (false, .and p q) :: s.open'⟩ (iq true (ip true s)) t)
    (fun p q ip iq t s => Bool.rec (iq false (ip false s)) ⟨s.facts, (true, .or p q) :: s.open'⟩ t)
    (fun p q _ _ t s => ⟨s.facts, (t, .iff p q) :: s.open'⟩)
    (fun t s => Bool.rec ⟨s.facts, (false, .yes) :: s.open'⟩ s t)
    c

/-- One of two parts of which one holds. -/
noncomputable def part (first : Bool) : Bool × Claim → State → State
  | (true, .or p q) => note (bif first then p else q) true
  | (false, .and p q) => note (bif first then p else q) false
  | (true, .iff p q) => fun s => note q first (note p first s)
  | (false, .iff p q) => fun s => note q (!first) (note p first s)
  | (false, .eqInt a b) => note (bif first then .ltInt a b else .ltInt b a) true
  | (false, .eqRat a b) => note (bif first then .ltRat a b else .ltRat b a) true
  | _ => fun s => s

def Holds (ρ : Ints) (σ : Rats) (s : State) : Prop :=
  (∀ f ∈ s.facts, f.Holds (unknown ρ σ)) ∧ ∀ p ∈ s.open', p.2.Holds ρ σ ↔ p.1 = true

variable {ρ : Ints} {σ : Rats}

theorem holds_fact {f : Fact} {s : State} (h : f.Holds (unknown ρ σ)) (k : s.Holds ρ σ) : (fact f s).Holds ρ σ := by
  rw [fact, Form.out_eq]
  refine ⟨fun g hg => ?_, k.2⟩
  cases hg with
  | head => exact h
  | tail _ hg => exact k.1 g hg

theorem holds_open {c : Claim} {t : Bool} {s : State} (h : c.Holds ρ σ ↔ t = true) (k : s.Holds ρ σ) :
    (State.mk s.facts ((t, c) :: s.open')).Holds ρ σ := by
  refine ⟨k.1, fun g hg => ?_⟩
  cases hg with
  | head => exact h
  | tail _ hg => exact k.2 g hg

theorem holds_note (c : Claim) (t : Bool) (s : State) (h : c.Holds ρ σ ↔ t = true) (k : s.Holds ρ σ) :
    (note c t s).Holds ρ σ := by
  induction c generalizing t s with
  | not p ih => cases t <;> exact ih _ s (by simp_all [Claim.Holds]) k
  | and p q ip iq =>
    cases t
    · exact holds_open h k
    · have h := h.mpr rfl
      exact iq true _ (iff_of_true h.2 rfl) (ip true s (iff_of_true h.1 rfl) k)
  | or p q ip iq =>
    cases t
    · have h := fun z => Bool.false_ne_true (h.mp z)
      exact iq false _ (by simp; exact fun z => h (Or.inr z)) (ip false s (by simp; exact fun z => h (Or.inl z)) k)
    · exact holds_open h k
  | iff p q => cases t <;> exact holds_open h k
  | yes => cases t; exact holds_open h k; exact k
  | ltInt a b =>
    cases t
    · exact holds_fact (Fact.whole_le (Int.not_lt.mp fun z => Bool.false_ne_true (h.mp z))) k
    · exact holds_fact (Fact.whole_lt (h.mpr rfl)) k
  | leInt a b =>
    cases t
    · exact holds_fact (Fact.whole_lt (Int.not_le.mp fun z => Bool.false_ne_true (h.mp z))) k
    · exact holds_fact (Fact.whole_le (h.mpr rfl)) k
  | eqInt a b =>
    cases t
    · exact holds_open h k
    · exact holds_fact (Fact.whole_le (Int.le_of_eq (h.mpr rfl))) (holds_fact (Fact.whole_le (Int.le_of_eq (h.mpr rfl).symm)) k)
  | ltRat a b =>
    cases t
    · exact holds_fact (Fact.part_le (Rat.not_lt.mp fun z => Bool.false_ne_true (h.mp z))) k
    · exact holds_fact (Fact.part_lt (h.mpr rfl)) k
  | leRat a b =>
    cases t
    · exact holds_fact (Fact.part_lt (Rat.not_le.mp fun z => Bool.false_ne_true (h.mp z))) k
    · exact holds_fact (Fact.part_le (h.mpr rfl)) k
  | eqRat a b =>
    cases t
    · exact holds_open h k
    · have e : a.rat! ρ σ = b.rat! ρ σ := h.mpr rfl
      exact holds_fact (Fact.part_le (by grind)) (holds_fact (Fact.part_le (by grind)) k)

theorem holds_part (p : Bool × Claim) (s : State) (h : p.2.Holds ρ σ ↔ p.1 = true) (k : s.Holds ρ σ) :
    (part true p s).Holds ρ σ ∨ (part false p s).Holds ρ σ := by
  obtain ⟨t, c⟩ := p
  cases c with
  | or a b =>
    cases t
    · exact Or.inl k
    · cases h.mpr rfl with
      | inl z => exact Or.inl (holds_note a true s (iff_of_true z rfl) k)
      | inr z => exact Or.inr (holds_note b true s (iff_of_true z rfl) k)
  | and a b =>
    cases t
    · by_cases z : a.Holds ρ σ
      · refine Or.inr (holds_note b false s (iff_of_false (fun y => ?_) Bool.false_ne_true) k)
        exact Bool.false_ne_true (h.mp ⟨z, y⟩)
      · exact Or.inl (holds_note a false s (iff_of_false z Bool.false_ne_true) k)
    · exact Or.inl k
  | iff a b =>
    have h : (a.Holds ρ σ ↔ b.Holds ρ σ) ↔ t = true := h
    by_cases z : a.Holds ρ σ <;> by_cases y : b.Holds ρ σ <;> cases t <;> simp [z, y] at h
    · exact Or.inl (holds_note b true _ (iff_of_true y rfl) (holds_note a true s (iff_of_true z rfl) k))
    · exact Or.inl (holds_note b false _ (iff_of_false y Bool.false_ne_true) (holds_note a true s (iff_of_true z rfl) k))
    · exact Or.inr (holds_note b true _ (iff_of_true y rfl) (holds_note a false s (iff_of_false z Bool.false_ne_true) k))
    · exact Or.inr (holds_note b false _ (iff_of_false y Bool.false_ne_true) (holds_note a false s (iff_of_false z Bool.false_ne_true) k))
  | eqInt a b =>
    cases t
    · have h : a.int! ρ ≠ b.int! ρ := fun z => Bool.false_ne_true (h.mp z)
      cases Int.lt_or_gt_of_ne h with
      | inl z => exact Or.inl (holds_note (.ltInt a b) true s (iff_of_true z rfl) k)
      | inr z => exact Or.inr (holds_note (.ltInt b a) true s (iff_of_true z rfl) k)
    · exact Or.inl k
  | eqRat a b =>
    cases t
    · have h : a.rat! ρ σ ≠ b.rat! ρ σ := fun z => Bool.false_ne_true (h.mp z)
      by_cases z : a.rat! ρ σ < b.rat! ρ σ
      · exact Or.inl (holds_note (.ltRat a b) true s (iff_of_true z rfl) k)
      · have z : b.rat! ρ σ < a.rat! ρ σ := by grind
        exact Or.inr (holds_note (.ltRat b a) true s (iff_of_true z rfl) k)
    · exact Or.inl k
  | _ => cases t <;> exact Or.inl k

end State

/-- How many facts to skip before one, and how often to take it. -/
abbrev Sum := List (Nat × Nat)

noncomputable def after {α : Type} (n : Nat) (l : List α) : List α :=
  List.rec (motive := fun _ => Nat → List α) (fun _ => [])
    (fun x l ih n => Nat.rec (x :: l) (fun n _ => ih n) n) l n

def before {α : Type} : Nat → List α → List α
  | 0, _ => []
  | _, [] => []
  | n + 1, x :: l => x :: before n l

theorem mem_after {α : Type} {x : α} (n : Nat) {l : List α} (h : x ∈ after n l) : x ∈ l := by
  induction l generalizing n with
  | nil => exact h
  | cons y l ih =>
    cases n with
    | zero => exact h
    | succ n => exact List.mem_cons_of_mem y (ih n h)

namespace Sum

noncomputable def both (m : Nat) (f g : Fact) : Fact := ⟨(f.strict && Nat.blt 0 m) || g.strict, f.form.plus m g.form⟩

noncomputable def of (c : Sum) : List Fact → Fact :=
  List.rec (motive := fun _ => List Fact → Fact) (fun _ => ⟨false, .nil⟩)
    (fun p _ ih l => List.rec ⟨false, .nil⟩ (fun f l _ => both p.2 f (ih l)) (after p.1 l)) c

theorem both_holds {v : Nat → Rat} (m : Nat) {f g : Fact} (hf : f.Holds v) (hg : g.Holds v) : (both m f g).Holds v := by
  have hm : (0 : Rat) ≤ ((m : Int) : Rat) := by
    have := Rat.intCast_le_intCast.mpr (Int.natCast_nonneg m)
    rwa [Rat.intCast_zero] at this
  have h := Rat.mul_nonneg hm hf.1
  have g1 := hg.1
  simp only [both, Fact.Holds, Form.eval_plus]
  refine ⟨by grind, fun z => ?_⟩
  cases s : g.strict
  · simp only [s, Bool.or_false, Bool.and_eq_true] at z
    have : m ≠ 0 := fun y => by simp [y] at z
    have := Rat.mul_pos (Fact.pos_cast this) (hf.2 z.1)
    grind
  · have := hg.2 s
    grind

theorem holds {v : Nat → Rat} (c : Sum) (l : List Fact) (h : ∀ f ∈ l, f.Holds v) : (of c l).Holds v := by
  induction c generalizing l with
  | nil => exact ⟨Rat.le_refl, fun z => by cases z⟩
  | cons p c ih =>
    obtain ⟨s, m⟩ := p
    have hd : ∀ f ∈ after s l, f.Holds v := fun f hf => h f (mem_after s hf)
    have e : of ((s, m) :: c) l = List.rec ⟨false, .nil⟩ (fun f l _ => both m f (of c l)) (after s l) := rfl
    rw [e]
    cases e : after s l with
    | nil => exact ⟨Rat.le_refl, fun z => by cases z⟩
    | cons f r =>
      rw [e] at hd
      exact both_holds m (hd f (by simp)) (ih r (fun g hg => hd g (by simp [hg])))

end Sum

/-- Whether a fact cannot be. -/
noncomputable def Fact.absurd (f : Fact) : Bool := f.form.isNegative || (f.strict && f.form.isZero)

theorem Fact.absurd_holds {ρ : Ints} {σ : Rats} (f : Fact) (h : f.absurd = true) (k : f.Holds (unknown ρ σ)) : False := by
  obtain ⟨k1, k2⟩ := k
  rw [Fact.absurd, Bool.or_eq_true, Bool.and_eq_true] at h
  cases h with
  | inl h =>
    have := Form.eval_isNegative (v := unknown ρ σ) f.form h rfl
    grind
  | inr h =>
    have := Form.eval_isZero (v := unknown ρ σ) f.form h.2
    have := k2 h.1
    grind

/-- The cases of a proof. -/
inductive Tree where
  /-- Facts add up to what cannot be. -/
  | done (c : Sum)
  /-- The facts' sum is a fact. -/
  | sum (c : Sum) (a : Tree)
  /-- Of what is open, one part or the other. -/
  | split (n : Nat) (a b : Tree)
  /-- A form of integers is at least zero, or below. -/
  | ask (f : Form) (a b : Tree)
  /-- Facts add up to a multiple of a form of integers, and less than one more. -/
  | cut (c : Sum) (d : Nat) (f : Form) (a : Tree)

namespace Tree

/-- Pairs of digits, the lowest first. -/
noncomputable def pairs (bits k n : Nat) : Sum :=
  Nat.rec (motive := fun _ => Nat → Sum) (fun _ => [])
    (fun _ ih n => (n % 2 ^ bits, n / 2 ^ bits % 2 ^ bits) :: ih (n / 2 ^ (2 * bits))) k n

/-- Multiples with their signs in the lowest bit. -/
def form : Sum → Form
  | [] => .nil
  | (i, a) :: l => bif Nat.beq (a % 2) 0 then .cons i (a / 2) 0 (form l) else .cons i 0 (a / 2) (form l)

/-- One more node, whose parts are on the stack, the last first. -/
noncomputable def node (op : Nat) (l : Sum) (stack : List Tree) : List Tree :=
  bif Nat.beq op 0 then done l :: stack else
    match stack with
    | [] => []
    | a :: s => bif Nat.beq op 1 then sum l a :: s else
      bif Nat.beq op 4 then
        match l with
        | [] => []
        | p :: l => cut (before p.2 l) p.1 (form (after p.2 l)) a :: s
      else
        match s with
        | [] => []
        | b :: s => bif Nat.beq op 3 then ask (form l) b a :: s else
          match l with
          | [] => []
          | p :: _ => split p.1 b a :: s

/-- The tree that numbers stand for, one for each node: what it is, the bits of a digit, how many pairs of digits, and
these. -/
noncomputable def read (l : List Nat) (stack : List Tree) : Tree :=
  List.rec (motive := fun _ => List Tree → Tree) (fun s => List.rec (done []) (fun a _ _ => a) s)
    (fun n _ ih s => ih (node (n % 8) (pairs (n / 8 % 256) (n / 2048 % 256) (n / 524288)) s)) l stack

end Tree

/-- Whether a fact is one of `d` times the form, and less than that more. -/
noncomputable def cuts (g : Fact) (d : Nat) (f : Form) : Bool :=
  f.isWhole && Fact.absurd ⟨g.strict, (Form.cons 0 0 d .nil).plus 1 (f.less d g.form)⟩

noncomputable def check (t : Tree) : State → Bool :=
  Tree.rec (motive := fun _ => State → Bool)
    (fun c s => (Sum.of c s.facts).absurd)
    (fun c _ ih s => ih (s.fact (Sum.of c s.facts)))
    (fun n _ _ ia ib s =>
      List.rec false (fun p _ _ => Bool.rec false (ib (State.part false p s)) (ia (State.part true p s)))
        (after n s.open'))
    (fun f _ _ ia ib s =>
      Bool.rec false
        (Bool.rec false (ib (s.fact ⟨false, (Form.cons 0 0 1 .nil).plus 1 (f.less 1 .nil)⟩)) (ia (s.fact ⟨false, f⟩)))
        f.isWhole)
    (fun c d f _ ih s => Bool.rec false (ih (s.fact ⟨false, f⟩)) (cuts (Sum.of c s.facts) d f))
    t

theorem both_true {a b : Bool} (h : (Bool.rec false b a : Bool) = true) : a = true ∧ b = true := by
  cases a
  · cases h
  · exact ⟨rfl, h⟩

theorem cuts_holds {ρ : Ints} {σ : Rats} {g : Fact} {d : Nat} {f : Form} (h : cuts g d f = true)
    (k : g.Holds (unknown ρ σ)) : Fact.Holds (unknown ρ σ) ⟨false, f⟩ := by
  unfold cuts at h
  rw [Bool.and_eq_true] at h
  obtain ⟨n, hn⟩ := Form.whole (ρ := ρ) (σ := σ) f h.1
  have l : ((0 : Int) : Rat) < (((d : Int) * (n + 1) : Int) : Rat) := by
    apply Rat.not_le.mp
    intro z
    refine Fact.absurd_holds (ρ := ρ) (σ := σ) _ h.2 ⟨?_, fun y => ?_⟩
    · have k := k.1
      simp only [Form.eval_plus, Form.eval_less, Form.eval, hn, unknown, if_true]
      simp only [Rat.intCast_mul, Rat.intCast_add, Rat.intCast_zero, Rat.intCast_sub] at z ⊢; grind
    · have k := k.2 y
      simp only [Form.eval_plus, Form.eval_less, Form.eval, hn, unknown, if_true]
      simp only [Rat.intCast_mul, Rat.intCast_add, Rat.intCast_zero, Rat.intCast_sub] at z ⊢; grind
  have l := Rat.intCast_lt_intCast.mp l
  have : 0 ≤ n := by
    apply Int.not_lt.mp
    intro z
    have : (d : Int) * (n + 1) ≤ (d : Int) * 0 := Int.mul_le_mul_of_nonneg_left (by omega) (by omega)
    omega
  refine ⟨?_, fun z => by cases z⟩
  rw [hn, ← Rat.intCast_zero]
  exact Rat.intCast_le_intCast.mpr this

theorem check_holds {ρ : Ints} {σ : Rats} (t : Tree) (s : State) (h : check t s = true) (k : s.Holds ρ σ) : False := by
  induction t generalizing s with
  | done c => exact Fact.absurd_holds _ h (Sum.holds _ s.facts k.1)
  | sum c a ia => exact ia _ h (State.holds_fact (Sum.holds _ s.facts k.1) k)
  | split n a b ia ib =>
    have h : (List.rec false (fun p _ _ => Bool.rec false (check b (State.part false p s)) (check a (State.part true p s)))
        (after n s.open') : Bool) = true := h
    cases e : after n s.open' with
    | nil => rw [e] at h; cases h
    | cons p r =>
      rw [e] at h
      have h := both_true h
      have hp : p ∈ s.open' := mem_after n (e ▸ List.mem_cons_self)
      cases State.holds_part p s (k.2 p hp) k with
      | inl z => exact ia _ h.1 z
      | inr z => exact ib _ h.2 z
  | ask f a b ia ib =>
    have h := both_true h
    have g := both_true h.2
    obtain ⟨n, hn⟩ := Form.whole (ρ := ρ) (σ := σ) f h.1
    by_cases z : 0 ≤ n
    · refine ia _ g.1 (State.holds_fact ⟨?_, fun z => by cases z⟩ k)
      rw [hn, ← Rat.intCast_zero]
      exact Rat.intCast_le_intCast.mpr z
    · refine ib _ g.2 (State.holds_fact ⟨?_, fun z => by cases z⟩ k)
      have : ((n + 1 : Int) : Rat) ≤ ((0 : Int) : Rat) := Rat.intCast_le_intCast.mpr (by omega)
      simp only [Form.eval_plus, Form.eval_less, hn, Form.eval, unknown, if_true, Rat.intCast_add, Rat.intCast_zero] at this ⊢
      grind
  | cut c d f a ia =>
    have h := both_true h
    exact ia _ h.2 (State.holds_fact (cuts_holds h.1 (Sum.holds c s.facts k.1)) k)

/-- If all of these hold. -/
def All (ρ : Ints) (σ : Rats) : List Claim → Prop → Prop
  | [], p => p
  | h :: l, p => h.Holds ρ σ → All ρ σ l p

noncomputable def noted : List Claim → State → State
  | [], s => s
  | h :: l, s => noted l (s.note h true)

theorem sound (ρ : Ints) (σ : Rats) (hyps : List Claim) (goal : Claim) (t : List Nat)
    (ok : check (Tree.read t []) (noted hyps (State.note goal false ⟨[], []⟩)) = true) : All ρ σ hyps (goal.Holds ρ σ) := by
  have main : ∀ s : State, check (Tree.read t []) (noted hyps s) = true → (¬ goal.Holds ρ σ → s.Holds ρ σ) → All ρ σ hyps (goal.Holds ρ σ) := by
    clear ok
    induction hyps with
    | nil =>
      intro s ok h
      exact Classical.byContradiction fun z => check_holds _ s ok (h z)
    | cons p l ih =>
      intro s ok h hp
      exact ih _ ok fun z => State.holds_note p true s (iff_of_true hp rfl) (h z)
  refine main _ ok fun z => State.holds_note goal false _ (iff_of_false z Bool.false_ne_true) ⟨?_, ?_⟩
  · intro f hf; cases hf
  · intro f hf; cases hf

/-- An equation with a choice, as the two cases. -/
theorem choice {α : Type} {t a b : α} {c : Prop} {_ : Decidable c} (h : t = if c then a else b) :
    (c ∧ t = a) ∨ (¬c ∧ t = b) := by
  split at h
  · exact Or.inl ⟨‹_›, h⟩
  · exact Or.inr ⟨‹_›, h⟩

theorem choiceMul {α : Type} [Mul α] {t a b : α} {c : Prop} {_ : Decidable c} (u : α) (h : t = if c then a else b) :
    (c ∧ u * t = u * a) ∨ (¬c ∧ u * t = u * b) := by
  cases choice h with
  | inl h => exact Or.inl ⟨h.1, by rw [h.2]⟩
  | inr h => exact Or.inr ⟨h.1, by rw [h.2]⟩

theorem mulChoice {α : Type} [Mul α] {t a b : α} {c : Prop} {_ : Decidable c} (u : α) (h : t = if c then a else b) :
    (c ∧ t * u = a * u) ∨ (¬c ∧ t * u = b * u) := by
  cases choice h with
  | inl h => exact Or.inl ⟨h.1, by rw [h.2]⟩
  | inr h => exact Or.inr ⟨h.1, by rw [h.2]⟩

/-- A choice between propositions, as the two cases. -/
theorem choose {c p q : Prop} {_ : Decidable c} : (if c then p else q) = ((c ∧ p) ∨ (¬c ∧ q)) := by
  by_cases h : c <;> simp [h]

theorem quotient {t a k : Int} (hk : 0 < k) (h : t = a / k) : t * k ≤ a ∧ a < t * k + k := by
  subst h
  have h := Int.mul_ediv_add_emod a k
  have l := Int.emod_nonneg a (show k ≠ 0 by omega)
  have u := Int.emod_lt_of_pos a hk
  rw [Int.mul_comm] at h
  omega

theorem remainder {t a k : Int} (hk : 0 < k) (h : t = a % k) : (0 ≤ t ∧ t < k) ∧ a = (a / k) * k + t := by
  subst h
  have h := Int.mul_ediv_add_emod a k
  rw [Int.mul_comm] at h
  exact ⟨⟨Int.emod_nonneg a (by omega), Int.emod_lt_of_pos a hk⟩, h.symm⟩

theorem floor {t : Int} {x : Rat} (h : t = x.floor) : (t : Rat) ≤ x ∧ x < (t : Rat) + ((1 : Int) : Rat) := by
  subst h
  have h := Rat.lt_floor_add_one x
  rw [Rat.intCast_add] at h
  exact ⟨Rat.floor_le x, h⟩

/-! A product of numbers within bounds is within linear ones: the signs of `(x - a) * (y - b)`.

Source: McCormick, Computability of global solutions to factorable nonconvex programs, Mathematical Programming 10. -/

theorem leastLeastInt {x y a b : Int} (hx : a ≤ x) (hy : b ≤ y) : a * y + x * b ≤ x * y + a * b := by
  have := Int.mul_nonneg (Int.sub_nonneg_of_le hx) (Int.sub_nonneg_of_le hy)
  grind

theorem mostMostInt {x y a b : Int} (hx : x ≤ a) (hy : y ≤ b) : a * y + x * b ≤ x * y + a * b := by
  have := Int.mul_nonneg (Int.sub_nonneg_of_le hx) (Int.sub_nonneg_of_le hy)
  grind

theorem leastMostInt {x y a b : Int} (hx : a ≤ x) (hy : y ≤ b) : x * y + a * b ≤ a * y + x * b := by
  have := Int.mul_nonneg (Int.sub_nonneg_of_le hx) (Int.sub_nonneg_of_le hy)
  grind

theorem mostLeastInt {x y a b : Int} (hx : x ≤ a) (hy : b ≤ y) : x * y + a * b ≤ a * y + x * b := by
  have := Int.mul_nonneg (Int.sub_nonneg_of_le hx) (Int.sub_nonneg_of_le hy)
  grind

theorem leastLeastRat {x y a b : Rat} (hx : a ≤ x) (hy : b ≤ y) : a * y + x * b ≤ x * y + a * b := by
  have := Rat.mul_nonneg ((Rat.le_iff_sub_nonneg _ _).mp hx) ((Rat.le_iff_sub_nonneg _ _).mp hy)
  grind

theorem mostMostRat {x y a b : Rat} (hx : x ≤ a) (hy : y ≤ b) : a * y + x * b ≤ x * y + a * b := by
  have := Rat.mul_nonneg ((Rat.le_iff_sub_nonneg _ _).mp hx) ((Rat.le_iff_sub_nonneg _ _).mp hy)
  grind

theorem leastMostRat {x y a b : Rat} (hx : a ≤ x) (hy : y ≤ b) : x * y + a * b ≤ a * y + x * b := by
  have := Rat.mul_nonneg ((Rat.le_iff_sub_nonneg _ _).mp hx) ((Rat.le_iff_sub_nonneg _ _).mp hy)
  grind

theorem mostLeastRat {x y a b : Rat} (hx : x ≤ a) (hy : b ≤ y) : x * y + a * b ≤ a * y + x * b := by
  have := Rat.mul_nonneg ((Rat.le_iff_sub_nonneg _ _).mp hx) ((Rat.le_iff_sub_nonneg _ _).mp hy)
  grind

theorem signedInt {x y z : Int} (h : y ≤ z) : (x < 0 ∨ x * y ≤ x * z) ∧ (0 < x ∨ x * z ≤ x * y) := by
  refine ⟨(Int.lt_or_le x 0).imp id fun hx => Int.mul_le_mul_of_nonneg_left h hx,
    (Int.lt_or_le 0 x).imp id fun hx => Int.mul_le_mul_of_nonpos_left hx h⟩

theorem signedRat {x y z : Rat} (h : y ≤ z) :
    (x < ((0 : Int) : Rat) ∨ x * y ≤ x * z) ∧ (((0 : Int) : Rat) < x ∨ x * z ≤ x * y) := by
  have k := (Rat.le_iff_sub_nonneg _ _).mp h
  constructor
  · by_cases hx : x < ((0 : Int) : Rat)
    · exact Or.inl hx
    · have := Rat.mul_nonneg (Rat.not_lt.mp hx) k
      exact Or.inr (by grind)
  · by_cases hx : ((0 : Int) : Rat) < x
    · exact Or.inl hx
    · have := Rat.mul_nonneg (show 0 ≤ -x by have := Rat.not_lt.mp hx; grind) k
      exact Or.inr (by grind)

theorem absoluteInt {t x c d : Int} (h : t = if x < 0 then -x else x) (p : t ≤ c) (e : -c = d) : d ≤ x ∧ x ≤ c := by
  split at h <;> omega

theorem absoluteRat {t x c d : Rat} (h : t = if x < ((0 : Int) : Rat) then -x else x) (p : t ≤ c) (e : -c = d) :
    d ≤ x ∧ x ≤ c := by
  rw [Rat.intCast_zero] at h
  split at h <;> constructor <;> grind

end Linear
