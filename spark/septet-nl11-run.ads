--  Written by `septet codegen`: runs what is in Septet.Nl11, from the spec with fingerprint e07dd00b1ba098dd6ed78176cbe2ee42fbed0f349b30b7f6f198c26f6eb146e2
package Septet.Nl11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.Nl11.Run;
