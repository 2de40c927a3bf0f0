/** `/admin/` of a village's site: from the address that operators know to the gateway, on any host. */
import { alamat } from '../../theme/model/alamat.ts';
import type { Desa } from '../../theme/model/desa.ts';
import { escapeHtml } from '../../theme/model/html.ts';

/** Where a village is edited. @param gateway the gateway's domain */
export function operatorAddress(gateway: string, id: string): string {
  return `https://${gateway}/admin/desa/${id}/`;
}

/**
 * The door's files by name: a page without script and style that sends browsers on by itself, and the same as
 * a rule for hosts that read `_redirects`. None where the regency names no gateway.
 */
export function operatorDoor({
  id,
  kabupaten,
  identitas,
}: Pick<Desa, 'id' | 'kabupaten' | 'identitas'>): Record<string, string> {
  if (kabupaten.gerbang === undefined) return {};
  const target = operatorAddress(kabupaten.gerbang, id);
  return {
    [`${alamat.pintuOperator.slice(1)}index.html`]: page(target, identitas.namaLengkap),
    _redirects: `${alamat.pintuOperator}* ${target} 302\n`,
  };
}

function page(target: string, name: string): string {
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0;url=${escapeHtml(target)}"><title>Ruang operator ${escapeHtml(name)}</title></head>
<body><p><a href="${escapeHtml(target)}">Ke ruang operator ${escapeHtml(name)}</a></p></body></html>
`;
}
