import { expect } from "chai";
import { join } from "node:path";
import { auditFixture } from "../src/dev/golden-reports.ts";
import type { Finding, Verdict } from "../src/model/index.ts";

/** What an operator names in a neglected stack: where it stands, and the rule that says so there. */
type Seen = readonly [place: string, rule: string, fault: string];

/** What the files cannot tell for certain: where it stands, and the rule that asks there. */
type Asked = Seen;

/** What no rule says yet: where it stands, and a word that a message about it could not do without. */
type Unseen = readonly [place: string, word: string, fault: string];

interface Stack {
  readonly name: string;
  readonly programs: string;
  readonly seen: readonly Seen[];
  readonly asked: readonly Asked[];
  readonly unseen: readonly Unseen[];
}

const root = join(import.meta.dirname, "..");

const STACKS: readonly Stack[] = [
  {
    name: "django",
    programs: "etc/supervisor/conf.d/tickets.conf",
    seen: [
      [":2", "supervisor/foreground-command", "-D: supervisord never owns gunicorn"],
      [":2", "supervisor/production-server", "--reload in production"],
      [":2", "supervisor/stop-reaches-program", "sh -c without exec"],
      [":2", "topology/proxied-ports-closed", "visitors reach it past the proxy"],
      [":2", "supervisor/hung-work-ends", "--timeout 0: no time-out for a worker that hangs"],
      [":2", "supervisor/workers-counted", "no -w: one sync worker"],
      [":11", "supervisor/celery-node-names", "no -n: four workers of one name"],
      [":3", "supervisor/secrets-elsewhere", "secrets in the file"],
      [":3", "supervisor/production-server", "DEBUG: debug pages for strangers"],
      [":4", "supervisor/stopsignal", "QUIT drops requests"],
      [":6", "supervisor/log-file-own", "one file for both streams"],
      [":1", "supervisor/autorestart", "no autorestart"],
      [":1", "supervisor/stopwaitsecs", "no time for gunicorn to end"],
      [":11", "supervisor/one-scheduler", "-B in each of four workers"],
      [":17", "supervisor/one-scheduler", "beat besides"],
      [":14", "supervisor/stop-reaches-program", "stopasgroup loses tasks at each deployment"],
      [":8", "supervisor/stopwaitsecs", "10 s for tasks"],
      [":8", "supervisor/unprivileged", "workers as root"],
      [":20", "supervisor/admin-ports-closed", "flower on all interfaces"],
      [":25", "supervisor/jobs-run-once", "migrate for ever"],
      [":16", "supervisor/log-file-named", "no log file"],
      ["etc/supervisor/conf.d/old2.conf:3", "supervisor/one-scheduler", "a forgotten file starts one more beat"],
      ["etc/supervisor/supervisord.conf:7", "supervisor/http-protected", "supervisord's port open to all"],
      ["etc/logrotate.d/tickets:1", "supervisor/log-rotated-once", "rotated twice"],
      ["etc/haproxy/haproxy.cfg:6", "haproxy/timeout-connect", "a slipped unit"],
      ["etc/haproxy/haproxy.cfg:15", "haproxy/servers-checked", "no check for the time being"],
      ["etc/haproxy/haproxy.cfg:23", "haproxy/stats-protected", "admin:admin"],
      ["etc/nginx/sites-enabled/tickets:2", "nginx/balance-least-conn", "taking turns"],
      ["etc/nginx/sites-enabled/tickets:3", "nginx/failed-servers-left", "max_fails=0"],
      ["etc/nginx/sites-enabled/tickets:10", "nginx/loads", "ssl on: gone since 1.25.1"],
      ["etc/nginx/sites-enabled/tickets:13", "nginx/tls-current", "TLS 1.0"],
      ["etc/nginx/sites-enabled/tickets:14", "nginx/error-log-named", "a log called off"],
      ["etc/nginx/sites-enabled/tickets:15", "nginx/access-logged", "no log of the box office"],
      ["etc/nginx/sites-enabled/tickets:17", "nginx/alias-slashed", "settings.py for everybody"],
    ],
    asked: [
      [":11", "supervisor/workers-counted", "no -c: children as many as CPUs, four times"],
      [":16", "supervisor/directory", "no directory to find the module in"],
    ],
    unseen: [
      // Whoever exports or uploads for minutes means it; what waits for ever has rules of its own.
      ["etc/haproxy/haproxy.cfg:8", "600s", "10 minutes for a request"],
      // The settings that name Django's log are code, and without missingok logrotate itself complains each day.
      ["etc/logrotate.d/tickets:6", "missingok", "the log moved"],
    ],
  },
  {
    name: "rails",
    programs: "etc/supervisor/conf.d/catalogue.conf",
    seen: [
      [":9", "supervisor/foreground-command", "-d: Sidekiq ends or is an orphan"],
      [":13", "supervisor/foreground-command", "start: a loop of copies"],
      [":2", "supervisor/stop-reaches-program", "the redirect keeps bash as parent"],
      [":2", "supervisor/release-supported", "Ruby 2.3 is past its end"],
      [":3", "supervisor/current-release", "an old release"],
      [":16", "supervisor/directory", "no directory to find the Gemfile in"],
      [":10", "supervisor/stopwaitsecs", "shorter than Sidekiq's 25 s"],
      [":17", "supervisor/one-scheduler", "clockwork twice"],
      [":8", "supervisor/unprivileged", "as root"],
      [":8", "supervisor/autorestart", "exit code 0 stays down"],
      ["etc/haproxy/haproxy.cfg:13", "haproxy/loads", "a word of HAProxy 1.5"],
      ["etc/haproxy/haproxy.cfg:14", "haproxy/rules-before-routes", "a redirect below the route"],
      ["etc/haproxy/haproxy.cfg:19", "haproxy/servers-checked", "no check"],
      ["etc/haproxy/haproxy.cfg:28", "haproxy/stats-protected", "admin:admin"],
      [":2", "topology/proxied-ports-closed", "visitors reach it past the proxy"],
      ["etc/haproxy/haproxy.cfg:21", "topology/servers-answered", "a server of last summer, without a process"],
      ["etc/logrotate.d/catalogue:3", "logrotate/criteria-agree", "size and weekly"],
      ["etc/logrotate.d/catalogue:5", "logrotate/logs-not-world-writable", "create 0777"],
      ["etc/supervisor/supervisord.conf:7", "supervisor/http-protected", "supervisord's port open to all"],
      ["etc/nginx/sites-available/catalogue:3", "nginx/balance-least-conn", "taking turns"],
      ["etc/nginx/sites-available/catalogue:14", "nginx/tls-current", "TLS 1.0"],
      ["etc/nginx/sites-available/catalogue:16", "nginx/alias-slashed", "an alias that serves what lies beside it"],
      ["etc/nginx/sites-available/catalogue:21", "nginx/host-checked", "a cache of the client's Host"],
      ["etc/nginx/sites-available/catalogue:27", "nginx/redirects-undecoded", "a redirect with the decoded path"],
      ["etc/nginx/sites-available/catalogue:5", "topology/servers-answered", "a puma of last summer"],
    ],
    asked: [],
    unseen: [
      // config/database.yml is not in the checkout.
      [":9", "50", "more threads than the database pool"],
      // As in Django's stack.
      ["etc/haproxy/haproxy.cfg:9", "600s", "10 minutes for a request"],
    ],
  },
  {
    name: "php",
    programs: "etc/supervisor/conf.d/magazine.conf",
    seen: [
      [":1", "supervisor/stopsignal", "TERM drops what php-fpm works on"],
      [":6", "supervisor/production-server", "artisan serve on port 80"],
      [":10", "supervisor/loads", "eight copies of one name"],
      [":15", "supervisor/loads", "two copies of one name"],
      [":2", "supervisor/release-supported", "PHP 7.2 is past its end"],
      [":9", "supervisor/jobs-taken-once", "retry_after: jobs run up to seven times"],
      [":9", "supervisor/queue-workers", "queue:listen, and a queue that never sleeps"],
      [":8", "supervisor/stopwaitsecs", "10 s for jobs of 600 s"],
      [":8", "supervisor/autorestart", "queue:restart ends the queue"],
      [":16", "supervisor/autorestart", "horizon:terminate ends Horizon"],
      [":14", "supervisor/one-scheduler", "Horizon twice"],
      [":19", "supervisor/one-scheduler", "schedule:work and a cron job"],
      [":20", "supervisor/unprivileged", "the schedule as root"],
      [":11", "supervisor/log-file-own", "eight copies write one log"],
      [":11", "supervisor/log-rotated-once", "rotated twice"],
      ["facts/www1/df-i.txt:4", "host/inodes-left", "no inodes for sessions"],
      ["etc/haproxy/haproxy.cfg:7", "haproxy/timeouts-set", "30 ms for a client"],
      ["etc/haproxy/haproxy.cfg:16", "haproxy/servers-checked", "httpchk without check"],
      ["etc/haproxy/haproxy.cfg:24", "haproxy/stats-protected", "haproxy:haproxy"],
      ["etc/supervisor/supervisord.conf:7", "supervisor/http-protected", "supervisord's port open to all"],
      ["etc/nginx/nginx.conf:3", "nginx/descriptors-enough", "fewer descriptors than connections"],
      ["etc/nginx/nginx.conf:6", "nginx/connections-enough", "one worker"],
      ["etc/nginx/nginx.conf:12", "nginx/includes-plain", "a copy that is read"],
      ["etc/nginx/sites-enabled/magazine:2", "nginx/default-server", "chance decides"],
      ["etc/nginx/sites-enabled/magazine:7", "nginx/headers-one-line", "a policy over two lines"],
      ["etc/nginx/sites-enabled/magazine:10", "nginx/alias-slashed", "an alias that serves what lies beside it"],
      ["etc/nginx/sites-enabled/magazine:12", "nginx/headers-kept", "uploads in frames"],
      ["etc/nginx/sites-enabled/magazine:16", "nginx/status-private", "an open status page"],
      ["etc/nginx/sites-enabled/magazine:29", "nginx/redirects-undecoded", "a redirect with the decoded path"],
      ["etc/nginx/sites-enabled/magazine:37", "nginx/resolver-named", "a name that nobody looks up"],
    ],
    asked: [
      [":2", "supervisor/foreground-command", "php-fpm without -F may go into the background"],
      [":13", "supervisor/queue-workers", "two systems on one queue"],
    ],
    unseen: [
      // Laravel 8 and newer try once by default, and jobs say it themselves: the release is not in these files.
      [":9", "--tries", "no end to tries"],
      // Laravel's document root is public/, and what nginx serves is in no file here.
      [":11", "document", "a log in the document tree"],
    ],
  },
  {
    name: "node",
    programs: "etc/supervisor/conf.d/booking.conf",
    seen: [
      [":2", "supervisor/admin-ports-closed", "the debugger open to the network"],
      [":2", "supervisor/stop-reaches-program", "npm is gone before node"],
      [":4", "supervisor/secrets-elsewhere", "a secret in the file"],
      [":8", "supervisor/foreground-command", "pm2 goes into the background"],
      [":8", "supervisor/workers-counted", "-i max: as many as CPUs beside other services"],
      [":10", "supervisor/home-set", "pm2 lives in another home"],
      [":11", "supervisor/startretries", "100 tries"],
      [":14", "supervisor/stop-reaches-program", "KILL leaves yarn and node"],
      [":16", "supervisor/stopsignal", "KILL"],
      [":17", "supervisor/device-not-rotated", "a device is rotated"],
      [":20", "supervisor/command-without-shell", "cd is no program"],
      ["etc/haproxy/haproxy.cfg:3", "haproxy/stats-socket-private", "HAProxy's socket open to all"],
      ["etc/haproxy/haproxy.cfg:13", "haproxy/forwarded-headers-set", "a header that clients forge"],
      ["etc/haproxy/haproxy.cfg:25", "haproxy/stats-protected", "admin:admin"],
      ["etc/logrotate.d/booking:1", "logrotate/rotated-files-apart", "rotated files rotated again"],
      ["etc/supervisor/supervisord.conf:7", "supervisor/http-protected", "supervisord's port open to all"],
      ["etc/nginx/conf.d/booking.conf:2", "nginx/method-before-keepalive", "keepalive undone"],
      ["etc/nginx/conf.d/booking.conf:20", "nginx/proxy-headers-kept", "websockets without a host"],
      ["etc/nginx/conf.d/booking.conf:27", "nginx/proxied-host-fixed", "an open proxy"],
      ["etc/nginx/conf.d/booking.conf:28", "nginx/resolver-own", "a resolver across the internet"],
      ["etc/nginx/conf.d/booking.conf:32", "nginx/origin-anchored", "any origin with that in it"],
      ["etc/nginx/conf.d/booking.conf:36", "nginx/keepalive-used", "HTTP/1.0 to an upstream with keepalive"],
      ["etc/nginx/conf.d/booking.conf:40", "nginx/content-type-once", "two types"],
    ],
    asked: [[":14", "topology/log-covered", "tee's log is never rotated"]],
    unseen: [],
  },
  {
    name: "nginx",
    programs: "etc/nginx/sites-enabled/shop",
    seen: [
      [":4", "nginx/loads", "ssl on: gone since 1.25.1"],
      [":8", "nginx/access-logged", "no log for the shop"],
      [":11", "nginx/redirects-undecoded", "a redirect with the decoded path"],
      [":14", "nginx/alias-slashed", "an alias that serves what lies beside it"],
      [":20", "nginx/proxied-host-fixed", "an open proxy"],
      [":24", "nginx/proxy-headers-kept", "websockets without a host"],
      [":30", "nginx/origin-anchored", "any origin with that in it"],
      [":33", "nginx/names-resolved-again", "a service that moves"],
      [":37", "nginx/allow-with-deny", "an administration for all"],
      [":44", "nginx/access-before-return", "a check that is never made"],
      [":49", "nginx/writes-sent-once", "orders twice"],
      ["etc/nginx/nginx.conf:3", "nginx/descriptors-enough", "fewer descriptors than connections"],
      ["etc/nginx/nginx.conf:4", "nginx/error-log-named", "a log called off"],
      ["etc/nginx/nginx.conf:7", "nginx/connections-enough", "one worker"],
      ["etc/nginx/nginx.conf:13", "nginx/tls-current", "TLS 1.0"],
      ["etc/nginx/nginx.conf:14", "nginx/headers-kept", "static files without HSTS"],
      ["etc/nginx/nginx.conf:16", "nginx/headers-one-line", "a policy over two lines"],
      ["etc/nginx/nginx.conf:19", "nginx/host-checked", "the client's Host"],
      ["etc/nginx/nginx.conf:23", "nginx/includes-plain", "a copy that is read"],
      ["etc/nginx/conf.d/upstreams.conf:2", "nginx/failed-servers-left", "max_fails=0"],
      ["etc/nginx/conf.d/upstreams.conf:4", "nginx/method-before-keepalive", "keepalive undone"],
      ["etc/nginx/conf.d/upstreams.conf:8", "nginx/balance-least-conn", "taking turns"],
      ["etc/nginx/sites-enabled/intranet:2", "nginx/default-server", "chance decides"],
      ["etc/nginx/sites-enabled/intranet:7", "nginx/status-private", "an open status page"],
      ["etc/nginx/sites-enabled/intranet:10", "nginx/uploads-allowed", "1 MB before Plone"],
      ["etc/logrotate.d/nginx:1", "logrotate/reopen", "nobody tells nginx"],
    ],
    asked: [],
    unseen: [
      // No rule asks for the workers' account yet.
      ["etc/nginx/nginx.conf:1", "user root", "workers as root"],
    ],
  },
  {
    name: "haproxy",
    programs: "etc/haproxy/haproxy.cfg",
    seen: [
      [":6", "haproxy/descriptors-enough", "fewer descriptors than connections"],
      [":7", "haproxy/one-process", "four processes that count by themselves"],
      [":8", "haproxy/stats-socket-private", "a control socket for all"],
      [":13", "haproxy/timeout-connect", "a minute for each dead server"],
      [":16", "haproxy/times-have-units", "10 ms for a request"],
      [":17", "haproxy/times-have-units", "5 ms for a check"],
      [":19", "haproxy/client-address-passed", "no forwardfor"],
      [":19", "haproxy/requests-logged", "no httplog"],
      [":21", "haproxy/tls-current", "TLS 1.0"],
      [":21", "haproxy/certificates-valid", "a certificate of last year"],
      [":22", "haproxy/maxconn-within-global", "more than global allows"],
      [":28", "haproxy/addresses-bound-once", "two frontends on port 80"],
      [":37", "haproxy/balance-leastconn", "taking turns"],
      [":39", "haproxy/times-have-units", "a check every 2 ms"],
      [":40", "haproxy/maxconn-in-digits", "2k is 2"],
      [":41", "haproxy/servers-checked", "a server without check"],
      [":46", "haproxy/check-over-http", "a connection counts as an answer"],
      [":49", "haproxy/distinct-cookies", "one cookie for two servers"],
      [":52", "haproxy/sources-told-apart", "one source for all"],
      [":56", "haproxy/backends-used", "a backend that nothing leads to"],
      [":62", "haproxy/client-address-sure", "an address of the visitor's choice"],
      [":65", "haproxy/backends-have-servers", "the maintenance of May"],
      [":73", "haproxy/stats-protected", "switches for everybody"],
      [":79", "haproxy/http-rules-in-http-mode", "a block of addresses that is ignored"],
      ["etc/logrotate.d/haproxy:1", "logrotate/reopen", "rsyslog is not told"],
      ["facts/lb1/df.txt:3", "host/disk-under-40", "79 % full"],
    ],
    asked: [],
    unseen: [],
  },
  {
    name: "apache",
    programs: "etc/httpd/conf.d/library.conf",
    seen: [
      [":1", "apache/proxy-closed", "a proxy for everybody"],
      [":6", "topology/log-covered", "a log in the data folder that nobody rotates"],
      [":8", "apache/comments-end", "a redirect in a comment"],
      [":10", "apache/proxy-timeout-chosen", "workers held for five minutes"],
      [":17", "apache/tls-current", "TLS 1.0"],
      ["etc/httpd/conf/httpd.conf:4", "apache/listens-apart", "an address of port 80 beside all of them"],
      ["etc/httpd/conf/httpd.conf:24", "apache/loads", "yes is no switch"],
      ["etc/httpd/conf/httpd.conf:25", "apache/workers-reached", "a third of the workers"],
      ["etc/httpd/conf/httpd.conf:27", "apache/loads", "a word of Apache 2.2"],
      ["etc/httpd/conf/httpd.conf:34", "apache/status-private", "an open status page"],
    ],
    asked: [["etc/logrotate.d/httpd:1", "logrotate/keeps-old-logs", "no number of logs to keep"]],
    unseen: [
      // Nothing asks for a second host behind Apache yet.
      [":20", "one server", "one application host"],
    ],
  },
  {
    name: "java",
    programs: "etc/supervisor/conf.d/orders.conf",
    seen: [
      [":7", "supervisor/admin-ports-closed", "debugger, JMX and actuator open"],
      [":7", "supervisor/jvm-options", "MaxPermSize stops Java 17"],
      [":7", "supervisor/directory", "a relative jar without a directory"],
      [":7", "topology/heaps-fit", "-Xmx6g: more than the host has"],
      [":12", "supervisor/startretries", "999 tries"],
      [":13", "supervisor/log-written-once", "supervisord and Tomcat write one log"],
      [":10", "supervisor/foreground-command", "startup.sh: a loop of JVMs"],
      [":2", "supervisor/foreground-command", "nohup and &"],
      [":6", "supervisor/unprivileged", "as root"],
      ["etc/logrotate.d/orders:3", "logrotate/keeps-old-logs", "rotate 0"],
      ["etc/logrotate.d/orders:4", "logrotate/known-directives", "copytruncat"],
      ["etc/logrotate.d/orders:5", "logrotate/su-given", "as nobody"],
      ["etc/haproxy/haproxy.cfg:8", "haproxy/timeout-connect", "a slipped unit"],
      ["etc/haproxy/haproxy.cfg:18", "haproxy/servers-checked", "no check"],
      ["etc/haproxy/haproxy.cfg:25", "haproxy/stats-protected", "admin:password"],
      ["etc/supervisor/supervisord.conf:7", "supervisor/http-protected", "supervisord's port open to all"],
      ["etc/nginx/sites-enabled/orders:6", "nginx/writes-sent-once", "orders twice"],
      ["etc/nginx/sites-enabled/orders:9", "nginx/allow-with-deny", "reports for all"],
      ["etc/nginx/sites-enabled/orders:15", "nginx/access-before-return", "a check that is never made"],
      ["etc/nginx/sites-enabled/orders:19", "nginx/redirects-undecoded", "a capture that holds a line end"],
    ],
    asked: [[":4", "supervisor/autorestart", "exit code 1 counts as normal"]],
    unseen: [],
  },
  {
    name: "varnish",
    programs: "etc/systemd/system/varnish.service",
    seen: [
      [":5", "varnish/stays-in-front", "no -F: systemd ends it"],
      [":5", "varnish/cli-private", "a command line for all"],
      [":5", "varnish/storage-bounded", "a storage without end"],
      [":5", "varnish/parameters-taken", "fewer threads at the most than at the least"],
      [":5", "varnish/threads-enough", "a hundred threads"],
      [":5", "varnish/transient-bounded", "no bound for what is passed"],
      ["etc/systemd/system/varnish-intranet.service:3", "varnish/storage-given", "100 MB"],
      ["etc/default/varnish:4", "varnish/daemon-opts-read", "a size that nobody reads"],
    ],
    asked: [["etc/systemd/system/varnish-intranet.service:3", "topology/ram-fits", "memory without end"]],
    unseen: [
      // No rule about systemd asks what a unit that is in no target is started by.
      ["etc/systemd/system/varnish-intranet.service:1", "WantedBy", "gone after a reboot"],
    ],
  },
];

describe("what an operator names in a neglected stack", () => {
  for (const { name, programs, seen, asked, unseen } of STACKS)
    it(`is found, or known to be missing: ${name}`, async () => {
      const { findings } = await auditFixture(root, `${name}-neglected`);
      const at = (place: string, verdict: Verdict) =>
        findings.filter(
          (finding) =>
            finding.verdict === verdict &&
            placesOf(finding).includes(place.startsWith(":") ? `${programs}${place}` : place),
        );
      const isSaid = ([place, rule]: Seen, verdict: Verdict) => at(place, verdict).some((each) => each.rule === rule);
      expect(seen.filter((each) => !isSaid(each, "fail"))).to.deep.equal([]);
      expect(asked.filter((each) => !isSaid(each, "unknown"))).to.deep.equal([]);
      expect(
        unseen.filter(([place, word]) => at(place, "fail").some(({ message }) => says(message.text, word))),
      ).to.deep.equal([]);
    });
});

function placesOf({ evidence }: Finding): readonly string[] {
  return evidence.map(({ path, line }) => `${path}:${line}`);
}

/** Whether a message has a word, alone or before an equals sign: `-w` is none in tickets-web. */
function says(text: string, word: string): boolean {
  return text.split(/[\s,;()]+/).some((each) => each === word || each.startsWith(`${word}=`) || each === `${word}.`);
}
