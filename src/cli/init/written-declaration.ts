import { maskSecrets } from "../../audit/mask-secrets.ts";
import { writtenScalar } from "../../declaration/written-scalar.ts";
import { amount } from "../../report/table/amount.ts";
import { terminalText } from "../../report/terminal-text.ts";
import { wrapText } from "../../report/wrap-text.ts";
import type { Seen } from "./look-around.ts";

/**
 * The text of a `punchlist.yaml`: its name and its role hold, and say what an audit takes for granted anyway; all else is a comment,
 * so that it changes no verdict before somebody has settled it.
 */
export function writtenDeclaration(seen: Seen, today: string): string {
  const blocks = [
    head(seen, today),
    environment(seen),
    versions(seen),
    roots(seen),
    hosts(seen),
    serviceLevel(),
    judging(seen),
    questions(seen, today),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(harmless).join("\n"))
    .join("\n\n")}\n`;
}

const SCHEMA = "https://unpkg.com/punchlist/docs/punchlist.schema.json";
const WIDTH = 110;

function head({ files }: Seen, today: string): readonly string[] {
  return [
    `# yaml-language-server: $schema=${SCHEMA}`,
    ...comment(
      `Written by punchlist init on ${today}, from ${amount(files, "file", "files")}. What stands behind # is a guess or a question: settle it and take the # away.`,
    ),
  ];
}

function environment({ folder, environments }: Seen): readonly string[] {
  const alone = [`name: ${writtenScalar(folder)}`, "role: production # or staging, development"];
  if (environments.length === 0) return alone;
  return [
    ...alone,
    ...comment("Folders are named after environments. To judge each for itself, take name and role out and write:"),
    "# environments:",
    ...environments.flatMap(({ folder: path, role }) => [
      `#   ${writtenScalar(path.slice(path.lastIndexOf("/") + 1))}:`,
      `#     role: ${role}`,
      `#     files: [${writtenScalar(`${path}/**`)}]`,
    ]),
  ];
}

function versions({ versioned }: Seen): readonly string[] {
  if (versioned.length === 0) return [];
  return [
    ...comment(
      "As the programs print them on the host. They decide defaults and what is refused; without them the newest counts.",
    ),
    "versions:",
    ...versioned.map(({ name, title }) => `#   ${name}: # the release of ${title} that runs`),
  ];
}

function roots({ roots: found }: Seen): readonly string[] {
  if (found.size === 0) return [];
  return [
    ...comment("What the programs are started with. These were found:"),
    "# roots:",
    ...[...found].map(
      ([format, paths]) =>
        `#   ${format}: [${few(paths).map(writtenScalar).join(", ")}]${paths.length > MOST ? ` #${more(paths)}` : ""}`,
    ),
  ];
}

function hosts({ hosts: known, addresses }: Seen): readonly string[] {
  const told = addresses.length === 0 ? "" : ` Balancers here lead to ${few(addresses).join(", ")}${more(addresses)}.`;
  const facts = known.length === 0 ? "" : ` Facts are there of ${few(known).join(", ")}${more(known)}.`;
  return [
    ...comment(
      `Hosts, their memory and disks, and which files are theirs; or keep df -P and /proc/meminfo of each in hosts/NAME/.${facts}${told}`,
    ),
    "hosts:",
    ...(known.length > 0 ? few(known) : ["app1"]).flatMap((host) => [
      `#   ${writtenScalar(host)}:`,
      "#     memory: 16 GB",
      "#     cpus: 8",
      "#     disks: { /srv: { size: 200 GB, used: 61 GB } }",
    ]),
  ];
}

function serviceLevel(): readonly string[] {
  return [
    ...comment(
      "What is promised, what an hour down costs, and how often it breaks: punchlist sla --ask goes through it and writes it here. These are examples.",
    ),
    '# promise: { availability: "99.5 %", window: calendar-month }',
    "# cost: { base: 800, currency: EUR }",
    "# incidents: { observed: { count: 4, years: 1 }, repair: { median: 1h, p90: 4h } }",
    "# response: { coverage: [{ when: Mon-Fri 08-18, react: 15m }, { when: rest, react: none }] }",
  ];
}

function judging({ setAside }: Seen): readonly string[] {
  const aside =
    setAside === undefined ? [] : comment(`Set aside: ${setAside}. Named by a glob of files, they are judged.`);
  return [
    ...aside,
    ...comment(
      "A failure that somebody answers for, for a year at most; punchlist.baseline.json holds those of an old project.",
    ),
    "waivers:",
    "#   - rule: haproxy/balance-leastconn",
    "#     subject: backend:plone # as the report names it; without it, all subjects of the rule",
    "#     reason:",
    "#     owner:",
    "#     until:",
  ];
}

function questions({ questions: items }: Seen, today: string): readonly string[] {
  if (items.length === 0) return [];
  return [
    ...comment("What no file shows. An answer is yes, no, or not applicable with a reason."),
    "signOffs:",
    ...items.flatMap(({ id, title, ask = title, evidence }) => [
      ...comment(`${id} ${title}: ${ask}`),
      `#   - item: ${id}`,
      "#     answer:",
      "#     who:",
      `#     when: ${today}`,
      `#     evidence:${evidence === undefined ? "" : ` # ${evidence}`}`,
    ]),
  ];
}

function comment(text: string): readonly string[] {
  return wrapText(maskSecrets(text), WIDTH - "# ".length).map((line) => `# ${line}`);
}

const MOST = 8;

function few(names: readonly string[]): readonly string[] {
  return names.slice(0, MOST);
}

function more({ length }: readonly string[]): string {
  return length > MOST ? ` and ${length - MOST} more` : "";
}

/** Names of files and folders may hold what a terminal or a line of a comment would act on. */
function harmless(line: string): string {
  return terminalText(line);
}
