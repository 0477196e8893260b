--  Written by `septet codegen`: what every package shares, from the spec with fingerprint b4c7543f1156acce2f6930de5d8692081b2f4d384e7d0cf4ad33331df6ad8073
with Interfaces; use Interfaces;

package Septet with Pure, SPARK_Mode is

   --  Every number of the spec; what it computes fits 64 bits, or is not here.
   subtype Int is Long_Long_Integer;

   type Septet_Value is mod 2**7;
   type Septet_Values is array (Natural range <>) of Septet_Value;
   type Bytes is array (Natural range <>) of Unsigned_8;

end Septet;
