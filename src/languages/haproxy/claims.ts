/** Why a file is taken for an HAProxy configuration; undefined when it is not. */
export function claims(path: string, head: string): string | undefined {
  const named = NAMED_FOR_IT.test(path) && !COPY.test(path);
  if (!named && !CONFIGURATION.test(path)) return undefined;
  const { section, keyword } = findSigns(head, named);
  if (section === undefined) return undefined;
  if (keyword !== undefined) return `has a ${section} section with a line of ${keyword}`;
  return named ? `is named for HAProxy and has a ${section} section` : undefined;
}

const NAMED_FOR_IT = /(?:^|\/)[^/]*haproxy[^./]*$|haproxy[^/]*\.(?:cfg|conf|config)(?:[._-][^/]*)?$/i;
/** What editors and people leave beside the file that is used. */
const COPY = /(?:[._-](?:bak|backup|orig|rej|save|swp|old|rpmnew|rpmsave|dpkg-\w+)|~)$/i;
const CONFIGURATION = /\.(?:cfg|conf|config|hcfg|in|j2|jinja2?|erb|tpl|template|tmpl|ctmpl)$/i;

interface Signs {
  readonly section: string | undefined;
  readonly keyword: string | undefined;
}

/**
 * The first section and its first telling line. Before a section, another format shows by its marks: an ini section, or a statement
 * that ends in `;` or `{`; in a section such a line is HAProxy's own, and a file that is named for HAProxy is no other.
 */
function findSigns(head: string, named: boolean): Signs {
  let section: string | undefined;
  for (const raw of head.split("\n")) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    if (section === undefined && isOfAnother(line, named)) return { section, keyword: undefined };
    section ??= sectionOf(line);
    const keyword = section === undefined ? undefined : KEYWORD.exec(line)?.[1]?.trim().replace(/\s.*$/s, "");
    if (keyword !== undefined) return { section, keyword };
  }
  return { section, keyword: undefined };
}

function isOfAnother(line: string, named: boolean): boolean {
  if (/^\[[^\]]{1,100}\]$/.test(line)) return true;
  return !named && /^[\w.-]{1,40}\s{0,9}[^"'{}$%]{0,200}[;{]$/.test(line);
}

function sectionOf(line: string): string | undefined {
  const [first = "", second, third] = line.slice(0, 300).split(/\s+/);
  if (first === "global") return second === undefined || second.startsWith("#") ? first : undefined;
  if (first === "defaults")
    return second === undefined ||
      second.startsWith("#") ||
      third === undefined ||
      third === "from" ||
      second === "from"
      ? first
      : undefined;
  return second !== undefined &&
    !/^[={:]/.test(second) &&
    (first === "frontend" || first === "backend" || first === "listen")
    ? first
    : undefined;
}

const KEYWORD =
  /^(log\s+(?:global|\S{1,200}\s+(?:local\d|daemon|user|syslog))|maxconn\s|daemon$|chroot\s|stats\s+(?:socket|uri|enable|auth)|mode\s+(?:tcp|http)|timeout\s+(?:client|server|connect|queue|http-)|(?:cli|srv|con)timeout\s|balance\s|bind\s|server\s+\S{1,200}\s+\S|option\s+(?:http|tcp|redispatch|forwardfor|dontlog)|default_backend\s|use_backend\s|nbproc\s|nbthread\s|ulimit-n\s)/;
