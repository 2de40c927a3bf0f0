/** `balai undang` and `balai operator`, as staff use them beside a running gateway. */
import { join } from 'node:path';
import readCode from 'jsqr';
import { expect, test } from 'vitest';
import { originFrom } from '../../scripts/cms/data-folder.ts';
import { invite } from '../../scripts/cms/people/invite.ts';
import { openPeople } from '../../scripts/cms/people/open.ts';
import { balai, Root, smallFleet } from '../fleet.ts';

const ORIGIN = 'https://cms.uji.example';

interface Invited {
  person: { id: string; nama: string; peran: string; desa: string[] };
  url: string;
  expires: string;
}

class Staff implements Disposable {
  readonly root = new Root(smallFleet(['satu', 'dua']));
  readonly data = join(this.root.path, 'data');

  async invite(...args: string[]): Promise<Invited> {
    const { stdout, stderr } = await this.run('undang', '--origin', ORIGIN, '--json', ...args);
    expect(stderr).toBe('');
    return JSON.parse(stdout) as Invited;
  }

  run(command: string, ...args: string[]) {
    return balai([command, ...args, '--root', this.root.path, '--data', this.data]);
  }

  [Symbol.dispose](): void {
    this.root[Symbol.dispose]();
  }
}

test('an invitation is a link and a QR code of it, and the link signs that person in', async () => {
  using staff = new Staff();
  const { code, stdout } = await staff.run('undang', 'Sri Wahyuni', '--desa', 'satu,dua', '--origin', ORIGIN);
  expect(code).toBe(0);
  expect(stdout).toContain('Sri Wahyuni (sri-wahyuni): operator of dua, satu');
  const [url = ''] = /https:\S+/.exec(stdout) ?? [];
  expect(url).toMatch(/^https:\/\/cms\.uji\.example\/admin\/undangan\/[\w-]{43}$/);
  expect(scan(stdout)).toBe(url);

  const people = openPeople(join(staff.data, 'orang.sqlite'), () => new Date());
  const accepted = people.accept(url.slice(-43), 'Ponsel Android, Chrome');
  people.close();
  expect(accepted?.session.person).toEqual({
    id: 'sri-wahyuni',
    nama: 'Sri Wahyuni',
    peran: 'operator',
    desa: ['dua', 'satu'],
  });
});

test('the same name is not invited twice by mistake: another device is asked for, another person is told apart', async () => {
  using staff = new Staff();
  const first = await staff.invite('Sri Wahyuni', '--desa', 'satu');
  const twice = await staff.run('undang', 'sri wahyuni', '--desa', 'satu', '--origin', ORIGIN);
  expect([twice.code, twice.stderr]).toEqual([2, expect.stringContaining('add --lagi sri-wahyuni')]);
  const device = await staff.invite('--lagi', 'sri-wahyuni');
  expect([device.person, device.url === first.url]).toEqual([first.person, false]);
  expect((await staff.invite('Sri Wahyuni', '--desa', 'dua')).person.id).toBe('sri-wahyuni-2');
});

test('who is revoked is out at once, on one device or on all', async () => {
  using staff = new Staff();
  const { url } = await staff.invite('Rina Kartika', '--kominfo');
  const people = openPeople(join(staff.data, 'orang.sqlite'), () => new Date());
  const phone = people.accept(url.slice(-43), 'iPhone, Safari');
  const laptop = people.accept(people.inviteAgain('rina-kartika')?.token ?? '', 'Komputer Windows, Edge');
  const listed = await staff.run('operator');
  expect(listed.stdout).toContain('rina-kartika: Rina Kartika, kominfo, all villages');
  expect(listed.stdout).toContain(`  ${phone?.session.id}  iPhone, Safari; since 20`);

  await staff.run('operator', '--cabut', 'rina-kartika', '--perangkat', phone?.session.id ?? '');
  expect(people.session(phone?.token ?? '')).toBeUndefined();
  expect(people.session(laptop?.token ?? '')).toBeDefined();
  const { stdout } = await staff.run('operator', '--cabut', 'rina-kartika', '--json');
  expect(JSON.parse(stdout)).toEqual({ id: 'rina-kartika', ended: 1 });
  expect(people.session(laptop?.token ?? '')).toBeUndefined();
  people.close();
});

test('rights change at once, on devices that are signed in', async () => {
  using staff = new Staff();
  const { url } = await staff.invite('Sri Wahyuni', '--desa', 'satu');
  const people = openPeople(join(staff.data, 'orang.sqlite'), () => new Date());
  const token = people.accept(url.slice(-43), 'Ponsel Android, Chrome')?.token ?? '';
  const rights = () => {
    const { peran, desa } = people.session(token)?.person ?? {};
    return { peran, desa };
  };
  const moved = await staff.run('operator', 'sri-wahyuni', '--desa', 'dua');
  expect([moved.stdout, rights()]).toEqual([
    'sri-wahyuni: Sri Wahyuni, operator of dua; on all devices, at once.\n',
    { peran: 'operator', desa: ['dua'] },
  ]);
  const { stdout } = await staff.run('operator', '--kominfo', 'sri-wahyuni', '--json');
  expect(JSON.parse(stdout)).toEqual({ id: 'sri-wahyuni', nama: 'Sri Wahyuni', ...rights() });
  expect(rights()).toEqual({ peran: 'kominfo', desa: [] });
  expect((await staff.run('operator')).stdout).toContain('sri-wahyuni: Sri Wahyuni, kominfo, all villages');

  const refused = await Promise.all([
    staff.run('operator', 'sri-wahyuni', '--desa', 'tiga'),
    staff.run('operator', 'budi', '--desa', 'satu'),
    staff.run('operator', 'sri-wahyuni'),
    staff.run('operator', '--desa', 'satu'),
    staff.run('operator', '--cabut', 'sri-wahyuni', '--kominfo'),
  ]);
  expect(refused.map(({ code, stderr }) => [code, stderr.split('\n')[0]])).toEqual([
    [2, '✗ There is no village "tiga".'],
    [2, '✗ There is nobody with the id "budi".'],
    [2, '✗ It is not said what sri-wahyuni may edit.'],
    [2, '✗ It is not said whose rights.'],
    [2, '✗ Rights are changed or taken, not both.'],
  ]);
  expect(rights()).toEqual({ peran: 'kominfo', desa: [] });
  people.close();
});

test.each([
  ['a village that there is not', { nama: 'Sri', desa: ['tiga'] }, 'There is no village "tiga".'],
  ['a name without rights', { nama: 'Sri' }, 'It is not said what Sri may edit.'],
  ['two kinds of rights', { nama: 'Sri', desa: ['satu'], kominfo: true }, 'It is not said what'],
  ['a name that would break a commit', { nama: 'Sri <x@y>', kominfo: true }, 'is no name'],
  ['a name of two lines', { nama: 'Sri\nauthor x', kominfo: true }, 'is no name'],
  ['nobody', { kominfo: true }, 'Nobody is named.'],
  ['a device for somebody unknown', { lagi: 'budi' }, 'nobody with the id "budi"'],
  ['a device for somebody else of that id', { lagi: 'rina', nama: 'Sri' }, '"rina" is Rina, not Sri.'],
  ['more rights with a device', { lagi: 'rina', desa: ['satu'] }, 'no rights'],
])('%s is not invited', (_, options, words) => {
  const people = openPeople(':memory:', () => new Date());
  people.invite({ nama: 'Rina', peran: 'operator', desa: ['satu'] });
  const all = { nama: undefined, desa: [], kominfo: false, lagi: undefined, ...options };
  expect(() => invite(people, all, ['satu', 'dua'])).toThrow(words);
  expect(people.list()).toHaveLength(1);
});

test('what is mistyped is refused with the way out', async () => {
  using staff = new Staff();
  const refused = await Promise.all([
    staff.run('undang', 'Sri', 'Wahyuni', '--kominfo'),
    staff.run('undang', 'Sri', '--village', 'satu'),
    staff.run('undang', 'Sri', '--kominfo'),
    staff.run('operator'),
    balai(['operator']),
  ]);
  expect(refused.map(({ code, stderr }) => [code, stderr.split('\n')[0]])).toEqual([
    [2, '✗ A name of several words needs quotes.'],
    [2, '✗ There is no option --village.'],
    [2, `✗ No gateway was started with ${staff.data} yet, so its address is not known.`],
    [2, `✗ Nobody was invited yet in ${staff.data}.`],
    [2, '✗ It is not said where the gateway keeps its people and drafts.'],
  ]);
});

test('the address of a gateway is an origin, over HTTPS unless it is this machine', () => {
  expect(originFrom('https://cms.uji.example/')).toBe(ORIGIN);
  expect(originFrom('http://localhost:4322')).toBe('http://localhost:4322');
  for (const text of [
    'http://cms.uji.example',
    `${ORIGIN}/admin`,
    'cms.uji.example',
    'https://a@b.example',
    '',
  ])
    expect(() => originFrom(text), text).toThrow('is no origin');
});

/** Reads the QR code as a camera would, from the blocks that the terminal shows. */
function scan(text: string): string | undefined {
  const rows = text.split('\n').filter((line) => /^[█▀▄ ]{20,}$/.test(line));
  const light = rows.flatMap((row) => [
    [...row].map((char) => char === '█' || char === '▀'),
    [...row].map((char) => char === '█' || char === '▄'),
  ]);
  const [zoom, width] = [4, rows[0]?.length ?? 0];
  const pixels = new Uint8ClampedArray(width * zoom * light.length * zoom * 4).fill(255);
  for (let y = 0; y < light.length * zoom; y++)
    for (let x = 0; x < width * zoom; x++) {
      const value = light[Math.floor(y / zoom)]?.[Math.floor(x / zoom)] ? 255 : 0;
      pixels.fill(value, (y * width * zoom + x) * 4, (y * width * zoom + x) * 4 + 3);
    }
  return readCode.default(pixels, width * zoom, light.length * zoom)?.data;
}
