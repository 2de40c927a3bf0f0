/**
 * The search page. It answers while one types, works by keyboard (arrows, Enter, Escape), says aloud how
 * much was found, and never leaves anybody with nothing. Without it the page still lists every service.
 */
import { cariLuwes, type HasilCari } from './cari-luwes.ts';
import { barisHasil } from './hasil.ts';
import { cari, muatPagefind, type Temuan } from './pagefind.ts';

const SEKALI_TAMPIL = 6;
const JEDA_KETIK_MS = 180;

const form = ambil('form.cari', HTMLFormElement);
const input = ambil('form.cari input', HTMLInputElement);
const kabar = ambil('#cari-kabar', HTMLElement);
const daftar = ambil('#cari-hasil', HTMLElement);
const kosong = ambil('#cari-kosong', HTMLElement);
const lagi = ambil('#cari-lagi', HTMLButtonElement);

let giliran = 0;
let jeda = 0;
let sisa: Temuan[] = [];

input.addEventListener('focus', () => void muatPagefind().catch(() => undefined), { once: true });
input.addEventListener('input', () => {
  clearTimeout(jeda);
  jeda = window.setTimeout(jalankan, JEDA_KETIK_MS);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(jeda);
  void jalankan();
});
form.addEventListener('keydown', tombol);
daftar.addEventListener('keydown', tombol);
lagi.addEventListener('click', () => void tampilkanLagi());

input.value = new URLSearchParams(location.search).get('q') ?? '';
if (input.value.trim()) void jalankan();

async function jalankan(): Promise<void> {
  const query = input.value.trim();
  const mine = ++giliran;
  history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  if (!query) {
    bersihkan('');
    return;
  }
  try {
    const hasil = await cariLuwes(query, cari);
    // An answer to older words must not overwrite that to newer ones.
    if (mine !== giliran) return;
    bersihkan(ucapan(query, hasil));
    kosong.hidden = hasil.temuan.length > 0;
    sisa = hasil.temuan;
    await tampilkanLagi();
  } catch {
    if (mine === giliran) bersihkan('Pencarian tidak dapat dimuat. Silakan pilih dari daftar di bawah.');
  }
}

function ucapan(query: string, { temuan, cara, kata }: HasilCari): string {
  if (temuan.length === 0) return `Tidak ada hasil untuk “${query}”.`;
  if (cara === 'mungkin')
    return `Tidak ada yang persis “${query}”. Mungkin maksud Anda: ${kata} (${temuan.length} hasil).`;
  return `${temuan.length} hasil untuk “${kata}”.`;
}

async function tampilkanLagi(): Promise<void> {
  const mine = giliran;
  const next = sisa.slice(0, SEKALI_TAMPIL);
  const pages = await Promise.all(next.map((one) => one.data()));
  if (mine !== giliran) return;
  sisa = sisa.slice(next.length);
  daftar.append(...pages.map(barisHasil));
  daftar.hidden = daftar.childElementCount === 0;
  lagi.hidden = sisa.length === 0;
}

function bersihkan(pesan: string): void {
  kabar.textContent = pesan;
  daftar.replaceChildren();
  daftar.hidden = true;
  kosong.hidden = true;
  lagi.hidden = true;
  sisa = [];
}

/** Arrows walk through input and results, Escape starts over. */
function tombol(event: KeyboardEvent): void {
  if (event.key === 'Escape') {
    event.preventDefault();
    input.value = '';
    input.focus();
    void jalankan();
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
