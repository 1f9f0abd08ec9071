/** `npm test`: everything that must hold, and how long each step of it took. */
import { spawnSync } from "node:child_process";
import process from "node:process";

const STEPS = ["npm run check", "npm run build", 'mocha "test/**/*.test.ts"'];

const took: string[] = [];
const failed = STEPS.find((step) => {
  const start = performance.now();
  const { status } = spawnSync(step, { shell: true, stdio: "inherit" });
  took.push(`${((performance.now() - start) / 1000).toFixed(0)} s  ${step}`);
  return status !== 0;
});
console.log(`\n${took.join("\n")}${failed === undefined ? "" : "  (failed)"}`);
process.exitCode = failed === undefined ? 0 : 1;
