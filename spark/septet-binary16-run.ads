--  Written by `septet codegen`: runs what is in Septet.Binary16, from the spec with fingerprint a166a538f3eba4362cc8902bcb971e23e2e46bf14b6fd1e3fa5f9e1bfcc8c9f6
package Septet.Binary16.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

end Septet.Binary16.Run;
