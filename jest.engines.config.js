// Tests that drive the provider with the real programs: scripts/test-engines.sh finds those.
module.exports = {
  ...require("./jest.config.js"),
  testMatch: ["<rootDir>/test/engines/**/*.test.ts"],
  testPathIgnorePatterns: [],
  testTimeout: 600_000,
};
