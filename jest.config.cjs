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
    '/node_modules/(?!(strip-bom|node-fetch|fetch-blob|data-uri-to-buffer|formdata-polyfill|uuid|write-excel-file)/)',
  ],
  // How a screen looks is looked at in the browser.
  moduleNameMapper: { '\\.css$': '<rootDir>/test/no-styles.cjs' },
  testEnvironment: 'node',
  // Jest leaves one core idle, which is half of a machine with two.
  maxWorkers: '100%',
  reporters: ['default', '<rootDir>/test/closing-line.cjs'],
};
