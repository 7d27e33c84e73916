/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023', experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
      },
    ],
  },
  testMatch: ['<rootDir>/{packages,actions,test}/**/*.test.ts'],
  // Peers, kill matrices and workflows have their own commands: `npm cit` needs Node alone.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(peers|kill|act|chaos|look)/'],
  reporters: ['default', '<rootDir>/scripts/closing-line.js'],
  // Most suites wait for processes and clocks, so every core gets one.
  maxWorkers: '100%',
  // Only a test that hangs may meet this: how fast a machine is, no test may ask.
  testTimeout: 600_000,
};
