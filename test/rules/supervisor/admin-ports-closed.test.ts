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
]);
