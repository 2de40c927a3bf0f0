/** What others may do with what a site says: texts, photos, data. */

export const LISENSI = {
  'cc-by-4.0': {
    nama: 'CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/deed.id',
    boleh: 'boleh disalin, disebarkan, dan diolah, asal sumbernya disebut',
  },
  'cc-by-sa-4.0': {
    nama: 'CC BY-SA 4.0',
    url: 'https://creativecommons.org/licenses/by-sa/4.0/deed.id',
    boleh:
      'boleh disalin, disebarkan, dan diolah, asal sumbernya disebut dan hasilnya dibagikan dengan aturan yang sama',
  },
  'cc0-1.0': {
    nama: 'CC0 1.0',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/deed.id',
    boleh: 'boleh dipakai siapa saja untuk apa saja, tanpa syarat',
  },
} as const;

export type Lisensi = keyof typeof LISENSI;
