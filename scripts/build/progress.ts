/**
 * Shows that work goes on: on a terminal one living line with the count of each stage, elsewhere a plain
 * line each tenth of the way. Always on standard error, so that `--json` stays clean.
 */
import type { Stage, VillageResult } from './village.ts';

export interface Progress {
  start: (selected: number, all: number) => void;
  village: (result: Pick<VillageResult, 'id' | 'status' | 'stages'>) => void;
  end: () => void;
}

const STAGES: readonly Stage[] = ['check', 'render', 'assemble', 'index', 'verify', 'publish'];

export function progressOn(stream: NodeJS.WriteStream): Progress {
  const done = new Map<Stage, number>();
  let total = 0;
  let finished = 0;
  let printed = 0;
  const counts = () => STAGES.map((stage) => `${stage} ${done.get(stage) ?? 0}/${total}`).join('  ');
  return {
    start(selected, all) {
      total = selected;
      if (all > 0 && selected < all) stream.write(`${all - selected} of ${all} villages are unchanged.\n`);
      if (selected > 0) stream.write(`Making ${selected} ${selected === 1 ? 'village' : 'villages'} ...\n`);
    },
    village({ id, status, stages }) {
      finished++;
      for (const stage of STAGES)
        if (stages[stage] !== undefined) done.set(stage, (done.get(stage) ?? 0) + 1);
      if (stream.isTTY) stream.write(`\r\u001b[K  ${counts()}  ${id}`);
      else if (status === 'held' || finished === total || finished - printed >= Math.ceil(total / 10)) {
        printed = finished;
        stream.write(`  ${finished}/${total}: ${status === 'held' ? `${id} HELD` : counts()}\n`);
      }
    },
    end() {
      if (stream.isTTY && total > 0) stream.write(`\r\u001b[K  ${counts()}\n`);
    },
  };
}

export const silent: Progress = { start() {}, village() {}, end() {} };
