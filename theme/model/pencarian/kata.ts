/**
 * Text as words: lower case, without accents and punctuation; a part of one letter joins the next (e-KTP), and the 2
 * of hasty writers (surat2) goes.
 */
export function kataDari(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}+|['’‘`]/gu, '')
      .toLowerCase()
      .replace(/(^|[^\p{L}\p{N}])(\p{L})[-.](?=\p{L}{2})/gu, '$1$2')
      .replace(/(\p{L}{3})2(?=an|nya|\P{L}|$)/gu, '$1')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
