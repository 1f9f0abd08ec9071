/** Hidden values that leave a verdict standing, rightly or until their rule looks at them. This list only shrinks. */
export const ARGUED: ReadonlySet<string> = new Set([
  "Data disks are under 40 % full | web1.df: /dev/sdc1 104857600 41943041 62914559 41% /data [/dev/sdc1 104857600 41943041 62914559 41% /data]",
  'Data disks are under 40 % full | web1.json: {"ansible_mounts": [{"mount": "/srv", "device": "/dev/sdb1", "fstype": "ext4", "size_total": 107374182400, "size_available": 53687091200}]} ["mount": "/srv"]',
  "HAProxy queues requests that an instance has no thread for | haproxy.cfg: server instance2 :8082 [server instance2 :8082]",
  "HAProxy sends requests of a dead server to another one | haproxy.cfg: no option redispatch [no option redispatch]",
  "The time-out of a build command is one that buildout reads | deploy.sh: bin/buildout -t 2.5 [-t 2.5]",
  "The time-out of a build command is one that buildout reads | deploy.sh: bin/buildout -t3 -N [-t3]",
  "allow-hosts lets through what the build needs | buildout.cfg: find-links = https://dist.plone.org/thirdparty/ [https://dist.plone.org/thirdparty/]",
  "allow-hosts lets through what the build needs | buildout.cfg: index = https://eggs.example.org:8443/simple [https://eggs.example.org:8443/simple]",
  "memmon's limits fit into the host's RAM | facts/web1/meminfo: MemTotal: 4194304 kB [4194304 kB]",
  "memmon's limits fit into the host's RAM | facts/web1/meminfo: MemTotal: 8388608 kB [8388608 kB]",
  "memmon's limits fit into the host's RAM | supervisord.conf: command=memmon -p instance1=2GB -p instance2=2GB [instance1=2GB]",
  "memmon's limits fit into the host's RAM | supervisord.conf: command=memmon -p zeo=8GB [zeo=8GB]",
]);
