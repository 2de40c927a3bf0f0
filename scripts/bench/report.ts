/** Everything that one run of the benchmark prints, as lines for people and as JSON. */
import { availableParallelism, cpus, totalmem } from 'node:os';
import { formatBytes, formatDuration } from '../lib/format.ts';
import type { BudgetTimes } from './budgets.ts';
import type { SiteCount } from './count.ts';
import type { Fleet, FleetOptions } from './fleet.ts';
import type { HugoTimes } from './hugo.ts';
import type { OurTimes } from './ours.ts';
import { formatRows, formatStages, type Row, rows } from './table.ts';

export interface Report {
  machine: { cores: number; model: string; memory: number; node: string };
  fleet: FleetOptions & { entriesInAll: number; photosInAll: number };
  rows: Row[];
  ours: OurTimes | undefined;
  hugo: HugoTimes | undefined;
}

/** Puts what was measured together with the machine that it was measured on. */
export function report(
  options: FleetOptions,
  fleet: Fleet,
  ours: OurTimes | undefined,
  hugo: HugoTimes | undefined,
  budgets: BudgetTimes | undefined,
): Report {
  return {
    machine: {
      cores: availableParallelism(),
      model: cpus()[0]?.model.trim() ?? 'unknown processor',
      memory: totalmem(),
      node: process.version,
    },
    fleet: { ...options, entriesInAll: fleet.entries, photosInAll: fleet.photos },
    rows: rows(options.villages, ours, hugo, budgets),
    ours,
    hugo,
  };
}

/** The report for a terminal. */
export function toLines({ machine, fleet, rows: list, ours, hugo }: Report): string[] {
  const lines = [
    '',
    `Machine: ${machine.cores} cores (${machine.model}), ${Math.round(machine.memory / 2 ** 30)} GB memory, Node ${machine.node}, ${hugo ? `Hugo ${hugo.version}` : 'Hugo not measured'}`,
    `Fleet:   ${fleet.villages} villages x ${fleet.entries} entries = ${fleet.entriesInAll} entries, ${fleet.photosInAll} photos`,
  ];
  if (ours) lines.push(`Ours:    ${counts(ours.count)}${ours.findings ? `; ${ours.findings} findings` : ''}`);
  if (hugo) lines.push(`Hugo:    ${counts(hugo.many.count)}`);
  lines.push('', ...formatRows(list), '');
  if (ours) {
    lines.push(`Stages of the cold build, added up over all threads: ${formatStages(ours.cold.stages)}`);
    lines.push(`Stages of one edit: ${formatStages(ours.edit.stages)}`);
    if (ours.memory) lines.push(`Largest single process: ${formatBytes(ours.memory.single)}`);
  }
  if (hugo) lines.push(...hugoLines(fleet.villages, machine.cores, hugo));
  if (fleet.villages < 100)
    lines.push(
      'A fleet this small measures start-up times; judge the targets by the full run: npm run bench',
    );
  return lines;
}

function hugoLines(villages: number, cores: number, { many, one, editMs }: HugoTimes): string[] {
  const each = (ms: number): string => formatDuration(ms / villages);
  return [
    `Hugo's ${villages} builds ran ${cores} at a time, the faster way for them; each took ${each(many.hugoMs)} and its index ${each(many.pagefindMs)}.`,
    `Hugo's one build: ${formatDuration(one.hugoMs)}, ${formatDuration(one.warmMs)} with its photos kept (it works on one photo at a time); its one index: ${formatDuration(one.pagefindMs)}.`,
    `Hugo's own build of one edited village, photos kept: ${formatDuration(editMs)}.`,
  ];
}

function counts({ pages, pageBytes, photos, files }: SiteCount): string {
  return `${pages} pages of ${formatBytes(pageBytes)} on average, ${photos} photo variants, ${files} files`;
}
