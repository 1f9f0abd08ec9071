import { baseName } from "../../model/base-name.ts";

/** Why a file is taken for a logrotate configuration. */
export function claims(path: string, head: string): string | undefined {
  const name = plainName(path);
  if (head.startsWith("#!")) return undefined;
  if (/^logrotate\b.*\.conf$/.test(name)) return "is named logrotate*.conf";
  if (name.endsWith(".logrotate")) return "is named *.logrotate";
  if (/(?:^|\/)logrotate\.d\/[^/]+$/.test(path) && !DOCUMENTS.test(name)) return "lies in logrotate.d";
  if (DOCUMENTS.test(name)) return undefined;
  return hasBlock(head) ? "has a list of logs with logrotate's words" : undefined;
}

/** The file's name without what marks it as a template. */
function plainName(path: string): string {
  const name = baseName(path);
  return name.replace(/\.(?:j2|jinja2?|erb|epp|in|tmpl|tpl|template|mako)$/, "");
}

/** Names of files that may quote a configuration but are none. */
const DOCUMENTS =
  /\.(?:md|rst|txt|html?|py|rb|pp|pl|sh|yml|yaml|json|toml|cfg|ini|spec|nix|xml|patch|diff|po|[1-8])$|^(?:readme|changelog|dockerfile|makefile|jenkinsfile)/i;

/** A line that begins with a path, a {, and below it a word that only logrotate has, or two that hardly another has. */
function hasBlock(head: string): boolean {
  let paths = false;
  let brace = false;
  const words = new Set<string>();
  for (const line of head.split("\n")) {
    const text = line.trim();
    if (/^["']?(?:[/~]|\{\{|\$\{|@@)/.test(text) && !text.endsWith(";")) paths = true;
    if (paths && text.endsWith("{")) brace = true;
    const word = /^[a-z]+(?=$|[\s=])/.exec(text)?.[0];
    if (brace && word !== undefined && OWN_WORDS.has(word)) words.add(word);
  }
  return words.size >= 2 || [...words].some((word) => !COMMON_WORDS.has(word));
}

const COMMON_WORDS: ReadonlySet<string> = new Set(
  "hourly daily weekly monthly yearly compress nocompress create copy size include mail su extension start".split(" "),
);
const OWN_WORDS: ReadonlySet<string> = new Set([
  ...COMMON_WORDS,
  ..."rotate missingok notifempty ifempty copytruncate delaycompress sharedscripts postrotate prerotate endscript dateext".split(
    " ",
  ),
  ..."nocreate olddir lastaction firstaction maxsize minsize maxage minage renamecopy tabooext taboopat shred".split(
    " ",
  ),
  ..."addextension dateformat dateyesterday datehourago compresscmd compressext compressoptions uncompresscmd".split(
    " ",
  ),
  ..."mailfirst maillast nomail nomissingok nosharedscripts nodelaycompress nocopytruncate noolddir nodateext".split(
    " ",
  ),
  ..."preremove createolddir ignoreduplicates shredcycles".split(" "),
]);
