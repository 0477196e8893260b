--  Written by `septet codegen`: runs what is in Septet.R11, from the spec with fingerprint 8fb21e6b6660212edd9a1073390cc634b1190d8fee1d805018d9f19a1f0fe6e5
package Septet.R11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.R11.Run;
