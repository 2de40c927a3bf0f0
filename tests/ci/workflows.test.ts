/** The workflows: safe as they are written, and every command in them there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../../scripts/lib/options.ts';
import { balai } from '../fleet.ts';
import { readWorkflow, WORKFLOWS, workflowText } from './workflow.ts';

const PACKAGE = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

describe.each(WORKFLOWS)('%s', (name) => {
  const workflow = readWorkflow(name);
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);
  const trigger = typeof workflow.on === 'string' ? [workflow.on] : Object.keys(workflow.on);

  test('pins every action to a commit, and says which version that is', () => {
    const lines = workflowText(name)
      .split('\n')
      .filter((line) => /^\s*-? ?uses:/.test(line));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('may read, and nothing else; ends by itself; gives way to the one that follows, or waits', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const [, job] of jobs) {
      expect(job.permissions).toBeUndefined();
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      expect(job['runs-on']).toMatch(/^ubuntu-\d+\.\d+$/);
    }
    expect(workflow.concurrency?.['cancel-in-progress']).toBe(name !== 'publish.yml');
    for (const { uses, with: given } of steps)
      if (uses?.startsWith('actions/checkout@')) expect(given?.['persist-credentials']).toBe(false);
  });

  test('puts nothing that somebody wrote into a command', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
    expect(workflow.defaults?.run.shell).toBe('bash');
  });

  test('gives what comes from outside no secret, and no cache to poison', () => {
    if (!trigger.some((event) => event.startsWith('pull_request'))) return;
    expect(workflowText(name)).not.toMatch(/secrets\.|actions\/cache|cache: npm/);
  });

  test('runs what there is', async () => {
    const help = (await balai(['--help'])).stdout;
    const commands = new Set<string>();
    for (const { run = '' } of steps) {
      for (const [, script = ''] of run.matchAll(/npm run (?:--silent )?([\w:]+)/g))
        expect(Object.keys(PACKAGE.scripts)).toContain(script);
      for (const [, command = '', rest = ''] of run.matchAll(/balai -- (\w+)([^|\n]*)/g)) {
        commands.add(command);
        expect(help).toContain(`balai -- ${command}`);
        const options = (await balai([command, '--help'])).stdout;
        for (const [option] of rest.matchAll(/(?<= )--[a-z-]+/g)) expect(options).toContain(option);
      }
      for (const [path] of run.matchAll(/^\.\S+/gm)) expect(existsSync(join(PROJECT, path))).toBe(true);
    }
    if (name !== 'code.yml') expect(commands.size).toBeGreaterThan(1);
  });
});
