/* Groups of nl11 with one fault each. */
#include <stdint.h>
#include <string.h>

static const uint8_t OTHER[11] = {0, 18, 32, 43, 54, 64, 74, 84, 95, 109, 127};

/* Another codebook, as fitted to other weights. */
void other_codebook(const uint8_t *packed, float *out)
{
    _Float16 scales[2];
    uint64_t word = 0;
    memcpy(scales, packed, 4);
    memcpy(&word, packed + 4, 7);
    for (int i = 0; i < 8; i++) {
        const unsigned septet = word >> (7 * i) & 127;
        out[2 * i] = (float)scales[0] + (float)scales[1] * OTHER[septet % 11];
        out[2 * i + 1] = (float)scales[0] + (float)scales[1] * OTHER[septet / 11];
    }
}
