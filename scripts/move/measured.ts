/** Counts and hashes what goes through a stream. */
import { createHash } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';
import type { FileFacts } from './contents.ts';

interface Ends {
  /** Told of the whole at its end, before whoever reads it; what it throws ends the stream. */
  end: (facts: Omit<FileFacts, 'path'>) => void;
  /** What the reader is told where the source fails. */
  failed?: (error: Error) => Error;
}

/** The same bytes as the source's. */
export function measured(source: Readable, { end, failed = (error) => error }: Ends): Readable {
  const hash = createHash('sha256');
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
    flush(done) {
      try {
        end({ bytes, sha256: hash.digest('hex') });
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
  source.on('error', (error) => meter.destroy(failed(error)));
  return source.pipe(meter);
}
