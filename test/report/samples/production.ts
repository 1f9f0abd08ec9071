import type { Report } from "../../../src/model/index.ts";

/** A production on the day before its launch: two failures, five open items, one waiver, one sign-off, one remote file. */
export const production: Report = {
  schemaVersion: 2,
  tool: { name: "punchlist", version: "0.1.0" },
  today: "2026-11-23",
  environment: {
    name: "plone",
    role: "production",
    root: "fixtures/environments/plone-production",
    hosts: ["app1", "db1"],
    files: [
      { path: "buildout.cfg", language: "buildout", claimedBy: "has a [buildout] section" },
      { path: "base.cfg", language: "buildout", claimedBy: "buildout.cfg extends it" },
      { path: "etc/haproxy.cfg", language: "haproxy", claimedBy: "is called haproxy.cfg" },
      { path: "etc/supervisord.conf", language: "supervisor", claimedBy: "has a [supervisord] section" },
    ],
  },
  checklist: {
    name: "plone",
    title: "Plone in production",
    sections: [
      { title: "Architecture", items: ["T01", "T02", "T03", "T04"] },
      { title: "Building", items: ["T41", "T42", "T44"] },
      { title: "Load balancing", items: ["T49", "T50"] },
      { title: "Running", items: ["T20", "T13", "T48"] },
      { title: "The talk's own end", items: ["T59"] },
    ],
  },
  rules: [
    {
      id: "haproxy/balance-leastconn",
      title: "HAProxy balances by least connections",
      fault: "Short pages wait behind long ones",
      harm: "toil",
      severity: "error",
      item: "T49",
    },
  ],
  answers: [
    {
      item: "T01",
      title: "Each part can be replaced by itself",
      verdict: "unknown",
      findings: [],
      open: "No rule answers this yet.",
    },
    {
      item: "T02",
      title: "Each host does one thing",
      verdict: "unknown",
      findings: [],
      open: "No rule answers this yet.",
    },
    {
      item: "T03",
      title: "Nothing is compiled on a production host",
      verdict: "unknown",
      findings: [],
      open: "No rule answers this yet.",
    },
    {
      item: "T04",
      title: "Routers, storage and backup servers are somebody's",
      verdict: "unknown",
      findings: [],
      open: "Who looks after the routers, the storage and the backup servers? Evidence: a list of names.",
    },
    { item: "T41", title: "Buildout does not pick versions", verdict: "pass", findings: [2, 3] },
    {
      item: "T42",
      title: "A build gives up on a silent server after seconds, not minutes",
      verdict: "fail",
      findings: [0],
    },
    { item: "T44", title: "No mr.developer in production", verdict: "waived", findings: [7] },
    { item: "T49", title: "Balance with leastconn", verdict: "fail", findings: [1, 4] },
    { item: "T50", title: "HAProxy has a live statistics page", verdict: "pass", findings: [5] },
    { item: "T20", title: "Every log is rotated", verdict: "unknown", findings: [6, 8] },
    {
      item: "T13",
      title: "Backups are made and have been restored",
      verdict: "pass",
      findings: [],
      signOff: {
        answer: "yes",
        who: "Marta Huber",
        when: "2026-09-14",
        evidence: "Restore of Data.fs into staging, ticket OPS-311",
        stale: false,
      },
    },
    { item: "T48", title: "Disks are under 40 % full", verdict: "pass", findings: [9] },
    {
      item: "T59",
      title: 'The list of build tips ends with "Use"',
      verdict: "not-applicable",
      findings: [],
      open: "The source is cut off here.",
    },
  ],
  findings: [
    {
      rule: "buildout/socket-timeout",
      item: "T42",
      severity: "warning",
      verdict: "fail",
      subjects: [
        {
          address: "buildout:buildout.cfg",
          path: "buildout.cfg",
          fingerprint: "buildout/socket-timeout|buildout.cfg|buildout:buildout.cfg",
        },
      ],
      message: {
        id: "said",
        data: {},
        text: "Buildout waits for a silent package server without end, because socket-timeout is not set; write socket-timeout = 3.",
      },
      cause: { path: "buildout.cfg", line: 1, column: 1, endLine: 1, endColumn: 11, text: "[buildout]" },
      evidence: [{ path: "buildout.cfg", line: 1, column: 1, endLine: 1, endColumn: 11, text: "[buildout]" }],
      trail: [{ path: "base.cfg", line: 1, column: 1, endLine: 1, endColumn: 11, text: "[buildout]", why: "extends" }],
      edits: [{ path: "buildout.cfg", line: 3, column: 1, start: 40, end: 40, text: "socket-timeout = 3\n" }],
    },
    {
      rule: "haproxy/balance-leastconn",
      item: "T49",
      severity: "error",
      verdict: "fail",
      subjects: [
        {
          address: "backend:plone",
          path: "etc/haproxy.cfg",
          fingerprint: "haproxy/balance-leastconn|etc/haproxy.cfg|backend:plone",
        },
      ],
      message: {
        id: "said",
        data: {},
        text: "Backend plone balances by roundrobin, so short pages wait behind long ones; use leastconn.",
      },
      evidence: [
        { path: "etc/haproxy.cfg", line: 12, column: 5, endLine: 12, endColumn: 23, text: "balance roundrobin" },
        { path: "etc/haproxy.cfg", line: 31, column: 1, endLine: 31, endColumn: 14, text: "backend plone" },
      ],
      trail: [
        {
          path: "etc/haproxy.cfg",
          line: 8,
          column: 1,
          endLine: 8,
          endColumn: 9,
          text: "defaults",
          why: "from defaults",
        },
      ],
      edits: [{ path: "etc/haproxy.cfg", line: 12, column: 5, start: 200, end: 218, text: "balance leastconn" }],
    },
    {
      rule: "buildout/allow-picked-versions",
      item: "T41",
      severity: "error",
      verdict: "pass",
      subjects: [
        {
          address: "buildout:buildout.cfg",
          path: "base.cfg",
          fingerprint: "buildout/allow-picked-versions|base.cfg|buildout:buildout.cfg",
        },
      ],
      message: { id: "said", data: {}, text: "Buildout picks no versions: allow-picked-versions is false." },
      evidence: [
        { path: "base.cfg", line: 4, column: 1, endLine: 4, endColumn: 30, text: "allow-picked-versions = false" },
      ],
      trail: [
        {
          path: "buildout.cfg",
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 19,
          text: "extends = base.cfg",
          why: "extends",
        },
      ],
    },
    {
      rule: "buildout/unpinned-egg",
      item: "T41",
      severity: "error",
      verdict: "pass",
      subjects: [{ address: "egg:Plone", path: "base.cfg", fingerprint: "buildout/unpinned-egg|base.cfg|egg:Plone" }],
      message: { id: "said", data: {}, text: "Plone is pinned to 5.2.14." },
      evidence: [{ path: "base.cfg", line: 22, column: 1, endLine: 22, endColumn: 15, text: "Plone = 5.2.14" }],
    },
    {
      rule: "haproxy/balance-leastconn",
      item: "T49",
      severity: "error",
      verdict: "pass",
      subjects: [
        {
          address: "backend:solr",
          path: "etc/haproxy.cfg",
          fingerprint: "haproxy/balance-leastconn|etc/haproxy.cfg|backend:solr",
        },
      ],
      message: { id: "said", data: {}, text: "Backend solr has one server, so there is nothing to balance." },
      evidence: [{ path: "etc/haproxy.cfg", line: 44, column: 1, endLine: 44, endColumn: 13, text: "backend solr" }],
    },
    {
      rule: "haproxy/stats-page",
      item: "T50",
      severity: "warning",
      verdict: "pass",
      subjects: [
        {
          address: "listen:stats",
          path: "etc/haproxy.cfg",
          fingerprint: "haproxy/stats-page|etc/haproxy.cfg|listen:stats",
        },
      ],
      message: { id: "said", data: {}, text: "Listener stats shows the statistics page on 127.0.0.1:8404." },
      evidence: [{ path: "etc/haproxy.cfg", line: 52, column: 5, endLine: 52, endColumn: 17, text: "stats enable" }],
    },
    {
      rule: "supervisor/log-rotated",
      item: "T20",
      severity: "warning",
      verdict: "pass",
      subjects: [
        {
          address: "program:instance1",
          path: "etc/supervisord.conf",
          fingerprint: "supervisor/log-rotated|etc/supervisord.conf|program:instance1",
        },
      ],
      message: { id: "said", data: {}, text: "Supervisor rotates the log of instance1 at 50MB." },
      evidence: [
        {
          path: "etc/supervisord.conf",
          line: 9,
          column: 1,
          endLine: 9,
          endColumn: 28,
          text: "stdout_logfile_maxbytes=50MB",
        },
      ],
    },
    {
      rule: "buildout/no-mr-developer",
      item: "T44",
      severity: "error",
      verdict: "waived",
      subjects: [
        {
          address: "extension:mr.developer",
          path: "buildout.cfg",
          fingerprint: "buildout/no-mr-developer|buildout.cfg|extension:mr.developer",
          waiver: { reason: "the policy package has no release yet", owner: "Marta Huber", until: "2026-12-01" },
        },
      ],
      message: {
        id: "said",
        data: {},
        text: "Buildout loads mr.developer, so a production build runs whatever the branch holds today.",
      },
      evidence: [
        { path: "buildout.cfg", line: 5, column: 14, endLine: 5, endColumn: 26, text: "extensions = mr.developer" },
      ],
    },
    {
      rule: "environment/log-covered",
      item: "T20",
      severity: "warning",
      verdict: "unknown",
      subjects: [
        {
          address: "log:/var/log/plone/access.log",
          path: "buildout.cfg",
          fingerprint: "environment/log-covered|buildout.cfg|log:/var/log/plone/access.log",
        },
      ],
      message: {
        id: "said",
        data: {},
        text: "Nothing here rotates /var/log/plone/access.log; a logrotate file for app1 would settle it.",
      },
      evidence: [
        {
          path: "buildout.cfg",
          line: 31,
          column: 14,
          endLine: 31,
          endColumn: 39,
          text: "access-log = /var/log/plone/access.log",
        },
      ],
    },
    {
      rule: "topology/disk-headroom",
      item: "T48",
      severity: "error",
      verdict: "pass",
      subjects: [
        {
          address: "host:db1/disk:/srv",
          path: "facts/db1.df",
          fingerprint: "topology/disk-headroom|facts/db1.df|host:db1/disk:/srv",
        },
      ],
      message: { id: "said", data: {}, text: "/srv on db1 is 31 % full." },
      evidence: [
        {
          path: "facts/db1.df",
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 52,
          text: "/dev/sdb1  515928320 159937779 329712813  31% /srv",
        },
      ],
    },
  ],
  problems: [
    {
      kind: "unseen",
      path: "base.cfg",
      line: 2,
      column: 11,
      message:
        "extends names https://dist.plone.org/release/5.2.14/versions.cfg, which is not read; --fetch-extends reads it.",
    },
  ],
  summary: {
    pass: 6,
    fail: 2,
    unknown: 1,
    waived: 1,
    notApplicable: 0,
    failures: { error: 1, warning: 1, info: 0 },
    items: { pass: 4, fail: 2, unknown: 5, waived: 1, "not-applicable": 1 },
  },
};
