/** Three Zopes too large for their host, behind a balancer that queues nothing, with a disk above the line. */
export const SHORT_OF_MEMORY: Readonly<Record<string, string>> = {
  "buildout.cfg": `[buildout]
parts = instance1 instance2 instance3 zeoserver

[instance]
recipe = plone.recipe.zope2instance
threads = 4
zodb-cache-size = 200000

[instance1]
<= instance
http-address = 127.0.0.1:8081

[instance2]
<= instance
http-address = 127.0.0.1:8082

[instance3]
<= instance
http-address = 127.0.0.1:8083

[zeoserver]
recipe = plone.recipe.zeoserver
`,
  "haproxy.cfg": `defaults
    mode http
    timeout connect 5s
backend plone
    balance roundrobin
    server instance1 127.0.0.1:8081 check
    server instance2 127.0.0.1:8082 check
    server instance3 127.0.0.1:8083 check
`,
  "punchlist.yaml": `hosts:
  app1:
    memory: 4 GiB
    cpus: 2
    disks:
      /srv: { size: 200 GB, used: 120 GB }
capacity:
  peak: 18/s
  service: { mean: 200ms }
  target: { p95: 1s }
  disk:
    - { date: 2026-10-01, mount: /srv, used: 79 GB }
    - { date: 2026-11-01, mount: /srv, used: 119 GB }
`,
};
