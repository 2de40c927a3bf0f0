/** The door to the search: its program comes when somebody brings words in the address or goes to the field. */
const form = document.querySelector<HTMLFormElement>('form.cari');
const field = form?.querySelector('input');

/** Loaded once, however often it is called. It answers by itself to what stands in the field when it comes. */
function open(): void {
  import('./cari.ts').catch(() => {
    const news = document.querySelector('#cari-kabar');
    if (news) news.textContent = 'Pencarian tidak dapat dimuat. Silakan pilih dari daftar di bawah.';
  });
}

field?.addEventListener('focus', open);
// Who is quicker than the program must not load the page again; later it does this by itself.
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  open();
});
if (new URLSearchParams(location.search).get('q') || field?.value || document.activeElement === field) open();
