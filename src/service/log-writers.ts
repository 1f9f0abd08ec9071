/** A daemon that holds its logs open, and what makes it open them again. */
export interface LogWriter {
  /** Where the daemon's packages and recipes put its logs. */
  readonly path: RegExp;
  /** As an operator calls it, to follow "under". */
  readonly name: string;
  /** What a command that reaches it has in it: its name, its pid file, its tool. */
  readonly reached: RegExp;
  /** What to write into the script; undefined where nothing makes it open a log again. */
  readonly tell: string | undefined;
}

/** The daemon whose log lies at a path or a glob; undefined where the path does not tell. */
export function logWriter(path: string): LogWriter | undefined {
  return LOG_WRITERS.find((writer) => writer.path.test(path));
}

/** The daemon that a command of a script reaches, by its words. */
export function writerReached(command: string): LogWriter | undefined {
  return LOG_WRITERS.find((writer) => writer.reached.test(command));
}

const SYSLOG = {
  reached: /syslog|metalog/,
  tell: "/usr/lib/rsyslog/rsyslog-rotate (or systemctl kill -s HUP rsyslog)",
} as const;

const LOG_WRITERS: readonly LogWriter[] = [
  {
    path: /^\/var\/log\/haproxy[^/]*(?:\/[^/]*)?$/,
    name: "rsyslog (HAProxy itself writes no file)",
    ...SYSLOG,
  },
  {
    path: /^\/var\/log\/(?:syslog|messages|maillog|secure|cron|spooler|kernel|debug|(?:mail|auth|kern|daemon|user|lpr|cron|local\d|ufw|iptables)\.(?:log|info|warn|err|\*))$/,
    name: "rsyslog",
    ...SYSLOG,
  },
  {
    path: /\/(?:nginx|openresty)\/(?:[^/]*\/)?[^/]*$/,
    name: "nginx",
    reached: /nginx|openresty/,
    tell: 'kill -USR1 "$(cat /run/nginx.pid)"',
  },
  {
    path: /\/(?:apache2?|httpd)\/[^/]*$/,
    name: "Apache",
    reached: /apache|httpd/,
    tell: "apachectl graceful",
  },
  {
    path: /\/varnish\/[^/]*$/,
    name: "varnishncsa",
    reached: /varnish/,
    tell: "systemctl reload varnishncsa",
  },
  {
    path: /\/php[\d.]*-?fpm[^/]*(?:\/[^/]*)?$/,
    name: "PHP-FPM",
    reached: /fpm/,
    tell: "kill -USR1 and its pid",
  },
  {
    path: /\/(?:mysql|mariadb)\/[^/]*\.(?:log|err)[^/]*$|\/(?:mysqld?|mariadb)(?:-slow)?\.log$/,
    name: "MySQL",
    reached: /mysql|mariadb|MYADMIN/i,
    tell: "mysqladmin flush-logs",
  },
  {
    path: /\/mongo(?:db|d|s)?\/[^/]*$|\/mongo(?:db|d|s)\.log$/,
    name: "MongoDB",
    reached: /mongo/,
    tell: "kill -USR1 and its pid, with logRotate: reopen in mongod.conf",
  },
  {
    path: /\/postgres(?:ql)?\/[^/]*$/,
    name: "PostgreSQL",
    reached: /pg_ctl\b.*\blogrotate\b|pg_rotate_logfile|restart.*postgres|postgres.*restart/,
    tell: undefined,
  },
  {
    path: /\/squid\/[^/]*(?:log|\*)$/,
    name: "Squid",
    reached: /squid/,
    tell: "squid -k rotate",
  },
  {
    path: /\/catalina\.out$/,
    name: "Tomcat",
    reached: /tomcat|catalina/,
    tell: undefined,
  },
  {
    path: /\/zeo(?:server)?[\d*?]*\.log$/,
    name: "ZEO",
    reached: /zeo/,
    tell: "kill -USR2 and its pid",
  },
  {
    path: /\/supervisord\.log$/,
    name: "supervisord",
    reached: /supervisor/,
    tell: "kill -USR2 and its pid",
  },
  // It writes to syslog alone, so no log is its own, and yet scripts tell it.
  { path: /(?!)/, name: "HAProxy", reached: /haproxy/, tell: undefined },
];
