"""Frama-C's sleeps between two looks at its solvers, cut short.

WP sleeps for 50 ms whenever no solver has ended, and several times for each goal. Most goals take a solver 30 ms, so
Frama-C and its solvers would be idle for more than half of a run. Frama-C has no option for it. A library that the
loader puts before the C library shortens these sleeps; what Frama-C and the solvers compute stays as it is.
"""

import subprocess
from pathlib import Path

LONGEST = 2_000_000
"""Nanoseconds that a sleep of less than a second may take. A look takes microseconds: less than 1 % of a processor."""
SOURCE = f"""\
#define _GNU_SOURCE
#include <errno.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

int clock_nanosleep(clockid_t clock, int flags, const struct timespec *asked, struct timespec *left)
{{
    struct timespec time = *asked;
    if (flags == 0 && time.tv_sec == 0 && time.tv_nsec > {LONGEST})
        time.tv_nsec = {LONGEST};
    return syscall(SYS_clock_nanosleep, clock, flags, &time, left) ? errno : 0;
}}

int nanosleep(const struct timespec *asked, struct timespec *left)
{{
    int problem = clock_nanosleep(CLOCK_REALTIME, 0, asked, left);
    return problem ? (errno = problem, -1) : 0;
}}
"""
"""The library. POSIX lets a sleep end early only for a signal; OCaml's runtime would then sleep on, and is not told."""


def library(folder: Path) -> Path | None:
    """The library, compiled into a folder by the C compiler that Frama-C preprocesses with; None where it cannot be."""
    (folder / "polling.c").write_text(SOURCE)
    made = folder / "polling.so"
    try:
        done = subprocess.run(
            ["gcc", "-O2", "-shared", "-fPIC", "-o", str(made), str(folder / "polling.c")],
            capture_output=True, check=False,
        )  # fmt: skip
    except OSError:
        return None
    return made if done.returncode == 0 else None
