import type { Planned } from "../../plan/planned.ts";
import type { Reporter } from "../../reporter.ts";

/** For a browser: the what-if page. */
const html: Reporter<Planned> = {
  name: "html",
  order: 40,
  extension: "html",
  load: async () => {
    const { whatIfHtml } = await import("../../html/what-if.tsx");
    return (_, { whatIf }) => (whatIf ? whatIfHtml(whatIf, undefined) : "");
  },
};

export default html;
