import { join } from "../../environment/join.ts";
import { looking } from "../../model/index.ts";
import type { Box, Link } from "./box.ts";
import { factBoxes } from "./fact-boxes.ts";
import { linksOf } from "./links.ts";
import { programBoxes } from "./program-boxes.ts";
import { unitBoxes } from "./unit-boxes.ts";

/** What runs and what leads where, as a picture shows it; nothing is judged by it, so a doubted value is drawn as it stands. */
export interface Wiring {
  readonly boxes: readonly Box[];
  readonly links: readonly Link[];
}

/** The way of a request through an environment, as far as its files tell. */
export const wiring = join("wiring", [], (environment): Wiring => {
  const { result } = looking(() => {
    const parts = factBoxes(environment);
    const { links, elsewhere } = linksOf(environment);
    const programs = programBoxes(environment, parts);
    const boxes = [...parts, ...programs, ...unitBoxes(environment), ...elsewhere];
    const known = new Set(boxes.map(({ id }) => id));
    return { boxes, links: links.filter(({ from, to }) => known.has(from) && known.has(to)) };
  });
  return result;
});
