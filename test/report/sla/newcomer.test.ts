import { expect } from "chai";
import type { SlaAnswer } from "../../../src/plan/sla/answer.ts";
import { sourced } from "../../../src/plan/sourced.ts";
import { keyWords } from "../../../src/report/sla/key-words.ts";
import { twoKindsOfHours } from "../../../src/report/sla/two-kinds-of-hours.ts";
import { slaAnswer } from "../../../src/plan/sla/sla-answer.ts";
import { golden } from "../../plan/sla/golden-inputs.ts";

const answer = slaAnswer(golden, "2026-10-19");

describe("what a newcomer reads of an SLA", () => {
  it("tells hours of support from hours of service where only one was said", () => {
    expect(twoKindsOfHours(rows("--set", "assumption"))).to.deep.equal([
      'service.hours, Mon-Fri 9-17, is when people need the service. When somebody works on an incident nobody said; taken is 24x7: 5m. Say it with --set support="Mon-Fri 9-17".',
    ]);
    expect(twoKindsOfHours(rows("assumption", "declared"))).to.deep.equal([
      'Support, 24x7: 5m, is when somebody works on an incident. When people need the service nobody said; taken is Mon-Fri 9-17. Say it with --set hours="Mon-Fri 7-20".',
    ]);
    expect(twoKindsOfHours(rows("declared", "--set"))).to.deep.equal([]);
    expect(twoKindsOfHours(rows("assumption", "assumption"))).to.deep.equal([]);
  });

  it("explains the names of inputs, of those that are shown alone", () => {
    const words = keyWords(answer);
    expect(words).to.include("incidents.policy: Whether a repair goes on after hours.");
    expect(words.some((word) => word.startsWith("failover.survivorMttf: Mean time until the stand-in fails"))).to.equal(
      answer.inputs.some(({ key }) => key.endsWith("failover.survivorMttf")),
    );
    expect(keyWords({ ...answer, inputs: [] })).to.deep.equal([]);
  });
});

type Tag = Parameters<typeof sourced>[1];

function rows(service: Tag, support: Tag): SlaAnswer {
  const inputs = [
    { key: "service.hours", value: "Mon-Fri 9-17", source: sourced(0, service, "here").source },
    { key: "response.coverage", value: "24x7: 5m", source: sourced(0, support, "here").source },
  ];
  return { ...answer, inputs };
}
