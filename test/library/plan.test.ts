import { expect } from "chai";
import { build } from "esbuild";
import { statSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { readChanges } from "../../src/declaration/index.ts";
import { undeclared } from "../../src/audit/setting.ts";
import { capacityInputs } from "../../src/inputs/capacity-inputs.ts";
import { slaInputs } from "../../src/inputs/sla-inputs.ts";
import { capacityAnswer, plainCapacity, type CapacityInputs, type SaidCapacity } from "../../src/plan-capacity.ts";
import { INPUTS } from "../../src/plan-inputs.ts";
import { PlanInputError, plainInputs, slaAnswer, slaMeans, type Said } from "../../src/plan.ts";
import { CAPACITY } from "../../src/plan/input/capacity.ts";
import type { Form } from "../../src/plan/input/form.ts";
import { SLIDERS } from "../../src/plan/input/sliders.ts";
import { SETTABLE } from "../../src/plan/input/settable.ts";
import { listed } from "../../src/plan/input/walk.ts";
import { discovered, environmentIn } from "../discovery.ts";

const TODAY = "2026-11-23";
const MOST_BYTES = 120_000;

const SAID: Said = {
  service: { zone: "Europe/Berlin", hours: "Mon-Fri 07-20" },
  promise: { availability: "99.9 %" },
  cost: { base: 800, profile: [{ when: "Mon-Fri 08-18", perHour: 1000 }] },
  incidents: { observed: { count: 9, years: 1 }, repair: { median: 2, p90: 8 } },
  response: { detect: 0.1, coverage: [{ when: "Mon-Fri 9-17", reactionHours: 0.5 }] },
  failover: { success: 0.5 },
  run: { n: 100 },
};

const SET = [
  "zone=Europe/Berlin",
  "hours=Mon-Fri 07-20",
  "availability=99.9 %",
  "cost=800",
  "cost.profile=[{ when: Mon-Fri 08-18, perHour: 1000 }]",
  "incidents=9/year",
  "repair=2h..8h",
  "detect=6m",
  "response.coverage=[{ when: Mon-Fri 9-17, react: 30m }]",
  "failover=0.5",
  "run.n=100",
];

const MACHINE: SaidCapacity = {
  memory: 8 * 2 ** 30,
  instances: 4,
  threads: 2,
  peak: 20,
  service: { mean: 0.2 },
  target: { p95: 1, wait: 0.5 },
  queueTimeout: 30,
  patience: 10,
  data: 20e9,
  postgresql: { sharedBuffers: 2 * 2 ** 30, connections: 80 },
  nginx: { workers: 2 },
  storage: { used: 61e9, size: 100e9, growth: 5e7 },
};

const SET_MACHINE = [
  "memory=8GB",
  "instances=4",
  "threads=2",
  "peak=20/s",
  "request=200ms",
  "target=1s",
  "capacity.target.wait=500ms",
  "capacity.queueTimeout=30s",
  "capacity.patience=10s",
  "capacity.data=20 GB",
  "capacity.postgresql.sharedBuffers=2GB",
  "capacity.postgresql.connections=80",
  "capacity.nginx.workers=2",
  "capacity.storage={ used: 61 GB, size: 100 GB, growth: 50 MB/day }",
];

describe("punchlist/plan", function () {
  this.timeout(60_000);

  it("answers what the command line answers", () => {
    const { headline, sensitivity, risk } = slaAnswer(plainInputs(SAID, "UTC"), TODAY);
    const asked = slaAnswer(declaredInputs(SET), TODAY);
    expect([headline, sensitivity, risk]).to.deep.equal([asked.headline, asked.sensitivity, asked.risk]);
  });

  it("takes the defaults of the command line for what is left out", () => {
    const { headline, sensitivity } = slaAnswer(plainInputs({ run: { n: 100 } }, "UTC"), TODAY);
    const asked = slaAnswer(declaredInputs(["zone=UTC", "run.n=100"]), TODAY);
    expect([headline, sensitivity]).to.deep.equal([asked.headline, asked.sensitivity]);
  });

  it("gives the means without a simulation, and they are those of the answer", () => {
    const inputs = plainInputs(SAID, "UTC");
    const { headline, options } = slaMeans(inputs, TODAY);
    const answer = slaAnswer(inputs, TODAY);
    expect(headline.downtimePerYear).to.deep.equal(answer.headline.downtimePerYear);
    expect(options).to.deep.equal(answer.options);
    expect(headline.badYear).to.equal(undefined);
  });

  it("refuses hours that cannot be read, with their key", () => {
    expect(() => plainInputs({ service: { hours: "office" } }, "UTC")).to.throw(
      PlanInputError,
      /^service\.hours is office/,
    );
  });

  it("describes each input with its key, a question and what is taken without an answer", () => {
    const byKey = new Map(INPUTS.map((input) => [input.key, input]));
    expect(INPUTS.map(({ key }) => key)).to.deep.equal(listed(SETTABLE).map(({ key }) => key));
    expect(INPUTS.filter(({ question, description }) => question === "" || description === "")).to.deep.equal([]);
    expect(byKey.get("incidents.repair.median")).to.deep.include({
      short: "repair",
      question: "How long is a typical repair, and how long a bad one (one in ten)?",
      slider: { low: 0.25, high: 24, step: 0.25, unit: "h" },
      default: 1,
    });
  });

  it("has a slider for each number that is turned, around its default, in steps that reach its end", () => {
    const turned = listed(SETTABLE).filter(({ input }) => input.knob && isNumber(input.form));
    expect(turned.map(({ key }) => key).filter((key) => !SLIDERS[key])).to.deep.equal([]);
    const keys = new Set(INPUTS.map(({ key }) => key));
    expect(Object.keys(SLIDERS).filter((key) => !keys.has(key))).to.deep.equal([]);
    const outside = INPUTS.filter(
      ({ slider, default: usual }) =>
        slider && typeof usual === "number" && (usual < slider.low || usual > slider.high),
    );
    expect(outside.map(({ key }) => key)).to.deep.equal([]);
    const odd = Object.entries(SLIDERS).filter(([, { low, high, step }]) => {
      const steps = (high - low) / step;
      return !(steps >= 10) || Math.abs(steps - Math.round(steps)) > 1e-6;
    });
    expect(odd.map(([key]) => key)).to.deep.equal([]);
  });

  it("is small enough for a page", () => {
    expect(statSync("dist/plan.mjs").size).to.be.at.most(MOST_BYTES);
    expect(statSync("dist/plan-inputs.mjs").size).to.be.at.most(MOST_BYTES);
    expect(statSync("dist/plan-capacity.mjs").size).to.be.at.most(MOST_BYTES);
  });

  it("runs where there is nothing of Node", async () => {
    const context = createContext({});
    runInContext(await script("dist/plan.mjs", "plan"), context);
    const hours: unknown = runInContext(
      `plan.slaAnswer(plan.plainInputs(${JSON.stringify(SAID)}, "UTC"), "${TODAY}").headline.downtimePerYear.value`,
      context,
    );
    expect(hours).to.equal(slaAnswer(plainInputs(SAID, "UTC"), TODAY).headline.downtimePerYear.value);
  });

  it("runs the capacity calculator there too", async () => {
    const context = createContext({});
    runInContext(await script("dist/plan-capacity.mjs", "plan"), context);
    const verdict: unknown = runInContext(
      `plan.capacityAnswer(plan.plainCapacity(${JSON.stringify(MACHINE)})).ram[0].verdict.kind`,
      context,
    );
    expect(verdict).to.equal("fits");
  });

  it("answers what punchlist plan answers in an empty folder", () => {
    expect(capacityAnswer(plainCapacity(MACHINE))).to.deep.equal(capacityAnswer(declaredCapacity(SET_MACHINE)));
    expect(capacityAnswer(plainCapacity({ instances: 1 }))).to.deep.equal(
      capacityAnswer(declaredCapacity(["instances=1"])),
    );
    expect(capacityAnswer(plainCapacity({ peak: 20, servers: 3, slots: 2 }))).to.deep.equal(
      capacityAnswer(declaredCapacity(["peak=20/s", "capacity.servers=3", "capacity.slots=2"])),
    );
    expect(capacityAnswer(plainCapacity({}))).to.deep.equal(capacityAnswer(declaredCapacity(["peak=from-config"])));
  });

  it("refuses a machine that nobody has, with its key", () => {
    expect(() => plainCapacity({ memory: 0 })).to.throw(PlanInputError, /^capacity\.memory is 0; accepted/);
    expect(() => plainCapacity({ instances: 1e6 })).to.throw(PlanInputError, /^capacity\.instances is 1000000/);
    expect(() => plainCapacity({ storage: { used: 2, size: 1 } })).to.throw(PlanInputError, /the size, 1, or less/);
  });

  it("has a slider for each number of a plan", () => {
    const numbers = INPUTS.filter(({ key }) => key.startsWith("capacity.") && isNumber(CAPACITY.get(key)!.form));
    expect(numbers.filter(({ slider }) => !slider).map(({ key }) => key)).to.deep.equal([]);
  });
});

function declaredInputs(set: readonly string[]): ReturnType<typeof plainInputs> {
  const read = readChanges(set, {}, TODAY);
  if ("errors" in read) throw new Error(JSON.stringify(read.errors));
  const made = slaInputs(read.changes, {
    name: "service",
    environment: undefined,
    zone: "UTC",
    today: TODAY,
    scenarios: [],
  });
  if ("errors" in made) throw new Error(JSON.stringify(made.errors));
  return made.inputs;
}

/** The inputs that an empty folder gives. */
function declaredCapacity(set: readonly string[]): CapacityInputs {
  const read = readChanges(set, {}, TODAY);
  if ("errors" in read) throw new Error(JSON.stringify(read.errors));
  const made = capacityInputs(environmentIn(discovered({}), undeclared(TODAY)), read.changes.capacity);
  if ("errors" in made) throw new Error(JSON.stringify(made.errors));
  return made.inputs;
}

function isNumber(form: Form): boolean {
  return form.form === "number";
}

/** A module as a script that leaves its exports in a global. */
async function script(path: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format: "iife",
    globalName: name,
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
