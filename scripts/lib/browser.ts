/**
 * A Chromium for tests, pictures and audits: the system's where there is one, else the one that comes as an
 * npm package. It is started with no way to call home.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { PROJECT } from './options.ts';

/** How a browser is started. */
export interface BrowserProgram {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Flags that keep the browser from calling home and from needing a display or privileges. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Containers often have a tiny /dev/shm.
  '--disable-dev-shm-usage',
];

let packed: Promise<BrowserProgram> | undefined;

/**
 * The browser that `CHROMIUM` names, the system's, or the packaged one, unpacked.
 * @throws what went wrong with unpacking, where this machine cannot run the packaged one
 */
export async function findBrowser(): Promise<BrowserProgram> {
  const system = process.env.CHROMIUM ?? SYSTEM.find(existsSync);
  if (system)
    return { executablePath: system, args: FLAGS, env: { ...process.env } as Record<string, string> };
  packed ??= unpack();
  const { executablePath, args, env } = await packed;
  return { executablePath, args: [...args, ...FLAGS], env };
}

/** Starts it under Playwright. */
export async function launch(): Promise<Browser> {
  return chromium.launch(await findBrowser());
}

/**
 * The packaged browser unpacks itself into the temporary folder, and its shared libraries only where it
 * believes to be on the host that it was packed for. It gets a folder of the project's cache and that
 * belief, so that a machine without any browser library is enough.
 */
async function unpack(): Promise<BrowserProgram> {
  const folder = join(PROJECT, '.balai', 'chromium');
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' });
  try {
    const { default: browser } = await import('@sparticuz/chromium');
    const executablePath = await browser.executablePath();
    // Its own font list names folders of that host; without any font it crashes at the first form field.
    const fonts = join(folder, 'fonts.conf');
    writeFileSync(fonts, `<fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir></fontconfig>\n`);
    return {
      executablePath,
      // In a single process the whole browser ends with its first closed window.
      args: browser.args.filter((flag) => flag !== '--single-process' && flag !== '--no-zygote'),
      env: { ...process.env, TMPDIR: before.TMPDIR ?? tmpdir(), FONTCONFIG_FILE: fonts } as Record<
        string,
        string
      >,
    };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
