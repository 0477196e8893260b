--  Written by `septet codegen`: runs what is in Septet.Binary16, from the spec with fingerprint cb79d4b837a1c211bac61d67e2be0e1853646aee02f06cb336340db72a0572e3
package Septet.Binary16.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

end Septet.Binary16.Run;
