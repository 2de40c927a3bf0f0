/** The three kinds of public information (UU 14/2008 art. 9 to 11): when it must be told. */
export const GOLONGAN = {
  berkala: 'Informasi berkala',
  'serta-merta': 'Informasi serta-merta',
  'setiap-saat': 'Informasi setiap saat',
} as const;

export type Golongan = keyof typeof GOLONGAN;

export const URUTAN_GOLONGAN = Object.keys(GOLONGAN) as Golongan[];
