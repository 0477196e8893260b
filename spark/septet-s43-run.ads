--  Written by `septet codegen`: runs what is in Septet.S43, from the spec with fingerprint 7c66e900f1c57c402a3ce562bee7c741812adb0a1029e2051835ec94c4c17ffd
package Septet.S43.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43.Run;
