--  Written by `septet codegen`: runs what is in Septet.Binary16, from the spec with fingerprint e30ab1c09c6ed6d7426879297f90dfbe1cb22e38806639b62bb5ce2384e21ae9
package Septet.Binary16.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

end Septet.Binary16.Run;
