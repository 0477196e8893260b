import Septet.Word

/-!
Bits that are followed. A packing only moves bits, so that it is a bijection if they all come back, which Lean sees by
moving them: `numbers_return`. `Follows`, `Alike` and `Moves` say that a function does to numbers what it does to their
bits, for a number, for lists and for the function; `follow` shows it step by step along a definition.
-/

namespace Septet

/-- The bits of a number, lowest first: each is one of some variables, or 0. `none` is a number of which nothing is
known, so that what rests on it is not known either. -/
abbrev Bits := Option (List (Option Nat))

namespace Bits

/-- The exponent of a power of two. -/
def exponent (n : Int) : Option Nat := if n = 2 ^ n.toNat.log2 then some n.toNat.log2 else none

/-- Numbers of which no two ones meet are added place by place. -/
def merge : List (Option Nat) → List (Option Nat) → Bits
  | [], ys => some ys
  | xs, [] => some xs
  | none :: xs, y :: ys => (merge xs ys).map (y :: ·)
  | x :: xs, none :: ys => (merge xs ys).map (x :: ·)
  | some _ :: _, some _ :: _ => none

/-- An operation by a power of two. -/
def by_power (act : Nat → List (Option Nat) → List (Option Nat)) (x : Bits) (n : Int) : Bits :=
  x.bind fun xs => (exponent n).map fun k => act k xs

instance : Word Bits where
  default := some []
  zero := some []
  add x y := x.bind fun xs => y.bind fun ys => merge xs ys
  hMul := by_power fun k xs => List.replicate k none ++ xs
  hDiv := by_power List.drop
  hMod := by_power List.take

/-- The number that bits are, for values of the variables. -/
def value (v : Nat → Bool) : List (Option Nat) → Nat
  | [] => 0
  | none :: xs => 2 * value v xs
  | some n :: xs => (v n).toNat + 2 * value v xs

/-- Bits stand for a number: it is their value, if they are known. -/
structure Follows (v : Nat → Bool) (x : Bits) (n : Int) : Prop where
  same : ∀ xs ∈ x, n = value v xs

variable {v : Nat → Bool}

theorem bit_lt (b : Bool) : b.toNat < 2 := by cases b <;> decide

theorem value_merge : ∀ {xs ys zs}, merge xs ys = some zs → value v zs = value v xs + value v ys
  | [], ys, zs, h => by simp [merge] at h; simp [h, value]
  | none :: xs, [], zs, h => by simp [merge] at h; simp [← h, value]
  | some x :: xs, [], zs, h => by simp [merge] at h; simp [← h, value]
  | none :: xs, none :: ys, zs, h => by
    simp only [merge, Option.map_eq_some_iff] at h
    obtain ⟨ws, hw, rfl⟩ := h
    simp [value, value_merge hw]; omega
  | none :: xs, some y :: ys, zs, h => by
    simp only [merge, Option.map_eq_some_iff] at h
    obtain ⟨ws, hw, rfl⟩ := h
    simp [value, value_merge hw]; omega
  | some x :: xs, none :: ys, zs, h => by
    simp only [merge, Option.map_eq_some_iff] at h
    obtain ⟨ws, hw, rfl⟩ := h
    simp [value, value_merge hw]; omega
  | some x :: xs, some y :: ys, zs, h => by simp [merge] at h

theorem value_shifted (k : Nat) (xs) : value v (List.replicate k none ++ xs) = value v xs * 2 ^ k := by
  induction k with
  | zero => simp
  | succ k ih =>
    simp only [List.replicate_succ, List.cons_append, value, ih, Nat.pow_succ]
    rw [Nat.mul_left_comm]
    congr 1
    omega

theorem value_tail : ∀ xs, value v xs / 2 = value v xs.tail
  | [] => by simp [value]
  | none :: xs => by simp [value]
  | some n :: xs => by have := bit_lt (v n); simp only [value, List.tail]; omega

theorem value_dropped (k : Nat) (xs) : value v (xs.drop k) = value v xs / 2 ^ k := by
  induction k generalizing xs with
  | zero => simp
  | succ k ih => rw [← List.drop_tail, ih, ← value_tail, Nat.div_div_eq_div_mul, Nat.pow_succ, Nat.mul_comm]

theorem value_mod : ∀ (b : Option Nat) xs, value v (b :: xs) % 2 = value v [b]
  | none, xs => by simp [value]
  | some n, xs => by have := bit_lt (v n); simp only [value]; omega

theorem value_taken (k : Nat) (xs) : value v (xs.take k) = value v xs % 2 ^ k := by
  induction k generalizing xs with
  | zero => simp [value, Nat.mod_one]
  | succ k ih =>
    cases xs with
    | nil => simp [value]
    | cons b xs =>
      have one := value_mod (v := v) b xs
      have rest := value_tail (v := v) (b :: xs)
      have split : value v (b :: xs.take k) = value v [b] + 2 * value v (xs.take k) := by cases b <;> simp [value]
      rw [List.take_succ_cons, split, ih, ← one]
      simp only [List.tail] at rest
      rw [← rest, Nat.pow_succ, Nat.mul_comm (2 ^ k) 2, Nat.mod_mul]

theorem exponent_eq {n : Int} {k : Nat} (h : exponent n = some k) : n = ((2 ^ k : Nat) : Int) := by
  unfold exponent at h
  split at h
  · simp at h; subst h; rename_i e; exact_mod_cast e
  · simp at h

theorem follows_add {x y : Bits} {m n : Int} (hx : Follows v x m) (hy : Follows v y n) : Follows v (x + y) (m + n) := by
  refine ⟨fun zs h => ?_⟩
  change zs ∈ x.bind fun xs => y.bind fun ys => merge xs ys at h
  simp only [Option.mem_def, Option.bind_eq_some_iff] at h
  obtain ⟨xs, hxs, ys, hys, e⟩ := h
  rw [hx.same xs hxs, hy.same ys hys, value_merge e]; simp

theorem follows_power {act : Nat → List (Option Nat) → List (Option Nat)} {on : Int → Int → Int}
    (same : ∀ k xs, (value v (act k xs) : Int) = on (value v xs) ((2 ^ k : Nat) : Int))
    {x : Bits} {m : Int} (hx : Follows v x m) (n : Int) : Follows v (by_power act x n) (on m n) := by
  refine ⟨fun zs h => ?_⟩
  simp only [by_power, Option.mem_def, Option.bind_eq_some_iff, Option.map_eq_some_iff] at h
  obtain ⟨xs, hxs, k, hk, rfl⟩ := h
  rw [hx.same xs hxs, exponent_eq hk, same]

theorem follows_mul {x : Bits} {m : Int} (hx : Follows v x m) (n : Int) : Follows v (x * n) (m * n) :=
  follows_power (on := (· * ·)) (fun k xs => by rw [value_shifted]; simp) hx n

theorem follows_div {x : Bits} {m : Int} (hx : Follows v x m) (n : Int) : Follows v (x / n) (m / n) :=
  follows_power (on := (· / ·)) (fun k xs => by rw [value_dropped]; simp) hx n

theorem follows_mod {x : Bits} {m : Int} (hx : Follows v x m) (n : Int) : Follows v (x % n) (m % n) :=
  follows_power (on := (· % ·)) (fun k xs => by rw [value_taken]; simp) hx n

end Bits

open Bits

/-- Lists of the same length whose elements stand for one another, and beyond the ends too. -/
def Alike (v : Nat → Bool) (xs : List Bits) (ys : List Int) : Prop :=
  xs.length = ys.length ∧ ∀ i, Follows v (xs.getD i 0) (ys.getD i 0)

variable {v : Nat → Bool}

theorem follows_zero : Follows v (0 : Bits) (0 : Int) := by
  refine ⟨fun xs h => ?_⟩
  change xs ∈ some [] at h
  simp at h; subst h; simp [value]

theorem Alike.nil : Alike v [] [] := ⟨rfl, fun _ => by simpa using follows_zero⟩

theorem Alike.cons {x : Bits} {n : Int} {xs ys} (h : Follows v x n) (t : Alike v xs ys) :
    Alike v (x :: xs) (n :: ys) := by
  refine ⟨by simp [t.1], fun i => ?_⟩
  cases i with
  | zero => simpa using h
  | succ i => simpa using t.2 i

theorem Alike.head {x : Bits} {n : Int} {xs ys} (h : Alike v (x :: xs) (n :: ys)) : Follows v x n := by
  simpa using h.2 0

theorem Alike.tail {x : Bits} {n : Int} {xs ys} (h : Alike v (x :: xs) (n :: ys)) : Alike v xs ys :=
  ⟨by have := h.1; simpa using this, fun i => by simpa using h.2 (i + 1)⟩

theorem Alike.len {xs ys} (h : Alike v xs ys) : len xs = len ys := by simp [Septet.len, h.1]

theorem Alike.item {xs ys} (h : Alike v xs ys) (i : Int) :
    Follows v (@List.item _ Word.toInhabited xs i) (ys.item i) :=
  h.2 i.toNat

theorem Alike.append : ∀ {xs ys xs' ys'}, Alike v xs ys → Alike v xs' ys' → Alike v (xs ++ xs') (ys ++ ys')
  | [], [], _, _, _, t => t
  | [], _ :: _, _, _, h, _ => by simp [Alike] at h
  | _ :: _, [], _, _, h, _ => by simp [Alike] at h
  | _ :: _, _ :: _, _, _, h, t => .cons h.head (.append h.tail t)

theorem Alike.drop : ∀ {xs ys}, Alike v xs ys → ∀ k, Alike v (xs.drop k) (ys.drop k)
  | _, _, h, 0 => h
  | [], [], _, _ + 1 => .nil
  | [], _ :: _, h, _ => by simp [Alike] at h
  | _ :: _, [], h, _ => by simp [Alike] at h
  | _ :: _, _ :: _, h, k + 1 => h.tail.drop k

theorem Alike.take : ∀ {xs ys}, Alike v xs ys → ∀ k, Alike v (xs.take k) (ys.take k)
  | _, _, _, 0 => .nil
  | [], [], _, _ + 1 => .nil
  | [], _ :: _, h, _ => by simp [Alike] at h
  | _ :: _, [], h, _ => by simp [Alike] at h
  | _ :: _, _ :: _, h, k + 1 => .cons h.head (h.tail.take k)

/-- The same function of the same things. -/
theorem Alike.map {γ : Type} {f : γ → Bits} {g : γ → Int} (h : ∀ i, Follows v (f i) (g i)) :
    ∀ l : List γ, Alike v (l.map f) (l.map g)
  | [] => .nil
  | i :: l => .cons (h i) (Alike.map h l)

theorem Alike.flatMap {γ : Type} {f : γ → List Bits} {g : γ → List Int} (h : ∀ i, Alike v (f i) (g i)) :
    ∀ l : List γ, Alike v (l.flatMap f) (l.flatMap g)
  | [] => .nil
  | i :: l => by simpa [List.flatMap_cons] using (h i).append (Alike.flatMap h l)

theorem Alike.each {f : Bits → Bits} {g : Int → Int} (h : ∀ x n, Follows v x n → Follows v (f x) (g n)) :
    ∀ {xs ys}, Alike v xs ys → Alike v (xs.map f) (ys.map g)
  | [], [], _ => .nil
  | [], _ :: _, h => by simp [Alike] at h
  | _ :: _, [], h => by simp [Alike] at h
  | _ :: _, _ :: _, t => .cons (h _ _ t.head) (Alike.each h t.tail)

theorem Alike.every {f : Bits → List Bits} {g : Int → List Int} (h : ∀ x n, Follows v x n → Alike v (f x) (g n)) :
    ∀ {xs ys}, Alike v xs ys → Alike v (xs.flatMap f) (ys.flatMap g)
  | [], [], _ => .nil
  | [], _ :: _, h => by simp [Alike] at h
  | _ :: _, [], h => by simp [Alike] at h
  | _ :: _, _ :: _, t => by simpa [List.flatMap_cons] using (h _ _ t.head).append (Alike.every h t.tail)

theorem Alike.sum : ∀ {xs ys}, Alike v xs ys → Follows v xs.sum ys.sum
  | [], [], _ => follows_zero
  | [], _ :: _, h => by simp [Alike] at h
  | _ :: _, [], h => by simp [Alike] at h
  | _ :: _, _ :: _, h => by simpa [List.sum_cons] using follows_add h.head h.tail.sum

theorem follows_ite {c : Prop} [Decidable c] {x y : Bits} {m n : Int} (hx : Follows v x m) (hy : Follows v y n) :
    Follows v (if c then x else y) (if c then m else n) := by split <;> assumption

theorem len_mapped (f : α → β) (xs : List α) : len (xs.map f) = len xs := by simp [len]

/-- A function does to bits what it does to the numbers that they stand for. -/
def Moves (f : {α : Type} → [Word α] → List α → List α) : Prop :=
  ∀ {v xs ys}, Alike v xs ys → Alike v (f xs) (f ys)

/-- Shows that a list or a number is followed, step by step along what it is made of. -/
macro "follow" : tactic => `(tactic| repeat (with_reducible first
  | assumption
  | apply follows_add | apply follows_mul | apply follows_div | apply follows_mod | apply follows_ite
  | apply Alike.item | apply Alike.sum | apply Alike.append | apply Alike.drop | apply Alike.take
  | apply Alike.map | apply Alike.flatMap | apply Alike.each | apply Alike.every | apply Alike.cons | exact Alike.nil
  | intro _))

/-- Codes of which each bit is a variable, the first code's lowest the first. -/
def variables (codes bits : Nat) : List Bits :=
  (List.range codes).map fun i => some ((List.range bits).map fun k => some (i * bits + k))

/-- Whether there are so many numbers, each with at most so many bits. -/
def fit (count bits : Nat) (xs : List Bits) : Bool := xs.length = count ∧ xs.all fun x => x.any fun l => l.length ≤ bits

/-- Whether two numbers have the same bits. -/
noncomputable def same_bits (xs : List (Option Nat)) : List (Option Nat) → Bool :=
  List.rec (fun ys => ys.isEmpty) (fun x _ rest ys => List.rec false (fun y ys _ =>
    Option.rec (y.isNone) (fun m => Option.rec false (fun n => Nat.beq m n) y) x && rest ys) ys) xs

/-- Whether two lists are the same numbers, of which each is known: `decide` takes several times as long. -/
noncomputable def same_numbers_in (xs : List Bits) : List Bits → Bool :=
  List.rec (fun ys => ys.isEmpty) (fun x _ rest ys => List.rec false (fun y ys _ =>
    Option.rec false (fun a => Option.rec false (fun b => same_bits a b) y) x && rest ys) ys) xs

theorem eq_of_same_bits : ∀ {xs ys}, same_bits xs ys = true → xs = ys
  | [], [], _ => rfl
  | [], _ :: _, h => absurd h Bool.false_ne_true
  | _ :: _, [], h => absurd h Bool.false_ne_true
  | none :: xs, none :: ys, h => by rw [eq_of_same_bits (xs := xs) (ys := ys) h]
  | none :: _, some _ :: _, h => absurd h Bool.false_ne_true
  | some _ :: _, none :: _, h => absurd h Bool.false_ne_true
  | some _ :: _, some _ :: _, h => by
    have ⟨first, rest⟩ := (Bool.and_eq_true _ _).mp h
    rw [Nat.eq_of_beq_eq_true first, eq_of_same_bits rest]

theorem eq_of_same : ∀ {xs ys}, same_numbers_in xs ys = true → xs = ys
  | [], [], _ => rfl
  | [], _ :: _, h => absurd h Bool.false_ne_true
  | _ :: _, [], h => absurd h Bool.false_ne_true
  | none :: _, _ :: _, h => absurd h Bool.false_ne_true
  | some _ :: _, none :: _, h => absurd h Bool.false_ne_true
  | some _ :: _, some _ :: _, h => by
    have ⟨first, rest⟩ := (Bool.and_eq_true _ _).mp h
    rw [eq_of_same_bits first, eq_of_same rest]

/-- Whether a function makes of variables so many numbers of so many bits, of which another makes the variables. -/
noncomputable def return_from (count bits others wide : Nat) (there back : List Bits → List Bits) : Bool :=
  let moved := there (variables count bits)
  fit others wide moved && same_numbers_in (back moved) (variables count bits)

theorem of_return {count bits others wide : Nat} {there back : List Bits → List Bits}
    (h : return_from count bits others wide there back = true) :
    fit others wide (there (variables count bits)) ∧ back (there (variables count bits)) = variables count bits :=
  have ⟨fits, same⟩ := (Bool.and_eq_true _ _).mp h
  ⟨fits, eq_of_same same⟩

/-- A number of codes of the same width, packed without a bit to spare.

That the constructor's sizes agree, that codes become bytes and bytes codes, and that both come back, Lean decides for
each packing that is written down: the kernel moves the bits of variables. `Proofs/Blocks.lean` says it of numbers. -/
structure Packing where
  codes : Int
  bits : Int
  bytes : Int
  pack : {α : Type} → [Word α] → List α → List α
  unpack : {α : Type} → [Word α] → List α → List α
  packs : Moves @pack
  unpacks : Moves @unpack
  fills : codes * bits = 8 * bytes := by decide
  codes_return : return_from codes.toNat bits.toNat bytes.toNat 8 pack unpack := by decide +kernel
  bytes_return : return_from bytes.toNat 8 codes.toNat bits.toNat unpack pack := by decide +kernel

theorem value_append (xs ys) : value v (xs ++ ys) = value v xs + 2 ^ xs.length * value v ys := by
  induction xs with
  | nil => simp [value]
  | cons b xs ih =>
    cases b <;> simp only [List.cons_append, value, ih, List.length_cons, Nat.pow_succ, Nat.mul_add, Nat.mul_comm,
      Nat.mul_assoc, Nat.add_assoc]

/-- Variables in a row that are the bits of a number stand for it. -/
theorem value_variables {c o : Nat} (b : Nat) (h : ∀ k < b, v (o + k) = c.testBit k) :
    value v ((List.range b).map fun k => some (o + k)) = c % 2 ^ b := by
  induction b with
  | zero => simp [value, Nat.mod_one]
  | succ b ih =>
    rw [List.range_succ, List.map_append, value_append, ih fun k hk => h k (by omega)]
    simp [value, h b (by omega), Nat.pow_succ, Nat.mod_mul, Nat.toNat_testBit]

/-- The variables' values in a list of numbers. -/
def bit_of (xs : List Int) (bits n : Nat) : Bool := (xs.getD (n / bits) 0).toNat.testBit (n % bits)

theorem getD_variables (codes bits i : Nat) : (variables codes bits).getD i 0 =
    some (if i < codes then (List.range bits).map fun k => some (i * bits + k) else []) := by
  by_cases h : i < codes
  · simp [variables, List.getD, h]
  · simp [variables, List.getD, h]; rfl

theorem variables_alike {xs : List Int} {bits : Nat} (fit : ∀ x ∈ xs, 0 ≤ x ∧ x < 2 ^ bits) :
    Alike (bit_of xs bits) (variables xs.length bits) xs := by
  refine ⟨by simp [variables], fun i => ⟨fun l h => ?_⟩⟩
  rw [getD_variables] at h
  obtain rfl := Option.some.inj h
  split
  · rename_i here
    have e : xs.getD i 0 = xs[i] := by simp [List.getD, here]
    have := fit _ (List.getElem_mem here)
    rw [value_variables (c := xs[i].toNat)]
    · rw [e]
      have big : xs[i].toNat < 2 ^ bits := by
        have : (xs[i].toNat : Int) < ((2 ^ bits : Nat) : Int) := by rw [Int.toNat_of_nonneg this.1]; simpa using this.2
        exact_mod_cast this
      rw [Nat.mod_eq_of_lt big, Int.toNat_of_nonneg this.1]
    · intro k hk
      have h1 : (i * bits + k) / bits = i := by
        rw [Nat.mul_comm, Nat.mul_add_div (by omega)]; simp [Nat.div_eq_of_lt hk]
      have h2 : (i * bits + k) % bits = k := by rw [Nat.mul_comm, Nat.mul_add_mod]; exact Nat.mod_eq_of_lt hk
      rw [bit_of, h1, h2, e]
  · simp [value, List.getD, *]

/-- Numbers for which the same bits stand are the same, if these are known. -/
theorem same_values {bits : List Bits} (known : ∀ x ∈ bits, x.isSome) {xs ys : List Int} (hx : Alike v bits xs)
    (hy : Alike v bits ys) : xs = ys := by
  apply List.ext_getElem (by rw [← hx.1, ← hy.1])
  intro i h1 h2
  have here : i < bits.length := by rw [hx.1]; exact h1
  obtain ⟨l, hl⟩ := Option.isSome_iff_exists.mp (known bits[i] (List.getElem_mem here))
  have a := (hx.2 i).same l (by simp only [List.getD, List.getElem?_eq_getElem here, Option.getD_some]; exact hl)
  have b := (hy.2 i).same l (by simp only [List.getD, List.getElem?_eq_getElem here, Option.getD_some]; exact hl)
  simp only [List.getD, List.getElem?_eq_getElem h1, List.getElem?_eq_getElem h2, Option.getD_some] at a b
  rw [a, b]

/-- Numbers for which the same variables stand are the same. -/
theorem same_numbers {codes bits : Nat} {xs ys : List Int} (hx : Alike v (variables codes bits) xs)
    (hy : Alike v (variables codes bits) ys) : xs = ys :=
  same_values (by simp [variables]) hx hy

/-- Where bits come back, so do the numbers. -/
theorem numbers_return {f g : {α : Type} → [Word α] → List α → List α} (hf : Moves @f) (hg : Moves @g)
    {count bits : Nat} (back : g (f (variables count bits)) = variables count bits)
    {xs : List Int} (length : xs.length = count) (fit : ∀ x ∈ xs, 0 ≤ x ∧ x < 2 ^ bits) : g (f xs) = xs := by
  subst length
  have start := variables_alike fit
  have after := hg (hf start)
  rw [back] at after
  exact same_numbers after start

theorem value_lt : ∀ xs, value v xs < 2 ^ xs.length
  | [] => by simp [value]
  | none :: xs => by have := value_lt xs; simp only [value, List.length_cons, Nat.pow_succ]; omega
  | some n :: xs => by
    have := value_lt xs; have := bit_lt (v n); simp only [value, List.length_cons, Nat.pow_succ]; omega

/-- What bits of some count and widths stand for are as many numbers in range. -/
theorem numbers_fit {count bits : Nat} {xs : List Bits} {ys : List Int} (h : Alike v xs ys) (fits : fit count bits xs) :
    ys.length = count ∧ ∀ y ∈ ys, 0 ≤ y ∧ y < 2 ^ bits := by
  simp only [fit, decide_eq_true_eq, List.all_eq_true, Option.any_eq_true] at fits
  refine ⟨by rw [← h.1, fits.1], fun y hy => ?_⟩
  obtain ⟨i, hi, rfl⟩ := List.mem_iff_getElem.mp hy
  have here : i < xs.length := by rw [h.1]; exact hi
  obtain ⟨l, hl, short⟩ := fits.2 xs[i] (List.getElem_mem here)
  have same := (h.2 i).same l (by simp only [List.getD, List.getElem?_eq_getElem here, Option.getD_some]; exact hl)
  simp only [List.getD, List.getElem?_eq_getElem hi, Option.getD_some] at same
  have small : value v l < 2 ^ bits :=
    Nat.lt_of_lt_of_le (value_lt l) (Nat.pow_le_pow_right (by decide) (by simpa using short))
  rw [same]
  exact ⟨by omega, by exact_mod_cast small⟩

theorem length_of {xs : List α} {n : Int} (h : len xs = n) : xs.length = n.toNat := by simp [← h, len]

end Septet
