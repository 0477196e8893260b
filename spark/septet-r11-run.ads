--  Written by `septet codegen`: runs what is in Septet.R11, from the spec with fingerprint 27a0695bae5072babf706bd83a7c30ff9c22dd0512f51a0e204aaaab31c7bcfa
package Septet.R11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.R11.Run;
