'use strict';
// Loads the bundled command line from V8's code cache, which halves its start: nothing is parsed, nothing is compiled.
// A cache of another Node or processor is refused by V8 and the bundle is compiled as usual.
const { closeSync, fstatSync, openSync, read, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

/** Runs one command line and gives its exit code. */
function main(argv) {
  tune();
  // The dictionaries come in on another thread while this one loads the bundle and parses options.
  const dictionaries = argv[0] === 'extract' ? readDictionaries() : undefined;
  return loadBundle().main(argv, { dictionaries, worker: join(__dirname, 'worker.cjs') });
}

/**
 * One article is done before optimised code would pay: functions are optimised, and regular expressions compiled to
 * machine code, when they have run longer than V8 would wait. Long work does not notice. A newer V8 may not know these.
 */
function tune() {
  if (Number.parseInt(process.versions.node, 10) > 24) return;
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--regexp-tier-up-ticks=1000');
  setFlagsFromString('--no-regexp-peephole-optimization');
}

/** Into memory that worker threads can share. Nothing if it fails: who needs them reads them again and tells the fault. */
function readDictionaries() {
  return new Promise((resolve) => {
    try {
      const fd = openSync(join(__dirname, 'lexicon.bin'));
      const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(fd).size));
      read(fd, bytes, 0, bytes.length, 0, (fault, count) => {
        closeSync(fd);
        resolve(fault || count < bytes.length ? undefined : bytes);
      });
    } catch {
      resolve(undefined);
    }
  });
}

function loadBundle() {
  const file = join(__dirname, 'cli.cjs');
  // One byte a character: see scripts/build.mjs.
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData: readCache() });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file);
  return { ...module.exports, script };
}

function readCache() {
  try {
    return readFileSync(join(__dirname, 'cli.cache'));
  } catch {
    return undefined;
  }
}

module.exports = { main, tune, loadBundle };
