import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fotoDalam,
  periksaMarkdown,
  periksaTautan,
  renderMarkdown,
  teksPolos,
} from '../../theme/model/markdown.ts';
import { decode } from './html.ts';
import { CONTEXT, safe } from './render.ts';

const findings = (text: string) =>
  periksaMarkdown(text, { site: 'uji', file: 'a.md' }, 10).map(({ code, line }) => `${code} ${line}`);

describe('markdown of a village', () => {
  test('keeps what people write', () => {
    const { html } = safe(
      '# Jadwal\n\nKader **PKK** dan *bidan*, ~~Senin~~ Selasa.\n\n1. Timbang\n2. [Daftar](/layanan/ "Layanan")\n\n> Bawa KIA\n\n`08.00`',
    );
    expect(html).toBe(
      [
        '<h2>Jadwal</h2>',
        '<p>Kader <strong>PKK</strong> dan <em>bidan</em>, <s>Senin</s> Selasa.</p>',
        '<ol>\n<li>Timbang</li>\n<li><a href="/layanan/" title="Layanan">Daftar</a></li>\n</ol>',
        '<blockquote>\n<p>Bawa KIA</p>\n</blockquote>',
        '<p><code>08.00</code></p>\n',
      ].join('\n'),
    );
  });

  test('has no heading above the second level, however it is written', () => {
    const { tags } = safe('# a\n\nb\n===\n\nc\n---\n\n### d\n\n###### e');
    expect(tags.map(({ name }) => name)).toEqual(['h2', 'h2', 'h2', 'h3', 'h6']);
  });

  test('shows tables that scroll by keyboard, with columns aligned by class', () => {
    const { tags } = safe('| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |');
    expect(tags[0]).toMatchObject({ name: 'div', attributes: { class: 'gulung', tabindex: '0' } });
    expect(tags.filter(({ name }) => name === 'td').map(({ attributes }) => attributes.class)).toEqual([
      undefined,
      'tengah',
      'kanan',
    ]);
  });

  test('shows pictures of its own folder with their words, and no others', () => {
    const { tags } = safe('![Sawah **hijau** "2026"](ada.jpg) ![x](./ada.jpg) ![y](tidak-ada.jpg)');
    const images = tags.filter(({ name }) => name === 'img').map(({ attributes }) => attributes.alt);
    expect(images).toEqual(['Sawah hijau "2026"', 'x']);
    expect(fotoDalam('![x](ada.jpg)\n\n[![y](b%20c.png)](/x/) ![z](https://x.example/a.jpg)')).toEqual([
      'ada.jpg',
      'b c.png',
    ]);
  });

  test('leads away only with rel', () => {
    const html = renderMarkdown('[a](https://a.id) [b](/layanan/?q=ktp)', CONTEXT);
    expect(html).toContain('<a href="https://a.id" rel="nofollow noopener">a</a>');
    expect(html).toContain('<a href="/layanan/?q=ktp">b</a>');
  });

  test('is not turned into links where a space after a full stop is missing', () => {
    expect(
      safe('Kumpul di balai desa.Di sana ada S.Pd.I dan berkas surat.id').tags.map(({ name }) => name),
    ).toEqual(['p']);
  });
});

describe('what rendering drops', () => {
  test.each([
    ['<script>alert(1)</script>', ['raw_html 10']],
    ['a\nb <b>tebal</b>\nc', ['raw_html 11']],
    ['a\n\n[x](javascript:1)', ['unsafe_link 12']],
    ['a\nb\n[x](data:,x)', ['unsafe_link 12']],
    ['| a |\n|---|\n| x |\n| [x](//b.example) |', ['unsafe_link 13']],
    ['![x](https://x.example/a.png)', ['remote_image 10']],
    ['![x](../a.png)', ['remote_image 10']],
    ['[a][b]\n\n[b]: vbscript:x', ['unsafe_link 10']],
    ['<javascript:1>', ['unsafe_link 10']],
    ['<!-- catatan -->\n\na <!-- lagi --> b', []],
    ['<!--><script>alert(1)</script>-->', ['raw_html 10']],
    ['<!-- a --> <script>x</script> <!-- b -->', ['raw_html 10']],
    ['1 < 2 && 3 > 2, "kutip", &amp; `<b>`', []],
    ['[a](https://a.id) [b](/b/) [d](mailto:a@b.id) [e](tel:+6281) ![f](ada.jpg)', []],
    ['a\n[x](#bab)', ['dead_link 11']],
    ['', []],
  ])('from %j is reported with its line', (text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  test('is named, but not at any length', () => {
    const [found] = periksaMarkdown(`[x](javascript:${'a'.repeat(500)})`, { site: 's', file: 'f' }, 1);
    expect(found).toMatchObject({
      field: 'isi',
      severity: 'warning',
      params: { target: `javascript:${'a'.repeat(69)}` },
    });
  });

  test('keeps the words of a link that is refused', () => {
    expect(safe('[klik **di sini**](javascript:1) dan [ini](https://a.id)').html).toBe(
      '<p>klik <strong>di sini</strong> dan <a href="https://a.id" rel="nofollow noopener">ini</a></p>\n',
    );
  });
});

describe('a link to a page of the site', () => {
  const ada = (path: string) => path === '/layanan/' || path === '/rss.xml';
  const place = { site: 'uji', file: 'a.md' };

  test('that is there stays, also without its last slash and without the anchor that no body has', () => {
    const html = renderMarkdown('[a](/layanan) [b](/layanan/?q=1#x) [c](/rss.xml)', { ...CONTEXT, ada });
    const { html: same } = safe('[a](/layanan/) [b](/layanan/?q=1) [c](/rss.xml)');
    expect(html).toBe(same);
  });

  test('that is not there leaves its words, so that one slip of the pen holds no village', () => {
    const text = 'Lihat\n[ini](/tidak-ada/), [itu](/../layanan/) dan [sana](#bab).\n\n[r][]\n\n[r]: /hilang/';
    expect(renderMarkdown(text, { ...CONTEXT, ada })).toBe('<p>Lihat\nini, itu dan sana.</p>\n<p>r</p>\n');
    expect(
      periksaTautan(text, place, 10, ada).map(({ code, line, params }) => [code, line, params.target]),
    ).toEqual([
      ['dead_link', 11, '/tidak-ada/'],
      ['dead_link', 11, '/../layanan/'],
      ['dead_link', 13, '/hilang/'],
    ]);
    expect(periksaTautan('[a](/layanan/) dan https://a.id/tidak-ada/', place, 1, ada)).toEqual([]);
  });
});

describe('the plain words of a body', () => {
  test('read as the page does', () => {
    expect(
      teksPolos(
        '# Judul\n\nKata **tebal**, lalu [tautan](https://a.id).\nBaris `dua` &amp; <b>tiga</b>.\n\n![alt](a.jpg)',
      ),
    ).toBe('Judul Kata tebal, lalu tautan. Baris dua & tiga.');
  });

  test('end between words and never inside of a character', () => {
    expect(teksPolos('satu dua tiga empat', 10)).toBe('satu dua…');
    expect(teksPolos('🎉'.repeat(30), 11)).toBe(`${'🎉'.repeat(5)}…`);
    expect(teksPolos('pendek')).toBe('pendek');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, max) => {
        const words = teksPolos(text, max);
        expect(words.length).toBeLessThanOrEqual(max + 1);
        expect(words.isWellFormed()).toBe(text.isWellFormed() || words.isWellFormed());
      }),
    );
  });

  test('decode what the renderer escapes', () => {
    expect(decode('&#60;b&#62; &amp;amp; &quot;')).toBe('<b> &amp; "');
  });
});
