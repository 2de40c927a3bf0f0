/**
 * The one stylesheet of a village's pages: the theme's rules and, behind them, the colours derived from
 * the village's own. It stands in every page's single `<style>`, and its hash in the policy.
 */
import { hashGaya } from '../model/kebijakan.ts';
import { aturanWarna, palet } from '../model/warna.ts';
import dasar from '../styles/gaya.css?inline';

export interface Gaya {
  /** Text of the `<style>`. */
  css: string;
  /** CSP hash of that text: `sha256-...`. */
  hash: string;
  /** Colours of the browser's own bar. */
  warnaBilah: { terang: string; gelap: string };
}

const known = new Map<string, Gaya>();

/** Stylesheet for a village colour (`#rgb` or `#rrggbb`); computed once for each colour. */
export function gaya(warna: string): Gaya {
  let result = known.get(warna);
  if (!result) {
    const colours = palet(warna);
    const css = dasar.trim() + aturanWarna(colours);
    const { terang, gelap } = colours;
    result = { css, hash: hashGaya(css), warnaBilah: { terang: terang.desa, gelap: gelap['desa-muda'] } };
    known.set(warna, result);
  }
  return result;
}
