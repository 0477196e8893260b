--  Written by `septet codegen`: runs what is in Septet.Nl11, from the spec with fingerprint b62ca68ee86b358e17a69bf7008a977b4e2f91310d498a9830f1fb4afadbc887
package Septet.Nl11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.Nl11.Run;
