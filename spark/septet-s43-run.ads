--  Written by `septet codegen`: runs what is in Septet.S43, from the spec with fingerprint 70ec8ca33fe7b1398aae2b0e8cd65e4a2b7e43182da2f0034f8b4346b0e68ad7
package Septet.S43.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43.Run;
