--  Written by `septet codegen`: runs what is in Septet.Binary16, from the spec with fingerprint e8a4aea5f7565812c025472d24188f70d1c6d634eb3a04e1604bc96d065cf7a5
package Septet.Binary16.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

end Septet.Binary16.Run;
