import rule from "../../../rules/topology/heaps-fit.ts";
import { cases } from "../../cases.ts";

cases("topology/heaps-fit", rule, [
  {
    name: "fails a heap that is larger than the host",
    files: {
      "s.conf": ["[supervisord]", "[program:billing]", "command=java -Xmx6g -jar /srv/billing.jar"],
      "facts/jvm1/meminfo": ["MemTotal:        4024344 kB", "MemFree:          512044 kB"],
    },
    expect: [
      "fail s.conf:3:14-20 Java may fill 6.0 GB of heap (billing), and host jvm1 has 3.8 GB of RAM, so it swaps or the kernel ends one; lower -Xmx.",
    ],
  },
  {
    name: "fails heaps that are larger together",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:billing]",
        "command=java -Xmx2g -jar /srv/billing.jar",
        "numprocs=1",
        "[program:tomcat]",
        "command=/opt/tomcat/bin/catalina.sh run",
        'environment=CATALINA_OPTS="-Xmx2048m"',
      ],
      "facts/jvm1/meminfo": ["MemTotal:        4024344 kB", "MemFree:          512044 kB"],
    },
    expect: [
      "fail s.conf:3:14-20 Java may fill 4.0 GB of heap (billing, tomcat), and host jvm1 has 3.8 GB of RAM, so it swaps or the kernel ends one; lower -Xmx.",
    ],
  },
  {
    name: "passes heaps that fit",
    files: {
      "s.conf": ["[supervisord]", "[program:billing]", "command=java -Xmx1g -Xms1g -jar /srv/billing.jar"],
      "facts/jvm1/meminfo": ["MemTotal:        4024344 kB", "MemFree:          512044 kB"],
    },
    expect: ["pass facts/jvm1/meminfo:1:18-28 host:jvm1/heaps"],
  },
  {
    name: "leaves hosts of unknown memory alone",
    files: {
      "s.conf": ["[supervisord]", "[program:billing]", "command=java -Xmx600g -jar /srv/billing.jar"],
    },
    expect: [],
  },
]);
