/** The guides of the regency that did not compile, as findings. */
import { relative, sep } from 'node:path';
import { type Finding, finding } from '../../theme/model/finding.ts';
import type { CompiledTheme } from '../theme/compile.ts';
import { guideFiles } from '../theme/guide-files.ts';
import { SHARED } from './discover.ts';

export function guideFindings({ broken }: Pick<CompiledTheme, 'broken'>, root: string): Finding[] {
  return guideFiles(root).flatMap(({ slug, file }) => {
    const fault = broken.find((guide) => guide.slug === slug);
    if (!fault) return [];
    const path = relative(root, file).split(sep).join('/');
    return [finding({ site: SHARED, file: path }, 'bad_mdx', { reason: fault.reason })];
  });
}
