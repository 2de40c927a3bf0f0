/** Tells staff what no village's editor shows, such as folders that can be no village. */
import type { Finding } from '../../../theme/model/finding.ts';
import { describe } from '../../../theme/model/messages.ts';
import { tanpaTakTampak } from '../../../theme/model/teks.ts';
import { SHARED } from '../../build/discover.ts';
import type { BuildAnswer } from './build-process.ts';

/** To be called with the answer of each build; says each finding once, until it is mended. */
export function tellStaff(log: (line: string) => void): (answer: BuildAnswer) => void {
  let told: ReadonlySet<string> = new Set();
  return ({ findings }) => {
    const lines = findings.filter(({ site }) => site !== SHARED).map(lineOf);
    for (const line of lines) if (!told.has(line)) log(`live: ${line}`);
    told = new Set(lines);
  };
}

/** `sites/-x: "-x" cannot be an address. Rename it with ...`; git takes line ends in names, a log does not. */
function lineOf({ file, code, params }: Finding): string {
  const { message, hint } = describe(code, params, 'en');
  return tanpaTakTampak(`${file}: ${message} ${hint}`).replace(/\s+/g, ' ');
}
