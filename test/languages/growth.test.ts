import { expect } from "chai";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { growing } from "./growing.ts";

describe("reading a text twice as long", () => {
  it("takes about twice as many steps", () => {
    const env = { ...process.env, NODE_V8_COVERAGE: undefined };
    const program = join(import.meta.dirname, "work.ts");
    const printed = execFileSync(process.execPath, ["--import", "tsx", program], { encoding: "utf8", env });
    const counts = JSON.parse(printed) as readonly (readonly [number, number])[];
    expect(counts).to.have.length(growing.length);
    const steep = growing.flatMap(({ language, head, piece }, index) => {
      const [once = 0, twice = 0] = counts[index] ?? [];
      return twice > 2.2 * once
        ? [`${language}: ${once} steps, then ${twice}, for ${JSON.stringify([head, piece])}`]
        : [];
    });
    expect(steep).to.deep.equal([]);
  });
});
