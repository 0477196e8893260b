--  Written by `septet codegen`: runs what is in Septet.R11, from the spec with fingerprint e25882b7363d764e4e37c57f09a2802561dd76af36b66db9c915fd0114587c59
package Septet.R11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.R11.Run;
