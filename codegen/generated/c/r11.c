/* Kernels of format r11, fingerprint 58d0f653ae4b3f68634862bebfd05d740c2773abdbad142102dd17e25e219aa9; written by `septet codegen`. */
#include "r11.h"

#include <float.h>
#include <stdbool.h>

#if FLT_EVAL_METHOD != 0
#error "binary32 and binary64 operations must be rounded to their own type"
#endif

enum { BLOCK = 16, BLOCK_BYTES = 7, SEPTETS = BLOCK / 2, LARGEST_GROUP = 256, SCALE_BYTES = 4 };
enum { PARTIAL_SUMS = 8, TILE = 8 };

/*
 * Comments that begin with an at sign are ACSL: contracts that `septet prove --prover frama-c` proves, for every length.
 */
/*@
  axiomatic ShiftsAndMasks {
    axiom left_1: \forall integer x; (x << 1) == x * 2;
    axiom right_1: \forall integer x; 0 <= x ==> (x >> 1) == x / 2;
    axiom low_1: \forall integer x; 0 <= x ==> (x & 1) == x % 2;
    axiom high_1: \forall integer x; x - 2 < (x & -2) && (x & -2) <= x;
    axiom left_2: \forall integer x; (x << 2) == x * 4;
    axiom right_2: \forall integer x; 0 <= x ==> (x >> 2) == x / 4;
    axiom high_2: \forall integer x; x - 4 < (x & -4) && (x & -4) <= x;
    axiom right_3: \forall integer x; 0 <= x ==> (x >> 3) == x / 8;
    axiom high_3: \forall integer x; x - 8 < (x & -8) && (x & -8) <= x;
    axiom left_4: \forall integer x; (x << 4) == x * 16;
    axiom right_4: \forall integer x; 0 <= x ==> (x >> 4) == x / 16;
    axiom high_4: \forall integer x; x - 16 < (x & -16) && (x & -16) <= x;
    axiom right_5: \forall integer x; 0 <= x ==> (x >> 5) == x / 32;
    axiom low_5: \forall integer x; 0 <= x ==> (x & 31) == x % 32;
    axiom high_5: \forall integer x; x - 32 < (x & -32) && (x & -32) <= x;
    axiom right_6: \forall integer x; 0 <= x ==> (x >> 6) == x / 64;
    axiom high_6: \forall integer x; x - 64 < (x & -64) && (x & -64) <= x;
    axiom left_7: \forall integer x; (x << 7) == x * 128;
    axiom right_7: \forall integer x; 0 <= x ==> (x >> 7) == x / 128;
    axiom high_7: \forall integer x; x - 128 < (x & -128) && (x & -128) <= x;
    axiom left_8: \forall integer x; (x << 8) == x * 256;
    axiom right_8: \forall integer x; 0 <= x ==> (x >> 8) == x / 256;
    axiom low_8: \forall integer x; 0 <= x ==> (x & 255) == x % 256;
    axiom high_8: \forall integer x; x - 256 < (x & -256) && (x & -256) <= x;
    axiom right_9: \forall integer x; 0 <= x ==> (x >> 9) == x / 512;
    axiom high_9: \forall integer x; x - 512 < (x & -512) && (x & -512) <= x;
    axiom right_10: \forall integer x; 0 <= x ==> (x >> 10) == x / 1024;
    axiom low_10: \forall integer x; 0 <= x ==> (x & 1023) == x % 1024;
    axiom high_10: \forall integer x; x - 1024 < (x & -1024) && (x & -1024) <= x;
    axiom right_11: \forall integer x; 0 <= x ==> (x >> 11) == x / 2048;
    axiom high_11: \forall integer x; x - 2048 < (x & -2048) && (x & -2048) <= x;
    axiom right_12: \forall integer x; 0 <= x ==> (x >> 12) == x / 4096;
    axiom high_12: \forall integer x; x - 4096 < (x & -4096) && (x & -4096) <= x;
    axiom right_13: \forall integer x; 0 <= x ==> (x >> 13) == x / 8192;
    axiom high_13: \forall integer x; x - 8192 < (x & -8192) && (x & -8192) <= x;
    axiom left_14: \forall integer x; (x << 14) == x * 16384;
    axiom right_14: \forall integer x; 0 <= x ==> (x >> 14) == x / 16384;
    axiom high_14: \forall integer x; x - 16384 < (x & -16384) && (x & -16384) <= x;
    axiom right_15: \forall integer x; 0 <= x ==> (x >> 15) == x / 32768;
    axiom low_15: \forall integer x; 0 <= x ==> (x & 32767) == x % 32768;
    axiom high_15: \forall integer x; x - 32768 < (x & -32768) && (x & -32768) <= x;
    axiom right_16: \forall integer x; 0 <= x ==> (x >> 16) == x / 65536;
    axiom high_16: \forall integer x; x - 65536 < (x & -65536) && (x & -65536) <= x;
    axiom right_17: \forall integer x; 0 <= x ==> (x >> 17) == x / 131072;
    axiom high_17: \forall integer x; x - 131072 < (x & -131072) && (x & -131072) <= x;
    axiom right_18: \forall integer x; 0 <= x ==> (x >> 18) == x / 262144;
    axiom high_18: \forall integer x; x - 262144 < (x & -262144) && (x & -262144) <= x;
    axiom right_19: \forall integer x; 0 <= x ==> (x >> 19) == x / 524288;
    axiom high_19: \forall integer x; x - 524288 < (x & -524288) && (x & -524288) <= x;
    axiom right_20: \forall integer x; 0 <= x ==> (x >> 20) == x / 1048576;
    axiom high_20: \forall integer x; x - 1048576 < (x & -1048576) && (x & -1048576) <= x;
    axiom left_21: \forall integer x; (x << 21) == x * 2097152;
    axiom right_21: \forall integer x; 0 <= x ==> (x >> 21) == x / 2097152;
    axiom high_21: \forall integer x; x - 2097152 < (x & -2097152) && (x & -2097152) <= x;
    axiom right_22: \forall integer x; 0 <= x ==> (x >> 22) == x / 4194304;
    axiom high_22: \forall integer x; x - 4194304 < (x & -4194304) && (x & -4194304) <= x;
    axiom right_23: \forall integer x; 0 <= x ==> (x >> 23) == x / 8388608;
    axiom high_23: \forall integer x; x - 8388608 < (x & -8388608) && (x & -8388608) <= x;
    axiom left_24: \forall integer x; (x << 24) == x * 16777216;
    axiom right_24: \forall integer x; 0 <= x ==> (x >> 24) == x / 16777216;
    axiom high_24: \forall integer x; x - 16777216 < (x & -16777216) && (x & -16777216) <= x;
    axiom right_25: \forall integer x; 0 <= x ==> (x >> 25) == x / 33554432;
    axiom high_25: \forall integer x; x - 33554432 < (x & -33554432) && (x & -33554432) <= x;
    axiom right_26: \forall integer x; 0 <= x ==> (x >> 26) == x / 67108864;
    axiom high_26: \forall integer x; x - 67108864 < (x & -67108864) && (x & -67108864) <= x;
    axiom right_27: \forall integer x; 0 <= x ==> (x >> 27) == x / 134217728;
    axiom high_27: \forall integer x; x - 134217728 < (x & -134217728) && (x & -134217728) <= x;
    axiom left_28: \forall integer x; (x << 28) == x * 268435456;
    axiom right_28: \forall integer x; 0 <= x ==> (x >> 28) == x / 268435456;
    axiom high_28: \forall integer x; x - 268435456 < (x & -268435456) && (x & -268435456) <= x;
    axiom right_29: \forall integer x; 0 <= x ==> (x >> 29) == x / 536870912;
    axiom high_29: \forall integer x; x - 536870912 < (x & -536870912) && (x & -536870912) <= x;
    axiom right_32: \forall integer x; 0 <= x ==> (x >> 32) == x / 4294967296;
    axiom left_35: \forall integer x; (x << 35) == x * 34359738368;
    axiom right_40: \forall integer x; 0 <= x ==> (x >> 40) == x / 1099511627776;
    axiom left_42: \forall integer x; (x << 42) == x * 4398046511104;
    axiom right_48: \forall integer x; 0 <= x ==> (x >> 48) == x / 281474976710656;
    axiom left_49: \forall integer x; (x << 49) == x * 562949953421312;
    axiom top_7: \forall integer x; 0 <= x && x < 256 && (x & 128) == 0 ==> x < 128;
  }

  predicate has_group(integer group) = 0 < group <= LARGEST_GROUP && group % BLOCK == 0;
  logic integer bytes_of_group(integer group) = SCALE_BYTES + group / BLOCK * BLOCK_BYTES;
  logic integer groups_of_row(integer columns, integer group) = columns / group + (columns % group == 0 ? 0 : 1);
  logic integer bytes_of_row(integer columns, integer group) = groups_of_row(columns, group) * bytes_of_group(group);

  predicate in_range(float x) = \is_finite(x) && -65504.0f <= x <= 65504.0f;

  predicate grow(integer a, integer b, integer c) = a * c <= b * c;
  lemma products_grow: \forall integer a, b, c; a <= b && 0 <= c ==> grow(a, b, c);
  lemma groups_begin: \forall integer g, columns, group; 0 < group && 0 <= columns && g * group < columns ==>
      g + 1 <= groups_of_row(columns, group);
*/

/* Little-endian words. */
/*@
  requires \valid_read(data + (0 .. 3));
  terminates \true;
  assigns \nothing;
  ensures (\result & 1) != 0 <==> (data[0] & 1) != 0;
  ensures (\result & 2) != 0 <==> (data[0] & 2) != 0;
  ensures (\result & 4) != 0 <==> (data[0] & 4) != 0;
  ensures (\result & 8) != 0 <==> (data[0] & 8) != 0;
  ensures (\result & 16) != 0 <==> (data[0] & 16) != 0;
  ensures (\result & 32) != 0 <==> (data[0] & 32) != 0;
  ensures (\result & 64) != 0 <==> (data[0] & 64) != 0;
  ensures (\result & 128) != 0 <==> (data[0] & 128) != 0;
  ensures (\result & 256) != 0 <==> (data[1] & 1) != 0;
  ensures (\result & 512) != 0 <==> (data[1] & 2) != 0;
  ensures (\result & 1024) != 0 <==> (data[1] & 4) != 0;
  ensures (\result & 2048) != 0 <==> (data[1] & 8) != 0;
  ensures (\result & 4096) != 0 <==> (data[1] & 16) != 0;
  ensures (\result & 8192) != 0 <==> (data[1] & 32) != 0;
  ensures (\result & 16384) != 0 <==> (data[1] & 64) != 0;
  ensures (\result & 32768) != 0 <==> (data[1] & 128) != 0;
  ensures (\result & 65536) != 0 <==> (data[2] & 1) != 0;
  ensures (\result & 131072) != 0 <==> (data[2] & 2) != 0;
  ensures (\result & 262144) != 0 <==> (data[2] & 4) != 0;
  ensures (\result & 524288) != 0 <==> (data[2] & 8) != 0;
  ensures (\result & 1048576) != 0 <==> (data[2] & 16) != 0;
  ensures (\result & 2097152) != 0 <==> (data[2] & 32) != 0;
  ensures (\result & 4194304) != 0 <==> (data[2] & 64) != 0;
  ensures (\result & 8388608) != 0 <==> (data[2] & 128) != 0;
  ensures (\result & 16777216) != 0 <==> (data[3] & 1) != 0;
  ensures (\result & 33554432) != 0 <==> (data[3] & 2) != 0;
  ensures (\result & 67108864) != 0 <==> (data[3] & 4) != 0;
  ensures (\result & 134217728) != 0 <==> (data[3] & 8) != 0;
  ensures (\result & 268435456) != 0 <==> (data[3] & 16) != 0;
  ensures (\result & 536870912) != 0 <==> (data[3] & 32) != 0;
  ensures (\result & 1073741824) != 0 <==> (data[3] & 64) != 0;
  ensures (\result & 2147483648) != 0 <==> (data[3] & 128) != 0;
*/
static inline uint32_t load32(const uint8_t *data)
{
    return (uint32_t)data[0] | (uint32_t)data[1] << 8 | (uint32_t)data[2] << 16 | (uint32_t)data[3] << 24;
}

/*@
  requires \valid(data + (0 .. 3));
  terminates \true;
  assigns data[0 .. 3];
  ensures (data[0] & 1) != 0 <==> (word & 1) != 0;
  ensures (data[0] & 2) != 0 <==> (word & 2) != 0;
  ensures (data[0] & 4) != 0 <==> (word & 4) != 0;
  ensures (data[0] & 8) != 0 <==> (word & 8) != 0;
  ensures (data[0] & 16) != 0 <==> (word & 16) != 0;
  ensures (data[0] & 32) != 0 <==> (word & 32) != 0;
  ensures (data[0] & 64) != 0 <==> (word & 64) != 0;
  ensures (data[0] & 128) != 0 <==> (word & 128) != 0;
  ensures (data[1] & 1) != 0 <==> (word & 256) != 0;
  ensures (data[1] & 2) != 0 <==> (word & 512) != 0;
  ensures (data[1] & 4) != 0 <==> (word & 1024) != 0;
  ensures (data[1] & 8) != 0 <==> (word & 2048) != 0;
  ensures (data[1] & 16) != 0 <==> (word & 4096) != 0;
  ensures (data[1] & 32) != 0 <==> (word & 8192) != 0;
  ensures (data[1] & 64) != 0 <==> (word & 16384) != 0;
  ensures (data[1] & 128) != 0 <==> (word & 32768) != 0;
  ensures (data[2] & 1) != 0 <==> (word & 65536) != 0;
  ensures (data[2] & 2) != 0 <==> (word & 131072) != 0;
  ensures (data[2] & 4) != 0 <==> (word & 262144) != 0;
  ensures (data[2] & 8) != 0 <==> (word & 524288) != 0;
  ensures (data[2] & 16) != 0 <==> (word & 1048576) != 0;
  ensures (data[2] & 32) != 0 <==> (word & 2097152) != 0;
  ensures (data[2] & 64) != 0 <==> (word & 4194304) != 0;
  ensures (data[2] & 128) != 0 <==> (word & 8388608) != 0;
  ensures (data[3] & 1) != 0 <==> (word & 16777216) != 0;
  ensures (data[3] & 2) != 0 <==> (word & 33554432) != 0;
  ensures (data[3] & 4) != 0 <==> (word & 67108864) != 0;
  ensures (data[3] & 8) != 0 <==> (word & 134217728) != 0;
  ensures (data[3] & 16) != 0 <==> (word & 268435456) != 0;
  ensures (data[3] & 32) != 0 <==> (word & 536870912) != 0;
  ensures (data[3] & 64) != 0 <==> (word & 1073741824) != 0;
  ensures (data[3] & 128) != 0 <==> (word & 2147483648) != 0;
*/
static inline void store32(uint8_t *data, uint32_t word)
{
    data[0] = (uint8_t)word;
    data[1] = (uint8_t)(word >> 8);
    data[2] = (uint8_t)(word >> 16);
    data[3] = (uint8_t)(word >> 24);
}

/*@
  requires \valid(data + (0 .. 7));
  terminates \true;
  assigns data[0 .. 7];
  ensures (data[0] & 1) != 0 <==> (word & 1) != 0;
  ensures (data[0] & 2) != 0 <==> (word & 2) != 0;
  ensures (data[0] & 4) != 0 <==> (word & 4) != 0;
  ensures (data[0] & 8) != 0 <==> (word & 8) != 0;
  ensures (data[0] & 16) != 0 <==> (word & 16) != 0;
  ensures (data[0] & 32) != 0 <==> (word & 32) != 0;
  ensures (data[0] & 64) != 0 <==> (word & 64) != 0;
  ensures (data[0] & 128) != 0 <==> (word & 128) != 0;
  ensures (data[1] & 1) != 0 <==> (word & 256) != 0;
  ensures (data[1] & 2) != 0 <==> (word & 512) != 0;
  ensures (data[1] & 4) != 0 <==> (word & 1024) != 0;
  ensures (data[1] & 8) != 0 <==> (word & 2048) != 0;
  ensures (data[1] & 16) != 0 <==> (word & 4096) != 0;
  ensures (data[1] & 32) != 0 <==> (word & 8192) != 0;
  ensures (data[1] & 64) != 0 <==> (word & 16384) != 0;
  ensures (data[1] & 128) != 0 <==> (word & 32768) != 0;
  ensures (data[2] & 1) != 0 <==> (word & 65536) != 0;
  ensures (data[2] & 2) != 0 <==> (word & 131072) != 0;
  ensures (data[2] & 4) != 0 <==> (word & 262144) != 0;
  ensures (data[2] & 8) != 0 <==> (word & 524288) != 0;
  ensures (data[2] & 16) != 0 <==> (word & 1048576) != 0;
  ensures (data[2] & 32) != 0 <==> (word & 2097152) != 0;
  ensures (data[2] & 64) != 0 <==> (word & 4194304) != 0;
  ensures (data[2] & 128) != 0 <==> (word & 8388608) != 0;
  ensures (data[3] & 1) != 0 <==> (word & 16777216) != 0;
  ensures (data[3] & 2) != 0 <==> (word & 33554432) != 0;
  ensures (data[3] & 4) != 0 <==> (word & 67108864) != 0;
  ensures (data[3] & 8) != 0 <==> (word & 134217728) != 0;
  ensures (data[3] & 16) != 0 <==> (word & 268435456) != 0;
  ensures (data[3] & 32) != 0 <==> (word & 536870912) != 0;
  ensures (data[3] & 64) != 0 <==> (word & 1073741824) != 0;
  ensures (data[3] & 128) != 0 <==> (word & 2147483648) != 0;
  ensures (data[4] & 1) != 0 <==> (word & 4294967296) != 0;
  ensures (data[4] & 2) != 0 <==> (word & 8589934592) != 0;
  ensures (data[4] & 4) != 0 <==> (word & 17179869184) != 0;
  ensures (data[4] & 8) != 0 <==> (word & 34359738368) != 0;
  ensures (data[4] & 16) != 0 <==> (word & 68719476736) != 0;
  ensures (data[4] & 32) != 0 <==> (word & 137438953472) != 0;
  ensures (data[4] & 64) != 0 <==> (word & 274877906944) != 0;
  ensures (data[4] & 128) != 0 <==> (word & 549755813888) != 0;
  ensures (data[5] & 1) != 0 <==> (word & 1099511627776) != 0;
  ensures (data[5] & 2) != 0 <==> (word & 2199023255552) != 0;
  ensures (data[5] & 4) != 0 <==> (word & 4398046511104) != 0;
  ensures (data[5] & 8) != 0 <==> (word & 8796093022208) != 0;
  ensures (data[5] & 16) != 0 <==> (word & 17592186044416) != 0;
  ensures (data[5] & 32) != 0 <==> (word & 35184372088832) != 0;
  ensures (data[5] & 64) != 0 <==> (word & 70368744177664) != 0;
  ensures (data[5] & 128) != 0 <==> (word & 140737488355328) != 0;
  ensures (data[6] & 1) != 0 <==> (word & 281474976710656) != 0;
  ensures (data[6] & 2) != 0 <==> (word & 562949953421312) != 0;
  ensures (data[6] & 4) != 0 <==> (word & 1125899906842624) != 0;
  ensures (data[6] & 8) != 0 <==> (word & 2251799813685248) != 0;
  ensures (data[6] & 16) != 0 <==> (word & 4503599627370496) != 0;
  ensures (data[6] & 32) != 0 <==> (word & 9007199254740992) != 0;
  ensures (data[6] & 64) != 0 <==> (word & 18014398509481984) != 0;
  ensures (data[6] & 128) != 0 <==> (word & 36028797018963968) != 0;
  ensures (data[7] & 1) != 0 <==> (word & 72057594037927936) != 0;
  ensures (data[7] & 2) != 0 <==> (word & 144115188075855872) != 0;
  ensures (data[7] & 4) != 0 <==> (word & 288230376151711744) != 0;
  ensures (data[7] & 8) != 0 <==> (word & 576460752303423488) != 0;
  ensures (data[7] & 16) != 0 <==> (word & 1152921504606846976) != 0;
  ensures (data[7] & 32) != 0 <==> (word & 2305843009213693952) != 0;
  ensures (data[7] & 64) != 0 <==> (word & 4611686018427387904) != 0;
  ensures (data[7] & 128) != 0 <==> (word & 9223372036854775808) != 0;
*/
static inline void store64(uint8_t *data, uint64_t word)
{
    store32(data, (uint32_t)word);
    store32(data + 4, (uint32_t)(word >> 32));
}

/* The septet of two codes. */
/*@
  requires 0 <= c0 <= 10;
  requires 0 <= c1 <= 10;
  terminates \true;
  assigns \nothing;
  ensures 0 <= \result <= 120;
  ensures \result == ((c0 + (c1 * 11)));
*/
static inline int32_t septet_r11_encode(int32_t c0, int32_t c1)
{
    return c0 + (c1 * 11);
}

/* Whether a septet is the septet of two codes; 121 to 127 are not in a radix format of 11 levels. */
/*@
  requires 0 <= septet <= 127;
  terminates \true;
  assigns \nothing;
  ensures \result <==> (septet < 121);
*/
static inline bool septet_r11_is_valid(int32_t septet)
{
    return septet < 121;
}

/* The codebook entries of a valid septet's two codes. */
/*@
  requires 0 <= septet <= 127;
  requires \valid(n0);
  requires \valid(n1);
  requires \separated(n0, n1);
  terminates \true;
  assigns *n0, *n1;
  ensures 0 <= *n0 <= 10;
  ensures *n0 == (\let v0 = (\old(septet) % 11); ((v0 == 0) ? 0 : ((v0 == 1) ? 1 : ((v0 == 2) ? 2 : ((v0 == 3) ? 3 : ((v0 == 4) ? 4 : ((v0 == 5) ? 5 : ((v0 == 6) ? 6 : ((v0 == 7) ? 7 : ((v0 == 8) ? 8 : ((v0 == 9) ? 9 : 10)))))))))));
  ensures 0 <= *n1 <= 10;
  ensures *n1 == (\let v0 = (\old(septet) / 11); ((v0 == 0) ? 0 : ((v0 == 1) ? 1 : ((v0 == 2) ? 2 : ((v0 == 3) ? 3 : ((v0 == 4) ? 4 : ((v0 == 5) ? 5 : ((v0 == 6) ? 6 : ((v0 == 7) ? 7 : ((v0 == 8) ? 8 : ((v0 == 9) ? 9 : 10)))))))))));
*/
static inline void septet_r11_levels(int32_t septet, int32_t *n0, int32_t *n1)
{
    *n0 = septet % 11;
    *n1 = (septet / 11) < 10 ? (septet / 11) : 10;
}

/* The bytes of a block of septets: 8 septets are 7 bytes, 32 are 28. */
/*@
  requires \valid_read(septets + (0 .. 7));
  requires 0 <= septets[0] <= 127;
  requires 0 <= septets[1] <= 127;
  requires 0 <= septets[2] <= 127;
  requires 0 <= septets[3] <= 127;
  requires 0 <= septets[4] <= 127;
  requires 0 <= septets[5] <= 127;
  requires 0 <= septets[6] <= 127;
  requires 0 <= septets[7] <= 127;
  requires \valid(data + (0 .. 6));
  requires \separated(data + (0 .. 6), septets + (0 .. 7));
  terminates \true;
  assigns data[0 .. 6];
  ensures 0 <= data[0] <= 255;
  ensures data[0] == (((((((((\old(septets[0]) + (\old(septets[1]) * 128)) + (\old(septets[2]) * 16384)) + (\old(septets[3]) * 2097152)) + (\old(septets[4]) * 268435456)) + (\old(septets[5]) * 34359738368)) + (\old(septets[6]) * 4398046511104)) + (\old(septets[7]) * 562949953421312)) % 256));
  ensures 0 <= data[1] <= 255;
  ensures data[1] == ((((((((((\old(septets[0]) + (\old(septets[1]) * 128)) + (\old(septets[2]) * 16384)) + (\old(septets[3]) * 2097152)) + (\old(septets[4]) * 268435456)) + (\old(septets[5]) * 34359738368)) + (\old(septets[6]) * 4398046511104)) + (\old(septets[7]) * 562949953421312)) / 256) % 256));
  ensures 0 <= data[2] <= 255;
  ensures data[2] == ((((((((((\old(septets[0]) + (\old(septets[1]) * 128)) + (\old(septets[2]) * 16384)) + (\old(septets[3]) * 2097152)) + (\old(septets[4]) * 268435456)) + (\old(septets[5]) * 34359738368)) + (\old(septets[6]) * 4398046511104)) + (\old(septets[7]) * 562949953421312)) / 65536) % 256));
  ensures 0 <= data[3] <= 255;
  ensures data[3] == ((((((((((\old(septets[0]) + (\old(septets[1]) * 128)) + (\old(septets[2]) * 16384)) + (\old(septets[3]) * 2097152)) + (\old(septets[4]) * 268435456)) + (\old(septets[5]) * 34359738368)) + (\old(septets[6]) * 4398046511104)) + (\old(septets[7]) * 562949953421312)) / 16777216) % 256));
  ensures 0 <= data[4] <= 255;
  ensures data[4] == ((((((((((\old(septets[0]) + (\old(septets[1]) * 128)) + (\old(septets[2]) * 16384)) + (\old(septets[3]) * 2097152)) + (\old(septets[4]) * 268435456)) + (\old(septets[5]) * 34359738368)) + (\old(septets[6]) * 4398046511104)) + (\old(septets[7]) * 562949953421312)) / 4294967296) % 256));
  ensures 0 <= data[5] <= 255;
  ensures data[5] == ((((((((((\old(septets[0]) + (\old(septets[1]) * 128)) + (\old(septets[2]) * 16384)) + (\old(septets[3]) * 2097152)) + (\old(septets[4]) * 268435456)) + (\old(septets[5]) * 34359738368)) + (\old(septets[6]) * 4398046511104)) + (\old(septets[7]) * 562949953421312)) / 1099511627776) % 256));
  ensures 0 <= data[6] <= 255;
  ensures data[6] == ((((((((((\old(septets[0]) + (\old(septets[1]) * 128)) + (\old(septets[2]) * 16384)) + (\old(septets[3]) * 2097152)) + (\old(septets[4]) * 268435456)) + (\old(septets[5]) * 34359738368)) + (\old(septets[6]) * 4398046511104)) + (\old(septets[7]) * 562949953421312)) / 281474976710656) % 256));
*/
static inline void septet_r11_pack(const uint8_t septets[8], uint8_t data[7])
{
    const int64_t t0 = ((((int64_t)(((septets[0] + (septets[1] << 7)) + (septets[2] << 14)) + (septets[3] << 21)) + ((int64_t)septets[4] << 28)) + ((int64_t)septets[5] << 35)) + ((int64_t)septets[6] << 42)) + ((int64_t)septets[7] << 49);
    data[0] = (uint8_t)(int32_t)(t0 & INT64_C(255));
    data[1] = (uint8_t)(int32_t)((t0 >> 8) & INT64_C(255));
    data[2] = (uint8_t)(int32_t)((t0 >> 16) & INT64_C(255));
    data[3] = (uint8_t)(int32_t)((t0 >> 24) & INT64_C(255));
    data[4] = (uint8_t)((int32_t)(t0 >> 32) & 255);
    data[5] = (uint8_t)((int32_t)(t0 >> 40) & 255);
    data[6] = (uint8_t)((int32_t)(t0 >> 48) & 255);
}

/* The septets of a block of bytes: 7 bytes are 8 septets, 28 are 32. */
/*@
  requires \valid_read(data + (0 .. 6));
  requires \valid(septets + (0 .. 7));
  requires \separated(septets + (0 .. 7), data + (0 .. 6));
  terminates \true;
  assigns septets[0 .. 7];
  ensures (septets[0] & 1) != 0 <==> (\old(data[0]) & 1) != 0;
  ensures (septets[0] & 2) != 0 <==> (\old(data[0]) & 2) != 0;
  ensures (septets[0] & 4) != 0 <==> (\old(data[0]) & 4) != 0;
  ensures (septets[0] & 8) != 0 <==> (\old(data[0]) & 8) != 0;
  ensures (septets[0] & 16) != 0 <==> (\old(data[0]) & 16) != 0;
  ensures (septets[0] & 32) != 0 <==> (\old(data[0]) & 32) != 0;
  ensures (septets[0] & 64) != 0 <==> (\old(data[0]) & 64) != 0;
  ensures (septets[0] & 128) == 0;
  ensures (septets[1] & 1) != 0 <==> (\old(data[0]) & 128) != 0;
  ensures (septets[1] & 2) != 0 <==> (\old(data[1]) & 1) != 0;
  ensures (septets[1] & 4) != 0 <==> (\old(data[1]) & 2) != 0;
  ensures (septets[1] & 8) != 0 <==> (\old(data[1]) & 4) != 0;
  ensures (septets[1] & 16) != 0 <==> (\old(data[1]) & 8) != 0;
  ensures (septets[1] & 32) != 0 <==> (\old(data[1]) & 16) != 0;
  ensures (septets[1] & 64) != 0 <==> (\old(data[1]) & 32) != 0;
  ensures (septets[1] & 128) == 0;
  ensures (septets[2] & 1) != 0 <==> (\old(data[1]) & 64) != 0;
  ensures (septets[2] & 2) != 0 <==> (\old(data[1]) & 128) != 0;
  ensures (septets[2] & 4) != 0 <==> (\old(data[2]) & 1) != 0;
  ensures (septets[2] & 8) != 0 <==> (\old(data[2]) & 2) != 0;
  ensures (septets[2] & 16) != 0 <==> (\old(data[2]) & 4) != 0;
  ensures (septets[2] & 32) != 0 <==> (\old(data[2]) & 8) != 0;
  ensures (septets[2] & 64) != 0 <==> (\old(data[2]) & 16) != 0;
  ensures (septets[2] & 128) == 0;
  ensures (septets[3] & 1) != 0 <==> (\old(data[2]) & 32) != 0;
  ensures (septets[3] & 2) != 0 <==> (\old(data[2]) & 64) != 0;
  ensures (septets[3] & 4) != 0 <==> (\old(data[2]) & 128) != 0;
  ensures (septets[3] & 8) != 0 <==> (\old(data[3]) & 1) != 0;
  ensures (septets[3] & 16) != 0 <==> (\old(data[3]) & 2) != 0;
  ensures (septets[3] & 32) != 0 <==> (\old(data[3]) & 4) != 0;
  ensures (septets[3] & 64) != 0 <==> (\old(data[3]) & 8) != 0;
  ensures (septets[3] & 128) == 0;
  ensures (septets[4] & 1) != 0 <==> (\old(data[3]) & 16) != 0;
  ensures (septets[4] & 2) != 0 <==> (\old(data[3]) & 32) != 0;
  ensures (septets[4] & 4) != 0 <==> (\old(data[3]) & 64) != 0;
  ensures (septets[4] & 8) != 0 <==> (\old(data[3]) & 128) != 0;
  ensures (septets[4] & 16) != 0 <==> (\old(data[4]) & 1) != 0;
  ensures (septets[4] & 32) != 0 <==> (\old(data[4]) & 2) != 0;
  ensures (septets[4] & 64) != 0 <==> (\old(data[4]) & 4) != 0;
  ensures (septets[4] & 128) == 0;
  ensures (septets[5] & 1) != 0 <==> (\old(data[4]) & 8) != 0;
  ensures (septets[5] & 2) != 0 <==> (\old(data[4]) & 16) != 0;
  ensures (septets[5] & 4) != 0 <==> (\old(data[4]) & 32) != 0;
  ensures (septets[5] & 8) != 0 <==> (\old(data[4]) & 64) != 0;
  ensures (septets[5] & 16) != 0 <==> (\old(data[4]) & 128) != 0;
  ensures (septets[5] & 32) != 0 <==> (\old(data[5]) & 1) != 0;
  ensures (septets[5] & 64) != 0 <==> (\old(data[5]) & 2) != 0;
  ensures (septets[5] & 128) == 0;
  ensures (septets[6] & 1) != 0 <==> (\old(data[5]) & 4) != 0;
  ensures (septets[6] & 2) != 0 <==> (\old(data[5]) & 8) != 0;
  ensures (septets[6] & 4) != 0 <==> (\old(data[5]) & 16) != 0;
  ensures (septets[6] & 8) != 0 <==> (\old(data[5]) & 32) != 0;
  ensures (septets[6] & 16) != 0 <==> (\old(data[5]) & 64) != 0;
  ensures (septets[6] & 32) != 0 <==> (\old(data[5]) & 128) != 0;
  ensures (septets[6] & 64) != 0 <==> (\old(data[6]) & 1) != 0;
  ensures (septets[6] & 128) == 0;
  ensures (septets[7] & 1) != 0 <==> (\old(data[6]) & 2) != 0;
  ensures (septets[7] & 2) != 0 <==> (\old(data[6]) & 4) != 0;
  ensures (septets[7] & 4) != 0 <==> (\old(data[6]) & 8) != 0;
  ensures (septets[7] & 8) != 0 <==> (\old(data[6]) & 16) != 0;
  ensures (septets[7] & 16) != 0 <==> (\old(data[6]) & 32) != 0;
  ensures (septets[7] & 32) != 0 <==> (\old(data[6]) & 64) != 0;
  ensures (septets[7] & 64) != 0 <==> (\old(data[6]) & 128) != 0;
  ensures (septets[7] & 128) == 0;
*/
static inline void septet_r11_unpack(const uint8_t data[7], uint8_t septets[8])
{
    const int64_t t0 = (int64_t)((uint64_t)load32(data + 0) | (uint64_t)load32(data + 3) << 24);
    uint64_t spread = (uint64_t)t0;
    spread = (spread & UINT64_C(0xfffffff)) | (spread & UINT64_C(0xfffffff0000000)) << 4;
    spread = (spread & UINT64_C(0x3fff00003fff)) | (spread & UINT64_C(0xfffc0000fffc000)) << 2;
    spread = (spread & UINT64_C(0x7f007f007f007f)) | (spread & UINT64_C(0x3f803f803f803f80)) << 1;
    store64(septets, spread);
}

/* The pattern of a scale from its two bytes. */
/*@
  requires \valid_read(data + (0 .. 1));
  terminates \true;
  assigns \nothing;
  ensures 0 <= \result <= 65535;
  ensures \result == ((data[0] + (data[1] * 256)));
*/
static inline int32_t septet_r11_scale_bits(const uint8_t data[2])
{
    return data[0] + (data[1] << 8);
}

/* The two bytes of a scale's pattern, the low one first. */
/*@
  requires 0 <= bits <= 65535;
  requires \valid(data + (0 .. 1));
  terminates \true;
  assigns data[0 .. 1];
  ensures 0 <= data[0] <= 255;
  ensures data[0] == ((\old(bits) % 256));
  ensures 0 <= data[1] <= 255;
  ensures data[1] == ((\old(bits) / 256));
*/
static inline void septet_r11_scale_bytes(int32_t bits, uint8_t data[2])
{
    data[0] = (uint8_t)(bits & 255);
    data[1] = (uint8_t)(bits >> 8);
}

/* Whether a pattern encodes a number, and not an infinity or a NaN (exponent field all ones). */
/*@
  requires 0 <= bits <= 65535;
  terminates \true;
  assigns \nothing;
  ensures \result <==> (!(((bits / 1024) % 32) == 31));
*/
static inline bool septet_r11_is_finite(int32_t bits)
{
    return !(((bits >> 10) & 31) == 31);
}

/* The number that a finite pattern encodes, in units of the grid. Both zeros decode to 0. */
/*@
  requires 0 <= bits <= 65535;
  terminates \true;
  assigns \nothing;
  ensures -1098974756864 <= \result <= 1098974756864;
*/
static inline int64_t septet_r11_scale_units(int32_t bits)
{
    const int32_t t0 = bits & 32767;
    const int32_t t1 = t0 >> 10;
    static const int32_t table0[32] = {536870912, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536, 131072, 262144, 524288, 1048576, 2097152, 4194304, 8388608, 16777216, 33554432, 67108864, 134217728, 268435456, 536870912, 536870912};
    const int64_t t2 = (t1 == 0) ? (int64_t)t0 : ((int64_t)(1024 + (t0 & 1023)) * (int64_t)table0[t1]);
    const int64_t t3 = (bits < 32768) ? t2 : (-t2);
    return t3;
}

/* Offset and unit of a group, from the floor of its minimum and the ceiling of its maximum, and their patterns. */
/*@
  requires -1098974756864 <= minimum <= 1098974756864;
  requires -1098974756864 <= maximum <= 1098974756864;
  requires \valid(lo);
  requires \valid(u);
  requires \valid(lo_bits);
  requires \valid(u_bits);
  requires \separated(lo, u);
  requires \separated(lo, lo_bits);
  requires \separated(lo, u_bits);
  requires \separated(u, lo_bits);
  requires \separated(u, u_bits);
  requires \separated(lo_bits, u_bits);
  terminates \true;
  assigns *lo, *u, *lo_bits, *u_bits;
  ensures -1098974756864 <= *lo <= 1098974756864;
  ensures -219794951372 <= *u <= 220117073920;
  ensures -1098974756864 <= *lo_bits <= 1098974789632;
  ensures -220117073920 <= *u_bits <= 220117106688;
*/
static inline void septet_r11_group_scales(int64_t minimum, int64_t maximum, int64_t *lo, int64_t *u, int64_t *lo_bits, int64_t *u_bits)
{
    const int64_t t0 = (true && true) ? (minimum & (-INT64_C(536870912))) : minimum;
    const int64_t t1 = (((-INT64_C(549755813888)) <= minimum) && (minimum < INT64_C(549755813888))) ? (minimum & (-INT64_C(268435456))) : t0;
    const int64_t t2 = (((-INT64_C(274877906944)) <= minimum) && (minimum < INT64_C(274877906944))) ? (minimum & (-INT64_C(134217728))) : t1;
    const int64_t t3 = (((-INT64_C(137438953472)) <= minimum) && (minimum < INT64_C(137438953472))) ? (minimum & (-INT64_C(67108864))) : t2;
    const int64_t t4 = (((-INT64_C(68719476736)) <= minimum) && (minimum < INT64_C(68719476736))) ? (minimum & (-INT64_C(33554432))) : t3;
    const int64_t t5 = (((-INT64_C(34359738368)) <= minimum) && (minimum < INT64_C(34359738368))) ? (minimum & (-INT64_C(16777216))) : t4;
    const int64_t t6 = (((-INT64_C(17179869184)) <= minimum) && (minimum < INT64_C(17179869184))) ? (minimum & (-INT64_C(8388608))) : t5;
    const int64_t t7 = (((-INT64_C(8589934592)) <= minimum) && (minimum < INT64_C(8589934592))) ? (minimum & (-INT64_C(4194304))) : t6;
    const int64_t t8 = (((-INT64_C(4294967296)) <= minimum) && (minimum < INT64_C(4294967296))) ? (minimum & (-INT64_C(2097152))) : t7;
    const int64_t t9 = (((-INT64_C(2147483648)) <= minimum) && (minimum < INT64_C(2147483648))) ? (minimum & (-INT64_C(1048576))) : t8;
    const int64_t t10 = (((-INT64_C(1073741824)) <= minimum) && (minimum < INT64_C(1073741824))) ? (minimum & (-INT64_C(524288))) : t9;
    const int64_t t11 = (((-INT64_C(536870912)) <= minimum) && (minimum < INT64_C(536870912))) ? (minimum & (-INT64_C(262144))) : t10;
    const int64_t t12 = (((-INT64_C(268435456)) <= minimum) && (minimum < INT64_C(268435456))) ? (minimum & (-INT64_C(131072))) : t11;
    const int64_t t13 = (((-INT64_C(134217728)) <= minimum) && (minimum < INT64_C(134217728))) ? (minimum & (-INT64_C(65536))) : t12;
    const int64_t t14 = (((-INT64_C(67108864)) <= minimum) && (minimum < INT64_C(67108864))) ? (minimum & (-INT64_C(32768))) : t13;
    const int64_t t15 = (((-INT64_C(33554432)) <= minimum) && (minimum < INT64_C(33554432))) ? (minimum & (-INT64_C(16384))) : t14;
    const int64_t t16 = (((-INT64_C(16777216)) <= minimum) && (minimum < INT64_C(16777216))) ? (minimum & (-INT64_C(8192))) : t15;
    const int64_t t17 = (((-INT64_C(8388608)) <= minimum) && (minimum < INT64_C(8388608))) ? (minimum & (-INT64_C(4096))) : t16;
    const int64_t t18 = (((-INT64_C(4194304)) <= minimum) && (minimum < INT64_C(4194304))) ? (minimum & (-INT64_C(2048))) : t17;
    const int64_t t19 = (((-INT64_C(2097152)) <= minimum) && (minimum < INT64_C(2097152))) ? (minimum & (-INT64_C(1024))) : t18;
    const int64_t t20 = (((-INT64_C(1048576)) <= minimum) && (minimum < INT64_C(1048576))) ? (minimum & (-INT64_C(512))) : t19;
    const int64_t t21 = (((-INT64_C(524288)) <= minimum) && (minimum < INT64_C(524288))) ? (minimum & (-INT64_C(256))) : t20;
    const int64_t t22 = (((-INT64_C(262144)) <= minimum) && (minimum < INT64_C(262144))) ? (minimum & (-INT64_C(128))) : t21;
    const int64_t t23 = (((-INT64_C(131072)) <= minimum) && (minimum < INT64_C(131072))) ? (minimum & (-INT64_C(64))) : t22;
    const int64_t t24 = (((-INT64_C(65536)) <= minimum) && (minimum < INT64_C(65536))) ? (minimum & (-INT64_C(32))) : t23;
    const int64_t t25 = (((-INT64_C(32768)) <= minimum) && (minimum < INT64_C(32768))) ? (minimum & (-INT64_C(16))) : t24;
    const int64_t t26 = (((-INT64_C(16384)) <= minimum) && (minimum < INT64_C(16384))) ? (minimum & (-INT64_C(8))) : t25;
    const int64_t t27 = (((-INT64_C(8192)) <= minimum) && (minimum < INT64_C(8192))) ? (minimum & (-INT64_C(4))) : t26;
    const int64_t t28 = (((-INT64_C(4096)) <= minimum) && (minimum < INT64_C(4096))) ? (minimum & (-INT64_C(2))) : t27;
    const int64_t t29 = (((-INT64_C(2048)) <= minimum) && (minimum < INT64_C(2048))) ? minimum : t28;
    const int64_t t30 = -(maximum - t29);
    const int64_t t31 = t30 / INT64_C(10) - (t30 % INT64_C(10) < 0 ? 1 : 0);
    const int64_t t32 = (true && true) ? (t31 & (-INT64_C(536870912))) : t31;
    const int64_t t33 = (true && true) ? (t31 & (-INT64_C(268435456))) : t32;
    const int64_t t34 = (true && true) ? (t31 & (-INT64_C(134217728))) : t33;
    const int64_t t35 = (((-INT64_C(137438953472)) <= t31) && (t31 < INT64_C(137438953472))) ? (t31 & (-INT64_C(67108864))) : t34;
    const int64_t t36 = (((-INT64_C(68719476736)) <= t31) && (t31 < INT64_C(68719476736))) ? (t31 & (-INT64_C(33554432))) : t35;
    const int64_t t37 = (((-INT64_C(34359738368)) <= t31) && (t31 < INT64_C(34359738368))) ? (t31 & (-INT64_C(16777216))) : t36;
    const int64_t t38 = (((-INT64_C(17179869184)) <= t31) && (t31 < INT64_C(17179869184))) ? (t31 & (-INT64_C(8388608))) : t37;
    const int64_t t39 = (((-INT64_C(8589934592)) <= t31) && (t31 < INT64_C(8589934592))) ? (t31 & (-INT64_C(4194304))) : t38;
    const int64_t t40 = (((-INT64_C(4294967296)) <= t31) && (t31 < INT64_C(4294967296))) ? (t31 & (-INT64_C(2097152))) : t39;
    const int64_t t41 = (((-INT64_C(2147483648)) <= t31) && (t31 < INT64_C(2147483648))) ? (t31 & (-INT64_C(1048576))) : t40;
    const int64_t t42 = (((-INT64_C(1073741824)) <= t31) && (t31 < INT64_C(1073741824))) ? (t31 & (-INT64_C(524288))) : t41;
    const int64_t t43 = (((-INT64_C(536870912)) <= t31) && (t31 < INT64_C(536870912))) ? (t31 & (-INT64_C(262144))) : t42;
    const int64_t t44 = (((-INT64_C(268435456)) <= t31) && (t31 < INT64_C(268435456))) ? (t31 & (-INT64_C(131072))) : t43;
    const int64_t t45 = (((-INT64_C(134217728)) <= t31) && (t31 < INT64_C(134217728))) ? (t31 & (-INT64_C(65536))) : t44;
    const int64_t t46 = (((-INT64_C(67108864)) <= t31) && (t31 < INT64_C(67108864))) ? (t31 & (-INT64_C(32768))) : t45;
    const int64_t t47 = (((-INT64_C(33554432)) <= t31) && (t31 < INT64_C(33554432))) ? (t31 & (-INT64_C(16384))) : t46;
    const int64_t t48 = (((-INT64_C(16777216)) <= t31) && (t31 < INT64_C(16777216))) ? (t31 & (-INT64_C(8192))) : t47;
    const int64_t t49 = (((-INT64_C(8388608)) <= t31) && (t31 < INT64_C(8388608))) ? (t31 & (-INT64_C(4096))) : t48;
    const int64_t t50 = (((-INT64_C(4194304)) <= t31) && (t31 < INT64_C(4194304))) ? (t31 & (-INT64_C(2048))) : t49;
    const int64_t t51 = (((-INT64_C(2097152)) <= t31) && (t31 < INT64_C(2097152))) ? (t31 & (-INT64_C(1024))) : t50;
    const int64_t t52 = (((-INT64_C(1048576)) <= t31) && (t31 < INT64_C(1048576))) ? (t31 & (-INT64_C(512))) : t51;
    const int64_t t53 = (((-INT64_C(524288)) <= t31) && (t31 < INT64_C(524288))) ? (t31 & (-INT64_C(256))) : t52;
    const int64_t t54 = (((-INT64_C(262144)) <= t31) && (t31 < INT64_C(262144))) ? (t31 & (-INT64_C(128))) : t53;
    const int64_t t55 = (((-INT64_C(131072)) <= t31) && (t31 < INT64_C(131072))) ? (t31 & (-INT64_C(64))) : t54;
    const int64_t t56 = (((-INT64_C(65536)) <= t31) && (t31 < INT64_C(65536))) ? (t31 & (-INT64_C(32))) : t55;
    const int64_t t57 = (((-INT64_C(32768)) <= t31) && (t31 < INT64_C(32768))) ? (t31 & (-INT64_C(16))) : t56;
    const int64_t t58 = (((-INT64_C(16384)) <= t31) && (t31 < INT64_C(16384))) ? (t31 & (-INT64_C(8))) : t57;
    const int64_t t59 = (((-INT64_C(8192)) <= t31) && (t31 < INT64_C(8192))) ? (t31 & (-INT64_C(4))) : t58;
    const int64_t t60 = (((-INT64_C(4096)) <= t31) && (t31 < INT64_C(4096))) ? (t31 & (-INT64_C(2))) : t59;
    const int64_t t61 = (((-INT64_C(2048)) <= t31) && (t31 < INT64_C(2048))) ? t31 : t60;
    const int64_t t62 = -t61;
    const bool t63 = t29 < INT64_C(0);
    const int64_t t64 = t63 ? (-t29) : t29;
    const int32_t t65 = true ? (29696 + (int32_t)(t64 < 0 ? ~(~t64 >> 29) : t64 >> 29)) : 0;
    const int32_t t66 = (t64 < INT64_C(549755813888)) ? (28672 + (int32_t)(t64 < 0 ? ~(~t64 >> 28) : t64 >> 28)) : t65;
    const int32_t t67 = (t64 < INT64_C(274877906944)) ? (27648 + (int32_t)(t64 < 0 ? ~(~t64 >> 27) : t64 >> 27)) : t66;
    const int32_t t68 = (t64 < INT64_C(137438953472)) ? (26624 + (int32_t)(t64 < 0 ? ~(~t64 >> 26) : t64 >> 26)) : t67;
    const int32_t t69 = (t64 < INT64_C(68719476736)) ? (25600 + (int32_t)(t64 < 0 ? ~(~t64 >> 25) : t64 >> 25)) : t68;
    const int32_t t70 = (t64 < INT64_C(34359738368)) ? (24576 + (int32_t)(t64 < 0 ? ~(~t64 >> 24) : t64 >> 24)) : t69;
    const int32_t t71 = (t64 < INT64_C(17179869184)) ? (23552 + (int32_t)(t64 < 0 ? ~(~t64 >> 23) : t64 >> 23)) : t70;
    const int32_t t72 = (t64 < INT64_C(8589934592)) ? (22528 + (int32_t)(t64 < 0 ? ~(~t64 >> 22) : t64 >> 22)) : t71;
    const int32_t t73 = (t64 < INT64_C(4294967296)) ? (21504 + (int32_t)(t64 < 0 ? ~(~t64 >> 21) : t64 >> 21)) : t72;
    const int32_t t74 = (t64 < INT64_C(2147483648)) ? (20480 + (int32_t)(t64 < 0 ? ~(~t64 >> 20) : t64 >> 20)) : t73;
    const int32_t t75 = (t64 < INT64_C(1073741824)) ? (19456 + (int32_t)(t64 < 0 ? ~(~t64 >> 19) : t64 >> 19)) : t74;
    const int32_t t76 = (t64 < INT64_C(536870912)) ? (18432 + (int32_t)(t64 < 0 ? ~(~t64 >> 18) : t64 >> 18)) : t75;
    const int32_t t77 = (t64 < INT64_C(268435456)) ? (17408 + (int32_t)(t64 < 0 ? ~(~t64 >> 17) : t64 >> 17)) : t76;
    const int32_t t78 = (t64 < INT64_C(134217728)) ? (16384 + (int32_t)(t64 < 0 ? ~(~t64 >> 16) : t64 >> 16)) : t77;
    const int32_t t79 = (t64 < INT64_C(67108864)) ? (15360 + (int32_t)(t64 < 0 ? ~(~t64 >> 15) : t64 >> 15)) : t78;
    const int32_t t80 = (t64 < INT64_C(33554432)) ? (14336 + (int32_t)(t64 < 0 ? ~(~t64 >> 14) : t64 >> 14)) : t79;
    const int32_t t81 = (t64 < INT64_C(16777216)) ? (13312 + (int32_t)(t64 < 0 ? ~(~t64 >> 13) : t64 >> 13)) : t80;
    const int32_t t82 = (t64 < INT64_C(8388608)) ? (12288 + (int32_t)(t64 < 0 ? ~(~t64 >> 12) : t64 >> 12)) : t81;
    const int32_t t83 = (t64 < INT64_C(4194304)) ? (11264 + (int32_t)(t64 < 0 ? ~(~t64 >> 11) : t64 >> 11)) : t82;
    const int32_t t84 = (t64 < INT64_C(2097152)) ? (10240 + (int32_t)(t64 < 0 ? ~(~t64 >> 10) : t64 >> 10)) : t83;
    const int32_t t85 = (t64 < INT64_C(1048576)) ? (9216 + (int32_t)(t64 < 0 ? ~(~t64 >> 9) : t64 >> 9)) : t84;
    const int64_t t86 = (t64 < INT64_C(524288)) ? (INT64_C(8192) + (t64 < 0 ? ~(~t64 >> 8) : t64 >> 8)) : (int64_t)t85;
    const int64_t t87 = (t64 < INT64_C(262144)) ? (INT64_C(7168) + (t64 < 0 ? ~(~t64 >> 7) : t64 >> 7)) : t86;
    const int64_t t88 = (t64 < INT64_C(131072)) ? (INT64_C(6144) + (t64 < 0 ? ~(~t64 >> 6) : t64 >> 6)) : t87;
    const int64_t t89 = (t64 < INT64_C(65536)) ? (INT64_C(5120) + (t64 < 0 ? ~(~t64 >> 5) : t64 >> 5)) : t88;
    const int64_t t90 = (t64 < INT64_C(32768)) ? (INT64_C(4096) + (t64 < 0 ? ~(~t64 >> 4) : t64 >> 4)) : t89;
    const int64_t t91 = (t64 < INT64_C(16384)) ? (INT64_C(3072) + (t64 < 0 ? ~(~t64 >> 3) : t64 >> 3)) : t90;
    const int64_t t92 = (t64 < INT64_C(8192)) ? (INT64_C(2048) + (t64 < 0 ? ~(~t64 >> 2) : t64 >> 2)) : t91;
    const int64_t t93 = (t64 < INT64_C(4096)) ? (INT64_C(1024) + (t64 < 0 ? ~(~t64 >> 1) : t64 >> 1)) : t92;
    const int64_t t94 = (t64 < INT64_C(2048)) ? t64 : t93;
    const int64_t t95 = t63 ? (INT64_C(32768) + t94) : t94;
    const bool t96 = t62 < INT64_C(0);
    const int64_t t97 = t96 ? t61 : t62;
    const int32_t t98 = true ? (29696 + (int32_t)(t97 < 0 ? ~(~t97 >> 29) : t97 >> 29)) : 0;
    const int32_t t99 = true ? (28672 + (int32_t)(t97 < 0 ? ~(~t97 >> 28) : t97 >> 28)) : t98;
    const int32_t t100 = true ? (27648 + (int32_t)(t97 < 0 ? ~(~t97 >> 27) : t97 >> 27)) : t99;
    const int32_t t101 = (t97 < INT64_C(137438953472)) ? (26624 + (int32_t)(t97 < 0 ? ~(~t97 >> 26) : t97 >> 26)) : t100;
    const int32_t t102 = (t97 < INT64_C(68719476736)) ? (25600 + (int32_t)(t97 < 0 ? ~(~t97 >> 25) : t97 >> 25)) : t101;
    const int32_t t103 = (t97 < INT64_C(34359738368)) ? (24576 + (int32_t)(t97 < 0 ? ~(~t97 >> 24) : t97 >> 24)) : t102;
    const int32_t t104 = (t97 < INT64_C(17179869184)) ? (23552 + (int32_t)(t97 < 0 ? ~(~t97 >> 23) : t97 >> 23)) : t103;
    const int32_t t105 = (t97 < INT64_C(8589934592)) ? (22528 + (int32_t)(t97 < 0 ? ~(~t97 >> 22) : t97 >> 22)) : t104;
    const int32_t t106 = (t97 < INT64_C(4294967296)) ? (21504 + (int32_t)(t97 < 0 ? ~(~t97 >> 21) : t97 >> 21)) : t105;
    const int32_t t107 = (t97 < INT64_C(2147483648)) ? (20480 + (int32_t)(t97 < 0 ? ~(~t97 >> 20) : t97 >> 20)) : t106;
    const int32_t t108 = (t97 < INT64_C(1073741824)) ? (19456 + (int32_t)(t97 < 0 ? ~(~t97 >> 19) : t97 >> 19)) : t107;
    const int32_t t109 = (t97 < INT64_C(536870912)) ? (18432 + (int32_t)(t97 < 0 ? ~(~t97 >> 18) : t97 >> 18)) : t108;
    const int32_t t110 = (t97 < INT64_C(268435456)) ? (17408 + (int32_t)(t97 < 0 ? ~(~t97 >> 17) : t97 >> 17)) : t109;
    const int32_t t111 = (t97 < INT64_C(134217728)) ? (16384 + (int32_t)(t97 < 0 ? ~(~t97 >> 16) : t97 >> 16)) : t110;
    const int32_t t112 = (t97 < INT64_C(67108864)) ? (15360 + (int32_t)(t97 < 0 ? ~(~t97 >> 15) : t97 >> 15)) : t111;
    const int32_t t113 = (t97 < INT64_C(33554432)) ? (14336 + (int32_t)(t97 < 0 ? ~(~t97 >> 14) : t97 >> 14)) : t112;
    const int32_t t114 = (t97 < INT64_C(16777216)) ? (13312 + (int32_t)(t97 < 0 ? ~(~t97 >> 13) : t97 >> 13)) : t113;
    const int32_t t115 = (t97 < INT64_C(8388608)) ? (12288 + (int32_t)(t97 < 0 ? ~(~t97 >> 12) : t97 >> 12)) : t114;
    const int32_t t116 = (t97 < INT64_C(4194304)) ? (11264 + (int32_t)(t97 < 0 ? ~(~t97 >> 11) : t97 >> 11)) : t115;
    const int32_t t117 = (t97 < INT64_C(2097152)) ? (10240 + (int32_t)(t97 < 0 ? ~(~t97 >> 10) : t97 >> 10)) : t116;
    const int32_t t118 = (t97 < INT64_C(1048576)) ? (9216 + (int32_t)(t97 < 0 ? ~(~t97 >> 9) : t97 >> 9)) : t117;
    const int32_t t119 = (t97 < INT64_C(524288)) ? (8192 + (int32_t)(t97 < 0 ? ~(~t97 >> 8) : t97 >> 8)) : t118;
    const int32_t t120 = (t97 < INT64_C(262144)) ? (7168 + (int32_t)(t97 < 0 ? ~(~t97 >> 7) : t97 >> 7)) : t119;
    const int64_t t121 = (t97 < INT64_C(131072)) ? (INT64_C(6144) + (t97 < 0 ? ~(~t97 >> 6) : t97 >> 6)) : (int64_t)t120;
    const int64_t t122 = (t97 < INT64_C(65536)) ? (INT64_C(5120) + (t97 < 0 ? ~(~t97 >> 5) : t97 >> 5)) : t121;
    const int64_t t123 = (t97 < INT64_C(32768)) ? (INT64_C(4096) + (t97 < 0 ? ~(~t97 >> 4) : t97 >> 4)) : t122;
    const int64_t t124 = (t97 < INT64_C(16384)) ? (INT64_C(3072) + (t97 < 0 ? ~(~t97 >> 3) : t97 >> 3)) : t123;
    const int64_t t125 = (t97 < INT64_C(8192)) ? (INT64_C(2048) + (t97 < 0 ? ~(~t97 >> 2) : t97 >> 2)) : t124;
    const int64_t t126 = (t97 < INT64_C(4096)) ? (INT64_C(1024) + (t97 < 0 ? ~(~t97 >> 1) : t97 >> 1)) : t125;
    const int64_t t127 = (t97 < INT64_C(2048)) ? t97 : t126;
    const int64_t t128 = t96 ? (INT64_C(32768) + t127) : t127;
    *lo = t29;
    *u = t62;
    *lo_bits = t95;
    *u_bits = t128;
}

/* What a group adds to its row: lo * (sum of activations) + u * (dot product), exactly. */
/*@
  requires -1098974756864 <= lo <= 1098974756864;
  requires 0 <= u <= 1098974756864;
  requires -4161536 <= dot <= 4161536;
  requires -32768 <= total <= 32768;
  terminates \true;
  assigns \nothing;
  ensures -4609434218613702656 <= \result <= 4609434218613702656;
  ensures \result == (((lo * total) + (u * dot)));
*/
static inline int64_t septet_r11_contribution(int64_t lo, int64_t u, int32_t dot, int32_t total)
{
    return (lo * (int64_t)total) + (u * (int64_t)dot);
}

/* Twice the midpoints of lane 0: a weight's code is how many are not above twice the weight. */
/*@
  requires -1098974756864 <= lo <= 1098974756864;
  requires 0 <= u <= 1098974756864;
  requires \valid(doubled + (0 .. 9));
  terminates \true;
  assigns doubled[0 .. 9];
  ensures -2197949513728 <= doubled[0] <= 3296924270592;
  ensures doubled[0] == (((\old(lo) * 2) + \old(u)));
  ensures -2197949513728 <= doubled[1] <= 5494873784320;
  ensures doubled[1] == (((\old(lo) * 2) + (\old(u) * 3)));
  ensures -2197949513728 <= doubled[2] <= 7692823298048;
  ensures doubled[2] == (((\old(lo) * 2) + (\old(u) * 5)));
  ensures -2197949513728 <= doubled[3] <= 9890772811776;
  ensures doubled[3] == (((\old(lo) * 2) + (\old(u) * 7)));
  ensures -2197949513728 <= doubled[4] <= 12088722325504;
  ensures doubled[4] == (((\old(lo) * 2) + (\old(u) * 9)));
  ensures -2197949513728 <= doubled[5] <= 14286671839232;
  ensures doubled[5] == (((\old(lo) * 2) + (\old(u) * 11)));
  ensures -2197949513728 <= doubled[6] <= 16484621352960;
  ensures doubled[6] == (((\old(lo) * 2) + (\old(u) * 13)));
  ensures -2197949513728 <= doubled[7] <= 18682570866688;
  ensures doubled[7] == (((\old(lo) * 2) + (\old(u) * 15)));
  ensures -2197949513728 <= doubled[8] <= 20880520380416;
  ensures doubled[8] == (((\old(lo) * 2) + (\old(u) * 17)));
  ensures -2197949513728 <= doubled[9] <= 23078469894144;
  ensures doubled[9] == (((\old(lo) * 2) + (\old(u) * 19)));
*/
static inline void septet_r11_midpoints0(int64_t lo, int64_t u, int64_t doubled[10])
{
    const int64_t t0 = lo * INT64_C(2);
    doubled[0] = t0 + u;
    doubled[1] = t0 + (u * INT64_C(3));
    doubled[2] = t0 + (u * INT64_C(5));
    doubled[3] = t0 + (u * INT64_C(7));
    doubled[4] = t0 + (u * INT64_C(9));
    doubled[5] = t0 + (u * INT64_C(11));
    doubled[6] = t0 + (u * INT64_C(13));
    doubled[7] = t0 + (u * INT64_C(15));
    doubled[8] = t0 + (u * INT64_C(17));
    doubled[9] = t0 + (u * INT64_C(19));
}

/* Twice the midpoints of lane 1: a weight's code is how many are not above twice the weight. */
/*@
  requires -1098974756864 <= lo <= 1098974756864;
  requires 0 <= u <= 1098974756864;
  requires \valid(doubled + (0 .. 9));
  terminates \true;
  assigns doubled[0 .. 9];
  ensures -2197949513728 <= doubled[0] <= 3296924270592;
  ensures doubled[0] == (((\old(lo) * 2) + \old(u)));
  ensures -2197949513728 <= doubled[1] <= 5494873784320;
  ensures doubled[1] == (((\old(lo) * 2) + (\old(u) * 3)));
  ensures -2197949513728 <= doubled[2] <= 7692823298048;
  ensures doubled[2] == (((\old(lo) * 2) + (\old(u) * 5)));
  ensures -2197949513728 <= doubled[3] <= 9890772811776;
  ensures doubled[3] == (((\old(lo) * 2) + (\old(u) * 7)));
  ensures -2197949513728 <= doubled[4] <= 12088722325504;
  ensures doubled[4] == (((\old(lo) * 2) + (\old(u) * 9)));
  ensures -2197949513728 <= doubled[5] <= 14286671839232;
  ensures doubled[5] == (((\old(lo) * 2) + (\old(u) * 11)));
  ensures -2197949513728 <= doubled[6] <= 16484621352960;
  ensures doubled[6] == (((\old(lo) * 2) + (\old(u) * 13)));
  ensures -2197949513728 <= doubled[7] <= 18682570866688;
  ensures doubled[7] == (((\old(lo) * 2) + (\old(u) * 15)));
  ensures -2197949513728 <= doubled[8] <= 20880520380416;
  ensures doubled[8] == (((\old(lo) * 2) + (\old(u) * 17)));
  ensures -2197949513728 <= doubled[9] <= 23078469894144;
  ensures doubled[9] == (((\old(lo) * 2) + (\old(u) * 19)));
*/
static inline void septet_r11_midpoints1(int64_t lo, int64_t u, int64_t doubled[10])
{
    const int64_t t0 = lo * INT64_C(2);
    doubled[0] = t0 + u;
    doubled[1] = t0 + (u * INT64_C(3));
    doubled[2] = t0 + (u * INT64_C(5));
    doubled[3] = t0 + (u * INT64_C(7));
    doubled[4] = t0 + (u * INT64_C(9));
    doubled[5] = t0 + (u * INT64_C(11));
    doubled[6] = t0 + (u * INT64_C(13));
    doubled[7] = t0 + (u * INT64_C(15));
    doubled[8] = t0 + (u * INT64_C(17));
    doubled[9] = t0 + (u * INT64_C(19));
}

/* The weight of a block that sits in a lane of a septet: the inverse of `place`. */
/*@
  requires 0 <= septet <= 127;
  terminates \true;
  assigns \nothing;
  ensures 0 <= \result <= 254;
  ensures \result == ((septet * 2));
*/
static inline int32_t septet_r11_place0(int32_t septet)
{
    return septet << 1;
}

/* The weight of a block that sits in a lane of a septet: the inverse of `place`. */
/*@
  requires 0 <= septet <= 127;
  terminates \true;
  assigns \nothing;
  ensures 1 <= \result <= 255;
  ensures \result == (((septet * 2) + 1));
*/
static inline int32_t septet_r11_place1(int32_t septet)
{
    return (septet << 1) + 1;
}

/*@
  terminates \true;
  assigns \nothing;
  ensures \result <==> has_group(group);
*/
static bool holds(size_t group)
{
    return group > 0 && group <= LARGEST_GROUP && group % BLOCK == 0;
}

/*@
  terminates \true;
  assigns \nothing;
  ensures has_group(group) ==> \result == bytes_of_group(group);
  ensures !has_group(group) ==> \result == 0;
*/
size_t septet_r11_group_bytes(size_t group)
{
    return holds(group) ? SCALE_BYTES + group / BLOCK * BLOCK_BYTES : 0;
}

/*@
  requires has_group(group) ==> bytes_of_row(columns, group) <= SIZE_MAX;
  terminates \true;
  assigns \nothing;
  ensures has_group(group) ==> \result == bytes_of_row(columns, group);
  ensures !has_group(group) ==> \result == 0;
*/
size_t septet_r11_row_bytes(size_t columns, size_t group)
{
    return holds(group) ? (columns / group + (columns % group != 0)) * septet_r11_group_bytes(group) : 0;
}

/* The floor and the ceiling of a weight in units of the grid; the product is exact. */
/*@
  requires \is_finite(weight) && -65504.0f <= weight <= 65504.0f;
  terminates \true;
  assigns \nothing;
  ensures -1098974756864 <= \result <= 1098974756864;
*/
static int64_t floor_units(float weight)
{
    const double x = (double)weight * 0x1p24;
    const int64_t q = (int64_t)x;
    return q - (int64_t)((double)q > x);
}

/*@
  requires \is_finite(weight) && -65504.0f <= weight <= 65504.0f;
  terminates \true;
  assigns \nothing;
  ensures -1098974756864 <= \result <= 1098974756864;
*/
static int64_t ceil_units(float weight)
{
    const double x = (double)weight * 0x1p24;
    const int64_t q = (int64_t)x;
    return q + (int64_t)((double)q < x);
}

/* The binary32 number whose pattern is `step` further. */
/*@
  terminates \true;
  assigns \nothing;
*/
static float stepped(float x, uint32_t step)
{
    union {
        float number;
        uint32_t bits;
    } word = {x};
    word.bits += step;
    return word.number;
}

/* The smallest binary32 number that is not below a midpoint, given doubled: binary32 weights reach both or neither. */
/*@
  terminates \true;
  assigns \nothing;
*/
static float threshold(int64_t doubled)
{
    const double exact = (double)doubled * 0x1p-25;
    const float nearest = (float)exact;
    return (double)nearest < exact ? stepped(nearest, nearest < 0.0f ? UINT32_MAX : 1) : nearest;
}

/*@
  requires \valid_read(thresholds + (0 .. 9));
  terminates \true;
  assigns \nothing;
  ensures 0 <= \result <= 10;
*/
static int32_t code0(float weight, const float thresholds[10])
{
    int32_t code = 0;
    code += weight >= thresholds[0] ? 1 : 0;
    //@ assert 0 <= code <= 1;
    code += weight >= thresholds[1] ? 1 : 0;
    //@ assert 0 <= code <= 2;
    code += weight >= thresholds[2] ? 1 : 0;
    //@ assert 0 <= code <= 3;
    code += weight >= thresholds[3] ? 1 : 0;
    //@ assert 0 <= code <= 4;
    code += weight >= thresholds[4] ? 1 : 0;
    //@ assert 0 <= code <= 5;
    code += weight >= thresholds[5] ? 1 : 0;
    //@ assert 0 <= code <= 6;
    code += weight >= thresholds[6] ? 1 : 0;
    //@ assert 0 <= code <= 7;
    code += weight >= thresholds[7] ? 1 : 0;
    //@ assert 0 <= code <= 8;
    code += weight >= thresholds[8] ? 1 : 0;
    //@ assert 0 <= code <= 9;
    code += weight >= thresholds[9] ? 1 : 0;
    //@ assert 0 <= code <= 10;
    return code;
}

/*@
  requires \valid_read(thresholds + (0 .. 9));
  terminates \true;
  assigns \nothing;
  ensures 0 <= \result <= 10;
*/
static int32_t code1(float weight, const float thresholds[10])
{
    int32_t code = 0;
    code += weight >= thresholds[0] ? 1 : 0;
    //@ assert 0 <= code <= 1;
    code += weight >= thresholds[1] ? 1 : 0;
    //@ assert 0 <= code <= 2;
    code += weight >= thresholds[2] ? 1 : 0;
    //@ assert 0 <= code <= 3;
    code += weight >= thresholds[3] ? 1 : 0;
    //@ assert 0 <= code <= 4;
    code += weight >= thresholds[4] ? 1 : 0;
    //@ assert 0 <= code <= 5;
    code += weight >= thresholds[5] ? 1 : 0;
    //@ assert 0 <= code <= 6;
    code += weight >= thresholds[6] ? 1 : 0;
    //@ assert 0 <= code <= 7;
    code += weight >= thresholds[7] ? 1 : 0;
    //@ assert 0 <= code <= 8;
    code += weight >= thresholds[8] ? 1 : 0;
    //@ assert 0 <= code <= 9;
    code += weight >= thresholds[9] ? 1 : 0;
    //@ assert 0 <= code <= 10;
    return code;
}

/* The codes of a group's weights by lane: 32-bit, as comparisons of binary32 numbers are in vector registers. */
/*@
  requires has_group(group);
  requires \valid_read(weights + (0 .. group - 1));
  requires \valid_read(thresholds0 + (0 .. 9));
  requires \valid_read(thresholds1 + (0 .. 9));
  requires \valid(c0 + (0 .. group / 2 - 1));
  requires \valid(c1 + (0 .. group / 2 - 1));
  requires \separated(c0 + (0 .. group / 2 - 1), c1 + (0 .. group / 2 - 1));
  terminates \true;
  assigns c0[0 .. group / 2 - 1], c1[0 .. group / 2 - 1];
  ensures \forall integer i; 0 <= i < group / 2 ==> 0 <= c0[i] <= 10;
  ensures \forall integer i; 0 <= i < group / 2 ==> 0 <= c1[i] <= 10;
*/
static void quantize_lanes(const float *restrict weights, int32_t group, const float *restrict thresholds0,
    const float *restrict thresholds1, int32_t *restrict c0, int32_t *restrict c1)
{
    /*@
      loop invariant 0 <= s <= group / 2;
      loop invariant \forall integer i; 0 <= i < s ==> 0 <= c0[i] <= 10;
      loop invariant \forall integer i; 0 <= i < s ==> 0 <= c1[i] <= 10;
      loop assigns s, c0[0 .. group / 2 - 1], c1[0 .. group / 2 - 1];
      loop variant group / 2 - s;
    */
    for (int32_t s = 0; s < group / 2; s++) {
        c0[s] = code0(weights[septet_r11_place0(s)], thresholds0);
        c1[s] = code1(weights[septet_r11_place1(s)], thresholds1);
    }
}

/* The septets of codes; weights from `length` on are padding. */
/*@
  requires has_group(group);
  requires \valid_read(c0 + (0 .. group / 2 - 1));
  requires \valid_read(c1 + (0 .. group / 2 - 1));
  requires \valid(septets + (0 .. group / 2 - 1));
  requires \separated(septets + (0 .. group / 2 - 1), c0 + (0 .. group / 2 - 1), c1 + (0 .. group / 2 - 1));
  requires \forall integer i; 0 <= i < group / 2 ==> 0 <= c0[i] <= 10;
  requires \forall integer i; 0 <= i < group / 2 ==> 0 <= c1[i] <= 10;
  terminates \true;
  assigns septets[0 .. group / 2 - 1];
  ensures \forall integer i; 0 <= i < group / 2 ==> septets[i] <= 127;
*/
static void encode_septets(const int32_t *restrict c0, const int32_t *restrict c1, int32_t length, int32_t group,
    uint8_t *restrict septets)
{
    /*@
      loop invariant 0 <= s <= group / 2;
      loop invariant \forall integer i; 0 <= i < s ==> septets[i] <= 127;
      loop assigns s, septets[0 .. group / 2 - 1];
      loop variant group / 2 - s;
    */
    for (int32_t s = 0; s < group / 2; s++) {
        const int32_t held0 = septet_r11_place0(s) < length ? c0[s] : 0;
        const int32_t held1 = septet_r11_place1(s) < length ? c1[s] : 0;
        septets[s] = (uint8_t)septet_r11_encode(held0, held1);
    }
}

/*@
  requires has_group(group) && 0 < length <= group ==> \valid_read(weights + (0 .. length - 1));
  requires has_group(group) ==> \valid(data + (0 .. bytes_of_group(group) - 1));
  requires has_group(group) && 0 < length <= group ==>
      \separated(weights + (0 .. length - 1), data + (0 .. bytes_of_group(group) - 1));
  terminates \true;
  assigns data[0 .. bytes_of_group(group) - 1];
  ensures !(has_group(group) && 0 < length <= group) <==> \result == SEPTET_R11_BAD_SIZE;
  ensures \result == SEPTET_R11_OK || \result == SEPTET_R11_BAD_SIZE || \result == SEPTET_R11_BAD_WEIGHT;
*/
int septet_r11_quantize_group(const float *restrict weights, size_t length, size_t group, uint8_t *restrict data)
{
    enum { STRIDE = 16 };
    float low[STRIDE], high[STRIDE], padded[LARGEST_GROUP];
    float thresholds0[10], thresholds1[10];
    uint8_t septets[LARGEST_GROUP / 2];
    int64_t lo, u, bits[2], doubled0[10], doubled1[10];
    int32_t c0[LARGEST_GROUP / 2], c1[LARGEST_GROUP / 2], bad = 0;

    if (!holds(group) || length == 0 || length > group)
        return SEPTET_R11_BAD_SIZE;
    if (length < group) { /* with a weight of the group, so that its extremes stay what they are */
        /*@
          loop invariant 0 <= i <= group;
          loop assigns i, padded[0 .. group - 1];
          loop variant group - i;
        */
        for (size_t i = 0; i < group; i++)
            padded[i] = weights[i < length ? i : 0];
        weights = padded;
    }
    /*@
      loop invariant 0 <= i <= group;
      loop invariant bad == 0 ==> (\forall integer j; 0 <= j < i ==> in_range(weights[j]));
      loop assigns i, bad;
      loop variant group - i;
    */
    for (size_t i = 0; i < group; i++)
        bad |= !(weights[i] >= -65504.0f && weights[i] <= 65504.0f);
    if (bad)
        return SEPTET_R11_BAD_WEIGHT;

    /*@
      loop invariant 0 <= j <= STRIDE;
      loop invariant \forall integer k; 0 <= k < j ==> in_range(low[k]) && in_range(high[k]);
      loop assigns j, low[0 .. STRIDE - 1], high[0 .. STRIDE - 1];
      loop variant STRIDE - j;
    */
    for (size_t j = 0; j < STRIDE; j++)
        low[j] = high[j] = weights[j];
    /*@
      loop invariant STRIDE <= i <= group && i % STRIDE == 0;
      loop invariant \forall integer k; 0 <= k < STRIDE ==> in_range(low[k]) && in_range(high[k]);
      loop assigns i, low[0 .. STRIDE - 1], high[0 .. STRIDE - 1];
      loop variant group - i;
    */
    for (size_t i = STRIDE; i < group; i += STRIDE) {
        /*@
          loop invariant 0 <= j <= STRIDE;
          loop invariant \forall integer k; 0 <= k < STRIDE ==> in_range(low[k]) && in_range(high[k]);
          loop assigns j, low[0 .. STRIDE - 1], high[0 .. STRIDE - 1];
          loop variant STRIDE - j;
        */
        for (size_t j = 0; j < STRIDE; j++) {
            low[j] = weights[i + j] < low[j] ? weights[i + j] : low[j];
            high[j] = weights[i + j] > high[j] ? weights[i + j] : high[j];
        }
    }
    /*@
      loop invariant 1 <= j <= STRIDE;
      loop invariant \forall integer k; 0 <= k < STRIDE ==> in_range(low[k]) && in_range(high[k]);
      loop assigns j, low[0], high[0];
      loop variant STRIDE - j;
    */
    for (size_t j = 1; j < STRIDE; j++) {
        low[0] = low[j] < low[0] ? low[j] : low[0];
        high[0] = high[j] > high[0] ? high[j] : high[0];
    }
    septet_r11_group_scales(floor_units(low[0]), ceil_units(high[0]), &lo, &u, &bits[0], &bits[1]);

    septet_r11_midpoints0(lo, u, doubled0);
    septet_r11_midpoints1(lo, u, doubled1);
    /*@
      loop invariant 0 <= k <= 10;
      loop assigns k, thresholds0[0 .. 9];
      loop variant 10 - k;
    */
    for (size_t k = 0; k < 10; k++)
        thresholds0[k] = threshold(doubled0[k]);
    /*@
      loop invariant 0 <= k <= 10;
      loop assigns k, thresholds1[0 .. 9];
      loop variant 10 - k;
    */
    for (size_t k = 0; k < 10; k++)
        thresholds1[k] = threshold(doubled1[k]);
    /*@
      loop invariant 0 <= k <= 2;
      loop assigns k, data[0 .. SCALE_BYTES - 1];
      loop variant 2 - k;
    */
    for (size_t k = 0; k < 2; k++)
        septet_r11_scale_bytes((int32_t)bits[k], data + 2 * k);
    quantize_lanes(weights, (int32_t)group, thresholds0, thresholds1, c0, c1);
    encode_septets(c0, c1, (int32_t)length, (int32_t)group, septets);
    /*@
      loop invariant 0 <= block <= group / BLOCK;
      loop assigns block, data[SCALE_BYTES .. bytes_of_group(group) - 1];
      loop variant group / BLOCK - block;
    */
    for (size_t block = 0; block < group / BLOCK; block++)
        septet_r11_pack(septets + block * SEPTETS, data + SCALE_BYTES + block * BLOCK_BYTES);
    return SEPTET_R11_OK;
}

/*@
  requires columns <= SIZE_MAX - LARGEST_GROUP;
  requires has_group(group) ==> bytes_of_row(columns, group) <= SIZE_MAX;
  requires has_group(group) ==> \valid_read(weights + (0 .. columns - 1));
  requires has_group(group) ==> \valid(data + (0 .. bytes_of_row(columns, group) - 1));
  requires has_group(group) ==> \separated(weights + (0 .. columns - 1), data + (0 .. bytes_of_row(columns, group) - 1));
  terminates \true;
  assigns data[0 .. bytes_of_row(columns, group) - 1];
  ensures !has_group(group) ==> \result == SEPTET_R11_BAD_SIZE;
*/
int septet_r11_quantize_row(const float *restrict weights, size_t columns, size_t group, uint8_t *restrict data)
{
    if (!holds(group))
        return SEPTET_R11_BAD_SIZE;
    //@ ghost size_t g = 0;
    /*@
      loop invariant 0 <= g <= groups_of_row(columns, group);
      loop invariant start == g * group && start <= columns + group;
      loop invariant data == \at(data, Pre) + g * bytes_of_group(group);
      loop assigns g, start, data, \at(data, Pre)[0 .. bytes_of_row(columns, group) - 1];
      loop variant columns - start;
    */
    for (size_t start = 0; start < columns; start += group, data += septet_r11_group_bytes(group)) {
        //@ assert g + 1 <= groups_of_row(columns, group);
        //@ assert grow(g + 1, groups_of_row(columns, group), bytes_of_group(group));
        //@ assert (g + 1) * bytes_of_group(group) <= bytes_of_row(columns, group);
        //@ assert (g + 1) * bytes_of_group(group) == g * bytes_of_group(group) + bytes_of_group(group);
        //@ assert (g + 1) * group == g * group + group;
        //@ assert data + bytes_of_group(group) == \at(data, Pre) + (g + 1) * bytes_of_group(group);
        const size_t length = columns - start < group ? columns - start : group;
        const int status = septet_r11_quantize_group(weights + start, length, group, data);
        if (status != SEPTET_R11_OK)
            return status;
        //@ ghost g++;
        //@ assert data + bytes_of_group(group) == \at(data, Pre) + g * bytes_of_group(group);
    }
    return SEPTET_R11_OK;
}

/*@
  requires columns <= SIZE_MAX - LARGEST_GROUP;
  requires has_group(group) ==> bytes_of_row(columns, group) <= SIZE_MAX;
  requires has_group(group) ==> \valid_read(weights + (0 .. rows * columns - 1));
  requires has_group(group) ==> \valid(data + (0 .. rows * bytes_of_row(columns, group) - 1));
  requires has_group(group) ==>
      \separated(weights + (0 .. rows * columns - 1), data + (0 .. rows * bytes_of_row(columns, group) - 1));
  terminates \true;
  assigns data[0 .. rows * bytes_of_row(columns, group) - 1];
*/
int septet_r11_quantize_rows(const float *restrict weights, size_t rows, size_t columns, size_t group,
    uint8_t *restrict data)
{
    /*@
      loop invariant 0 <= r <= rows;
      loop invariant weights == \at(weights, Pre) + r * columns;
      loop invariant has_group(group) ==> data == \at(data, Pre) + r * bytes_of_row(columns, group);
      loop assigns r, weights, data, \at(data, Pre)[0 .. rows * bytes_of_row(columns, group) - 1];
      loop variant rows - r;
    */
    for (size_t r = 0; r < rows; r++, weights += columns, data += septet_r11_row_bytes(columns, group)) {
        //@ assert grow(r + 1, rows, columns);
        //@ assert (r + 1) * columns == r * columns + columns;
        //@ assert (size_t)(r + 1) == r + 1;
        //@ assert (r + 1) * columns <= rows * columns;
        //@ assert weights + columns == \at(weights, Pre) + (r + 1) * columns;
        /*@ assert has_group(group) ==>
              data + bytes_of_row(columns, group) == \at(data, Pre) + (r + 1) * bytes_of_row(columns, group); */
        //@ assert has_group(group) ==> grow(r + 1, rows, bytes_of_row(columns, group));
        //@ assert has_group(group) ==> (r + 1) * bytes_of_row(columns, group) <= rows * bytes_of_row(columns, group);
        //@ assert (r + 1) * bytes_of_row(columns, group) == r * bytes_of_row(columns, group) + bytes_of_row(columns, group);
        const int status = septet_r11_quantize_row(weights, columns, group, data);
        if (status != SEPTET_R11_OK)
            return status;
    }
    return SEPTET_R11_OK;
}

/* A group's codebook entries in the order of its weights. */
/*@
  requires has_group(group);
  requires \valid_read(data + (0 .. bytes_of_group(group) - 1));
  requires \valid(n + (0 .. group - 1));
  requires \separated(n + (0 .. group - 1), data + (0 .. bytes_of_group(group) - 1));
  terminates \true;
  assigns n[0 .. group - 1];
  ensures \result == SEPTET_R11_OK || \result == SEPTET_R11_SEPTET_NOT_VALID;
*/
static int entries(const uint8_t *restrict data, int32_t group, int8_t *restrict n)
{
    uint8_t septets[LARGEST_GROUP / 2];
    int32_t invalid = 0;
    /*@
      loop invariant 0 <= block <= group / BLOCK;
      loop invariant \forall integer i; 0 <= i < block * SEPTETS ==> septets[i] <= 127;
      loop assigns block, septets[0 .. group / 2 - 1];
      loop variant group / BLOCK - block;
    */
    for (int32_t block = 0; block < group / BLOCK; block++) {
        septet_r11_unpack(data + SCALE_BYTES + block * BLOCK_BYTES, septets + block * SEPTETS);
        //@ assert septets[block * SEPTETS + 0] <= 127;
        //@ assert septets[block * SEPTETS + 1] <= 127;
        //@ assert septets[block * SEPTETS + 2] <= 127;
        //@ assert septets[block * SEPTETS + 3] <= 127;
        //@ assert septets[block * SEPTETS + 4] <= 127;
        //@ assert septets[block * SEPTETS + 5] <= 127;
        //@ assert septets[block * SEPTETS + 6] <= 127;
        //@ assert septets[block * SEPTETS + 7] <= 127;
        //@ assert \forall integer j; 0 <= j < SEPTETS ==> septets[block * SEPTETS + j] <= 127;
        /*@ assert \forall integer i; block * SEPTETS <= i < (block + 1) * SEPTETS ==>
              septets[block * SEPTETS + (i - block * SEPTETS)] <= 127; */
        //@ assert \forall integer i; 0 <= i < block * SEPTETS ==> septets[i] <= 127;
        //@ assert \forall integer i; 0 <= i < (block + 1) * SEPTETS ==> septets[i] <= 127;
    }
    /*@
      loop invariant 0 <= s <= group / 2;
      loop assigns s, n[0 .. group - 1], invalid;
      loop variant group / 2 - s;
    */
    for (int32_t s = 0; s < group / 2; s++) {
        int32_t n0, n1;
        septet_r11_levels(septets[s], &n0, &n1);
        n[septet_r11_place0(s)] = (int8_t)n0;
        n[septet_r11_place1(s)] = (int8_t)n1;
        invalid |= !septet_r11_is_valid(septets[s]);
    }
    return invalid ? SEPTET_R11_SEPTET_NOT_VALID : SEPTET_R11_OK;
}

/* A group's offset and unit in units of the grid. */
/*@
  requires \valid_read(data + (0 .. SCALE_BYTES - 1));
  requires \valid(lo) && \valid(u) && \separated(lo, u);
  terminates \true;
  assigns *lo, *u;
  ensures \result == SEPTET_R11_OK ==> -1098974756864 <= *lo <= 1098974756864;
  ensures \result == SEPTET_R11_OK ==> 0 <= *u <= 1098974756864;
  ensures \result == SEPTET_R11_OK || \result == SEPTET_R11_SCALE_NOT_FINITE || \result == SEPTET_R11_UNIT_NEGATIVE;
*/
static int stored_scales(const uint8_t *data, int64_t *lo, int64_t *u)
{
    const int32_t lo_bits = septet_r11_scale_bits(data), u_bits = septet_r11_scale_bits(data + 2);
    if (!septet_r11_is_finite(lo_bits) || !septet_r11_is_finite(u_bits))
        return SEPTET_R11_SCALE_NOT_FINITE;
    *lo = septet_r11_scale_units(lo_bits);
    *u = septet_r11_scale_units(u_bits);
    return u_bits >= 0x8000 ? SEPTET_R11_UNIT_NEGATIVE : SEPTET_R11_OK;
}

/*@
  requires has_group(group) ==> \valid_read(data + (0 .. bytes_of_group(group) - 1));
  requires has_group(group) && length <= group ==> \valid(weights + (0 .. length - 1));
  requires has_group(group) && length <= group ==>
      \separated(weights + (0 .. length - 1), data + (0 .. bytes_of_group(group) - 1));
  terminates \true;
  assigns weights[0 .. length - 1];
  ensures !(has_group(group) && length <= group) <==> \result == SEPTET_R11_BAD_SIZE;
*/
int septet_r11_dequantize_group(const uint8_t *restrict data, size_t length, size_t group, float *restrict weights)
{
    int8_t n[LARGEST_GROUP];
    int64_t lo, u;
    int status;

    if (!holds(group) || length > group)
        return SEPTET_R11_BAD_SIZE;
    status = stored_scales(data, &lo, &u);
    if (status == SEPTET_R11_OK)
        status = entries(data, (int32_t)group, n);
    if (status == SEPTET_R11_OK) {
        const float offset = (float)lo * 0x1p-24f, unit = (float)u * 0x1p-24f;
        /*@
          loop invariant 0 <= i <= length;
          loop assigns i, weights[0 .. length - 1];
          loop variant length - i;
        */
        for (size_t i = 0; i < length; i++)
            weights[i] = offset + unit * (float)n[i]; /* the product is exact: one rounding, fused or not */
    }
    return status;
}

/*@
  requires columns <= SIZE_MAX - LARGEST_GROUP;
  requires has_group(group) ==> bytes_of_row(columns, group) <= SIZE_MAX;
  requires has_group(group) ==> \valid(weights + (0 .. columns - 1));
  requires has_group(group) ==> \valid_read(data + (0 .. bytes_of_row(columns, group) - 1));
  requires has_group(group) ==> \separated(weights + (0 .. columns - 1), data + (0 .. bytes_of_row(columns, group) - 1));
  terminates \true;
  assigns weights[0 .. columns - 1];
  ensures !has_group(group) ==> \result == SEPTET_R11_BAD_SIZE;
*/
int septet_r11_dequantize_row(const uint8_t *restrict data, size_t columns, size_t group, float *restrict weights)
{
    if (!holds(group))
        return SEPTET_R11_BAD_SIZE;
    //@ ghost size_t g = 0;
    /*@
      loop invariant 0 <= g <= groups_of_row(columns, group);
      loop invariant start == g * group && start <= columns + group;
      loop invariant data == \at(data, Pre) + g * bytes_of_group(group);
      loop assigns g, start, data, weights[0 .. columns - 1];
      loop variant columns - start;
    */
    for (size_t start = 0; start < columns; start += group, data += septet_r11_group_bytes(group)) {
        //@ assert g + 1 <= groups_of_row(columns, group);
        //@ assert grow(g + 1, groups_of_row(columns, group), bytes_of_group(group));
        //@ assert (g + 1) * bytes_of_group(group) <= bytes_of_row(columns, group);
        //@ assert (g + 1) * bytes_of_group(group) == g * bytes_of_group(group) + bytes_of_group(group);
        //@ assert (g + 1) * group == g * group + group;
        //@ assert data + bytes_of_group(group) == \at(data, Pre) + (g + 1) * bytes_of_group(group);
        const size_t length = columns - start < group ? columns - start : group;
        const int status = septet_r11_dequantize_group(data, length, group, weights + start);
        if (status != SEPTET_R11_OK)
            return status;
        //@ ghost g++;
        //@ assert data + bytes_of_group(group) == \at(data, Pre) + g * bytes_of_group(group);
    }
    return SEPTET_R11_OK;
}

/*@
  requires columns <= SIZE_MAX - LARGEST_GROUP;
  requires has_group(group) ==> bytes_of_row(columns, group) <= SIZE_MAX;
  requires has_group(group) ==> \valid(weights + (0 .. rows * columns - 1));
  requires has_group(group) ==> \valid_read(data + (0 .. rows * bytes_of_row(columns, group) - 1));
  requires has_group(group) ==>
      \separated(weights + (0 .. rows * columns - 1), data + (0 .. rows * bytes_of_row(columns, group) - 1));
  terminates \true;
  assigns weights[0 .. rows * columns - 1];
*/
int septet_r11_dequantize_rows(const uint8_t *restrict data, size_t rows, size_t columns, size_t group,
    float *restrict weights)
{
    /*@
      loop invariant 0 <= r <= rows;
      loop invariant weights == \at(weights, Pre) + r * columns;
      loop invariant has_group(group) ==> data == \at(data, Pre) + r * bytes_of_row(columns, group);
      loop assigns r, weights, data, \at(weights, Pre)[0 .. rows * columns - 1];
      loop variant rows - r;
    */
    for (size_t r = 0; r < rows; r++, weights += columns, data += septet_r11_row_bytes(columns, group)) {
        //@ assert grow(r + 1, rows, columns);
        //@ assert (r + 1) * columns == r * columns + columns;
        //@ assert (size_t)(r + 1) == r + 1;
        //@ assert (r + 1) * columns <= rows * columns;
        //@ assert weights + columns == \at(weights, Pre) + (r + 1) * columns;
        /*@ assert has_group(group) ==>
              data + bytes_of_row(columns, group) == \at(data, Pre) + (r + 1) * bytes_of_row(columns, group); */
        //@ assert has_group(group) ==> grow(r + 1, rows, bytes_of_row(columns, group));
        //@ assert has_group(group) ==> (r + 1) * bytes_of_row(columns, group) <= rows * bytes_of_row(columns, group);
        //@ assert (r + 1) * bytes_of_row(columns, group) == r * bytes_of_row(columns, group) + bytes_of_row(columns, group);
        const int status = septet_r11_dequantize_row(data, columns, group, weights);
        if (status != SEPTET_R11_OK)
            return status;
    }
    return SEPTET_R11_OK;
}

/*@
  requires has_group(group) ==> \valid_read(data + (0 .. bytes_of_group(group) - 1));
  requires has_group(group) && length <= group ==> \valid_read(activations + (0 .. length - 1));
  requires \valid(dot);
  terminates \true;
  assigns *dot;
  ensures !(has_group(group) && length <= group) <==> \result == SEPTET_R11_BAD_SIZE;
*/
int septet_r11_dot_group(const uint8_t *restrict data, size_t length, size_t group, const int8_t *restrict activations,
    int32_t *restrict dot)
{
    int8_t n[LARGEST_GROUP];
    int32_t sum = 0;
    int status;

    if (!holds(group) || length > group)
        return SEPTET_R11_BAD_SIZE;
    status = entries(data, (int32_t)group, n);
    /*@
      loop invariant 0 <= i <= length;
      loop invariant -i * 128 * 128 <= sum <= i * 128 * 128;
      loop assigns i, sum;
      loop variant length - i;
    */
    for (size_t i = 0; status == SEPTET_R11_OK && i < length; i++)
        sum += n[i] * activations[i];
    *dot = sum;
    return status;
}

/*@
  requires \valid_read(vector + (0 .. length - 1));
  requires \valid(activations + (0 .. length - 1));
  requires \valid(scale);
  requires \separated(vector + (0 .. length - 1), activations + (0 .. length - 1), scale);
  terminates \true;
  assigns activations[0 .. length - 1], *scale;
  ensures \result == SEPTET_R11_OK || \result == SEPTET_R11_BAD_WEIGHT;
*/
int septet_r11_quantize_activations(const float *restrict vector, size_t length, int8_t *restrict activations,
    float *restrict scale)
{
    const double even = 0x1.8p52; /* adding it rounds to an integer, ties to even */
    float largest = 0.0f, s;
    int32_t bad = 0;

    /*@
      loop invariant 0 <= i <= length;
      loop assigns i, bad, largest;
      loop variant length - i;
    */
    for (size_t i = 0; i < length; i++) {
        const float magnitude = vector[i] < 0.0f ? -vector[i] : vector[i];
        bad |= !(magnitude <= FLT_MAX);
        largest = magnitude > largest ? magnitude : largest;
    }
    if (bad)
        return SEPTET_R11_BAD_WEIGHT;
    s = largest / 127.0f;
    if (127.0 * (double)s < (double)largest) /* the product is exact */
        s = stepped(s, 1);
    *scale = s;
    /*@
      loop invariant 0 <= i <= length;
      loop assigns i, activations[0 .. length - 1];
      loop variant length - i;
    */
    for (size_t i = 0; i < length; i++) /* no quotient of binary32 numbers is rounded to or across a tie */
        activations[i] = s > 0.0f ? (int8_t)((double)vector[i] / (double)s + even - even) : 0;
    return SEPTET_R11_OK;
}

/* A tile of at most TILE products of a row with vectors. */
/*@
  requires has_group(group) && columns <= SIZE_MAX - LARGEST_GROUP && bytes_of_row(columns, group) <= SIZE_MAX;
  requires vectors <= TILE;
  requires \valid_read(data + (0 .. bytes_of_row(columns, group) - 1));
  requires \valid_read(activations + (0 .. vectors * columns - 1));
  requires \valid_read(scales + (0 .. vectors - 1));
  requires \valid(products + (0 .. (vectors - 1) * rows));
  terminates \true;
  assigns products[0 .. (vectors - 1) * rows];
*/
static int row_products(const uint8_t *restrict data, size_t columns, size_t group, const int8_t *restrict activations,
    const float *restrict scales, size_t vectors, size_t rows, float *restrict products)
{
    float partial[TILE][PARTIAL_SUMS];
    /*@
      loop invariant 0 <= i <= TILE * PARTIAL_SUMS;
      loop assigns i, partial[0 .. TILE - 1][0 .. PARTIAL_SUMS - 1];
      loop variant TILE * PARTIAL_SUMS - i;
    */
    for (size_t i = 0; i < TILE * PARTIAL_SUMS; i++)
        partial[i / PARTIAL_SUMS][i % PARTIAL_SUMS] = 0.0f;
    /*@
      loop invariant 0 <= g <= groups_of_row(columns, group);
      loop invariant g * group <= columns + group;
      loop invariant data == \at(data, Pre) + g * bytes_of_group(group);
      loop assigns g, data, partial[0 .. TILE - 1][0 .. PARTIAL_SUMS - 1];
      loop variant columns - g * group;
    */
    for (size_t g = 0; g * group < columns; g++, data += septet_r11_group_bytes(group)) {
        //@ assert g + 1 <= groups_of_row(columns, group);
        //@ assert grow(g + 1, groups_of_row(columns, group), bytes_of_group(group));
        //@ assert (g + 1) * bytes_of_group(group) <= bytes_of_row(columns, group);
        //@ assert (g + 1) * bytes_of_group(group) == g * bytes_of_group(group) + bytes_of_group(group);
        //@ assert (g + 1) * group == g * group + group;
        //@ assert data + bytes_of_group(group) == \at(data, Pre) + (g + 1) * bytes_of_group(group);
        const size_t start = g * group, length = columns - start < group ? columns - start : group;
        int8_t n[LARGEST_GROUP];
        int64_t lo, u;
        int status = stored_scales(data, &lo, &u);
        if (status == SEPTET_R11_OK)
            status = entries(data, (int32_t)group, n);
        if (status != SEPTET_R11_OK)
            return status;
        /*@
          loop invariant 0 <= v <= vectors;
          loop assigns v, partial[0 .. TILE - 1][0 .. PARTIAL_SUMS - 1];
          loop variant vectors - v;
        */
        for (size_t v = 0; v < vectors; v++) {
            //@ assert grow(v + 1, vectors, columns);
            //@ assert (v + 1) * columns <= vectors * columns && (v + 1) * columns == v * columns + columns;
            const int8_t *a = activations + v * columns + start;
            int32_t dot = 0, total = 0;
            /*@
              loop invariant 0 <= i <= length;
              loop invariant -i * 128 * 128 <= dot <= i * 128 * 128;
              loop invariant -i * 128 <= total <= i * 128;
              loop assigns i, dot, total;
              loop variant length - i;
            */
            for (size_t i = 0; i < length; i++) {
                dot += n[i] * a[i];
                total += a[i];
            }
            partial[v][g % PARTIAL_SUMS] += (float)septet_r11_contribution(lo, u, dot, total);
        }
    }
    /*@
      loop invariant 0 <= v <= vectors;
      loop assigns v, partial[0 .. TILE - 1][0 .. PARTIAL_SUMS - 1], products[0 .. (vectors - 1) * rows];
      loop variant vectors - v;
    */
    for (size_t v = 0; v < vectors; v++) {
        //@ assert grow(v, vectors - 1, rows);
        //@ assert v * rows <= (vectors - 1) * rows;
        /*@
          loop invariant 0 <= half <= PARTIAL_SUMS / 2;
          loop assigns half, partial[v][0 .. PARTIAL_SUMS - 1];
          loop variant half;
        */
        for (size_t half = PARTIAL_SUMS / 2; half > 0; half /= 2) {
            /*@
              loop invariant 0 <= i <= half;
              loop assigns i, partial[v][0 .. PARTIAL_SUMS - 1];
              loop variant half - i;
            */
            for (size_t i = 0; i < half; i++)
                partial[v][i] += partial[v][i + half];
        }
        /* The sum times the grid is exact; a product that is exactly 0 has no sign in the spec. */
        products[v * rows] = partial[v][0] == 0.0f || scales[v] == 0.0f ? 0.0f : partial[v][0] * 0x1p-24f * scales[v];
    }
    return SEPTET_R11_OK;
}

/*@
  requires columns <= SIZE_MAX - LARGEST_GROUP;
  requires vectors <= SIZE_MAX - TILE;
  requires has_group(group) ==> bytes_of_row(columns, group) <= SIZE_MAX;
  requires has_group(group) ==> \valid_read(data + (0 .. rows * bytes_of_row(columns, group) - 1));
  requires \valid_read(activations + (0 .. vectors * columns - 1));
  requires \valid_read(scales + (0 .. vectors - 1));
  requires \valid(products + (0 .. vectors * rows - 1));
  terminates \true;
  assigns products[0 .. vectors * rows - 1];
  ensures !has_group(group) ==> \result == SEPTET_R11_BAD_SIZE;
*/
int septet_r11_matmul(const uint8_t *restrict data, size_t rows, size_t columns, size_t group,
    const int8_t *restrict activations, const float *restrict scales, size_t vectors, float *restrict products)
{
    if (!holds(group))
        return SEPTET_R11_BAD_SIZE;
    /*@
      loop invariant 0 <= v <= vectors;
      loop assigns v;
      loop variant vectors - v;
    */
    for (size_t v = 0; v < vectors; v++) {
        if (!(scales[v] >= -FLT_MAX && scales[v] <= FLT_MAX))
            return SEPTET_R11_SCALE_NOT_FINITE;
    }
    /*@
      loop invariant 0 <= r <= rows;
      loop assigns r, products[0 .. vectors * rows - 1];
      loop variant rows - r;
    */
    for (size_t r = 0; r < rows; r++) {
        //@ assert grow(r + 1, rows, bytes_of_row(columns, group));
        //@ assert has_group(group) ==> (r + 1) * bytes_of_row(columns, group) <= rows * bytes_of_row(columns, group);
        //@ assert (r + 1) * bytes_of_row(columns, group) == r * bytes_of_row(columns, group) + bytes_of_row(columns, group);
        const uint8_t *row = data + r * septet_r11_row_bytes(columns, group);
        /*@
          loop invariant 0 <= v <= vectors + TILE - 1;
          loop assigns v, products[0 .. vectors * rows - 1];
          loop variant vectors - v;
        */
        for (size_t v = 0; v < vectors; v += TILE) {
            const size_t tile = vectors - v < TILE ? vectors - v : TILE;
            //@ assert (size_t)(v + TILE) == v + TILE;
            //@ assert grow(v + tile, vectors, columns) && grow(v + tile, vectors, rows);
            //@ assert (v + tile) * columns <= vectors * columns && (v + tile) * rows <= vectors * rows;
            //@ assert (v + tile) * columns == v * columns + tile * columns;
            //@ assert (v + tile) * rows == v * rows + tile * rows && (tile - 1) * rows == tile * rows - rows;
            const int status = row_products(
                row, columns, group, activations + v * columns, scales + v, tile, rows, products + v * rows + r);
            if (status != SEPTET_R11_OK)
                return status;
        }
    }
    return SEPTET_R11_OK;
}

/*@
  requires columns <= SIZE_MAX - LARGEST_GROUP;
  requires has_group(group) ==> bytes_of_row(columns, group) <= SIZE_MAX;
  requires has_group(group) ==> \valid_read(data + (0 .. rows * bytes_of_row(columns, group) - 1));
  requires \valid_read(activations + (0 .. columns - 1));
  requires \valid(products + (0 .. rows - 1));
  terminates \true;
  assigns products[0 .. rows - 1];
  ensures !has_group(group) ==> \result == SEPTET_R11_BAD_SIZE;
*/
int septet_r11_matvec(const uint8_t *restrict data, size_t rows, size_t columns, size_t group,
    const int8_t *restrict activations, float scale, float *restrict products)
{
    return septet_r11_matmul(data, rows, columns, group, activations, &scale, 1, products);
}
