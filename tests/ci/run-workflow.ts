/**
 * Runs a workflow on this machine: its own commands, in its own order, each job in a folder of its own. What
 * actions of the host do is stood in for by what they leave on the disk.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { PROJECT } from '../../scripts/lib/options.ts';
import { type Contexts, evaluate, interpolate } from './expression.ts';
import type { Job, Step, Workflow } from './workflow.ts';

export interface Host {
  /** Empty folder for everything. */
  folder: string;
  /** The repository. */
  repository: string;
  contexts: { github: Contexts; secrets?: Contexts; vars?: Contexts };
  /** Branch or commit that is checked out where none is named. */
  ref: string;
}

/** What a job printed, step by step, and how it ended. */
export interface JobResult {
  job: string;
  ok: boolean;
  log: string;
  summary: string;
}

/** Runs all jobs in the order in which they stand, until one fails. */
export async function runWorkflow({ jobs }: Workflow, host: Host): Promise<JobResult[]> {
  const needs: Contexts = {};
  const results: JobResult[] = [];
  await installNpm(host);
  for (const [name, job] of Object.entries(jobs)) {
    const contexts: Contexts = { secrets: {}, vars: {}, ...host.contexts, needs };
    if (job.if !== undefined && !evaluate(job.if, contexts)) continue;
    for (const [index, matrix] of combinations(job, contexts).entries()) {
      const place = join(host.folder, `${name}-${index}`);
      const { outputs, ...result } = await runJob(name, job, place, host, {
        ...contexts,
        matrix,
        strategy: { 'job-index': index },
      });
      results.push(result);
      if (!result.ok) return results;
      needs[name] = { outputs };
    }
  }
  return results;
}

/** One for each value of the matrix, of which there is one at most; a job without a matrix runs once. */
function combinations({ strategy }: Job, contexts: Contexts): Contexts[] {
  const [[name, text] = []] = Object.entries(strategy?.matrix ?? {});
  if (name === undefined || text === undefined) return [{}];
  return (interpolate(text, contexts) as unknown[]).map((value) => ({ [name]: value }));
}

/** `npm ci` takes what is installed here; everything else is the real npm's. */
async function installNpm({ folder }: Host): Promise<void> {
  const real = (await run('sh', ['-c', 'command -v npm'], folder)).words.trim();
  const file = join(folder, 'bin', 'npm');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `#!/bin/sh\nif [ "$*" = ci ]; then ln -s '${PROJECT}/node_modules' node_modules; else exec '${real}' "$@"; fi\n`,
    { mode: 0o755 },
  );
}

async function runJob(
  name: string,
  job: Job,
  place: string,
  host: Host,
  given: Contexts,
): Promise<JobResult & { outputs: Contexts }> {
  const [work, temp] = [join(place, 'work'), join(place, 'temp')];
  for (const folder of [work, temp]) mkdirSync(folder, { recursive: true });
  const steps: Record<string, { outputs: Contexts }> = {};
  const contexts: Contexts = { ...given, runner: { temp }, steps };
  const [output, summary] = [join(temp, 'output'), join(temp, 'step-summary')];
  writeFileSync(summary, '');
  const result: JobResult = { job: name, ok: true, log: '', summary: '' };
  for (const step of job.steps) {
    if (step.if !== undefined && !evaluate(step.if, contexts)) continue;
    writeFileSync(output, '');
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([key, text]) => [key, String(interpolate(text, contexts) ?? '')]),
    );
    if (step.uses !== undefined) await act(step, { work, host, contexts });
    else {
      const bash = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? ''];
      const { code, words } = await run('bash', bash, join(work, step['working-directory'] ?? '.'), {
        PATH: [join(host.folder, 'bin'), process.env.PATH].join(delimiter),
        HOME: temp,
        CI: 'true',
        ASTRO_TELEMETRY_DISABLED: '1',
        RUNNER_TEMP: temp,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        ...env,
      });
      result.log += `== ${step.name ?? step.run}\n${words}`;
      result.ok = code === 0;
    }
    if (step.id !== undefined) steps[step.id] = { outputs: pairs(readFileSync(output, 'utf8')) };
    if (!result.ok) break;
  }
  const outputs = Object.entries(job.outputs ?? {}).map(([key, text]) => [key, interpolate(text, contexts)]);
  return { ...result, summary: readFileSync(summary, 'utf8'), outputs: Object.fromEntries(outputs) };
}

function pairs(text: string): Contexts {
  const lines = text.split('\n').filter(Boolean);
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

/** What the action leaves on the disk. */
async function act(
  step: Step,
  { work, host, contexts }: { work: string; host: Host; contexts: Contexts },
): Promise<void> {
  const given = Object.fromEntries(
    Object.entries(step.with ?? {}).map(([key, value]) => [
      key,
      String(interpolate(String(value), contexts)),
    ]),
  );
  const artifacts = join(host.folder, 'artifacts');
  const [action] = step.uses?.split('@') ?? [];
  switch (action) {
    case 'actions/checkout': {
      const folder = join(work, given.path ?? '.');
      await git(host.folder, 'clone', '--quiet', '--no-checkout', host.repository, folder);
      await git(folder, 'checkout', '--quiet', '--detach', given.ref ?? host.ref);
      // The theme as it was compiled before: the same sources, the same name.
      if (existsSync(join(folder, 'theme'))) linkTheme(folder);
      return;
    }
    case 'actions/setup-node':
    case 'actions/cache':
      return;
    case 'actions/upload-artifact':
      cpSync(given.path ?? '', join(artifacts, given.name ?? '', 'bagian.tar'));
      return;
    case 'actions/download-artifact':
      cpSync(artifacts, given.path ?? '', { recursive: true });
      return;
    default:
      throw new Error(`nobody knows what ${step.uses} does`);
  }
}

function linkTheme(folder: string): void {
  mkdirSync(join(folder, '.balai'), { recursive: true });
  symlinkSync(join(PROJECT, '.balai', 'tema'), join(folder, '.balai', 'tema'));
}

async function git(cwd: string, ...args: string[]): Promise<void> {
  const { code, words } = await run('git', args, cwd, process.env);
  if (code !== 0) throw new Error(`git ${args.join(' ')}: ${words}`);
}

/** Runs a program to its end; without blocking, or the test runner would lose sight of this process. */
function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ code: number | null; words: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let words = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        words += text;
      });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, words }));
  });
}
