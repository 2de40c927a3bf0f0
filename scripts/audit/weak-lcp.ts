/**
 * Lighthouse's own audit of the largest paint, computed for a weak signal as well. Throttling is computed
 * from one load without any, so that a second signal needs no second load.
 */
import type { Artifacts } from 'lighthouse';
import LargestContentfulPaint from 'lighthouse/core/audits/metrics/largest-contentful-paint.js';
import type Audit from 'lighthouse/types/audit.js';
import { SIGNALS } from './settings.ts';

export const WEAK_LCP = 'lcp-weak-signal';

export default class WeakLcp extends LargestContentfulPaint {
  static override get meta(): Audit.Meta {
    return { ...LargestContentfulPaint.meta, id: WEAK_LCP };
  }

  static override audit(artifacts: Artifacts, context: Audit.Context): Promise<Audit.Product> {
    return LargestContentfulPaint.audit(artifacts, {
      ...context,
      settings: { ...context.settings, throttling: { ...context.settings.throttling, ...SIGNALS.weak } },
    });
  }
}
