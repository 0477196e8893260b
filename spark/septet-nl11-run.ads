--  Written by `septet codegen`: runs what is in Septet.Nl11, from the spec with fingerprint 6ef68911bfe1a812e986cd1c42e2f7eff13eecfeebc76bdd63e31e3716d07af6
package Septet.Nl11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.Nl11.Run;
