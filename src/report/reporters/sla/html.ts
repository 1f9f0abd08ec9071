import type { SlaAnswer } from "../../../plan/sla/answer.ts";
import type { Reporter } from "../../reporter.ts";

/** For a browser: the what-if page. */
const html: Reporter<SlaAnswer> = {
  name: "html",
  order: 40,
  extension: "html",
  load: async () => {
    const { whatIfHtml } = await import("../../html/what-if.tsx");
    return (answer, { whatIf }) => (whatIf ? whatIfHtml(whatIf, answer) : "");
  },
};

export default html;
