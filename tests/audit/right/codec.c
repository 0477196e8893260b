/* s43's septets in arrays. */
#include <stddef.h>
#include <stdint.h>

/* A shift and a mask a septet. */
void decode(const uint8_t *septets, uint8_t *codes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        codes[2 * i] = septets[i] >> 3;
        codes[2 * i + 1] = septets[i] & 7;
    }
}

/* A shift and an or a pair. */
void encode(const uint8_t *codes, uint8_t *septets, size_t count)
{
    for (size_t i = 0; i < count; i++)
        septets[i] = (uint8_t)(codes[2 * i] << 3 | codes[2 * i + 1]);
}
