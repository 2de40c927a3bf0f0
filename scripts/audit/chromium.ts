/** A Chromium with an empty profile for one measurement, steered by Lighthouse over its debugging port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserProgram } from '../lib/browser.ts';
import { CannotError } from '../lib/errors.ts';

/** Where the pages are: the village's own address, answered by a server on this machine. */
export interface Origin {
  domain: string;
  /** Of the server on 127.0.0.1. */
  port: number;
  /** Of the server's key. */
  fingerprint: string;
}

export interface Chromium extends AsyncDisposable {
  debuggingPort: number;
}

const START_MS = 30_000;

/**
 * Starts it. Of all names in the world it can reach `origin` only. Disposing ends it and deletes its profile.
 * @param work folder for the profile
 */
export async function startChromium(
  program: BrowserProgram,
  origin: Origin,
  work: string,
): Promise<Chromium> {
  const profile = mkdtempSync(join(work, 'profile-'));
  const child = spawn(
    program.executablePath,
    [
      ...program.args,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--host-resolver-rules=MAP ${origin.domain}:443 127.0.0.1:${origin.port}, MAP * ~NOTFOUND`,
      `--ignore-certificate-errors-spki-list=${origin.fingerprint}`,
      '--no-default-browser-check',
      '--disable-extensions',
      '--disable-default-apps',
      '--disable-domain-reliability',
      '--metrics-recording-only',
      '--password-store=basic',
      '--use-mock-keychain',
      'about:blank',
    ],
    { env: program.env, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const end = async (): Promise<void> => {
    await stop(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    return { debuggingPort: await debuggingPort(child), [Symbol.asyncDispose]: end };
  } catch (error) {
    await end();
    throw error;
  }
}

function debuggingPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (what: string): void => {
      clearTimeout(timer);
      reject(new CannotError(`The browser ${what}.`, said.trim().split('\n').slice(-3).join('\n')));
    };
    const timer = setTimeout(() => fail('did not start in time'), START_MS);
    child.once('error', (error) => fail(`does not start: ${error.message}`));
    child.once('exit', (code) => fail(`ended with code ${code}`));
    child.stderr?.on('data', (chunk) => {
      said += chunk;
      const [, port] = /^DevTools listening on ws:\/\/[^:]+:(\d+)\//m.exec(said) ?? [];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
