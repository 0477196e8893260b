--  Written by `septet codegen`: runs what is in Septet.S43_Planes, from the spec with fingerprint 0eaf66e4fdd11d9b038cf157133ec96e3b14342da77b04c6027a06f9df7946e1
package Septet.S43_Planes.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43_Planes.Run;
