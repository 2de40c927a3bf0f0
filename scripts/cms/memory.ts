/**
 * How a gateway's process is told to keep to little memory: by systemd's unit, and by the benchmark that measures
 * it. Without them it works as well, with some 100 MB more.
 */

/** Options of Node: garbage of many photos at once is collected before it adds up. */
export const NODE_FLAGS = ['--max-semi-space-size=8', '--max-old-space-size=512'] as const;

/**
 * The environment of glibc's allocator: by default each thread keeps what it freed for itself, and after the first
 * photos blocks of that size too.
 */
export const ALLOCATOR = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
} as const;
