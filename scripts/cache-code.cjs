// Runs the command line once over an article and keeps what V8 has compiled for it in dist/cli.cache.
const { rmSync, writeFileSync } = require('node:fs');

rmSync('dist/cli.cache', { force: true });
const { tune, loadBundle } = require('../dist/boot.cjs');

// V8 refuses a cache that was made with other settings.
tune();
const { main, script } = loadBundle();
process.stdout.write = () => true;
main(['extract', '--date', '2024-06-19', 'fixtures/putin-nordkorea/article.txt'], {}).then((code) => {
  if (code !== 0) process.exit(code);
  writeFileSync('dist/cli.cache', script.createCachedData());
});
