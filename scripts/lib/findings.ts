/** How a command that makes sites ends when there are findings: options and exit code. */
import { type BuildReport, hasFindings } from '../build/summary.ts';
import { EXIT } from './errors.ts';

export const findingsOptions = {
  strict: {
    type: 'boolean',
    description: 'For pull requests: any finding, warnings too, ends with exit code 2',
  },
  'findings-ok': {
    type: 'boolean',
    description: 'For hosts that take 1 for a failure: exit 0 when there are findings',
  },
} as const;

export function exitCodeOf(
  report: BuildReport,
  given: { strict?: boolean | undefined; 'findings-ok'?: boolean | undefined },
): number {
  if (!hasFindings(report)) return EXIT.fine;
  if (given.strict) return EXIT.cannot;
  return given['findings-ok'] ? EXIT.fine : EXIT.findings;
}
