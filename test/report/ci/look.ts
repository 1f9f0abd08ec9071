import type { PrintOptions } from "../../../src/report/reporter.ts";

/** How formats for other programs are asked for. */
export const LOOK: PrintOptions = {
  width: 100,
  colour: false,
  unicode: true,
  verbose: false,
  all: false,
  percent: false,
};
