--  Written by `septet codegen`: runs what is in Septet.R11, from the spec with fingerprint ab005dac95f3225f1d8ef242f6487c89228430669afcaf56f95d9461cf525551
package Septet.R11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.R11.Run;
