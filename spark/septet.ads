--  Written by `septet codegen`: what every package shares, from the spec with fingerprint 2998b40f713a7787bdde148781bf5d66b5838490f4b9f0a291b8ce5ff2683881
with Interfaces; use Interfaces;

package Septet with Pure, SPARK_Mode is

   --  Every number of the spec; what it computes fits 64 bits, or is not here.
   subtype Int is Long_Long_Integer;

   type Septet_Value is mod 2**7;
   type Septet_Values is array (Natural range <>) of Septet_Value;
   type Bytes is array (Natural range <>) of Unsigned_8;

end Septet;
