import rule from "../../../rules/supervisor/foreground-command.ts";
import { cases } from "../../cases.ts";

cases("supervisor/foreground-command", rule, [
  {
    name: "fails a Zope that is started into the background",
    files: { "s.conf": ["[supervisord]", "[program:instance1]", "command=bin/instance1 start"] },
    expect: [
      "fail s.conf:3:23-28 Program instance1 goes into the background by start, where supervisord cannot watch it; write console.",
    ],
  },
  {
    name: "passes a Zope on the console",
    files: { "s.conf": ["[supervisord]", "[program:instance1]", "command=bin/instance1 console"] },
    expect: ["pass s.conf:3:23-30 program:instance1"],
  },
  {
    name: "fails a varnishd without -F",
    files: {
      "s.conf": ["[supervisord]", "[program:cache]", "command=/usr/sbin/varnishd -a :80 -f /etc/varnish/default.vcl"],
    },
    expect: [
      "fail s.conf:3:9-27 Program cache goes into the background by /usr/sbin/varnishd, where supervisord cannot watch it; write varnishd -F.",
    ],
  },
  {
    name: "passes a varnishd with -F",
    files: { "s.conf": ["[supervisord]", "[program:cache]", "command=varnishd -F -a :80 -f /etc/varnish/default.vcl"] },
    expect: ["pass s.conf:3:18-20 program:cache"],
  },
  {
    name: "fails an haproxy with -D",
    files: { "s.conf": ["[supervisord]", "[program:lb]", "command=haproxy -D -f /etc/haproxy/haproxy.cfg"] },
    expect: [
      "fail s.conf:3:17-19 Program lb goes into the background by -D, where supervisord cannot watch it; write -db.",
    ],
  },
  {
    name: "passes an haproxy with -db",
    files: { "s.conf": ["[supervisord]", "[program:lb]", "command=haproxy -db -f /etc/haproxy/haproxy.cfg"] },
    expect: ["pass s.conf:3:17-20 program:lb"],
  },
  {
    name: "does not know an nginx whose own file may tell",
    files: { "s.conf": ["[supervisord]", "[program:web]", "command=nginx"] },
    expect: [
      "unknown s.conf:3:9-14 Program web stays in the foreground only if nginx.conf says daemon off; add nginx.conf to the checkout.",
    ],
  },
  {
    name: "passes what an image appends to the file of nginx",
    files: {
      "s.conf": ["[supervisord]", "[program:web]", "command=/usr/sbin/nginx"],
      Dockerfile: ["FROM debian:12", "RUN apt-get install -y nginx", 'RUN echo "daemon off;" >> /etc/nginx/nginx.conf'],
    },
    expect: ["pass Dockerfile:3:1-48 program:web"],
  },
  {
    name: "passes what an image edits in the file of php-fpm",
    files: {
      "s.conf": ["[supervisord]", "[program:php]", "command=/usr/sbin/php5-fpm"],
      "docker/php.Dockerfile": ["RUN sed -i -e 's/;daemonize\\s*=\\s*yes/daemonize = no/' /etc/php5/fpm/php-fpm.conf"],
    },
    expect: ["pass docker/php.Dockerfile:1:1-82 program:php"],
  },
  {
    name: "does not take what an image replaces for what it writes",
    files: {
      "s.conf": ["[supervisord]", "[program:php]", "command=/usr/sbin/php5-fpm"],
      Dockerfile: ["RUN sed -i 's/daemonize = no/daemonize = yes/' /etc/php5/fpm/php-fpm.conf"],
    },
    expect: [
      "unknown s.conf:3:9-27 Program php stays in the foreground only if php-fpm.conf says daemonize = no; add php-fpm.conf to the checkout.",
    ],
  },
  {
    name: "passes an nginx that is told so",
    files: { "s.conf": ["[supervisord]", "[program:web]", "command=nginx -g 'daemon off;'"] },
    expect: ["pass s.conf:3:18-31 program:web"],
  },
  {
    name: "fails a memcached with -d and passes one without",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:a]",
        "command=memcached -d -m 64",
        "[program:b]",
        "command=memcached -m 64",
      ],
    },
    expect: [
      "fail s.conf:3:19-21 Program a goes into the background by -d, where supervisord cannot watch it; write the command without it.",
      "pass s.conf:5:9-18 program:b",
    ],
  },
  {
    name: "leaves a daemon alone that pidproxy stands in for",
    files: { "s.conf": ["[supervisord]", "[program:web]", "command=pidproxy /run/httpd.pid httpd"] },
    expect: [],
  },
  {
    name: "fails an haproxy whose own file sends it into the background",
    files: {
      "s.conf": ["[supervisord]", "[program:lb]", "command=haproxy -f /etc/haproxy/haproxy.cfg"],
      "haproxy/haproxy.cfg": ["global", "    daemon", "", "defaults", "    mode http"],
    },
    expect: [
      "fail haproxy/haproxy.cfg:2:5-11 Program lb goes into the background by daemon, where supervisord cannot watch it; write haproxy -db.",
    ],
  },
  {
    name: "passes an haproxy whose own file has no daemon line",
    files: {
      "s.conf": ["[supervisord]", "[program:lb]", "command=haproxy -f /etc/haproxy/haproxy.cfg"],
      "haproxy/haproxy.cfg": ["global", "    maxconn 100", "", "defaults", "    mode http"],
    },
    expect: ["pass s.conf:3:9-16 program:lb"],
  },
  {
    name: "does not know an haproxy whose file is not there",
    files: { "s.conf": ["[supervisord]", "[program:lb]", "command=haproxy -f /etc/haproxy/haproxy.cfg"] },
    expect: [
      "unknown s.conf:3:9-16 Program lb stays in the foreground only if its file holds no daemon line; write -db, which settles it.",
    ],
  },
  {
    name: "passes the script of a ZEO part, which knows supervisord",
    files: {
      "buildout.cfg": ["[buildout]", "parts = zeoserver", "[zeoserver]", "recipe = plone.recipe.zeoserver"],
      "s.conf": ["[supervisord]", "[program:zeo]", "command=/srv/plone/bin/zeoserver"],
    },
    expect: ["pass s.conf:3:9-33 program:zeo"],
  },
  {
    name: "passes the script of a ZEO part that is started",
    files: {
      "buildout.cfg": ["[buildout]", "parts = zeoserver", "[zeoserver]", "recipe = plone.recipe.zeoserver"],
      "s.conf": ["[supervisord]", "[program:zeo]", "command=/srv/plone/bin/zeoserver start"],
    },
    expect: ["pass s.conf:3:9-33 program:zeo"],
  },
  {
    name: "fails the start of a script that no part makes",
    files: { "s.conf": ["[supervisord]", "[program:zeo]", "command=/srv/plone/bin/zeoserver start"] },
    expect: [
      "fail s.conf:3:34-39 Program zeo goes into the background by start, where supervisord cannot watch it; write fg.",
    ],
  },
  {
    name: "sees a daemon through bash, sudo, nice and gosu",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:lb]",
        'command=bash -c "cd /srv && haproxy -f lb.cfg -D"',
        "[program:cache]",
        "command=sudo -u www nice -n 5 varnishd -a :80",
        "[program:db]",
        "command=gosu postgres pg_ctl start -D /srv/db",
      ],
    },
    expect: [
      "fail s.conf:3:47-49 Program lb goes into the background by -D, where supervisord cannot watch it; write -db.",
      "fail s.conf:5:31-39 Program cache goes into the background by varnishd, where supervisord cannot watch it; write varnishd -F.",
      "fail s.conf:7:23-29 Program db goes into the background by pg_ctl, where supervisord cannot watch it; write postgres -D with the data folder.",
    ],
  },
  {
    name: "fails what starts something else in the background, one habit at once",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:a]",
        "command=/etc/init.d/nginx start",
        "[program:b]",
        "command=service postfix start",
        "[program:c]",
        "command=/opt/hdfs/hdfs-daemon.sh start namenode",
        "[program:d]",
        'command=sh -c "/opt/indexer/run &"',
      ],
    },
    expect: [
      "fail s.conf:3:9-26 2 programs (a and b) go into the background by /etc/init.d/nginx and service, where supervisord cannot watch them; write the program itself with its foreground option.",
      "fail s.conf:7:9-33 Program c goes into the background by /opt/hdfs/hdfs-daemon.sh, where supervisord cannot watch it; write the script that it starts, without daemon.",
      "fail s.conf:9:16-32 Program d goes into the background by /opt/indexer/run, where supervisord cannot watch it; write it without &.",
    ],
  },
  {
    name: "knows the daemon options of other services",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=gunicorn shop.wsgi --daemon",
        "[program:app]",
        "command=uwsgi --ini app.ini --daemonize /var/log/app.log",
        "[program:queue]",
        "command=redis-server --daemonize yes",
        "[program:mail]",
        "command=postfix start",
      ],
    },
    expect: [
      "fail s.conf:3:28-36 2 programs (web and app) go into the background by --daemon and --daemonize, where supervisord cannot watch them; write the command without it.",
      "fail s.conf:7:34-37 Program queue goes into the background by yes, where supervisord cannot watch it; write no.",
      "fail s.conf:9:17-22 Program mail goes into the background by start, where supervisord cannot watch it; write start-fg.",
    ],
  },
  {
    name: "passes services that stay by themselves",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:web]",
        "command=/srv/shop/bin/python3 -m gunicorn shop.wsgi",
        "[program:jobs]",
        "command=envdir /etc/shop env A=b celery -A shop worker",
        "[program:mail]",
        "command=postfix start-fg",
      ],
    },
    expect: ["pass s.conf:3:34-42 program:web", "pass s.conf:5:34-40 program:jobs", "pass s.conf:7:17-25 program:mail"],
  },
  {
    name: "does not take any nginx.conf for the one that nginx reads",
    files: {
      "conf/s.conf": ["[supervisord]", "[program:web]", "command=/usr/local/nginx/sbin/nginx"],
      "conf/nginx.conf": ["events {}", "http {}"],
      "conf/nginx.conf.in": ["daemon off;", "events {}", "http {}"],
    },
    expect: [
      "unknown conf/s.conf:3:9-36 Program web stays in the foreground only if nginx.conf says daemon off; name its file in the command, by a path that ends like the one here.",
    ],
  },
  {
    name: "passes an nginx whose own file keeps it",
    files: {
      "s.conf": ["[supervisord]", "[program:web]", "command=/usr/sbin/nginx"],
      "etc/nginx/nginx.conf": ["daemon off;", "events {}"],
    },
    expect: ["pass s.conf:3:9-24 program:web"],
  },
  {
    name: "fails an nginx whose own file lets it go",
    files: {
      "s.conf": ["[supervisord]", "[program:web]", "command=nginx -c /srv/web/nginx.conf"],
      "web/nginx.conf": ["worker_processes 2;", "events {}"],
    },
    expect: [
      "fail s.conf:3:9-14 Program web goes into the background by nginx, where supervisord cannot watch it; write daemon off; in web/nginx.conf.",
    ],
  },
  {
    name: "does not know an nginx whose file includes others",
    files: {
      "s.conf": ["[supervisord]", "[program:web]", "command=nginx"],
      "nginx.conf": ["include modules.d/*.conf;", "events {}"],
    },
    expect: [
      "unknown s.conf:3:9-14 Program web stays in the foreground only if nginx.conf says daemon off; add the files that nginx.conf includes to the checkout.",
    ],
  },
  {
    name: "fails daemons of the system that go away by themselves",
    files: {
      "supervisord.conf": [
        "[program:dns]",
        "command=/usr/sbin/named -u bind",
        "[program:queue]",
        "command=/usr/sbin/gearmand -d",
        "[program:mail]",
        "command=/usr/sbin/exim4 -bd -q30m",
      ],
    },
    expect: [
      "fail supervisord.conf:2:9-24 Program dns goes into the background by /usr/sbin/named, where supervisord cannot watch it; write /usr/sbin/named -f.",
      "fail supervisord.conf:4:28-30 Program queue goes into the background by -d, where supervisord cannot watch it; write the command without it.",
      "fail supervisord.conf:6:25-28 Program mail goes into the background by -bd, where supervisord cannot watch it; write -bdf.",
    ],
  },
  {
    name: "passes daemons of the system that are told to stay",
    files: {
      "supervisord.conf": [
        "[program:dns]",
        "command=/usr/sbin/named -f -u bind",
        "[program:queue]",
        "command=/usr/sbin/gearmand -q mysql",
        "[program:cache]",
        "command=/usr/sbin/dnsmasq -C /etc/dnsmasq.conf",
      ],
      "etc/dnsmasq.conf": ["domain-needed", "keep-in-foreground"],
    },
    expect: [
      "pass supervisord.conf:2:25-27 program:dns",
      "pass supervisord.conf:4:9-27 program:queue",
      "pass supervisord.conf:6:9-26 program:cache",
    ],
  },
  {
    name: "does not know a dnsmasq whose own file is not there",
    files: { "supervisord.conf": ["[program:cache]", "command=/usr/sbin/dnsmasq"] },
    expect: [
      "unknown supervisord.conf:2:9-26 Program cache stays in the foreground only if dnsmasq.conf says keep-in-foreground; add dnsmasq.conf to the checkout.",
    ],
  },
  {
    name: "asks for a script that is not there",
    files: { "s.conf": ["[supervisord]", "[program:sync]", "command=/opt/sync/start.sh"] },
    expect: [
      "unknown s.conf:3:9-27 What program sync starts stands in /opt/sync/start.sh, which is not in the checkout; add it.",
    ],
  },
  {
    name: "passes a script of the checkout that starts a service",
    files: {
      "s.conf": ["[supervisord]", "[program:sync]", "command=/bin/sh /opt/sync/start.sh"],
      "docker/start.sh": ["#!/bin/sh", "exec nginx -g 'daemon off;'"],
    },
    expect: ["pass s.conf:3:17-35 program:sync"],
  },
  {
    name: "passes an entrypoint that becomes its arguments",
    files: {
      "s.conf": ["[supervisord]", "[program:sync]", "command=/entrypoint.sh varnishd -F -a :80"],
      "entrypoint.sh": ["#!/bin/bash", "set -e", 'exec "$@"'],
    },
    expect: ["pass s.conf:3:33-35 program:sync"],
  },
  {
    name: "leaves a command of its own alone",
    files: { "s.conf": ["[supervisord]", "[program:sensor]", "command=/opt/sensor/bin/sensor -i eth1"] },
    expect: [],
  },
  {
    name: "asks nothing of jobs and of what is started by hand",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:migrate]",
        "command=/srv/shop/migrate",
        "autorestart=false",
        "startsecs=0",
        "[program:tool]",
        "command=/srv/shop/tool",
        "autostart=false",
      ],
    },
    expect: [],
  },
  {
    name: "fails a script that leaves its program behind",
    files: {
      "s.conf": ["[supervisord]", "[program:orders]", "command=/bin/sh /opt/orders/ctl.sh start"],
      "opt/orders/ctl.sh": ["case $1 in", "start) nohup java -jar orders.jar > orders.log 2>&1 & ;;", "esac"],
    },
    expect: [
      "fail s.conf:3:17-35 Program orders goes into the background by /opt/orders/ctl.sh, where supervisord cannot watch it; write the program itself, or exec before it in the script.",
    ],
  },
  {
    name: "says nothing of the background in a script that waits",
    files: {
      "s.conf": ["[supervisord]", "[program:orders]", "command=/bin/sh /opt/orders/ctl.sh start"],
      "opt/orders/ctl.sh": ["case $1 in", "start) java -jar orders.jar & ;;", "esac", "wait"],
    },
    expect: [],
  },
  {
    name: "fails the script of a plone.recipe.varnish part that is told nothing, and passes it with mode = foreground",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = varnish cache",
        "[varnish]",
        "recipe = plone.recipe.varnish",
        "daemon = /usr/sbin/varnishd",
        "[cache]",
        "recipe = plone.recipe.varnish",
        "daemon = /usr/sbin/varnishd",
        "mode = foreground",
      ],
      "supervisord.conf": [
        "[program:varnish]",
        "command = /srv/plone/bin/varnish",
        "[program:cache]",
        "command = /srv/plone/bin/cache",
      ],
    },
    expect: [
      "fail supervisord.conf:2:11-33 Program varnish goes into the background by /srv/plone/bin/varnish, where supervisord cannot watch it; write mode = foreground in [varnish].",
      "pass supervisord.conf:4:11-31 program:cache",
    ],
  },
  {
    name: "takes only the first word of Redis for its file, not the value of an option",
    files: { "s.conf": ["[supervisord]", "[program:cache]", "command=redis-server --protected-mode no --port 6380"] },
    expect: ["pass s.conf:3:9-21 program:cache"],
  },
]);
