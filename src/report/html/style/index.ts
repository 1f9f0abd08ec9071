import { CHART_STYLE } from "../../svg/chart-style.ts";
import { BASE } from "./base.ts";
import { PRINT } from "./print.ts";
import { REPORT } from "./report.ts";
import { TOKENS } from "./tokens.ts";
import { WHAT_IF } from "./what-if.ts";

/** The style of every page: names for colours and sizes first, what paper needs last. */
export const STYLE = [TOKENS, BASE, CHART_STYLE, REPORT, WHAT_IF, PRINT].join("\n");
