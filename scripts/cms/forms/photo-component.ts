/**
 * A photo inside a text, as the editor inserts it: a file beside the entry and the words that tell what it
 * shows. Decap's own component speaks English and asks for a title that no page has.
 */
import type { EditorComponentOptions } from 'decap-cms-core';
import { PHOTO_COMPONENT } from './body.ts';

interface PhotoInText {
  foto?: string;
  keterangan?: string;
}

const FIELDS = [
  {
    name: 'foto',
    label: 'Foto',
    widget: 'image',
    choose_url: false,
    media_library: { config: { multiple: false } },
  },
  {
    name: 'keterangan',
    label: 'Keterangan foto',
    widget: 'string',
    hint: 'Apa yang terlihat di foto, untuk orang yang tidak dapat melihatnya.',
  },
];

/** Registered by the editor's script: `CMS.registerEditorComponent(photoComponent)`. */
export const photoComponent: EditorComponentOptions = {
  id: PHOTO_COMPONENT,
  label: 'Foto',
  fields: FIELDS,
  pattern: /^!\[([^\]]*)\]\(([^)\s]*)(?:\s"[^"]*")?\)$/,
  fromBlock: (match): PhotoInText => ({ foto: decode(match[2] ?? ''), keterangan: match[1] ?? '' }),
  toBlock: ({ foto = '', keterangan = '' }: PhotoInText) => {
    const words = keterangan.replace(/[[\]\\\s]+/g, ' ').trim();
    // Whose photo was taken away again keeps its words, and no frame around nothing.
    return foto === '' ? words : `![${words}](${encode(foto)})`;
  },
  toPreview: ({ keterangan = '' }: PhotoInText) => keterangan,
};

/** File names may have blanks and brackets, which would end a link. */
function encode(name: string): string {
  return encodeURIComponent(name).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
