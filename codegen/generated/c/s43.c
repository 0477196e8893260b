/* Kernels of format s43, fingerprint 51daf4c0aec100a5485fad4ffa83dc7a365a024dc5d4e0b5c750fc23ad6755f5; written by `septet codegen`. */
#include "s43.h"

#include <float.h>
#include <stdbool.h>
#include <string.h>

#if FLT_EVAL_METHOD != 0
#error "binary32 and binary64 operations must be rounded to their own type"
#endif

enum { BLOCK = 16, BLOCK_BYTES = 7, SEPTETS = BLOCK / 2, LARGEST_GROUP = 256, SCALE_BYTES = 4 };
enum { PARTIAL_SUMS = 8, TILE = 8 };

/* Little-endian words. */
static inline uint32_t load32(const uint8_t *data)
{
    return (uint32_t)data[0] | (uint32_t)data[1] << 8 | (uint32_t)data[2] << 16 | (uint32_t)data[3] << 24;
}

static inline void store32(uint8_t *data, uint32_t word)
{
    data[0] = (uint8_t)word;
    data[1] = (uint8_t)(word >> 8);
    data[2] = (uint8_t)(word >> 16);
    data[3] = (uint8_t)(word >> 24);
}

static inline void store64(uint8_t *data, uint64_t word)
{
    store32(data, (uint32_t)word);
    store32(data + 4, (uint32_t)(word >> 32));
}

/* The septet of two codes. */
static inline int32_t septet_s43_encode(int32_t c0, int32_t c1)
{
    return (c0 << 3) + c1;
}

/* Whether a septet is the septet of two codes; 121 to 127 are not in a radix format of 11 levels. */
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

/* The bytes of a block of septets: 8 septets are 7 bytes, 32 are 28. */
static inline void septet_s43_pack(const uint8_t septets[8], uint8_t data[7])
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
static inline void septet_s43_unpack(const uint8_t data[7], uint8_t septets[8])
{
    const int64_t t0 = (int64_t)load32(data + 0) | (int64_t)load32(data + 3) << 24;
    uint64_t spread = (uint64_t)t0;
    spread = (spread & UINT64_C(0xfffffff)) | (spread & UINT64_C(0xfffffff0000000)) << 4;
    spread = (spread & UINT64_C(0x3fff00003fff)) | (spread & UINT64_C(0xfffc0000fffc000)) << 2;
    spread = (spread & UINT64_C(0x7f007f007f007f)) | (spread & UINT64_C(0x3f803f803f803f80)) << 1;
    store64(septets, spread);
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
    const int64_t t3 = (bits < 32768) ? t2 : (-t2);
    return t3;
}

/* Offset and unit of a group, from the floor of its minimum and the ceiling of its maximum, and their patterns. */
static inline void septet_s43_group_scales(int64_t minimum, int64_t maximum, int64_t *lo, int64_t *u, int64_t *lo_bits, int64_t *u_bits)
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
    const int64_t t31 = t30 / INT64_C(105) - (t30 % INT64_C(105) < 0 ? 1 : 0);
    const int64_t t32 = (true && true) ? (t31 & (-INT64_C(536870912))) : t31;
    const int64_t t33 = (true && true) ? (t31 & (-INT64_C(268435456))) : t32;
    const int64_t t34 = (true && true) ? (t31 & (-INT64_C(134217728))) : t33;
    const int64_t t35 = (true && true) ? (t31 & (-INT64_C(67108864))) : t34;
    const int64_t t36 = (true && true) ? (t31 & (-INT64_C(33554432))) : t35;
    const int64_t t37 = (true && true) ? (t31 & (-INT64_C(16777216))) : t36;
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
    const int32_t t101 = true ? (26624 + (int32_t)(t97 < 0 ? ~(~t97 >> 26) : t97 >> 26)) : t100;
    const int32_t t102 = true ? (25600 + (int32_t)(t97 < 0 ? ~(~t97 >> 25) : t97 >> 25)) : t101;
    const int32_t t103 = true ? (24576 + (int32_t)(t97 < 0 ? ~(~t97 >> 24) : t97 >> 24)) : t102;
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
    const int32_t t121 = (t97 < INT64_C(131072)) ? (6144 + (int32_t)(t97 < 0 ? ~(~t97 >> 6) : t97 >> 6)) : t120;
    const int32_t t122 = (t97 < INT64_C(65536)) ? (5120 + (int32_t)(t97 < 0 ? ~(~t97 >> 5) : t97 >> 5)) : t121;
    const int32_t t123 = (t97 < INT64_C(32768)) ? (4096 + (int32_t)(t97 < 0 ? ~(~t97 >> 4) : t97 >> 4)) : t122;
    const int64_t t124 = (t97 < INT64_C(16384)) ? (INT64_C(3072) + (t97 < 0 ? ~(~t97 >> 3) : t97 >> 3)) : (int64_t)t123;
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

static bool holds(size_t group)
{
    return group > 0 && group <= LARGEST_GROUP && group % BLOCK == 0;
}

size_t septet_s43_group_bytes(size_t group)
{
    return holds(group) ? SCALE_BYTES + group / BLOCK * BLOCK_BYTES : 0;
}

size_t septet_s43_row_bytes(size_t columns, size_t group)
{
    return holds(group) ? (columns / group + (columns % group != 0)) * septet_s43_group_bytes(group) : 0;
}

/* The floor and the ceiling of a weight in units of the grid; the product is exact. */
static int64_t floor_units(float weight)
{
    const double x = (double)weight * 0x1p24;
    const int64_t q = (int64_t)x;
    return q - (int64_t)((double)q > x);
}

static int64_t ceil_units(float weight)
{
    const double x = (double)weight * 0x1p24;
    const int64_t q = (int64_t)x;
    return q + (int64_t)((double)q < x);
}

/* The smallest binary32 number that is not below a midpoint, given doubled: binary32 weights reach both or neither. */
static float threshold(int64_t doubled)
{
    const double exact = (double)doubled * 0x1p-25;
    float nearest = (float)exact;
    if ((double)nearest < exact) {
        uint32_t bits;
        memcpy(&bits, &nearest, sizeof bits);
        bits += nearest < 0.0f ? UINT32_MAX : 1;
        memcpy(&nearest, &bits, sizeof bits);
    }
    return nearest;
}

static int32_t code0(float weight, const float thresholds[15])
{
    int32_t code = 0;
    code += weight >= thresholds[0] ? 1 : 0;
    code += weight >= thresholds[1] ? 1 : 0;
    code += weight >= thresholds[2] ? 1 : 0;
    code += weight >= thresholds[3] ? 1 : 0;
    code += weight >= thresholds[4] ? 1 : 0;
    code += weight >= thresholds[5] ? 1 : 0;
    code += weight >= thresholds[6] ? 1 : 0;
    code += weight >= thresholds[7] ? 1 : 0;
    code += weight >= thresholds[8] ? 1 : 0;
    code += weight >= thresholds[9] ? 1 : 0;
    code += weight >= thresholds[10] ? 1 : 0;
    code += weight >= thresholds[11] ? 1 : 0;
    code += weight >= thresholds[12] ? 1 : 0;
    code += weight >= thresholds[13] ? 1 : 0;
    code += weight >= thresholds[14] ? 1 : 0;
    return code;
}

static int32_t code1(float weight, const float thresholds[7])
{
    int32_t code = 0;
    code += weight >= thresholds[0] ? 1 : 0;
    code += weight >= thresholds[1] ? 1 : 0;
    code += weight >= thresholds[2] ? 1 : 0;
    code += weight >= thresholds[3] ? 1 : 0;
    code += weight >= thresholds[4] ? 1 : 0;
    code += weight >= thresholds[5] ? 1 : 0;
    code += weight >= thresholds[6] ? 1 : 0;
    return code;
}

/* The codes of a group's weights by lane: 32-bit, as comparisons of binary32 numbers are in vector registers. */
static void quantize_lanes(const float *restrict weights, int32_t group, const float *restrict thresholds0,
    const float *restrict thresholds1, int32_t *restrict c0, int32_t *restrict c1)
{
    for (int32_t s = 0; s < group / 2; s++) {
        c0[s] = code0(weights[septet_s43_place0(s)], thresholds0);
        c1[s] = code1(weights[septet_s43_place1(s)], thresholds1);
    }
}

/* The septets of codes; weights from `length` on are padding. */
static void encode_septets(const int32_t *restrict c0, const int32_t *restrict c1, int32_t length, int32_t group,
    uint8_t *restrict septets)
{
    for (int32_t s = 0; s < group / 2; s++) {
        const int32_t held0 = septet_s43_place0(s) < length ? c0[s] : 0;
        const int32_t held1 = septet_s43_place1(s) < length ? c1[s] : 0;
        septets[s] = (uint8_t)septet_s43_encode(held0, held1);
    }
}

int septet_s43_quantize_group(const float *restrict weights, size_t length, size_t group, uint8_t *restrict data)
{
    enum { STRIDE = 16 };
    float low[STRIDE], high[STRIDE], padded[LARGEST_GROUP];
    float thresholds0[15], thresholds1[7];
    uint8_t septets[LARGEST_GROUP / 2];
    int64_t lo, u, bits[2], doubled0[15], doubled1[7];
    int32_t c0[LARGEST_GROUP / 2], c1[LARGEST_GROUP / 2], bad = 0;

    if (!holds(group) || length == 0 || length > group)
        return SEPTET_S43_BAD_SIZE;
    if (length < group) { /* with a weight of the group, so that its extremes stay what they are */
        for (size_t i = 0; i < group; i++)
            padded[i] = weights[i < length ? i : 0];
        weights = padded;
    }
    for (size_t i = 0; i < group; i++)
        bad |= !(weights[i] >= -65504.0f && weights[i] <= 65504.0f);
    if (bad)
        return SEPTET_S43_BAD_WEIGHT;

    for (size_t j = 0; j < STRIDE; j++)
        low[j] = high[j] = weights[j];
    for (size_t i = STRIDE; i < group; i += STRIDE) {
        for (size_t j = 0; j < STRIDE; j++) {
            low[j] = weights[i + j] < low[j] ? weights[i + j] : low[j];
            high[j] = weights[i + j] > high[j] ? weights[i + j] : high[j];
        }
    }
    for (size_t j = 1; j < STRIDE; j++) {
        low[0] = low[j] < low[0] ? low[j] : low[0];
        high[0] = high[j] > high[0] ? high[j] : high[0];
    }
    septet_s43_group_scales(floor_units(low[0]), ceil_units(high[0]), &lo, &u, &bits[0], &bits[1]);

    septet_s43_midpoints0(lo, u, doubled0);
    septet_s43_midpoints1(lo, u, doubled1);
    for (size_t k = 0; k < 15; k++)
        thresholds0[k] = threshold(doubled0[k]);
    for (size_t k = 0; k < 7; k++)
        thresholds1[k] = threshold(doubled1[k]);
    for (size_t k = 0; k < 2; k++)
        septet_s43_scale_bytes((int32_t)bits[k], data + 2 * k);
    quantize_lanes(weights, (int32_t)group, thresholds0, thresholds1, c0, c1);
    encode_septets(c0, c1, (int32_t)length, (int32_t)group, septets);
    for (size_t block = 0; block < group / BLOCK; block++)
        septet_s43_pack(septets + block * SEPTETS, data + SCALE_BYTES + block * BLOCK_BYTES);
    return SEPTET_S43_OK;
}

int septet_s43_quantize_row(const float *restrict weights, size_t columns, size_t group, uint8_t *restrict data)
{
    if (!holds(group))
        return SEPTET_S43_BAD_SIZE;
    for (size_t start = 0; start < columns; start += group, data += septet_s43_group_bytes(group)) {
        const size_t length = columns - start < group ? columns - start : group;
        const int status = septet_s43_quantize_group(weights + start, length, group, data);
        if (status != SEPTET_S43_OK)
            return status;
    }
    return SEPTET_S43_OK;
}

int septet_s43_quantize_rows(const float *restrict weights, size_t rows, size_t columns, size_t group,
    uint8_t *restrict data)
{
    for (size_t r = 0; r < rows; r++, weights += columns, data += septet_s43_row_bytes(columns, group)) {
        const int status = septet_s43_quantize_row(weights, columns, group, data);
        if (status != SEPTET_S43_OK)
            return status;
    }
    return SEPTET_S43_OK;
}

/* A group's codebook entries in the order of its weights. */
static int entries(const uint8_t *restrict data, int32_t group, int8_t *restrict n)
{
    uint8_t septets[LARGEST_GROUP / 2];
    int32_t invalid = 0;
    for (int32_t block = 0; block < group / BLOCK; block++)
        septet_s43_unpack(data + SCALE_BYTES + block * BLOCK_BYTES, septets + block * SEPTETS);
    for (int32_t s = 0; s < group / 2; s++) {
        int32_t n0, n1;
        septet_s43_levels(septets[s], &n0, &n1);
        n[septet_s43_place0(s)] = (int8_t)n0;
        n[septet_s43_place1(s)] = (int8_t)n1;
        invalid |= !septet_s43_is_valid(septets[s]);
    }
    return invalid ? SEPTET_S43_SEPTET_NOT_VALID : SEPTET_S43_OK;
}

/* A group's offset and unit in units of the grid. */
static int stored_scales(const uint8_t *data, int64_t *lo, int64_t *u)
{
    const int32_t lo_bits = septet_s43_scale_bits(data), u_bits = septet_s43_scale_bits(data + 2);
    if (!septet_s43_is_finite(lo_bits) || !septet_s43_is_finite(u_bits))
        return SEPTET_S43_SCALE_NOT_FINITE;
    *lo = septet_s43_scale_units(lo_bits);
    *u = septet_s43_scale_units(u_bits);
    return *u < 0 ? SEPTET_S43_UNIT_NEGATIVE : SEPTET_S43_OK;
}

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
    if (status == SEPTET_S43_OK) {
        const float offset = (float)lo * 0x1p-24f, unit = (float)u * 0x1p-24f;
        for (size_t i = 0; i < length; i++)
            weights[i] = offset + unit * (float)n[i]; /* the product is exact: one rounding, fused or not */
    }
    return status;
}

int septet_s43_dequantize_row(const uint8_t *restrict data, size_t columns, size_t group, float *restrict weights)
{
    if (!holds(group))
        return SEPTET_S43_BAD_SIZE;
    for (size_t start = 0; start < columns; start += group, data += septet_s43_group_bytes(group)) {
        const size_t length = columns - start < group ? columns - start : group;
        const int status = septet_s43_dequantize_group(data, length, group, weights + start);
        if (status != SEPTET_S43_OK)
            return status;
    }
    return SEPTET_S43_OK;
}

int septet_s43_dequantize_rows(const uint8_t *restrict data, size_t rows, size_t columns, size_t group,
    float *restrict weights)
{
    for (size_t r = 0; r < rows; r++, weights += columns, data += septet_s43_row_bytes(columns, group)) {
        const int status = septet_s43_dequantize_row(data, columns, group, weights);
        if (status != SEPTET_S43_OK)
            return status;
    }
    return SEPTET_S43_OK;
}

int septet_s43_dot_group(const uint8_t *restrict data, size_t length, size_t group, const int8_t *restrict activations,
    int32_t *restrict dot)
{
    int8_t n[LARGEST_GROUP];
    int32_t sum = 0;
    int status;

    if (!holds(group) || length > group)
        return SEPTET_S43_BAD_SIZE;
    status = entries(data, (int32_t)group, n);
    for (size_t i = 0; status == SEPTET_S43_OK && i < length; i++)
        sum += n[i] * activations[i];
    *dot = sum;
    return status;
}

int septet_s43_quantize_activations(const float *restrict vector, size_t length, int8_t *restrict activations,
    float *restrict scale)
{
    const double even = 0x1.8p52; /* adding it rounds to an integer, ties to even */
    float largest = 0.0f, s;
    int32_t bad = 0;

    for (size_t i = 0; i < length; i++) {
        const float magnitude = vector[i] < 0.0f ? -vector[i] : vector[i];
        bad |= !(magnitude <= FLT_MAX);
        largest = magnitude > largest ? magnitude : largest;
    }
    if (bad)
        return SEPTET_S43_BAD_WEIGHT;
    s = largest / 127.0f;
    if (127.0 * (double)s < (double)largest) { /* the product is exact */
        uint32_t bits;
        memcpy(&bits, &s, sizeof bits);
        bits += 1;
        memcpy(&s, &bits, sizeof bits);
    }
    *scale = s;
    for (size_t i = 0; i < length; i++) /* no quotient of binary32 numbers is rounded to or across a tie */
        activations[i] = s > 0.0f ? (int8_t)((double)vector[i] / (double)s + even - even) : 0;
    return SEPTET_S43_OK;
}

/* A tile of at most TILE products of a row with vectors. */
static int row_products(const uint8_t *restrict data, size_t columns, size_t group, const int8_t *restrict activations,
    const float *restrict scales, size_t vectors, size_t rows, float *restrict products)
{
    float partial[TILE][PARTIAL_SUMS] = {{0.0f}};
    for (size_t g = 0; g * group < columns; g++, data += septet_s43_group_bytes(group)) {
        const size_t start = g * group, length = columns - start < group ? columns - start : group;
        int8_t n[LARGEST_GROUP];
        int64_t lo, u;
        int status = stored_scales(data, &lo, &u);
        if (status == SEPTET_S43_OK)
            status = entries(data, (int32_t)group, n);
        if (status != SEPTET_S43_OK)
            return status;
        for (size_t v = 0; v < vectors; v++) {
            const int8_t *a = activations + v * columns + start;
            int32_t dot = 0, total = 0;
            for (size_t i = 0; i < length; i++) {
                dot += n[i] * a[i];
                total += a[i];
            }
            partial[v][g % PARTIAL_SUMS] += (float)septet_s43_contribution(lo, u, dot, total);
        }
    }
    for (size_t v = 0; v < vectors; v++) {
        for (size_t half = PARTIAL_SUMS / 2; half > 0; half /= 2) {
            for (size_t i = 0; i < half; i++)
                partial[v][i] += partial[v][i + half];
        }
        /* The sum times the grid is exact; a product that is exactly 0 has no sign in the spec. */
        products[v * rows] = partial[v][0] == 0.0f || scales[v] == 0.0f ? 0.0f : partial[v][0] * 0x1p-24f * scales[v];
    }
    return SEPTET_S43_OK;
}

int septet_s43_matmul(const uint8_t *restrict data, size_t rows, size_t columns, size_t group,
    const int8_t *restrict activations, const float *restrict scales, size_t vectors, float *restrict products)
{
    if (!holds(group))
        return SEPTET_S43_BAD_SIZE;
    for (size_t v = 0; v < vectors; v++) {
        if (!(scales[v] >= -FLT_MAX && scales[v] <= FLT_MAX))
            return SEPTET_S43_SCALE_NOT_FINITE;
    }
    for (size_t r = 0; r < rows; r++) {
        const uint8_t *row = data + r * septet_s43_row_bytes(columns, group);
        for (size_t v = 0; v < vectors; v += TILE) {
            const size_t tile = vectors - v < TILE ? vectors - v : TILE;
            const int status = row_products(
                row, columns, group, activations + v * columns, scales + v, tile, rows, products + v * rows + r);
            if (status != SEPTET_S43_OK)
                return status;
        }
    }
    return SEPTET_S43_OK;
}

int septet_s43_matvec(const uint8_t *restrict data, size_t rows, size_t columns, size_t group,
    const int8_t *restrict activations, float scale, float *restrict products)
{
    return septet_s43_matmul(data, rows, columns, group, activations, &scale, 1, products);
}
