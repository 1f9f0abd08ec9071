import { expect } from "chai";
import { planNow } from "../../src/cli/plan-now.ts";
import { shortKeysOf } from "../../src/plan/input/short-keys.ts";
import type { CapacityInputs } from "../../src/plan/capacity/inputs.ts";
import { inputsOf } from "../inputs/capacity-reading.ts";

const FILES = {
  "buildout.cfg": `[buildout]
parts = instance1 instance2
[instance1]
recipe = plone.recipe.zope2instance
http-address = 8081
zserver-threads = 2
[instance2]
recipe = plone.recipe.zope2instance
http-address = 8082
zserver-threads = 3
`,
  "facts/app1/meminfo": "MemTotal:       16384000 kB\nMemFree:         1000000 kB\n",
};

describe("what --ask of plan offers", () => {
  it("is what the files show", () => {
    expect(offered(inputsOf(FILES))).to.deep.include({ memory: "app1 15.6 GiB", instances: "2", threads: "2, 3" });
  });

  it("is what is assumed where they show nothing, and said so", () => {
    expect(offered(inputsOf(FILES))).to.deep.include({
      peak: undefined,
      request: "0.3 s, assumed",
      target: "2 s, assumed",
    });
    expect(offered(inputsOf({}))).to.deep.include({ memory: undefined, instances: undefined, disk: undefined });
  });
});

function offered(inputs: CapacityInputs): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(shortKeysOf("plan").map((short) => [short.key, planNow(short, inputs)]));
}
