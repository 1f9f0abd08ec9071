import { baseName } from "../../model/base-name.ts";

/** Why a file is taken for a configuration of nginx; undefined when it is not. */
export function claims(path: string, head: string): string | undefined {
  const name = baseName(path);
  if (DOCUMENT.test(name) || COPY.test(name) || head.startsWith("#!")) return undefined;
  const text = head.replaceAll(/(?:^|[ \t])#.*$/gm, "");
  if (FOREIGN.test(text)) return undefined;
  const [, block] = BLOCK.exec(text) ?? [];
  const [, word] = DIRECTIVE.exec(text) ?? [];
  if (NAMED.test(path)) {
    if (block !== undefined) return `is named for nginx and has a block ${block}`;
    return word === undefined ? undefined : `is named for nginx and has a line of ${word}`;
  }
  if (!CONFIGURATION.test(name) || block === undefined || block === "if" || word === undefined) return undefined;
  if (ASSIGNED.test(text)) return undefined;
  return `has a block ${block} and a line of ${word}`;
}

const NAMED =
  /(?:^|\/)[^/]*(?:nginx|openresty)[^/]*(?:\.(?:conf|cfg|in|j2|jinja2?|erb|epp|tpl|template|tmpl|ctmpl|mako|vhost|site|inc)|[_.-]conf|\/[^/]+)(?:[._-](?:in|j2|jinja2?|erb|epp|tpl|template|tmpl|ctmpl|mako|production|prod|staging|example|sample|dist))?$|(?:^|\/)(?:nginx|openresty)\/(?:.+\/)?[^/.]+$|(?:^|\/)(?:nginx|openresty)\/(?:.+\/)?[^/]+\.(?:conf|vhost|site|inc|in|j2|jinja2?|erb|epp|tpl|template|tmpl|ctmpl)$|(?:^|\/)(?:nginx|openresty)\/(?:.+\/)?[^/]+\.conf\.(?:example|sample|dist)$|(?:^|\/)sites-(?:available|enabled)\/[^/]+$|(?:^|\/)[^/]*\.nginx$/i;

const CONFIGURATION = /\.(?:conf|in|j2|jinja2?|erb|epp|tpl|template|tmpl|ctmpl|mako|vhost|inc)$/i;

/** Names of files that may quote a configuration but are none. */
const DOCUMENT =
  /\.(?:md|rst|txt|html?|php|py|rb|pp|pl|sh|bash|yml|yaml|json|toml|ini|spec|nix|xml|patch|diff|po|lua|js|ts|go|rs|c|h|sql|css|service|socket|timer|repo|list|dockerfile|pem|crt|key|map|log|[1-8])$|^(?:readme|changelog|dockerfile|makefile|jenkinsfile|vagrantfile)/i;

/** What editors and people leave beside the file that is used. */
const COPY = /(?:[._-](?:bak|backup|orig|rej|save|swp|old|rpmnew|rpmsave|dpkg-\w+)|~)$/i;

/** Lines of Java and of rspamd's own format, which have braces and semicolons as nginx has; Lua ends no line with one. */
const ASSIGNED = /^[ \t]*(?:(?:import|package)[ \t]+[\w.]{1,200}|[\w-]{1,80}[ \t]*=[ \t]*[^;{}\n]{1,400});[ \t]*$/m;

/** Signs of other formats: Varnish's blocks, sections of ini files and of Apache. */
const FOREIGN =
  /^[ \t]*(?:(?:sub|acl|backend|director|probe)[ \t]+[\w-]{1,80}[ \t]*\{|vcl[ \t]+[\d.]+;|\[[\w:.-]{1,60}\][ \t]*$|<(?:VirtualHost|Directory|IfModule|Location|Proxy)\b)/m;

const BLOCK =
  /(?:^|[\s;}])(http|events|stream|server|upstream|location|map|geo|types|if|split_clients|limit_except)(?:[ \t\r\n]+(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'|[^\s;{}"'][^\s;{}]{0,300})){0,4}[ \t\r\n]*\{/;

const DIRECTIVE =
  /(?:^|[\s;{}])(listen|server_name|root|alias|index|try_files|return|rewrite|include|proxy_pass|proxy_set_header|proxy_[a-z_]{1,40}|fastcgi_[a-z_]{1,40}|uwsgi_[a-z_]{1,40}|access_log|error_log|ssl_[a-z_]{1,40}|add_header|expires|gzip|gzip_[a-z_]{1,30}|worker_[a-z_]{1,30}|keepalive_[a-z]{1,20}|client_[a-z_]{1,40}|log_format|set|server|allow|deny|user|resolver|sendfile|load_module|limit_req|limit_conn_zone|limit_req_zone|error_page|auth_basic|set_real_ip_from|real_ip_header|server_tokens)[ \t]+[^;{}\n]{1,400}(?:\n[^;{}\n]{0,400}){0,20};/;
