import config from './jest.config.js';

/** The slower suites, which need more than Node: named on the command line, one at a time, each with time enough. */
export default { ...config, testPathIgnorePatterns: ['/node_modules/'], testTimeout: 600_000 };
