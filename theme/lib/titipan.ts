/**
 * A page's content goes past Astro's answer. An answer is bytes: its text would be encoded, copied, read back and
 * decoded, which for a budget of a hundred kilobytes costs a fifth of rendering it. So only the frame takes that way,
 * with a mark where the content belongs.
 */

/** Nothing else in a frame can say this: all its texts are escaped. */
const TEMPAT = '<balai-isi/>';

/** Leaves the content with the renderer; returns what stands in its place, which is itself where none asks for it. */
export function titipkan({ titipan }: Pick<App.Locals, 'titipan'>, isi: string): string {
  if (!titipan) return isi;
  titipan.isi = isi;
  return TEMPAT;
}

/** The frame with the content where the mark stands; what has no mark is no page, and stays as it is. */
export function sisipkan(kerangka: string, { isi }: NonNullable<App.Locals['titipan']>): string {
  const at = kerangka.indexOf(TEMPAT);
  return at < 0 ? kerangka : kerangka.slice(0, at) + isi + kerangka.slice(at + TEMPAT.length);
}
