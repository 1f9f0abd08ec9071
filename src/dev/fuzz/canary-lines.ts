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
  ],
  supervisor: [
    `password=${CANARY}`,
    `environment=DB_PASSWORD="${CANARY}",LANG="C"`,
    `serverurl=http://ops:${CANARY}@127.0.0.1:9001`,
    `command=/srv/plone/bin/crashmail --password ${CANARY} --tls`,
    `command=/srv/plone/bin/httpok -p plone http://ops:${CANARY}@127.0.0.1:8080/`,
  ],
  haproxy: [
    `    stats auth admin:${CANARY}`,
    `    user ops insecure-password ${CANARY}`,
    `    http-check send hdr Authorization "Basic token=${CANARY}"`,
  ],
  logrotate: [`    mysqladmin --password=${CANARY} flush-logs`, `    curl https://ops:${CANARY}@127.0.0.1/reopen`],
  host: [`//ops:${CANARY}@nas/share 104857600 41943040 62914560 40% /srv`, `"api_token": "${CANARY}",`],
  declaration: [`password: ${CANARY}`, `api_key: ${CANARY}`],
};
