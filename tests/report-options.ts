/** How tests ask for the regency's report. */
import { join } from 'node:path';
import { layoutOf } from '../scripts/build/layout.ts';
import { PROJECT } from '../scripts/lib/options.ts';
import type { ReportOptions } from '../scripts/report/report.ts';
import { DAY, type Root } from './fleet.ts';

/** Of all villages of a root, into `.balai/laporan`, without a look at links. */
export function reportOptions(root: Root, more: Partial<ReportOptions> = {}): ReportOptions {
  const layout = layoutOf(PROJECT, root.path, join(root.path, 'dist'));
  return {
    layout,
    folder: join(layout.cache, 'laporan'),
    repo: root.path,
    sites: [],
    districts: [],
    date: DAY,
    now: new Date(`${DAY}T03:00:00Z`),
    dormantAfter: 90,
    checkLinks: false,
    note: () => {},
    ...more,
  };
}
