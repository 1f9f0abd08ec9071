import { namedServices } from "../service-entry.ts";

const DROPS = "drops the requests that it works on";
const RELOADS = "only reloads";

/** Application servers that answer requests. */
export const WEB_SERVICES = namedServices([
  {
    name: "gunicorn",
    title: "Gunicorn",
    commands: [
      { programs: ["gunicorn", "gunicorn_django", "gunicorn_paster"] },
      { programs: ["manage.py", "django", "django-admin", "django-admin.py"], verbs: ["run_gunicorn"] },
    ],
    signs: [{ leaves: ["-D", "--daemon"], instead: "the command without it" }],
    otherwise: { does: "stay" },
    // https://docs.gunicorn.org/en/stable/settings.html#graceful-timeout
    start: { least: 3, wanted: 10 },
    stop: {
      least: 30,
      wanted: 35,
      options: ["--graceful-timeout"],
      file: { options: ["-c", "--config"], usual: "gunicorn.conf.py", setting: "graceful_timeout" },
      work: "it finishes the requests that it works on",
    },
    endsWell: "after a stray TERM",
    signal: { wanted: "TERM", others: { QUIT: DROPS, INT: DROPS, HUP: RELOADS } },
  },
  {
    name: "uwsgi",
    title: "uWSGI",
    commands: [{ programs: ["uwsgi", "uwsgi-core", "uwsgi_python", "pyuwsgi"] }],
    signs: [{ leaves: /^(?:-d|--daemonize2?)(?:=.*)?$/, instead: "the command without it" }],
    otherwise: { does: "stay" },
    endsWell: "after a stray INT or QUIT",
    // https://uwsgi-docs.readthedocs.io/en/latest/Management.html#signals-for-controlling-uwsgi
    signal: {
      wanted: "QUIT",
      others: { TERM: "reloads and drops its requests", HUP: RELOADS },
      termToo: ["die-on-term", "unix_signal:15"],
    },
  },
  {
    name: "uvicorn",
    title: "Uvicorn",
    commands: [{ programs: ["uvicorn"] }, { programs: ["fastapi"], verbs: ["run"] }],
    signs: [],
    otherwise: { does: "stay" },
  },
  {
    name: "hypercorn",
    title: "Hypercorn",
    commands: [{ programs: ["hypercorn"] }],
    signs: [],
    otherwise: { does: "stay" },
  },
  { name: "daphne", title: "Daphne", commands: [{ programs: ["daphne"] }], signs: [], otherwise: { does: "stay" } },
  {
    name: "waitress",
    title: "Waitress",
    commands: [{ programs: ["waitress-serve"] }],
    signs: [],
    otherwise: { does: "stay" },
    signal: { wanted: "INT", others: { TERM: DROPS } },
  },
  { name: "pserve", title: "pserve", commands: [{ programs: ["pserve"] }], signs: [], otherwise: { does: "stay" } },
  {
    name: "puma",
    title: "Puma",
    commands: [{ programs: ["puma"] }, { programs: ["rails"], verbs: ["server", "s"] }],
    signs: [],
    otherwise: { does: "stay" },
    // https://github.com/puma/puma/blob/master/docs/signals.md
    start: { least: 5, wanted: 20 },
    stop: { least: 30, wanted: 40, work: "it finishes the requests that it works on" },
    signal: { wanted: "TERM", others: { QUIT: DROPS } },
  },
  {
    name: "unicorn",
    title: "Unicorn",
    commands: [{ programs: ["unicorn", "unicorn_rails"] }],
    signs: [{ leaves: ["-D", "--daemonize"], instead: "the command without it" }],
    otherwise: { does: "stay" },
    signal: { wanted: "QUIT", others: { TERM: DROPS, INT: DROPS, HUP: RELOADS } },
  },
  {
    name: "thin",
    title: "Thin",
    commands: [{ programs: ["thin"], verbs: ["start"] }],
    signs: [{ leaves: ["-d", "--daemonize"], instead: "the command without it" }],
    otherwise: { does: "stay" },
  },
  {
    name: "php-fpm",
    title: "PHP-FPM",
    commands: [{ programs: ["php-fpm", "php5-fpm", "php7-fpm"] }],
    signs: [{ stays: ["-F", "--nodaemonize"] }, { leaves: ["-D", "--daemonize"], instead: "-F" }],
    otherwise: {
      does: "as its file says",
      behind: ["-y", "--fpm-config"],
      usual: "/etc/php-fpm.conf",
      stays: /^[ \t]*daemonize[ \t]*=[ \t]*(?:no|off|0|false)\b/im,
      written: /\bdaemonize[ \t]*=[ \t]*(?:no|off|0|false)\b/i,
      whole: /^[ \t]*\[global\]/m,
      instead: "daemonize = no",
    },
    endsWell: "after a stray TERM",
    // https://www.php.net/manual/en/install.fpm.configuration.php#process-control-timeout
    signal: {
      wanted: "QUIT",
      besides: "process_control_timeout = 10s in php-fpm.conf",
      others: { TERM: DROPS, INT: DROPS, HUP: RELOADS },
    },
    ownLog: true,
  },
  {
    name: "node",
    title: "Node.js",
    commands: [{ programs: ["node", "nodejs", "bun", "pm2-runtime"] }],
    signs: [],
    otherwise: { does: "stay" },
  },
  {
    name: "pm2",
    title: "pm2",
    commands: [{ programs: ["pm2"], verbs: ["start", "restart", "resurrect"] }],
    signs: [{ stays: ["--no-daemon"] }, { leaves: ["start", "restart", "resurrect"], instead: "pm2-runtime" }],
    otherwise: { does: "stay" },
  },
  {
    name: "tomcat",
    title: "Tomcat",
    commands: [{ programs: ["catalina.sh"] }, { programs: ["startup.sh"] }],
    signs: [
      { stays: ["run"], leaves: ["start"], instead: "run" },
      { leaves: /^(?:.*\/)?startup\.sh$/, instead: "catalina.sh run" },
    ],
    otherwise: { does: "either" },
  },
  {
    name: "java",
    title: "Java program",
    commands: [{ programs: ["java"] }],
    signs: [],
    otherwise: { does: "stay" },
    start: { least: 5, wanted: 20 },
  },
]);
