// Adds what `npm install` leaves out of package-lock.json when a registry does not hold the builds for other platforms:
// `npm ci` refuses a lock without them. Run it after `npm install`: node .ci/complete-lock.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';

const path = 'package-lock.json';
const lock = JSON.parse(readFileSync(path, 'utf8'));
const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const missing = [];

for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    // Names such as cli-linux-arm64-musl say what the package is built for, and so when npm is to pass it over.
    const parts = name.split('/').at(-1).split('-');
    const os = parts.find((part) => systems.includes(part));
    // No build for a platform, such as fsevents: npm locks those by itself.
    if (lock.packages[key] || !os || !/^\d/.test(version)) continue;
    const cpu = parts[parts.indexOf(os) + 1];
    missing.push(name);
    lock.packages[key] = {
      version,
      cpu: [cpu],
      dev: parent.dev,
      optional: true,
      os: [os],
      engines: parent.engines,
    };
  }
}

if (missing.length && process.argv.includes('--check')) {
  console.error(`package-lock.json lacks ${missing.join(', ')}; run node .ci/complete-lock.mjs`);
  process.exitCode = 1;
} else if (missing.length) {
  const { '': root, ...others } = lock.packages;
  const sorted = Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = { '': root, ...Object.fromEntries(sorted) };
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} packages added to package-lock.json`);
}
