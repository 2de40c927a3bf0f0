/** Names of the official table as a page should show them. */

/**
 * Mends what is plainly a slip of typing: a straight double quote for the glottal stop (`Ja"an`), words in
 * small letters (`Simpang peut`), stray spaces around dashes and slashes, a footnote star. Everything else
 * stays as the table has it. The result holds no double quote, backslash or line break.
 */
export function rapikanNama(name: string): string {
  return name
    .replace(/["’`]/g, "'")
    .replace(/[*\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?\/ ?/g, '/')
    .replace(/ ?, ?/g, ', ')
    .replace(/ - ?|- /g, '-')
    .replace(/(?<=^|[ /(])(?!(?:x|dan) )\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** `Pulang Pisau` of `Kabupaten Pulang Pisau`, for addresses. */
export function namaPendekKabupaten(name: string): string {
  return name.replace(/^(?:Kabupaten|Kota)(?: Administrasi)? /, '');
}
