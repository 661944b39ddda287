/** The browser tests: they need the production build (npm run build) and the workbench (npm run build:workbench). */
const base = require('./jest.config.cjs');

module.exports = {
  transform: base.transform,
  transformIgnorePatterns: base.transformIgnorePatterns,
  reporters: base.reporters,
  testEnvironment: '<rootDir>/test/e2e/environment.ts',
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  globalSetup: '<rootDir>/test/e2e/find-browser.ts',
  globalTeardown: '<rootDir>/test/e2e/close-pages.ts',
  testTimeout: 120_000,
  // Each worker has a browser of its own, for all its files.
  maxWorkers: 2,
};
