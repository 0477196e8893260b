import Septet.Python

/-!
What packings move the bits of. Their functions are defined for anything that can be added, and multiplied and divided
by numbers: of integers they say what Python says, and of `Bits` (`Proofs/Word.lean`) where each bit goes.
-/

namespace Septet

/-- What packings compute with: sums, and multiples, quotients and remainders by integers. -/
class Word (α : Type) extends Inhabited α, Zero α, Add α, HMul α Int α, HDiv α Int α, HMod α Int α

instance : Word Int where

end Septet
