/** The requests of Decap's `proxy` protocol that simple publishing needs; what else is sent is refused. */
import { z } from 'zod';
import type { Wish } from '../access/access.ts';

const path = z.string().min(1).max(1000);
const paths = z.array(path).min(1).max(50);
/** Bytes; decoding leaves out what is no base64, so the length tells. A pattern takes ten times as long for a photo. */
const base64 = z.string().transform((text, { addIssue }) => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== Buffer.byteLength(text, 'base64')) addIssue('no base64');
  return bytes;
});

const asset = z.object({ path, content: base64, encoding: z.literal('base64') });
const dataFile = z.object({ path, newPath: path.optional(), raw: z.string() });

/** Content's name in the store, by the path under which it was opened; null for what was not there. */
const base = z.record(z.string(), z.string().nullable());
const options = z.object({
  newEntry: z.boolean().default(false),
  base: base.default({}),
  /** How the copies of what is typed are called. */
  kunci: z.string().max(200).optional(),
});
const none = { newEntry: false, base: {} };

export const request = z.discriminatedUnion('action', [
  z.object({ action: z.literal('info') }),
  z.object({
    action: z.literal('entriesByFolder'),
    params: z.object({ folder: path, extension: z.string() }),
  }),
  z.object({
    action: z.literal('entriesByFiles'),
    params: z.object({ files: z.array(z.object({ path })).min(1).max(500) }),
  }),
  z.object({ action: z.literal('getEntry'), params: z.object({ path }) }),
  z.object({
    action: z.literal('persistEntry'),
    params: z.object({
      dataFiles: z.array(dataFile).length(1),
      assets: z.array(asset).max(30).default([]),
      options: options.default(none),
    }),
  }),
  z.object({ action: z.literal('getMedia'), params: z.object({ mediaFolder: path }) }),
  z.object({ action: z.literal('getMediaFile'), params: z.object({ path }) }),
  z.object({ action: z.literal('persistMedia'), params: z.object({ asset }) }),
  z.object({ action: z.literal('deleteFile'), params: z.object({ path, options: options.default(none) }) }),
  z.object({ action: z.literal('deleteFiles'), params: z.object({ paths, options: options.default(none) }) }),
  z.object({
    action: z.literal('getDeployPreview'),
    params: z.object({ collection: z.string().max(200), slug: z.string().max(500) }),
  }),
]);

export type Request = z.infer<typeof request>;
export type Action = Request['action'];
export type Params<A extends Action> = Extract<Request, { action: A; params: unknown }>['params'];

/** Every path of a request, with what the action does there. */
export function wishesOf(request: Request): Wish[] {
  const read = (path: string): Wish => ({ path, right: 'read' });
  const write = (path: string): Wish => ({ path, right: 'write' });
  switch (request.action) {
    case 'entriesByFolder':
      return [read(request.params.folder)];
    case 'entriesByFiles':
      return request.params.files.map(({ path }) => read(path));
    case 'getEntry':
    case 'getMediaFile':
      return [read(request.params.path)];
    case 'getMedia':
      return [read(request.params.mediaFolder)];
    case 'persistEntry':
      return [
        ...request.params.dataFiles.flatMap(({ path, newPath }) => [path, ...(newPath ? [newPath] : [])]),
        ...request.params.assets.map(({ path }) => path),
      ].map(write);
    case 'persistMedia':
      return [write(request.params.asset.path)];
    case 'deleteFile':
      return [write(request.params.path)];
    case 'deleteFiles':
      return request.params.paths.map(write);
    default:
      return [];
  }
}
