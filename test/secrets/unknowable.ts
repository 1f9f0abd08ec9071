import { plantings } from "./planting.ts";

/** Secrets at places where nothing tells them from what belongs there; SECURITY.md lists these kinds. */
export const UNKNOWABLE = [
  ...plantings("buildout.cfg", {
    "in the place of a number": "[buildout]\nsocket-timeout = CANARY",
    "in the place of a version": "[versions]\nZope = CANARY",
    "as a name": "[buildout]\nparts += CANARY",
    "as a path": "[buildout]\nindex = https://pypi.example.org/CANARY/simple",
    "in a comment": "[buildout]\n# it was CANARY until May",
    "under a name that says nothing": "[instance]\nhint = CANARY",
  }),
  ...plantings("etc/supervisord.conf", {
    "in the place of a size": "[program:a]\ncommand=/bin/a\nstdout_logfile_maxbytes=CANARY",
    "as a word of a command": "[program:a]\ncommand=/bin/a CANARY",
  }),
  ...plantings("etc/haproxy.cfg", {
    "behind an unknown keyword": "backend a\n    blorb CANARY",
    "behind a misspelt keyword": "listen stats\n    stats auht admin:CANARY",
    "as the path of the statistics page": "listen stats\n    bind *:8404\n    stats uri /CANARY",
    "as the name of a user": "backend a\n    option pgsql-check user CANARY",
  }),
  ...plantings("etc/logrotate.d/plone", {
    "in the place of a count": "/var/log/a.log {\n  rotate CANARY\n}",
    "behind an unknown keyword": "/var/log/a.log {\n  blorb CANARY\n}",
  }),
];
