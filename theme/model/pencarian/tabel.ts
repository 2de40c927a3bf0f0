/** The table of synonyms, read. */
import { kataDari } from './kata.ts';
import { ORANG, PENGISI, SINONIM } from './sinonim.ts';

export interface Tabel {
  /** Word -> the word of its group. */
  kanon: ReadonlyMap<string, string>;
  /** Phrases and what each means; those of a group, and those that only lead somewhere. */
  frasa: readonly { kata: readonly string[]; arti: string }[];
  /** Word or phrase -> where else it leads. */
  arah: ReadonlyMap<string, readonly string[]>;
  pengisi: ReadonlySet<string>;
  /** Meanings that name a person. */
  orang: ReadonlySet<string>;
  /** Entries that stand in two groups; a mistake of who maintains the table. */
  ganda: readonly string[];
}

/** Reads the lines of `sinonim.ts`; tests give their own. */
export function bacaTabel(text: string = SINONIM, fillers: string = PENGISI): Tabel {
  const kanon = new Map<string, string>();
  const frasa = new Map<string, string>();
  const arah = new Map<string, string[]>();
  const ganda: string[] = [];
  const learn = (entry: string, arti: string) => {
    const table = entry.includes(' ') ? frasa : kanon;
    if (table.has(entry)) ganda.push(entry);
    table.set(entry, arti);
  };
  for (const line of text.split('\n')) {
    const [, left = '', sign, right = ''] = /^([^#=>]+) ([=>]) (.+)$/.exec(line) ?? [];
    if (!sign) continue;
    const others = right.split(',').map(rapi);
    if (sign === '=') for (const entry of [rapi(left), ...others]) learn(entry, rapi(left));
    else arah.set(rapi(left), others);
  }
  for (const from of arah.keys()) if (from.includes(' ') && !frasa.has(from)) frasa.set(from, from);
  return {
    kanon,
    frasa: [...frasa].map(([entry, arti]) => ({ kata: entry.split(' '), arti })),
    arah,
    pengisi: new Set(kataDari(fillers)),
    orang: new Set(kataDari(ORANG)),
    ganda,
  };
}

function rapi(entry: string): string {
  return kataDari(entry).join(' ');
}
