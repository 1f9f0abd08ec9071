import { mapLocated, type Located, type Span } from "../../model/index.ts";
import type { BuildoutDocument, Downloads } from "./document.ts";
import { matchesGlob } from "./glob.ts";

/** PyPI's pages and its files lie on two hosts. */
const PYPI = ["pypi.org", "files.pythonhosted.org"] as const;

/** What `[buildout]` says about where distributions come from. */
export function readDownloads(get: BuildoutDocument["get"], span: Span): Downloads {
  const allowHosts = get("buildout", "allow-hosts");
  const index = get("buildout", "index")?.value;
  const globs = allowHosts?.lines.map(({ value }) => value) ?? ["*"];
  const ofIndex =
    index && index.value.trim() !== ""
      ? hostsOf([index])
      : PYPI.map((value): Located<string> => ({ value, span: allowHosts?.key ?? span, trail: [] }));
  const pypi = ofIndex.flatMap((host) =>
    /^(?:pypi\.org|pypi\.python\.org)$/.test(host.value) ? [host, mapLocated(host, () => PYPI[1])] : [host],
  );
  return {
    allowHosts,
    hosts: [...pypi, ...hostsOf(get("buildout", "find-links")?.words ?? [])],
    offline: ["offline", "install-from-cache"]
      .map((name) => get("buildout", name)?.value)
      .find((value) => value?.value === "true"),
    allows: (host) => globs.some((glob) => matchesGlob(glob, host)),
  };
}

/** The hosts of addresses, ports and users included: that is what buildout compares. */
function hostsOf(addresses: readonly Located<string>[]): readonly Located<string>[] {
  return addresses.flatMap((address) => {
    const host = /^(?:https?|ftp):\/\/([^/?#\s]+)/.exec(address.value.trim())?.[1];
    return host === undefined || host.includes("$") ? [] : [mapLocated(address, () => host)];
  });
}
