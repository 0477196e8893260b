/* Runs a device kernel on the CPU: one workgroup after another, a fiber for each thread, a switch at each barrier.

   The order in which the threads of a phase run is the caller's, so that a result that depends on it can be shown.
   In a checked build each access calls `grid.touch`, which knows the arrays and, for each byte, who touched it since the
   last barrier: an access outside, a read of shared memory that nobody wrote, or a race stops the launch. */
#define _GNU_SOURCE
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>

enum { STACK = 1 << 18, MOST = 1024, IMPLICIT = 256, WARP = 32 };
enum { RUNNING, AT_BARRIER, AT_EXCHANGE, ENDED };
enum { FAULT_NONE, FAULT_OUTSIDE, FAULT_READ_ONLY, FAULT_UNINITIALISED, FAULT_RACE, FAULT_DIVERGENT, FAULT_LANES,
       FAULT_GROUPS, FAULT_LAUNCH, FAULT_MISALIGNED };
enum { READ, WRITE, ATOMIC, KINDS };
enum { SHARED = 1, READ_ONLY = 2, FIXED = 4 };

/* An array: FIXED ones are constants of the module, of which only the bounds matter. */
struct region { uint8_t *base; uint64_t size; uint32_t flags, reserved; };
struct fault { uint32_t kind, thread, other, group, other_group, site, other_site, region; int64_t offset; };
struct launch {
    void (*entry)(void **);
    void **arguments;
    struct region *region;
    uint32_t grid[3], block[3];
    uint32_t regions, order, fill, leave; /* `leave`: no barrier waits for threads that have ended */
    struct fault fault;
};

/* Who touched a byte in one way: since which barrier, who first, and whether others too. There is one for the threads of
   a warp since the last barrier of its own, one for the warps of a workgroup, and one for the workgroups of a launch. */
struct mark { uint32_t when, who, many, thread, site; };
struct shadow { struct mark in_warp[KINDS], in_group[KINDS], in_grid[KINDS]; uint32_t written, reserved; };

static struct launch *now;
static struct fault pending; /* a read of what nobody wrote, unless the phase turns out to have a race */
static ucontext_t scheduler, *fiber;
static uint8_t *stacks, *state;
static uint32_t threads, current, group, phase[2], launches;
static uint32_t group_at[3], *flags_of, *site_of, *epoch_of, epochs;
static struct { uint32_t value, lane, width, ballot, orders; uint64_t got; } *lane_of;
static struct shadow **shadows;
static uint8_t implicit[IMPLICIT];

#define NAMED(c, name) c __asm__(name)
#define PLACE(d, k)                                                                                                    \
    uint32_t NAMED(local_id_##d(void), "grid.local_id." #d);                                                          \
    uint32_t NAMED(group_id_##d(void), "grid.group_id." #d);                                                          \
    uint32_t NAMED(local_size_##d(void), "grid.local_size." #d);                                                      \
    uint32_t NAMED(groups_##d(void), "grid.groups." #d);                                                              \
    uint32_t local_id_##d(void)                                                                                       \
    {                                                                                                                  \
        uint32_t at = current;                                                                                         \
        for (int j = 0; j < k; j++) at /= now->block[j];                                                               \
        return at % now->block[k];                                                                                     \
    }                                                                                                                  \
    uint32_t group_id_##d(void) { return group_at[k]; }                                                                \
    uint32_t local_size_##d(void) { return now->block[k]; }                                                            \
    uint32_t groups_##d(void) { return now->grid[k]; }
PLACE(x, 0)
PLACE(y, 1)
PLACE(z, 2)

void NAMED(barrier(uint32_t, uint32_t), "grid.barrier");
uint32_t NAMED(exchange(uint32_t, uint32_t, uint32_t), "grid.exchange");
uint64_t NAMED(ballot(uint32_t, uint32_t), "grid.ballot");
void NAMED(warp_barrier(uint32_t), "grid.warp_barrier");
void *NAMED(implicit_arguments(void), "grid.implicit");
void NAMED(touch(uint8_t *, uint64_t, uint32_t, uint32_t), "grid.touch");

/* Leave the fiber for good: the scheduler sees the fault. */
static void stop(struct fault found)
{
    if (now->fault.kind == FAULT_NONE) now->fault = found;
    state[current] = ENDED;
    setcontext(&scheduler);
}

static struct fault here(uint32_t kind)
{
    struct fault found = {.kind = kind, .thread = current, .group = group};
    return found;
}

void barrier(uint32_t flags, uint32_t site)
{
    uint32_t me = current;
    flags_of[me] = flags;
    site_of[me] = site;
    state[me] = AT_BARRIER;
    swapcontext(&fiber[me], &scheduler);
}

static uint64_t met(uint32_t value, uint32_t lane, uint32_t width, uint32_t ballots, uint32_t orders)
{
    uint32_t me = current;
    lane_of[me].value = value;
    lane_of[me].lane = lane;
    lane_of[me].width = width;
    lane_of[me].ballot = ballots;
    lane_of[me].orders = orders;
    state[me] = AT_EXCHANGE;
    swapcontext(&fiber[me], &scheduler);
    return lane_of[me].got;
}

uint32_t exchange(uint32_t value, uint32_t lane, uint32_t width) { return (uint32_t)met(value, lane, width, 0, 0); }
uint64_t ballot(uint32_t predicate, uint32_t width) { return met(predicate, 0, width, 1, 0); }
void warp_barrier(uint32_t width) { met(0, 0, width, 0, 1); }

/* AMDGPU code object 5: numbers of groups at 0, sizes of a group at 12. */
void *implicit_arguments(void)
{
    memset(implicit, 0, sizeof implicit);
    for (int k = 0; k < 3; k++) {
        uint16_t size = (uint16_t)now->block[k];
        memcpy(implicit + 4 * k, &now->grid[k], 4);
        memcpy(implicit + 12 + 2 * k, &size, 2);
    }
    return implicit;
}

static int conflicts(uint32_t kind, uint32_t other)
{
    return kind == WRITE || other == WRITE || (kind != other);
}

/* The mark of a byte after one more access; the kind of an earlier one that conflicts with it, or KINDS. */
static uint32_t marked(struct mark *marks, uint32_t kind, uint32_t when, uint32_t who, uint32_t site)
{
    uint32_t found = KINDS;
    for (uint32_t k = 0; k < KINDS; k++)
        if (marks[k].when == when && conflicts(kind, k) && (marks[k].who != who || marks[k].many)) found = k;
    struct mark *own = &marks[kind];
    if (own->when != when) *own = (struct mark){when, who, 0, current, site};
    else if (own->who != who) own->many = 1;
    return found;
}

/* `kind` has above its lowest byte what the address has to be a multiple of, where that matters. */
void touch(uint8_t *p, uint64_t size, uint32_t kind, uint32_t site)
{
    const uint32_t align = kind >> 8;
    kind &= 255;
    if (p >= stacks && p + size <= stacks + (uint64_t)threads * STACK) return;
    if (p >= implicit && p + size <= implicit + IMPLICIT) return;
    struct region *nearest = NULL;
    for (uint32_t k = 0; k < now->regions; k++) {
        struct region *r = &now->region[k];
        if (p >= r->base && p + size <= r->base + r->size && size <= r->size) {
            if (kind != READ && r->flags & (READ_ONLY | FIXED)) {
                struct fault found = here(FAULT_READ_ONLY);
                found.region = k, found.offset = p - r->base, found.site = site;
                stop(found);
            }
            if (align && (p - r->base) % align) {
                struct fault found = here(FAULT_MISALIGNED);
                found.region = k, found.offset = p - r->base, found.site = site, found.other = align;
                stop(found);
            }
            if (r->flags & FIXED) return;
            uint32_t shared = r->flags & SHARED;
            for (uint64_t j = 0; j < size; j++) {
                struct shadow *s = &shadows[k][p - r->base + j];
                struct fault found = here(FAULT_RACE);
                found.region = k, found.offset = p - r->base + (int64_t)j, found.site = site;
                if (shared && !s->written && kind != WRITE && pending.kind == FAULT_NONE) {
                    pending = found;
                    pending.kind = FAULT_UNINITIALISED;
                }
                uint32_t memory = shared ? 0 : 1;
                struct mark *marks = s->in_warp;
                uint32_t other = marked(marks, kind, epoch_of[2 * (current / WARP) + memory], current, site);
                if (other == KINDS) {
                    marks = s->in_group;
                    other = marked(marks, kind, phase[memory], current / WARP, site);
                }
                if (other < KINDS) {
                    found.other = marks[other].thread, found.other_site = marks[other].site;
                    found.other_group = group;
                    stop(found);
                }
                other = shared ? KINDS : marked(s->in_grid, kind, launches, group, site);
                if (other < KINDS) {
                    found.kind = FAULT_GROUPS;
                    found.other_group = s->in_grid[other].who, found.other_site = s->in_grid[other].site;
                    stop(found);
                }
                if (kind != READ) s->written = 1;
            }
            return;
        }
        int64_t apart = p < r->base ? r->base - p : p - (r->base + r->size);
        int64_t least = !nearest ? INT64_MAX : p < nearest->base ? nearest->base - p : p - (nearest->base + nearest->size);
        if (apart < least) nearest = r;
    }
    struct fault found = here(FAULT_OUTSIDE);
    found.site = site;
    found.region = nearest ? (uint32_t)(nearest - now->region) : UINT32_MAX;
    found.offset = nearest ? p - nearest->base : 0;
    stop(found);
}

static void begin(void)
{
    now->entry(now->arguments);
    state[current] = ENDED;
}

/* The threads in the order in which the next phase runs them. */
static void arranged(uint32_t *turn, uint32_t count, uint32_t order, uint32_t *seed)
{
    for (uint32_t t = 0; t < count; t++) turn[t] = order == 1 ? count - 1 - t : t;
    if (order < 2) return;
    for (uint32_t t = count; t > 1; t--) {
        *seed = *seed * 1664525u + 1013904223u;
        uint32_t k = (*seed >> 8) % t, kept = turn[t - 1];
        turn[t - 1] = turn[k];
        turn[k] = kept;
    }
}

/* Give the lanes that wait for each other their values: all that live of a warp must have come. Says how many did. */
static uint32_t exchanged(void)
{
    uint32_t done = 0;
    for (uint32_t first = 0; first < threads;) {
        uint32_t width = 32;
        for (uint32_t t = first; t < threads && t < first + 64; t++)
            if (state[t] == AT_EXCHANGE) { width = lane_of[t].width; break; }
        uint32_t last = first + width < threads ? first + width : threads, waiting = 0;
        for (uint32_t t = first; t < last; t++) waiting += state[t] == AT_EXCHANGE;
        if (waiting && waiting < last - first) return 0;
        for (uint32_t t = first; waiting && t < last; t++) {
            uint64_t votes = 0;
            for (uint32_t j = first; j < last; j++) votes |= (uint64_t)(lane_of[j].value & 1) << (j - first);
            uint32_t from = first + lane_of[t].lane;
            lane_of[t].got = lane_of[t].ballot ? votes : from < last ? lane_of[from].value : 0;
        }
        for (uint32_t t = first; waiting && t < last; t++) state[t] = RUNNING;
        if (waiting && lane_of[first].orders)
            for (uint32_t w = first / WARP; w * WARP < last; w++) epoch_of[2 * w] = ++epochs, epoch_of[2 * w + 1] = ++epochs;
        done += waiting;
        first = last;
    }
    return done;
}

/* All threads have passed a barrier that orders some memory. */
static void passed(uint32_t flags)
{
    for (uint32_t k = 0; k < 2; k++)
        if (flags >> k & 1) {
            phase[k]++;
            for (uint32_t w = 0; w * WARP < threads; w++) epoch_of[2 * w + k] = ++epochs;
        }
}

static void run_group(uint32_t *turn, uint32_t *seed)
{
    for (uint32_t k = 0; k < now->regions; k++)
        if (now->region[k].flags & SHARED) {
            memset(now->region[k].base, (int)now->fill, now->region[k].size);
            if (shadows) memset(shadows[k], 0, now->region[k].size * sizeof **shadows);
        }
    passed(1 | 2);
    for (uint32_t t = 0; t < threads; t++) {
        getcontext(&fiber[t]);
        fiber[t].uc_stack.ss_sp = stacks + (size_t)t * STACK;
        fiber[t].uc_stack.ss_size = STACK;
        fiber[t].uc_link = &scheduler;
        makecontext(&fiber[t], begin, 0);
        state[t] = RUNNING;
    }
    for (;;) {
        arranged(turn, threads, now->order, seed);
        for (uint32_t k = 0; k < threads; k++) {
            if (state[turn[k]] != RUNNING) continue;
            current = turn[k];
            swapcontext(&scheduler, &fiber[current]);
            if (now->fault.kind != FAULT_NONE) return;
        }
        if (pending.kind != FAULT_NONE) {
            now->fault = pending;
            return;
        }
        uint32_t ended = 0, lanes = 0, at = 0, away = 0;
        for (uint32_t t = 0; t < threads; t++) {
            ended += state[t] == ENDED, lanes += state[t] == AT_EXCHANGE;
            if (state[t] == AT_BARRIER) at = t;
            else away = t;
        }
        if (ended == threads) return;
        if (lanes) {
            if (exchanged()) continue;
            now->fault = (struct fault){.kind = FAULT_LANES, .thread = away, .group = group};
            return;
        }
        if (now->leave) ended = 0;
        for (uint32_t t = 0; !ended && t < threads; t++)
            if (state[t] != ENDED && (site_of[t] != site_of[at] || flags_of[t] != flags_of[at])) away = t, ended = 1;
        if (ended) {
            now->fault = (struct fault){.kind = FAULT_DIVERGENT, .thread = at, .other = away, .group = group,
                                        .site = site_of[at]};
            return;
        }
        for (uint32_t t = 0; t < threads; t++) state[t] = state[t] == ENDED ? ENDED : RUNNING;
        passed(flags_of[at]);
    }
}

/* Run a launch; the fault that stopped it, if one did, is in it afterwards. `checked` needs a checked build. */
void septet_launch(struct launch *given, uint32_t checked)
{
    uint32_t seed = given->order;
    uint64_t groups = (uint64_t)given->grid[0] * given->grid[1] * given->grid[2];
    now = given;
    memset(&given->fault, 0, sizeof given->fault);
    memset(&pending, 0, sizeof pending);
    uint64_t size = (uint64_t)given->block[0] * given->block[1] * given->block[2];
    if (size == 0 || size > MOST || groups > 1u << 24) {
        given->fault.kind = FAULT_LAUNCH;
        return;
    }
    threads = (uint32_t)size;
    fiber = calloc(threads, sizeof *fiber), state = calloc(threads, 1);
    flags_of = calloc(threads, sizeof *flags_of), site_of = calloc(threads, sizeof *site_of);
    lane_of = calloc(threads, sizeof *lane_of), epoch_of = calloc(2 * (threads / WARP + 1), sizeof *epoch_of);
    uint32_t *turn = calloc(threads, sizeof *turn);
    stacks = mmap(NULL, (size_t)threads * STACK, PROT_READ | PROT_WRITE,
                  MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    shadows = NULL;
    if (checked) {
        shadows = calloc(given->regions, sizeof *shadows);
        for (uint32_t k = 0; k < given->regions; k++)
            shadows[k] = given->region[k].flags & FIXED ? NULL : calloc(given->region[k].size + 1, sizeof **shadows);
    }
    launches++;
    for (uint64_t g = 0; g < groups && given->fault.kind == FAULT_NONE; g++) {
        group = (uint32_t)(given->order == 1 ? groups - 1 - g : g);
        group_at[0] = group % given->grid[0];
        group_at[1] = group / given->grid[0] % given->grid[1];
        group_at[2] = group / given->grid[0] / given->grid[1];
        run_group(turn, &seed);
    }
    if (checked)
        for (uint32_t k = 0; k < given->regions; k++) free(shadows[k]);
    free(shadows), free(fiber), free(state), free(flags_of), free(site_of), free(lane_of), free(epoch_of), free(turn);
    munmap(stacks, (size_t)threads * STACK);
}

/* What LLVM calls to round to bfloat16, which older compilers' libraries do not have. */
__attribute__((weak)) __bf16 __truncsfbf2(float a)
{
    unsigned bits;
    unsigned short half;
    __bf16 rounded;
    memcpy(&bits, &a, 4);
    half = (bits & 0x7FFFFFFF) > 0x7F800000 ? bits >> 16 | 64 : (bits + 0x7FFF + (bits >> 16 & 1)) >> 16;
    memcpy(&rounded, &half, 2);
    return rounded;
}
