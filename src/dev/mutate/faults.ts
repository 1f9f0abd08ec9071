import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import * as z from "zod/mini";

/** A change of one healthy file that its rule has to notice. */
export interface Fault extends z.infer<typeof fault> {
  readonly rule: string;
}

/** The faults of one stack, and the folder of the healthy environment that they are planted in. */
export interface StackFaults {
  readonly stack: string;
  readonly folder: string;
  readonly faults: readonly Fault[];
}

const fault = z.strictObject({
  /** The file that is changed. */
  file: z.string(),
  /** What is replaced, where it first stands in the file, and what stands there then. */
  replace: z.readonly(z.tuple([z.string(), z.string()])),
  /** The line that the rule has to point at; without it the first one that changed. */
  at: z.optional(z.string()),
  /** The file of that line, where it is another. */
  in: z.optional(z.string()),
  /** The other rules whose verdicts change with it; `haproxy/*` means all of a folder. */
  also: z.optional(z.readonly(z.array(z.string()))),
});

const faultsByRule = z.record(z.string(), z.array(fault));

/** Reads `fixtures/faults/<stack>.yaml`, all of them. */
export function readFaults(root: string): readonly StackFaults[] {
  const folder = join(root, "fixtures/faults");
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const stack = name.replace(/\.yaml$/, "");
      const byRule = faultsByRule.parse(parse(readFileSync(join(folder, name), "utf8")));
      return {
        stack,
        folder: join(root, "fixtures/environments", `${stack}-production`),
        faults: Object.entries(byRule).flatMap(([rule, faults]) => faults.map((each) => ({ rule, ...each }))),
      };
    });
}
