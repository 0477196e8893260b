--  Written by `septet codegen`: runs what is in Septet.Nl11, from the spec with fingerprint aa4bcefe34e9878fd21f348e0ff81fd06cf6347e153f1c91bc09013aa7688236
package Septet.Nl11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.Nl11.Run;
