--  Written by `septet codegen`: runs what is in Septet.R11, from the spec with fingerprint f083dbd0e8d2fd229da98307274c8a63befd570c60d2ac684d34d3a7d0f3a6dc
package Septet.R11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.R11.Run;
