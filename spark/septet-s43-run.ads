--  Written by `septet codegen`: runs what is in Septet.S43, from the spec with fingerprint 7f851c1468ca305806969195d22384f62b7af2518acca29d576cecc7c7ce6885
package Septet.S43.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43.Run;
