import { expect } from "chai";
import { readDeclaration } from "../../src/declaration/index.ts";
import { slaInputs } from "../../src/inputs/sla-inputs.ts";
import { SourceFile } from "../../src/model/index.ts";
import { priced, renamed, withCopy } from "../../src/page/scenario/scenarios.ts";
import { applied, slaInputsOf, unchanged, type WhatIf, withChange } from "../../src/page/scenario/what-if.ts";
import { yamlOf } from "../../src/page/scenario/yaml.ts";
import { slaMeans } from "../../src/plan/sla/means.ts";
import type { SlaInputs } from "../../src/plan/sla/inputs.ts";
import { numbers, pageData, TODAY } from "./numbers.ts";

const empty = await pageData("django-production");

describe("what the what-if page saves for punchlist.yaml", () => {
  it("is a comment when nothing is changed", () => {
    expect(yamlOf(empty, unchanged(empty))).to.equal(
      "# What was changed on the what-if page; merge it into punchlist.yaml.\n",
    );
  });

  it("holds how things are, and what was made as a measure", () => {
    const made = withChange(
      priced(renamed(withCopy(turned()), "on call: nights"), "12000"),
      "response.coverage",
      "Mon-Fri 08-18 > 15m | rest > 1h",
    );
    expect(yamlOf(empty, made).split("\n")).to.deep.equal([
      "# What was changed on the what-if page; merge it into punchlist.yaml.",
      "incidents:",
      "  observed:",
      "    count: 9",
      "    years: 2",
      "promise:",
      "  availability: 99.9 %",
      "cost:",
      "  base: 80",
      "  profile:",
      "    - when: Mon-Fri 08-18",
      "      perHour: 1000",
      "measures:",
      '  - name: "on call: nights"',
      "    yearly: 12000",
      "    set:",
      "      response:",
      "        coverage:",
      "          - when: Mon-Fri 08-18",
      "            react: 15m",
      "          - when: rest",
      "            react: 1h",
      "",
    ]);
  });

  it("means to the command line what the page shows", () => {
    const made = withChange(priced(renamed(withCopy(turned()), "failover"), "9000"), "failover", "yes");
    const page = slaMeans(slaInputsOf(empty, applied(empty, made)), TODAY);
    const file = slaMeans(declared(yamlOf(empty, made)), TODAY);
    expect(numbers([file.headline, file.budgets, file.incident])).to.deep.equal(
      numbers([page.headline, page.budgets, page.incident]),
    );
    expect(numbers(file.options.at(-1))).to.deep.equal(numbers(page.options.at(-1)));
  });

  it("quotes what YAML would read as something else", () => {
    const named = (name: string): string | undefined =>
      /name: (.*)/.exec(yamlOf(empty, priced(renamed(withCopy(unchanged(empty)), name), "1")))?.[1];
    expect(named("yes")).to.equal('"yes"');
    expect(named("a # b")).to.equal('"a # b"');
    expect(named('- "x": {y}')).to.equal(JSON.stringify('- "x": {y}'));
    expect(named("second host")).to.equal("second host");
  });
});

function turned(): WhatIf {
  const texts = [
    ["promise.availability", "99.9 %"],
    ["cost.base", "80"],
    ["cost.profile", "Mon-Fri 08-18 > 1000"],
    ["incidents.observed.count", "9"],
    ["incidents.observed.years", "2"],
  ] as const;
  return texts.reduce((before, [key, text]) => withChange(before, key, text), unchanged(empty));
}

/** The inputs that a file of this text declares. */
function declared(text: string): SlaInputs {
  const reading = readDeclaration(new SourceFile("punchlist.yaml", text), { rules: [], items: [], today: TODAY });
  if ("errors" in reading) throw new Error(reading.errors.map(({ message }) => message).join("\n"));
  const { zone } = empty.sla.baseline.service;
  const read = slaInputs(reading.declaration.whatIf, {
    name: "",
    environment: undefined,
    zone: zone.value,
    today: TODAY,
    scenarios: [],
  });
  if ("errors" in read) throw new Error(read.errors.map(({ message }) => message).join("\n"));
  return read.inputs;
}
