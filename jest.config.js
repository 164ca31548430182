// Types are checked by `tsc` in their own step (npm run check); here speed counts.
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  // They need programs of others: npm run test:engines.
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/engines/"],
  transform: { "^.+\\.ts$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }] },
  testTimeout: 120_000,
  // Jest leaves one core free for a watcher that nobody runs; on two cores that would be half of the machine.
  maxWorkers: "100%",
};
