import rule from "../../../rules/supervisor/admin-ports-closed.ts";
import { cases } from "../../cases.ts";

cases("supervisor/admin-ports-closed", rule, [
  {
    name: "fails a debugger, JMX and the actuator on all interfaces",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:orders]",
        "command=java -agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005 -Dcom.sun.management.jmxremote.port=9010 -Dcom.sun.management.jmxremote.authenticate=false -jar orders.jar --management.endpoints.web.exposure.include=*",
      ],
    },
    expect: [
      "fail s.conf:3:14-82 Program orders opens the Java debugger on all interfaces (-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005), and whoever reaches it runs code of his own there; drop it, or write address=127.0.0.1:PORT.",
      "fail s.conf:3:83-123 Program orders opens JMX without a password on all interfaces (-Dcom.sun.management.jmxremote.port=9010), and whoever reaches it runs code of his own there; write -Dcom.sun.management.jmxremote.host=127.0.0.1, or authenticate=true.",
      "fail s.conf:3:190-235 Program orders opens all of Spring's actuator on all interfaces (--management.endpoints.web.exposure.include=*), and whoever reaches it reads its memory and its settings; name the endpoints (health,info).",
    ],
  },
  {
    name: "passes the same for the host alone",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:orders]",
        "command=java -agentlib:jdwp=transport=dt_socket,server=y,address=127.0.0.1:5005 -Dcom.sun.management.jmxremote.port=9010 -Dcom.sun.management.jmxremote.host=127.0.0.1 -Dcom.sun.management.jmxremote.authenticate=false -jar orders.jar --management.endpoints.web.exposure.include=* --management.server.address=127.0.0.1",
      ],
    },
    expect: [
      "pass s.conf:3:14-80 program:orders/the Java debugger",
      "pass s.conf:3:81-121 program:orders/JMX without a password",
      "pass s.conf:3:234-279 program:orders/all of Spring's actuator",
    ],
  },
  {
    name: "fails Node's inspector, also behind npm and in the variable",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:api]",
        "command=npm run start -- --inspect=0.0.0.0:9229",
        "[program:jobs]",
        "command=node jobs.js",
        'environment=NODE_OPTIONS="--inspect=0.0.0.0"',
        "[program:front]",
        'command=/bin/sh -c "exec node --inspect=[::]:9230 front.js"',
      ],
    },
    expect: [
      "fail s.conf:3:26-48 Program api opens the Node.js inspector on all interfaces (--inspect=0.0.0.0:9229), and whoever reaches it runs code of his own there; drop it.",
      "fail s.conf:6:26-45 Program jobs opens the Node.js inspector on all interfaces (--inspect=0.0.0.0), and whoever reaches it runs code of his own there; drop it.",
      "fail s.conf:8:20-60 Program front opens the Node.js inspector on all interfaces (--inspect=[::]:9230), and whoever reaches it runs code of his own there; drop it.",
    ],
  },
  {
    name: "fails Flower without a password",
    files: { "s.conf": ["[supervisord]", "[program:flower]", "command=celery -A shop flower --port=5555"] },
    expect: [
      "fail s.conf:3:24-30 Program flower opens Flower without a password on all interfaces (flower), and whoever reaches it sees the arguments of all tasks; write --address=127.0.0.1 and let the proxy ask for a password.",
    ],
  },
  {
    name: "passes a Flower that asks, or listens to the host alone",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:a]",
        "command=celery -A shop flower --basic_auth=%(ENV_FLOWER)s",
        "[program:b]",
        "command=celery -A shop flower --address=127.0.0.1",
        "[program:c]",
        "command=flower",
        'environment=FLOWER_BASIC_AUTH="%(ENV_F)s"',
      ],
    },
    expect: [
      "pass s.conf:3:24-30 program:a/Flower without a password",
      "pass s.conf:5:24-30 program:b/Flower without a password",
      "pass s.conf:7:9-15 program:c/Flower without a password",
    ],
  },
  {
    name: "fails Docker for everybody",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:docker]",
        "command=/usr/bin/dockerd -H tcp://0.0.0.0:2375",
        "[program:guarded]",
        "command=/usr/bin/dockerd --tlsverify --host=tcp://0.0.0.0:2376",
      ],
    },
    expect: [
      "fail s.conf:3:26-28 Program docker opens Docker's socket on all interfaces (-H tcp://0.0.0.0:2375), and whoever reaches it is root of the host; drop it.",
      "pass s.conf:5:38-63 program:guarded/Docker's socket",
    ],
  },
  {
    name: "fails databases and caches that ask for no password",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:redis]",
        "command=/usr/bin/redis-server --bind 0.0.0.0 --protected-mode no",
        "[program:cache]",
        "command=/usr/bin/memcached -m 64 -l 0.0.0.0",
        "[program:mongo]",
        "command=/usr/bin/mongod --bind_ip_all",
        "[program:mysql]",
        "command=/usr/sbin/mariadbd --skip-grant-tables",
        "[program:search]",
        "command=/usr/share/elasticsearch/bin/elasticsearch -E xpack.security.enabled=false -E network.host=0.0.0.0",
      ],
    },
    expect: [
      "fail s.conf:3:46-62 Program redis opens Redis without a password on all interfaces (--protected-mode no), and whoever reaches it reads and deletes its data; drop it, or write --bind 127.0.0.1.",
      "fail s.conf:5:34-36 Program cache opens memcached on all interfaces (-l 0.0.0.0), and whoever reaches it reads and deletes what it holds; write -l 127.0.0.1.",
      "fail s.conf:7:25-38 Program mongo opens MongoDB without a password on all interfaces (--bind_ip_all), and whoever reaches it reads and deletes its data; write --auth, or --bind_ip 127.0.0.1.",
      "fail s.conf:9:28-47 Program mysql opens MariaDB without passwords on all interfaces (--skip-grant-tables), and whoever reaches it is its administrator; drop it.",
      "fail s.conf:11:84-86 Program search opens Elasticsearch without a password on all interfaces (-E network.host=0.0.0.0), and whoever reaches it reads and deletes its data; drop what turns its security off.",
    ],
  },
  {
    name: "fails what administers without a password",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:edge]",
        "command=/usr/bin/traefik --api.insecure=true",
        "[program:metrics]",
        "command=/usr/bin/prometheus --web.enable-admin-api",
      ],
    },
    expect: [
      "fail s.conf:3:26-45 Program edge opens Traefik's API on all interfaces (--api.insecure=true), and whoever reaches it sees every route and service behind it; drop it, and route api@internal with a password.",
      "fail s.conf:5:29-51 Program metrics opens the administration of Prometheus on all interfaces (--web.enable-admin-api), and whoever reaches it deletes its measurements; drop it, or write --web.listen-address=127.0.0.1:9090.",
    ],
  },
  {
    name: "passes data stores that ask, or listen to the host alone",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:redis]",
        "command=/usr/bin/redis-server --protected-mode no --requirepass %(ENV_REDIS)s",
        "[program:cache]",
        "command=/usr/bin/memcached -m 64 -l 127.0.0.1",
        "[program:mongo]",
        "command=/usr/bin/mongod --bind_ip_all --auth",
        "[program:mysql]",
        "command=/usr/sbin/mariadbd --skip-grant-tables --skip-networking",
        "[program:search]",
        "command=/usr/share/elasticsearch/bin/elasticsearch -E xpack.security.enabled=false -E network.host=127.0.0.1",
        "[program:metrics]",
        "command=/usr/bin/prometheus --web.enable-admin-api --web.listen-address=127.0.0.1:9090",
        "[program:other]",
        "command=/srv/bin/feed -l 0.0.0.0",
      ],
    },
    expect: [
      "pass s.conf:3:31-47 program:redis/Redis without a password",
      "pass s.conf:5:34-36 program:cache/memcached",
      "pass s.conf:7:25-38 program:mongo/MongoDB without a password",
      "pass s.conf:9:28-47 program:mysql/MariaDB without passwords",
      "pass s.conf:11:84-86 program:search/Elasticsearch without a password",
      "pass s.conf:13:29-51 program:metrics/the administration of Prometheus",
    ],
  },
  {
    name: "says nothing where a file of its own or the release decides, and takes no user of Redis for a password",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:acl]",
        "command=/usr/bin/redis-server --protected-mode no --aclfile /etc/redis/users.acl",
        "[program:mongo]",
        "command=/usr/bin/mongod --bind_ip_all --config /etc/mongod.conf",
        "[program:search]",
        "command=/usr/share/elasticsearch/bin/elasticsearch -E network.host=0.0.0.0",
        "[program:metrics]",
        "command=/usr/bin/prometheus --web.enable-admin-api --web.config.file=/etc/web.yml",
        "[program:redis]",
        "command=/usr/bin/redis-server --protected-mode no --user shop on nopass",
      ],
    },
    expect: [
      "fail s.conf:11:31-47 Program redis opens Redis without a password on all interfaces (--protected-mode no), and whoever reaches it reads and deletes its data; drop it, or write --bind 127.0.0.1.",
    ],
  },
  {
    name: "says nothing of Java's debugger with a port alone, and of a Flower with a file of its own",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:a]",
        "command=java -agentlib:jdwp=transport=dt_socket,server=y,address=5005 -jar a.jar",
        "[program:b]",
        "command=celery -A shop flower",
      ],
      "flowerconfig.py": ["basic_auth = ['x']"],
    },
    expect: [],
  },
  {
    name: "fails Spring's actuator that a variable opens, and passes one on the host itself",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:orders]",
        "command=java -jar /srv/orders/orders.jar",
        'environment=MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE="*"',
        "[program:bills]",
        "command=java -jar /srv/bills/bills.jar",
        'environment=MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE="*",SERVER_ADDRESS="127.0.0.1"',
      ],
    },
    expect: [
      "fail s.conf:4:55-58 Program orders opens all of Spring's actuator on all interfaces (MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE=*), and whoever reaches it reads its memory and its settings; name the endpoints (health,info).",
      "pass s.conf:7:55-58 program:bills/all of Spring's actuator",
    ],
  },
  {
    name: "asks about a port in a container, which is closed until it is published",
    files: {
      Dockerfile: ["FROM python:3.12-slim", "RUN pip install supervisor flower"],
      "s.conf": ["[supervisord]", "[program:monitor]", "command=celery -A shop flower --port=5555"],
    },
    expect: [
      "unknown s.conf:3:24-30 Program monitor opens Flower without a password on all interfaces of its container (flower); whether that port is published settles who sees the arguments of all tasks.",
    ],
  },
  {
    name: "asks about one beside programs whose output goes to a container's",
    files: {
      "s.conf": [
        "[supervisord]",
        "nodaemon=true",
        "[program:cache]",
        "command=redis-server --protected-mode no",
        "stdout_logfile=/dev/stdout",
        "stdout_logfile_maxbytes=0",
      ],
    },
    expect: [
      "unknown s.conf:4:22-38 Program cache opens Redis without a password on all interfaces of its container (--protected-mode no); whether that port is published settles who reads and deletes its data.",
    ],
  },
  {
    name: "fails such a one on a host that was measured",
    files: {
      "hosts/web1/meminfo": [
        "MemTotal:        8052064 kB",
        "MemFree:          412345 kB",
        "SwapTotal:       2097148 kB",
      ],
      "s.conf": [
        "[supervisord]",
        "nodaemon=true",
        "[program:cache]",
        "command=redis-server --protected-mode no",
        "stdout_logfile=/dev/stdout",
        "stdout_logfile_maxbytes=0",
      ],
    },
    expect: [
      "fail s.conf:4:22-38 Program cache opens Redis without a password on all interfaces (--protected-mode no), and whoever reaches it reads and deletes its data; drop it, or write --bind 127.0.0.1.",
    ],
  },
]);
