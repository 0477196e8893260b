--  Written by `septet codegen`: runs what is in Septet.S43, from the spec with fingerprint afef9e556e2479d9f0578c576756215266e46e6786a3bf14e9dad1710188b893
package Septet.S43.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43.Run;
