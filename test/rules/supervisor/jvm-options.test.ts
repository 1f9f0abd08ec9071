import rule from "../../../rules/supervisor/jvm-options.ts";
import { cases } from "../../cases.ts";

cases("supervisor/jvm-options", rule, [
  {
    name: "fails an option that Java 17 does not start with",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:billing]",
        "command=java -XX:MaxPermSize=256m -Xmx1g -jar /srv/billing.jar",
      ],
    },
    expect: [
      "fail s.conf:3:14-34 Program billing passes -XX:MaxPermSize=256m, which Java 8 to 16 ignore and Java 17 does not start with; drop it.",
    ],
  },
  {
    name: "fails it in a variable",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:tomcat]",
        "command=/opt/tomcat/bin/catalina.sh run",
        'environment=CATALINA_OPTS="-Xmx1g -XX:PermSize=64m"',
      ],
    },
    expect: [
      "fail s.conf:4:27-52 Program tomcat passes -XX:PermSize=64m, which Java 8 to 16 ignore and Java 17 does not start with; drop it.",
    ],
  },
  {
    name: "passes what Java still knows",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:billing]",
        "command=java -XX:MaxMetaspaceSize=256m -Xmx1g -jar /srv/billing.jar",
      ],
    },
    expect: ["pass s.conf:3:9-13 program:billing"],
  },
]);
