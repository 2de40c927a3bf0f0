/**
 * A process that saves without pause until it is killed: `node saver.ts FOLDER TURN`. For each acknowledged save it
 * prints one line, `PATH ID COMMIT`. Eight writers work at once.
 */
import { openBareStore } from '../../scripts/cms/store/bare.ts';

const [folder = '', turn = ''] = process.argv.slice(2);
const store = await openBareStore({ folder });
console.log('ready');

async function write(writer: number): Promise<never> {
  for (let count = 0; ; count++) {
    const path = `content/desa-${writer}/berita/putaran-${turn}-${count % 40}.md`;
    const content = Buffer.from(
      `Putaran ${turn}, penulis ${writer}, simpanan ${count}\n`.repeat(1 + (count % 200)),
    );
    const photo = {
      path: `content/desa-${writer}/berita/foto-${count % 3}.jpg`,
      content: Buffer.alloc(90_000, count),
    };
    const changes = [{ path, content }, ...(count % 5 === 0 ? [photo] : [])];
    const result = await store.save(
      changes,
      { name: `Penulis ${writer}`, email: 'uji@example.org' },
      `Simpanan ${count}`,
    );
    // A pipe takes a line whole, at once: what the parent reads was acknowledged.
    if (result.kind === 'saved')
      for (const file of result.files) process.stdout.write(`${file.path} ${file.id} ${result.commit}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)));
