/** `npm test`: everything that must hold, and how long each step of it took. */
import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import process from "node:process";

/** A file a core: mocha by itself would leave one idle. */
const MOCHA = `mocha "test/**/*.test.{ts,tsx}" --parallel --jobs ${availableParallelism()}`;

/** attw packs, which builds; continuous integration prints what the tests cover. */
const STEPS = [
  "npm run check",
  "attw --pack . --profile esm-only --format ascii --no-emoji --quiet",
  "publint --strict",
  process.env.CI ? `c8 ${MOCHA}` : MOCHA,
];

const took: string[] = [];
const failed = STEPS.find((step) => {
  const start = performance.now();
  const { status } = spawnSync(step, { shell: true, stdio: "inherit" });
  took.push(`${((performance.now() - start) / 1000).toFixed(0)} s  ${step}`);
  return status !== 0;
});
console.log(`\n${took.join("\n")}${failed === undefined ? "" : "  (failed)"}`);
process.exitCode = failed === undefined ? 0 : 1;
