/** `npm run new-rule -- haproxy/some-state`: writes a rule and its test to start from. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { writeRule } from "./write-rule.ts";

const root = join(import.meta.dirname, "../..");
const written = writeRule(root, process.argv[2] ?? "");
if ("refused" in written) {
  console.error(written.refused);
  process.exitCode = 2;
} else {
  execFileSync(join(root, "node_modules/.bin/biome"), ["format", "--write", ...written.paths], {
    cwd: root,
    stdio: "ignore",
  });
  console.log(`Wrote ${written.paths.join(" and ")}.\nFill both in, then: npm run generate && npm run test:rules`);
}
