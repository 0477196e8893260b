/* Kernels of format s43, fingerprint 51daf4c0aec100a5485fad4ffa83dc7a365a024dc5d4e0b5c750fc23ad6755f5; written by `septet codegen`. */
#include "s43.h"

#include <float.h>
#include <stdbool.h>

#if FLT_EVAL_METHOD != 0 && FLT_EVAL_METHOD != 16 /* 16 is of _Float16 alone */
#error "binary32 and binary64 operations must be rounded to their own type"
#endif

/* The format's sizes, by the names that contracts use. */
enum { BLOCK = 16, BLOCK_BYTES = 7, SEPTETS = BLOCK / 2, LARGEST_GROUP = 256, SCALE_BYTES = 4 };
enum { PARTIAL_SUMS = 8, TILE = 8, STRIDE = 16 };
enum { LARGEST_TERM = 16256, LARGEST_ACTIVATION = 128 };

/* `septet prove --prover frama-c` proves every function here against a contract, for every length. It is asked about
   this text with the contracts, and what proofs need besides, as comments between the lines. */

/* Little-endian words, of bytes and of septets, one a byte. */
static inline uint64_t load64_septets(const int8_t *data)
{
    const uint32_t word0 = (uint32_t)(uint8_t)data[0] | (uint32_t)(uint8_t)data[1] << 8 | (uint32_t)(uint8_t)data[2] << 16 | (uint32_t)(uint8_t)data[3] << 24;
    const uint32_t word1 = (uint32_t)(uint8_t)data[4] | (uint32_t)(uint8_t)data[5] << 8 | (uint32_t)(uint8_t)data[6] << 16 | (uint32_t)(uint8_t)data[7] << 24;
    return word0 | (uint64_t)word1 << 32;
}

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

static inline uint64_t load56(const uint8_t *data)
{
    const uint32_t word0 = (uint32_t)data[0] | (uint32_t)data[1] << 8 | (uint32_t)data[2] << 16 | (uint32_t)data[3] << 24;
    const uint32_t word1 = (uint32_t)data[3] | (uint32_t)data[4] << 8 | (uint32_t)data[5] << 16 | (uint32_t)data[6] << 24;
    return word0 | (uint64_t)word1 << 24;
}

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
static inline int32_t septet_s43_encode(int32_t c0, int32_t c1)
{
    return (c0 << 3) + c1;
}

/* Whether a septet is the septet of two codes. */
static inline bool septet_s43_is_valid(int32_t septet)
{
    (void)septet;
    return true;
}

/* The codebook entries of a valid septet's two codes. */
static inline void septet_s43_levels(int32_t septet, int32_t *n0, int32_t *n1)
{
    *n0 = (septet >> 3) * 7;
    *n1 = (septet & 7) * 15;
}

static inline uint64_t septet_s43_pack_0_word(uint64_t a)
{
    uint64_t gathered = a;
    gathered = (gathered & UINT64_C(0x7f007f007f007f)) | (gathered >> 1 & UINT64_C(0x3f803f803f803f80));
    gathered = (gathered & UINT64_C(0x3fff00003fff)) | (gathered >> 2 & UINT64_C(0xfffc0000fffc000));
    gathered = (gathered & UINT64_C(0xfffffff)) | (gathered >> 4 & UINT64_C(0xfffffff0000000));
    return gathered;
}

static inline void septet_s43_pack_0(const int8_t *septets, uint8_t *data)
{
    store56(data, septet_s43_pack_0_word(load64_septets(septets + 0)));
}

static inline void septet_s43_pack_words(const int8_t septets[8], uint8_t data[7])
{
    septet_s43_pack_0(septets, data + 0);
}

/* The bytes of a block of septets. */
static inline void septet_s43_pack(const int8_t septets[8], uint8_t data[7])
{
    septet_s43_pack_words(septets, data);
}

static inline uint64_t septet_s43_unpack_0_word(uint64_t a)
{
    uint64_t spread = a;
    spread = (spread & UINT64_C(0xfffffff)) | (spread & UINT64_C(0xfffffff0000000)) << 4;
    spread = (spread & UINT64_C(0x3fff00003fff)) | (spread & UINT64_C(0xfffc0000fffc000)) << 2;
    spread = (spread & UINT64_C(0x7f007f007f007f)) | (spread & UINT64_C(0x3f803f803f803f80)) << 1;
    return spread;
}

static inline void septet_s43_unpack_0(const uint8_t *data, int8_t *septets)
{
    store64_septets(septets, septet_s43_unpack_0_word(load56(data + 0)));
}

static inline void septet_s43_unpack_words(const uint8_t data[7], int8_t septets[8])
{
    septet_s43_unpack_0(data, septets + 0);
}

/* The septets of a block of bytes. */
static inline void septet_s43_unpack(const uint8_t data[7], int8_t septets[8])
{
    septet_s43_unpack_words(data, septets);
}

/* The pattern of a scale from its two bytes. */
static inline int32_t septet_s43_scale_bits(const uint8_t data[2])
{
    return data[0] + (data[1] << 8);
}

/* The two bytes of a scale's pattern, the low one first. */
static inline void septet_s43_scale_bytes(int32_t bits, uint8_t data[2])
{
    data[0] = (uint8_t)(bits & 255);
    data[1] = (uint8_t)(bits >> 8);
}

/* Whether a pattern encodes a number, and not an infinity or a NaN (exponent field all ones). */
static inline bool septet_s43_is_finite(int32_t bits)
{
    return !(((bits >> 10) & 31) == 31);
}

/* The number that a finite pattern encodes, in units of the grid. Both zeros decode to 0. */
static inline int64_t septet_s43_scale_units(int32_t bits)
{
    const int32_t t0 = bits & 32767;
    const int32_t t1 = t0 >> 10;
    static const int32_t table0[32] = {536870912, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536, 131072, 262144, 524288, 1048576, 2097152, 4194304, 8388608, 16777216, 33554432, 67108864, 134217728, 268435456, 536870912, 536870912};
    const int64_t t2 = (t1 == 0) ? (int64_t)t0 : ((int64_t)(1024 + (t0 & 1023)) * (int64_t)table0[t1]);
    if (bits < 32768) return t2;
    return -t2;
}

/* The rest of `round_down`, for numbers that are of no case of `round_down_6`. */
static inline int64_t septet_s43_round_down_7(int64_t q)
{
    if (((-INT64_C(549755813888)) <= q) && (q < INT64_C(549755813888))) return q & (-INT64_C(268435456));
    return q & (-INT64_C(536870912));
}

/* The rest of `round_down`, for numbers that are of no case of `round_down_5`. */
static inline int64_t septet_s43_round_down_6(int64_t q)
{
    if (((-INT64_C(34359738368)) <= q) && (q < INT64_C(34359738368))) return q & (-INT64_C(16777216));
    if (((-INT64_C(68719476736)) <= q) && (q < INT64_C(68719476736))) return q & (-INT64_C(33554432));
    if (((-INT64_C(137438953472)) <= q) && (q < INT64_C(137438953472))) return q & (-INT64_C(67108864));
    if (((-INT64_C(274877906944)) <= q) && (q < INT64_C(274877906944))) return q & (-INT64_C(134217728));
    return septet_s43_round_down_7(q);
}

/* The rest of `round_down`, for numbers that are of no case of `round_down_4`. */
static inline int64_t septet_s43_round_down_5(int64_t q)
{
    if (((-INT64_C(2147483648)) <= q) && (q < INT64_C(2147483648))) return q & (-INT64_C(1048576));
    if (((-INT64_C(4294967296)) <= q) && (q < INT64_C(4294967296))) return q & (-INT64_C(2097152));
    if (((-INT64_C(8589934592)) <= q) && (q < INT64_C(8589934592))) return q & (-INT64_C(4194304));
    if (((-INT64_C(17179869184)) <= q) && (q < INT64_C(17179869184))) return q & (-INT64_C(8388608));
    return septet_s43_round_down_6(q);
}

/* The rest of `round_down`, for numbers that are of no case of `round_down_3`. */
static inline int64_t septet_s43_round_down_4(int64_t q)
{
    if (((-INT64_C(134217728)) <= q) && (q < INT64_C(134217728))) return q & (-INT64_C(65536));
    if (((-INT64_C(268435456)) <= q) && (q < INT64_C(268435456))) return q & (-INT64_C(131072));
    if (((-INT64_C(536870912)) <= q) && (q < INT64_C(536870912))) return q & (-INT64_C(262144));
    if (((-INT64_C(1073741824)) <= q) && (q < INT64_C(1073741824))) return q & (-INT64_C(524288));
    return septet_s43_round_down_5(q);
}

/* The rest of `round_down`, for numbers that are of no case of `round_down_2`. */
static inline int64_t septet_s43_round_down_3(int64_t q)
{
    if (((-INT64_C(8388608)) <= q) && (q < INT64_C(8388608))) return q & (-INT64_C(4096));
    if (((-INT64_C(16777216)) <= q) && (q < INT64_C(16777216))) return q & (-INT64_C(8192));
    if (((-INT64_C(33554432)) <= q) && (q < INT64_C(33554432))) return q & (-INT64_C(16384));
    if (((-INT64_C(67108864)) <= q) && (q < INT64_C(67108864))) return q & (-INT64_C(32768));
    return septet_s43_round_down_4(q);
}

/* The rest of `round_down`, for numbers that are of no case of `round_down_1`. */
static inline int64_t septet_s43_round_down_2(int64_t q)
{
    if (((-INT64_C(524288)) <= q) && (q < INT64_C(524288))) return q & (-INT64_C(256));
    if (((-INT64_C(1048576)) <= q) && (q < INT64_C(1048576))) return q & (-INT64_C(512));
    if (((-INT64_C(2097152)) <= q) && (q < INT64_C(2097152))) return q & (-INT64_C(1024));
    if (((-INT64_C(4194304)) <= q) && (q < INT64_C(4194304))) return q & (-INT64_C(2048));
    return septet_s43_round_down_3(q);
}

/* The rest of `round_down`, for numbers that are of no case of `round_down`. */
static inline int64_t septet_s43_round_down_1(int64_t q)
{
    if (((-INT64_C(32768)) <= q) && (q < INT64_C(32768))) return q & (-INT64_C(16));
    if (((-INT64_C(65536)) <= q) && (q < INT64_C(65536))) return q & (-INT64_C(32));
    if (((-INT64_C(131072)) <= q) && (q < INT64_C(131072))) return q & (-INT64_C(64));
    if (((-INT64_C(262144)) <= q) && (q < INT64_C(262144))) return q & (-INT64_C(128));
    return septet_s43_round_down_2(q);
}

/* The largest number of the scale type that is not above q: an offset, from the floor of a group's minimum. */
static inline int64_t septet_s43_round_down(int64_t q)
{
    if (((-INT64_C(2048)) <= q) && (q < INT64_C(2048))) return q;
    if (((-INT64_C(4096)) <= q) && (q < INT64_C(4096))) return q & (-INT64_C(2));
    if (((-INT64_C(8192)) <= q) && (q < INT64_C(8192))) return q & (-INT64_C(4));
    if (((-INT64_C(16384)) <= q) && (q < INT64_C(16384))) return q & (-INT64_C(8));
    return septet_s43_round_down_1(q);
}

/* What the unit of a group is at least, from its offset and the ceiling of its maximum. */
static inline int64_t septet_s43_least_unit(int64_t lo, int64_t maximum)
{
    const int64_t t0 = -(maximum - lo);
    return -(t0 / INT64_C(105) - (t0 % INT64_C(105) < 0 ? 1 : 0));
}

/* The rest of `pattern`, for numbers that are of no case of `pattern_6`. */
static inline int32_t septet_s43_pattern_7(int64_t q)
{
    if (q < INT64_C(549755813888)) return 28672 + (int32_t)(q >> 28);
    return 29696 + (int32_t)(q >> 29);
}

/* The rest of `pattern`, for numbers that are of no case of `pattern_5`. */
static inline int32_t septet_s43_pattern_6(int64_t q)
{
    if (q < INT64_C(34359738368)) return 24576 + (int32_t)(q >> 24);
    if (q < INT64_C(68719476736)) return 25600 + (int32_t)(q >> 25);
    if (q < INT64_C(137438953472)) return 26624 + (int32_t)(q >> 26);
    if (q < INT64_C(274877906944)) return 27648 + (int32_t)(q >> 27);
    return septet_s43_pattern_7(q);
}

/* The rest of `pattern`, for numbers that are of no case of `pattern_4`. */
static inline int32_t septet_s43_pattern_5(int64_t q)
{
    if (q < INT64_C(2147483648)) return 20480 + (int32_t)(q >> 20);
    if (q < INT64_C(4294967296)) return 21504 + (int32_t)(q >> 21);
    if (q < INT64_C(8589934592)) return 22528 + (int32_t)(q >> 22);
    if (q < INT64_C(17179869184)) return 23552 + (int32_t)(q >> 23);
    return septet_s43_pattern_6(q);
}

/* The rest of `pattern`, for numbers that are of no case of `pattern_3`. */
static inline int32_t septet_s43_pattern_4(int64_t q)
{
    if (q < INT64_C(134217728)) return 16384 + (int32_t)(q >> 16);
    if (q < INT64_C(268435456)) return 17408 + (int32_t)(q >> 17);
    if (q < INT64_C(536870912)) return 18432 + (int32_t)(q >> 18);
    if (q < INT64_C(1073741824)) return 19456 + (int32_t)(q >> 19);
    return septet_s43_pattern_5(q);
}

/* The rest of `pattern`, for numbers that are of no case of `pattern_2`. */
static inline int32_t septet_s43_pattern_3(int64_t q)
{
    if (q < INT64_C(8388608)) return 12288 + (int32_t)(q >> 12);
    if (q < INT64_C(16777216)) return 13312 + (int32_t)(q >> 13);
    if (q < INT64_C(33554432)) return 14336 + (int32_t)(q >> 14);
    if (q < INT64_C(67108864)) return 15360 + (int32_t)(q >> 15);
    return septet_s43_pattern_4(q);
}

/* The rest of `pattern`, for numbers that are of no case of `pattern_1`. */
static inline int64_t septet_s43_pattern_2(int64_t q)
{
    if (q < INT64_C(524288)) return INT64_C(8192) + (q >> 8);
    if (q < INT64_C(1048576)) return 9216 + (int32_t)(q >> 9);
    if (q < INT64_C(2097152)) return 10240 + (int32_t)(q >> 10);
    if (q < INT64_C(4194304)) return 11264 + (int32_t)(q >> 11);
    return septet_s43_pattern_3(q);
}

/* The rest of `pattern`, for numbers that are of no case of `pattern`. */
static inline int64_t septet_s43_pattern_1(int64_t q)
{
    if (q < INT64_C(32768)) return INT64_C(4096) + (q >> 4);
    if (q < INT64_C(65536)) return INT64_C(5120) + (q >> 5);
    if (q < INT64_C(131072)) return INT64_C(6144) + (q >> 6);
    if (q < INT64_C(262144)) return INT64_C(7168) + (q >> 7);
    return septet_s43_pattern_2(q);
}

/* The pattern of a number given in units of the grid. */
static inline int64_t septet_s43_pattern(int64_t q)
{
    if (q < INT64_C(2048)) return q;
    if (q < INT64_C(4096)) return INT64_C(1024) + (q >> 1);
    if (q < INT64_C(8192)) return INT64_C(2048) + (q >> 2);
    if (q < INT64_C(16384)) return INT64_C(3072) + (q >> 3);
    return septet_s43_pattern_1(q);
}

/* The rest of `negative_pattern`, for numbers that are of no case of `negative_pattern_6`. */
static inline int32_t septet_s43_negative_pattern_7(int64_t q)
{
    if (q < INT64_C(549755813888)) return 32768 + (28672 + (int32_t)(q >> 28));
    return 32768 + (29696 + (int32_t)(q >> 29));
}

/* The rest of `negative_pattern`, for numbers that are of no case of `negative_pattern_5`. */
static inline int32_t septet_s43_negative_pattern_6(int64_t q)
{
    if (q < INT64_C(34359738368)) return 32768 + (24576 + (int32_t)(q >> 24));
    if (q < INT64_C(68719476736)) return 32768 + (25600 + (int32_t)(q >> 25));
    if (q < INT64_C(137438953472)) return 32768 + (26624 + (int32_t)(q >> 26));
    if (q < INT64_C(274877906944)) return 32768 + (27648 + (int32_t)(q >> 27));
    return septet_s43_negative_pattern_7(q);
}

/* The rest of `negative_pattern`, for numbers that are of no case of `negative_pattern_4`. */
static inline int32_t septet_s43_negative_pattern_5(int64_t q)
{
    if (q < INT64_C(2147483648)) return 32768 + (20480 + (int32_t)(q >> 20));
    if (q < INT64_C(4294967296)) return 32768 + (21504 + (int32_t)(q >> 21));
    if (q < INT64_C(8589934592)) return 32768 + (22528 + (int32_t)(q >> 22));
    if (q < INT64_C(17179869184)) return 32768 + (23552 + (int32_t)(q >> 23));
    return septet_s43_negative_pattern_6(q);
}

/* The rest of `negative_pattern`, for numbers that are of no case of `negative_pattern_3`. */
static inline int32_t septet_s43_negative_pattern_4(int64_t q)
{
    if (q < INT64_C(134217728)) return 32768 + (16384 + (int32_t)(q >> 16));
    if (q < INT64_C(268435456)) return 32768 + (17408 + (int32_t)(q >> 17));
    if (q < INT64_C(536870912)) return 32768 + (18432 + (int32_t)(q >> 18));
    if (q < INT64_C(1073741824)) return 32768 + (19456 + (int32_t)(q >> 19));
    return septet_s43_negative_pattern_5(q);
}

/* The rest of `negative_pattern`, for numbers that are of no case of `negative_pattern_2`. */
static inline int32_t septet_s43_negative_pattern_3(int64_t q)
{
    if (q < INT64_C(8388608)) return 32768 + (12288 + (int32_t)(q >> 12));
    if (q < INT64_C(16777216)) return 32768 + (13312 + (int32_t)(q >> 13));
    if (q < INT64_C(33554432)) return 32768 + (14336 + (int32_t)(q >> 14));
    if (q < INT64_C(67108864)) return 32768 + (15360 + (int32_t)(q >> 15));
    return septet_s43_negative_pattern_4(q);
}

/* The rest of `negative_pattern`, for numbers that are of no case of `negative_pattern_1`. */
static inline int64_t septet_s43_negative_pattern_2(int64_t q)
{
    if (q < INT64_C(524288)) return INT64_C(32768) + (INT64_C(8192) + (q >> 8));
    if (q < INT64_C(1048576)) return 32768 + (9216 + (int32_t)(q >> 9));
    if (q < INT64_C(2097152)) return 32768 + (10240 + (int32_t)(q >> 10));
    if (q < INT64_C(4194304)) return 32768 + (11264 + (int32_t)(q >> 11));
    return septet_s43_negative_pattern_3(q);
}

/* The rest of `negative_pattern`, for numbers that are of no case of `negative_pattern`. */
static inline int64_t septet_s43_negative_pattern_1(int64_t q)
{
    if (q < INT64_C(32768)) return INT64_C(32768) + (INT64_C(4096) + (q >> 4));
    if (q < INT64_C(65536)) return INT64_C(32768) + (INT64_C(5120) + (q >> 5));
    if (q < INT64_C(131072)) return INT64_C(32768) + (INT64_C(6144) + (q >> 6));
    if (q < INT64_C(262144)) return INT64_C(32768) + (INT64_C(7168) + (q >> 7));
    return septet_s43_negative_pattern_2(q);
}

/* The pattern of minus a number given in units of the grid. */
static inline int64_t septet_s43_negative_pattern(int64_t q)
{
    if (q < INT64_C(2048)) return INT64_C(32768) + q;
    if (q < INT64_C(4096)) return INT64_C(32768) + (INT64_C(1024) + (q >> 1));
    if (q < INT64_C(8192)) return INT64_C(32768) + (INT64_C(2048) + (q >> 2));
    if (q < INT64_C(16384)) return INT64_C(32768) + (INT64_C(3072) + (q >> 3));
    return septet_s43_negative_pattern_1(q);
}

/* What a group adds to its row: lo * (sum of activations) + u * (dot product), exactly. */
static inline int64_t septet_s43_contribution(int64_t lo, int64_t u, int32_t dot, int32_t total)
{
    return (lo * (int64_t)total) + (u * (int64_t)dot);
}

/* Twice the midpoints of lane 0: a weight's code is how many are not above twice the weight. */
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
static inline int32_t septet_s43_place0(int32_t septet)
{
    return septet << 1;
}

/* The weight of a block that sits in a lane of a septet: the inverse of `place`. */
static inline int32_t septet_s43_place1(int32_t septet)
{
    return (septet << 1) + 1;
}

/* What binary64 does faster than binary32: operations of `septet.spec.binary32`. */
static inline int64_t floor_of(double x)
{
    const int64_t q = (int64_t)x;
    return q - (int64_t)((double)q > x);
}

/* The binary32 number whose pattern is `step` further. */
static float stepped(float x, uint32_t step)
{
    union {
        float number;
        uint32_t bits;
    } word = {x};
    word.bits += step;
    return word.number;
}

/* The smallest binary32 number that is not below an integer of 53 bits. */
static inline float at_least(int64_t q)
{
    const float nearest = (float)q;
    return (double)nearest < (double)q ? stepped(nearest, nearest < 0.0f ? UINT32_MAX : 1) : nearest;
}

/* The smallest binary32 number that is not below a / k. */
static inline float divide_up(float a, int32_t k)
{
    const float quotient = a / (float)k;
    return (double)k * (double)quotient < (double)a ? stepped(quotient, 1) : quotient; /* the product is exact */
}

/* The integer nearest to a / b, of two the even one: no quotient of binary32 numbers is rounded to or across a tie. */
static inline int32_t nearest_quotient(float a, float b)
{
    const double even = 0x1.8p52; /* adding it rounds to an integer, ties to even */
    const double q = (double)a / (double)b + even - even;
    return q >= -127.0 && q <= 127.0 ? (int32_t)q : 0;
}

/* Whether the format has groups of that size. */
static inline bool holds(size_t group)
{
    return 0 < group && group <= 256 && group % 16 == 0;
}

size_t septet_s43_group_bytes(size_t group)
{
    if (!holds(group)) return 0;
    return 4 + group / 16 * 7;
}

size_t septet_s43_row_bytes(size_t columns, size_t group)
{
    if (!holds(group)) return 0;
    return (columns / group + (size_t)(columns % group == 0 ? 0 : 1)) * septet_s43_group_bytes(group);
}

/* The floor of a weight in units of the grid. */
static inline int64_t floor_units(float weight)
{
    return floor_of((double)weight * 0x1p24);
}

/* The ceiling of a weight in units of the grid. */
static inline int64_t ceil_units(float weight)
{
    return -floor_of((double)-weight * 0x1p24);
}

/* The smallest binary32 number that is not below a midpoint, given doubled: weights reach both or neither. */
static inline float threshold(int64_t doubled)
{
    return at_least(doubled) * 0x1p-25f;
}

/* The thresholds of midpoints. */
static inline void thresholds_of(const int64_t *restrict doubled, size_t number, float *restrict thresholds)
{
    for (size_t k = 0; k < number; k++) {
        thresholds[k] = threshold(doubled[k]);
    }
}

/* The thresholds of lane 0. */
static inline void thresholds0(int64_t lo, int64_t u, float *restrict thresholds)
{
    int64_t doubled[15];
    septet_s43_midpoints0(lo, u, doubled);
    thresholds_of(doubled, 15, thresholds);
}

/* The thresholds of lane 1. */
static inline void thresholds1(int64_t lo, int64_t u, float *restrict thresholds)
{
    int64_t doubled[7];
    septet_s43_midpoints1(lo, u, doubled);
    thresholds_of(doubled, 7, thresholds);
}

/* Whether a weight reaches a threshold, as a number. */
static inline int32_t reaches(float weight, float threshold)
{
    return (threshold <= weight) ? 1 : 0;
}

/* The code of a weight in lane 0. */
static inline int32_t code0(float weight, const float *restrict thresholds)
{
    int32_t code = 0;
    code = code + reaches(weight, thresholds[0]);
    code = code + reaches(weight, thresholds[1]);
    code = code + reaches(weight, thresholds[2]);
    code = code + reaches(weight, thresholds[3]);
    code = code + reaches(weight, thresholds[4]);
    code = code + reaches(weight, thresholds[5]);
    code = code + reaches(weight, thresholds[6]);
    code = code + reaches(weight, thresholds[7]);
    code = code + reaches(weight, thresholds[8]);
    code = code + reaches(weight, thresholds[9]);
    code = code + reaches(weight, thresholds[10]);
    code = code + reaches(weight, thresholds[11]);
    code = code + reaches(weight, thresholds[12]);
    code = code + reaches(weight, thresholds[13]);
    code = code + reaches(weight, thresholds[14]);
    return code;
}

/* The code of a weight in lane 1. */
static inline int32_t code1(float weight, const float *restrict thresholds)
{
    int32_t code = 0;
    code = code + reaches(weight, thresholds[0]);
    code = code + reaches(weight, thresholds[1]);
    code = code + reaches(weight, thresholds[2]);
    code = code + reaches(weight, thresholds[3]);
    code = code + reaches(weight, thresholds[4]);
    code = code + reaches(weight, thresholds[5]);
    code = code + reaches(weight, thresholds[6]);
    return code;
}

/* The codes of a group's weights by lane: 32-bit, as comparisons of binary32 numbers are in vector registers. */
static inline void quantize_lanes(
    const float *restrict weights, int32_t group, const float *restrict thresholds0, const float *restrict thresholds1,
    int32_t *restrict c0, int32_t *restrict c1)
{
    for (int32_t s = 0; s < group / 2; s++) {
        const int32_t first = septet_s43_place0(s);
        const int32_t second = septet_s43_place1(s);
        c0[s] = code0(weights[first], thresholds0);
        c1[s] = code1(weights[second], thresholds1);
    }
}

/* The septets of codes; weights from `length` on are padding. */
static inline void encode_septets(
    const int32_t *restrict c0, const int32_t *restrict c1, int32_t length, int32_t group, int8_t *restrict septets)
{
    for (int32_t s = 0; s < group / 2; s++) {
        const int32_t held0 = septet_s43_place0(s) < length ? c0[s] : 0;
        septets[s] = (int8_t)septet_s43_encode(held0, septet_s43_place1(s) < length ? c1[s] : 0);
    }
}

/* The bytes of a group's septets. */
static inline void pack_group(const int8_t *restrict septets, int32_t group, uint8_t *restrict codes)
{
    for (int32_t block = 0; block < group / 16; block++) {
        septet_s43_pack(septets + block * 8, codes + block * 7);
    }
}

/* Whether a weight has no code, as a number. */
static inline int32_t outside(float weight)
{
    return (-65504.0f <= weight) && (weight <= 65504.0f) ? 0 : 1;
}

/* How many weights have no code. */
static inline int32_t out_of_range(const float *restrict weights, size_t group)
{
    int32_t bad = 0;
    for (size_t i = 0; i < group; i++) {
        bad = bad + outside(weights[i]);
    }
    return bad;
}

/* The smallest and the largest weight of a group: of each place of vectors, and then of these. */
static inline void extremes(
    const float *restrict weights, size_t group, float *restrict lowest, float *restrict highest)
{
    float low[16];
    float high[16];
    for (int32_t j = 0; j < 16; j++) {
        low[j] = weights[j];
        high[j] = weights[j];
    }
    for (size_t i = 16; i < group; i += 16) {
        for (int32_t j = 0; j < 16; j++) {
            const float w = weights[i + (size_t)j];
            low[j] = (w < low[j]) ? w : low[j];
            high[j] = (high[j] < w) ? w : high[j];
        }
    }
    for (int32_t j = 1; j < 16; j++) {
        low[0] = (low[j] < low[0]) ? low[j] : low[0];
        high[0] = (high[0] < high[j]) ? high[j] : high[0];
    }
    lowest[0] = low[0];
    highest[0] = high[0];
}

/* A group's offset and unit, given in units of the grid. */
static inline void store_scales(int64_t lo, int64_t u, uint8_t *restrict data)
{
    int64_t bits = 0;
    if (lo < 0) {
        bits = septet_s43_negative_pattern(-lo);
    } else {
        bits = septet_s43_pattern(lo);
    }
    septet_s43_scale_bytes((int32_t)bits, data);
    septet_s43_scale_bytes((int32_t)septet_s43_pattern(u), data + 2);
}

/* A group of weights with a code each, of which the first `length` are kept: its scales and its septets. */
static inline void quantize_padded(const float *restrict weights, size_t length, size_t group, uint8_t *restrict data)
{
    float lowest[1];
    float highest[1];
    float reached0[15];
    float reached1[7];
    int8_t septets[128];
    int32_t c0[128];
    int32_t c1[128];
    extremes(weights, group, lowest, highest);
    const int64_t lo = septet_s43_round_down(floor_units(lowest[0]));
    const int64_t u = -septet_s43_round_down(-septet_s43_least_unit(lo, ceil_units(highest[0])));
    thresholds0(lo, u, reached0);
    thresholds1(lo, u, reached1);
    store_scales(lo, u, data);
    quantize_lanes(weights, (int32_t)group, reached0, reached1, c0, c1);
    encode_septets(c0, c1, (int32_t)length, (int32_t)group, septets);
    pack_group(septets, (int32_t)group, data + 4);
}

/* The bytes of a whole group of weights, of which the first `length` are kept. */
static inline int quantize_whole(const float *restrict weights, size_t length, size_t group, uint8_t *restrict data)
{
    if (out_of_range(weights, group) != 0) return SEPTET_S43_BAD_WEIGHT;
    quantize_padded(weights, length, group, data);
    return SEPTET_S43_OK;
}

int septet_s43_quantize_group(const float *restrict weights, size_t length, size_t group, uint8_t *restrict data)
{
    if (!holds(group) || length == 0 || group < length) return SEPTET_S43_BAD_SIZE;
    if (length == group) {
        const int32_t status = quantize_whole(weights, length, group, data);
        return status;
    }
    float padded[256];
    for (size_t i = 0; i < group; i++) {
        padded[i] = weights[i < length ? i : 0];
    }
    const int32_t status = quantize_whole(padded, length, group, data);
    return status;
}

int septet_s43_quantize_row(const float *restrict weights, size_t columns, size_t group, uint8_t *restrict data)
{
    if (!holds(group)) return SEPTET_S43_BAD_SIZE;
    for (size_t start = 0; start < columns; start += group) {
        const size_t t0 = columns - start;
        const size_t length = t0 < group ? t0 : group;
        const int32_t status = septet_s43_quantize_group(weights + start, length, group, data);
        if (status != SEPTET_S43_OK) return status;
        data += septet_s43_group_bytes(group);
    }
    return SEPTET_S43_OK;
}

int septet_s43_quantize_rows(
    const float *restrict weights, size_t rows, size_t columns, size_t group, uint8_t *restrict data)
{
    if (!holds(group)) return SEPTET_S43_BAD_SIZE;
    for (size_t r = 0; r < rows; r++) {
        const int32_t status = septet_s43_quantize_row(weights, columns, group, data);
        if (status != SEPTET_S43_OK) return status;
        const size_t size = septet_s43_row_bytes(columns, group);
        weights += columns;
        data += size;
    }
    return SEPTET_S43_OK;
}

/* A group's septets. */
static inline void unpack_group(const uint8_t *restrict data, int32_t group, int8_t *restrict septets)
{
    for (int32_t block = 0; block < group / 16; block++) {
        septet_s43_unpack(data + (4 + block * 7), septets + block * 8);
    }
}

/* The codebook entries of a group's septets in the order of its weights, and how many septets are not valid. */
static inline int32_t levels_of(const int8_t *restrict septets, int32_t group, int8_t *restrict n)
{
    int32_t invalid = 0;
    for (int32_t s = 0; s < group / 2; s++) {
        const int32_t septet = septets[s];
        const int32_t first = septet_s43_place0(s);
        const int32_t second = septet_s43_place1(s);
        int32_t n0[1];
        int32_t n1[1];
        septet_s43_levels(septet, n0, n1);
        n[first] = (int8_t)n0[0];
        n[second] = (int8_t)n1[0];
        invalid = invalid + (septet_s43_is_valid(septet) ? 0 : 1);
    }
    return invalid;
}

/* A group's codebook entries in the order of its weights. */
static inline int entries(const uint8_t *restrict data, int32_t group, int8_t *restrict n)
{
    int8_t septets[128];
    unpack_group(data, group, septets);
    const int32_t invalid = levels_of(septets, group, n);
    return invalid == 0 ? SEPTET_S43_OK : SEPTET_S43_SEPTET_NOT_VALID;
}

/* A group's offset and unit in units of the grid. */
static inline int stored_scales(const uint8_t *restrict data, int64_t *restrict lo, int64_t *restrict u)
{
    const int32_t lo_bits = septet_s43_scale_bits(data);
    const int32_t u_bits = septet_s43_scale_bits(data + 2);
    if (!septet_s43_is_finite(lo_bits) || !septet_s43_is_finite(u_bits)) return SEPTET_S43_SCALE_NOT_FINITE;
    lo[0] = septet_s43_scale_units(lo_bits);
    u[0] = septet_s43_scale_units(u_bits);
    return 32768 <= u_bits ? SEPTET_S43_UNIT_NEGATIVE : SEPTET_S43_OK;
}

/* A number of the grid in binary32. */
static inline float in_binary32(int64_t q)
{
    return (float)q * 0x1p-24f;
}

/* A weight: the product is exact, so that one rounding is left, fused or not. */
static inline float lattice(float offset, float unit, int32_t n)
{
    return offset + (unit * (float)n);
}

/* The weights of codebook entries. */
static inline void lattice_of(
    float offset, float unit, const int8_t *restrict n, size_t length, float *restrict weights)
{
    for (size_t i = 0; i < length; i++) {
        weights[i] = lattice(offset, unit, n[i]);
    }
}

int septet_s43_dequantize_group(const uint8_t *restrict data, size_t length, size_t group, float *restrict weights)
{
    if (!holds(group) || group < length) return SEPTET_S43_BAD_SIZE;
    int8_t n[256];
    int64_t lo[1];
    int64_t u[1];
    int32_t status = stored_scales(data, lo, u);
    if (status == SEPTET_S43_OK) status = entries(data, (int32_t)group, n);
    if (status == SEPTET_S43_OK) lattice_of(in_binary32(lo[0]), in_binary32(u[0]), n, length, weights);
    return status;
}

int septet_s43_dequantize_row(const uint8_t *restrict data, size_t columns, size_t group, float *restrict weights)
{
    if (!holds(group)) return SEPTET_S43_BAD_SIZE;
    for (size_t start = 0; start < columns; start += group) {
        const size_t t0 = columns - start;
        const size_t length = t0 < group ? t0 : group;
        const int32_t status = septet_s43_dequantize_group(data, length, group, weights + start);
        if (status != SEPTET_S43_OK) return status;
        data += septet_s43_group_bytes(group);
    }
    return SEPTET_S43_OK;
}

int septet_s43_dequantize_rows(
    const uint8_t *restrict data, size_t rows, size_t columns, size_t group, float *restrict weights)
{
    if (!holds(group)) return SEPTET_S43_BAD_SIZE;
    for (size_t r = 0; r < rows; r++) {
        const int32_t status = septet_s43_dequantize_row(data, columns, group, weights);
        if (status != SEPTET_S43_OK) return status;
        const size_t size = septet_s43_row_bytes(columns, group);
        weights += columns;
        data += size;
    }
    return SEPTET_S43_OK;
}

/* Whether a number is an infinity or a NaN, as a number. */
static inline int32_t not_finite(float number)
{
    return (-0x1.fffffep+127f <= number) && (number <= 0x1.fffffep+127f) ? 0 : 1;
}

/* The magnitude of a number. */
static inline float magnitude(float number)
{
    return number < 0.0f ? -number : number;
}

/* The scale of numbers up to a magnitude: a 127th of it, rounded up. */
static inline float activation_scale(float largest)
{
    return divide_up(largest, 127);
}

/* A number in units of a scale that is at least a 127th of it. */
static inline int8_t activation(float number, float scale)
{
    int32_t q = 0;
    if (0.0f < scale) q = nearest_quotient(number, scale);
    return (int8_t)q;
}

int septet_s43_quantize_activations(
    const float *restrict vector, size_t length, int8_t *restrict activations, float *restrict scale)
{
    float largest = 0.0f;
    int32_t bad = 0;
    for (size_t i = 0; i < length; i++) {
        const float here = magnitude(vector[i]);
        bad = not_finite(vector[i]) == 0 ? bad : 1;
        largest = (largest < here) ? here : largest;
    }
    if (bad != 0) return SEPTET_S43_BAD_WEIGHT;
    const float s = activation_scale(largest);
    scale[0] = s;
    for (size_t i = 0; i < length; i++) {
        activations[i] = (int8_t)activation(vector[i], s);
    }
    return SEPTET_S43_OK;
}

/* The dot product of a group's entries, found before, and activations, and the sum of the activations. */
static inline void dot_and_total(
    const uint8_t *restrict codes, const int8_t *restrict n, const int8_t *restrict activations, size_t length,
    int32_t *restrict dotted, int32_t *restrict total)
{
    (void)codes;
    int32_t products = 0;
    int32_t every = 0;
    for (size_t i = 0; i < length; i++) {
        products = products + n[i] * activations[i];
        every = every + activations[i];
    }
    dotted[0] = products;
    total[0] = every;
}

int septet_s43_dot_group(
    const uint8_t *restrict data, size_t length, size_t group, const int8_t *restrict activations,
    int32_t *restrict dotted)
{
    if (!holds(group) || group < length) return SEPTET_S43_BAD_SIZE;
    int8_t n[256];
    int32_t total[1];
    const int32_t status = entries(data, (int32_t)group, n);
    dotted[0] = 0;
    if (status == SEPTET_S43_OK) dot_and_total(data + 4, n, activations, length, dotted, total);
    return status;
}

/* A sum and a number of the grid, in binary32. */
static inline float with_units(float total, int64_t q)
{
    return total + (float)q;
}

/* Two sums, added in binary32. */
static inline float plus(float a, float b)
{
    return a + b;
}

/* A sum times the grid, which is exact, and a scale, rounded once; a product that is exactly 0 is +0. */
static inline float times_scale(float total, float scale)
{
    float product = 0.0f;
    if (!(((total < 0.0f ? -total : total) <= 0.0f) || ((scale < 0.0f ? -scale : scale) <= 0.0f))) product = (total * 0x1p-24f) * scale;
    return product;
}

/* Adds a group's products with at most `TILE` vectors to a partial sum of each. */
static inline int group_products(
    const uint8_t *restrict data, size_t length, size_t group, const int8_t *restrict activations, size_t columns,
    size_t vectors, float *restrict partial)
{
    int8_t n[256];
    int64_t lo[1];
    int64_t u[1];
    int32_t status = stored_scales(data, lo, u);
    if (status == SEPTET_S43_OK) status = entries(data, (int32_t)group, n);
    if (status != SEPTET_S43_OK) return status;
    for (size_t v = 0; v < vectors; v++) {
        int32_t dotted[1];
        int32_t total[1];
        dot_and_total(data + 4, n, activations + v * columns, length, dotted, total);
        const int64_t units = septet_s43_contribution(lo[0], u[0], dotted[0], total[0]);
        partial[v] = with_units(partial[v], units);
    }
    return SEPTET_S43_OK;
}

/* A vector's partial sums, halves added to halves. */
static inline float folded(const float *restrict partial)
{
    const float total = plus(plus(partial[0], partial[32]), plus(partial[16], partial[48]));
    return plus(total, plus(plus(partial[8], partial[40]), plus(partial[24], partial[56])));
}

/* The partial sums of a row's products with at most `TILE` vectors, those of one turn together. */
static inline int partial_sums(
    const uint8_t *restrict data, size_t columns, size_t group, const int8_t *restrict activations, size_t vectors,
    float *restrict partial)
{
    for (int32_t i = 0; i < 64; i++) {
        partial[i] = in_binary32(0);
    }
    size_t g = 0;
    for (size_t start = 0; start < columns; start += group) {
        const size_t t0 = columns - start;
        const size_t length = t0 < group ? t0 : group;
        const size_t k = g % 8;
        const int32_t status = group_products(data, length, group, activations + start, columns, vectors, partial + k * 8);
        if (status != SEPTET_S43_OK) return status;
        g = g + 1;
        data += septet_s43_group_bytes(group);
    }
    return SEPTET_S43_OK;
}

/* The sums of a row's products with at most `TILE` vectors, in place of the first partial sums. */
static inline int row_sums(
    const uint8_t *restrict data, size_t columns, size_t group, const int8_t *restrict activations, size_t vectors,
    float *restrict partial)
{
    const int32_t status = partial_sums(data, columns, group, activations, vectors, partial);
    if (status != SEPTET_S43_OK) return status;
    for (size_t v = 0; v < vectors; v++) {
        partial[v] = folded(partial + v);
    }
    return SEPTET_S43_OK;
}

int septet_s43_matmul(
    const uint8_t *restrict data, size_t rows, size_t columns, size_t group, const int8_t *restrict activations,
    const float *restrict scales, size_t vectors, float *restrict products)
{
    if (!holds(group)) return SEPTET_S43_BAD_SIZE;
    for (size_t v = 0; v < vectors; v++) {
        if (not_finite(scales[v]) != 0) return SEPTET_S43_SCALE_NOT_FINITE;
    }
    for (size_t r = 0; r < rows; r++) {
        const size_t row_bytes = septet_s43_row_bytes(columns, group);
        for (size_t v = 0; v < vectors; v += 8) {
            float partial[64];
            const size_t t0 = vectors - v;
            const size_t number = t0 < 8 ? t0 : 8;
            const int32_t status = row_sums(data + r * row_bytes, columns, group, activations + v * columns, number, partial);
            if (status != SEPTET_S43_OK) return status;
            for (size_t i = 0; i < number; i++) {
                products[(v + i) * rows + r] = times_scale(partial[i], scales[v + i]);
            }
        }
    }
    return SEPTET_S43_OK;
}

int septet_s43_matvec(
    const uint8_t *restrict data, size_t rows, size_t columns, size_t group, const int8_t *restrict activations,
    float scale, float *restrict products)
{
    float scales[1];
    scales[0] = scale;
    const int32_t status = septet_s43_matmul(data, rows, columns, group, activations, scales, 1, products);
    return status;
}

