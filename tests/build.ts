import { execFileSync } from 'node:child_process';

/** Tests of the command line run what users run: the bundle. */
export default function build(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
