/** Under which conditions pages are measured. Lighthouse computes them from a load without any throttling. */

export interface Throttling {
  rttMs: number;
  throughputKbps: number;
  cpuSlowdownMultiplier: number;
}

export const SIGNALS = {
  /** Lighthouse's own mobile setting ("slow 4G"), on which its score is defined. */
  mobile: { rttMs: 150, throughputKbps: 1638.4, cpuSlowdownMultiplier: 4 },
  /** One bar of signal in a village. The phone is the same one. */
  weak: { rttMs: 400, throughputKbps: 400, cpuSlowdownMultiplier: 4 },
} as const satisfies Record<string, Throttling>;

/** `400 kbps, 400 ms round trip, processor 4 x slower`. */
export function describeThrottling({ rttMs, throughputKbps, cpuSlowdownMultiplier }: Throttling): string {
  return `${Math.round(throughputKbps)} kbps, ${rttMs} ms round trip, processor ${cpuSlowdownMultiplier} x slower`;
}
