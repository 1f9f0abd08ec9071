import type { Report } from "../../../model/index.ts";
import { inOneDocument, type Reporter } from "../../reporter.ts";

/** For the meeting before a launch: the whole report as one page that opens offline and prints. */
const html: Reporter<Report> = {
  name: "html",
  order: 110,
  extension: "html",
  annexed: true,
  ...inOneDocument(async () => (await import("../../html/audit-html.tsx")).auditHtml),
};

export default html;
