/**
 * The search page. It answers while one types, works by keyboard (arrows, Enter, Escape), says aloud how
 * much was found, and never leaves anybody with nothing. Without it the page still lists every service.
 *
 * The catalogue answers first; where it is not sure, the words of all pages are asked, too; the sentences in which
 * they stand are Pagefind's, which weighs the most and comes when somebody asks for it.
 */
import { sebab, tandai, yangDitanya } from '../model/pencarian/tanda.ts';
import type { Jawaban, MesinCari } from '../model/pencarian/urut.ts';
import { barisHasil, type Hasil, potongCuplikan } from './hasil.ts';
import { muatMesin, muatMesinLengkap } from './katalog.ts';
import { cariIsi, type HasilIsi } from './pagefind.ts';
import { tampilkanSaringan } from './saring.ts';

const SEKALI_TAMPIL = 6;
const JEDA_KETIK_MS = 150;
/** Who has stopped for so long is not in the middle of a word. */
const JEDA_SELESAI_MS = 900;

const form = ambil('form.cari', HTMLFormElement);
const input = ambil('form.cari input', HTMLInputElement);
const jawaban = ambil('#cari-jawaban', HTMLElement);
const kabar = ambil('#cari-kabar', HTMLElement);
const saring = ambil('#cari-saring', HTMLElement);
const daftar = ambil('#cari-hasil', HTMLElement);
const kosong = ambil('#cari-kosong', HTMLElement);
const lagi = ambil('#cari-lagi', HTMLButtonElement);
const dalam = ambil('#cari-dalam', HTMLButtonElement);

let giliran = 0;
let jeda = 0;
let hasil: Hasil[] = [];
let jenis: string | undefined;
let banyak = SEKALI_TAMPIL;

input.addEventListener('input', () => {
  clearTimeout(jeda);
  jeda = window.setTimeout(() => void jalankan(false), JEDA_KETIK_MS);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(jeda);
  void jalankan(true);
});
form.addEventListener('keydown', tombol);
daftar.addEventListener('keydown', tombol);
lagi.addEventListener('click', () => {
  const before = daftar.childElementCount;
  banyak += SEKALI_TAMPIL;
  gambar();
  dalam.hidden = !lagi.hidden;
  daftar.querySelectorAll('a')[before]?.focus();
});

// What was typed while this file was on its way counts more than the address.
input.value ||= new URLSearchParams(location.search).get('q') ?? '';
if (input.value.trim()) void jalankan(true);
else void muatMesin().catch(() => undefined);

/** @param finished true when the words are complete, as far as one can know */
async function jalankan(finished: boolean): Promise<void> {
  const query = input.value.trim();
  const mine = ++giliran;
  history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  if (!query) {
    bersihkan();
    return;
  }
  sibuk(true);
  try {
    const mesin = await muatMesin();
    if (tunjukkan(mine, query, mesin) === false) {
      if (!finished) await new Promise((done) => setTimeout(done, JEDA_SELESAI_MS));
      // Where the words of the texts cannot be loaded, what the catalogue knows is the answer.
      const more = mine === giliran ? await muatMesinLengkap().catch(() => mesin) : mesin;
      tunjukkan(mine, query, more, true);
    }
  } catch {
    if (mine !== giliran) return;
    bersihkan();
    kabar.textContent = 'Pencarian tidak dapat dimuat. Silakan pilih dari daftar di bawah.';
  }
  if (mine === giliran) sibuk(false);
}

/**
 * Shows what the search knows; says whether it is sure, undefined when somebody has asked something else since.
 * @param last true when nobody else will be asked: only then is nothing the answer
 */
function tunjukkan(mine: number, query: string, mesin: MesinCari, last = false): boolean | undefined {
  // An answer to older words must not overwrite that to newer ones.
  if (mine !== giliran) return undefined;
  const answer = mesin.cari(input.value);
  const asked = yangDitanya(answer);
  hasil = answer.temuan.map(({ baris, isi }) => ({
    baris,
    judul: tandai(baris.judul, asked, mesin.kamus),
    teks: tandai(baris.ringkasan, asked, mesin.kamus),
    sebab: sebab(baris, isi, asked, mesin.kamus),
  }));
  jenis = undefined;
  banyak = SEKALI_TAMPIL;
  if (last || hasil.length > 0) ucapkan(query, answer);
  else kabar.textContent = 'Mencari …';
  gambar();
  kosong.hidden = !last || hasil.length > 0;
  dalam.onclick = () => void dalami(mine, query, mesin, answer);
  dalam.hidden = !lagi.hidden || hasil.length === 0;
  return answer.yakin;
}

/** Adds the pages whose text holds the words, with the sentences in which they stand. */
async function dalami(mine: number, query: string, mesin: MesinCari, answer: Jawaban): Promise<void> {
  dalam.hidden = true;
  sibuk(true);
  kabar.textContent = 'Mencari di isi halaman …';
  const rows = new Map(mesin.baris.map((baris) => [baris.path, baris]));
  const shown = new Map(hasil.map((one) => [one.baris.path, one]));
  const asked = yangDitanya(answer);
  try {
    const found = await isi(answer);
    if (mine !== giliran) return;
    for (const { path, cuplikan } of found) {
      const [known, baris] = [shown.get(path), rows.get(path)];
      const teks = potongCuplikan(cuplikan);
      if (known?.sebab?.length) Object.assign(known, { teks, sebab: [] });
      else if (baris && !known) hasil.push({ baris, judul: tandai(baris.judul, asked, mesin.kamus), teks });
    }
  } catch {
    if (mine === giliran) dalam.hidden = false;
  }
  if (mine !== giliran) return;
  kosong.hidden = hasil.length > 0;
  banyak = hasil.length;
  ucapkan(query, answer);
  gambar();
  daftar.querySelectorAll('a')[shown.size]?.focus();
  sibuk(false);
}

/** As typed, because names stand in no table; else as understood. */
async function isi({ diketik, kata }: Jawaban): Promise<HasilIsi[]> {
  const found = await cariIsi(diketik);
  return found.length > 0 ? found : cariIsi(kata);
}

function ucapkan(query: string, { ditebak, kalimat }: Jawaban): void {
  const count = hasil.length;
  if (count === 0) kabar.textContent = `Tidak ada hasil untuk “${query}”.`;
  else if (ditebak) kabar.textContent = `Mungkin maksud Anda: “${kalimat}” (${count} hasil).`;
  else kabar.textContent = `${count} hasil untuk “${query}”.`;
}

/** Shows what was found, as far as the chosen kind and the number to show allow. */
function gambar(): void {
  const kinds = hasil.map(({ baris }) => baris.jenis);
  if (jenis !== undefined && !kinds.includes(jenis)) jenis = undefined;
  const chosen = hasil.filter(({ baris }) => jenis === undefined || baris.jenis === jenis);
  tampilkanSaringan(saring, kinds, jenis, (kind) => {
    jenis = kind;
    banyak = SEKALI_TAMPIL;
    gambar();
  });
  daftar.replaceChildren(...chosen.slice(0, banyak).map(barisHasil));
  daftar.hidden = chosen.length === 0;
  lagi.hidden = chosen.length <= banyak;
}

function sibuk(busy: boolean): void {
  jawaban.setAttribute('aria-busy', String(busy));
}

function bersihkan(): void {
  hasil = [];
  jenis = undefined;
  banyak = SEKALI_TAMPIL;
  kabar.textContent = '';
  kosong.hidden = true;
  dalam.hidden = true;
  gambar();
}

/** Arrows walk through input and results, Escape starts over. */
function tombol(event: KeyboardEvent): void {
  if (event.key === 'Escape') {
    event.preventDefault();
    input.value = '';
    input.focus();
    void jalankan(true);
    return;
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops: HTMLElement[] = [input, ...daftar.querySelectorAll('a')];
  const here = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[here + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function ambil<E extends HTMLElement>(selector: string, kind: new () => E): E {
  const found = document.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The search page has no ${selector}.`);
}
