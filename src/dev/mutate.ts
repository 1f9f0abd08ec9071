/** `npm run mutate -- [STACK…]`: plants faults one at a time in the healthy environments, and prints those that are not caught. */
import { join } from "node:path";
import process from "node:process";
import { tryStack } from "./mutate/try-stack.ts";
import { readFaults } from "./mutate/faults.ts";

const only = process.argv.slice(2);
const stacks = readFaults(join(import.meta.dirname, "../..")).filter(
  ({ stack }) => only.length === 0 || only.includes(stack),
);
for (const each of stacks) {
  const trials = await tryStack(each);
  const wrong = trials.filter(({ complaints }) => complaints.length > 0);
  for (const { fault, complaints } of wrong)
    for (const complaint of complaints)
      console.log(`${each.stack}: ${fault.rule}, ${JSON.stringify(fault.replace)} ${complaint}`);
  console.log(`${each.stack}: ${trials.length - wrong.length} of ${trials.length} faults as they have to be`);
  if (wrong.length > 0) process.exitCode = 1;
}
