#!/usr/bin/env node
require('../dist/boot.cjs')
  .main(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  });
