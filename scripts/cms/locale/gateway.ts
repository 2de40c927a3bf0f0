/**
 * The gateway's own choice of words. Decap calls its only button "publish", but here it saves: whether a text
 * is published says its switch "Terbitkan".
 */
import { editor } from './editor.ts';
import { id, type Phrases } from './id.ts';

const SAVING: Phrases = {
  publishing: 'Menyimpan...',
  publish: 'Simpan',
  published: 'Tersimpan',
  publishNow: 'Simpan sekarang',
  publishAndCreateNew: 'Simpan, lalu tulis yang baru',
  publishAndDuplicate: 'Simpan, lalu buat salinan',
  deletePublishedEntry: 'Hapus',
};

/** What the editor registers as `id`. */
export const phrases: Phrases = {
  ...id,
  editor: { ...editor, editorToolbar: { ...(editor.editorToolbar as Phrases), ...SAVING } },
};
