--  Written by `septet codegen`: what every package shares, from the spec with fingerprint 6d6ea801bf74badaedb8b11df821735f24e17236f95b75d970050b57bb5344b4
with Interfaces; use Interfaces;

package Septet with Pure, SPARK_Mode is

   --  Every number of the spec; what it computes fits 64 bits, or is not here.
   subtype Int is Long_Long_Integer;

   type Septet_Value is mod 2**7;
   type Septet_Values is array (Natural range <>) of Septet_Value;
   type Bytes is array (Natural range <>) of Unsigned_8;

end Septet;
