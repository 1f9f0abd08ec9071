import { moduleName } from "./modules.ts";
import { ownModules } from "./vocabulary.ts";

/** Whether a module is one of httpd's own, whatever of its names is written. */
export function isOwn(written: string): boolean {
  const name = moduleName(written);
  return ownModules().has(name) || WORDLESS.test(name);
}

/** Whether words of a module may stand in a configuration that nobody here has a list of. */
export function hasUnknownWords(module: string): boolean {
  return !isOwn(module) && !KNOWN_BY_PREFIX.test(module);
}

/** Those of httpd's own modules that have no directive. */
const WORDLESS =
  /^(?:actions|asis|bucketeer|case_filter(?:_in)?|authz_(?:host|user)|cgi|cgid|data|dumpio|file_cache|http|lbmethod_\w+|mpm_\w+|proxy_\w+|ratelimit|slotmem_\w+|so|socache_\w+|status|suexec|systemd|unique_id|version|watchdog)$/;

/** Modules of others whose words begin with a sign that is known. */
const KNOWN_BY_PREFIX =
  /^(?:php|wsgi|passenger|perl|ruby|security2?|fcgid|fastcgi|jk|shib2?|evasive\d*|ruid2|itk|qos|geoip|maxminddb|auth_(?:cas|gssapi|kerb|mellon|openidc|pam|mysql|pgsql|radius)|authnz_(?:external|pam)|cloudflare|pagespeed|rpaf|xsendfile|tile|mono|nss|gnutls|dav_svn|authz_svn|bw|cband|limitipconn|uwsgi)$/;
