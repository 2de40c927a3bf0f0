/** Notices at the foot of the editor: what waits, what went wrong, what is live. One place, read aloud. */

export interface Notice {
  text: string;
  tone: 'biasa' | 'baik' | 'tunggu' | 'gawat';
  /** Links and buttons, in the order of their importance; the first stands out, unless it takes something away. */
  actions?: readonly ({ label: string; quiet?: boolean } & ({ href: string } | { onClick: () => void }))[];
  /** 0 to 1: how far something has come. */
  progress?: number;
  /** False for what goes away by itself when it is over. */
  closable?: boolean;
}

/** Shows a notice, or puts it in the place of the one with the same key. */
export function showNotice(key: string, notice: Notice): void {
  const shown = document.getElementById(idOf(key));
  const item = draw(key, notice);
  if (shown) shown.replaceWith(item);
  else bar().append(item);
}

export function hideNotice(key: string): void {
  document.getElementById(idOf(key))?.remove();
}

const idOf = (key: string): string => `balai-kabar-${key}`;

function bar(): HTMLElement {
  const found = document.getElementById('balai-kabar');
  if (found) return found;
  const made = document.createElement('div');
  made.id = 'balai-kabar';
  made.setAttribute('role', 'status');
  made.setAttribute('aria-live', 'polite');
  document.body.append(made);
  return made;
}

function draw(key: string, { text, tone, actions = [], progress, closable = true }: Notice): HTMLElement {
  const item = document.createElement('div');
  item.id = idOf(key);
  item.className = `kabar kabar-${tone}`;
  const words = document.createElement('p');
  words.textContent = text;
  item.append(words);
  if (progress !== undefined) {
    const meter = document.createElement('progress');
    meter.max = 1;
    meter.value = progress;
    meter.setAttribute('aria-label', text);
    item.append(meter);
  }
  const row = document.createElement('div');
  row.className = 'kabar-tombol';
  for (const action of actions) row.append(drawAction(action));
  const [first] = actions;
  if (first && !first.quiet && (closable || actions.length > 1))
    row.firstElementChild?.classList.add('utama');
  if (closable) row.append(drawAction({ label: 'Tutup', onClick: () => hideNotice(key) }));
  if (row.childElementCount > 0) item.append(row);
  return item;
}

function drawAction(action: NonNullable<Notice['actions']>[number]): HTMLElement {
  if ('href' in action) {
    const link = document.createElement('a');
    link.href = action.href;
    link.textContent = action.label;
    return link;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = action.label;
  button.addEventListener('click', action.onClick);
  return button;
}
