import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Foto } from '../../theme/model/desa.ts';
import {
  fotoDalam,
  isSafeLink,
  type MarkdownContext,
  periksaMarkdown,
  periksaTautan,
  renderMarkdown,
  teksPolos,
} from '../../theme/model/markdown.ts';
import { decode, expectSafeAddresses, readHtml } from './html.ts';
import { quickest } from './waktu.ts';

const FOTO: Foto = {
  lebar: 720,
  tinggi: 480,
  webp: [{ url: '/foto/ada.webp', lebar: 720 }],
  jpeg: '/foto/ada.jpg',
};
const CONTEXT: MarkdownContext = {
  foto: (nama) => (nama === 'ada.jpg' ? FOTO : undefined),
};

/** Renders and reads strictly: throws on anything that must not reach a page. */
function safe(text: string) {
  const html = renderMarkdown(text, CONTEXT);
  const tags = readHtml(html);
  expectSafeAddresses(tags);
  return { html, tags };
}

const findings = (text: string) =>
  periksaMarkdown(text, { site: 'uji', file: 'a.md' }, 10).map(({ code, line }) => `${code} ${line}`);

const ATTACKS = [
  '<script>alert(1)</script>',
  'a <script>alert(1)</script> b',
  '<SCRIPT SRC=//x.example/a.js></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  'a <img src="x" onerror="alert(1)"> b',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<div style="position:fixed;inset:0">x</div>',
  '<form action="https://x.example"><input name=attributes></form>',
  '<img name=getElementById>',
  '<a id=defaultView href=x>x</a>',
  '<base href="https://x.example/">',
  '<meta http-equiv=refresh content="0;url=https://x.example">',
  '<link rel=stylesheet href=//x.example/a.css>',
  '<style>*{display:none}</style>',
  '<object data=data:text/html,x></object>',
  '<math><mtext></p><script>alert(1)</script></mtext></math>',
  '<!--><script>alert(1)</script>-->',
  '<!-- --!><script>alert(1)</script>',
  '<!--><img src=x onerror=alert(1)>',
  'a <!-- > <img src=x onerror=alert(1)> --> b',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php system("id") ?>',
  '<!DOCTYPE html><script>alert(1)</script>',
  '<div\n\n<script>alert(1)</script>',
  '<p/onclick=alert(1)>x',
  '<b onmouseover=alert(1)\n>x</b>',
  '</p></div><script>alert(1)</script>',
  '<x onclick=alert(1) contenteditable autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea><script>alert(1)</script>',
  '<',
  '<a',
  '<a href="',
  '<script',
  '<!--',
  '</',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x]( javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](<java\tscript:alert(1)>)',
  '[x](java&#115;cript:alert(1))',
  '[x](&#x6A;avascript:alert(1))',
  '[x](&#0000106avascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](java&Tab;script:alert(1))',
  '[x](java&NewLine;script:alert(1))',
  '[x](&#1;javascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](\u00A0javascript:alert(1))',
  '[x](%6Aavascript:alert(1))',
  '[x](javascript%3Aalert(1))',
  '[x](java%0ascript:alert(1))',
  '[x](javas\\cript:alert(1))',
  '[x](javascript\\:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](data:image/svg+xml;base64,PHN2Zz4=)',
  '[x](file:///etc/passwd)',
  '[x](blob:https://x.example/1)',
  '[x](view-source:https://x.example)',
  '[x](//x.example/)',
  '[x](\\\\x.example/)',
  '[x](/\\x.example/)',
  '[x](/%09/x.example/)',
  '[x](/&Tab;/x.example/)',
  '[x](/&NewLine;/x.example)',
  '[x](https:x.example)',
  '[x](https:/x.example)',
  '[x](https:\\\\x.example)',
  '[x](https:///x.example)',
  '[x](https://bank.co.id@x.example/)',
  '[x](https://bank.co.id%2F@x.example/)',
  '[x](x.html)',
  '[x](..//x.example)',
  '[x](?q)',
  '[x]()',
  '[x](<>)',
  '[x](https://a.id "t\\" onmouseover=\\"alert(1)")',
  '[x](https://a.id "&quot; onmouseover=&quot;alert(1)")',
  "[x](https://a.id '\"><script>alert(1)</script>')",
  '[x](https://a.id/"onmouseover="alert(1))',
  "[x](https://a.id/'><script>alert(1)</script>)",
  '[x][a]\n\n[a]: javascript:alert(1)',
  '[a]\n\n[a]: <javascript:alert(1)> "t"',
  '![x][a]\n\n[a]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '<JAVASCRIPT:alert(1)>',
  '<data:text/html,x>',
  '<//x.example>',
  '<a@x.example>',
  'javascript:alert(1) //x.example ftp://x.example',
  'https://bank.co.id@x.example/',
  '![x](javascript:alert(1))',
  '![x](data:image/png;base64,AAAA)',
  '![x](https://x.example/a.png)',
  '![x](//x.example/a.png)',
  '![x](../rahasia.jpg)',
  '![x](%2e%2e/rahasia.jpg)',
  '![x](..%2frahasia.jpg)',
  '![x](/foto/lain.jpg)',
  '![x](a\\b.jpg)',
  '![x](ada.jpg "\\" onerror=\\"alert(1)")',
  '!["><script>alert(1)</script>](ada.jpg)',
  '![`"onerror=alert(1)`](ada.jpg)',
  '![x](ada.jpg#"onerror=alert(1))',
  '[![x](javascript:alert(1))](javascript:alert(1))',
  '[![x](ada.jpg)](javascript:alert(1))',
  '[![x](https://x.example/a.png)](https://a.id)',
  '![[x](javascript:alert(1))](ada.jpg)',
  '![![x](javascript:alert(1))](ada.jpg)',
  '[a [b](javascript:alert(1)) c](https://a.id)',
  '[x](javascript:alert(1)) [y](https://a.id) [z](data:,x)',
  '| a | b |\n|--|--|\n| <script>alert(1)</script> | [x](javascript:alert(1)) |',
  '| a |\n|:-:|\n| x" onclick="alert(1) |',
  '```js" onclick="alert(1)\nx\n```',
  '```"><script>alert(1)</script>\nx\n```',
  '~~~<script>\n</code></pre><script>alert(1)</script>\n~~~',
  '    <script>alert(1)</script>',
  '`<script>alert(1)</script>`',
  '# <script>alert(1)</script>',
  '<script>\n===',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)',
  '\\<script>alert(1)\\</script>',
  '1. <script>\n2. </script>',
  '- <img src=x onerror=alert(1)>',
  '> <iframe>',
  '99999999999. x',
  'a\u0000b <scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '# judul {#location onclick=alert(1)}',
  '[x]{onclick=alert(1)}',
  '[^1]\n\n[^1]: <script>alert(1)</script>',
];

describe('markdown of a village', () => {
  test.each(ATTACKS)('makes %j harmless', (attack) => {
    const { html } = safe(attack);
    expect(html).not.toMatch(/<script|\son\w+=(?!&)[^<]*>|style=|\sid=|\sname=/i);
  });

  test('of any kind gives only tags, attributes and addresses that are allowed', () => {
    const piece = fc.oneof(
      fc.constantFrom(...ATTACKS),
      fc.constantFrom(
        ...'<>[]()!*_`~|#-+=:\\/"\'&; \n\t{}@.%'.split(''),
        '\n\n',
        '](',
        '![',
        '<!--',
        '-->',
        '| - |\n',
        'a',
        '1. ',
      ),
      fc.constantFrom(
        'javascript:',
        'https://a.id',
        'ada.jpg',
        'onerror=',
        '<img ',
        '<a href=',
        '&#106;',
        '&quot;',
        '\u0000',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        safe(pieces.join(''));
      }),
      { numRuns: 2000 },
    );
  });

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

  test.each(
    [
      ...[
        '[',
        '![',
        '*',
        '**a',
        '*_a',
        '_',
        '`',
        '~',
        '>',
        '> - ',
        '#',
        '|',
        'a|',
        '<',
        '<a',
        '<!--',
        '<?',
        '<![CDATA[',
      ],
      ...[
        '&',
        '&#',
        '](',
        '[a](',
        '[a][b]',
        '[[]()',
        '![[]()',
        '\\',
        '- ',
        '1. ',
        '- a\n\n',
        '    ',
        '\t',
        '---\n',
        '```\n',
      ],
      ...[
        'a\n===\n',
        '[a]: x\n',
        'http://',
        'a@',
        '<a@b.c>',
        'www.',
        '"',
        '(',
        '\u0000',
        '\ud800',
        '🎉',
        'ا',
        'a ',
      ],
    ].map((piece) => [piece]),
  )('of 100 kB of %j takes less than a second', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(quickest(1000, () => safe(text))).toBeLessThan(1000);
    expect(teksPolos(text).isWellFormed()).toBe(true);
  });

  test('nested deeper than anybody writes still renders', () => {
    safe('>'.repeat(50_000));
    safe(`${'['.repeat(20_000)}x${']'.repeat(20_000)}`);
    safe(`${'*a **b '.repeat(5000)}`);
    safe(Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}- a`).join('\n'));
    safe(`|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n${'|\n'.repeat(5000)}`);
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

describe('a link', () => {
  test.each([
    'https://a.id',
    'HTTP://a.id/x?y#z',
    'https://a.id/@desa',
    'mailto:a@b.id',
    'tel:+628',
    'tel:0812',
    '/',
    '/a/',
    '#a',
    '#',
  ])('to %s is allowed', (target) => {
    expect(isSafeLink(target)).toBe(true);
  });

  test('that is allowed never leaves the schemes and the host that it shows', () => {
    const piece = fc.constantFrom(
      'https',
      'javascript',
      'data',
      ':',
      '/',
      '//',
      '\\',
      '@',
      'a.id',
      '%09',
      '%5C',
      '\t',
      '%',
      '#',
      '?',
      'mailto',
      'tel',
      '1',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
        const target = pieces.join('');
        if (!isSafeLink(target)) return;
        expectSafeAddresses([{ name: 'a', attributes: { href: target } }]);
      }),
      { numRuns: 2000 },
    );
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
