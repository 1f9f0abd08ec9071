import { expect } from "chai";
import { texts, type RuleCase } from "../src/dev/rule-case.ts";
import type { Rule } from "../src/rule/index.ts";
import { verdicts } from "./verdicts.ts";

/** The test of a rule: its cases, each written out, so that a failure can be read alone and the rule's page can show it. */
export function cases(id: string, rule: Rule, all: readonly RuleCase[]): void {
  describe(id, () => {
    for (const example of all) {
      it(example.name, () => {
        expect(verdicts(rule, texts(example), example.declared)).to.deep.equal(example.expect);
      });
    }
  });
}
