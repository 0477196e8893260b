--  Written by `septet codegen`: runs what is in Septet.Nl11, from the spec with fingerprint 8b70f1016f163dcd4850434c5f2e637fbf6d774a8b8b7b90cacbce041e939da0
package Septet.Nl11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.Nl11.Run;
