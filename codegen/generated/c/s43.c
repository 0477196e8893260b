/* Kernels of format s43, fingerprint 51daf4c0aec100a5485fad4ffa83dc7a365a024dc5d4e0b5c750fc23ad6755f5; written by `septet codegen`. */
#include "s43.h"

#include <float.h>
#include <stdbool.h>

#if FLT_EVAL_METHOD != 0
#error "binary32 and binary64 operations must be rounded to their own type"
#endif

enum { BLOCK = 16, BLOCK_BYTES = 7, SEPTETS = BLOCK / 2, LARGEST_GROUP = 256, SCALE_BYTES = 4 };
enum { PARTIAL_SUMS = 8, TILE = 8, LARGEST_DOT = LARGEST_GROUP * 127 * 128 };

/*
 * Comments that begin with an at sign are ACSL: contracts that `septet prove --prover frama-c` proves, for every length.
 */
/*@
  axiomatic ShiftsAndMasks {
    axiom left_1: \forall integer x; (x << 1) == x * 2;
    axiom right_1: \forall integer x; 0 <= x ==> (x >> 1) == x / 2;
    axiom low_1: \forall integer x; 0 <= x ==> (x & 1) == x % 2;
    axiom high_1: \forall integer x; x - 2 < (x & -2) && (x & -2) <= x && (x & -2) % 2 == 0;
    axiom left_2: \forall integer x; (x << 2) == x * 4;
    axiom right_2: \forall integer x; 0 <= x ==> (x >> 2) == x / 4;
    axiom high_2: \forall integer x; x - 4 < (x & -4) && (x & -4) <= x && (x & -4) % 4 == 0;
    axiom left_3: \forall integer x; (x << 3) == x * 8;
    axiom right_3: \forall integer x; 0 <= x ==> (x >> 3) == x / 8;
    axiom low_3: \forall integer x; 0 <= x ==> (x & 7) == x % 8;
    axiom high_3: \forall integer x; x - 8 < (x & -8) && (x & -8) <= x && (x & -8) % 8 == 0;
    axiom left_4: \forall integer x; (x << 4) == x * 16;
    axiom right_4: \forall integer x; 0 <= x ==> (x >> 4) == x / 16;
    axiom high_4: \forall integer x; x - 16 < (x & -16) && (x & -16) <= x && (x & -16) % 16 == 0;
    axiom right_5: \forall integer x; 0 <= x ==> (x >> 5) == x / 32;
    axiom low_5: \forall integer x; 0 <= x ==> (x & 31) == x % 32;
    axiom high_5: \forall integer x; x - 32 < (x & -32) && (x & -32) <= x && (x & -32) % 32 == 0;
    axiom right_6: \forall integer x; 0 <= x ==> (x >> 6) == x / 64;
    axiom high_6: \forall integer x; x - 64 < (x & -64) && (x & -64) <= x && (x & -64) % 64 == 0;
    axiom right_7: \forall integer x; 0 <= x ==> (x >> 7) == x / 128;
    axiom high_7: \forall integer x; x - 128 < (x & -128) && (x & -128) <= x && (x & -128) % 128 == 0;
    axiom left_8: \forall integer x; (x << 8) == x * 256;
    axiom right_8: \forall integer x; 0 <= x ==> (x >> 8) == x / 256;
    axiom low_8: \forall integer x; 0 <= x ==> (x & 255) == x % 256;
    axiom high_8: \forall integer x; x - 256 < (x & -256) && (x & -256) <= x && (x & -256) % 256 == 0;
    axiom right_9: \forall integer x; 0 <= x ==> (x >> 9) == x / 512;
    axiom high_9: \forall integer x; x - 512 < (x & -512) && (x & -512) <= x && (x & -512) % 512 == 0;
    axiom right_10: \forall integer x; 0 <= x ==> (x >> 10) == x / 1024;
    axiom low_10: \forall integer x; 0 <= x ==> (x & 1023) == x % 1024;
    axiom high_10: \forall integer x; x - 1024 < (x & -1024) && (x & -1024) <= x && (x & -1024) % 1024 == 0;
    axiom right_11: \forall integer x; 0 <= x ==> (x >> 11) == x / 2048;
    axiom high_11: \forall integer x; x - 2048 < (x & -2048) && (x & -2048) <= x && (x & -2048) % 2048 == 0;
    axiom right_12: \forall integer x; 0 <= x ==> (x >> 12) == x / 4096;
    axiom high_12: \forall integer x; x - 4096 < (x & -4096) && (x & -4096) <= x && (x & -4096) % 4096 == 0;
    axiom right_13: \forall integer x; 0 <= x ==> (x >> 13) == x / 8192;
    axiom high_13: \forall integer x; x - 8192 < (x & -8192) && (x & -8192) <= x && (x & -8192) % 8192 == 0;
    axiom right_14: \forall integer x; 0 <= x ==> (x >> 14) == x / 16384;
    axiom high_14: \forall integer x; x - 16384 < (x & -16384) && (x & -16384) <= x && (x & -16384) % 16384 == 0;
    axiom right_15: \forall integer x; 0 <= x ==> (x >> 15) == x / 32768;
    axiom low_15: \forall integer x; 0 <= x ==> (x & 32767) == x % 32768;
    axiom high_15: \forall integer x; x - 32768 < (x & -32768) && (x & -32768) <= x && (x & -32768) % 32768 == 0;
    axiom right_16: \forall integer x; 0 <= x ==> (x >> 16) == x / 65536;
    axiom high_16: \forall integer x; x - 65536 < (x & -65536) && (x & -65536) <= x && (x & -65536) % 65536 == 0;
    axiom right_17: \forall integer x; 0 <= x ==> (x >> 17) == x / 131072;
    axiom high_17: \forall integer x; x - 131072 < (x & -131072) && (x & -131072) <= x && (x & -131072) % 131072 == 0;
    axiom right_18: \forall integer x; 0 <= x ==> (x >> 18) == x / 262144;
    axiom high_18: \forall integer x; x - 262144 < (x & -262144) && (x & -262144) <= x && (x & -262144) % 262144 == 0;
    axiom right_19: \forall integer x; 0 <= x ==> (x >> 19) == x / 524288;
    axiom high_19: \forall integer x; x - 524288 < (x & -524288) && (x & -524288) <= x && (x & -524288) % 524288 == 0;
    axiom right_20: \forall integer x; 0 <= x ==> (x >> 20) == x / 1048576;
    axiom high_20: \forall integer x; x - 1048576 < (x & -1048576) && (x & -1048576) <= x && (x & -1048576) % 1048576 == 0;
    axiom right_21: \forall integer x; 0 <= x ==> (x >> 21) == x / 2097152;
    axiom high_21: \forall integer x; x - 2097152 < (x & -2097152) && (x & -2097152) <= x && (x & -2097152) % 2097152 == 0;
    axiom right_22: \forall integer x; 0 <= x ==> (x >> 22) == x / 4194304;
    axiom high_22: \forall integer x; x - 4194304 < (x & -4194304) && (x & -4194304) <= x && (x & -4194304) % 4194304 == 0;
    axiom right_23: \forall integer x; 0 <= x ==> (x >> 23) == x / 8388608;
    axiom high_23: \forall integer x; x - 8388608 < (x & -8388608) && (x & -8388608) <= x && (x & -8388608) % 8388608 == 0;
    axiom right_24: \forall integer x; 0 <= x ==> (x >> 24) == x / 16777216;
    axiom high_24: \forall integer x; x - 16777216 < (x & -16777216) && (x & -16777216) <= x && (x & -16777216) % 16777216 == 0;
    axiom right_25: \forall integer x; 0 <= x ==> (x >> 25) == x / 33554432;
    axiom high_25: \forall integer x; x - 33554432 < (x & -33554432) && (x & -33554432) <= x && (x & -33554432) % 33554432 == 0;
    axiom right_26: \forall integer x; 0 <= x ==> (x >> 26) == x / 67108864;
    axiom high_26: \forall integer x; x - 67108864 < (x & -67108864) && (x & -67108864) <= x && (x & -67108864) % 67108864 == 0;
    axiom right_27: \forall integer x; 0 <= x ==> (x >> 27) == x / 134217728;
    axiom high_27: \forall integer x; x - 134217728 < (x & -134217728) && (x & -134217728) <= x && (x & -134217728) % 134217728 == 0;
    axiom right_28: \forall integer x; 0 <= x ==> (x >> 28) == x / 268435456;
    axiom high_28: \forall integer x; x - 268435456 < (x & -268435456) && (x & -268435456) <= x && (x & -268435456) % 268435456 == 0;
    axiom right_29: \forall integer x; 0 <= x ==> (x >> 29) == x / 536870912;
    axiom high_29: \forall integer x; x - 536870912 < (x & -536870912) && (x & -536870912) <= x && (x & -536870912) % 536870912 == 0;
    axiom septet_bits: \forall integer x; 0 <= x && x < 128 ==> x == ((x & 1) != 0 ? 1 : 0) + ((x & 2) != 0 ? 2 : 0) + ((x & 4) != 0 ? 4 : 0) + ((x & 8) != 0 ? 8 : 0) + ((x & 16) != 0 ? 16 : 0) + ((x & 32) != 0 ? 32 : 0) + ((x & 64) != 0 ? 64 : 0);
    axiom sign_0: \forall integer x; (x & 128) == 0 ==> 0 <= (int8_t)(x);
    axiom sign_1: \forall integer x; (x & 32768) == 0 ==> 0 <= (int8_t)(x >> 8);
    axiom sign_2: \forall integer x; (x & 8388608) == 0 ==> 0 <= (int8_t)(x >> 16);
    axiom sign_3: \forall integer x; (x & 2147483648) == 0 ==> 0 <= (int8_t)(x >> 24);
    axiom sign_4: \forall integer x; (x & 549755813888) == 0 ==> 0 <= (int8_t)(x >> 32);
    axiom sign_5: \forall integer x; (x & 140737488355328) == 0 ==> 0 <= (int8_t)(x >> 40);
    axiom sign_6: \forall integer x; (x & 36028797018963968) == 0 ==> 0 <= (int8_t)(x >> 48);
    axiom sign_7: \forall integer x; (x & 9223372036854775808) == 0 ==> 0 <= (int8_t)(x >> 56);
  }

  // What two states of memory agree on: of pointers rather than of indices, so that solvers need no arithmetic to use it.
  predicate same{L1, L2}(uint8_t *data, integer n) =
      \forall uint8_t *p; \subset(p, data + (0 .. n - 1)) ==> \at(*p, L1) == \at(*p, L2);
  predicate same_weights{L1, L2}(float *weights, integer n) =
      \forall float *p; \subset(p, weights + (0 .. n - 1)) ==> \at(*p, L1) == \at(*p, L2);
  lemma parts_are_the_same{L1, L2}: \forall uint8_t *data, integer n, start, k;
      same{L1, L2}(data, n) && 0 <= start && start + k <= n ==> same{L1, L2}(data + start, k);

  axiomatic Septet_0 {
    logic integer septet_0(integer x0);
    axiom septet_0_is: \forall integer x0; septet_0(x0) == ((x0 & 1) != 0 ? 1 : 0) + ((x0 & 2) != 0 ? 2 : 0) + ((x0 & 4) != 0 ? 4 : 0) + ((x0 & 8) != 0 ? 8 : 0) + ((x0 & 16) != 0 ? 16 : 0) + ((x0 & 32) != 0 ? 32 : 0) + ((x0 & 64) != 0 ? 64 : 0);
  }
  axiomatic Septet_1 {
    logic integer septet_1(integer x0, integer x1);
    axiom septet_1_is: \forall integer x0, integer x1; septet_1(x0, x1) == ((x0 & 128) != 0 ? 1 : 0) + ((x1 & 1) != 0 ? 2 : 0) + ((x1 & 2) != 0 ? 4 : 0) + ((x1 & 4) != 0 ? 8 : 0) + ((x1 & 8) != 0 ? 16 : 0) + ((x1 & 16) != 0 ? 32 : 0) + ((x1 & 32) != 0 ? 64 : 0);
  }
  axiomatic Septet_2 {
    logic integer septet_2(integer x1, integer x2);
    axiom septet_2_is: \forall integer x1, integer x2; septet_2(x1, x2) == ((x1 & 64) != 0 ? 1 : 0) + ((x1 & 128) != 0 ? 2 : 0) + ((x2 & 1) != 0 ? 4 : 0) + ((x2 & 2) != 0 ? 8 : 0) + ((x2 & 4) != 0 ? 16 : 0) + ((x2 & 8) != 0 ? 32 : 0) + ((x2 & 16) != 0 ? 64 : 0);
  }
  axiomatic Septet_3 {
    logic integer septet_3(integer x2, integer x3);
    axiom septet_3_is: \forall integer x2, integer x3; septet_3(x2, x3) == ((x2 & 32) != 0 ? 1 : 0) + ((x2 & 64) != 0 ? 2 : 0) + ((x2 & 128) != 0 ? 4 : 0) + ((x3 & 1) != 0 ? 8 : 0) + ((x3 & 2) != 0 ? 16 : 0) + ((x3 & 4) != 0 ? 32 : 0) + ((x3 & 8) != 0 ? 64 : 0);
  }
  axiomatic Septet_4 {
    logic integer septet_4(integer x3, integer x4);
    axiom septet_4_is: \forall integer x3, integer x4; septet_4(x3, x4) == ((x3 & 16) != 0 ? 1 : 0) + ((x3 & 32) != 0 ? 2 : 0) + ((x3 & 64) != 0 ? 4 : 0) + ((x3 & 128) != 0 ? 8 : 0) + ((x4 & 1) != 0 ? 16 : 0) + ((x4 & 2) != 0 ? 32 : 0) + ((x4 & 4) != 0 ? 64 : 0);
  }
  axiomatic Septet_5 {
    logic integer septet_5(integer x4, integer x5);
    axiom septet_5_is: \forall integer x4, integer x5; septet_5(x4, x5) == ((x4 & 8) != 0 ? 1 : 0) + ((x4 & 16) != 0 ? 2 : 0) + ((x4 & 32) != 0 ? 4 : 0) + ((x4 & 64) != 0 ? 8 : 0) + ((x4 & 128) != 0 ? 16 : 0) + ((x5 & 1) != 0 ? 32 : 0) + ((x5 & 2) != 0 ? 64 : 0);
  }
  axiomatic Septet_6 {
    logic integer septet_6(integer x5, integer x6);
    axiom septet_6_is: \forall integer x5, integer x6; septet_6(x5, x6) == ((x5 & 4) != 0 ? 1 : 0) + ((x5 & 8) != 0 ? 2 : 0) + ((x5 & 16) != 0 ? 4 : 0) + ((x5 & 32) != 0 ? 8 : 0) + ((x5 & 64) != 0 ? 16 : 0) + ((x5 & 128) != 0 ? 32 : 0) + ((x6 & 1) != 0 ? 64 : 0);
  }
  axiomatic Septet_7 {
    logic integer septet_7(integer x6);
    axiom septet_7_is: \forall integer x6; septet_7(x6) == ((x6 & 2) != 0 ? 1 : 0) + ((x6 & 4) != 0 ? 2 : 0) + ((x6 & 8) != 0 ? 4 : 0) + ((x6 & 16) != 0 ? 8 : 0) + ((x6 & 32) != 0 ? 16 : 0) + ((x6 & 64) != 0 ? 32 : 0) + ((x6 & 128) != 0 ? 64 : 0);
  }
  axiomatic Layout {
    logic integer septet_of_bits{L}(uint8_t *data, integer j) reads data[0 .. 6];
    axiom septet_of_bits_0{L}: \forall uint8_t *data; septet_of_bits(data, 0) == septet_0(data[0]);
    axiom septet_of_bits_1{L}: \forall uint8_t *data; septet_of_bits(data, 1) == septet_1(data[0], data[1]);
    axiom septet_of_bits_2{L}: \forall uint8_t *data; septet_of_bits(data, 2) == septet_2(data[1], data[2]);
    axiom septet_of_bits_3{L}: \forall uint8_t *data; septet_of_bits(data, 3) == septet_3(data[2], data[3]);
    axiom septet_of_bits_4{L}: \forall uint8_t *data; septet_of_bits(data, 4) == septet_4(data[3], data[4]);
    axiom septet_of_bits_5{L}: \forall uint8_t *data; septet_of_bits(data, 5) == septet_5(data[4], data[5]);
    axiom septet_of_bits_6{L}: \forall uint8_t *data; septet_of_bits(data, 6) == septet_6(data[5], data[6]);
    axiom septet_of_bits_7{L}: \forall uint8_t *data; septet_of_bits(data, 7) == septet_7(data[6]);
    lemma same_bytes_0{L1, L2}: \forall uint8_t *data, integer j; \at(data[0], L1) == \at(data[0], L2) && \at(data[1], L1) == \at(data[1], L2) && \at(data[2], L1) == \at(data[2], L2) && \at(data[3], L1) == \at(data[3], L2) && \at(data[4], L1) == \at(data[4], L2) && \at(data[5], L1) == \at(data[5], L2) && \at(data[6], L1) == \at(data[6], L2) ==> 0 <= j < 8 ==> septet_of_bits{L1}(data, j) == septet_of_bits{L2}(data, j);
    lemma septets_depend_on_their_bytes{L1, L2}: \forall uint8_t *data, integer j;
        same{L1, L2}(data, BLOCK_BYTES) && 0 <= j < SEPTETS ==> septet_of_bits{L1}(data, j) == septet_of_bits{L2}(data, j);
  }
  logic integer block_septet{L}(uint8_t *data, integer j) = septet_of_bits(data, j);

  predicate packed_0{L}(integer byte, int8_t *septets) = ((byte & 1) != 0 <==> (septets[0] & 1) != 0) && ((byte & 2) != 0 <==> (septets[0] & 2) != 0) && ((byte & 4) != 0 <==> (septets[0] & 4) != 0) && ((byte & 8) != 0 <==> (septets[0] & 8) != 0) && ((byte & 16) != 0 <==> (septets[0] & 16) != 0) && ((byte & 32) != 0 <==> (septets[0] & 32) != 0) && ((byte & 64) != 0 <==> (septets[0] & 64) != 0) && ((byte & 128) != 0 <==> (septets[1] & 1) != 0);
  predicate packed_1{L}(integer byte, int8_t *septets) = ((byte & 1) != 0 <==> (septets[1] & 2) != 0) && ((byte & 2) != 0 <==> (septets[1] & 4) != 0) && ((byte & 4) != 0 <==> (septets[1] & 8) != 0) && ((byte & 8) != 0 <==> (septets[1] & 16) != 0) && ((byte & 16) != 0 <==> (septets[1] & 32) != 0) && ((byte & 32) != 0 <==> (septets[1] & 64) != 0) && ((byte & 64) != 0 <==> (septets[2] & 1) != 0) && ((byte & 128) != 0 <==> (septets[2] & 2) != 0);
  predicate packed_2{L}(integer byte, int8_t *septets) = ((byte & 1) != 0 <==> (septets[2] & 4) != 0) && ((byte & 2) != 0 <==> (septets[2] & 8) != 0) && ((byte & 4) != 0 <==> (septets[2] & 16) != 0) && ((byte & 8) != 0 <==> (septets[2] & 32) != 0) && ((byte & 16) != 0 <==> (septets[2] & 64) != 0) && ((byte & 32) != 0 <==> (septets[3] & 1) != 0) && ((byte & 64) != 0 <==> (septets[3] & 2) != 0) && ((byte & 128) != 0 <==> (septets[3] & 4) != 0);
  predicate packed_3{L}(integer byte, int8_t *septets) = ((byte & 1) != 0 <==> (septets[3] & 8) != 0) && ((byte & 2) != 0 <==> (septets[3] & 16) != 0) && ((byte & 4) != 0 <==> (septets[3] & 32) != 0) && ((byte & 8) != 0 <==> (septets[3] & 64) != 0) && ((byte & 16) != 0 <==> (septets[4] & 1) != 0) && ((byte & 32) != 0 <==> (septets[4] & 2) != 0) && ((byte & 64) != 0 <==> (septets[4] & 4) != 0) && ((byte & 128) != 0 <==> (septets[4] & 8) != 0);
  predicate packed_4{L}(integer byte, int8_t *septets) = ((byte & 1) != 0 <==> (septets[4] & 16) != 0) && ((byte & 2) != 0 <==> (septets[4] & 32) != 0) && ((byte & 4) != 0 <==> (septets[4] & 64) != 0) && ((byte & 8) != 0 <==> (septets[5] & 1) != 0) && ((byte & 16) != 0 <==> (septets[5] & 2) != 0) && ((byte & 32) != 0 <==> (septets[5] & 4) != 0) && ((byte & 64) != 0 <==> (septets[5] & 8) != 0) && ((byte & 128) != 0 <==> (septets[5] & 16) != 0);
  predicate packed_5{L}(integer byte, int8_t *septets) = ((byte & 1) != 0 <==> (septets[5] & 32) != 0) && ((byte & 2) != 0 <==> (septets[5] & 64) != 0) && ((byte & 4) != 0 <==> (septets[6] & 1) != 0) && ((byte & 8) != 0 <==> (septets[6] & 2) != 0) && ((byte & 16) != 0 <==> (septets[6] & 4) != 0) && ((byte & 32) != 0 <==> (septets[6] & 8) != 0) && ((byte & 64) != 0 <==> (septets[6] & 16) != 0) && ((byte & 128) != 0 <==> (septets[6] & 32) != 0);
  predicate packed_6{L}(integer byte, int8_t *septets) = ((byte & 1) != 0 <==> (septets[6] & 64) != 0) && ((byte & 2) != 0 <==> (septets[7] & 1) != 0) && ((byte & 4) != 0 <==> (septets[7] & 2) != 0) && ((byte & 8) != 0 <==> (septets[7] & 4) != 0) && ((byte & 16) != 0 <==> (septets[7] & 8) != 0) && ((byte & 32) != 0 <==> (septets[7] & 16) != 0) && ((byte & 64) != 0 <==> (septets[7] & 32) != 0) && ((byte & 128) != 0 <==> (septets[7] & 64) != 0);
  axiomatic Packing {
    lemma packed_septet_0{L}: \forall int8_t *septets, integer x0; 0 <= x0 <= 255 && packed_0(x0, septets) && 0 <= septets[0] <= 127 ==> septets[0] == septet_0(x0);
    lemma packed_septet_1{L}: \forall int8_t *septets, integer x0, x1; 0 <= x0 <= 255 && packed_0(x0, septets) && 0 <= x1 <= 255 && packed_1(x1, septets) && 0 <= septets[1] <= 127 ==> septets[1] == septet_1(x0, x1);
    lemma packed_septet_2{L}: \forall int8_t *septets, integer x1, x2; 0 <= x1 <= 255 && packed_1(x1, septets) && 0 <= x2 <= 255 && packed_2(x2, septets) && 0 <= septets[2] <= 127 ==> septets[2] == septet_2(x1, x2);
    lemma packed_septet_3{L}: \forall int8_t *septets, integer x2, x3; 0 <= x2 <= 255 && packed_2(x2, septets) && 0 <= x3 <= 255 && packed_3(x3, septets) && 0 <= septets[3] <= 127 ==> septets[3] == septet_3(x2, x3);
    lemma packed_septet_4{L}: \forall int8_t *septets, integer x3, x4; 0 <= x3 <= 255 && packed_3(x3, septets) && 0 <= x4 <= 255 && packed_4(x4, septets) && 0 <= septets[4] <= 127 ==> septets[4] == septet_4(x3, x4);
    lemma packed_septet_5{L}: \forall int8_t *septets, integer x4, x5; 0 <= x4 <= 255 && packed_4(x4, septets) && 0 <= x5 <= 255 && packed_5(x5, septets) && 0 <= septets[5] <= 127 ==> septets[5] == septet_5(x4, x5);
    lemma packed_septet_6{L}: \forall int8_t *septets, integer x5, x6; 0 <= x5 <= 255 && packed_5(x5, septets) && 0 <= x6 <= 255 && packed_6(x6, septets) && 0 <= septets[6] <= 127 ==> septets[6] == septet_6(x5, x6);
    lemma packed_septet_7{L}: \forall int8_t *septets, integer x6; 0 <= x6 <= 255 && packed_6(x6, septets) && 0 <= septets[7] <= 127 ==> septets[7] == septet_7(x6);
  }

  predicate grow(integer a, integer b, integer c) = a * c <= b * c;
  lemma products_grow: \forall integer a, b, c; a <= b && 0 <= c ==> grow(a, b, c);
  axiomatic Products {
    logic integer product(integer a, integer b);
    axiom product_is: \forall integer a, b; product(a, b) == a * b;
  }
  predicate is_product(integer a, integer b) = -127 * 128 <= a * b <= 127 * 128;
  lemma products_of_bytes: \forall integer a, b; -127 <= a <= 127 && -128 <= b <= 127 ==> is_product(a, b);

  logic integer encode_septet(integer c0, integer c1) = ((c0 * 8) + c1);
  predicate is_valid_valid(integer septet) = (septet < 128);
  logic integer levels_n0(integer septet) = \let v0 = (septet / 8); ((v0 == 0) ? 0 : ((v0 == 1) ? 7 : ((v0 == 2) ? 14 : ((v0 == 3) ? 21 : ((v0 == 4) ? 28 : ((v0 == 5) ? 35 : ((v0 == 6) ? 42 : ((v0 == 7) ? 49 : ((v0 == 8) ? 56 : ((v0 == 9) ? 63 : ((v0 == 10) ? 70 : ((v0 == 11) ? 77 : ((v0 == 12) ? 84 : ((v0 == 13) ? 91 : ((v0 == 14) ? 98 : 105)))))))))))))));
  logic integer levels_n1(integer septet) = \let v0 = (septet % 8); ((v0 == 0) ? 0 : ((v0 == 1) ? 15 : ((v0 == 2) ? 30 : ((v0 == 3) ? 45 : ((v0 == 4) ? 60 : ((v0 == 5) ? 75 : ((v0 == 6) ? 90 : 105)))))));
  logic integer scale_bits_bits(integer data_0, integer data_1) = (data_0 + (data_1 * 256));
  axiomatic scale_bytes_data {
    logic integer scale_bytes_data(integer k, integer bits);
    axiom scale_bytes_data_0: \forall integer bits; scale_bytes_data(0, bits) == (bits % 256);
    axiom scale_bytes_data_1: \forall integer bits; scale_bytes_data(1, bits) == (bits / 256);
  }
  predicate is_finite_finite(integer bits) = (!(((bits / 1024) % 32) == 31));
  axiomatic scale_units_table {
    logic integer scale_units_table(integer i);
    axiom scale_units_table_0: scale_units_table(0) == 536870912;
    axiom scale_units_table_1: scale_units_table(1) == 1;
    axiom scale_units_table_2: scale_units_table(2) == 2;
    axiom scale_units_table_3: scale_units_table(3) == 4;
    axiom scale_units_table_4: scale_units_table(4) == 8;
    axiom scale_units_table_5: scale_units_table(5) == 16;
    axiom scale_units_table_6: scale_units_table(6) == 32;
    axiom scale_units_table_7: scale_units_table(7) == 64;
    axiom scale_units_table_8: scale_units_table(8) == 128;
    axiom scale_units_table_9: scale_units_table(9) == 256;
    axiom scale_units_table_10: scale_units_table(10) == 512;
    axiom scale_units_table_11: scale_units_table(11) == 1024;
    axiom scale_units_table_12: scale_units_table(12) == 2048;
    axiom scale_units_table_13: scale_units_table(13) == 4096;
    axiom scale_units_table_14: scale_units_table(14) == 8192;
    axiom scale_units_table_15: scale_units_table(15) == 16384;
    axiom scale_units_table_16: scale_units_table(16) == 32768;
    axiom scale_units_table_17: scale_units_table(17) == 65536;
    axiom scale_units_table_18: scale_units_table(18) == 131072;
    axiom scale_units_table_19: scale_units_table(19) == 262144;
    axiom scale_units_table_20: scale_units_table(20) == 524288;
    axiom scale_units_table_21: scale_units_table(21) == 1048576;
    axiom scale_units_table_22: scale_units_table(22) == 2097152;
    axiom scale_units_table_23: scale_units_table(23) == 4194304;
    axiom scale_units_table_24: scale_units_table(24) == 8388608;
    axiom scale_units_table_25: scale_units_table(25) == 16777216;
    axiom scale_units_table_26: scale_units_table(26) == 33554432;
    axiom scale_units_table_27: scale_units_table(27) == 67108864;
    axiom scale_units_table_28: scale_units_table(28) == 134217728;
    axiom scale_units_table_29: scale_units_table(29) == 268435456;
    axiom scale_units_table_30: scale_units_table(30) == 536870912;
    axiom scale_units_table_31: scale_units_table(31) == 536870912;
  }
  logic integer scale_units_units(integer bits) = \let v0 = (bits % 32768); \let v1 = (v0 / 1024); \let v2 = ((v1 == 0) ? v0 : ((1024 + (v0 % 1024)) * scale_units_table(v1))); ((bits < 32768) ? v2 : (-v2));
  logic integer round_down_7_rounded(integer q) = ((((-549755813888) <= q) && (q < 549755813888)) ? (q & -268435456) : ((((-1099511627776) <= q) && (q < 1099511627776)) ? (q & -536870912) : q));
  logic integer round_down_6_rounded(integer q) = ((((-34359738368) <= q) && (q < 34359738368)) ? (q & -16777216) : ((((-68719476736) <= q) && (q < 68719476736)) ? (q & -33554432) : ((((-137438953472) <= q) && (q < 137438953472)) ? (q & -67108864) : ((((-274877906944) <= q) && (q < 274877906944)) ? (q & -134217728) : round_down_7_rounded(q)))));
  logic integer round_down_5_rounded(integer q) = ((((-2147483648) <= q) && (q < 2147483648)) ? (q & -1048576) : ((((-4294967296) <= q) && (q < 4294967296)) ? (q & -2097152) : ((((-8589934592) <= q) && (q < 8589934592)) ? (q & -4194304) : ((((-17179869184) <= q) && (q < 17179869184)) ? (q & -8388608) : round_down_6_rounded(q)))));
  logic integer round_down_4_rounded(integer q) = ((((-134217728) <= q) && (q < 134217728)) ? (q & -65536) : ((((-268435456) <= q) && (q < 268435456)) ? (q & -131072) : ((((-536870912) <= q) && (q < 536870912)) ? (q & -262144) : ((((-1073741824) <= q) && (q < 1073741824)) ? (q & -524288) : round_down_5_rounded(q)))));
  logic integer round_down_3_rounded(integer q) = ((((-8388608) <= q) && (q < 8388608)) ? (q & -4096) : ((((-16777216) <= q) && (q < 16777216)) ? (q & -8192) : ((((-33554432) <= q) && (q < 33554432)) ? (q & -16384) : ((((-67108864) <= q) && (q < 67108864)) ? (q & -32768) : round_down_4_rounded(q)))));
  logic integer round_down_2_rounded(integer q) = ((((-524288) <= q) && (q < 524288)) ? (q & -256) : ((((-1048576) <= q) && (q < 1048576)) ? (q & -512) : ((((-2097152) <= q) && (q < 2097152)) ? (q & -1024) : ((((-4194304) <= q) && (q < 4194304)) ? (q & -2048) : round_down_3_rounded(q)))));
  logic integer round_down_1_rounded(integer q) = ((((-32768) <= q) && (q < 32768)) ? (q & -16) : ((((-65536) <= q) && (q < 65536)) ? (q & -32) : ((((-131072) <= q) && (q < 131072)) ? (q & -64) : ((((-262144) <= q) && (q < 262144)) ? (q & -128) : round_down_2_rounded(q)))));
  logic integer round_down_rounded(integer q) = ((((-2048) <= q) && (q < 2048)) ? q : ((((-4096) <= q) && (q < 4096)) ? (q & -2) : ((((-8192) <= q) && (q < 8192)) ? (q & -4) : ((((-16384) <= q) && (q < 16384)) ? (q & -8) : round_down_1_rounded(q)))));
  logic integer least_unit_least(integer lo, integer maximum) = (-((-(maximum - lo)) >= 0 ? (-(maximum - lo)) / 105 : -((-((-(maximum - lo))) + 104) / 105)));
  logic integer pattern_7_bits(integer q) = ((q < 549755813888) ? (28672 + (q / 268435456)) : ((q < 1099511627776) ? (29696 + (q / 536870912)) : 0));
  logic integer pattern_6_bits(integer q) = ((q < 34359738368) ? (24576 + (q / 16777216)) : ((q < 68719476736) ? (25600 + (q / 33554432)) : ((q < 137438953472) ? (26624 + (q / 67108864)) : ((q < 274877906944) ? (27648 + (q / 134217728)) : pattern_7_bits(q)))));
  logic integer pattern_5_bits(integer q) = ((q < 2147483648) ? (20480 + (q / 1048576)) : ((q < 4294967296) ? (21504 + (q / 2097152)) : ((q < 8589934592) ? (22528 + (q / 4194304)) : ((q < 17179869184) ? (23552 + (q / 8388608)) : pattern_6_bits(q)))));
  logic integer pattern_4_bits(integer q) = ((q < 134217728) ? (16384 + (q / 65536)) : ((q < 268435456) ? (17408 + (q / 131072)) : ((q < 536870912) ? (18432 + (q / 262144)) : ((q < 1073741824) ? (19456 + (q / 524288)) : pattern_5_bits(q)))));
  logic integer pattern_3_bits(integer q) = ((q < 8388608) ? (12288 + (q / 4096)) : ((q < 16777216) ? (13312 + (q / 8192)) : ((q < 33554432) ? (14336 + (q / 16384)) : ((q < 67108864) ? (15360 + (q / 32768)) : pattern_4_bits(q)))));
  logic integer pattern_2_bits(integer q) = ((q < 524288) ? (8192 + (q / 256)) : ((q < 1048576) ? (9216 + (q / 512)) : ((q < 2097152) ? (10240 + (q / 1024)) : ((q < 4194304) ? (11264 + (q / 2048)) : pattern_3_bits(q)))));
  logic integer pattern_1_bits(integer q) = ((q < 32768) ? (4096 + (q / 16)) : ((q < 65536) ? (5120 + (q / 32)) : ((q < 131072) ? (6144 + (q / 64)) : ((q < 262144) ? (7168 + (q / 128)) : pattern_2_bits(q)))));
  logic integer pattern_bits(integer q) = ((q < 2048) ? q : ((q < 4096) ? (1024 + (q / 2)) : ((q < 8192) ? (2048 + (q / 4)) : ((q < 16384) ? (3072 + (q / 8)) : pattern_1_bits(q)))));
  logic integer negative_pattern_7_bits(integer q) = ((q < 549755813888) ? (32768 + (28672 + (q / 268435456))) : ((q < 1099511627776) ? (32768 + (29696 + (q / 536870912))) : 32768));
  logic integer negative_pattern_6_bits(integer q) = ((q < 34359738368) ? (32768 + (24576 + (q / 16777216))) : ((q < 68719476736) ? (32768 + (25600 + (q / 33554432))) : ((q < 137438953472) ? (32768 + (26624 + (q / 67108864))) : ((q < 274877906944) ? (32768 + (27648 + (q / 134217728))) : negative_pattern_7_bits(q)))));
  logic integer negative_pattern_5_bits(integer q) = ((q < 2147483648) ? (32768 + (20480 + (q / 1048576))) : ((q < 4294967296) ? (32768 + (21504 + (q / 2097152))) : ((q < 8589934592) ? (32768 + (22528 + (q / 4194304))) : ((q < 17179869184) ? (32768 + (23552 + (q / 8388608))) : negative_pattern_6_bits(q)))));
  logic integer negative_pattern_4_bits(integer q) = ((q < 134217728) ? (32768 + (16384 + (q / 65536))) : ((q < 268435456) ? (32768 + (17408 + (q / 131072))) : ((q < 536870912) ? (32768 + (18432 + (q / 262144))) : ((q < 1073741824) ? (32768 + (19456 + (q / 524288))) : negative_pattern_5_bits(q)))));
  logic integer negative_pattern_3_bits(integer q) = ((q < 8388608) ? (32768 + (12288 + (q / 4096))) : ((q < 16777216) ? (32768 + (13312 + (q / 8192))) : ((q < 33554432) ? (32768 + (14336 + (q / 16384))) : ((q < 67108864) ? (32768 + (15360 + (q / 32768))) : negative_pattern_4_bits(q)))));
  logic integer negative_pattern_2_bits(integer q) = ((q < 524288) ? (32768 + (8192 + (q / 256))) : ((q < 1048576) ? (32768 + (9216 + (q / 512))) : ((q < 2097152) ? (32768 + (10240 + (q / 1024))) : ((q < 4194304) ? (32768 + (11264 + (q / 2048))) : negative_pattern_3_bits(q)))));
  logic integer negative_pattern_1_bits(integer q) = ((q < 32768) ? (32768 + (4096 + (q / 16))) : ((q < 65536) ? (32768 + (5120 + (q / 32))) : ((q < 131072) ? (32768 + (6144 + (q / 64))) : ((q < 262144) ? (32768 + (7168 + (q / 128))) : negative_pattern_2_bits(q)))));
  logic integer negative_pattern_bits(integer q) = ((q < 2048) ? (32768 + q) : ((q < 4096) ? (32768 + (1024 + (q / 2))) : ((q < 8192) ? (32768 + (2048 + (q / 4))) : ((q < 16384) ? (32768 + (3072 + (q / 8))) : negative_pattern_1_bits(q)))));
  logic integer contribution_units(integer lo, integer u, integer dot, integer total) = ((lo * total) + (u * dot));
  axiomatic midpoints0_doubled {
    logic integer midpoints0_doubled(integer k, integer lo, integer u);
    axiom midpoints0_doubled_0: \forall integer lo, integer u; midpoints0_doubled(0, lo, u) == ((lo * 2) + (u * 7));
    axiom midpoints0_doubled_1: \forall integer lo, integer u; midpoints0_doubled(1, lo, u) == ((lo * 2) + (u * 21));
    axiom midpoints0_doubled_2: \forall integer lo, integer u; midpoints0_doubled(2, lo, u) == ((lo * 2) + (u * 35));
    axiom midpoints0_doubled_3: \forall integer lo, integer u; midpoints0_doubled(3, lo, u) == ((lo * 2) + (u * 49));
    axiom midpoints0_doubled_4: \forall integer lo, integer u; midpoints0_doubled(4, lo, u) == ((lo * 2) + (u * 63));
    axiom midpoints0_doubled_5: \forall integer lo, integer u; midpoints0_doubled(5, lo, u) == ((lo * 2) + (u * 77));
    axiom midpoints0_doubled_6: \forall integer lo, integer u; midpoints0_doubled(6, lo, u) == ((lo * 2) + (u * 91));
    axiom midpoints0_doubled_7: \forall integer lo, integer u; midpoints0_doubled(7, lo, u) == ((lo * 2) + (u * 105));
    axiom midpoints0_doubled_8: \forall integer lo, integer u; midpoints0_doubled(8, lo, u) == ((lo * 2) + (u * 119));
    axiom midpoints0_doubled_9: \forall integer lo, integer u; midpoints0_doubled(9, lo, u) == ((lo * 2) + (u * 133));
    axiom midpoints0_doubled_10: \forall integer lo, integer u; midpoints0_doubled(10, lo, u) == ((lo * 2) + (u * 147));
    axiom midpoints0_doubled_11: \forall integer lo, integer u; midpoints0_doubled(11, lo, u) == ((lo * 2) + (u * 161));
    axiom midpoints0_doubled_12: \forall integer lo, integer u; midpoints0_doubled(12, lo, u) == ((lo * 2) + (u * 175));
    axiom midpoints0_doubled_13: \forall integer lo, integer u; midpoints0_doubled(13, lo, u) == ((lo * 2) + (u * 189));
    axiom midpoints0_doubled_14: \forall integer lo, integer u; midpoints0_doubled(14, lo, u) == ((lo * 2) + (u * 203));
  }
  axiomatic midpoints1_doubled {
    logic integer midpoints1_doubled(integer k, integer lo, integer u);
    axiom midpoints1_doubled_0: \forall integer lo, integer u; midpoints1_doubled(0, lo, u) == ((lo * 2) + (u * 15));
    axiom midpoints1_doubled_1: \forall integer lo, integer u; midpoints1_doubled(1, lo, u) == ((lo * 2) + (u * 45));
    axiom midpoints1_doubled_2: \forall integer lo, integer u; midpoints1_doubled(2, lo, u) == ((lo * 2) + (u * 75));
    axiom midpoints1_doubled_3: \forall integer lo, integer u; midpoints1_doubled(3, lo, u) == ((lo * 2) + (u * 105));
    axiom midpoints1_doubled_4: \forall integer lo, integer u; midpoints1_doubled(4, lo, u) == ((lo * 2) + (u * 135));
    axiom midpoints1_doubled_5: \forall integer lo, integer u; midpoints1_doubled(5, lo, u) == ((lo * 2) + (u * 165));
    axiom midpoints1_doubled_6: \forall integer lo, integer u; midpoints1_doubled(6, lo, u) == ((lo * 2) + (u * 195));
  }
  logic integer place0_weight(integer septet) = (septet * 2);
  logic integer place1_weight(integer septet) = ((septet * 2) + 1);
  logic integer home_septet(integer weight) = (weight / 2);
  logic integer home_lane(integer weight) = (weight % 2);

  predicate has_group(integer group) = 0 < group <= LARGEST_GROUP && group % BLOCK == 0;
  logic integer bytes_of_group(integer group) = SCALE_BYTES + group / BLOCK * BLOCK_BYTES;
  logic integer groups_of_row(integer columns, integer group) = columns / group + (columns % group == 0 ? 0 : 1);
  logic integer bytes_of_row(integer columns, integer group) = groups_of_row(columns, group) * bytes_of_group(group);

  logic integer septet_at{L}(uint8_t *codes, integer k) =
      block_septet(codes + k / SEPTETS * BLOCK_BYTES, k % SEPTETS);
  predicate valid_codes{L}(uint8_t *codes, integer group) =
      \forall integer k; 0 <= k < group / 2 ==> is_valid_valid(septet_at(codes, k));
  logic integer home_of(integer i) = i / BLOCK * SEPTETS + home_septet(i % BLOCK);
  lemma weights_have_homes: \forall integer i; 0 <= i ==> 0 <= home_of(i) && i == home_of(i) / SEPTETS * BLOCK +
      (home_lane(i % BLOCK) == 0 ? place0_weight(home_of(i) % SEPTETS) : place1_weight(home_of(i) % SEPTETS));
  lemma homes_are_within: \forall integer i, group; has_group(group) && 0 <= i < group ==> home_of(i) < group / 2;
  axiomatic Levels {
    logic integer level_at{L}(uint8_t *codes, integer i)
        reads codes[i / BLOCK * BLOCK_BYTES .. i / BLOCK * BLOCK_BYTES + BLOCK_BYTES - 1];
    axiom level_is{L}: \forall uint8_t *codes, integer i; level_at(codes, i) == (home_lane(i % BLOCK) == 0
        ? levels_n0(septet_at(codes, home_of(i))) : levels_n1(septet_at(codes, home_of(i))));
  }
  predicate has_entries{L}(uint8_t *codes, int8_t *n, integer length) =
      \forall integer i; 0 <= i < length ==> n[i] == level_at(codes, i) && -127 <= n[i];
  // Dot products with activations, and sums of these.
  axiomatic Sums {
    logic integer total_of{L}(int8_t *a, integer k) reads a[0 .. k - 1];
    axiom total_0{L}: \forall int8_t *a; total_of(a, 0) == 0;
    axiom total_next{L}: \forall int8_t *a, integer k; 0 <= k ==> total_of(a, k + 1) == total_of(a, k) + a[k];
  }
  axiomatic DotProduct {
    logic integer dot_at{L}(uint8_t *codes, int8_t *a, integer k) reads codes[0 .. (k + BLOCK - 1) / BLOCK * BLOCK_BYTES - 1], a[0 .. k - 1];
    axiom dot_at_0{L}: \forall uint8_t *codes, int8_t *a; dot_at(codes, a, 0) == 0;
    axiom dot_at_next{L}: \forall uint8_t *codes, int8_t *a, integer k;
        0 <= k ==> dot_at(codes, a, k + 1) == dot_at(codes, a, k) + product(level_at(codes, k), a[k]);
  }
  logic integer scale_at{L}(uint8_t *data) = scale_bits_bits(data[0], data[1]);
  predicate finite_scales{L}(uint8_t *data) =
      is_finite_finite(scale_at(data)) && is_finite_finite(scale_at(data + 2));
  predicate valid_scales{L}(uint8_t *data) = finite_scales(data) && scale_at(data + 2) < 0x8000;

  // Operations on binary32 numbers, which ACSL has no words for: each is named by the one C function that it is the value of.
  axiomatic Binary32 {
    logic float units_of(integer q);
    logic float weight_of(float offset, float unit, integer n);
    logic float threshold_of(integer doubled);
    logic float scale_for(float largest);
    logic integer activation_of(float number, float scale);
    logic float added_to(float sum, integer q);
    logic float sum_of(float a, float b);
    logic float product_of(float sum, float scale);
  }

  // A stored group, and a row of them. Functions of rows see no more of a group than that it is valid and has weights.
  axiomatic Groups {
    predicate valid_group{L}(uint8_t *data, integer group) reads data[0 .. bytes_of_group(group) - 1];
    logic float weight_at{L}(uint8_t *data, integer i) reads data[0 .. SCALE_BYTES + (i / BLOCK + 1) * BLOCK_BYTES - 1];
    logic integer units_at{L}(uint8_t *data, int8_t *a, integer length)
        reads data[0 .. SCALE_BYTES + (length + BLOCK - 1) / BLOCK * BLOCK_BYTES - 1], a[0 .. length - 1];
  }
  axiomatic ValidGroups {
    axiom valid_group_is{L}: \forall uint8_t *data, integer group;
        valid_group(data, group) <==> valid_scales(data) && valid_codes(data + SCALE_BYTES, group);
  }
  axiomatic Weights {
    axiom weight_is{L}: \forall uint8_t *data, integer i; weight_at(data, i) == weight_of(units_of(scale_units_units(scale_at(data))),
        units_of(scale_units_units(scale_at(data + 2))), level_at(data + SCALE_BYTES, i));
  }
  axiomatic Units {
    axiom units_are{L}: \forall uint8_t *data, int8_t *a, integer length; units_at(data, a, length) == contribution_units(
        scale_units_units(scale_at(data)), scale_units_units(scale_at(data + 2)), dot_at(data + SCALE_BYTES, a, length),
        total_of(a, length));
  }
  predicate valid_at{L}(uint8_t *data, integer g, integer group) = valid_group(data + g * bytes_of_group(group), group);
  axiomatic Rows {
    predicate valid_row{L}(uint8_t *data, integer number, integer group) reads data[0 .. number * bytes_of_group(group) - 1];
  }
  axiomatic ValidRows {
    axiom valid_row_is{L}: \forall uint8_t *data, integer number, group;
        valid_row(data, number, group) <==> \forall integer g; 0 <= g < number ==> valid_at(data, g, group);
  }
  predicate valid_row_at{L}(uint8_t *data, integer r, integer columns, integer group) =
      valid_row(data + r * bytes_of_row(columns, group), groups_of_row(columns, group), group);
  predicate valid_rows{L}(uint8_t *data, integer number, integer columns, integer group) =
      \forall integer r; 0 <= r < number ==> valid_row_at(data, r, columns, group);
  predicate in_range(float x) = \le_float((float)-65504.0, x) && \le_float(x, (float)65504.0);
  predicate inside(float *p, float *weights, integer n) = \subset(p, weights + (0 .. n - 1));
  predicate in_ranges{L}(float *weights, integer n) =
      \forall float *p; inside(p, weights, n) ==> in_range(*p);
  lemma weights_are_in_ranges{L}: \forall float *weights, integer n, i;
      in_ranges(weights, n) && 0 <= i < n ==> inside(weights + i, weights, n) && in_range(weights[i]);
  predicate element(float *p, float *weights, integer n, integer i) = 0 <= i < n && p == weights + i;
  axiomatic RangesOfWeights {
    lemma pointers_are_indices: \forall float *p, *weights, integer n;
        inside(p, weights, n) ==> element(p, weights, n, p - weights);
    lemma ranges_are_of_weights{L}: \forall float *weights, integer n;
        (\forall integer i; 0 <= i < n ==> in_range(weights[i])) ==> in_ranges(weights, n);
  }
  axiomatic Comparisons {
    logic integer reached(float weight, float threshold);
    axiom is_reached: \forall float w, t; \le_float(t, w) ==> reached(w, t) == 1;
    axiom is_not_reached: \forall float w, t; !\le_float(t, w) ==> reached(w, t) == 0;
  }
  // How many of the first k thresholds a weight reaches: of those in an array, and of those of a lane's midpoints.
  axiomatic Counts {
    logic integer count{L}(float weight, float *thresholds, integer k) reads thresholds[0 .. k - 1];
    axiom count_0{L}: \forall float w, float *t; count(w, t, 0) == 0;
    axiom count_1{L}: \forall float w, float *t; count(w, t, 1) == count(w, t, 0) + reached(w, t[0]);
    axiom count_2{L}: \forall float w, float *t; count(w, t, 2) == count(w, t, 1) + reached(w, t[1]);
    axiom count_3{L}: \forall float w, float *t; count(w, t, 3) == count(w, t, 2) + reached(w, t[2]);
    axiom count_4{L}: \forall float w, float *t; count(w, t, 4) == count(w, t, 3) + reached(w, t[3]);
    axiom count_5{L}: \forall float w, float *t; count(w, t, 5) == count(w, t, 4) + reached(w, t[4]);
    axiom count_6{L}: \forall float w, float *t; count(w, t, 6) == count(w, t, 5) + reached(w, t[5]);
    axiom count_7{L}: \forall float w, float *t; count(w, t, 7) == count(w, t, 6) + reached(w, t[6]);
    axiom count_8{L}: \forall float w, float *t; count(w, t, 8) == count(w, t, 7) + reached(w, t[7]);
    axiom count_9{L}: \forall float w, float *t; count(w, t, 9) == count(w, t, 8) + reached(w, t[8]);
    axiom count_10{L}: \forall float w, float *t; count(w, t, 10) == count(w, t, 9) + reached(w, t[9]);
    axiom count_11{L}: \forall float w, float *t; count(w, t, 11) == count(w, t, 10) + reached(w, t[10]);
    axiom count_12{L}: \forall float w, float *t; count(w, t, 12) == count(w, t, 11) + reached(w, t[11]);
    axiom count_13{L}: \forall float w, float *t; count(w, t, 13) == count(w, t, 12) + reached(w, t[12]);
    axiom count_14{L}: \forall float w, float *t; count(w, t, 14) == count(w, t, 13) + reached(w, t[13]);
    axiom count_15{L}: \forall float w, float *t; count(w, t, 15) == count(w, t, 14) + reached(w, t[14]);
  }
  axiomatic Counts0 {
    logic integer count0(float weight, integer lo, integer u, integer k);
    axiom count0_0: \forall float w, integer lo, u; count0(w, lo, u, 0) == 0;
    axiom count0_1: \forall float w, integer lo, u; count0(w, lo, u, 1) ==
        count0(w, lo, u, 0) + reached(w, threshold_of(midpoints0_doubled(0, lo, u)));
    axiom count0_2: \forall float w, integer lo, u; count0(w, lo, u, 2) ==
        count0(w, lo, u, 1) + reached(w, threshold_of(midpoints0_doubled(1, lo, u)));
    axiom count0_3: \forall float w, integer lo, u; count0(w, lo, u, 3) ==
        count0(w, lo, u, 2) + reached(w, threshold_of(midpoints0_doubled(2, lo, u)));
    axiom count0_4: \forall float w, integer lo, u; count0(w, lo, u, 4) ==
        count0(w, lo, u, 3) + reached(w, threshold_of(midpoints0_doubled(3, lo, u)));
    axiom count0_5: \forall float w, integer lo, u; count0(w, lo, u, 5) ==
        count0(w, lo, u, 4) + reached(w, threshold_of(midpoints0_doubled(4, lo, u)));
    axiom count0_6: \forall float w, integer lo, u; count0(w, lo, u, 6) ==
        count0(w, lo, u, 5) + reached(w, threshold_of(midpoints0_doubled(5, lo, u)));
    axiom count0_7: \forall float w, integer lo, u; count0(w, lo, u, 7) ==
        count0(w, lo, u, 6) + reached(w, threshold_of(midpoints0_doubled(6, lo, u)));
    axiom count0_8: \forall float w, integer lo, u; count0(w, lo, u, 8) ==
        count0(w, lo, u, 7) + reached(w, threshold_of(midpoints0_doubled(7, lo, u)));
    axiom count0_9: \forall float w, integer lo, u; count0(w, lo, u, 9) ==
        count0(w, lo, u, 8) + reached(w, threshold_of(midpoints0_doubled(8, lo, u)));
    axiom count0_10: \forall float w, integer lo, u; count0(w, lo, u, 10) ==
        count0(w, lo, u, 9) + reached(w, threshold_of(midpoints0_doubled(9, lo, u)));
    axiom count0_11: \forall float w, integer lo, u; count0(w, lo, u, 11) ==
        count0(w, lo, u, 10) + reached(w, threshold_of(midpoints0_doubled(10, lo, u)));
    axiom count0_12: \forall float w, integer lo, u; count0(w, lo, u, 12) ==
        count0(w, lo, u, 11) + reached(w, threshold_of(midpoints0_doubled(11, lo, u)));
    axiom count0_13: \forall float w, integer lo, u; count0(w, lo, u, 13) ==
        count0(w, lo, u, 12) + reached(w, threshold_of(midpoints0_doubled(12, lo, u)));
    axiom count0_14: \forall float w, integer lo, u; count0(w, lo, u, 14) ==
        count0(w, lo, u, 13) + reached(w, threshold_of(midpoints0_doubled(13, lo, u)));
    axiom count0_15: \forall float w, integer lo, u; count0(w, lo, u, 15) ==
        count0(w, lo, u, 14) + reached(w, threshold_of(midpoints0_doubled(14, lo, u)));
    lemma thresholds_are_those_of_lane_0{L}: \forall float *t, integer lo, u;
        (\forall integer k; 0 <= k < 15 ==> t[k] == threshold_of(midpoints0_doubled(k, lo, u))) ==>
        \forall float w; count(w, t, 15) == count0(w, lo, u, 15);
  }
  axiomatic Counts1 {
    logic integer count1(float weight, integer lo, integer u, integer k);
    axiom count1_0: \forall float w, integer lo, u; count1(w, lo, u, 0) == 0;
    axiom count1_1: \forall float w, integer lo, u; count1(w, lo, u, 1) ==
        count1(w, lo, u, 0) + reached(w, threshold_of(midpoints1_doubled(0, lo, u)));
    axiom count1_2: \forall float w, integer lo, u; count1(w, lo, u, 2) ==
        count1(w, lo, u, 1) + reached(w, threshold_of(midpoints1_doubled(1, lo, u)));
    axiom count1_3: \forall float w, integer lo, u; count1(w, lo, u, 3) ==
        count1(w, lo, u, 2) + reached(w, threshold_of(midpoints1_doubled(2, lo, u)));
    axiom count1_4: \forall float w, integer lo, u; count1(w, lo, u, 4) ==
        count1(w, lo, u, 3) + reached(w, threshold_of(midpoints1_doubled(3, lo, u)));
    axiom count1_5: \forall float w, integer lo, u; count1(w, lo, u, 5) ==
        count1(w, lo, u, 4) + reached(w, threshold_of(midpoints1_doubled(4, lo, u)));
    axiom count1_6: \forall float w, integer lo, u; count1(w, lo, u, 6) ==
        count1(w, lo, u, 5) + reached(w, threshold_of(midpoints1_doubled(5, lo, u)));
    axiom count1_7: \forall float w, integer lo, u; count1(w, lo, u, 7) ==
        count1(w, lo, u, 6) + reached(w, threshold_of(midpoints1_doubled(6, lo, u)));
    lemma thresholds_are_those_of_lane_1{L}: \forall float *t, integer lo, u;
        (\forall integer k; 0 <= k < 7 ==> t[k] == threshold_of(midpoints1_doubled(k, lo, u))) ==>
        \forall float w; count(w, t, 7) == count1(w, lo, u, 7);
  }
  logic integer code0_of{L}(float weight, float *thresholds) = count(weight, thresholds, 15);
  logic integer code1_of{L}(float weight, float *thresholds) = count(weight, thresholds, 7);
  logic integer nearest0(float weight, integer lo, integer u) = count0(weight, lo, u, 15);
  logic integer nearest1(float weight, integer lo, integer u) = count1(weight, lo, u, 7);
  predicate has_codes{L}(float *weights, integer length, integer group, uint8_t *codes, integer lo, integer u) =
      \forall integer k; 0 <= k < group / 2 ==> septet_at(codes, k) == encode_septet(
          k / SEPTETS * BLOCK + place0_weight(k % SEPTETS) < length ? nearest0(weights[k / SEPTETS * BLOCK + place0_weight(k % SEPTETS)], lo, u) : 0,
          k / SEPTETS * BLOCK + place1_weight(k % SEPTETS) < length ? nearest1(weights[k / SEPTETS * BLOCK + place1_weight(k % SEPTETS)], lo, u) : 0);
  predicate has_scales{L}(uint8_t *data, integer lo, integer u) =
      scale_at(data) == (lo < 0 ? negative_pattern_bits(-lo) : pattern_bits(lo)) && scale_at(data + 2) == pattern_bits(u);

  // A group, and rows, in which weights are stored: each with a code that is nearest under the scales stored with it.
  axiomatic Stored {
    predicate stored_group{L}(float *weights, integer length, integer group, uint8_t *data)
        reads weights[0 .. length - 1], data[0 .. bytes_of_group(group) - 1];
  }
  axiomatic StoredGroups {
    axiom stored_group_is{L}: \forall float *weights, integer length, group, uint8_t *data;
        stored_group(weights, length, group, data) <==> \exists integer lo, u;
            has_scales(data, lo, u) && has_codes(weights, length, group, data + SCALE_BYTES, lo, u);
    lemma septets_of_groups{L1, L2}: \forall uint8_t *codes, integer group, k;
        same{L1, L2}(codes, group / BLOCK * BLOCK_BYTES) && has_group(group) && 0 <= k < group / 2 ==>
        septet_at{L1}(codes, k) == septet_at{L2}(codes, k);
    lemma scales_of_groups{L1, L2}: \forall uint8_t *data, integer lo, u;
        same{L1, L2}(data, SCALE_BYTES) && has_scales{L1}(data, lo, u) ==> has_scales{L2}(data, lo, u);
    lemma codes_of_groups{L1, L2}: \forall float *weights, integer length, group, uint8_t *codes, integer lo, u;
        same{L1, L2}(codes, group / BLOCK * BLOCK_BYTES) && same_weights{L1, L2}(weights, length) && has_group(group) &&
        has_codes{L1}(weights, length, group, codes, lo, u) ==> has_codes{L2}(weights, length, group, codes, lo, u);
    lemma a_stored_group_is_its_bytes{L1, L2}: \forall float *weights, integer length, group, uint8_t *data;
        same{L1, L2}(data, bytes_of_group(group)) && same_weights{L1, L2}(weights, length) && has_group(group) &&
        stored_group{L1}(weights, length, group, data) ==> stored_group{L2}(weights, length, group, data);
  }
  predicate below(integer g, integer number) = 0 <= g < number; // what solvers know a number of a group by
  logic integer length_of_group(integer g, integer columns, integer group) =
      columns - g * group < group ? columns - g * group : group;
  predicate stored_at{L}(float *weights, integer columns, integer group, uint8_t *data, integer g) =
      stored_group(weights + g * group, length_of_group(g, columns, group), group, data + g * bytes_of_group(group));
  predicate stored_groups{L}(float *weights, integer columns, integer group, uint8_t *data, integer number) =
      \forall integer g; below(g, number) ==> stored_at(weights, columns, group, data, g);
  predicate same_group{L1, L2}(uint8_t *data, integer g, integer group) =
      same{L1, L2}(data + g * bytes_of_group(group), bytes_of_group(group));
  predicate same_weights_of_group{L1, L2}(float *weights, integer g, integer columns, integer group) =
      same_weights{L1, L2}(weights + g * group, length_of_group(g, columns, group));
  predicate same_weights_of_row{L1, L2}(float *weights, integer r, integer columns) =
      same_weights{L1, L2}(weights + r * columns, columns);
  axiomatic SameWeights {
    lemma weights_of_groups{L1, L2}: \forall float *weights, integer g, columns, group;
        same_weights{L1, L2}(weights, columns) && 0 <= g && 0 < group ==>
        grow(0, g, group) && same_weights_of_group{L1, L2}(weights, g, columns, group);
    lemma weights_of_rows{L1, L2}: \forall float *weights, integer r, number, columns;
        same_weights{L1, L2}(weights, number * columns) && below(r, number) && 0 <= columns ==>
        grow(r + 1, number, columns) && same_weights_of_row{L1, L2}(weights, r, columns);
  }
  axiomatic GroupsOfRows {
    lemma bytes_of_groups{L1, L2}: \forall uint8_t *data, integer g, number, group;
        same{L1, L2}(data, number * bytes_of_group(group)) && below(g, number) && has_group(group) ==>
        grow(g + 1, number, bytes_of_group(group)) && same_group{L1, L2}(data, g, group);
    lemma a_group_of_a_row_is_its_bytes{L1, L2}: \forall float *weights, integer columns, group, uint8_t *data, integer g;
        a_stored_group_is_its_bytes: same_group{L1, L2}(data, g, group) && same_weights_of_group{L1, L2}(weights, g, columns, group) && has_group(group) &&
        stored_at{L1}(weights, columns, group, data, g) ==> stored_at{L2}(weights, columns, group, data, g);
    lemma stored_groups_are_their_bytes{L1, L2}: \forall float *weights, integer columns, group, uint8_t *data, integer number;
        weights_of_groups: same{L1, L2}(data, number * bytes_of_group(group)) && same_weights{L1, L2}(weights, columns) && has_group(group) &&
        stored_groups{L1}(weights, columns, group, data, number) ==> stored_groups{L2}(weights, columns, group, data, number);
  }

  predicate stored_row{L}(float *weights, integer columns, integer group, uint8_t *data, integer r) =
      stored_groups(weights + r * columns, columns, group, data + r * bytes_of_row(columns, group),
          groups_of_row(columns, group));
  predicate stored_rows{L}(float *weights, integer columns, integer group, uint8_t *data, integer number) =
      \forall integer r; below(r, number) ==> stored_row(weights, columns, group, data, r);
  predicate same_row{L1, L2}(uint8_t *data, integer r, integer columns, integer group) =
      same{L1, L2}(data + r * bytes_of_row(columns, group), bytes_of_row(columns, group));
  axiomatic StoredRows {
    lemma bytes_of_rows{L1, L2}: \forall uint8_t *data, integer r, number, columns, group;
        same{L1, L2}(data, number * bytes_of_row(columns, group)) && below(r, number) && has_group(group) && 0 <= columns ==>
        grow(r + 1, number, bytes_of_row(columns, group)) && same_row{L1, L2}(data, r, columns, group);
    lemma a_row_is_its_bytes{L1, L2}: \forall float *weights, integer columns, group, uint8_t *data, integer r;
        stored_groups_are_their_bytes: same_row{L1, L2}(data, r, columns, group) && same_weights_of_row{L1, L2}(weights, r, columns) && has_group(group) &&
        stored_row{L1}(weights, columns, group, data, r) ==> stored_row{L2}(weights, columns, group, data, r);
    lemma stored_rows_are_their_bytes{L1, L2}: \forall float *weights, integer columns, group, uint8_t *data, integer number;
        weights_of_rows: same{L1, L2}(data, number * bytes_of_row(columns, group)) && same_weights{L1, L2}(weights, number * columns) &&
        has_group(group) && 0 <= columns && stored_rows{L1}(weights, columns, group, data, number) ==>
        stored_rows{L2}(weights, columns, group, data, number);
  }

  // Weights, as of W, that are those of stored groups and rows, as of D.
  predicate dequantized{W, D}(float *weights, integer length, uint8_t *data) =
      \forall integer i; 0 <= i < length ==> \at(weights[i], W) == weight_at{D}(data, i);
  predicate dequantized_at{W, D}(float *weights, integer columns, integer group, uint8_t *data, integer g) =
      dequantized{W, D}(weights + g * group, length_of_group(g, columns, group), data + g * bytes_of_group(group));
  predicate dequantized_groups{W, D}(float *weights, integer columns, integer group, uint8_t *data, integer number) =
      \forall integer g; below(g, number) ==> dequantized_at{W, D}(weights, columns, group, data, g);
  axiomatic DequantizedGroups {
    lemma weights_before_groups{L1, L2}: \forall float *weights, integer g, number, columns, group;
        same_weights{L1, L2}(weights, number * group) && below(g, number) && 0 < group ==>
        grow(g + 1, number, group) && same_weights_of_group{L1, L2}(weights, g, columns, group);
    lemma a_dequantized_group_is_its_weights{L1, L2, D}: \forall float *weights, integer columns, group, uint8_t *data, integer g;
        same_weights_of_group{L1, L2}(weights, g, columns, group) && 0 < group &&
        dequantized_at{L1, D}(weights, columns, group, data, g) ==> dequantized_at{L2, D}(weights, columns, group, data, g);
    lemma dequantized_groups_are_their_weights{L1, L2, D}:
        \forall float *weights, integer columns, group, uint8_t *data, integer number;
        same_weights{L1, L2}(weights, number * group) && 0 < group &&
        dequantized_groups{L1, D}(weights, columns, group, data, number) ==>
        dequantized_groups{L2, D}(weights, columns, group, data, number);
  }

  predicate dequantized_row{W, D}(float *weights, integer columns, integer group, uint8_t *data, integer r) =
      dequantized_groups{W, D}(weights + r * columns, columns, group, data + r * bytes_of_row(columns, group),
          groups_of_row(columns, group));
  predicate dequantized_rows{W, D}(float *weights, integer columns, integer group, uint8_t *data, integer number) =
      \forall integer r; below(r, number) ==> dequantized_row{W, D}(weights, columns, group, data, r);
  axiomatic DequantizedRows {
    lemma groups_of_a_row{L1, L2, D}: \forall float *weights, integer columns, group, uint8_t *data, integer number;
        a_dequantized_group_is_its_weights: same_weights{L1, L2}(weights, columns) && 0 < group &&
        dequantized_groups{L1, D}(weights, columns, group, data, number) ==>
        dequantized_groups{L2, D}(weights, columns, group, data, number);
    lemma a_dequantized_row_is_its_weights{L1, L2, D}: \forall float *weights, integer columns, group, uint8_t *data, integer r;
        same_weights_of_row{L1, L2}(weights, r, columns) && 0 < group &&
        dequantized_row{L1, D}(weights, columns, group, data, r) ==> dequantized_row{L2, D}(weights, columns, group, data, r);
    lemma dequantized_rows_are_their_weights{L1, L2, D}:
        \forall float *weights, integer columns, group, uint8_t *data, integer number;
        weights_of_rows: same_weights{L1, L2}(weights, number * columns) && 0 < group && 0 <= columns &&
        dequantized_rows{L1, D}(weights, columns, group, data, number) ==>
        dequantized_rows{L2, D}(weights, columns, group, data, number);
  }

  // Products of a row and a vector: the units of each group are added to one of the partial sums, in turn.
  logic integer units_of_group{L}(uint8_t *data, int8_t *a, integer columns, integer group, integer g) =
      units_at(data + g * bytes_of_group(group), a + g * group, length_of_group(g, columns, group));
  axiomatic PartialSums {
    logic float partial_sum{L}(uint8_t *data, int8_t *a, integer columns, integer group, integer k, integer number)
        reads data[0 .. number * bytes_of_group(group) - 1], a[0 .. columns - 1];
    axiom partial_sum_0{L}: \forall uint8_t *data, int8_t *a, integer columns, group, k;
        partial_sum(data, a, columns, group, k, 0) == units_of(0);
    axiom partial_sum_added{L}: \forall uint8_t *data, int8_t *a, integer columns, group, k, g; 0 <= g && g % PARTIAL_SUMS == k ==>
        partial_sum(data, a, columns, group, k, g + 1) ==
        added_to(partial_sum(data, a, columns, group, k, g), units_of_group(data, a, columns, group, g));
    axiom partial_sum_kept{L}: \forall uint8_t *data, int8_t *a, integer columns, group, k, g; 0 <= g && g % PARTIAL_SUMS != k ==>
        partial_sum(data, a, columns, group, k, g + 1) == partial_sum(data, a, columns, group, k, g);
  }
  predicate sums_of{L}(float *partial, integer vectors, uint8_t *data, int8_t *a, integer columns, integer group, integer k, integer number) =
      \forall integer v; below(v, vectors) ==>
      partial[k * TILE + v] == partial_sum(data, a + v * columns, columns, group, k, number);
  logic float row_sum{L}(uint8_t *data, int8_t *a, integer columns, integer group) =
      sum_of(sum_of(sum_of(partial_sum(data, a, columns, group, 0, groups_of_row(columns, group)), partial_sum(data, a, columns, group, 4, groups_of_row(columns, group))), sum_of(partial_sum(data, a, columns, group, 2, groups_of_row(columns, group)), partial_sum(data, a, columns, group, 6, groups_of_row(columns, group)))), sum_of(sum_of(partial_sum(data, a, columns, group, 1, groups_of_row(columns, group)), partial_sum(data, a, columns, group, 5, groups_of_row(columns, group))), sum_of(partial_sum(data, a, columns, group, 3, groups_of_row(columns, group)), partial_sum(data, a, columns, group, 7, groups_of_row(columns, group)))));
  logic float row_product{L}(uint8_t *data, int8_t *a, integer columns, integer group, float scale) =
      product_of(row_sum(data, a, columns, group), scale);
  predicate finite(float x) = \le_float((float)-0x1.fffffep127, x) && \le_float(x, (float)0x1.fffffep127);
  // The largest magnitude of numbers, 0 of none.
  predicate is_largest{L}(float x, float *numbers, integer n) = (\forall integer i; 0 <= i < n ==> \abs(numbers[i]) <= x) &&
      (n == 0 ? x == 0.0 : \exists integer i; 0 <= i < n && x == \abs(numbers[i]));
  axiomatic Places {
    logic integer place(integer v, integer r, integer rows);
  }
  axiomatic PlacesOfProducts {
    axiom place_is: \forall integer v, r, rows; place(v, r, rows) == v * rows + r;
    lemma places_differ: \forall integer v, r, w, s, rows; 0 <= r < rows && 0 <= s < rows && place(v, r, rows) == place(w, s, rows) ==>
        v == w && r == s;
  }
  predicate product_at{L}(float *products, uint8_t *data, int8_t *a, float scale, integer columns, integer group, integer rows,
      integer r, integer v) = products[place(v, r, rows)] ==
      row_product(data + r * bytes_of_row(columns, group), a + v * columns, columns, group, scale);

  predicate begins(integer g, integer columns, integer group) = g * group < columns;
  lemma groups_begin: \forall integer g, columns, group; 0 < group && 0 <= columns && begins(g, columns, group) ==>
      g + 1 <= groups_of_row(columns, group);
*/

/* Little-endian words, of bytes and of septets, one a byte. */
/*@
  requires \valid_read(data + (0 .. 7));
  requires \forall integer i; 0 <= i < 8 ==> 0 <= data[i] <= 127;
  terminates \true;
  assigns \nothing;
  ensures ((\result & 1) != 0 <==> (data[0] & 1) != 0) && ((\result & 2) != 0 <==> (data[0] & 2) != 0) && ((\result & 4) != 0 <==> (data[0] & 4) != 0) && ((\result & 8) != 0 <==> (data[0] & 8) != 0) && ((\result & 16) != 0 <==> (data[0] & 16) != 0) && ((\result & 32) != 0 <==> (data[0] & 32) != 0) && ((\result & 64) != 0 <==> (data[0] & 64) != 0) && ((\result & 128) != 0 <==> (data[0] & 128) != 0);
  ensures ((\result & 256) != 0 <==> (data[1] & 1) != 0) && ((\result & 512) != 0 <==> (data[1] & 2) != 0) && ((\result & 1024) != 0 <==> (data[1] & 4) != 0) && ((\result & 2048) != 0 <==> (data[1] & 8) != 0) && ((\result & 4096) != 0 <==> (data[1] & 16) != 0) && ((\result & 8192) != 0 <==> (data[1] & 32) != 0) && ((\result & 16384) != 0 <==> (data[1] & 64) != 0) && ((\result & 32768) != 0 <==> (data[1] & 128) != 0);
  ensures ((\result & 65536) != 0 <==> (data[2] & 1) != 0) && ((\result & 131072) != 0 <==> (data[2] & 2) != 0) && ((\result & 262144) != 0 <==> (data[2] & 4) != 0) && ((\result & 524288) != 0 <==> (data[2] & 8) != 0) && ((\result & 1048576) != 0 <==> (data[2] & 16) != 0) && ((\result & 2097152) != 0 <==> (data[2] & 32) != 0) && ((\result & 4194304) != 0 <==> (data[2] & 64) != 0) && ((\result & 8388608) != 0 <==> (data[2] & 128) != 0);
  ensures ((\result & 16777216) != 0 <==> (data[3] & 1) != 0) && ((\result & 33554432) != 0 <==> (data[3] & 2) != 0) && ((\result & 67108864) != 0 <==> (data[3] & 4) != 0) && ((\result & 134217728) != 0 <==> (data[3] & 8) != 0) && ((\result & 268435456) != 0 <==> (data[3] & 16) != 0) && ((\result & 536870912) != 0 <==> (data[3] & 32) != 0) && ((\result & 1073741824) != 0 <==> (data[3] & 64) != 0) && ((\result & 2147483648) != 0 <==> (data[3] & 128) != 0);
  ensures ((\result & 4294967296) != 0 <==> (data[4] & 1) != 0) && ((\result & 8589934592) != 0 <==> (data[4] & 2) != 0) && ((\result & 17179869184) != 0 <==> (data[4] & 4) != 0) && ((\result & 34359738368) != 0 <==> (data[4] & 8) != 0) && ((\result & 68719476736) != 0 <==> (data[4] & 16) != 0) && ((\result & 137438953472) != 0 <==> (data[4] & 32) != 0) && ((\result & 274877906944) != 0 <==> (data[4] & 64) != 0) && ((\result & 549755813888) != 0 <==> (data[4] & 128) != 0);
  ensures ((\result & 1099511627776) != 0 <==> (data[5] & 1) != 0) && ((\result & 2199023255552) != 0 <==> (data[5] & 2) != 0) && ((\result & 4398046511104) != 0 <==> (data[5] & 4) != 0) && ((\result & 8796093022208) != 0 <==> (data[5] & 8) != 0) && ((\result & 17592186044416) != 0 <==> (data[5] & 16) != 0) && ((\result & 35184372088832) != 0 <==> (data[5] & 32) != 0) && ((\result & 70368744177664) != 0 <==> (data[5] & 64) != 0) && ((\result & 140737488355328) != 0 <==> (data[5] & 128) != 0);
  ensures ((\result & 281474976710656) != 0 <==> (data[6] & 1) != 0) && ((\result & 562949953421312) != 0 <==> (data[6] & 2) != 0) && ((\result & 1125899906842624) != 0 <==> (data[6] & 4) != 0) && ((\result & 2251799813685248) != 0 <==> (data[6] & 8) != 0) && ((\result & 4503599627370496) != 0 <==> (data[6] & 16) != 0) && ((\result & 9007199254740992) != 0 <==> (data[6] & 32) != 0) && ((\result & 18014398509481984) != 0 <==> (data[6] & 64) != 0) && ((\result & 36028797018963968) != 0 <==> (data[6] & 128) != 0);
  ensures ((\result & 72057594037927936) != 0 <==> (data[7] & 1) != 0) && ((\result & 144115188075855872) != 0 <==> (data[7] & 2) != 0) && ((\result & 288230376151711744) != 0 <==> (data[7] & 4) != 0) && ((\result & 576460752303423488) != 0 <==> (data[7] & 8) != 0) && ((\result & 1152921504606846976) != 0 <==> (data[7] & 16) != 0) && ((\result & 2305843009213693952) != 0 <==> (data[7] & 32) != 0) && ((\result & 4611686018427387904) != 0 <==> (data[7] & 64) != 0) && ((\result & 9223372036854775808) != 0 <==> (data[7] & 128) != 0);
*/
static inline uint64_t load64_septets(const int8_t *data)
{
    const uint32_t word0 = (uint32_t)(uint8_t)data[0] | (uint32_t)(uint8_t)data[1] << 8 | (uint32_t)(uint8_t)data[2] << 16 | (uint32_t)(uint8_t)data[3] << 24;
    const uint32_t word1 = (uint32_t)(uint8_t)data[4] | (uint32_t)(uint8_t)data[5] << 8 | (uint32_t)(uint8_t)data[6] << 16 | (uint32_t)(uint8_t)data[7] << 24;
    return word0 | (uint64_t)word1 << 32;
}

/*@
  requires \valid(data + (0 .. 7));
  terminates \true;
  assigns data[0 .. 7];
  ensures ((data[0] & 1) != 0 <==> (word & 1) != 0) && ((data[0] & 2) != 0 <==> (word & 2) != 0) && ((data[0] & 4) != 0 <==> (word & 4) != 0) && ((data[0] & 8) != 0 <==> (word & 8) != 0) && ((data[0] & 16) != 0 <==> (word & 16) != 0) && ((data[0] & 32) != 0 <==> (word & 32) != 0) && ((data[0] & 64) != 0 <==> (word & 64) != 0);
  ensures (word & 128) == 0 ==> 0 <= data[0] <= 127;
  ensures ((data[1] & 1) != 0 <==> (word & 256) != 0) && ((data[1] & 2) != 0 <==> (word & 512) != 0) && ((data[1] & 4) != 0 <==> (word & 1024) != 0) && ((data[1] & 8) != 0 <==> (word & 2048) != 0) && ((data[1] & 16) != 0 <==> (word & 4096) != 0) && ((data[1] & 32) != 0 <==> (word & 8192) != 0) && ((data[1] & 64) != 0 <==> (word & 16384) != 0);
  ensures (word & 32768) == 0 ==> 0 <= data[1] <= 127;
  ensures ((data[2] & 1) != 0 <==> (word & 65536) != 0) && ((data[2] & 2) != 0 <==> (word & 131072) != 0) && ((data[2] & 4) != 0 <==> (word & 262144) != 0) && ((data[2] & 8) != 0 <==> (word & 524288) != 0) && ((data[2] & 16) != 0 <==> (word & 1048576) != 0) && ((data[2] & 32) != 0 <==> (word & 2097152) != 0) && ((data[2] & 64) != 0 <==> (word & 4194304) != 0);
  ensures (word & 8388608) == 0 ==> 0 <= data[2] <= 127;
  ensures ((data[3] & 1) != 0 <==> (word & 16777216) != 0) && ((data[3] & 2) != 0 <==> (word & 33554432) != 0) && ((data[3] & 4) != 0 <==> (word & 67108864) != 0) && ((data[3] & 8) != 0 <==> (word & 134217728) != 0) && ((data[3] & 16) != 0 <==> (word & 268435456) != 0) && ((data[3] & 32) != 0 <==> (word & 536870912) != 0) && ((data[3] & 64) != 0 <==> (word & 1073741824) != 0);
  ensures (word & 2147483648) == 0 ==> 0 <= data[3] <= 127;
  ensures ((data[4] & 1) != 0 <==> (word & 4294967296) != 0) && ((data[4] & 2) != 0 <==> (word & 8589934592) != 0) && ((data[4] & 4) != 0 <==> (word & 17179869184) != 0) && ((data[4] & 8) != 0 <==> (word & 34359738368) != 0) && ((data[4] & 16) != 0 <==> (word & 68719476736) != 0) && ((data[4] & 32) != 0 <==> (word & 137438953472) != 0) && ((data[4] & 64) != 0 <==> (word & 274877906944) != 0);
  ensures (word & 549755813888) == 0 ==> 0 <= data[4] <= 127;
  ensures ((data[5] & 1) != 0 <==> (word & 1099511627776) != 0) && ((data[5] & 2) != 0 <==> (word & 2199023255552) != 0) && ((data[5] & 4) != 0 <==> (word & 4398046511104) != 0) && ((data[5] & 8) != 0 <==> (word & 8796093022208) != 0) && ((data[5] & 16) != 0 <==> (word & 17592186044416) != 0) && ((data[5] & 32) != 0 <==> (word & 35184372088832) != 0) && ((data[5] & 64) != 0 <==> (word & 70368744177664) != 0);
  ensures (word & 140737488355328) == 0 ==> 0 <= data[5] <= 127;
  ensures ((data[6] & 1) != 0 <==> (word & 281474976710656) != 0) && ((data[6] & 2) != 0 <==> (word & 562949953421312) != 0) && ((data[6] & 4) != 0 <==> (word & 1125899906842624) != 0) && ((data[6] & 8) != 0 <==> (word & 2251799813685248) != 0) && ((data[6] & 16) != 0 <==> (word & 4503599627370496) != 0) && ((data[6] & 32) != 0 <==> (word & 9007199254740992) != 0) && ((data[6] & 64) != 0 <==> (word & 18014398509481984) != 0);
  ensures (word & 36028797018963968) == 0 ==> 0 <= data[6] <= 127;
  ensures ((data[7] & 1) != 0 <==> (word & 72057594037927936) != 0) && ((data[7] & 2) != 0 <==> (word & 144115188075855872) != 0) && ((data[7] & 4) != 0 <==> (word & 288230376151711744) != 0) && ((data[7] & 8) != 0 <==> (word & 576460752303423488) != 0) && ((data[7] & 16) != 0 <==> (word & 1152921504606846976) != 0) && ((data[7] & 32) != 0 <==> (word & 2305843009213693952) != 0) && ((data[7] & 64) != 0 <==> (word & 4611686018427387904) != 0);
  ensures (word & 9223372036854775808) == 0 ==> 0 <= data[7] <= 127;
*/
static inline void store64_septets(int8_t *data, uint64_t word)
{
    data[0] = (int8_t)word;
    data[1] = (int8_t)(word >> 8);
    data[2] = (int8_t)(word >> 16);
    data[3] = (int8_t)(word >> 24);
    data[4] = (int8_t)(word >> 32);
    data[5] = (int8_t)(word >> 40);
    data[6] = (int8_t)(word >> 48);
    data[7] = (int8_t)(word >> 56);
}

/*@
  requires \valid_read(data + (0 .. 6));
  terminates \true;
  assigns \nothing;
  ensures ((\result & 1) != 0 <==> (data[0] & 1) != 0) && ((\result & 2) != 0 <==> (data[0] & 2) != 0) && ((\result & 4) != 0 <==> (data[0] & 4) != 0) && ((\result & 8) != 0 <==> (data[0] & 8) != 0) && ((\result & 16) != 0 <==> (data[0] & 16) != 0) && ((\result & 32) != 0 <==> (data[0] & 32) != 0) && ((\result & 64) != 0 <==> (data[0] & 64) != 0) && ((\result & 128) != 0 <==> (data[0] & 128) != 0);
  ensures ((\result & 256) != 0 <==> (data[1] & 1) != 0) && ((\result & 512) != 0 <==> (data[1] & 2) != 0) && ((\result & 1024) != 0 <==> (data[1] & 4) != 0) && ((\result & 2048) != 0 <==> (data[1] & 8) != 0) && ((\result & 4096) != 0 <==> (data[1] & 16) != 0) && ((\result & 8192) != 0 <==> (data[1] & 32) != 0) && ((\result & 16384) != 0 <==> (data[1] & 64) != 0) && ((\result & 32768) != 0 <==> (data[1] & 128) != 0);
  ensures ((\result & 65536) != 0 <==> (data[2] & 1) != 0) && ((\result & 131072) != 0 <==> (data[2] & 2) != 0) && ((\result & 262144) != 0 <==> (data[2] & 4) != 0) && ((\result & 524288) != 0 <==> (data[2] & 8) != 0) && ((\result & 1048576) != 0 <==> (data[2] & 16) != 0) && ((\result & 2097152) != 0 <==> (data[2] & 32) != 0) && ((\result & 4194304) != 0 <==> (data[2] & 64) != 0) && ((\result & 8388608) != 0 <==> (data[2] & 128) != 0);
  ensures ((\result & 16777216) != 0 <==> (data[3] & 1) != 0) && ((\result & 33554432) != 0 <==> (data[3] & 2) != 0) && ((\result & 67108864) != 0 <==> (data[3] & 4) != 0) && ((\result & 134217728) != 0 <==> (data[3] & 8) != 0) && ((\result & 268435456) != 0 <==> (data[3] & 16) != 0) && ((\result & 536870912) != 0 <==> (data[3] & 32) != 0) && ((\result & 1073741824) != 0 <==> (data[3] & 64) != 0) && ((\result & 2147483648) != 0 <==> (data[3] & 128) != 0);
  ensures ((\result & 4294967296) != 0 <==> (data[4] & 1) != 0) && ((\result & 8589934592) != 0 <==> (data[4] & 2) != 0) && ((\result & 17179869184) != 0 <==> (data[4] & 4) != 0) && ((\result & 34359738368) != 0 <==> (data[4] & 8) != 0) && ((\result & 68719476736) != 0 <==> (data[4] & 16) != 0) && ((\result & 137438953472) != 0 <==> (data[4] & 32) != 0) && ((\result & 274877906944) != 0 <==> (data[4] & 64) != 0) && ((\result & 549755813888) != 0 <==> (data[4] & 128) != 0);
  ensures ((\result & 1099511627776) != 0 <==> (data[5] & 1) != 0) && ((\result & 2199023255552) != 0 <==> (data[5] & 2) != 0) && ((\result & 4398046511104) != 0 <==> (data[5] & 4) != 0) && ((\result & 8796093022208) != 0 <==> (data[5] & 8) != 0) && ((\result & 17592186044416) != 0 <==> (data[5] & 16) != 0) && ((\result & 35184372088832) != 0 <==> (data[5] & 32) != 0) && ((\result & 70368744177664) != 0 <==> (data[5] & 64) != 0) && ((\result & 140737488355328) != 0 <==> (data[5] & 128) != 0);
  ensures ((\result & 281474976710656) != 0 <==> (data[6] & 1) != 0) && ((\result & 562949953421312) != 0 <==> (data[6] & 2) != 0) && ((\result & 1125899906842624) != 0 <==> (data[6] & 4) != 0) && ((\result & 2251799813685248) != 0 <==> (data[6] & 8) != 0) && ((\result & 4503599627370496) != 0 <==> (data[6] & 16) != 0) && ((\result & 9007199254740992) != 0 <==> (data[6] & 32) != 0) && ((\result & 18014398509481984) != 0 <==> (data[6] & 64) != 0) && ((\result & 36028797018963968) != 0 <==> (data[6] & 128) != 0);
*/
static inline uint64_t load56(const uint8_t *data)
{
    const uint32_t word0 = (uint32_t)data[0] | (uint32_t)data[1] << 8 | (uint32_t)data[2] << 16 | (uint32_t)data[3] << 24;
    const uint32_t word1 = (uint32_t)data[3] | (uint32_t)data[4] << 8 | (uint32_t)data[5] << 16 | (uint32_t)data[6] << 24;
    return word0 | (uint64_t)word1 << 24;
}

/*@
  requires \valid(data + (0 .. 6));
  terminates \true;
  assigns data[0 .. 6];
  ensures ((data[0] & 1) != 0 <==> (word & 1) != 0) && ((data[0] & 2) != 0 <==> (word & 2) != 0) && ((data[0] & 4) != 0 <==> (word & 4) != 0) && ((data[0] & 8) != 0 <==> (word & 8) != 0) && ((data[0] & 16) != 0 <==> (word & 16) != 0) && ((data[0] & 32) != 0 <==> (word & 32) != 0) && ((data[0] & 64) != 0 <==> (word & 64) != 0) && ((data[0] & 128) != 0 <==> (word & 128) != 0);
  ensures ((data[1] & 1) != 0 <==> (word & 256) != 0) && ((data[1] & 2) != 0 <==> (word & 512) != 0) && ((data[1] & 4) != 0 <==> (word & 1024) != 0) && ((data[1] & 8) != 0 <==> (word & 2048) != 0) && ((data[1] & 16) != 0 <==> (word & 4096) != 0) && ((data[1] & 32) != 0 <==> (word & 8192) != 0) && ((data[1] & 64) != 0 <==> (word & 16384) != 0) && ((data[1] & 128) != 0 <==> (word & 32768) != 0);
  ensures ((data[2] & 1) != 0 <==> (word & 65536) != 0) && ((data[2] & 2) != 0 <==> (word & 131072) != 0) && ((data[2] & 4) != 0 <==> (word & 262144) != 0) && ((data[2] & 8) != 0 <==> (word & 524288) != 0) && ((data[2] & 16) != 0 <==> (word & 1048576) != 0) && ((data[2] & 32) != 0 <==> (word & 2097152) != 0) && ((data[2] & 64) != 0 <==> (word & 4194304) != 0) && ((data[2] & 128) != 0 <==> (word & 8388608) != 0);
  ensures ((data[3] & 1) != 0 <==> (word & 16777216) != 0) && ((data[3] & 2) != 0 <==> (word & 33554432) != 0) && ((data[3] & 4) != 0 <==> (word & 67108864) != 0) && ((data[3] & 8) != 0 <==> (word & 134217728) != 0) && ((data[3] & 16) != 0 <==> (word & 268435456) != 0) && ((data[3] & 32) != 0 <==> (word & 536870912) != 0) && ((data[3] & 64) != 0 <==> (word & 1073741824) != 0) && ((data[3] & 128) != 0 <==> (word & 2147483648) != 0);
  ensures ((data[4] & 1) != 0 <==> (word & 4294967296) != 0) && ((data[4] & 2) != 0 <==> (word & 8589934592) != 0) && ((data[4] & 4) != 0 <==> (word & 17179869184) != 0) && ((data[4] & 8) != 0 <==> (word & 34359738368) != 0) && ((data[4] & 16) != 0 <==> (word & 68719476736) != 0) && ((data[4] & 32) != 0 <==> (word & 137438953472) != 0) && ((data[4] & 64) != 0 <==> (word & 274877906944) != 0) && ((data[4] & 128) != 0 <==> (word & 549755813888) != 0);
  ensures ((data[5] & 1) != 0 <==> (word & 1099511627776) != 0) && ((data[5] & 2) != 0 <==> (word & 2199023255552) != 0) && ((data[5] & 4) != 0 <==> (word & 4398046511104) != 0) && ((data[5] & 8) != 0 <==> (word & 8796093022208) != 0) && ((data[5] & 16) != 0 <==> (word & 17592186044416) != 0) && ((data[5] & 32) != 0 <==> (word & 35184372088832) != 0) && ((data[5] & 64) != 0 <==> (word & 70368744177664) != 0) && ((data[5] & 128) != 0 <==> (word & 140737488355328) != 0);
  ensures ((data[6] & 1) != 0 <==> (word & 281474976710656) != 0) && ((data[6] & 2) != 0 <==> (word & 562949953421312) != 0) && ((data[6] & 4) != 0 <==> (word & 1125899906842624) != 0) && ((data[6] & 8) != 0 <==> (word & 2251799813685248) != 0) && ((data[6] & 16) != 0 <==> (word & 4503599627370496) != 0) && ((data[6] & 32) != 0 <==> (word & 9007199254740992) != 0) && ((data[6] & 64) != 0 <==> (word & 18014398509481984) != 0) && ((data[6] & 128) != 0 <==> (word & 36028797018963968) != 0);
*/
static inline void store56(uint8_t *data, uint64_t word)
{
    data[0] = (uint8_t)word;
    data[1] = (uint8_t)(word >> 8);
    data[2] = (uint8_t)(word >> 16);
    data[3] = (uint8_t)(word >> 24);
    data[4] = (uint8_t)(word >> 32);
    data[5] = (uint8_t)(word >> 40);
    data[6] = (uint8_t)(word >> 48);
}

/* The septet of two codes. */
/*@
  requires 0 <= c0 <= 15;
  requires 0 <= c1 <= 7;
  terminates \true;
  assigns \nothing;
  ensures 0 <= \result <= 127 && (\result == encode_septet(c0, c1));
*/
static inline int32_t septet_s43_encode(int32_t c0, int32_t c1)
{
    return (c0 << 3) + c1;
}

/* Whether a septet is the septet of two codes. */
/*@
  requires 0 <= septet <= 127;
  terminates \true;
  assigns \nothing;
  ensures (\result <==> is_valid_valid(septet));
*/
static inline bool septet_s43_is_valid(int32_t septet)
{
    (void)septet;
    return true;
}

/* The codebook entries of a valid septet's two codes. */
/*@
  requires 0 <= septet <= 127;
  requires \valid(n0);
  requires \valid(n1);
  requires \separated(n0, n1);
  terminates \true;
  assigns *n0, *n1;
  ensures 0 <= *n0 <= 105 && (*n0 == levels_n0(septet));
  ensures 0 <= *n1 <= 105 && (*n1 == levels_n1(septet));
*/
static inline void septet_s43_levels(int32_t septet, int32_t *n0, int32_t *n1)
{
    *n0 = (septet >> 3) * 7;
    *n1 = (septet & 7) * 15;
}

/*@
  terminates \true;
  assigns \nothing;
  ensures ((\result & 1) != 0 <==> (a & 1) != 0) && ((\result & 2) != 0 <==> (a & 2) != 0) && ((\result & 4) != 0 <==> (a & 4) != 0) && ((\result & 8) != 0 <==> (a & 8) != 0) && ((\result & 16) != 0 <==> (a & 16) != 0) && ((\result & 32) != 0 <==> (a & 32) != 0) && ((\result & 64) != 0 <==> (a & 64) != 0) && ((\result & 128) != 0 <==> (a & 256) != 0);
  ensures ((\result & 256) != 0 <==> (a & 512) != 0) && ((\result & 512) != 0 <==> (a & 1024) != 0) && ((\result & 1024) != 0 <==> (a & 2048) != 0) && ((\result & 2048) != 0 <==> (a & 4096) != 0) && ((\result & 4096) != 0 <==> (a & 8192) != 0) && ((\result & 8192) != 0 <==> (a & 16384) != 0) && ((\result & 16384) != 0 <==> (a & 65536) != 0) && ((\result & 32768) != 0 <==> (a & 131072) != 0);
  ensures ((\result & 65536) != 0 <==> (a & 262144) != 0) && ((\result & 131072) != 0 <==> (a & 524288) != 0) && ((\result & 262144) != 0 <==> (a & 1048576) != 0) && ((\result & 524288) != 0 <==> (a & 2097152) != 0) && ((\result & 1048576) != 0 <==> (a & 4194304) != 0) && ((\result & 2097152) != 0 <==> (a & 16777216) != 0) && ((\result & 4194304) != 0 <==> (a & 33554432) != 0) && ((\result & 8388608) != 0 <==> (a & 67108864) != 0);
  ensures ((\result & 16777216) != 0 <==> (a & 134217728) != 0) && ((\result & 33554432) != 0 <==> (a & 268435456) != 0) && ((\result & 67108864) != 0 <==> (a & 536870912) != 0) && ((\result & 134217728) != 0 <==> (a & 1073741824) != 0) && ((\result & 268435456) != 0 <==> (a & 4294967296) != 0) && ((\result & 536870912) != 0 <==> (a & 8589934592) != 0) && ((\result & 1073741824) != 0 <==> (a & 17179869184) != 0) && ((\result & 2147483648) != 0 <==> (a & 34359738368) != 0);
  ensures ((\result & 4294967296) != 0 <==> (a & 68719476736) != 0) && ((\result & 8589934592) != 0 <==> (a & 137438953472) != 0) && ((\result & 17179869184) != 0 <==> (a & 274877906944) != 0) && ((\result & 34359738368) != 0 <==> (a & 1099511627776) != 0) && ((\result & 68719476736) != 0 <==> (a & 2199023255552) != 0) && ((\result & 137438953472) != 0 <==> (a & 4398046511104) != 0) && ((\result & 274877906944) != 0 <==> (a & 8796093022208) != 0) && ((\result & 549755813888) != 0 <==> (a & 17592186044416) != 0);
  ensures ((\result & 1099511627776) != 0 <==> (a & 35184372088832) != 0) && ((\result & 2199023255552) != 0 <==> (a & 70368744177664) != 0) && ((\result & 4398046511104) != 0 <==> (a & 281474976710656) != 0) && ((\result & 8796093022208) != 0 <==> (a & 562949953421312) != 0) && ((\result & 17592186044416) != 0 <==> (a & 1125899906842624) != 0) && ((\result & 35184372088832) != 0 <==> (a & 2251799813685248) != 0) && ((\result & 70368744177664) != 0 <==> (a & 4503599627370496) != 0) && ((\result & 140737488355328) != 0 <==> (a & 9007199254740992) != 0);
  ensures ((\result & 281474976710656) != 0 <==> (a & 18014398509481984) != 0) && ((\result & 562949953421312) != 0 <==> (a & 72057594037927936) != 0) && ((\result & 1125899906842624) != 0 <==> (a & 144115188075855872) != 0) && ((\result & 2251799813685248) != 0 <==> (a & 288230376151711744) != 0) && ((\result & 4503599627370496) != 0 <==> (a & 576460752303423488) != 0) && ((\result & 9007199254740992) != 0 <==> (a & 1152921504606846976) != 0) && ((\result & 18014398509481984) != 0 <==> (a & 2305843009213693952) != 0) && ((\result & 36028797018963968) != 0 <==> (a & 4611686018427387904) != 0);
*/
static inline uint64_t septet_s43_pack_0_word(uint64_t a)
{
    uint64_t gathered = a;
    gathered = (gathered & UINT64_C(0x7f007f007f007f)) | (gathered >> 1 & UINT64_C(0x3f803f803f803f80));
    gathered = (gathered & UINT64_C(0x3fff00003fff)) | (gathered >> 2 & UINT64_C(0xfffc0000fffc000));
    gathered = (gathered & UINT64_C(0xfffffff)) | (gathered >> 4 & UINT64_C(0xfffffff0000000));
    return gathered;
}

/*@
  requires \valid_read(septets + (0 .. 7));
  requires \valid(data + (0 .. 6));
  requires \forall integer i; 0 <= i < 8 ==> 0 <= septets[i] <= 127;
  requires \separated(data + (0 .. 6), septets + (0 .. 7));
  terminates \true;
  assigns data[0 .. 6];
  ensures packed_0(data[0], septets);
  ensures packed_1(data[1], septets);
  ensures packed_2(data[2], septets);
  ensures packed_3(data[3], septets);
  ensures packed_4(data[4], septets);
  ensures packed_5(data[5], septets);
  ensures packed_6(data[6], septets);
*/
static inline void septet_s43_pack_0(const int8_t *septets, uint8_t *data)
{
    store56(data, septet_s43_pack_0_word(load64_septets(septets + 0)));
}

/*@
  requires \valid_read(septets + (0 .. 7));
  requires \forall integer i; 0 <= i < 8 ==> 0 <= septets[i] <= 127;
  requires \valid(data + (0 .. 6));
  requires \separated(data + (0 .. 6), septets + (0 .. 7));
  terminates \true;
  assigns data[0 .. 6];
  ensures septets[0] == septet_0(data[0]);
  ensures septets[1] == septet_1(data[0], data[1]);
  ensures septets[2] == septet_2(data[1], data[2]);
  ensures septets[3] == septet_3(data[2], data[3]);
  ensures septets[4] == septet_4(data[3], data[4]);
  ensures septets[5] == septet_5(data[4], data[5]);
  ensures septets[6] == septet_6(data[5], data[6]);
  ensures septets[7] == septet_7(data[6]);
*/
static inline void septet_s43_pack_words(const int8_t septets[8], uint8_t data[7])
{
    septet_s43_pack_0(septets, data + 0);
    //@ assert (packed_septet_0: septets[0] == septet_0(data[0])) && (packed_septet_1: septets[1] == septet_1(data[0], data[1])) && (packed_septet_2: septets[2] == septet_2(data[1], data[2])) && (packed_septet_3: septets[3] == septet_3(data[2], data[3]));
    //@ assert (packed_septet_4: septets[4] == septet_4(data[3], data[4])) && (packed_septet_5: septets[5] == septet_5(data[4], data[5])) && (packed_septet_6: septets[6] == septet_6(data[5], data[6])) && (packed_septet_7: septets[7] == septet_7(data[6]));
}

/* The bytes of a block of septets. */
/*@
  requires \valid_read(septets + (0 .. 7));
  requires \forall integer i; 0 <= i < 8 ==> 0 <= septets[i] <= 127;
  requires \valid(data + (0 .. 6));
  requires \separated(data + (0 .. 6), septets + (0 .. 7));
  terminates \true;
  assigns data[0 .. 6];
  ensures \forall integer j; 0 <= j < 8 ==> 0 <= septets[j] <= 127 && septets[j] == block_septet(data, j);
*/
static inline void septet_s43_pack(const int8_t septets[8], uint8_t data[7])
{
    septet_s43_pack_words(septets, data);
    //@ assert (septet_of_bits_0: septets[0] == block_septet(data, 0)) && (septet_of_bits_1: septets[1] == block_septet(data, 1)) && (septet_of_bits_2: septets[2] == block_septet(data, 2)) && (septet_of_bits_3: septets[3] == block_septet(data, 3));
    //@ assert (septet_of_bits_4: septets[4] == block_septet(data, 4)) && (septet_of_bits_5: septets[5] == block_septet(data, 5)) && (septet_of_bits_6: septets[6] == block_septet(data, 6)) && (septet_of_bits_7: septets[7] == block_septet(data, 7));
    //@ assert \forall integer j; 0 <= j <= 0 ==> septets[j] == block_septet(data, j);
    //@ assert \forall integer j; 0 <= j <= 1 ==> septets[j] == block_septet(data, j);
    //@ assert \forall integer j; 0 <= j <= 2 ==> septets[j] == block_septet(data, j);
    //@ assert \forall integer j; 0 <= j <= 3 ==> septets[j] == block_septet(data, j);
    //@ assert \forall integer j; 0 <= j <= 4 ==> septets[j] == block_septet(data, j);
    //@ assert \forall integer j; 0 <= j <= 5 ==> septets[j] == block_septet(data, j);
    //@ assert \forall integer j; 0 <= j <= 6 ==> septets[j] == block_septet(data, j);
    //@ assert \forall integer j; 0 <= j <= 7 ==> septets[j] == block_septet(data, j);
}

/*@
  terminates \true;
  assigns \nothing;
  ensures ((\result & 1) != 0 <==> (a & 1) != 0) && ((\result & 2) != 0 <==> (a & 2) != 0) && ((\result & 4) != 0 <==> (a & 4) != 0) && ((\result & 8) != 0 <==> (a & 8) != 0) && ((\result & 16) != 0 <==> (a & 16) != 0) && ((\result & 32) != 0 <==> (a & 32) != 0) && ((\result & 64) != 0 <==> (a & 64) != 0) && (\result & 128) == 0;
  ensures ((\result & 256) != 0 <==> (a & 128) != 0) && ((\result & 512) != 0 <==> (a & 256) != 0) && ((\result & 1024) != 0 <==> (a & 512) != 0) && ((\result & 2048) != 0 <==> (a & 1024) != 0) && ((\result & 4096) != 0 <==> (a & 2048) != 0) && ((\result & 8192) != 0 <==> (a & 4096) != 0) && ((\result & 16384) != 0 <==> (a & 8192) != 0) && (\result & 32768) == 0;
  ensures ((\result & 65536) != 0 <==> (a & 16384) != 0) && ((\result & 131072) != 0 <==> (a & 32768) != 0) && ((\result & 262144) != 0 <==> (a & 65536) != 0) && ((\result & 524288) != 0 <==> (a & 131072) != 0) && ((\result & 1048576) != 0 <==> (a & 262144) != 0) && ((\result & 2097152) != 0 <==> (a & 524288) != 0) && ((\result & 4194304) != 0 <==> (a & 1048576) != 0) && (\result & 8388608) == 0;
  ensures ((\result & 16777216) != 0 <==> (a & 2097152) != 0) && ((\result & 33554432) != 0 <==> (a & 4194304) != 0) && ((\result & 67108864) != 0 <==> (a & 8388608) != 0) && ((\result & 134217728) != 0 <==> (a & 16777216) != 0) && ((\result & 268435456) != 0 <==> (a & 33554432) != 0) && ((\result & 536870912) != 0 <==> (a & 67108864) != 0) && ((\result & 1073741824) != 0 <==> (a & 134217728) != 0) && (\result & 2147483648) == 0;
  ensures ((\result & 4294967296) != 0 <==> (a & 268435456) != 0) && ((\result & 8589934592) != 0 <==> (a & 536870912) != 0) && ((\result & 17179869184) != 0 <==> (a & 1073741824) != 0) && ((\result & 34359738368) != 0 <==> (a & 2147483648) != 0) && ((\result & 68719476736) != 0 <==> (a & 4294967296) != 0) && ((\result & 137438953472) != 0 <==> (a & 8589934592) != 0) && ((\result & 274877906944) != 0 <==> (a & 17179869184) != 0) && (\result & 549755813888) == 0;
  ensures ((\result & 1099511627776) != 0 <==> (a & 34359738368) != 0) && ((\result & 2199023255552) != 0 <==> (a & 68719476736) != 0) && ((\result & 4398046511104) != 0 <==> (a & 137438953472) != 0) && ((\result & 8796093022208) != 0 <==> (a & 274877906944) != 0) && ((\result & 17592186044416) != 0 <==> (a & 549755813888) != 0) && ((\result & 35184372088832) != 0 <==> (a & 1099511627776) != 0) && ((\result & 70368744177664) != 0 <==> (a & 2199023255552) != 0) && (\result & 140737488355328) == 0;
  ensures ((\result & 281474976710656) != 0 <==> (a & 4398046511104) != 0) && ((\result & 562949953421312) != 0 <==> (a & 8796093022208) != 0) && ((\result & 1125899906842624) != 0 <==> (a & 17592186044416) != 0) && ((\result & 2251799813685248) != 0 <==> (a & 35184372088832) != 0) && ((\result & 4503599627370496) != 0 <==> (a & 70368744177664) != 0) && ((\result & 9007199254740992) != 0 <==> (a & 140737488355328) != 0) && ((\result & 18014398509481984) != 0 <==> (a & 281474976710656) != 0) && (\result & 36028797018963968) == 0;
  ensures ((\result & 72057594037927936) != 0 <==> (a & 562949953421312) != 0) && ((\result & 144115188075855872) != 0 <==> (a & 1125899906842624) != 0) && ((\result & 288230376151711744) != 0 <==> (a & 2251799813685248) != 0) && ((\result & 576460752303423488) != 0 <==> (a & 4503599627370496) != 0) && ((\result & 1152921504606846976) != 0 <==> (a & 9007199254740992) != 0) && ((\result & 2305843009213693952) != 0 <==> (a & 18014398509481984) != 0) && ((\result & 4611686018427387904) != 0 <==> (a & 36028797018963968) != 0) && (\result & 9223372036854775808) == 0;
*/
static inline uint64_t septet_s43_unpack_0_word(uint64_t a)
{
    uint64_t spread = a;
    spread = (spread & UINT64_C(0xfffffff)) | (spread & UINT64_C(0xfffffff0000000)) << 4;
    spread = (spread & UINT64_C(0x3fff00003fff)) | (spread & UINT64_C(0xfffc0000fffc000)) << 2;
    spread = (spread & UINT64_C(0x7f007f007f007f)) | (spread & UINT64_C(0x3f803f803f803f80)) << 1;
    return spread;
}

/*@
  requires \valid_read(data + (0 .. 6));
  requires \valid(septets + (0 .. 7));
  requires \separated(septets + (0 .. 7), data + (0 .. 6));
  terminates \true;
  assigns septets[0 .. 7];
  ensures 0 <= septets[0] <= 127 && septets[0] == septet_0(data[0]);
  ensures 0 <= septets[1] <= 127 && septets[1] == septet_1(data[0], data[1]);
  ensures 0 <= septets[2] <= 127 && septets[2] == septet_2(data[1], data[2]);
  ensures 0 <= septets[3] <= 127 && septets[3] == septet_3(data[2], data[3]);
  ensures 0 <= septets[4] <= 127 && septets[4] == septet_4(data[3], data[4]);
  ensures 0 <= septets[5] <= 127 && septets[5] == septet_5(data[4], data[5]);
  ensures 0 <= septets[6] <= 127 && septets[6] == septet_6(data[5], data[6]);
  ensures 0 <= septets[7] <= 127 && septets[7] == septet_7(data[6]);
*/
static inline void septet_s43_unpack_0(const uint8_t *data, int8_t *septets)
{
    store64_septets(septets, septet_s43_unpack_0_word(load56(data + 0)));
}

/*@
  requires \valid_read(data + (0 .. 6));
  requires \valid(septets + (0 .. 7));
  requires \separated(septets + (0 .. 7), data + (0 .. 6));
  terminates \true;
  assigns septets[0 .. 7];
  ensures 0 <= septets[0] <= 127 && septets[0] == block_septet(data, 0);
  ensures 0 <= septets[1] <= 127 && septets[1] == block_septet(data, 1);
  ensures 0 <= septets[2] <= 127 && septets[2] == block_septet(data, 2);
  ensures 0 <= septets[3] <= 127 && septets[3] == block_septet(data, 3);
  ensures 0 <= septets[4] <= 127 && septets[4] == block_septet(data, 4);
  ensures 0 <= septets[5] <= 127 && septets[5] == block_septet(data, 5);
  ensures 0 <= septets[6] <= 127 && septets[6] == block_septet(data, 6);
  ensures 0 <= septets[7] <= 127 && septets[7] == block_septet(data, 7);
*/
static inline void septet_s43_unpack_words(const uint8_t data[7], int8_t septets[8])
{
    septet_s43_unpack_0(data, septets + 0);
    //@ assert (septet_of_bits_0: 0 <= septets[0] <= 127 && septets[0] == block_septet(data, 0)) && (septet_of_bits_1: 0 <= septets[1] <= 127 && septets[1] == block_septet(data, 1)) && (septet_of_bits_2: 0 <= septets[2] <= 127 && septets[2] == block_septet(data, 2)) && (septet_of_bits_3: 0 <= septets[3] <= 127 && septets[3] == block_septet(data, 3));
    //@ assert (septet_of_bits_4: 0 <= septets[4] <= 127 && septets[4] == block_septet(data, 4)) && (septet_of_bits_5: 0 <= septets[5] <= 127 && septets[5] == block_septet(data, 5)) && (septet_of_bits_6: 0 <= septets[6] <= 127 && septets[6] == block_septet(data, 6)) && (septet_of_bits_7: 0 <= septets[7] <= 127 && septets[7] == block_septet(data, 7));
}

/* The septets of a block of bytes. */
/*@
  requires \valid_read(data + (0 .. 6));
  requires \valid(septets + (0 .. 7));
  requires \separated(septets + (0 .. 7), data + (0 .. 6));
  terminates \true;
  assigns septets[0 .. 7];
  ensures \forall integer j; 0 <= j < 8 ==> 0 <= septets[j] <= 127 && septets[j] == block_septet(data, j);
*/
static inline void septet_s43_unpack(const uint8_t data[7], int8_t septets[8])
{
    septet_s43_unpack_words(data, septets);
    //@ assert \forall integer j; 0 <= j <= 0 ==> 0 <= septets[j] <= 127 && septets[j] == block_septet(data, j);
    //@ assert \forall integer j; 0 <= j <= 1 ==> 0 <= septets[j] <= 127 && septets[j] == block_septet(data, j);
    //@ assert \forall integer j; 0 <= j <= 2 ==> 0 <= septets[j] <= 127 && septets[j] == block_septet(data, j);
    //@ assert \forall integer j; 0 <= j <= 3 ==> 0 <= septets[j] <= 127 && septets[j] == block_septet(data, j);
    //@ assert \forall integer j; 0 <= j <= 4 ==> 0 <= septets[j] <= 127 && septets[j] == block_septet(data, j);
    //@ assert \forall integer j; 0 <= j <= 5 ==> 0 <= septets[j] <= 127 && septets[j] == block_septet(data, j);
    //@ assert \forall integer j; 0 <= j <= 6 ==> 0 <= septets[j] <= 127 && septets[j] == block_septet(data, j);
    //@ assert \forall integer j; 0 <= j <= 7 ==> 0 <= septets[j] <= 127 && septets[j] == block_septet(data, j);
}

/* The pattern of a scale from its two bytes. */
/*@
  requires \valid_read(data + (0 .. 1));
  terminates \true;
  assigns \nothing;
  ensures 0 <= \result <= 65535 && (\result == scale_bits_bits(data[0], data[1]));
*/
static inline int32_t septet_s43_scale_bits(const uint8_t data[2])
{
    return data[0] + (data[1] << 8);
}

/* The two bytes of a scale's pattern, the low one first. */
/*@
  requires 0 <= bits <= 65535;
  requires \valid(data + (0 .. 1));
  terminates \true;
  assigns data[0 .. 1];
  ensures 0 <= data[0] <= 255 && (data[0] == scale_bytes_data(0, bits));
  ensures 0 <= data[1] <= 255 && (data[1] == scale_bytes_data(1, bits));
*/
static inline void septet_s43_scale_bytes(int32_t bits, uint8_t data[2])
{
    data[0] = (uint8_t)(bits & 255);
    data[1] = (uint8_t)(bits >> 8);
}

/* Whether a pattern encodes a number, and not an infinity or a NaN (exponent field all ones). */
/*@
  requires 0 <= bits <= 65535;
  terminates \true;
  assigns \nothing;
  ensures (\result <==> is_finite_finite(bits));
*/
static inline bool septet_s43_is_finite(int32_t bits)
{
    return !(((bits >> 10) & 31) == 31);
}

/* The number that a finite pattern encodes, in units of the grid. Both zeros decode to 0. */
/*@
  requires 0 <= bits <= 65535;
  terminates \true;
  assigns \nothing;
  ensures ((-1098974756864) <= \result) && (\result <= 1098974756864) && ((32768 <= bits) || (0 <= \result)) && (\result == scale_units_units(bits));
*/
static inline int64_t septet_s43_scale_units(int32_t bits)
{
    const int32_t t0 = bits & 32767;
    //@ assert t0 == ((bits % 32768));
    //@ assert 0 <= t0 <= 32767;
    const int32_t t1 = t0 >> 10;
    //@ assert t1 == (((bits % 32768) / 1024));
    //@ assert 0 <= t1 <= 31;
    static const int32_t table0[32] = {536870912, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536, 131072, 262144, 524288, 1048576, 2097152, 4194304, 8388608, 16777216, 33554432, 67108864, 134217728, 268435456, 536870912, 536870912};
    //@ assert \forall integer i; i == 0 || i == 1 || i == 2 || i == 3 || i == 4 || i == 5 || i == 6 || i == 7 || i == 8 || i == 9 || i == 10 || i == 11 || i == 12 || i == 13 || i == 14 || i == 15 || i == 16 || i == 17 || i == 18 || i == 19 || i == 20 || i == 21 || i == 22 || i == 23 || i == 24 || i == 25 || i == 26 || i == 27 || i == 28 || i == 29 || i == 30 || i == 31 ==> table0[i] == scale_units_table(i) && 1 <= table0[i] <= 536870912;
    //@ assert 1024 <= (1024 + (t0 & 1023)) <= 2047 && grow((1024 + (t0 & 1023)), 2047, table0[t1]);
    const int64_t t2 = (t1 == 0) ? (int64_t)t0 : ((int64_t)(1024 + (t0 & 1023)) * (int64_t)table0[t1]);
    //@ assert t2 == (\let v0 = (bits % 32768); \let v1 = (v0 / 1024); ((v1 == 0) ? v0 : ((1024 + (v0 % 1024)) * scale_units_table(v1))));
    //@ assert 0 <= t2 <= 1098974756864;
    if (bits < 32768) return t2;
    return -t2;
}

/* The largest number of the scale type that is not above q: an offset, from the floor of a group's minimum. */
/*@
  requires -1098974756864 <= q <= 1098974756864;
  requires (!(((-274877906944) <= q) && (q < 274877906944)));
  terminates \true;
  assigns \nothing;
  ensures ((-1098974756864) <= \result) && (\result <= q) && (\result == round_down_7_rounded(q));
*/
static inline int64_t septet_s43_round_down_7(int64_t q)
{
    if (((-INT64_C(549755813888)) <= q) && (q < INT64_C(549755813888))) return q & (-INT64_C(268435456));
    return q & (-INT64_C(536870912));
}

/* The largest number of the scale type that is not above q: an offset, from the floor of a group's minimum. */
/*@
  requires -1098974756864 <= q <= 1098974756864;
  requires (!(((-17179869184) <= q) && (q < 17179869184)));
  terminates \true;
  assigns \nothing;
  ensures ((-1098974756864) <= \result) && (\result <= q) && (\result == round_down_6_rounded(q));
*/
static inline int64_t septet_s43_round_down_6(int64_t q)
{
    if (((-INT64_C(34359738368)) <= q) && (q < INT64_C(34359738368))) return q & (-INT64_C(16777216));
    if (((-INT64_C(68719476736)) <= q) && (q < INT64_C(68719476736))) return q & (-INT64_C(33554432));
    if (((-INT64_C(137438953472)) <= q) && (q < INT64_C(137438953472))) return q & (-INT64_C(67108864));
    if (((-INT64_C(274877906944)) <= q) && (q < INT64_C(274877906944))) return q & (-INT64_C(134217728));
    return septet_s43_round_down_7(q);
}

/* The largest number of the scale type that is not above q: an offset, from the floor of a group's minimum. */
/*@
  requires -1098974756864 <= q <= 1098974756864;
  requires (!(((-1073741824) <= q) && (q < 1073741824)));
  terminates \true;
  assigns \nothing;
  ensures ((-1098974756864) <= \result) && (\result <= q) && (\result == round_down_5_rounded(q));
*/
static inline int64_t septet_s43_round_down_5(int64_t q)
{
    if (((-INT64_C(2147483648)) <= q) && (q < INT64_C(2147483648))) return q & (-INT64_C(1048576));
    if (((-INT64_C(4294967296)) <= q) && (q < INT64_C(4294967296))) return q & (-INT64_C(2097152));
    if (((-INT64_C(8589934592)) <= q) && (q < INT64_C(8589934592))) return q & (-INT64_C(4194304));
    if (((-INT64_C(17179869184)) <= q) && (q < INT64_C(17179869184))) return q & (-INT64_C(8388608));
    return septet_s43_round_down_6(q);
}

/* The largest number of the scale type that is not above q: an offset, from the floor of a group's minimum. */
/*@
  requires -1098974756864 <= q <= 1098974756864;
  requires (!(((-67108864) <= q) && (q < 67108864)));
  terminates \true;
  assigns \nothing;
  ensures ((-1098974756864) <= \result) && (\result <= q) && (\result == round_down_4_rounded(q));
*/
static inline int64_t septet_s43_round_down_4(int64_t q)
{
    if (((-INT64_C(134217728)) <= q) && (q < INT64_C(134217728))) return q & (-INT64_C(65536));
    if (((-INT64_C(268435456)) <= q) && (q < INT64_C(268435456))) return q & (-INT64_C(131072));
    if (((-INT64_C(536870912)) <= q) && (q < INT64_C(536870912))) return q & (-INT64_C(262144));
    if (((-INT64_C(1073741824)) <= q) && (q < INT64_C(1073741824))) return q & (-INT64_C(524288));
    return septet_s43_round_down_5(q);
}

/* The largest number of the scale type that is not above q: an offset, from the floor of a group's minimum. */
/*@
  requires -1098974756864 <= q <= 1098974756864;
  requires (!(((-4194304) <= q) && (q < 4194304)));
  terminates \true;
  assigns \nothing;
  ensures ((-1098974756864) <= \result) && (\result <= q) && (\result == round_down_3_rounded(q));
*/
static inline int64_t septet_s43_round_down_3(int64_t q)
{
    if (((-INT64_C(8388608)) <= q) && (q < INT64_C(8388608))) return q & (-INT64_C(4096));
    if (((-INT64_C(16777216)) <= q) && (q < INT64_C(16777216))) return q & (-INT64_C(8192));
    if (((-INT64_C(33554432)) <= q) && (q < INT64_C(33554432))) return q & (-INT64_C(16384));
    if (((-INT64_C(67108864)) <= q) && (q < INT64_C(67108864))) return q & (-INT64_C(32768));
    return septet_s43_round_down_4(q);
}

/* The largest number of the scale type that is not above q: an offset, from the floor of a group's minimum. */
/*@
  requires -1098974756864 <= q <= 1098974756864;
  requires (!(((-262144) <= q) && (q < 262144)));
  terminates \true;
  assigns \nothing;
  ensures ((-1098974756864) <= \result) && (\result <= q) && (\result == round_down_2_rounded(q));
*/
static inline int64_t septet_s43_round_down_2(int64_t q)
{
    if (((-INT64_C(524288)) <= q) && (q < INT64_C(524288))) return q & (-INT64_C(256));
    if (((-INT64_C(1048576)) <= q) && (q < INT64_C(1048576))) return q & (-INT64_C(512));
    if (((-INT64_C(2097152)) <= q) && (q < INT64_C(2097152))) return q & (-INT64_C(1024));
    if (((-INT64_C(4194304)) <= q) && (q < INT64_C(4194304))) return q & (-INT64_C(2048));
    return septet_s43_round_down_3(q);
}

/* The largest number of the scale type that is not above q: an offset, from the floor of a group's minimum. */
/*@
  requires -1098974756864 <= q <= 1098974756864;
  requires (!(((-16384) <= q) && (q < 16384)));
  terminates \true;
  assigns \nothing;
  ensures ((-1098974756864) <= \result) && (\result <= q) && (\result == round_down_1_rounded(q));
*/
static inline int64_t septet_s43_round_down_1(int64_t q)
{
    if (((-INT64_C(32768)) <= q) && (q < INT64_C(32768))) return q & (-INT64_C(16));
    if (((-INT64_C(65536)) <= q) && (q < INT64_C(65536))) return q & (-INT64_C(32));
    if (((-INT64_C(131072)) <= q) && (q < INT64_C(131072))) return q & (-INT64_C(64));
    if (((-INT64_C(262144)) <= q) && (q < INT64_C(262144))) return q & (-INT64_C(128));
    return septet_s43_round_down_2(q);
}

/* The largest number of the scale type that is not above q: an offset, from the floor of a group's minimum. */
/*@
  requires -1098974756864 <= q <= 1098974756864;
  terminates \true;
  assigns \nothing;
  ensures ((-1098974756864) <= \result) && (\result <= q) && (\result == round_down_rounded(q));
*/
static inline int64_t septet_s43_round_down(int64_t q)
{
    if (((-INT64_C(2048)) <= q) && (q < INT64_C(2048))) return q;
    if (((-INT64_C(4096)) <= q) && (q < INT64_C(4096))) return q & (-INT64_C(2));
    if (((-INT64_C(8192)) <= q) && (q < INT64_C(8192))) return q & (-INT64_C(4));
    if (((-INT64_C(16384)) <= q) && (q < INT64_C(16384))) return q & (-INT64_C(8));
    return septet_s43_round_down_1(q);
}

/* What the unit of a group is at least, from its offset and the ceiling of its maximum. */
/*@
  requires -1098974756864 <= lo <= 1098974756864;
  requires -1098974756864 <= maximum <= 1098974756864;
  requires (lo <= maximum);
  terminates \true;
  assigns \nothing;
  ensures (0 <= \result) && (\result <= 1098974756864) && (maximum <= (lo + (\result * 105))) && (\result == least_unit_least(lo, maximum));
*/
static inline int64_t septet_s43_least_unit(int64_t lo, int64_t maximum)
{
    const int64_t t0 = -(maximum - lo);
    return -(t0 / INT64_C(105) - (t0 % INT64_C(105) < 0 ? 1 : 0));
}

/* The pattern of a number given in units of the grid. */
/*@
  requires 0 <= q <= 1098974756864;
  requires (!(q < 274877906944));
  terminates \true;
  assigns \nothing;
  ensures (0 <= \result) && (\result < 65536) && (\result == pattern_7_bits(q));
*/
static inline int32_t septet_s43_pattern_7(int64_t q)
{
    if (q < INT64_C(549755813888)) return 28672 + (int32_t)(q >> 28);
    return 29696 + (int32_t)(q >> 29);
}

/* The pattern of a number given in units of the grid. */
/*@
  requires 0 <= q <= 1098974756864;
  requires (!(q < 17179869184));
  terminates \true;
  assigns \nothing;
  ensures (0 <= \result) && (\result < 65536) && (\result == pattern_6_bits(q));
*/
static inline int32_t septet_s43_pattern_6(int64_t q)
{
    if (q < INT64_C(34359738368)) return 24576 + (int32_t)(q >> 24);
    if (q < INT64_C(68719476736)) return 25600 + (int32_t)(q >> 25);
    if (q < INT64_C(137438953472)) return 26624 + (int32_t)(q >> 26);
    if (q < INT64_C(274877906944)) return 27648 + (int32_t)(q >> 27);
    return septet_s43_pattern_7(q);
}

/* The pattern of a number given in units of the grid. */
/*@
  requires 0 <= q <= 1098974756864;
  requires (!(q < 1073741824));
  terminates \true;
  assigns \nothing;
  ensures (0 <= \result) && (\result < 65536) && (\result == pattern_5_bits(q));
*/
static inline int32_t septet_s43_pattern_5(int64_t q)
{
    if (q < INT64_C(2147483648)) return 20480 + (int32_t)(q >> 20);
    if (q < INT64_C(4294967296)) return 21504 + (int32_t)(q >> 21);
    if (q < INT64_C(8589934592)) return 22528 + (int32_t)(q >> 22);
    if (q < INT64_C(17179869184)) return 23552 + (int32_t)(q >> 23);
    return septet_s43_pattern_6(q);
}

/* The pattern of a number given in units of the grid. */
/*@
  requires 0 <= q <= 1098974756864;
  requires (!(q < 67108864));
  terminates \true;
  assigns \nothing;
  ensures (0 <= \result) && (\result < 65536) && (\result == pattern_4_bits(q));
*/
static inline int32_t septet_s43_pattern_4(int64_t q)
{
    if (q < INT64_C(134217728)) return 16384 + (int32_t)(q >> 16);
    if (q < INT64_C(268435456)) return 17408 + (int32_t)(q >> 17);
    if (q < INT64_C(536870912)) return 18432 + (int32_t)(q >> 18);
    if (q < INT64_C(1073741824)) return 19456 + (int32_t)(q >> 19);
    return septet_s43_pattern_5(q);
}

/* The pattern of a number given in units of the grid. */
/*@
  requires 0 <= q <= 1098974756864;
  requires (!(q < 4194304));
  terminates \true;
  assigns \nothing;
  ensures (0 <= \result) && (\result < 65536) && (\result == pattern_3_bits(q));
*/
static inline int32_t septet_s43_pattern_3(int64_t q)
{
    if (q < INT64_C(8388608)) return 12288 + (int32_t)(q >> 12);
    if (q < INT64_C(16777216)) return 13312 + (int32_t)(q >> 13);
    if (q < INT64_C(33554432)) return 14336 + (int32_t)(q >> 14);
    if (q < INT64_C(67108864)) return 15360 + (int32_t)(q >> 15);
    return septet_s43_pattern_4(q);
}

/* The pattern of a number given in units of the grid. */
/*@
  requires 0 <= q <= 1098974756864;
  requires (!(q < 262144));
  terminates \true;
  assigns \nothing;
  ensures (0 <= \result) && (\result < 65536) && (\result == pattern_2_bits(q));
*/
static inline int64_t septet_s43_pattern_2(int64_t q)
{
    if (q < INT64_C(524288)) return INT64_C(8192) + (q >> 8);
    if (q < INT64_C(1048576)) return 9216 + (int32_t)(q >> 9);
    if (q < INT64_C(2097152)) return 10240 + (int32_t)(q >> 10);
    if (q < INT64_C(4194304)) return 11264 + (int32_t)(q >> 11);
    return septet_s43_pattern_3(q);
}

/* The pattern of a number given in units of the grid. */
/*@
  requires 0 <= q <= 1098974756864;
  requires (!(q < 16384));
  terminates \true;
  assigns \nothing;
  ensures (0 <= \result) && (\result < 65536) && (\result == pattern_1_bits(q));
*/
static inline int64_t septet_s43_pattern_1(int64_t q)
{
    if (q < INT64_C(32768)) return INT64_C(4096) + (q >> 4);
    if (q < INT64_C(65536)) return INT64_C(5120) + (q >> 5);
    if (q < INT64_C(131072)) return INT64_C(6144) + (q >> 6);
    if (q < INT64_C(262144)) return INT64_C(7168) + (q >> 7);
    return septet_s43_pattern_2(q);
}

/* The pattern of a number given in units of the grid. */
/*@
  requires 0 <= q <= 1098974756864;
  terminates \true;
  assigns \nothing;
  ensures (0 <= \result) && (\result < 65536) && (\result == pattern_bits(q));
*/
static inline int64_t septet_s43_pattern(int64_t q)
{
    if (q < INT64_C(2048)) return q;
    if (q < INT64_C(4096)) return INT64_C(1024) + (q >> 1);
    if (q < INT64_C(8192)) return INT64_C(2048) + (q >> 2);
    if (q < INT64_C(16384)) return INT64_C(3072) + (q >> 3);
    return septet_s43_pattern_1(q);
}

/* The pattern of minus a number given in units of the grid. */
/*@
  requires 1 <= q <= 1098974756864;
  requires (!(q < 274877906944));
  terminates \true;
  assigns \nothing;
  ensures (0 <= \result) && (\result < 65536) && (\result == negative_pattern_7_bits(q));
*/
static inline int32_t septet_s43_negative_pattern_7(int64_t q)
{
    if (q < INT64_C(549755813888)) return 32768 + (28672 + (int32_t)(q >> 28));
    return 32768 + (29696 + (int32_t)(q >> 29));
}

/* The pattern of minus a number given in units of the grid. */
/*@
  requires 1 <= q <= 1098974756864;
  requires (!(q < 17179869184));
  terminates \true;
  assigns \nothing;
  ensures (0 <= \result) && (\result < 65536) && (\result == negative_pattern_6_bits(q));
*/
static inline int32_t septet_s43_negative_pattern_6(int64_t q)
{
    if (q < INT64_C(34359738368)) return 32768 + (24576 + (int32_t)(q >> 24));
    if (q < INT64_C(68719476736)) return 32768 + (25600 + (int32_t)(q >> 25));
    if (q < INT64_C(137438953472)) return 32768 + (26624 + (int32_t)(q >> 26));
    if (q < INT64_C(274877906944)) return 32768 + (27648 + (int32_t)(q >> 27));
    return septet_s43_negative_pattern_7(q);
}

/* The pattern of minus a number given in units of the grid. */
/*@
  requires 1 <= q <= 1098974756864;
  requires (!(q < 1073741824));
  terminates \true;
  assigns \nothing;
  ensures (0 <= \result) && (\result < 65536) && (\result == negative_pattern_5_bits(q));
*/
static inline int32_t septet_s43_negative_pattern_5(int64_t q)
{
    if (q < INT64_C(2147483648)) return 32768 + (20480 + (int32_t)(q >> 20));
    if (q < INT64_C(4294967296)) return 32768 + (21504 + (int32_t)(q >> 21));
    if (q < INT64_C(8589934592)) return 32768 + (22528 + (int32_t)(q >> 22));
    if (q < INT64_C(17179869184)) return 32768 + (23552 + (int32_t)(q >> 23));
    return septet_s43_negative_pattern_6(q);
}

/* The pattern of minus a number given in units of the grid. */
/*@
  requires 1 <= q <= 1098974756864;
  requires (!(q < 67108864));
  terminates \true;
  assigns \nothing;
  ensures (0 <= \result) && (\result < 65536) && (\result == negative_pattern_4_bits(q));
*/
static inline int32_t septet_s43_negative_pattern_4(int64_t q)
{
    if (q < INT64_C(134217728)) return 32768 + (16384 + (int32_t)(q >> 16));
    if (q < INT64_C(268435456)) return 32768 + (17408 + (int32_t)(q >> 17));
    if (q < INT64_C(536870912)) return 32768 + (18432 + (int32_t)(q >> 18));
    if (q < INT64_C(1073741824)) return 32768 + (19456 + (int32_t)(q >> 19));
    return septet_s43_negative_pattern_5(q);
}

/* The pattern of minus a number given in units of the grid. */
/*@
  requires 1 <= q <= 1098974756864;
  requires (!(q < 4194304));
  terminates \true;
  assigns \nothing;
  ensures (0 <= \result) && (\result < 65536) && (\result == negative_pattern_3_bits(q));
*/
static inline int32_t septet_s43_negative_pattern_3(int64_t q)
{
    if (q < INT64_C(8388608)) return 32768 + (12288 + (int32_t)(q >> 12));
    if (q < INT64_C(16777216)) return 32768 + (13312 + (int32_t)(q >> 13));
    if (q < INT64_C(33554432)) return 32768 + (14336 + (int32_t)(q >> 14));
    if (q < INT64_C(67108864)) return 32768 + (15360 + (int32_t)(q >> 15));
    return septet_s43_negative_pattern_4(q);
}

/* The pattern of minus a number given in units of the grid. */
/*@
  requires 1 <= q <= 1098974756864;
  requires (!(q < 262144));
  terminates \true;
  assigns \nothing;
  ensures (0 <= \result) && (\result < 65536) && (\result == negative_pattern_2_bits(q));
*/
static inline int64_t septet_s43_negative_pattern_2(int64_t q)
{
    if (q < INT64_C(524288)) return INT64_C(32768) + (INT64_C(8192) + (q >> 8));
    if (q < INT64_C(1048576)) return 32768 + (9216 + (int32_t)(q >> 9));
    if (q < INT64_C(2097152)) return 32768 + (10240 + (int32_t)(q >> 10));
    if (q < INT64_C(4194304)) return 32768 + (11264 + (int32_t)(q >> 11));
    return septet_s43_negative_pattern_3(q);
}

/* The pattern of minus a number given in units of the grid. */
/*@
  requires 1 <= q <= 1098974756864;
  requires (!(q < 16384));
  terminates \true;
  assigns \nothing;
  ensures (0 <= \result) && (\result < 65536) && (\result == negative_pattern_1_bits(q));
*/
static inline int64_t septet_s43_negative_pattern_1(int64_t q)
{
    if (q < INT64_C(32768)) return INT64_C(32768) + (INT64_C(4096) + (q >> 4));
    if (q < INT64_C(65536)) return INT64_C(32768) + (INT64_C(5120) + (q >> 5));
    if (q < INT64_C(131072)) return INT64_C(32768) + (INT64_C(6144) + (q >> 6));
    if (q < INT64_C(262144)) return INT64_C(32768) + (INT64_C(7168) + (q >> 7));
    return septet_s43_negative_pattern_2(q);
}

/* The pattern of minus a number given in units of the grid. */
/*@
  requires 1 <= q <= 1098974756864;
  terminates \true;
  assigns \nothing;
  ensures (0 <= \result) && (\result < 65536) && (\result == negative_pattern_bits(q));
*/
static inline int64_t septet_s43_negative_pattern(int64_t q)
{
    if (q < INT64_C(2048)) return INT64_C(32768) + q;
    if (q < INT64_C(4096)) return INT64_C(32768) + (INT64_C(1024) + (q >> 1));
    if (q < INT64_C(8192)) return INT64_C(32768) + (INT64_C(2048) + (q >> 2));
    if (q < INT64_C(16384)) return INT64_C(32768) + (INT64_C(3072) + (q >> 3));
    return septet_s43_negative_pattern_1(q);
}

/* What a group adds to its row: lo * (sum of activations) + u * (dot product), exactly. */
/*@
  requires -1098974756864 <= lo <= 1098974756864;
  requires 0 <= u <= 1098974756864;
  requires -4161536 <= dot <= 4161536;
  requires -32768 <= total <= 32768;
  terminates \true;
  assigns \nothing;
  ensures -4609434218613702656 <= \result <= 4609434218613702656 && (\result == contribution_units(lo, u, dot, total));
*/
static inline int64_t septet_s43_contribution(int64_t lo, int64_t u, int32_t dot, int32_t total)
{
    return (lo * (int64_t)total) + (u * (int64_t)dot);
}

/* Twice the midpoints of lane 0: a weight's code is how many are not above twice the weight. */
/*@
  requires -1098974756864 <= lo <= 1098974756864;
  requires 0 <= u <= 1098974756864;
  requires \valid(doubled + (0 .. 14));
  terminates \true;
  assigns doubled[0 .. 14];
  ensures -2197949513728 <= doubled[0] <= 9890772811776 && (doubled[0] == midpoints0_doubled(0, lo, u));
  ensures -2197949513728 <= doubled[1] <= 25276419407872 && (doubled[1] == midpoints0_doubled(1, lo, u));
  ensures -2197949513728 <= doubled[2] <= 40662066003968 && (doubled[2] == midpoints0_doubled(2, lo, u));
  ensures -2197949513728 <= doubled[3] <= 56047712600064 && (doubled[3] == midpoints0_doubled(3, lo, u));
  ensures -2197949513728 <= doubled[4] <= 71433359196160 && (doubled[4] == midpoints0_doubled(4, lo, u));
  ensures -2197949513728 <= doubled[5] <= 86819005792256 && (doubled[5] == midpoints0_doubled(5, lo, u));
  ensures -2197949513728 <= doubled[6] <= 102204652388352 && (doubled[6] == midpoints0_doubled(6, lo, u));
  ensures -2197949513728 <= doubled[7] <= 117590298984448 && (doubled[7] == midpoints0_doubled(7, lo, u));
  ensures -2197949513728 <= doubled[8] <= 132975945580544 && (doubled[8] == midpoints0_doubled(8, lo, u));
  ensures -2197949513728 <= doubled[9] <= 148361592176640 && (doubled[9] == midpoints0_doubled(9, lo, u));
  ensures -2197949513728 <= doubled[10] <= 163747238772736 && (doubled[10] == midpoints0_doubled(10, lo, u));
  ensures -2197949513728 <= doubled[11] <= 179132885368832 && (doubled[11] == midpoints0_doubled(11, lo, u));
  ensures -2197949513728 <= doubled[12] <= 194518531964928 && (doubled[12] == midpoints0_doubled(12, lo, u));
  ensures -2197949513728 <= doubled[13] <= 209904178561024 && (doubled[13] == midpoints0_doubled(13, lo, u));
  ensures -2197949513728 <= doubled[14] <= 225289825157120 && (doubled[14] == midpoints0_doubled(14, lo, u));
*/
static inline void septet_s43_midpoints0(int64_t lo, int64_t u, int64_t doubled[15])
{
    const int64_t t0 = lo * INT64_C(2);
    doubled[0] = t0 + (u * INT64_C(7));
    doubled[1] = t0 + (u * INT64_C(21));
    doubled[2] = t0 + (u * INT64_C(35));
    doubled[3] = t0 + (u * INT64_C(49));
    doubled[4] = t0 + (u * INT64_C(63));
    doubled[5] = t0 + (u * INT64_C(77));
    doubled[6] = t0 + (u * INT64_C(91));
    doubled[7] = t0 + (u * INT64_C(105));
    doubled[8] = t0 + (u * INT64_C(119));
    doubled[9] = t0 + (u * INT64_C(133));
    doubled[10] = t0 + (u * INT64_C(147));
    doubled[11] = t0 + (u * INT64_C(161));
    doubled[12] = t0 + (u * INT64_C(175));
    doubled[13] = t0 + (u * INT64_C(189));
    doubled[14] = t0 + (u * INT64_C(203));
}

/* Twice the midpoints of lane 1: a weight's code is how many are not above twice the weight. */
/*@
  requires -1098974756864 <= lo <= 1098974756864;
  requires 0 <= u <= 1098974756864;
  requires \valid(doubled + (0 .. 6));
  terminates \true;
  assigns doubled[0 .. 6];
  ensures -2197949513728 <= doubled[0] <= 18682570866688 && (doubled[0] == midpoints1_doubled(0, lo, u));
  ensures -2197949513728 <= doubled[1] <= 51651813572608 && (doubled[1] == midpoints1_doubled(1, lo, u));
  ensures -2197949513728 <= doubled[2] <= 84621056278528 && (doubled[2] == midpoints1_doubled(2, lo, u));
  ensures -2197949513728 <= doubled[3] <= 117590298984448 && (doubled[3] == midpoints1_doubled(3, lo, u));
  ensures -2197949513728 <= doubled[4] <= 150559541690368 && (doubled[4] == midpoints1_doubled(4, lo, u));
  ensures -2197949513728 <= doubled[5] <= 183528784396288 && (doubled[5] == midpoints1_doubled(5, lo, u));
  ensures -2197949513728 <= doubled[6] <= 216498027102208 && (doubled[6] == midpoints1_doubled(6, lo, u));
*/
static inline void septet_s43_midpoints1(int64_t lo, int64_t u, int64_t doubled[7])
{
    const int64_t t0 = lo * INT64_C(2);
    doubled[0] = t0 + (u * INT64_C(15));
    doubled[1] = t0 + (u * INT64_C(45));
    doubled[2] = t0 + (u * INT64_C(75));
    doubled[3] = t0 + (u * INT64_C(105));
    doubled[4] = t0 + (u * INT64_C(135));
    doubled[5] = t0 + (u * INT64_C(165));
    doubled[6] = t0 + (u * INT64_C(195));
}

/* The weight of a block that sits in a lane of a septet: the inverse of `place`. */
/*@
  requires 0 <= septet <= 127;
  terminates \true;
  assigns \nothing;
  ensures 0 <= \result <= 254 && (\result == place0_weight(septet));
*/
static inline int32_t septet_s43_place0(int32_t septet)
{
    return septet << 1;
}

/* The weight of a block that sits in a lane of a septet: the inverse of `place`. */
/*@
  requires 0 <= septet <= 127;
  terminates \true;
  assigns \nothing;
  ensures 1 <= \result <= 255 && (\result == place1_weight(septet));
*/
static inline int32_t septet_s43_place1(int32_t septet)
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
size_t septet_s43_group_bytes(size_t group)
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
size_t septet_s43_row_bytes(size_t columns, size_t group)
{
    return holds(group) ? (columns / group + (columns % group != 0)) * septet_s43_group_bytes(group) : 0;
}

/* The floor and the ceiling of a weight in units of the grid; the product is exact. */
/*@
  requires in_range(weight);
  terminates \true;
  assigns \nothing;
  ensures -1098974756864 <= \result <= 1098974756864;
  ensures \result <= weight * 16777216.0 < \result + 1;
*/
static int64_t floor_units(float weight)
{
    const double x = (double)weight * 0x1p24;
    const int64_t q = (int64_t)x;
    return q - (int64_t)((double)q > x);
}

/*@
  requires in_range(weight);
  terminates \true;
  assigns \nothing;
  ensures -1098974756864 <= \result <= 1098974756864;
  ensures \result - 1 < weight * 16777216.0 <= \result;
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
  admit ensures \result == threshold_of(doubled);
*/
static float threshold(int64_t doubled)
{
    const double exact = (double)doubled * 0x1p-25;
    const float nearest = (float)exact;
    return (double)nearest < exact ? stepped(nearest, nearest < 0.0f ? UINT32_MAX : 1) : nearest;
}

/* The thresholds of midpoints. */
/*@
  requires \valid_read(doubled + (0 .. number - 1));
  requires \valid(thresholds + (0 .. number - 1));
  requires \separated(doubled + (0 .. number - 1), thresholds + (0 .. number - 1));
  terminates \true;
  assigns thresholds[0 .. number - 1];
  ensures \forall integer k; 0 <= k < number ==> thresholds[k] == threshold_of(doubled[k]);
*/
static inline void thresholds_of(const int64_t *doubled, size_t number, float *thresholds)
{
    /*@
      loop invariant 0 <= k <= number;
      loop invariant \forall integer j; 0 <= j < k ==> thresholds[j] == threshold_of(doubled[j]);
      loop assigns k, thresholds[0 .. number - 1];
      loop variant number - k;
    */
    for (size_t k = 0; k < number; k++)
        thresholds[k] = threshold(doubled[k]);
}

/* The thresholds of lane 0. */
/*@
  requires -1098974756864 <= lo <= 1098974756864 && 0 <= u <= 1098974756864;
  requires \valid(thresholds + (0 .. 14));
  terminates \true;
  assigns thresholds[0 .. 14];
  ensures \forall integer k; 0 <= k < 15 ==>
      thresholds[k] == threshold_of(midpoints0_doubled(k, lo, u));
*/
static void thresholds0(int64_t lo, int64_t u, float thresholds[15])
{
    int64_t doubled[15];

    septet_s43_midpoints0(lo, u, doubled);
    thresholds_of(doubled, 15, thresholds);
    //@ assert \forall float w; count(w, thresholds, 15) == count0(w, lo, u, 15);
}

/* The thresholds of lane 1. */
/*@
  requires -1098974756864 <= lo <= 1098974756864 && 0 <= u <= 1098974756864;
  requires \valid(thresholds + (0 .. 6));
  terminates \true;
  assigns thresholds[0 .. 6];
  ensures \forall integer k; 0 <= k < 7 ==>
      thresholds[k] == threshold_of(midpoints1_doubled(k, lo, u));
*/
static void thresholds1(int64_t lo, int64_t u, float thresholds[7])
{
    int64_t doubled[7];

    septet_s43_midpoints1(lo, u, doubled);
    thresholds_of(doubled, 7, thresholds);
    //@ assert \forall float w; count(w, thresholds, 7) == count1(w, lo, u, 7);
}

/* Whether a weight reaches a threshold, as a number. */
/*@
  terminates \true;
  assigns \nothing;
  ensures 0 <= \result <= 1 && \result == reached(weight, threshold);
*/
static inline int32_t reaches(float weight, float threshold)
{
    return weight >= threshold;
}

/*@
  requires \valid_read(thresholds + (0 .. 14));
  terminates \true;
  assigns \nothing;
  ensures 0 <= \result <= 15;
  ensures \result == code0_of(weight, thresholds);
*/
static int32_t code0(float weight, const float thresholds[15])
{
    int32_t code = 0;
    code += reaches(weight, thresholds[0]);
    //@ assert 0 <= code <= 1 && code == count(weight, thresholds, 1);
    code += reaches(weight, thresholds[1]);
    //@ assert 0 <= code <= 2 && code == count(weight, thresholds, 2);
    code += reaches(weight, thresholds[2]);
    //@ assert 0 <= code <= 3 && code == count(weight, thresholds, 3);
    code += reaches(weight, thresholds[3]);
    //@ assert 0 <= code <= 4 && code == count(weight, thresholds, 4);
    code += reaches(weight, thresholds[4]);
    //@ assert 0 <= code <= 5 && code == count(weight, thresholds, 5);
    code += reaches(weight, thresholds[5]);
    //@ assert 0 <= code <= 6 && code == count(weight, thresholds, 6);
    code += reaches(weight, thresholds[6]);
    //@ assert 0 <= code <= 7 && code == count(weight, thresholds, 7);
    code += reaches(weight, thresholds[7]);
    //@ assert 0 <= code <= 8 && code == count(weight, thresholds, 8);
    code += reaches(weight, thresholds[8]);
    //@ assert 0 <= code <= 9 && code == count(weight, thresholds, 9);
    code += reaches(weight, thresholds[9]);
    //@ assert 0 <= code <= 10 && code == count(weight, thresholds, 10);
    code += reaches(weight, thresholds[10]);
    //@ assert 0 <= code <= 11 && code == count(weight, thresholds, 11);
    code += reaches(weight, thresholds[11]);
    //@ assert 0 <= code <= 12 && code == count(weight, thresholds, 12);
    code += reaches(weight, thresholds[12]);
    //@ assert 0 <= code <= 13 && code == count(weight, thresholds, 13);
    code += reaches(weight, thresholds[13]);
    //@ assert 0 <= code <= 14 && code == count(weight, thresholds, 14);
    code += reaches(weight, thresholds[14]);
    //@ assert 0 <= code <= 15 && code == count(weight, thresholds, 15);
    return code;
}

/*@
  requires \valid_read(thresholds + (0 .. 6));
  terminates \true;
  assigns \nothing;
  ensures 0 <= \result <= 7;
  ensures \result == code1_of(weight, thresholds);
*/
static int32_t code1(float weight, const float thresholds[7])
{
    int32_t code = 0;
    code += reaches(weight, thresholds[0]);
    //@ assert 0 <= code <= 1 && code == count(weight, thresholds, 1);
    code += reaches(weight, thresholds[1]);
    //@ assert 0 <= code <= 2 && code == count(weight, thresholds, 2);
    code += reaches(weight, thresholds[2]);
    //@ assert 0 <= code <= 3 && code == count(weight, thresholds, 3);
    code += reaches(weight, thresholds[3]);
    //@ assert 0 <= code <= 4 && code == count(weight, thresholds, 4);
    code += reaches(weight, thresholds[4]);
    //@ assert 0 <= code <= 5 && code == count(weight, thresholds, 5);
    code += reaches(weight, thresholds[5]);
    //@ assert 0 <= code <= 6 && code == count(weight, thresholds, 6);
    code += reaches(weight, thresholds[6]);
    //@ assert 0 <= code <= 7 && code == count(weight, thresholds, 7);
    return code;
}

/* The codes of a group's weights by lane: 32-bit, as comparisons of binary32 numbers are in vector registers. */
/*@
  requires has_group(group);
  requires \valid_read(weights + (0 .. group - 1));
  requires \valid_read(thresholds0 + (0 .. 14));
  requires \valid_read(thresholds1 + (0 .. 6));
  requires \valid(c0 + (0 .. group / 2 - 1));
  requires \valid(c1 + (0 .. group / 2 - 1));
  requires \separated(c0 + (0 .. group / 2 - 1), c1 + (0 .. group / 2 - 1));
  terminates \true;
  assigns c0[0 .. group / 2 - 1], c1[0 .. group / 2 - 1];
  ensures \forall integer k; 0 <= k < group / 2 ==> 0 <= c0[k] <= 15 && 0 <= c1[k] <= 7 && c0[k] == code0_of(weights[k / SEPTETS * BLOCK + place0_weight(k % SEPTETS)], thresholds0) && c1[k] == code1_of(weights[k / SEPTETS * BLOCK + place1_weight(k % SEPTETS)], thresholds1);
*/
static void quantize_lanes(const float *restrict weights, int32_t group, const float *restrict thresholds0,
    const float *restrict thresholds1, int32_t *restrict c0, int32_t *restrict c1)
{
    /*@
      loop invariant 0 <= s <= group / 2;
      loop invariant \forall integer k; 0 <= k < s ==> 0 <= c0[k] <= 15 && 0 <= c1[k] <= 7 && c0[k] == code0_of(weights[k / SEPTETS * BLOCK + place0_weight(k % SEPTETS)], thresholds0) && c1[k] == code1_of(weights[k / SEPTETS * BLOCK + place1_weight(k % SEPTETS)], thresholds1);
      loop assigns s, c0[0 .. group / 2 - 1], c1[0 .. group / 2 - 1];
      loop variant group / 2 - s;
    */
    for (int32_t s = 0; s < group / 2; s++) {
        c0[s] = code0(weights[septet_s43_place0(s)], thresholds0);
        c1[s] = code1(weights[septet_s43_place1(s)], thresholds1);
    }
}

/* The septets of codes; weights from `length` on are padding. */
/*@
  requires has_group(group);
  requires \valid_read(c0 + (0 .. group / 2 - 1));
  requires \valid_read(c1 + (0 .. group / 2 - 1));
  requires \valid(septets + (0 .. group / 2 - 1));
  requires \separated(septets + (0 .. group / 2 - 1), c0 + (0 .. group / 2 - 1), c1 + (0 .. group / 2 - 1));
  requires \forall integer i; 0 <= i < group / 2 ==> 0 <= c0[i] <= 15;
  requires \forall integer i; 0 <= i < group / 2 ==> 0 <= c1[i] <= 7;
  terminates \true;
  assigns septets[0 .. group / 2 - 1];
  ensures \forall integer k; 0 <= k < group / 2 ==> 0 <= septets[k] <= 127 && septets[k] == encode_septet(k / SEPTETS * BLOCK + place0_weight(k % SEPTETS) < length ? c0[k] : 0, k / SEPTETS * BLOCK + place1_weight(k % SEPTETS) < length ? c1[k] : 0);
*/
static void encode_septets(const int32_t *restrict c0, const int32_t *restrict c1, int32_t length, int32_t group,
    int8_t *restrict septets)
{
    /*@
      loop invariant 0 <= s <= group / 2;
      loop invariant \forall integer k; 0 <= k < s ==> 0 <= septets[k] <= 127 && septets[k] == encode_septet(k / SEPTETS * BLOCK + place0_weight(k % SEPTETS) < length ? c0[k] : 0, k / SEPTETS * BLOCK + place1_weight(k % SEPTETS) < length ? c1[k] : 0);
      loop assigns s, septets[0 .. group / 2 - 1];
      loop variant group / 2 - s;
    */
    for (int32_t s = 0; s < group / 2; s++) {
        const int32_t held0 = septet_s43_place0(s) < length ? c0[s] : 0;
        const int32_t held1 = septet_s43_place1(s) < length ? c1[s] : 0;
        septets[s] = (int8_t)septet_s43_encode(held0, held1);
    }
}

/* The bytes of a group's septets. */
/*@
  requires has_group(group);
  requires \valid_read(septets + (0 .. group / 2 - 1));
  requires \forall integer k; 0 <= k < group / 2 ==> 0 <= septets[k] <= 127;
  requires \valid(codes + (0 .. group / BLOCK * BLOCK_BYTES - 1));
  requires \separated(septets + (0 .. group / 2 - 1), codes + (0 .. group / BLOCK * BLOCK_BYTES - 1));
  terminates \true;
  assigns codes[0 .. group / BLOCK * BLOCK_BYTES - 1];
  ensures \forall integer k; 0 <= k < group / 2 ==> septet_at(codes, k) == septets[k];
*/
static void pack_group(const int8_t *restrict septets, int32_t group, uint8_t *restrict codes)
{
    /*@
      loop invariant 0 <= block <= group / BLOCK;
      loop invariant \forall integer k; 0 <= k < block * SEPTETS ==> septet_at(codes, k) == septets[k];
      loop assigns block, codes[0 .. group / BLOCK * BLOCK_BYTES - 1];
      loop variant group / BLOCK - block;
    */
    for (int32_t block = 0; block < group / BLOCK; block++) {
        //@ ghost Before: ;
        septet_s43_pack(septets + block * SEPTETS, codes + block * BLOCK_BYTES);
        /*@ assert \forall integer k; block * SEPTETS <= k < block * SEPTETS + SEPTETS ==>
              k / SEPTETS == block && k % SEPTETS == k - block * SEPTETS; */
        /*@ assert \forall integer k; block * SEPTETS <= k < block * SEPTETS + SEPTETS ==>
              septets[k] == block_septet(codes + block * BLOCK_BYTES, k - block * SEPTETS); */
        /*@ assert \forall integer k; block * SEPTETS <= k < block * SEPTETS + SEPTETS ==>
              block_septet(codes + k / SEPTETS * BLOCK_BYTES, k % SEPTETS) == septets[k]; */
        /*@ assert \forall integer k; block * SEPTETS <= k < block * SEPTETS + SEPTETS ==>
              septet_at(codes, k) == septets[k]; */
        //@ assert same{Before, Here}(codes, block * BLOCK_BYTES);
        /*@ assert \forall integer k; 0 <= k < block * SEPTETS ==>
              0 <= k / SEPTETS < block && 0 <= k % SEPTETS < SEPTETS; */
        /*@ assert \forall integer k; 0 <= k < block * SEPTETS ==>
              block_septet(codes + k / SEPTETS * BLOCK_BYTES, k % SEPTETS) ==
                  \at(block_septet(codes + k / SEPTETS * BLOCK_BYTES, k % SEPTETS), Before); */
        //@ assert \forall integer k; 0 <= k < block * SEPTETS ==> septet_at(codes, k) == septets[k];
    }
}

/*@
  terminates \true;
  assigns \nothing;
  ensures \result == 0 || \result == 1;
  ensures \result == 0 <==> in_range(weight);
*/
static int32_t outside(float weight)
{
    return !(weight >= -65504.0f && weight <= 65504.0f);
}

/* How many weights have no code. */
/*@
  requires has_group(group);
  requires \valid_read(weights + (0 .. group - 1));
  terminates \true;
  assigns \nothing;
  ensures \result == 0 <==> in_ranges(weights, group);
*/
static int32_t out_of_range(const float *weights, size_t group)
{
    int32_t bad = 0;
    /*@
      loop invariant 0 <= i <= group;
      loop invariant 0 <= bad <= i;
      loop invariant bad == 0 <==> in_ranges(weights, i);
      loop assigns i, bad;
      loop variant group - i;
    */
    for (size_t i = 0; i < group; i++)
        bad += outside(weights[i]);
    return bad;
}

/* The smallest and the largest weight of a group. */
/*@
  requires has_group(group);
  requires \valid_read(weights + (0 .. group - 1));
  requires in_ranges(weights, group);
  requires \valid(lowest) && \valid(highest);
  requires \separated(lowest, highest, weights + (0 .. group - 1));
  terminates \true;
  assigns *lowest, *highest;
  ensures in_range(*lowest) && in_range(*highest);
  ensures \forall integer i; 0 <= i < group ==> *lowest <= weights[i] <= *highest;
*/
static void extremes(const float *restrict weights, size_t group, float *restrict lowest, float *restrict highest)
{
    enum { STRIDE = 16 };
    float low[STRIDE], high[STRIDE];
    /*@
      loop invariant 0 <= j <= STRIDE;
      loop invariant \forall integer k; 0 <= k < j ==> in_range(low[k]) && in_range(high[k]) && low[k] <= weights[k] <= high[k];
      loop assigns j, low[0 .. STRIDE - 1], high[0 .. STRIDE - 1];
      loop variant STRIDE - j;
    */
    for (size_t j = 0; j < STRIDE; j++)
        low[j] = high[j] = weights[j];
    /*@
      loop invariant STRIDE <= i <= group && i % STRIDE == 0;
      loop invariant \forall integer k; 0 <= k < STRIDE ==> in_range(low[k]) && in_range(high[k]);
      loop invariant \forall integer k; 0 <= k < i ==> low[k % STRIDE] <= weights[k] <= high[k % STRIDE];
      loop assigns i, low[0 .. STRIDE - 1], high[0 .. STRIDE - 1];
      loop variant group - i;
    */
    for (size_t i = STRIDE; i < group; i += STRIDE) {
        /*@
          loop invariant 0 <= j <= STRIDE;
          loop invariant \forall integer k; 0 <= k < STRIDE ==> in_range(low[k]) && in_range(high[k]);
          loop invariant \forall integer k; 0 <= k < i + j ==> low[k % STRIDE] <= weights[k] <= high[k % STRIDE];
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
      loop invariant \forall integer k; 0 <= k < j ==> low[0] <= low[k] && high[k] <= high[0];
      loop invariant \forall integer k; 0 <= k < group ==> low[k % STRIDE] <= weights[k] <= high[k % STRIDE];
      loop assigns j, low[0], high[0];
      loop variant STRIDE - j;
    */
    for (size_t j = 1; j < STRIDE; j++) {
        low[0] = low[j] < low[0] ? low[j] : low[0];
        high[0] = high[j] > high[0] ? high[j] : high[0];
    }
    *lowest = low[0];
    *highest = high[0];
}

/* A group's offset and unit, given in units of the grid. */
/*@
  requires -1098974756864 <= lo <= 1098974756864 && 0 <= u <= 1098974756864;
  requires \valid(data + (0 .. SCALE_BYTES - 1));
  terminates \true;
  assigns data[0 .. SCALE_BYTES - 1];
  ensures has_scales(data, lo, u);
*/
static void store_scales(int64_t lo, int64_t u, uint8_t *data)
{
    septet_s43_scale_bytes((int32_t)(lo < 0 ? septet_s43_negative_pattern(-lo) : septet_s43_pattern(lo)), data);
    septet_s43_scale_bytes((int32_t)septet_s43_pattern(u), data + 2);
    /*@ assert \forall integer bits; 0 <= bits < 65536 ==>
          scale_bits_bits(scale_bytes_data(0, bits), scale_bytes_data(1, bits)) == bits; */
}

/* A group of weights with a code each, of which the first `length` are kept: its scales and its septets. */
/*@
  requires has_group(group) && 0 < length <= group;
  requires \valid_read(weights + (0 .. group - 1));
  requires in_ranges(weights, group);
  requires \valid(data + (0 .. bytes_of_group(group) - 1));
  requires \separated(weights + (0 .. group - 1), data + (0 .. bytes_of_group(group) - 1));
  terminates \true;
  assigns data[0 .. bytes_of_group(group) - 1];
  ensures \exists integer lo, u; has_scales(data, lo, u) && has_codes(weights, length, group, data + SCALE_BYTES, lo, u);
*/
static void quantize_padded(const float *restrict weights, size_t length, size_t group, uint8_t *restrict data)
{
    float lowest, highest, reached0[15], reached1[7];
    int8_t septets[LARGEST_GROUP / 2];
    int64_t lo, u;
    int32_t c0[LARGEST_GROUP / 2], c1[LARGEST_GROUP / 2];

    extremes(weights, group, &lowest, &highest);
    lo = septet_s43_round_down(floor_units(lowest));
    u = -septet_s43_round_down(-septet_s43_least_unit(lo, ceil_units(highest))); /* rounded up */
    thresholds0(lo, u, reached0);
    thresholds1(lo, u, reached1);
    /*@ assert \forall float w; code0_of(w, &reached0[0]) == nearest0(w, lo, u) &&
          code1_of(w, &reached1[0]) == nearest1(w, lo, u); */
    store_scales(lo, u, data);
    quantize_lanes(weights, (int32_t)group, reached0, reached1, c0, c1);
    /*@ assert \forall integer k; 0 <= k < group / 2 ==> c0[k] == nearest0(weights[k / SEPTETS * BLOCK + place0_weight(k % SEPTETS)], lo, u) &&
          c1[k] == nearest1(weights[k / SEPTETS * BLOCK + place1_weight(k % SEPTETS)], lo, u); */
    encode_septets(c0, c1, (int32_t)length, (int32_t)group, septets);
    /*@ assert \forall integer k; 0 <= k < group / 2 ==> septets[k] == encode_septet(
          k / SEPTETS * BLOCK + place0_weight(k % SEPTETS) < length ? nearest0(weights[k / SEPTETS * BLOCK + place0_weight(k % SEPTETS)], lo, u) : 0,
          k / SEPTETS * BLOCK + place1_weight(k % SEPTETS) < length ? nearest1(weights[k / SEPTETS * BLOCK + place1_weight(k % SEPTETS)], lo, u) : 0); */
    pack_group(septets, (int32_t)group, data + SCALE_BYTES);
    //@ assert has_scales(data, lo, u);
    //@ assert has_codes(weights, length, group, data + SCALE_BYTES, lo, u);
}

/*@
  requires has_group(group) && 0 < length <= group ==> \valid_read(weights + (0 .. length - 1));
  requires has_group(group) ==> \valid(data + (0 .. bytes_of_group(group) - 1));
  requires has_group(group) && 0 < length <= group ==>
      \separated(weights + (0 .. length - 1), data + (0 .. bytes_of_group(group) - 1));
  terminates \true;
  assigns data[0 .. bytes_of_group(group) - 1];
  ensures !(has_group(group) && 0 < length <= group) <==> \result == SEPTET_S43_BAD_SIZE;
  ensures \result == SEPTET_S43_OK || \result == SEPTET_S43_BAD_SIZE || \result == SEPTET_S43_BAD_WEIGHT;
  ensures \result == SEPTET_S43_OK <==>
      has_group(group) && 0 < length <= group && in_ranges(weights, length);
  ensures \result == SEPTET_S43_OK ==> stored_group(weights, length, group, data);
*/
int septet_s43_quantize_group(const float *restrict weights, size_t length, size_t group, uint8_t *restrict data)
{
    float padded[LARGEST_GROUP];

    if (!holds(group) || length == 0 || length > group)
        return SEPTET_S43_BAD_SIZE;
    if (length < group) { /* with a weight of the group, so that its extremes stay what they are */
        /*@
          loop invariant 0 <= i <= group;
          loop invariant \forall integer j; 0 <= j < i ==> padded[j] == weights[j < length ? j : 0];
          loop assigns i, padded[0 .. group - 1];
          loop variant group - i;
        */
        for (size_t i = 0; i < group; i++)
            padded[i] = weights[i < length ? i : 0];
        weights = padded;
    }
    //@ assert \forall integer i; 0 <= i < length ==> weights[i] == \at(weights, Pre)[i];
    //@ assert \forall integer i; length <= i < group ==> weights[i] == weights[0];
    //@ assert in_ranges(weights, group) ==> \forall integer i; 0 <= i < length ==> in_range(\at(weights, Pre)[i]);
    //@ assert in_ranges(\at(weights, Pre), length) ==> \forall integer i; 0 <= i < group ==> in_range(weights[i]);
    //@ assert ranges_are_of_weights: in_ranges(weights, group) <==> in_ranges(\at(weights, Pre), length);
    if (out_of_range(weights, group))
        return SEPTET_S43_BAD_WEIGHT;
    quantize_padded(weights, length, group, data);
    /*@ assert \forall integer lo, u; has_codes(weights, length, group, data + SCALE_BYTES, lo, u) ==>
          has_codes(\at(weights, Pre), length, group, data + SCALE_BYTES, lo, u); */
    /*@ assert stored_group_is: stored_group(\at(weights, Pre), length, group, data) <==> \exists integer lo, u;
          has_scales(data, lo, u) && has_codes(\at(weights, Pre), length, group, data + SCALE_BYTES, lo, u); */
    return SEPTET_S43_OK;
}

/*@
  requires columns <= SIZE_MAX - LARGEST_GROUP;
  requires has_group(group) ==> bytes_of_row(columns, group) <= SIZE_MAX;
  requires has_group(group) ==> \valid_read(weights + (0 .. columns - 1));
  requires has_group(group) ==> \valid(data + (0 .. bytes_of_row(columns, group) - 1));
  requires has_group(group) ==> \separated(weights + (0 .. columns - 1), data + (0 .. bytes_of_row(columns, group) - 1));
  terminates \true;
  assigns data[0 .. bytes_of_row(columns, group) - 1];
  ensures !has_group(group) ==> \result == SEPTET_S43_BAD_SIZE;
  ensures \result == SEPTET_S43_OK <==> has_group(group) && in_ranges(weights, columns);
  ensures \result == SEPTET_S43_OK ==> stored_groups(weights, columns, group, data, groups_of_row(columns, group));
*/
int septet_s43_quantize_row(const float *restrict weights, size_t columns, size_t group, uint8_t *restrict data)
{
    if (!holds(group))
        return SEPTET_S43_BAD_SIZE;
    //@ ghost size_t g = 0;
    //@ ghost size_t at = 0;
    /*@
      loop invariant 0 <= g <= start && g <= groups_of_row(columns, group) && start <= columns + group;
      loop invariant start == g * group;
      loop invariant at == g * bytes_of_group(group);
      loop invariant data == \at(data, Pre) + at;
      loop invariant in_ranges(weights, start < columns ? start : columns);
      loop invariant stored_groups(weights, columns, group, \at(data, Pre), g);
      loop assigns g, at, start, data, \at(data, Pre)[0 .. bytes_of_row(columns, group) - 1];
      loop variant columns - start;
    */
    for (size_t start = 0; start < columns; start += group, data += septet_s43_group_bytes(group)) {
        //@ assert begins(g, columns, group);
        //@ assert g + 1 <= groups_of_row(columns, group);
        //@ assert grow(g + 1, groups_of_row(columns, group), bytes_of_group(group));
        //@ assert (g + 1) * bytes_of_group(group) <= bytes_of_row(columns, group);
        //@ assert (g + 1) * bytes_of_group(group) == g * bytes_of_group(group) + bytes_of_group(group);
        //@ assert g + 1 <= start + group && (size_t)(g + 1) == g + 1;
        //@ assert (g + 1) * group == g * group + group;
        //@ assert at + bytes_of_group(group) <= bytes_of_row(columns, group);
        //@ assert (size_t)(at + bytes_of_group(group)) == at + bytes_of_group(group);
        const size_t length = columns - start < group ? columns - start : group;
        //@ ghost Before: ;
        const int status = septet_s43_quantize_group(weights + start, length, group, data);
        if (status != SEPTET_S43_OK)
            return status;
        //@ assert data == \at(data, Pre) + g * bytes_of_group(group) && length == length_of_group(g, columns, group);
        //@ assert stored_at(weights, columns, group, \at(data, Pre), g);
        //@ assert same{Before, Here}(\at(data, Pre), g * bytes_of_group(group));
        //@ assert same_weights{Before, Here}(weights, columns);
        //@ assert stored_groups_are_their_bytes: stored_groups(weights, columns, group, \at(data, Pre), g);
        //@ assert stored_groups(weights, columns, group, \at(data, Pre), g + 1);
        //@ ghost at += SCALE_BYTES + group / BLOCK * BLOCK_BYTES;
        //@ ghost g++;
        //@ assert start + group == g * group;
        //@ assert at == g * bytes_of_group(group);
    }
    return SEPTET_S43_OK;
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
  ensures !has_group(group) ==> \result == SEPTET_S43_BAD_SIZE;
  ensures \result == SEPTET_S43_OK <==> has_group(group) && in_ranges(weights, rows * columns);
  ensures \result == SEPTET_S43_OK ==> stored_rows(weights, columns, group, data, rows);
*/
int septet_s43_quantize_rows(const float *restrict weights, size_t rows, size_t columns, size_t group,
    uint8_t *restrict data)
{
    if (!holds(group))
        return SEPTET_S43_BAD_SIZE;
    /*@
      loop invariant 0 <= r <= rows;
      loop invariant weights == \at(weights, Pre) + r * columns;
      loop invariant data == \at(data, Pre) + r * bytes_of_row(columns, group);
      loop invariant in_ranges(\at(weights, Pre), r * columns);
      loop invariant stored_rows(\at(weights, Pre), columns, group, \at(data, Pre), r);
      loop assigns r, weights, data, \at(data, Pre)[0 .. rows * bytes_of_row(columns, group) - 1];
      loop variant rows - r;
    */
    for (size_t r = 0; r < rows; r++, weights += columns, data += septet_s43_row_bytes(columns, group)) {
        //@ assert grow(r + 1, rows, columns);
        //@ assert (r + 1) * columns == r * columns + columns;
        //@ assert (size_t)(r + 1) == r + 1;
        //@ assert (r + 1) * columns <= rows * columns;
        //@ assert weights + columns == \at(weights, Pre) + (r + 1) * columns;
        //@ assert data + bytes_of_row(columns, group) == \at(data, Pre) + (r + 1) * bytes_of_row(columns, group);
        //@ assert grow(r + 1, rows, bytes_of_row(columns, group));
        //@ assert (r + 1) * bytes_of_row(columns, group) <= rows * bytes_of_row(columns, group);
        //@ assert (r + 1) * bytes_of_row(columns, group) == r * bytes_of_row(columns, group) + bytes_of_row(columns, group);
        //@ ghost Before: ;
        const int status = septet_s43_quantize_row(weights, columns, group, data);
        if (status != SEPTET_S43_OK)
            return status;
        //@ assert in_ranges(\at(weights, Pre), (r + 1) * columns);
        //@ assert stored_row(\at(weights, Pre), columns, group, \at(data, Pre), r);
        //@ assert same{Before, Here}(\at(data, Pre), r * bytes_of_row(columns, group));
        //@ assert same_weights{Before, Here}(\at(weights, Pre), r * columns);
        //@ assert stored_rows_are_their_bytes: stored_rows(\at(weights, Pre), columns, group, \at(data, Pre), r);
        //@ assert stored_rows(\at(weights, Pre), columns, group, \at(data, Pre), r + 1);
    }
    return SEPTET_S43_OK;
}

/* A group's septets. */
/*@
  requires has_group(group);
  requires \valid_read(data + (0 .. bytes_of_group(group) - 1));
  requires \valid(septets + (0 .. group / 2 - 1));
  requires \separated(septets + (0 .. group / 2 - 1), data + (0 .. bytes_of_group(group) - 1));
  terminates \true;
  assigns septets[0 .. group / 2 - 1];
  ensures \forall integer k; 0 <= k < group / 2 ==>
      0 <= septets[k] <= 127 && septets[k] == septet_at(data + SCALE_BYTES, k);
*/
static inline void unpack_group(const uint8_t *restrict data, int32_t group, int8_t *restrict septets)
{
    /*@
      loop invariant 0 <= block <= group / BLOCK;
      loop invariant \forall integer k; 0 <= k < block * SEPTETS ==>
          0 <= septets[k] <= 127 && septets[k] == septet_at(data + SCALE_BYTES, k);
      loop assigns block, septets[0 .. group / 2 - 1];
      loop variant group / BLOCK - block;
    */
    for (int32_t block = 0; block < group / BLOCK; block++) {
        septet_s43_unpack(data + SCALE_BYTES + block * BLOCK_BYTES, septets + block * SEPTETS);
        /*@ assert \forall integer k; block * SEPTETS <= k < block * SEPTETS + SEPTETS ==>
              k / SEPTETS == block && k % SEPTETS == k - block * SEPTETS; */
        /*@ assert \forall integer k; block * SEPTETS <= k < block * SEPTETS + SEPTETS ==> 0 <= septets[k] <= 127 &&
              septets[k] == block_septet(data + SCALE_BYTES + block * BLOCK_BYTES, k - block * SEPTETS); */
        /*@ assert \forall integer k; block * SEPTETS <= k < block * SEPTETS + SEPTETS ==>
              0 <= septets[k] <= 127 && septets[k] == septet_at(data + SCALE_BYTES, k); */
        /*@ assert \forall integer k; 0 <= k < block * SEPTETS ==>
              0 <= septets[k] <= 127 && septets[k] == septet_at(data + SCALE_BYTES, k); */
    }
}

/* The codebook entries of a group's septets in the order of its weights, and how many septets are not valid. */
/*@
  requires has_group(group);
  requires \valid_read(septets + (0 .. group / 2 - 1));
  requires \forall integer k; 0 <= k < group / 2 ==> 0 <= septets[k] <= 127;
  requires \valid(n + (0 .. group - 1));
  requires \separated(n + (0 .. group - 1), septets + (0 .. group / 2 - 1));
  terminates \true;
  assigns n[0 .. group - 1];
  ensures 0 <= \result <= group / 2;
  ensures \result == 0 <==> \forall integer k; 0 <= k < group / 2 ==> is_valid_valid(septets[k]);
  ensures \forall integer k; 0 <= k < group / 2 ==> n[k / SEPTETS * BLOCK + place0_weight(k % SEPTETS)] == levels_n0(septets[k]) && n[k / SEPTETS * BLOCK + place1_weight(k % SEPTETS)] == levels_n1(septets[k]);
*/
static inline int32_t levels_of(const int8_t *restrict septets, int32_t group, int8_t *restrict n)
{
    int32_t invalid = 0;
    /*@
      loop invariant 0 <= s <= group / 2;
      loop invariant 0 <= invalid <= s;
      loop invariant invalid == 0 <==> \forall integer k; 0 <= k < s ==> is_valid_valid(septets[k]);
      loop invariant \forall integer k; 0 <= k < s ==> n[k / SEPTETS * BLOCK + place0_weight(k % SEPTETS)] == levels_n0(septets[k]) && n[k / SEPTETS * BLOCK + place1_weight(k % SEPTETS)] == levels_n1(septets[k]);
      loop assigns s, n[0 .. group - 1], invalid;
      loop variant group / 2 - s;
    */
    for (int32_t s = 0; s < group / 2; s++) {
        int32_t n0, n1;
        septet_s43_levels(septets[s], &n0, &n1);
        n[septet_s43_place0(s)] = (int8_t)n0;
        n[septet_s43_place1(s)] = (int8_t)n1;
        invalid += !septet_s43_is_valid(septets[s]);
    }
    return invalid;
}

/* A group's codebook entries in the order of its weights. */
/*@
  requires has_group(group);
  requires \valid_read(data + (0 .. bytes_of_group(group) - 1));
  requires \valid(n + (0 .. group - 1));
  requires \separated(n + (0 .. group - 1), data + (0 .. bytes_of_group(group) - 1));
  terminates \true;
  assigns n[0 .. group - 1];
  ensures \result == SEPTET_S43_OK || \result == SEPTET_S43_SEPTET_NOT_VALID;
  ensures \result == SEPTET_S43_OK <==> valid_codes(data + SCALE_BYTES, group);
  ensures \forall integer i; 0 <= i < group ==> n[i] == level_at(data + SCALE_BYTES, i);
  ensures \forall integer i; 0 <= i < group ==> -127 <= n[i];
*/
static inline int entries(const uint8_t *restrict data, int32_t group, int8_t *restrict n)
{
    int8_t septets[LARGEST_GROUP / 2];
    unpack_group(data, group, septets);
    const int32_t invalid = levels_of(septets, group, n);
    //@ assert \forall integer k; 0 <= k < group / 2 ==> septets[k] == septet_at(data + SCALE_BYTES, k);
    /*@ assert \forall integer k; 0 <= k < group / 2 ==>
          n[k / SEPTETS * BLOCK + place0_weight(k % SEPTETS)] == levels_n0(septet_at(data + SCALE_BYTES, k)) && n[k / SEPTETS * BLOCK + place1_weight(k % SEPTETS)] == levels_n1(septet_at(data + SCALE_BYTES, k)); */
    //@ assert \forall integer i; 0 <= i < group ==> 0 <= home_of(i) < group / 2;
    /*@ assert \forall integer septet; 0 <= septet <= 127 ==>
          -127 <= levels_n0(septet) && -127 <= levels_n1(septet); */
    /*@ assert \forall integer i; 0 <= i < group ==>
          n[home_of(i) / SEPTETS * BLOCK + place0_weight(home_of(i) % SEPTETS)] == levels_n0(septet_at(data + SCALE_BYTES, home_of(i))); */
    /*@ assert \forall integer i; 0 <= i < group && home_lane(i % BLOCK) == 0 ==> i == home_of(i) / SEPTETS * BLOCK + place0_weight(home_of(i) % SEPTETS); */
    /*@ assert \forall integer i; 0 <= i < group && home_lane(i % BLOCK) == 0 ==>
          n[i] == levels_n0(septet_at(data + SCALE_BYTES, home_of(i))); */
    /*@ assert \forall integer i; 0 <= i < group ==>
          n[home_of(i) / SEPTETS * BLOCK + place1_weight(home_of(i) % SEPTETS)] == levels_n1(septet_at(data + SCALE_BYTES, home_of(i))); */
    /*@ assert \forall integer i; 0 <= i < group && home_lane(i % BLOCK) != 0 ==> i == home_of(i) / SEPTETS * BLOCK + place1_weight(home_of(i) % SEPTETS); */
    /*@ assert \forall integer i; 0 <= i < group && home_lane(i % BLOCK) != 0 ==>
          n[i] == levels_n1(septet_at(data + SCALE_BYTES, home_of(i))); */
    return invalid ? SEPTET_S43_SEPTET_NOT_VALID : SEPTET_S43_OK;
}

/* A group's offset and unit in units of the grid. */
/*@
  requires \valid_read(data + (0 .. SCALE_BYTES - 1));
  requires \valid(lo) && \valid(u) && \separated(lo, u);
  terminates \true;
  assigns *lo, *u;
  ensures \result == SEPTET_S43_OK || \result == SEPTET_S43_SCALE_NOT_FINITE || \result == SEPTET_S43_UNIT_NEGATIVE;
  ensures \result == SEPTET_S43_OK <==> valid_scales(data);
  ensures finite_scales(data) ==> *lo == scale_units_units(scale_at(data)) && *u == scale_units_units(scale_at(data + 2));
  ensures \result == SEPTET_S43_OK ==> -1098974756864 <= *lo <= 1098974756864 && 0 <= *u <= 1098974756864;
*/
static int stored_scales(const uint8_t *data, int64_t *lo, int64_t *u)
{
    const int32_t lo_bits = septet_s43_scale_bits(data), u_bits = septet_s43_scale_bits(data + 2);
    if (!septet_s43_is_finite(lo_bits) || !septet_s43_is_finite(u_bits))
        return SEPTET_S43_SCALE_NOT_FINITE;
    *lo = septet_s43_scale_units(lo_bits);
    *u = septet_s43_scale_units(u_bits);
    //@ assert lo_bits == scale_at(data) && u_bits == scale_at(data + 2);
    //@ assert *lo == scale_units_units(lo_bits) && *u == scale_units_units(u_bits);
    return u_bits >= 0x8000 ? SEPTET_S43_UNIT_NEGATIVE : SEPTET_S43_OK;
}

/* A number of the grid, and a weight, in binary32. */
/*@
  terminates \true;
  assigns \nothing;
  admit ensures \result == units_of(q);
*/
static inline float in_binary32(int64_t q)
{
    return (float)q * 0x1p-24f;
}

/*@
  terminates \true;
  assigns \nothing;
  admit ensures \result == weight_of(offset, unit, n);
*/
static inline float lattice(float offset, float unit, int8_t n)
{
    return offset + unit * (float)n; /* the product is exact: one rounding, fused or not */
}

/* The weights of codebook entries. */
/*@
  requires \valid_read(n + (0 .. length - 1));
  requires \valid(weights + (0 .. length - 1));
  terminates \true;
  assigns weights[0 .. length - 1];
  ensures \forall integer i; 0 <= i < length ==> weights[i] == weight_of(offset, unit, n[i]);
*/
static inline void lattice_of(float offset, float unit, const int8_t *restrict n, size_t length, float *restrict weights)
{
    /*@
      loop invariant 0 <= i <= length;
      loop invariant \forall integer j; 0 <= j < i ==> weights[j] == weight_of(offset, unit, n[j]);
      loop assigns i, weights[0 .. length - 1];
      loop variant length - i;
    */
    for (size_t i = 0; i < length; i++)
        weights[i] = lattice(offset, unit, n[i]);
}

/*@
  requires has_group(group) ==> \valid_read(data + (0 .. bytes_of_group(group) - 1));
  requires has_group(group) && length <= group ==> \valid(weights + (0 .. length - 1));
  requires has_group(group) && length <= group ==>
      \separated(weights + (0 .. length - 1), data + (0 .. bytes_of_group(group) - 1));
  terminates \true;
  assigns weights[0 .. length - 1];
  ensures !(has_group(group) && length <= group) <==> \result == SEPTET_S43_BAD_SIZE;
  ensures \result == SEPTET_S43_OK <==> has_group(group) && length <= group && valid_group(data, group);
  ensures \result == SEPTET_S43_OK ==> dequantized{Here, Here}(weights, length, data);
*/
int septet_s43_dequantize_group(const uint8_t *restrict data, size_t length, size_t group, float *restrict weights)
{
    int8_t n[LARGEST_GROUP];
    int64_t lo, u;
    int status;

    if (!holds(group) || length > group)
        return SEPTET_S43_BAD_SIZE;
    status = stored_scales(data, &lo, &u);
    if (status == SEPTET_S43_OK)
        status = entries(data, (int32_t)group, n);
    if (status == SEPTET_S43_OK)
        lattice_of(in_binary32(lo), in_binary32(u), n, length, weights);
    //@ assert valid_group_is: valid_group(data, group) <==> valid_scales(data) && valid_codes(data + SCALE_BYTES, group);
    /*@ assert weight_is: \forall integer i; weight_at(data, i) == weight_of(units_of(scale_units_units(scale_at(data))),
          units_of(scale_units_units(scale_at(data + 2))), level_at(data + SCALE_BYTES, i)); */
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
  ensures !has_group(group) ==> \result == SEPTET_S43_BAD_SIZE;
  ensures \result == SEPTET_S43_OK <==> has_group(group) && valid_row(data, groups_of_row(columns, group), group);
  ensures \result == SEPTET_S43_OK ==> dequantized_groups{Here, Here}(weights, columns, group, data, groups_of_row(columns, group));
*/
int septet_s43_dequantize_row(const uint8_t *restrict data, size_t columns, size_t group, float *restrict weights)
{
    if (!holds(group))
        return SEPTET_S43_BAD_SIZE;
    //@ ghost size_t g = 0;
    //@ ghost size_t at = 0;
    /*@ assert valid_row_is: \forall integer number; valid_row(data, number, group) <==>
          \forall integer k; 0 <= k < number ==> valid_at(data, k, group); */
    /*@
      loop invariant 0 <= g <= start && g <= groups_of_row(columns, group) && start <= columns + group;
      loop invariant start == g * group;
      loop invariant at == g * bytes_of_group(group);
      loop invariant data == \at(data, Pre) + at;
      loop invariant valid_row(\at(data, Pre), g, group);
      loop invariant dequantized_groups{Here, Here}(weights, columns, group, \at(data, Pre), g);
      loop assigns g, at, start, data, weights[0 .. columns - 1];
      loop variant columns - start;
    */
    for (size_t start = 0; start < columns; start += group, data += septet_s43_group_bytes(group)) {
        //@ assert begins(g, columns, group);
        //@ assert g + 1 <= groups_of_row(columns, group);
        //@ assert grow(g + 1, groups_of_row(columns, group), bytes_of_group(group));
        //@ assert (g + 1) * bytes_of_group(group) <= bytes_of_row(columns, group);
        //@ assert (g + 1) * bytes_of_group(group) == g * bytes_of_group(group) + bytes_of_group(group);
        //@ assert g + 1 <= start + group && (size_t)(g + 1) == g + 1;
        //@ assert (g + 1) * group == g * group + group;
        //@ assert at + bytes_of_group(group) <= bytes_of_row(columns, group);
        //@ assert (size_t)(at + bytes_of_group(group)) == at + bytes_of_group(group);
        const size_t length = columns - start < group ? columns - start : group;
        //@ ghost Before: ;
        const int status = septet_s43_dequantize_group(data, length, group, weights + start);
        //@ assert data == \at(data, Pre) + g * bytes_of_group(group);
        //@ assert status == SEPTET_S43_OK <==> valid_at(\at(data, Pre), g, group);
        //@ assert status != SEPTET_S43_OK ==> !valid_row(\at(data, Pre), groups_of_row(columns, group), group);
        if (status != SEPTET_S43_OK)
            return status;
        //@ assert valid_row(\at(data, Pre), g + 1, group);
        //@ assert length == length_of_group(g, columns, group);
        //@ assert dequantized_at{Here, Here}(weights, columns, group, \at(data, Pre), g);
        //@ assert same_weights{Before, Here}(weights, g * group);
        /*@ assert dequantized_groups_are_their_weights:
              dequantized_groups{Here, Here}(weights, columns, group, \at(data, Pre), g); */
        //@ assert dequantized_groups{Here, Here}(weights, columns, group, \at(data, Pre), g + 1);
        //@ ghost at += SCALE_BYTES + group / BLOCK * BLOCK_BYTES;
        //@ ghost g++;
        //@ assert start + group == g * group;
        //@ assert at == g * bytes_of_group(group);
    }
    return SEPTET_S43_OK;
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
  ensures !has_group(group) ==> \result == SEPTET_S43_BAD_SIZE;
  ensures \result == SEPTET_S43_OK <==> has_group(group) && valid_rows(data, rows, columns, group);
  ensures \result == SEPTET_S43_OK ==> dequantized_rows{Here, Here}(weights, columns, group, data, rows);
*/
int septet_s43_dequantize_rows(const uint8_t *restrict data, size_t rows, size_t columns, size_t group,
    float *restrict weights)
{
    if (!holds(group))
        return SEPTET_S43_BAD_SIZE;
    /*@
      loop invariant 0 <= r <= rows;
      loop invariant weights == \at(weights, Pre) + r * columns;
      loop invariant data == \at(data, Pre) + r * bytes_of_row(columns, group);
      loop invariant valid_rows(\at(data, Pre), r, columns, group);
      loop invariant dequantized_rows{Here, Here}(\at(weights, Pre), columns, group, \at(data, Pre), r);
      loop assigns r, weights, data, \at(weights, Pre)[0 .. rows * columns - 1];
      loop variant rows - r;
    */
    for (size_t r = 0; r < rows; r++, weights += columns, data += septet_s43_row_bytes(columns, group)) {
        //@ assert grow(r + 1, rows, columns);
        //@ assert (r + 1) * columns == r * columns + columns;
        //@ assert (size_t)(r + 1) == r + 1;
        //@ assert (r + 1) * columns <= rows * columns;
        //@ assert weights + columns == \at(weights, Pre) + (r + 1) * columns;
        //@ assert data + bytes_of_row(columns, group) == \at(data, Pre) + (r + 1) * bytes_of_row(columns, group);
        //@ assert grow(r + 1, rows, bytes_of_row(columns, group));
        //@ assert (r + 1) * bytes_of_row(columns, group) <= rows * bytes_of_row(columns, group);
        //@ assert (r + 1) * bytes_of_row(columns, group) == r * bytes_of_row(columns, group) + bytes_of_row(columns, group);
        //@ ghost Before: ;
        const int status = septet_s43_dequantize_row(data, columns, group, weights);
        //@ assert status == SEPTET_S43_OK <==> valid_row_at(\at(data, Pre), r, columns, group);
        //@ assert status != SEPTET_S43_OK ==> !valid_rows(\at(data, Pre), rows, columns, group);
        if (status != SEPTET_S43_OK)
            return status;
        //@ assert valid_rows(\at(data, Pre), r + 1, columns, group);
        //@ assert dequantized_row{Here, Here}(\at(weights, Pre), columns, group, \at(data, Pre), r);
        //@ assert same_weights{Before, Here}(\at(weights, Pre), r * columns);
        /*@ assert dequantized_rows_are_their_weights:
              dequantized_rows{Here, Here}(\at(weights, Pre), columns, group, \at(data, Pre), r); */
        //@ assert dequantized_rows{Here, Here}(\at(weights, Pre), columns, group, \at(data, Pre), r + 1);
    }
    return SEPTET_S43_OK;
}

/* The dot product of a group's entries, found before, and activations, and the sum of the activations. */
/*@
  requires length <= LARGEST_GROUP;
  requires \valid_read(n + (0 .. length - 1)) && \valid_read(activations + (0 .. length - 1));
  requires has_entries(codes, n, length);
  requires \valid(dot) && \valid(total) && \separated(dot, total);
  terminates \true;
  assigns *dot, *total;
  ensures *dot == dot_at(codes, activations, length) && -LARGEST_DOT <= *dot <= LARGEST_DOT;
  ensures *total == total_of(activations, length) && -LARGEST_GROUP * 128 <= *total <= LARGEST_GROUP * 128;
*/
static inline void dot_and_total(const uint8_t *codes, const int8_t *n, const int8_t *activations, size_t length,
    int32_t *dot, int32_t *total)
{
    int32_t sum = 0, all = 0;
    (void)codes;
    /*@
      loop invariant 0 <= i <= length;
      loop invariant -i * 127 * 128 <= sum <= i * 127 * 128 && sum == dot_at(codes, activations, i);
      loop invariant -i * 128 <= all <= i * 128 && all == total_of(activations, i);
      loop assigns i, sum, all;
      loop variant length - i;
    */
    for (size_t i = 0; i < length; i++) {
        //@ assert is_product(n[i], activations[i]);
        //@ assert product(n[i], activations[i]) == n[i] * activations[i];
        //@ assert dot_at(codes, activations, i + 1) == dot_at(codes, activations, i) + product(n[i], activations[i]);
        sum += n[i] * activations[i];
        all += activations[i];
    }
    *dot = sum;
    *total = all;
}

/*@
  requires has_group(group) ==> \valid_read(data + (0 .. bytes_of_group(group) - 1));
  requires has_group(group) && length <= group ==> \valid_read(activations + (0 .. length - 1));
  requires \valid(dot);
  terminates \true;
  assigns *dot;
  ensures !(has_group(group) && length <= group) <==> \result == SEPTET_S43_BAD_SIZE;
  ensures \result == SEPTET_S43_OK <==> has_group(group) && length <= group && valid_codes(data + SCALE_BYTES, group);
  ensures \result == SEPTET_S43_OK ==> *dot == dot_at(data + SCALE_BYTES, activations, length);
*/
int septet_s43_dot_group(const uint8_t *restrict data, size_t length, size_t group, const int8_t *restrict activations,
    int32_t *restrict dot)
{
    int8_t n[LARGEST_GROUP];
    int32_t total;

    if (!holds(group) || length > group)
        return SEPTET_S43_BAD_SIZE;
    const int status = entries(data, (int32_t)group, n);
    *dot = 0;
    if (status == SEPTET_S43_OK)
        dot_and_total(data + SCALE_BYTES, n, activations, length, dot, &total);
    return status;
}

/*@
  terminates \true;
  assigns \nothing;
  ensures \result == 0 || \result == 1;
  ensures \result == 0 <==> finite(number);
*/
static inline int32_t not_finite(float number)
{
    return !(number >= -0x1.fffffep127f && number <= 0x1.fffffep127f);
}

/*@
  terminates \true;
  assigns \nothing;
  ensures \result == \abs(number);
*/
static inline float magnitude(float number)
{
    return number < 0.0f ? -number : number;
}

/* The scale of numbers up to a magnitude: a 127th of it, rounded up. */
/*@
  terminates \true;
  assigns \nothing;
  admit ensures \result == scale_for(largest);
*/
static inline float activation_scale(float largest)
{
    const float scale = largest / 127.0f;
    return 127.0 * (double)scale < (double)largest ? stepped(scale, 1) : scale; /* the product is exact */
}

/* A number in units of a scale that is at least a 127th of it; no quotient of binary32 numbers is rounded to or across a tie. */
/*@
  terminates \true;
  assigns \nothing;
  admit ensures \result == activation_of(number, scale);
*/
static inline int8_t activation(float number, float scale)
{
    const double even = 0x1.8p52; /* adding it rounds to an integer, ties to even */
    const double q = (double)number / (double)scale + even - even;
    return scale > 0.0f && q >= -127.0 && q <= 127.0 ? (int8_t)q : 0;
}

/*@
  requires \valid_read(vector + (0 .. length - 1));
  requires \valid(activations + (0 .. length - 1));
  requires \valid(scale);
  requires \separated(vector + (0 .. length - 1), activations + (0 .. length - 1), scale);
  terminates \true;
  assigns activations[0 .. length - 1], *scale;
  ensures \result == SEPTET_S43_OK || \result == SEPTET_S43_BAD_WEIGHT;
  ensures \result == SEPTET_S43_OK <==> \forall integer i; 0 <= i < length ==> finite(vector[i]);
  ensures \result == SEPTET_S43_OK ==> \exists float largest; is_largest(largest, vector, length) && *scale == scale_for(largest);
  ensures \result == SEPTET_S43_OK ==> \forall integer i; 0 <= i < length ==> activations[i] == activation_of(vector[i], *scale);
*/
int septet_s43_quantize_activations(const float *restrict vector, size_t length, int8_t *restrict activations,
    float *restrict scale)
{
    float largest = 0.0f;
    int32_t bad = 0;

    /*@
      loop invariant 0 <= i <= length;
      loop invariant bad == 0 || bad == 1;
      loop invariant bad == 0 <==> \forall integer j; 0 <= j < i ==> finite(vector[j]);
      loop invariant is_largest(largest, vector, i);
      loop assigns i, bad, largest;
      loop variant length - i;
    */
    for (size_t i = 0; i < length; i++) {
        const float here = magnitude(vector[i]);
        bad = not_finite(vector[i]) ? 1 : bad;
        largest = here > largest ? here : largest;
    }
    if (bad)
        return SEPTET_S43_BAD_WEIGHT;
    const float s = activation_scale(largest);
    *scale = s;
    //@ assert is_largest(largest, vector, length);
    /*@
      loop invariant 0 <= i <= length;
      loop invariant \forall integer j; 0 <= j < i ==> activations[j] == activation_of(vector[j], s);
      loop assigns i, activations[0 .. length - 1];
      loop variant length - i;
    */
    for (size_t i = 0; i < length; i++)
        activations[i] = activation(vector[i], s);
    return SEPTET_S43_OK;
}

/* A sum and a number of the grid, two sums, and a sum times the grid and a scale, in binary32. */
/*@
  terminates \true;
  assigns \nothing;
  admit ensures \result == added_to(sum, q);
*/
static inline float with_units(float sum, int64_t q)
{
    return sum + (float)q;
}

/*@
  terminates \true;
  assigns \nothing;
  admit ensures \result == sum_of(a, b);
*/
static inline float plus(float a, float b)
{
    return a + b;
}

/*@
  terminates \true;
  assigns \nothing;
  admit ensures \result == product_of(sum, scale);
*/
static inline float scaled(float sum, float scale)
{
    /* The sum times the grid is exact; a product that is exactly 0 has no sign in the spec. */
    return sum == 0.0f || scale == 0.0f ? 0.0f : sum * 0x1p-24f * scale;
}

/* Adds a group's products with at most TILE vectors to a partial sum of each. */
/*@
  requires has_group(group) && length <= group && columns <= SIZE_MAX - LARGEST_GROUP;
  requires 0 < vectors <= TILE;
  requires \valid_read(data + (0 .. bytes_of_group(group) - 1));
  requires \valid_read(activations + (0 .. (vectors - 1) * columns + length - 1));
  requires (vectors - 1) * columns + length <= SIZE_MAX;
  requires \valid(partial + (0 .. vectors - 1));
  terminates \true;
  assigns partial[0 .. vectors - 1];
  ensures \result == SEPTET_S43_OK <==> valid_group(data, group);
  ensures \result == SEPTET_S43_OK ==> \forall integer v; below(v, vectors) ==>
      partial[v] == added_to(\old(partial[v]), units_at(data, activations + v * columns, length));
*/
static inline int group_products(const uint8_t *restrict data, size_t length, size_t group,
    const int8_t *restrict activations, size_t columns, size_t vectors, float *restrict partial)
{
    int8_t n[LARGEST_GROUP];
    int64_t lo, u;
    int status = stored_scales(data, &lo, &u);
    if (status == SEPTET_S43_OK)
        status = entries(data, (int32_t)group, n);
    //@ assert valid_group_is: valid_group(data, group) <==> valid_scales(data) && valid_codes(data + SCALE_BYTES, group);
    if (status != SEPTET_S43_OK)
        return status;
    /*@
      loop invariant 0 <= v <= vectors;
      loop invariant \forall integer k; 0 <= k < v ==>
          partial[k] == added_to(\at(partial[k], Pre), units_at(data, activations + k * columns, length));
      loop invariant \forall integer k; v <= k < vectors ==> partial[k] == \at(partial[k], Pre);
      loop assigns v, partial[0 .. vectors - 1];
      loop variant vectors - v;
    */
    for (size_t v = 0; v < vectors; v++) {
        //@ assert grow(0, v, columns) && grow(v, vectors - 1, columns);
        //@ assert 0 <= v * columns <= (vectors - 1) * columns && (size_t)(v * columns) == v * columns;
        int32_t dot, total;
        dot_and_total(data + SCALE_BYTES, n, activations + v * columns, length, &dot, &total);
        const int64_t units = septet_s43_contribution(lo, u, dot, total);
        //@ assert units_are: units == units_at(data, activations + v * columns, length);
        partial[v] = with_units(partial[v], units);
    }
    return SEPTET_S43_OK;
}

/* A vector's partial sums, halves added to halves. */
/*@
  requires \valid_read(partial + (0 .. (PARTIAL_SUMS - 1) * TILE));
  terminates \true;
  assigns \nothing;
  ensures \result == sum_of(sum_of(sum_of(partial[0 * TILE], partial[4 * TILE]), sum_of(partial[2 * TILE], partial[6 * TILE])), sum_of(sum_of(partial[1 * TILE], partial[5 * TILE]), sum_of(partial[3 * TILE], partial[7 * TILE])));
*/
static inline float folded(const float *partial)
{
    return plus(plus(plus(partial[0 * TILE], partial[4 * TILE]), plus(partial[2 * TILE], partial[6 * TILE])), plus(plus(partial[1 * TILE], partial[5 * TILE]), plus(partial[3 * TILE], partial[7 * TILE])));
}

/* The partial sums of a row's products with at most TILE vectors, those of one turn together. */
/*@
  requires has_group(group) && columns <= SIZE_MAX - LARGEST_GROUP && bytes_of_row(columns, group) <= SIZE_MAX;
  requires 0 < vectors <= TILE;
  requires \valid_read(data + (0 .. bytes_of_row(columns, group) - 1));
  requires \valid_read(activations + (0 .. vectors * columns - 1)) && vectors * columns <= SIZE_MAX;
  requires \valid(partial + (0 .. PARTIAL_SUMS * TILE - 1));
  terminates \true;
  assigns partial[0 .. PARTIAL_SUMS * TILE - 1];
  ensures \result == SEPTET_S43_OK <==> valid_row(data, groups_of_row(columns, group), group);
  ensures \result == SEPTET_S43_OK ==> \forall integer k; below(k, PARTIAL_SUMS) ==>
      sums_of(partial, vectors, data, activations, columns, group, k, groups_of_row(columns, group));
*/
static inline int partial_sums(const uint8_t *restrict data, size_t columns, size_t group,
    const int8_t *restrict activations, size_t vectors, float *restrict partial)
{
    size_t g = 0;
    //@ ghost size_t at = 0;
    /*@ assert valid_row_is: \forall integer number; valid_row(data, number, group) <==>
          \forall integer k; 0 <= k < number ==> valid_at(data, k, group); */
    /*@
      loop invariant 0 <= i <= PARTIAL_SUMS * TILE;
      loop invariant \forall integer j; 0 <= j < i ==> partial[j] == units_of(0);
      loop assigns i, partial[0 .. PARTIAL_SUMS * TILE - 1];
      loop variant PARTIAL_SUMS * TILE - i;
    */
    for (size_t i = 0; i < PARTIAL_SUMS * TILE; i++)
        partial[i] = in_binary32(0);
    /*@ assert \forall integer k, v; below(k, PARTIAL_SUMS) && below(v, vectors) ==>
          partial[k * TILE + v] == partial_sum(data, activations + v * columns, columns, group, k, 0); */
    /*@
      loop invariant 0 <= g <= start && g <= groups_of_row(columns, group) && start <= columns + group;
      loop invariant start == g * group;
      loop invariant at == g * bytes_of_group(group);
      loop invariant data == \at(data, Pre) + at;
      loop invariant valid_row(\at(data, Pre), g, group);
      loop invariant \forall integer k; below(k, PARTIAL_SUMS) ==>
          sums_of(partial, vectors, \at(data, Pre), activations, columns, group, k, g);
      loop assigns g, at, start, data, partial[0 .. PARTIAL_SUMS * TILE - 1];
      loop variant columns - start;
    */
    for (size_t start = 0; start < columns; g++, start += group, data += septet_s43_group_bytes(group)) {
        //@ assert begins(g, columns, group);
        //@ assert g + 1 <= groups_of_row(columns, group);
        //@ assert grow(g + 1, groups_of_row(columns, group), bytes_of_group(group));
        //@ assert (g + 1) * bytes_of_group(group) <= bytes_of_row(columns, group);
        //@ assert (g + 1) * bytes_of_group(group) == g * bytes_of_group(group) + bytes_of_group(group);
        //@ assert g + 1 <= start + group && (size_t)(g + 1) == g + 1;
        //@ assert (g + 1) * group == g * group + group;
        //@ assert at + bytes_of_group(group) <= bytes_of_row(columns, group);
        //@ assert (size_t)(at + bytes_of_group(group)) == at + bytes_of_group(group);
        //@ assert (vectors - 1) * columns + columns == vectors * columns;
        const size_t length = columns - start < group ? columns - start : group;
        const size_t k = g % PARTIAL_SUMS;
        //@ ghost Before: ;
        const int status = group_products(
            data, length, group, activations + start, columns, vectors, partial + k * TILE);
        //@ assert status == SEPTET_S43_OK <==> valid_at(\at(data, Pre), g, group);
        //@ assert status != SEPTET_S43_OK ==> !valid_row(\at(data, Pre), groups_of_row(columns, group), group);
        if (status != SEPTET_S43_OK)
            return status;
        //@ assert valid_row(\at(data, Pre), g + 1, group);
        //@ assert data == \at(data, Pre) + g * bytes_of_group(group) && length == length_of_group(g, columns, group);
        //@ assert below(k, PARTIAL_SUMS);
        /*@ assert \forall integer v; below(v, vectors) ==> partial[k * TILE + v] ==
              added_to(\at(partial[k * TILE + v], Before), units_of_group(\at(data, Pre), activations + v * columns, columns, group, g)); */
        //@ assert sums_of(partial, vectors, \at(data, Pre), activations, columns, group, k, g + 1);
        /*@ assert \forall integer j, v; below(j, PARTIAL_SUMS) && below(v, vectors) && j != k ==>
              partial[j * TILE + v] == \at(partial[j * TILE + v], Before); */
        /*@ assert \forall integer j; below(j, PARTIAL_SUMS) && j != k ==>
              sums_of(partial, vectors, \at(data, Pre), activations, columns, group, j, g); */
        //@ assert \forall integer j; j != k ==> g % PARTIAL_SUMS != j;
        /*@ assert \forall integer j, v; below(j, PARTIAL_SUMS) && j != k ==>
              partial_sum(\at(data, Pre), activations + v * columns, columns, group, j, g + 1) ==
                  partial_sum(\at(data, Pre), activations + v * columns, columns, group, j, g); */
        /*@ assert \forall integer j; below(j, PARTIAL_SUMS) && j != k ==>
              sums_of(partial, vectors, \at(data, Pre), activations, columns, group, j, g + 1); */
        /*@ assert \forall integer j; below(j, PARTIAL_SUMS) ==>
              sums_of(partial, vectors, \at(data, Pre), activations, columns, group, j, g + 1); */
        //@ ghost at += SCALE_BYTES + group / BLOCK * BLOCK_BYTES;
        //@ assert start + group == (g + 1) * group;
        //@ assert at == (g + 1) * bytes_of_group(group);
    }
    //@ assert g == groups_of_row(columns, group);
    return SEPTET_S43_OK;
}

/* The sums of a row's products with at most TILE vectors, in place of the first partial sums. */
/*@
  requires has_group(group) && columns <= SIZE_MAX - LARGEST_GROUP && bytes_of_row(columns, group) <= SIZE_MAX;
  requires 0 < vectors <= TILE;
  requires \valid_read(data + (0 .. bytes_of_row(columns, group) - 1));
  requires \valid_read(activations + (0 .. vectors * columns - 1)) && vectors * columns <= SIZE_MAX;
  requires \valid(partial + (0 .. PARTIAL_SUMS * TILE - 1));
  terminates \true;
  assigns partial[0 .. PARTIAL_SUMS * TILE - 1];
  ensures \result == SEPTET_S43_OK <==> valid_row(data, groups_of_row(columns, group), group);
  ensures \result == SEPTET_S43_OK ==> \forall integer v; below(v, vectors) ==>
      partial[v] == row_sum(data, activations + v * columns, columns, group);
*/
static int row_sums(const uint8_t *restrict data, size_t columns, size_t group, const int8_t *restrict activations,
    size_t vectors, float *restrict partial)
{
    const int status = partial_sums(data, columns, group, activations, vectors, partial);
    if (status != SEPTET_S43_OK)
        return status;
    //@ assert below(0, PARTIAL_SUMS);
    //@ assert sums_of(partial, vectors, data, activations, columns, group, 0, groups_of_row(columns, group));
    //@ assert below(1, PARTIAL_SUMS);
    //@ assert sums_of(partial, vectors, data, activations, columns, group, 1, groups_of_row(columns, group));
    //@ assert below(2, PARTIAL_SUMS);
    //@ assert sums_of(partial, vectors, data, activations, columns, group, 2, groups_of_row(columns, group));
    //@ assert below(3, PARTIAL_SUMS);
    //@ assert sums_of(partial, vectors, data, activations, columns, group, 3, groups_of_row(columns, group));
    //@ assert below(4, PARTIAL_SUMS);
    //@ assert sums_of(partial, vectors, data, activations, columns, group, 4, groups_of_row(columns, group));
    //@ assert below(5, PARTIAL_SUMS);
    //@ assert sums_of(partial, vectors, data, activations, columns, group, 5, groups_of_row(columns, group));
    //@ assert below(6, PARTIAL_SUMS);
    //@ assert sums_of(partial, vectors, data, activations, columns, group, 6, groups_of_row(columns, group));
    //@ assert below(7, PARTIAL_SUMS);
    //@ assert sums_of(partial, vectors, data, activations, columns, group, 7, groups_of_row(columns, group));
    /*@ assert \forall integer v; below(v, vectors) ==> sum_of(sum_of(sum_of(partial[v + 0 * TILE], partial[v + 4 * TILE]), sum_of(partial[v + 2 * TILE], partial[v + 6 * TILE])), sum_of(sum_of(partial[v + 1 * TILE], partial[v + 5 * TILE]), sum_of(partial[v + 3 * TILE], partial[v + 7 * TILE]))) ==
          row_sum(data, activations + v * columns, columns, group); */
    //@ ghost Summed: ;
    /*@
      loop invariant 0 <= v <= vectors;
      loop invariant \forall integer j; v <= j < PARTIAL_SUMS * TILE ==> partial[j] == \at(partial[j], Summed);
      loop invariant \forall integer j; below(j, v) ==>
          partial[j] == row_sum(data, activations + j * columns, columns, group);
      loop assigns v, partial[0 .. vectors - 1];
      loop variant vectors - v;
    */
    for (size_t v = 0; v < vectors; v++) {
        //@ assert below(v, vectors);
        partial[v] = folded(partial + v);
        //@ assert partial[v] == row_sum(data, activations + v * columns, columns, group);
        //@ assert (size_t)(v + 1) == v + 1;
    }
    return SEPTET_S43_OK;
}

/*@
  requires columns <= SIZE_MAX - LARGEST_GROUP;
  requires vectors <= SIZE_MAX - TILE;
  requires has_group(group) ==> bytes_of_row(columns, group) <= SIZE_MAX && rows * bytes_of_row(columns, group) <= SIZE_MAX;
  requires has_group(group) ==> \valid_read(data + (0 .. rows * bytes_of_row(columns, group) - 1));
  requires \valid_read(activations + (0 .. vectors * columns - 1)) && vectors * columns <= SIZE_MAX;
  requires \valid_read(scales + (0 .. vectors - 1));
  requires \valid(products + (0 .. vectors * rows - 1)) && vectors * rows <= SIZE_MAX;
  requires \separated(products + (0 .. vectors * rows - 1), scales + (0 .. vectors - 1));
  terminates \true;
  assigns products[0 .. vectors * rows - 1];
  ensures !has_group(group) ==> \result == SEPTET_S43_BAD_SIZE;
  ensures \result == SEPTET_S43_OK <==> has_group(group) && (\forall integer v; 0 <= v < vectors ==> finite(scales[v])) &&
      (0 < vectors ==> valid_rows(data, rows, columns, group));
  ensures \result == SEPTET_S43_OK ==> \forall integer r, v; below(r, rows) && below(v, vectors) ==>
      product_at(products, data, activations, \old(scales[v]), columns, group, rows, r, v);
*/
int septet_s43_matmul(const uint8_t *restrict data, size_t rows, size_t columns, size_t group,
    const int8_t *restrict activations, const float *restrict scales, size_t vectors, float *restrict products)
{
    if (!holds(group))
        return SEPTET_S43_BAD_SIZE;
    /*@
      loop invariant 0 <= v <= vectors;
      loop invariant \forall integer k; 0 <= k < v ==> finite(scales[k]);
      loop assigns v;
      loop variant vectors - v;
    */
    for (size_t v = 0; v < vectors; v++) {
        if (not_finite(scales[v]))
            return SEPTET_S43_SCALE_NOT_FINITE;
    }
    /*@
      loop invariant 0 <= r <= rows;
      loop invariant \forall integer j; below(j, vectors) ==> scales[j] == \at(scales[j], Pre);
      loop invariant 0 < vectors ==> valid_rows(data, r, columns, group);
      loop invariant \forall integer k, j; below(k, r) && below(j, vectors) ==>
          product_at(products, data, activations, \at(scales[j], Pre), columns, group, rows, k, j);
      loop assigns r, products[0 .. vectors * rows - 1];
      loop variant rows - r;
    */
    for (size_t r = 0; r < rows; r++) {
        //@ assert grow(r + 1, rows, bytes_of_row(columns, group));
        //@ assert (r + 1) * bytes_of_row(columns, group) <= rows * bytes_of_row(columns, group);
        //@ assert (r + 1) * bytes_of_row(columns, group) == r * bytes_of_row(columns, group) + bytes_of_row(columns, group);
        const uint8_t *row = data + r * septet_s43_row_bytes(columns, group);
        //@ assert row == data + r * bytes_of_row(columns, group);
        /*@
          loop invariant 0 <= v <= vectors + TILE - 1;
          loop invariant \forall integer j; below(j, vectors) ==> scales[j] == \at(scales[j], Pre);
          loop invariant 0 < v ==> valid_row_at(data, r, columns, group);
          loop invariant \forall integer k, j; below(k, r) && below(j, vectors) ==>
              product_at(products, data, activations, \at(scales[j], Pre), columns, group, rows, k, j);
          loop invariant \forall integer j; below(j, v) && below(j, vectors) ==>
              product_at(products, data, activations, \at(scales[j], Pre), columns, group, rows, r, j);
          loop assigns v, products[0 .. vectors * rows - 1];
          loop variant vectors - v;
        */
        for (size_t v = 0; v < vectors; v += TILE) {
            float partial[PARTIAL_SUMS * TILE];
            const size_t number = vectors - v < TILE ? vectors - v : TILE;
            //@ assert (size_t)(v + TILE) == v + TILE;
            //@ assert grow(v + number, vectors, columns) && grow(v + number, vectors, rows);
            //@ assert (v + number) * columns <= vectors * columns && (v + number) * rows <= vectors * rows;
            //@ assert (v + number) * columns == v * columns + number * columns;
            //@ assert (v + number) * rows == v * rows + number * rows;
            const int status = row_sums(row, columns, group, activations + v * columns, number, partial);
            //@ assert status == SEPTET_S43_OK <==> valid_row_at(data, r, columns, group);
            //@ assert status != SEPTET_S43_OK ==> !valid_rows(data, rows, columns, group);
            if (status != SEPTET_S43_OK)
                return status;
            /*@
              loop invariant 0 <= i <= number;
              loop invariant \forall integer j; below(j, vectors) ==> scales[j] == \at(scales[j], Pre);
              loop invariant \forall integer k, j; below(k, r) && below(j, vectors) ==>
                  product_at(products, data, activations, \at(scales[j], Pre), columns, group, rows, k, j);
              loop invariant \forall integer j; below(j, v + i) ==>
                  product_at(products, data, activations, \at(scales[j], Pre), columns, group, rows, r, j);
              loop assigns i, products[0 .. vectors * rows - 1];
              loop variant number - i;
            */
            for (size_t i = 0; i < number; i++) {
                //@ assert grow(v + i + 1, vectors, rows);
                //@ assert place_is: (size_t)((v + i) * rows + r) == place(v + i, r, rows) && below(v + i, vectors);
                //@ assert (v + i) * columns == v * columns + i * columns && below(i, number);
                //@ assert partial[i] == row_sum(data + r * bytes_of_row(columns, group), activations + (v + i) * columns, columns, group);
                products[(v + i) * rows + r] = scaled(partial[i], scales[v + i]);
                //@ assert product_at(products, data, activations, scales[v + i], columns, group, rows, r, v + i);
            }
        }
    }
    return SEPTET_S43_OK;
}

/*@
  requires columns <= SIZE_MAX - LARGEST_GROUP;
  requires has_group(group) ==> bytes_of_row(columns, group) <= SIZE_MAX && rows * bytes_of_row(columns, group) <= SIZE_MAX;
  requires has_group(group) ==> \valid_read(data + (0 .. rows * bytes_of_row(columns, group) - 1));
  requires \valid_read(activations + (0 .. columns - 1));
  requires \valid(products + (0 .. rows - 1));
  terminates \true;
  assigns products[0 .. rows - 1];
  ensures !has_group(group) ==> \result == SEPTET_S43_BAD_SIZE;
  ensures \result == SEPTET_S43_OK <==> has_group(group) && finite(scale) && valid_rows(data, rows, columns, group);
  ensures \result == SEPTET_S43_OK ==> \forall integer r; below(r, rows) ==>
      products[r] == row_product(data + r * bytes_of_row(columns, group), activations, columns, group, scale);
*/
int septet_s43_matvec(const uint8_t *restrict data, size_t rows, size_t columns, size_t group,
    const int8_t *restrict activations, float scale, float *restrict products)
{
    const int status = septet_s43_matmul(data, rows, columns, group, activations, &scale, 1, products);
    //@ assert below(0, 1);
    /*@ assert status == SEPTET_S43_OK ==> \forall integer r; below(r, rows) ==>
          product_at(products, data, activations, scale, columns, group, rows, r, 0); */
    //@ assert place_is: \forall integer r; place(0, r, rows) == r;
    return status;
}
