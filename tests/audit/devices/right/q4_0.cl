typedef struct { ushort d; uchar qs[16]; } block;

kernel void q4_0(global const block *x, global float *y, int n)
{
    const int i = get_global_id(0);
    if (i >= n / 2) return;
    const int b = i / 16, j = i % 16;
    const float d = vload_half(b * 9, (global const half *)x);
    const int v = x[b].qs[j];
    y[32 * b + j] = d * ((v & 15) - 8);
    y[32 * b + 16 + j] = d * ((v >> 4) - 8);
}
