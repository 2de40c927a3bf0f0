/** A Chromium for tests: the system's where there is one, else the one that comes as an npm package. */
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Flags that keep a test browser from calling home and from needing a display or privileges. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launch(): Promise<Browser> {
  const system = process.env.CHROMIUM ?? SYSTEM.find(existsSync);
  if (system) return chromium.launch({ executablePath: system, args: FLAGS });
  const bundled = (await import('@sparticuz/chromium')).default;
  // Its packed libraries unpack into the temporary folder; each run gets its own, so runs do not meet.
  process.env.TMPDIR ??= await mkdtemp(join(tmpdir(), 'balai-chromium-'));
  return chromium.launch({
    executablePath: await bundled.executablePath(),
    args: [...bundled.args, ...FLAGS],
  });
}
