import { expect } from "chai";
import { join } from "node:path";
import { catalogue } from "../rules/catalogue.ts";
import { undeclared } from "../src/audit/setting.ts";
import { samplesIn } from "../src/dev/fuzz/corpus.ts";
import { readFaults, type StackFaults } from "../src/dev/mutate/faults.ts";
import type { Trial } from "../src/dev/mutate/try-fault.ts";
import { tryStack } from "../src/dev/mutate/try-stack.ts";
import { services } from "../src/service/index.ts";
import { discovered, environmentIn } from "./discovery.ts";

const stacks = readFaults(join(import.meta.dirname, ".."));

describe("a fault in a healthy environment", () => {
  const hit = new Set<string>();

  for (const each of stacks)
    it(`is caught at its place, and changes nothing else: ${each.stack}`, async () => {
      const trials = await tryStack(each);
      for (const { name } of servicesOf(each).filter(({ address }) => trials.some((trial) => isAbout(trial, address))))
        hit.add(name);
      expect(trials.flatMap(complaintsOf)).to.deep.equal([]);
    });

  it("meets each service of the table that runs there", () => {
    const running = new Set(stacks.flatMap(servicesOf).map(({ name }) => name));
    expect(running).to.include("zeo");
    expect([...running].filter((name) => !hit.has(name))).to.deep.equal([]);
  });

  it("is planted twice at least for each rule", () => {
    const rules = stacks.flatMap(({ faults }) => faults).map(({ rule }) => rule);
    const rarely = [...catalogue.rules.keys()].filter((id) => rules.filter((rule) => rule === id).length < 2);
    expect(rarely).to.deep.equal([]);
  });
});

function complaintsOf({ fault, complaints }: Trial): readonly string[] {
  return complaints.map((complaint) => `${fault.rule}: ${JSON.stringify(fault.replace)} ${complaint}`);
}

function isAbout({ caught }: Trial, program: string): boolean {
  return caught?.subjects.some(({ address }) => address === program || address.startsWith(`${program}/`)) ?? false;
}

/** The supervised programs of a healthy environment whose service is known. */
function servicesOf({ folder }: StackFaults): readonly { readonly address: string; readonly name: string }[] {
  const texts = samplesIn(folder).flatMap(({ tree }) =>
    [...tree].map(([path, bytes]) => [path, String(bytes)] as const),
  );
  const environment = environmentIn(discovered(Object.fromEntries(texts)), undeclared("2026-11-23"));
  return environment.supervisor
    .flatMap(({ programs }) => programs)
    .flatMap((program) => {
      const service = services.in(environment).of(program).value;
      return service ? [{ address: program.address, name: service.name }] : [];
    });
}
