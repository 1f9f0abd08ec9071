/** A module in short, whatever of its names is written: `ssl` for `mod_ssl.c`, `ssl_module` and `mod_ssl.so`; `mpm_event` for `event.c`. */
export function moduleName(written: string): string {
  const short = written
    .toLowerCase()
    .replace(/^.*\//, "")
    .replace(/\.(?:c|so)$/, "")
    .replace(/_module$/, "")
    .replace(/^(?:mod|lib)_?(?=\w)/, "");
  return ALIASES.get(short) ?? short;
}

const ALIASES: ReadonlyMap<string, string> = new Map([
  ["event", "mpm_event"],
  ["worker", "mpm_worker"],
  ["prefork", "mpm_prefork"],
  ["winnt", "mpm_winnt"],
  ["util_ldap", "ldap"],
  ["php3", "php"],
  ["php4", "php"],
  ["php5", "php"],
  ["php7", "php"],
  ["php8", "php"],
  ["http_core", "http"],
]);

/** What is part of httpd everywhere, or loaded wherever it works at all. */
export const ALWAYS: ReadonlySet<string> = new Set([
  "core",
  "http",
  "so",
  "unixd",
  "log_config",
  "version",
  "alias",
  "authz_core",
]);

/** Whether two modules shut each other out: of the MPMs there is one. */
export function excludes(one: string, other: string): boolean {
  return one !== other && one.startsWith("mpm_") && other.startsWith("mpm_");
}
