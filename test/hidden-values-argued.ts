/** Hidden values that leave a verdict standing, rightly or until their rule looks at them. This list only shrinks. */
export const ARGUED: ReadonlySet<string> = new Set([
  "HAProxy queues requests that an instance has no thread for | haproxy.cfg: server instance2 :8082 [server instance2 :8082]",
  "HAProxy sends requests of a dead server to another one | haproxy.cfg: no option redispatch [no option redispatch]",
  "The time-out of a build command is one that buildout reads | deploy.sh: bin/buildout -t 2.5 [-t 2.5]",
  "The time-out of a build command is one that buildout reads | deploy.sh: bin/buildout -t3 -N [-t3]",
  "allow-hosts lets through what the build needs | buildout.cfg: find-links = https://dist.plone.org/thirdparty/ [https://dist.plone.org/thirdparty/]",
  "allow-hosts lets through what the build needs | buildout.cfg: index = https://eggs.example.org:8443/simple [https://eggs.example.org:8443/simple]",
]);
