--  Written by `septet codegen`: runs what is in Septet.Nl11, from the spec with fingerprint a9167ad528410e1edfa9ddda8dc83a1713e4656ca728fa309e8696fd7a671fe6
package Septet.Nl11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.Nl11.Run;
