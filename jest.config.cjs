/** Unit and Office.js tests; the browser tests (test/e2e) run after the production build. */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  testPathIgnorePatterns: ['<rootDir>/test/e2e/'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
  transformIgnorePatterns: [
    '/build/tests/',
    '/node_modules/(?!(strip-bom|node-fetch|fetch-blob|data-uri-to-buffer|formdata-polyfill|uuid|write-excel-file)/)',
  ],
  moduleNameMapper: {
    // How a screen looks is looked at in the browser.
    '\\.css$': '<rootDir>/test/no-styles.cjs',
    '^@fluentui/react-(components|icons)$': '<rootDir>/build/tests/fluent.cjs',
  },
  globalSetup: '<rootDir>/test/fluentInOne.ts',
  testEnvironment: 'node',
  // Jest leaves one core idle, which is half of a machine with two.
  maxWorkers: '100%',
  reporters: ['default', '<rootDir>/test/closing-line.cjs'],
};
