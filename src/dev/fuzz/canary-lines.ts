import type { LanguageName } from "../../languages/index.ts";

/** The planted secret. */
export const CANARY = "cXn4ryQz7";

/** Lines of each format that say themselves that they hold a secret, so that any place in a file will do. */
export const CANARY_LINES: Readonly<Record<LanguageName | "declaration", readonly [string, ...string[]]>> = {
  buildout: [
    `password = ${CANARY}`,
    `user = admin:${CANARY}`,
    `index = https://deploy:${CANARY}@pypi.example.org/simple`,
    `find-links = https://deploy:${CANARY}@dist.example.org/eggs`,
    `    https://deploy:${CANARY}@dist.example.org/eggs`,
    `environment-vars = DB_PASSWORD ${CANARY}`,
    `find-links = https://${CANARY}@dist.example.org/eggs`,
    `find-links = https://deploy:p@${CANARY}@dist.example.org/eggs`,
    `extends = https://dist.example.org/base.cfg?token=${CANARY}`,
  ],
  supervisor: [
    `password=${CANARY}`,
    `environment=DB_PASSWORD="${CANARY}",LANG="C"`,
    `serverurl=http://ops:${CANARY}@127.0.0.1:9001`,
    `command=/srv/plone/bin/crashmail --password ${CANARY} --tls`,
    `command=/usr/bin/curl -u ops:${CANARY} http://127.0.0.1:8080/`,
    `command=/usr/bin/curl -H "Authorization: Bearer ${CANARY}" http://127.0.0.1:8080/`,
    `command=/usr/bin/env DB_PASS=${CANARY} /srv/plone/bin/zeo fg`,
    `password={SHA}${CANARY}`,
    `password=my ${CANARY} horse`,
    `command=/srv/plone/bin/httpok -p plone http://ops:${CANARY}@127.0.0.1:8080/`,
  ],
  systemd: [
    `Environment=DB_PASSWORD=${CANARY}`,
    `Environment="LANG=C" "DB_PASSWORD=${CANARY}"`,
    `ExecStart=/usr/bin/curl -u ops:${CANARY} http://127.0.0.1:8080/`,
    `ExecStartPre=/usr/bin/env DB_PASS=${CANARY} /srv/shop/bin/migrate`,
  ],
  haproxy: [
    `    stats auth admin:${CANARY}`,
    `    user ops insecure-password ${CANARY}`,
    `    stats auth admin:$${CANARY}`,
    `    agent-send "pass ${CANARY}"`,
    `    option httpchk GET / HTTP/1.1\\r\\nAuthorization:\\ Basic\\ ${CANARY}`,
    `    http-check send hdr Authorization "Basic token=${CANARY}"`,
  ],
  nginx: [
    `    proxy_set_header X-Api-Key ${CANARY};`,
    `    proxy_set_header Authorization "Basic ${CANARY}";`,
    `    fastcgi_param DB_PASSWORD ${CANARY};`,
    `    secure_link_secret ${CANARY};`,
    `    proxy_pass http://ops:${CANARY}@127.0.0.1:8080;`,
  ],
  varnish: [
    `    if (req.http.X-Purge-Token != "${CANARY}") { return (synth(403)); }`,
    `    set bereq.http.Authorization = "Basic ${CANARY}";`,
    `    set bereq.http.X-Api-Key = "${CANARY}";`,
  ],
  apache: [
    `    AuthLDAPBindPassword ${CANARY}`,
    `    RequestHeader set X-Api-Key ${CANARY}`,
    `    RequestHeader set Authorization "Basic ${CANARY}"`,
    `    SetEnv DB_PASSWORD ${CANARY}`,
    `    ProxyPass / ajp://127.0.0.1:8009/ secret=${CANARY}`,
    `    ProxyPass /a http://ops:${CANARY}@127.0.0.1:8080/`,
  ],
  logrotate: [`    mysqladmin --password=${CANARY} flush-logs`, `    curl https://ops:${CANARY}@127.0.0.1/reopen`],
  host: [`//ops:${CANARY}@nas/share 104857600 41943040 62914560 40% /srv`, `"api_token": "${CANARY}",`],
  declaration: [`password: ${CANARY}`, `api_key: ${CANARY}`],
};
