--  Written by `septet codegen`: runs what is in Septet.S43, from the spec with fingerprint d86b54ad6a3c8ec9b93e7aa567b23da37f6536f88ada5289e0456f456910ff73
package Septet.S43.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43.Run;
