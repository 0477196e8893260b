/* A table over all septets, made by macros; and a device of Duff's. */
#include <stddef.h>
#include <stdint.h>

#define PAIR(s) {(s) >> 3, (s) & 7}
#define FOUR(s) PAIR(s), PAIR(s + 1), PAIR(s + 2), PAIR(s + 3)
#define SIXTEEN(s) FOUR(s), FOUR(s + 4), FOUR(s + 8), FOUR(s + 12)
#define SIXTYFOUR(s) SIXTEEN(s), SIXTEEN(s + 16), SIXTEEN(s + 32), SIXTEEN(s + 48)

static const uint8_t CODES[128][2] = {SIXTYFOUR(0), SIXTYFOUR(64)};

void decode(const uint8_t *septets, uint8_t *codes, size_t count)
{
    for (const uint8_t *end = septets + count; septets != end; septets++) {
        *codes++ = CODES[*septets][0];
        *codes++ = CODES[*septets][1];
    }
}

#define ONE *septets++ = (uint8_t)(codes[0] * 8 + codes[1]), codes += 2

/* A device of Duff's. */
void encode(const uint8_t *codes, uint8_t *septets, size_t count)
{
    size_t turns = (count + 3) / 4;
    switch (count % 4) {
    case 0: do { ONE; /* fall through */
    case 3: ONE; /* fall through */
    case 2: ONE; /* fall through */
    case 1: ONE;
            } while (--turns);
    }
}
