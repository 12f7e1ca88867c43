import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Names of a configuration, in the order in which a folder is asked; last its `package.json` with a key `werwaswo`. */
const names = ['werwaswo.config.yaml', 'werwaswo.config.yml', 'werwaswo.config.json'];

/** The configuration of the nearest folder that has one, from `folder` upwards; null if there is none. */
export function findConfig(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    for (const name of names) if (existsSync(join(at, name))) return join(at, name);
    if (hasKey(join(at, 'package.json'))) return join(at, 'package.json');
    if (dirname(at) === at) return null;
  }
}

/** A package that cannot be read has nothing to say to us. */
function hasKey(file: string): boolean {
  try {
    const text = readFileSync(file, 'utf8');
    return text.includes('"werwaswo"') && Object.hasOwn(JSON.parse(text), 'werwaswo');
  } catch {
    return false;
  }
}
