import config from './jest.config.js';

/** The slower suites, which need more than Node: named on the command line, each test with time enough. */
export default { ...config, testPathIgnorePatterns: ['/node_modules/'], testTimeout: 1_800_000 };
