import type { Section } from "./document.ts";

/** How a section is called in an address: `host:www.example.org:443/location:/status`; the file's path for the outermost. */
export function sectionAddress(section: Section, main: string): string {
  const parts: string[] = [];
  for (let each: Section | undefined = section; each?.opener; each = each.outer) parts.unshift(partOf(each));
  return parts.length === 0 ? `apache:${main}` : parts.join("/");
}

function partOf({ kind, opener, directives }: Section): string {
  const first = opener?.args[0]?.value ?? "";
  if (kind !== "virtualhost") return first === "" ? kind : `${kind}:${first}`;
  const name = directives.find((each) => each.key === "servername")?.args[0]?.value;
  const port = /:(\d{1,5})$/.exec(first)?.[1];
  if (name === undefined) return `host:${first}`;
  return `host:${name}${port === undefined || name.includes(":") ? "" : `:${port}`}`;
}
