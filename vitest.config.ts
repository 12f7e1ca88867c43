import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/build.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // The counts of .ci/run come from the report.
    reporters: process.env.WERWASWO_TEST_REPORT ? ['default', 'json'] : ['default'],
    outputFile: process.env.WERWASWO_TEST_REPORT ? { json: process.env.WERWASWO_TEST_REPORT } : undefined,
  },
});
