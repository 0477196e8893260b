--  Written by `septet codegen`: runs what is in Septet.Binary16, from the spec with fingerprint 8fec7db4017a59e895b73460e2cc39a7ae8962f0d66335de9a12efd52a2ca521
package Septet.Binary16.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

end Septet.Binary16.Run;
