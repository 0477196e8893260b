/- Reads formulas (DIMACS) and proofs (LRAT) and says of each whether Lean's own checker of LRAT proofs accepts it.
That checker is verified: `sound` is its theorem. Functions that come without code of their own where Lean is compiled
to WebAssembly are written out. -/
import Std.Tactic.BVDecide.LRAT
open Std.Tactic.BVDecide.LRAT Std.Sat

theorem sound (proof : Array IntAction) (cnf : CNF Nat) (accepted : check proof cnf = true) : cnf.Unsat :=
  check_sound proof cnf accepted

def literals : List String → CNF.Clause Nat
  | [] => []
  | word :: rest => match word.toInt? with
    | some (.ofNat (n + 1)) => (n, true) :: literals rest
    | some (.negSucc n) => (n, false) :: literals rest
    | _ => literals rest

def turned (found : CNF Nat) : CNF Nat → CNF Nat
  | [] => found
  | clause :: rest => turned (clause :: found) rest

def formula (found : CNF Nat) : List String → CNF Nat
  | [] => turned [] found
  | line :: rest =>
    if line.startsWith "c" || line.startsWith "p" then formula found rest
    else formula (literals (line.splitOn " ") :: found) rest

def said (name : String) : IO Unit := do
  let cnf := formula [] (← IO.FS.lines (name ++ ".cnf")).toList
  match parseLRATProof (← IO.FS.readBinFile (name ++ ".lrat")) with
  | .ok proof => IO.println (name ++ (if check proof cnf then " accepted" else " rejected"))
  | .error _ => IO.println (name ++ " rejected")

def all : List Nat → IO Unit
  | [] => pure ()
  | k :: rest => do said (toString k); all rest
