--  Written by `septet codegen`: runs what is in Septet.S43, from the spec with fingerprint 74ff3e77687bf4163694533c79f861d01869a4c4889590f6bf779c3eb661fd8e
package Septet.S43.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43.Run;
