import type { LanguageName } from "../../src/languages/index.ts";

/** A text that grows by a piece, where reading each piece must not mean going through all of the others again. */
export interface Growing {
  readonly language: LanguageName | "declaration";
  readonly path: string;
  readonly head: string;
  /** `№` is the number of the piece. */
  readonly piece: string;
}

const haproxy = { language: "haproxy", path: "haproxy.cfg" } as const;
const nginx = { language: "nginx", path: "nginx.conf" } as const;
const apache = { language: "apache", path: "apache2.conf" } as const;
const vcl = { language: "varnish", path: "default.vcl" } as const;
const buildout = { language: "buildout", path: "buildout.cfg" } as const;
const supervisor = { language: "supervisor", path: "supervisord.conf" } as const;
const systemd = { language: "systemd", path: "varnish.service" } as const;
const logrotate = { language: "logrotate", path: "plone.logrotate" } as const;
const declaration = { language: "declaration", path: "punchlist.yaml" } as const;
const host = { language: "host", path: "facts/web1.txt" } as const;

const DF = "Filesystem 1024-blocks Used Available Capacity Mounted on\n";

const VCL = 'vcl 4.1;\nbackend default { .host = "127.0.0.1"; }\n';

/** What each format has many of, and marks that never close. */
export const growing: readonly Growing[] = [
  { ...haproxy, head: "global\n", piece: "backend plone\n  server instance1 :8081 check\n" },
  { ...haproxy, head: "global\nbackend plone\n", piece: "  server instance1 :8081 check\n" },
  { ...haproxy, head: "global\nbackend plone\n", piece: "  sever instance1\n" },
  { ...haproxy, head: "global\nbackend plone\n  option ", piece: "httpchk " },
  { ...haproxy, head: "global\n", piece: "{% {{ <% ${ @@ " },
  { ...haproxy, head: "global\n", piece: ".if 1\n" },
  { ...haproxy, head: "global\n.if ", piece: "(" },
  { ...haproxy, head: "global\ndefaults\n", piece: "  timeout client 5s\n" },
  { ...haproxy, head: "global\nbackend plone\n", piece: "  balance leastconn\n" },
  { ...haproxy, head: "", piece: "defaults\n  mode http\n" },
  { ...nginx, head: "http {\n", piece: "server { location / { proxy_pass http://127.0.0.1:8080; } }\n" },
  { ...nginx, head: "http {\nserver {\n", piece: "location /№ { root /srv; }\n" },
  { ...nginx, head: "http {\nupstream plone {\n", piece: "server 127.0.0.1:8080;\n" },
  { ...nginx, head: "http {\n", piece: "upstream plone№ { server 127.0.0.1; }\n" },
  { ...nginx, head: "http {\n", piece: "{ " },
  { ...nginx, head: "", piece: "http { " },
  { ...nginx, head: "http { server { location / { ", piece: "if ($host) { " },
  { ...nginx, head: "http {\nlog_format ", piece: "a " },
  { ...nginx, head: "http {\nlog_format ", piece: "'a " },
  { ...nginx, head: "http {\nlog_format ", piece: "${" },
  { ...nginx, head: "http {\nmap $host $x {\n", piece: "a№ b;\n" },
  { ...nginx, head: "http {\n", piece: "gzip on;\n" },
  { ...nginx, head: "http {\n", piece: "gzipp on;\n" },
  { ...nginx, head: "http {\n", piece: "set_by_lua_block $x { return [[ \n" },
  { ...nginx, head: "http {\n", piece: "{{ a }} {% if b %} <% c %>" },
  { ...nginx, head: "http {\nserver {\n", piece: "set $x№ $y№;\n" },
  { ...nginx, head: "http {\nserver {\n", piece: "listen №;\n" },
  { ...nginx, head: "http {\n", piece: "include a№.conf;\n" },
  {
    ...apache,
    head: "Listen 80\n",
    piece: "<VirtualHost *:80>\nServerName a№\nProxyPass / http://127.0.0.1/\n</VirtualHost>\n",
  },
  { ...apache, head: "Listen 80\n", piece: "Listen №\n" },
  { ...apache, head: "Listen 80\n", piece: "<IfModule mod_ssl.c>\n" },
  { ...apache, head: "Listen 80\n", piece: "<Directory /srv/№>\n" },
  { ...apache, head: "Listen 80\n", piece: "</Directory>\n" },
  { ...apache, head: "Listen 80\n", piece: "# a \\\n" },
  { ...apache, head: "Listen 80\nServerAlias ", piece: "a№ " },
  { ...apache, head: "Listen 80\nServerAlias ", piece: '"a' },
  { ...apache, head: "Listen 80\nServerAdmin ", piece: "${" },
  { ...apache, head: "Listen 80\n", piece: "ServerNam a\n" },
  { ...apache, head: "Listen 80\n", piece: "Define A№ ${A}\n" },
  { ...apache, head: "Listen 80\n", piece: "<Macro M№ $a>\nServerAlias $a\n</Macro>\nUse M№ a\n" },
  { ...apache, head: "Listen 80\n", piece: "Include a№.conf\n" },
  { ...apache, head: "Listen 80\n<Proxy balancer://a>\n", piece: "BalancerMember http://10.0.0.№:80\n" },
  { ...apache, head: "Listen 80\n", piece: "{{ a }} {% if b %} <% c %>\n" },
  { ...vcl, head: VCL, piece: 'backend b№ { .host = "127.0.0.1"; }\n' },
  { ...vcl, head: VCL, piece: "sub vcl_recv { set req.url = req.url + 1; }\n" },
  { ...vcl, head: VCL, piece: "sub s№ { call s№; }\n" },
  { ...vcl, head: `${VCL}sub vcl_recv {\n`, piece: "call s№;\n" },
  { ...vcl, head: `${VCL}sub vcl_recv {\n`, piece: "if (req.url) { " },
  { ...vcl, head: `${VCL}sub vcl_recv {\nif (`, piece: "(" },
  { ...vcl, head: `${VCL}sub vcl_recv {\nif (`, piece: "!req.url && " },
  { ...vcl, head: `${VCL}sub vcl_recv {\nif (`, piece: '"a" + ' },
  { ...vcl, head: `${VCL}sub vcl_recv {\n`, piece: "set req.urll = 1;\n" },
  { ...vcl, head: `${VCL}acl a {\n`, piece: '"10.0.0.1";\n' },
  { ...vcl, head: VCL, piece: "/* " },
  { ...vcl, head: VCL, piece: '{" ' },
  { ...vcl, head: VCL, piece: '" ' },
  { ...vcl, head: VCL, piece: ":aaaa" },
  { ...vcl, head: VCL, piece: "C{ " },
  { ...vcl, head: VCL, piece: "director d№ { }\n" },
  { ...vcl, head: VCL, piece: 'include "a№.vcl";\n' },
  { ...vcl, head: VCL, piece: "{{ a }} {% if b %} <% c %>" },
  { ...vcl, head: "", piece: "sub vcl_fetch { remove req.url; }\n" },
  { ...buildout, head: "[buildout]\nparts =\n", piece: "    zope\n" },
  { ...buildout, head: "[buildout]\nparts = ", piece: "zope " },
  { ...buildout, head: "[buildout]\nparts =\n[versions]\n", piece: "a = 1\n" },
  { ...buildout, head: "[buildout]\nparts =\n[zope]\neggs = ", piece: "${" },
  { ...buildout, head: "[buildout]\nparts =\n[zope]\neggs = ", piece: "${a:b}" },
  { ...buildout, head: "[buildout]\nparts =\n", piece: "[zope]\nrecipe = plone.recipe.zope2instance\n" },
  {
    ...buildout,
    head: "[buildout]\nparts = s\n[s]\nrecipe = collective.recipe.supervisor\nprograms = 1 a (",
    piece: "x ",
  },
  { ...buildout, head: "[buildout]\nparts =\n", piece: "zope\n" },
  { ...buildout, head: "[buildout]\nparts =\n", piece: "parts += zope\n" },
  { ...buildout, head: "", piece: "[zope]\neggs += Plone\n" },
  { ...supervisor, head: "[program:zeo]\n", piece: "zeo\n" },
  { ...supervisor, head: "[program:zeo]\n", piece: "command=zeo\n" },
  { ...supervisor, head: "[supervisord]\nidentifier = ", piece: "a; " },
  { ...supervisor, head: "[program:zeo]\ncommand = ", piece: "zeo " },
  { ...supervisor, head: "[program:zeo]\ncommand = zeo\n", piece: " b\n" },
  { ...supervisor, head: "[program:zeo]\ncommand = ", piece: "%(here)s%(program_name)s" },
  { ...supervisor, head: "[program:zeo]\ncommand = ", piece: "%(" },
  { ...supervisor, head: "[supervisord]\n", piece: "[program:zeo]\ncommand=zeo\n" },
  { ...systemd, head: "[Service]\n", piece: "ExecStart=/usr/sbin/varnishd -F\n" },
  { ...systemd, head: "[Service]\nExecStart=/usr/sbin/varnishd", piece: " -a :80" },
  { ...systemd, head: "[Service]\nExecStart=/usr/sbin/varnishd", piece: " \\\n -F" },
  { ...systemd, head: "[Service]\nExecStart=/bin/echo '", piece: "a " },
  { ...systemd, head: "[Service]\nEnvironment=A=1\nExecStart=/bin/echo ", piece: "$A ${A} " },
  { ...systemd, head: "[Service]\n", piece: "Environment=A№=1\n" },
  { ...systemd, head: "[Service]\nEnvironment=", piece: "A№=1 " },
  { ...systemd, head: "[Service]\n", piece: "foo\n" },
  { ...systemd, head: "[Service]\n", piece: "{% if a %}" },
  { ...logrotate, head: "", piece: "{{" },
  { ...logrotate, head: "", piece: "/srv/[" },
  { ...logrotate, head: "", piece: "/srv/a.log {\n    rotate x\n" },
  { ...logrotate, head: "", piece: "/srv/a.log {\n    rotate 4\n}\n" },
  { ...logrotate, head: "", piece: "postrotate\n" },
  { ...logrotate, head: "", piece: "include x\n" },
  { ...logrotate, head: "/srv/a.log {\n", piece: "    rotate 4\n" },
  { ...host, head: DF, piece: "/dev/sdb1 100 40 60 40% /srv\n" },
  { ...host, head: DF, piece: "5% /" },
  { ...host, head: "", piece: "MemTotal: 1 kB\n" },
  { ...host, head: '{"a": ', piece: "[" },
  { ...host, head: '{"ansible_mounts": [', piece: '{"mount": "/srv"},' },
  { ...host, head: "", piece: "web1 | SUCCESS => {" },
  { ...declaration, head: "locked:\n  - &rule haproxy/balance-leastconn\n", piece: "  - *rule\n" },
  { ...declaration, head: "locked: [", piece: "&rule plone, *rule, " },
  {
    ...declaration,
    head: "hosts:\n  web1: &host { cpus: 4 }\n  web2: &all { web3: *host }\nroots: [",
    piece: "*all, ",
  },
  { ...declaration, head: "files:\n", piece: '  - "etc/**"\n' },
  { ...declaration, head: "", piece: "role: production\n" },
  { ...declaration, head: "", piece: "unknown№: 1\n" },
  { ...declaration, head: "hosts:\n", piece: "  web№: { cpus: 4 }\n" },
  {
    ...declaration,
    head: "waivers:\n",
    piece: "  - { item: T49, reason: Two Zopes., owner: Ada, until: 2026-12-31 }\n",
  },
  {
    ...declaration,
    head: "signOffs:\n",
    piece: "  - { item: T01, answer: yes, who: Ada, when: 2026-11-01, evidence: OPS-1 }\n",
  },
];
