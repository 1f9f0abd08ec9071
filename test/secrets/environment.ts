import type { Planting } from "./planting.ts";

/** A plain environment with something of each format, to plant in. */
const PLAIN: Texts = {
  "buildout.cfg": `[buildout]
parts = instance
eggs = Plone
prefix = /srv/plone
allow-hosts = pypi.org
versions = versions
[versions]
Plone = 5.2.14
[instance]
recipe = plone.recipe.zope2instance
http-address = 8081
`,
  Makefile: "all:\n\tbin/buildout -N -c buildout.cfg\n",
  "etc/supervisord.conf": `[supervisord]
logfile=/srv/plone/var/log/supervisord.log
[include]
files=conf.d/*.conf
[program:instance1]
command=/srv/plone/bin/instance console
`,
  "etc/conf.d/a.conf": "[program:zeo]\ncommand=/srv/plone/bin/zeoserver fg\n",
  "etc/haproxy.cfg": "defaults\n    mode http\nbackend plone\n    server instance1 127.0.0.1:8081\n",
  "etc/logrotate.d/plone": "/srv/plone/var/log/*.log {\n  weekly\n  rotate 5\n}\n",
  "facts/df.txt": "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/sda1 1000000 500000 500000 50% /\n",
};

/** Files by their paths. */
export type Texts = Readonly<Record<string, string>>;

/** The environment with secrets in it, each by the canary of its index. */
export function planted(plantings: readonly Planting[], canary: (index: number) => string): Texts {
  const texts = { ...PLAIN };
  for (const [index, { path, text }] of plantings.entries())
    texts[path] = `${texts[path] ?? ""}${text.replaceAll("CANARY", () => canary(index))}`;
  return texts;
}
