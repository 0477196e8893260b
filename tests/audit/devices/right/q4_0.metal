#include <metal_stdlib>
using namespace metal;
struct block { half d; uint8_t qs[16]; };

kernel void q4_0(device const block *x [[buffer(0)]], device float *y [[buffer(1)]], constant int &n [[buffer(2)]],
                 uint i [[thread_position_in_grid]])
{
    if (int(i) >= n / 2) return;
    const int b = i / 16, j = i % 16;
    const float d = x[b].d;
    const int v = x[b].qs[j];
    y[32 * b + j] = d * ((v & 15) - 8);
    y[32 * b + 16 + j] = d * ((v >> 4) - 8);
}
