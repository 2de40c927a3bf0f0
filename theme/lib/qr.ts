/** QR codes (ISO/IEC 18004) as one SVG path, so that a page on the notice board opens on a phone. */
import { encode } from 'uqr';

export interface KodeQr {
  /** Modules along one side, quiet zone included. */
  sisi: number;
  /** Path of all dark modules, one unit each; runs of a row are one bar. */
  d: string;
}

/** Modules that stay white around the code. */
const TEPI = 2;

/**
 * The code of a text, such as an address. Error correction M: a wet or scratched sheet still reads.
 * @throws when the text is longer than the largest code holds (2,331 bytes)
 */
export function kodeQr(text: string): KodeQr {
  const { data, size } = encode(text, { ecc: 'M', border: TEPI });
  const bars: string[] = [];
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      bars.push(`M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`);
    }
  });
  return { sisi: size, d: bars.join('') };
}
