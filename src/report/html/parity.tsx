import type { VNode } from "preact";
import type { Report, Verdict } from "../../model/index.ts";
import { amount } from "../table/amount.ts";
import { Mark, VERDICT_WORDS } from "./mark.tsx";
import { Section } from "./section.tsx";
import type { Subject } from "./subject.ts";

/** Staging against production, where both were audited: items that they answer differently. */
export function Parity({ subjects }: { readonly subjects: readonly Subject[] }): VNode | null {
  const of = (role: string): Report | undefined =>
    subjects.map(({ report }) => report).find(({ environment }) => environment.role === role);
  const [production, staging] = [of("production"), of("staging")];
  if (!production || !staging) return null;
  const pairs = pairsOf(production, staging);
  const differing = pairs.filter(({ here, there }) => here !== there);
  return (
    <Section id="parity" title="Staging against production" lead={leadOf(pairs.length, differing.length)}>
      {differing.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Item</th>
              <th scope="col">What it asks</th>
              <th scope="col">{production.environment.name}</th>
              <th scope="col">{staging.environment.name}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ item, title, here, there }) => (
              <tr>
                <th scope="row">{item}</th>
                <td>{title}</td>
                <Told verdict={here} />
                <Told verdict={there} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Told({ verdict }: { readonly verdict: Verdict }): VNode {
  return (
    <td>
      <Mark verdict={verdict} /> {VERDICT_WORDS[verdict]}
    </td>
  );
}

interface Pair {
  readonly item: string;
  readonly title: string;
  readonly here: Verdict;
  readonly there: Verdict;
}

function pairsOf(production: Report, staging: Report): readonly Pair[] {
  const others = new Map(staging.answers.map(({ item, verdict }) => [item, verdict]));
  return production.answers.flatMap(({ item, title, verdict: here }) => {
    const there = others.get(item);
    return there ? [{ item, title, here, there }] : [];
  });
}

function leadOf(all: number, differing: number): string {
  if (differing === 0)
    return `Both answer all ${amount(all, "item", "items")} alike: what is tried on staging tells of production.`;
  return `${amount(differing, "item differs", "items differ")} of ${all}: what is tried on staging does not tell of production there.`;
}
