import { readdirSync, statSync } from 'node:fs';
import { fault, type InputFault } from './document.ts';
import { belongsInFolder } from './format.ts';

/** Something to read: a file or standard input. */
export interface Source {
  kind: 'source';
  /** For messages and, where nothing better is known, as the id. */
  name: string;
  /** Null for standard input. */
  path: string | null;
  /** Bytes, where it is known. */
  size?: number;
}

/** Arguments as written → inputs as resolved, in the order written; folders sorted. */
export async function resolveSources(args: string[], from?: string): Promise<(Source | InputFault)[]> {
  const found: (Source | InputFault)[] = [];
  for (const arg of args) {
    if (arg === '-') found.push({ kind: 'source', name: 'stdin', path: null });
    else found.push(...(await resolveOne(arg, from)));
  }
  return found;
}

async function resolveOne(arg: string, from?: string): Promise<(Source | InputFault)[]> {
  const stat = statOf(arg);
  if (stat?.isDirectory()) return folder(arg, from);
  if (stat) return [file(arg, stat.size)];
  if (/[*?[{]/.test(arg)) return pattern(arg);
  return [fault(`${arg}: no such file or folder; check the path, or give - for standard input`)];
}

const file = (path: string, size: number): Source => ({ kind: 'source', name: path, path, size });

function folder(path: string, from?: string): (Source | InputFault)[] {
  const files = [...walk(path.replace(/(?<=.)\/+$/, ''), from)];
  if (files.length) return files;
  const kind = from ? `${from} files` : 'texts (.txt, .md, .html, .ndjson, .csv, .warc …)';
  return [fault(`${path}: no ${kind} in this folder; name the files, or say what they are with --from`)];
}

function* walk(path: string, from?: string): Generator<Source | InputFault> {
  let entries: import('node:fs').Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (thrown) {
    yield fault(unreadable(path, thrown));
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const inner = `${path}/${entry.name}`;
    const stat = entry.isSymbolicLink() ? statOf(inner) : entry;
    if (!stat && belongsInFolder(entry.name, from))
      yield fault(`${inner}: a link to a file that is not there; mend or remove it`);
    // Links to folders are not followed: they may lead in a circle.
    if (entry.isDirectory()) yield* walk(inner, from);
    else if (stat?.isFile() && belongsInFolder(entry.name, from))
      yield { kind: 'source', name: inner, path: inner };
  }
}

function statOf(path: string): import('node:fs').Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

async function pattern(arg: string): Promise<(Source | InputFault)[]> {
  const { glob } = await import('tinyglobby');
  const files = (await glob(arg, { expandDirectories: false, absolute: arg.startsWith('/') })).sort();
  if (!files.length)
    return [fault(`${arg}: no file matches this pattern; check it, and quote it from the shell`)];
  return files.map((path): Source => ({ kind: 'source', name: path, path }));
}

/** One line for what the system says about a file. */
export function unreadable(name: string, thrown: unknown): string {
  const code = (thrown as { code?: string }).code ?? '';
  const known: Record<string, string> = {
    ENOENT: 'no such file; check the path',
    EACCES: 'permission denied; make it readable',
    EISDIR: 'is a folder; give the folder itself or a pattern such as DIR/*.txt',
    EMFILE: 'too many open files; raise ulimit -n',
    Z_DATA_ERROR: 'damaged gzip data; check it with gzip -t',
    Z_BUF_ERROR: 'the gzip data ends too early; check it with gzip -t',
  };
  const said = thrown instanceof Error ? thrown.message.replace(/\s*\n[\s\S]*/, '') : String(thrown);
  return `${name}: ${known[code] ?? `cannot be read (${said}); check the file`}`;
}
