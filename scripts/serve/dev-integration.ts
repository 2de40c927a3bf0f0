/**
 * Makes Astro's dev server show villages: puts our answers before its own, and reloads the browser when
 * content changes.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { SHARED } from '../build/discover.ts';
import { type DevSource, devAnswer, type Next } from './dev-answer.ts';

type ServerSetup = NonNullable<AstroIntegration['hooks']['astro:server:setup']>;
type ViteServer = Parameters<ServerSetup>[0]['server'];

export interface DevOptions extends DevSource {
  /** The villages named by `--site`; empty for all. */
  sites: readonly string[];
}

export function devVillages(options: DevOptions): AstroIntegration {
  const { layout } = options;
  return {
    name: 'balai-dev',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { server: { watch: { ignored: unwatched(options) } } } });
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.add([join(layout.root, 'sites'), join(layout.root, 'content')]);
        const changed = contentWatcher(server, options);
        server.watcher.on('all', (_event, file) => changed(file));
        server.middlewares.use((request: IncomingMessage, response: ServerResponse, next: Next) => {
          devAnswer(request, response, next, options).catch(next);
        });
      },
    },
  };
}

/** How long a save may take: editors write a file in several steps, and each is an event. In ms. */
const SETTLE = 60;

/** Returns what to call for each changed file: it forgets what depended on it, then reloads open pages. */
function contentWatcher(server: ViteServer, { layout, villages }: DevOptions): (file: string) => void {
  let timer: NodeJS.Timeout | undefined;
  let guides = false;
  const settle = (): void => {
    if (guides) recompileGuides(server);
    guides = false;
    server.environments.client.hot.send({ type: 'full-reload' });
  };
  return (file) => {
    const path = relative(layout.root, file).split(sep).join('/');
    if (!/^(?:sites|content)\//.test(path)) return;
    villages.forget(path);
    guides ||= path.startsWith(`content/${SHARED}/`);
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLE);
  };
}

/** The regency's guides are compiled with the theme, from files that Vite does not know. */
function recompileGuides(server: ViteServer): void {
  const { ssr } = server.environments;
  ssr?.moduleGraph.invalidateAll();
  ssr?.hot.send({ type: 'full-reload' });
}

/** What needs no watching: outputs, caches, and with `--site` the other villages. */
function unwatched({ layout, sites }: DevOptions): (path: string) => boolean {
  return (path) => {
    if (path === layout.out || path.startsWith(`${layout.out}${sep}`)) return true;
    const [top = '', id] = relative(layout.root, path).split(sep);
    if (top === '.balai') return true;
    const isOther = id !== undefined && id !== SHARED && sites.length > 0 && !sites.includes(id);
    return isOther && (top === 'content' || (top === 'sites' && !id.includes('.')));
  };
}
