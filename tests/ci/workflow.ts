/** The workflows as data, with the few fields that are used. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROJECT } from '../../scripts/lib/options.ts';

export interface Step {
  name?: string;
  id?: string;
  if?: string;
  uses?: string;
  with?: Record<string, string | number | boolean>;
  run?: string;
  env?: Record<string, string>;
  'working-directory'?: string;
}

export interface Job {
  needs?: string;
  if?: string;
  'runs-on': string;
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  environment?: string;
  outputs?: Record<string, string>;
  strategy?: { 'fail-fast': boolean; matrix: Record<string, string> };
  steps: Step[];
}

export interface Workflow {
  name: string;
  on: string | Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: { group: string; 'cancel-in-progress': boolean };
  defaults?: { run: { shell: string } };
  jobs: Record<string, Job>;
}

const FOLDER = join(PROJECT, '.github', 'workflows');

export const WORKFLOWS: readonly string[] = readdirSync(FOLDER).sort();

export const workflowText = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

export const readWorkflow = (name: string): Workflow => parse(workflowText(name)) as Workflow;
