--  Written by `septet codegen`: runs what is in Septet.S43_Planes, from the spec with fingerprint 8d26f2b3d556fbec09c1d3cd373a20700fdc2c835b8f2ce089cea74351c29344
package Septet.S43_Planes.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43_Planes.Run;
