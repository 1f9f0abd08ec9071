import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

const root = join(import.meta.dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");

describe("the first command of the README", () => {
  it("prints the box that is shown, in an empty folder", () => {
    const [, command = "", box = ""] = /```sh\n(punchlist sla [^\n]+)\n```\n\n```\n([^`]+)\n```/.exec(readme) ?? [];
    expect(box.split("\n")).to.have.length.greaterThan(3);
    expect(printed(command)).to.contain(`\n${box}\n`);
  });
});

/** What the command prints; it is split as a shell does, as far as the README needs it. */
function printed(command: string): string {
  const words = [...command.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', "")).slice(1);
  const folder = mkdtempSync(join(tmpdir(), "punchlist-"));
  try {
    const tsx = join(root, "node_modules/tsx/dist/loader.mjs");
    const args = ["--import", tsx, join(root, "src/cli/launch.ts"), ...words];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    expect(stderr).to.equal("");
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
