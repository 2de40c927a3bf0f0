/** Stands in the place of Decap's validator: our configuration is derived from the schema and tested there. */

/** @throws in words for the operator when the answer is no configuration */
export function validateConfig(config: { collections?: unknown }): void {
  if (!Array.isArray(config.collections) || config.collections.length === 0) {
    throw new Error('Daftar formulir kosong. Muat ulang halaman ini; kalau tetap begini, hubungi Kominfo.');
  }
}
