/* The compiler's own bit-fields, little-endian. */
#include <stddef.h>
#include <stdint.h>

union septet {
    uint8_t byte;
    struct { uint8_t three : 3, four : 4; } codes;
};

/* Fields written, the byte read. */
int encode(int c0, int c1)
{
    union septet s = {0};
    s.codes.four = (uint8_t)(c0 & 15);
    s.codes.three = (uint8_t)(c1 & 7);
    return s.byte;
}

/* The byte written, fields read. */
void decode(unsigned septet, uint8_t *codes)
{
    const union septet s = {(uint8_t)septet};
    codes[0] = s.codes.four;
    codes[1] = s.codes.three;
}
