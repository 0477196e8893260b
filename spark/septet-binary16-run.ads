--  Written by `septet codegen`: runs what is in Septet.Binary16, from the spec with fingerprint 487a106872518d52f6dd89d880d374c2e987855c1ad95dc363dde5501d95e5fc
package Septet.Binary16.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

end Septet.Binary16.Run;
