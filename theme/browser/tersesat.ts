/** On the page for what is not found: the words of the address are in the search field, and one tap away. */
import { kataAlamat } from '../model/kata-alamat.ts';

const kata = kataAlamat(location.pathname);
const input = document.querySelector<HTMLInputElement>('form.cari input');
const usul = document.querySelector<HTMLElement>('#usul');
const tautan = usul?.querySelector('a');
if (kata && input && usul && tautan) {
  input.value = kata;
  tautan.textContent = kata;
  tautan.search = new URLSearchParams({ q: kata }).toString();
  usul.hidden = false;
}
