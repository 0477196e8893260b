--  Written by `septet codegen`: runs what is in Septet.Nl11, from the spec with fingerprint f711bb0943be262ac664480b55587e38b33db208f596c52cace7ac171a414439
package Septet.Nl11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.Nl11.Run;
