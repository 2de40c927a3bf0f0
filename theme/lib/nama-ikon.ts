/** The icons that the pages use, by their name in Tabler Icons; only these enter the renderer. */
export const NAMA_IKON = [
  'id',
  'baby-carriage',
  'heartbeat',
  'heart-handshake',
  'school',
  'building-store',
  'map-2',
  'users',
  'shield-check',
  'file-text',
  'alert-triangle',
  'alert-circle',
  'brand-whatsapp',
  'search',
  'menu-2',
  'check',
  'download',
  'external-link',
  'phone',
  'mail',
  'map-pin',
  'route',
  'player-pause',
  'share',
] as const;

export type NamaIkon = (typeof NAMA_IKON)[number];
