/** Tells staff what no village's editor shows: folders that can be no village, and why the portal was held. */
import type { Finding } from '../../../theme/model/finding.ts';
import { describe } from '../../../theme/model/messages.ts';
import { tanpaTakTampak } from '../../../theme/model/teks.ts';
import { SHARED } from '../../build/discover.ts';
import type { BuildAnswer } from './build-process.ts';

/** To be called with the answer of each build; says each finding once, until it is mended. */
export function tellStaff(log: (line: string) => void): (answer: BuildAnswer) => void {
  const ofFleet = newOnes(log);
  const ofPortal = newOnes(log);
  return ({ findings, portal }) => {
    ofFleet(findings.filter(({ site }) => site !== SHARED).map(lineOf));
    // Most builds are of villages alone, and say nothing of the portal.
    if (portal) {
      const errors = portal.findings.filter(({ severity }) => severity === 'error');
      ofPortal(errors.map((error) => `the portal is held: ${lineOf(error)}`));
    }
  };
}

/** Logs the lines that were not there the last time. */
function newOnes(log: (line: string) => void): (lines: readonly string[]) => void {
  let told: ReadonlySet<string> = new Set();
  return (lines) => {
    for (const line of lines) if (!told.has(line)) log(`live: ${line}`);
    told = new Set(lines);
  };
}

/** `sites/-x: "-x" cannot be an address. Rename it with ...`; git takes line ends in names, a log does not. */
function lineOf({ file, code, params }: Finding): string {
  const { message, hint } = describe(code, params, 'en');
  const place = file && `${file}: `;
  return tanpaTakTampak(`${place}${message} ${hint}`).replace(/\s+/g, ' ').trim();
}
