/**
 * The only script of the report: sorts and narrows tables that say `data-saring`. It is written into each page as
 * its own text, so it uses nothing from outside of its braces; without it all rows are there, the urgent ones first.
 */
export function sortAndFilter(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-saring]')) {
    const body = table.tBodies[0];
    if (!body) continue;
    const rows = [...body.rows];
    const form = document.createElement('form');
    form.className = 'saring';
    form.setAttribute('role', 'search');
    form.innerHTML =
      '<label>Cari desa<input type="search" autocomplete="off"></label><label>Kecamatan<select><option value="">Semua</option></select></label><label>Keadaan<select><option value="">Semua</option><option value="terlambat">Ada yang terlambat</option><option value="pasif">Tidak aktif</option><option value="pengaduan">Pengaduan belum dijawab</option></select></label><p role="status"></p>';
    const [kecamatan, keadaan] = form.querySelectorAll('select');
    const search = form.querySelector('input');
    const status = form.querySelector('p');
    const names = [...new Set(rows.map((row) => row.dataset.kecamatan ?? ''))].sort();
    if (names.length < 2) kecamatan?.parentElement?.remove();
    for (const name of names) kecamatan?.add(new Option(name, name));
    const narrow = () => {
      const words = (search?.value ?? '').toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const text = (row.cells[0]?.textContent ?? '').toLowerCase();
        const fits =
          words.every((word) => text.includes(word)) &&
          (!kecamatan?.value || row.dataset.kecamatan === kecamatan.value) &&
          (!keadaan?.value || (row.dataset.keadaan ?? '').split(' ').includes(keadaan.value));
        row.hidden = !fits;
        if (fits) shown += 1;
      }
      if (status) status.textContent = shown === rows.length ? '' : `${shown} dari ${rows.length} desa`;
    };
    form.addEventListener('input', narrow);
    form.addEventListener('submit', (event) => event.preventDefault());
    (table.parentElement ?? table).before(form);

    const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
    for (const [index, head] of heads.entries()) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'ascending';
        for (const other of heads) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const value = (row: HTMLTableRowElement) =>
          row.cells[index]?.dataset.nilai ?? row.cells[index]?.textContent ?? '';
        const order = (a: HTMLTableRowElement, b: HTMLTableRowElement) =>
          value(a).localeCompare(value(b), 'id', { numeric: true }) * (down ? -1 : 1);
        body.append(...[...rows].sort(order));
      });
    }
  }
}
