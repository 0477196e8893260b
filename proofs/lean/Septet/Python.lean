/-!
What Python's tuples, ranges and loops become. Written by hand; the definitions that are generated use it.
-/

noncomputable section
namespace Septet

/-- 2 to the power of `k`: Python's `1 << k`. -/
def pow2 (k : Int) : Int := 2 ^ k.toNat

/-- The absolute value. -/
def abs [LE α] [Neg α] [DecidableLE α] (x : α) : α := if x ≤ -x then -x else x

macro:max atomic("|" noWs) x:term noWs "|" : term => `(abs $x)

/-- The number of elements of a tuple. -/
def len (xs : List α) : Int := xs.length

/-- `xs[i]` for a natural number `i`; beyond the tuple, where Python would fail, the type's default.

No index of the spec is negative: the contract of each function says so, and it is an obligation of its own. -/
def _root_.List.item [Inhabited α] (xs : List α) (i : Int) : α := xs.getD i.toNat default

/-- `xs[-1]`. -/
def _root_.List.final [Inhabited α] (xs : List α) : α := xs.getLastD default

/-- `pair[i]`, where `i` is 0 or 1. -/
def _root_.Prod.item (pair : α × α) (i : Int) : α := if i = 0 then pair.1 else pair.2

/-- `max(xs)` of integers. -/
def _root_.List.greatest [Inhabited α] [Max α] : List α → α
  | [] => default
  | x :: xs => xs.foldl max x

/-- `min(xs)`. -/
def _root_.List.least [Inhabited α] [Min α] : List α → α
  | [] => default
  | x :: xs => xs.foldl min x

/-- The pairs of neighbours. -/
def pairwise (xs : List α) : List (α × α) := xs.zip xs.tail

/-- The integers from 0 up to, and without, `n`. -/
def range (n : Int) : List Int := (List.range n.toNat).map Int.ofNat

/-- The integers from `a` up to, and without, `b`. -/
def range_from (a b : Int) : List Int := (range (b - a)).map fun k => a + k

/-- Every `step`th integer from `a` up to, and without, `b`. -/
def range_by (a b step : Int) : List Int := (range ((b - a + step - 1) / step)).map fun k => a + step * k

/-- Each element with its index before it. -/
def enumerate (xs : List α) : List (Int × α) := (range (len xs)).zip xs

/-- `for x in xs: if test(x): return found(x)`, and then `otherwise`. -/
def first (xs : List α) (test : α → Bool) (found : α → β) (otherwise : β) : β :=
  match xs.find? test with
  | some x => found x
  | none => otherwise

end Septet
