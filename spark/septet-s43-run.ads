--  Written by `septet codegen`: runs what is in Septet.S43, from the spec with fingerprint c543feb21acf472f88a8b8ae7b0e7f1b289975f31192b988128aad6266d766ef
package Septet.S43.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43.Run;
