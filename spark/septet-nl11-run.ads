--  Written by `septet codegen`: runs what is in Septet.Nl11, from the spec with fingerprint 3c4ef23739c6470e2a7fcbd2b491310b3a042349f131d975fffaed1fca739c42
package Septet.Nl11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.Nl11.Run;
