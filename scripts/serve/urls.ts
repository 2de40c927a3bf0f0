/** The addresses under which a local server shows the fleet, as text for people and for programs. */

export interface FleetUrls {
  /** The index of all villages. */
  url: string;
  sites: { id: string; url: string }[];
}

/**
 * `http://sukamaju.localhost:4321/` on this machine, where browsers resolve such names by themselves. On
 * an address of its own (`--host 192.168.1.5`) that does not work, so a village is shown in its folder.
 */
export function fleetUrls(ids: readonly string[], port: number, host?: string): FleetUrls {
  const isLocal = host === undefined || ['0.0.0.0', '::', '127.0.0.1', '::1', 'localhost'].includes(host);
  const name = isLocal ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const url = `http://${name}:${port}/`;
  return {
    url,
    sites: ids.map((id) => ({ id, url: isLocal ? `http://${id}.localhost:${port}/` : `${url}${id}/` })),
  };
}

/** How many villages are named in the terminal; the index page has them all. */
const SHOWN = 12;

/** Lines for the terminal. @param title what is being served, e.g. `Preview of dist` */
export function describeUrls(title: string, { url, sites }: FleetUrls): string {
  const rows = [['All villages', url], ...sites.slice(0, SHOWN).map((site) => [site.id, site.url])] as const;
  const width = Math.max(...rows.map(([label = '']) => label.length));
  const lines = rows.map(([label = '', address]) => `  ${label.padEnd(width)}  ${address}`);
  const more = sites.length > SHOWN ? [`  ... and ${sites.length - SHOWN} more on the index page`] : [];
  return [title, '', ...lines, ...more, '', 'Press Ctrl-C to stop.'].join('\n');
}
