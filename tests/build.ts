import { execFileSync } from 'node:child_process';

/** Tests of the command line run what users run: the bundle. WERWASWO_SKIP_BUILD=1 takes the one that is there. */
export default function build(): void {
  if (process.env.WERWASWO_SKIP_BUILD) return;
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
