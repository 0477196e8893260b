--  Written by `septet codegen`: runs what is in Septet.R11, from the spec with fingerprint e7ab52d81e940426276cfc2d1cc1f732b068363d144d03f0f3655f9a99f674fd
package Septet.R11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.R11.Run;
