import { baseName } from "../../model/base-name.ts";

/** Why a file is taken for a configuration of httpd; undefined when it is not. */
export function claims(path: string, head: string): string | undefined {
  const name = baseName(path);
  if (DOCUMENT.test(name) || COPY.test(name) || head.startsWith("#!")) return undefined;
  const text = head.replaceAll(/^[ \t]*#.*$/gm, "");
  if (
    FOREIGN.test(text) ||
    /(?:^|\/)[^/]*(?:proftpd|fluentd?|nginx|lighttpd|thttpd|mini[_-]httpd)[^/]*(?:\/|$)/i.test(path)
  )
    return undefined;
  const [, section] = SECTION.exec(text) ?? [];
  const [, word] = DIRECTIVE.exec(text) ?? (PACKAGED.test(path) ? CAMEL_CASE.exec(text) : null) ?? [];
  if (NAMED.test(path)) {
    if (section !== undefined) return `is named for Apache and has a section <${section}>`;
    return word === undefined || PERL.test(text) ? undefined : `is named for Apache and has a line of ${word}`;
  }
  if (!CONFIGURATION.test(name) || section === undefined || word === undefined) return undefined;
  return `has a section <${section}> and a line of ${word}`;
}

const TEMPLATE = String.raw`in|j2|jinja2?|erb|epp|tpl|template|tmpl|ctmpl|mako`;

const NAMED = new RegExp(
  String.raw`(?:^|/)[^/]*(?:apache2?|httpd)[^/]*(?:\.(?:conf|cfg|vhost|${TEMPLATE})|[_.-]conf)(?:[._-](?:${TEMPLATE}|production|prod|staging|example|sample|dist))?$` +
    String.raw`|(?:^|/)(?:apache2?|httpd)/(?:.+/)?(?:[^/.]+|[^/]+\.(?:conf|vhost|load|${TEMPLATE}))$` +
    String.raw`|(?:^|/)(?:sites|conf|mods)-(?:available|enabled)/[^/]+$`,
  "i",
);

/** Folders of Debian's package, whose files may hold a line of any module. */
const PACKAGED = /(?:^|\/)apache2\/(?:.+\/)?(?:conf|mods)-(?:available|enabled)\/[^/]+\.(?:conf|load)$/;

const CAMEL_CASE = /^[ \t]*([A-Z][a-z]+(?:[A-Z][A-Za-z0-9]*)+)[ \t]+[^\s{;=][^{;]*$/m;

const CONFIGURATION = new RegExp(String.raw`\.(?:conf|vhost|${TEMPLATE})$`, "i");

/** Names of files that may quote a configuration but are none; what lies beside pages is not read when httpd starts. */
const DOCUMENT =
  /^\.htaccess|\.(?:md|rst|txt|html?|php|py|rb|pp|pl|sh|bash|yml|yaml|json|toml|ini|spec|nix|xml|patch|diff|po|lua|js|ts|go|rs|c|h|sql|css|service|socket|timer|repo|list|dockerfile|pem|crt|key|csr|map|log|vcl|[1-8])$|^(?:readme|changelog|dockerfile|makefile|jenkinsfile|vagrantfile|envvars|magic|mime\.types)/i;

/** What editors and people leave beside the file that is used. */
const COPY = /(?:[._-](?:bak|backup|orig|rej|save|swp|old|rpmnew|rpmsave|dpkg-\w+|ucf-\w+)|~)$/i;

/** Statements of a Perl module; in a section `<Perl>` they are a part of the configuration. */
const PERL = /^[ \t]*(?:use|package)[ \t]+[\w:]{1,80}(?:[ \t][^;\n]{0,200})?;[ \t]*$/m;

/** Signs of other formats: nginx's blocks, sections of ini files, ProFTPD, Fluentd, ZConfig and lighttpd's assignments. */
const FOREIGN =
  /^[ \t]*(?:[a-z-]{1,40}\.[a-z-]{1,40}[ \t]*\+?=|(?:server|http|events|upstream|location[ \t]+\S{1,200})[ \t]*\{|(?:sub|backend|acl)[ \t]+[\w-]{1,80}[ \t]*\{|\[[\w:.-]{1,60}\][ \t]*$|<(?:Anonymous|Global|source|match|filter|label|eventlog|zodb_db|zserver|Plugin)\b|(?:DefaultRoot|RequireValidShell|MaxInstances|ServerType[ \t]+standalone)\b|%define[ \t]|<\?xml|<!DOCTYPE)/im;

const SECTION =
  /^[ \t]*<(VirtualHost|Directory|DirectoryMatch|Location|LocationMatch|Proxy|ProxyMatch|IfModule|IfDefine|IfVersion|Macro|FilesMatch|Files)[ \t]+[^>\n]{1,300}>[ \t]*$/im;

const DIRECTIVE =
  /^[ \t]*(ServerName|ServerAlias|ServerRoot|ServerAdmin|ServerTokens|ServerSignature|DocumentRoot|Listen|NameVirtualHost|Include|IncludeOptional|LoadModule|Define|Use|RewriteEngine|RewriteRule|RewriteCond|Proxy(?:Pass|PassReverse|PreserveHost|Requests|Via|Timeout|Set)|BalancerMember|SSL[A-Z]\w{1,40}|CustomLog|ErrorLog|LogFormat|LogLevel|TransferLog|Alias|AliasMatch|ScriptAlias|Redirect|RedirectMatch|RedirectPermanent|Require|Order|Allow|Deny|Options|AllowOverride|Header|RequestHeader|SetEnv|SetEnvIf|PassEnv|DirectoryIndex|ErrorDocument|AddType|AddHandler|AddOutputFilterByType|SetHandler|Expires\w{4,10}|Deflate\w{3,30}|WSGI\w{4,30}|Passenger\w{2,40}|Rails\w{2,20}|php_(?:admin_)?(?:value|flag)|Auth(?:Type|Name|UserFile|BasicProvider)|StartServers|ServerLimit|ThreadsPerChild|MaxRequestWorkers|MaxClients|MaxSpareServers|KeepAlive|KeepAliveTimeout|Timeout|User|Group|PidFile|Mutex|FileETag|TraceEnable|ExtendedStatus|JkMount|FcgidMaxRequestLen|FastCgiServer|RemoteIP\w{4,30})[ \t]+\S/im;
