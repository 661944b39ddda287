/** The browser tests: they need the production build (npm run build) and the workbench (npm run build:workbench). */
const base = require('./jest.config.cjs');

module.exports = {
  transform: base.transform,
  transformIgnorePatterns: base.transformIgnorePatterns,
  reporters: base.reporters,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  globalSetup: '<rootDir>/test/e2e/find-browser.ts',
  testTimeout: 120_000,
  // Each worker runs a browser of its own.
  maxWorkers: 2,
};
