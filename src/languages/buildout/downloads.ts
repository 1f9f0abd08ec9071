import { byDefault, derived, mapLocated, type Listed, type Located } from "../../model/index.ts";
import type { BuildoutDocument, Downloads } from "./document.ts";
import { matchesGlob } from "./glob.ts";

/** PyPI's pages and its files lie on two hosts. */
const [PAGES, FILES] = ["pypi.org", "files.pythonhosted.org"] as const;

/** What `[buildout]` says about where distributions come from. */
export function readDownloads({ get, unset }: Pick<BuildoutDocument, "get" | "unset">): Downloads {
  const allowHosts = get("buildout", "allow-hosts");
  const index = get("buildout", "index")?.value ?? byDefault("", "PyPI by default", unset("buildout", "index"));
  const pypi = derived({ ...index, span: allowHosts?.key ?? index.span }, () => PAGES);
  const pages = index.value.trim() === "" ? { items: [pypi] } : hostsOf([index]);
  const findLinks = get("buildout", "find-links");
  const links = hostsOf(findLinks?.words ?? []);
  // A layer that was not read may name more.
  const unread = findLinks ? undefined : unset("buildout", "find-links").doubt;
  return {
    allowHosts,
    index,
    hosts: { items: [...pages.items.flatMap(withFiles), ...links.items], doubt: pages.doubt ?? links.doubt ?? unread },
    offline: derived({ span: index.span }, () =>
      ["offline", "install-from-cache"].some((name) => get("buildout", name)?.value.value === "true"),
    ),
    allows: (host) => !allowHosts || allowHosts.lines.some(({ value }) => matchesGlob(withoutUser(value), host)),
  };
}

function withFiles(host: Located<string>): readonly Located<string>[] {
  return /^(?:pypi\.org|pypi\.python\.org)$/.test(host.value) ? [host, mapLocated(host, () => FILES)] : [host];
}

/**
 * The hosts of addresses with their ports, as buildout compares them; that it compares the user as well is shown, who it is is not. One
 * that a template fills in may have any.
 */
function hostsOf(addresses: readonly Located<string>[]): Listed<Located<string>> {
  return {
    items: addresses.flatMap((address) => {
      const host = hostOf(address.value);
      return host === undefined ? [] : [mapLocated(address, () => host)];
    }),
    doubt: addresses.find(({ value, doubt }) => doubt && hostOf(value) === undefined)?.doubt,
  };
}

function hostOf(address: string): string | undefined {
  const host = /^(?:https?|ftp):\/\/([^/?#\s]+)/.exec(address.trim())?.[1];
  return host === undefined || host.includes("$") ? undefined : withoutUser(host);
}

/** `bob:x@dist.plone.org` as `***@dist.plone.org`; a password with a slash ends the host before its `@`. */
function withoutUser(host: string): string {
  return host.replace(/^[^\s]*@/, "***@").replace(/^([^:@[]*):(?!\d*$)[^\]]*$/, "$1:***");
}
