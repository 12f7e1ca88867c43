import { existsSync, mkdirSync, renameSync, statSync, truncateSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf, UserError } from '../core/errors.ts';
import { splitLines } from '../input/lines.ts';
import { note } from './messages.ts';
import { type Frame, framedSink, type Sink } from './sink.ts';

/** Where the output of `--out` goes, and which documents it holds already. */
export interface Target {
  sink: Sink;
  done(id: string): boolean;
}

const none = (): boolean => false;

/** `--out FILE` or, if it is a folder or ends in a slash, a file a document in it. */
export async function openTarget(
  path: string,
  frame: Frame,
  extension: string,
  resume: boolean,
): Promise<Target> {
  try {
    const isFolder = path.endsWith('/') || statSync(path, { throwIfNoEntry: false })?.isDirectory();
    return isFolder ? folderTarget(path, frame, extension, resume) : await fileTarget(path, frame, resume);
  } catch (thrown) {
    if (thrown instanceof UserError) throw thrown;
    throw new UserError(`--out ${path}: cannot be written (${messageOf(thrown)}); choose another place`);
  }
}

/** Folder by folder: node's own recursive way never comes back from places such as /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path);
}

/** Written beside its place and moved there when it is complete: nobody ever reads half a file. */
async function fileTarget(path: string, frame: Frame, resume: boolean): Promise<Target> {
  const part = `${path}.part`;
  makeFolder(dirname(path));
  if (resume && !existsSync(part) && existsSync(path)) renameSync(path, part);
  const ids = resume && existsSync(part) ? await idsIn(part) : new Set<string>();
  const file = await open(part, resume ? 'a' : 'w');
  const sink = framedSink(frame, {
    async write(text) {
      await file.appendFile(text);
    },
    async close(complete) {
      await file.close();
      if (complete) renameSync(part, path);
      else note(`${part}: holds what is done; the same command with --resume goes on from there`);
    },
  });
  return { sink, done: ids.size ? (id) => ids.has(id) : none };
}

/** The ids of an NDJSON file; a last line that was cut off is removed. */
async function idsIn(path: string): Promise<Set<string>> {
  const ids = new Set<string>();
  const handle = await open(path);
  const size = statSync(path).size;
  let end = 0;
  for await (const lines of splitLines(handle.createReadStream(), Number.POSITIVE_INFINITY)) {
    for (const line of lines) {
      const id = idOf(line.bytes);
      const after = line.offset + line.length + 1;
      // Without its line break the last line may be half written.
      if (id === null || after > size) continue;
      ids.add(id);
      end = after;
    }
  }
  if (end < size) truncateSync(path, end);
  return ids;
}

function idOf(bytes: Buffer | null): string | null {
  try {
    return String(JSON.parse(bytes!.toString('utf8')).id);
  } catch {
    return null;
  }
}

function folderTarget(path: string, frame: Frame, extension: string, resume: boolean): Target {
  makeFolder(path);
  const taken = new Map<string, string>();
  const fileOf = (id: string): string => {
    const name = safeName(id);
    // Two ids may be the same but for what a file name cannot hold.
    for (let n = 1; ; n++) {
      const file = join(path, `${n === 1 ? name : `${name}-${n}`}${extension}`);
      if ((taken.get(file) ?? id) !== id) continue;
      taken.set(file, id);
      return file;
    }
  };
  const sink: Sink = {
    async write(piece, id, companion) {
      const file = fileOf(id);
      if (companion !== undefined && frame.companion)
        await writeWhole(file.slice(0, -extension.length) + frame.companion.extension, companion);
      const fold = frame.fold?.();
      fold?.add(piece);
      await writeWhole(file, `${frame.head ?? ''}${fold ? fold.end() : piece}${frame.tail ?? ''}`);
    },
    flush: async () => {},
    close: async () => {},
  };
  return { sink, done: resume ? (id) => existsSync(fileOf(id)) : none };
}

async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}

const safeName = (id: string): string =>
  id
    .replace(/^(?:\.*\/)+/, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|-+$/g, '')
    .slice(0, 120) || 'document';
