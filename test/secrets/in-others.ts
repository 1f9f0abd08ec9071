import { plantings } from "./planting.ts";

export const IN_LOGROTATE = plantings("etc/logrotate.d/plone", {
  "user of curl": "/var/log/a.log {\n  postrotate\n    curl -u ops:CANARY http://localhost/\n  endscript\n}",
  "password of mysql": "/var/log/a.log {\n  postrotate\n    mysql -uroot -pCANARY -e 'flush logs'\n  endscript\n}",
  "password of mysql in a variable":
    "/var/log/a.log {\n  postrotate\n    MYSQL_PWD=CANARY mysqladmin flush-logs\n  endscript\n}",
  "header of curl":
    "/var/log/a.log {\n  postrotate\n    curl -H 'Authorization: Bearer CANARY' http://a/\n  endscript\n}",
  "keyword that is none": "/var/log/a.log {\n  weekly\n  password CANARY\n}",
  "keyword that is none with a sign": "/var/log/a.log {\n  weekly\n  api-key=CANARY\n}",
  "address to mail to": "/var/log/a.log {\n  weekly\n  mail smtp://ops:CANARY@mail.example.org\n}",
  "key of a bucket":
    "/var/log/a.log {\n  lastaction\n    s3cmd put --secret_key=CANARY /var/log/a.log.1 s3://logs\n  endscript\n}",
  "script that is never closed": "/var/log/a.log {\n  postrotate\n    curl -u ops:CANARY http://localhost/\n}",
});

export const IN_FACTS = plantings("facts/df.txt", {
  "device with a login": "//ops:CANARY@nas.example.org/plone 1000000 900000 100000 90% /srv",
  "device with a login and a short name": "//ops:CANARY@nas/plone 1000000 900000 100000 90% /srv",
  "device with a token": "//CANARY@nas/plone 1000000 900000 100000 90% /srv",
  "device over ssh": "ops:CANARY@nas.example.org:/plone 1000000 900000 100000 90% /srv",
  "device over https": "https://ops:CANARY@dav.example.org/plone 1000000 900000 100000 90% /srv",
  "row that is broken": "https://ops:CANARY@dav.example.org/plone 1000000 many 100000 90% /srv",
});

export const IN_JSON = plantings("facts/host.json", {
  "password of Ansible":
    '{"ansible_facts": {"ansible_hostname": "app1", "ansible_become_password": "CANARY", "ansible_memtotal_mb": 900, "ansible_processor_vcpus": 2}}',
  "variable of Ansible":
    '{"ansible_facts": {"ansible_hostname": "app1", "ansible_memtotal_mb": 900, "ansible_env": {"API_TOKEN": "CANARY"}}}',
  "mount of Ansible":
    '{"ansible_facts": {"ansible_hostname": "app1", "ansible_memtotal_mb": 900, "ansible_mounts": [{"mount": "/srv", "device": "//ops:CANARY@nas/plone", "fstype": "cifs", "size_total": 1000, "size_available": 100}]}}',
  "mount options of Ansible":
    '{"ansible_facts": {"ansible_hostname": "app1", "ansible_mounts": [{"options": "rw,username=ops,password=CANARY", "size_total": 1000, "size_available": 100}]}}',
  "broken JSON": '{"ansible_facts": {"ansible_hostname": "app1", "ansible_memtotal_mb": 900, "vault_password": "CANARY',
});

export const IN_DECLARATION = plantings("punchlist.yaml", {
  "unknown key": "'password=CANARY': 1",
  "unknown key in a host": "environments:\n  production:\n    hosts:\n      app1: { 'token=CANARY': 1 }",
  "name of an environment": "environments:\n  'password=CANARY': { role: production }",
  "name of a host": "environments:\n  production:\n    hosts:\n      'ops:CANARY@app1': { memory: 8 GB }",
  "value of the wrong kind": "service: { zone: 'password=CANARY' }",
  "currency of a secret": "cost: { currency: 'token: CANARY', base: 5 }",
  "rule that is locked": "locked: ['https://ops:CANARY@git.example.org/']",
  "reason of a waiver":
    "waivers:\n  - { rule: haproxy/timeouts-set, reason: 'see https://ops:CANARY@wiki.example.org/', owner: Ada, until: 2027-01-01 }",
  "owner of a waiver":
    "waivers:\n  - { rule: haproxy/timeouts-set, reason: the proxy in front has them, owner: 'ops:CANARY@example.org', until: 2027-01-01 }",
  "owner of a waiver that ended":
    "waivers:\n  - { rule: haproxy/timeouts-set, reason: the proxy in front has them, owner: 'ops:CANARY@example.org', until: 2026-01-01 }",
  "subject of a waiver":
    "waivers:\n  - { rule: haproxy/timeouts-set, subject: 'password=CANARY', reason: the proxy in front has them, owner: Ada, until: 2027-01-01 }",
  "evidence of a sign-off":
    "signOffs:\n  - { item: T01, answer: yes, who: Ada, when: 2026-11-01, evidence: 'https://ci.example.org/?token=CANARY' }",
  "name of a measure": "measures:\n  - { name: 'password=CANARY', yearly: 5, set: { cost: { base: 5 } } }",
});
