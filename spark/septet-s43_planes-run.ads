--  Written by `septet codegen`: runs what is in Septet.S43_Planes, from the spec with fingerprint cc74c00025547efb958cc6d70071f0c9ad8f5fda856b12198926a578b9ca7f70
package Septet.S43_Planes.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43_Planes.Run;
