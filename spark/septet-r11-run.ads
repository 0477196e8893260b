--  Written by `septet codegen`: runs what is in Septet.R11, from the spec with fingerprint a9625e6675a849ad363668841f2c3c31e5f40f690ffb8f9b2c9d1f52ca4cdfa2
package Septet.R11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.R11.Run;
