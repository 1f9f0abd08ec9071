/** Why a file is taken for an HAProxy configuration; undefined when it is not. */
export function claims(path: string, head: string): string | undefined {
  if (!/(?:^|\/)(?:haproxy[^./]*|[^/]*\.(?:cfg|conf|hcfg|in|j2|jinja2?|erb|tpl|template|tmpl|ctmpl))$/i.test(path))
    return undefined;
  const signs = findSigns(head);
  if (signs.other) return undefined;
  if (signs.section !== undefined && signs.keyword !== undefined)
    return `has a ${signs.section} section with a line of ${signs.keyword}`;
  if (/haproxy[^/]*$/i.test(path) && signs.section !== undefined)
    return `is named for HAProxy and has a ${signs.section} section`;
  return undefined;
}

interface Signs {
  readonly section: string | undefined;
  readonly keyword: string | undefined;
  /** The marks of another format: an ini section with options, or statements that end in `;` or `{`. */
  readonly other: boolean;
}

function findSigns(head: string): Signs {
  let section: string | undefined;
  let keyword: string | undefined;
  for (const raw of head.split("\n")) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    if (section === undefined && /^\[[^\]]{1,100}\]$/.test(line)) return { section, keyword, other: true };
    if (/^[\w.-]{1,40}\s{0,9}[^"'{}$%]{0,200}[;{]$/.test(line)) return { section, keyword, other: true };
    section ??= sectionOf(line);
    if (section !== undefined) keyword ??= KEYWORD.exec(line)?.[1]?.trim().replace(/\s.*$/s, "");
  }
  return { section, keyword, other: false };
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
  return second !== undefined && (first === "frontend" || first === "backend" || first === "listen")
    ? first
    : undefined;
}

const KEYWORD =
  /^(log\s+(?:global|\S{1,200}\s+(?:local\d|daemon|user|syslog))|maxconn\s|daemon$|chroot\s|stats\s+(?:socket|uri|enable|auth)|mode\s+(?:tcp|http)|timeout\s+(?:client|server|connect|queue|http-)|(?:cli|srv|con)timeout\s|balance\s|bind\s|server\s+\S{1,200}\s+\S|option\s+(?:http|tcp|redispatch|forwardfor|dontlog)|default_backend\s|use_backend\s|nbproc\s|nbthread\s|ulimit-n\s)/;
