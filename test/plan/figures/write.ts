/** `npx tsx test/plan/figures/write.ts` writes docs/guide/figures.md. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { figuresPage } from "./page.ts";
import { points } from "./points.ts";

writeFileSync(join(import.meta.dirname, "../../../docs/guide/figures.md"), figuresPage(points()));
