import { isLoopback } from "../model/index.ts";

/** An option that opens a port to more than the host. */
export interface Opening {
  readonly what: string;
  /** Where the option means something else to others: the programs of which it is one. */
  readonly of?: readonly string[];
  /** Its first group is the address, where there is one. */
  readonly option: RegExp;
  /** Undefined where that depends on the release. */
  readonly isOpen: (address: string, text: string) => boolean | undefined;
  readonly allows: string;
  readonly instead: string;
}

const RUNS_CODE = "runs code of his own there";

/** Options that open a port for debugging, administration or data. */
export const OPENINGS: readonly Opening[] = [
  {
    what: "the Java debugger",
    option: /-(?:agentlib:jdwp=|Xrunjdwp:)[^\s"']*\baddress=([^\s"',]*)/,
    // A port alone is loopback's since Java 9, and everybody's before.
    isOpen: (address) => (address.includes(":") ? isEverywhere(address.slice(0, address.lastIndexOf(":"))) : undefined),
    allows: RUNS_CODE,
    instead: "drop it, or write address=127.0.0.1:PORT",
  },
  {
    what: "JMX without a password",
    option: /-Dcom\.sun\.management\.jmxremote\.port=([^\s"']*)/,
    isOpen: (_, text) =>
      /-Dcom\.sun\.management\.jmxremote\.authenticate=false\b/.test(text) &&
      !/-Dcom\.sun\.management\.jmxremote\.host=(?:127\.|localhost\b)/.test(text),
    allows: RUNS_CODE,
    instead: "write -Dcom.sun.management.jmxremote.host=127.0.0.1, or authenticate=true",
  },
  {
    what: "the Node.js inspector",
    option: /--inspect(?:-brk|-wait)?=([^\s"']*)/,
    isOpen: (address) => isEverywhere(address.replace(/:\d+$/, "")),
    allows: RUNS_CODE,
    instead: "drop it",
  },
  {
    what: "all of Spring's actuator",
    option:
      /(?:(?:--|-D)management\.endpoints\.web\.exposure\.include|MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE)=['"]?([^\s'"]*)/,
    isOpen: (endpoints, text) =>
      endpoints === "*" &&
      !/management\.server\.(?:address=(?:127\.|localhost)|port=-1)|(?:--|-D)server\.address=(?:127\.|localhost)/.test(
        text,
      ) &&
      !/\b(?:MANAGEMENT_)?SERVER_ADDRESS=(?:127\.|localhost)|\bMANAGEMENT_SERVER_PORT=-1/.test(text),
    allows: "reads its memory and its settings",
    instead: "name the endpoints (health,info)",
  },
  {
    what: "Docker's socket",
    option: /^(?:-H|--host)[= ]?tcp:\/\/([^\s"']*)/,
    isOpen: (address, text) => isEverywhere(address.replace(/:\d+$/, "")) && !/--tlsverify\b/.test(text),
    allows: "is root of the host",
    instead: "drop it",
  },
  // https://redis.io/docs/latest/operate/oss_and_stack/management/security/
  {
    what: "Redis without a password",
    of: ["redis-server", "valkey-server", "keydb-server"],
    option: /^--protected-mode[= ]no\b/,
    isOpen: (_, text) =>
      / --aclfile\b/.test(text) ? undefined : !/--requirepass\b|--bind[= ](?:127\.|localhost\b|::1)/.test(text),
    allows: "reads and deletes its data",
    instead: "drop it, or write --bind 127.0.0.1",
  },
  {
    what: "memcached",
    of: ["memcached"],
    option: /^(?:-l|--listen)[= ]([\d.:*[\]]+)/,
    isOpen: (address, text) =>
      isEverywhere(address.replace(/:\d+$/, "")) && !/(?:^| )(?:-S|--enable-sasl)\b/.test(text),
    allows: "reads and deletes what it holds",
    instead: "write -l 127.0.0.1",
  },
  {
    what: "MongoDB without a password",
    of: ["mongod"],
    option: /^--bind_ip(?:_all|[= ](?:\*|0\.0\.0\.0))/,
    isOpen: (_, text) => (/ (?:--config|-f)\b/.test(text) ? undefined : !/ (?:--auth|--keyFile)\b/.test(text)),
    allows: "reads and deletes its data",
    instead: "write --auth, or --bind_ip 127.0.0.1",
  },
  {
    // MySQL closes its port with this option since 8.0.
    what: "MariaDB without passwords",
    of: ["mariadbd", "mariadbd-safe"],
    option: /^--skip-grant-tables\b/,
    isOpen: (_, text) => !/--skip-networking\b|--bind-address[= ](?:127\.|localhost\b)/.test(text),
    allows: "is its administrator",
    instead: "drop it",
  },
  {
    what: "Elasticsearch without a password",
    of: ["elasticsearch", "opensearch"],
    option: /^-E ?network\.host=([\w.:*]+)/,
    // Without a word of it, it asks since release 8 and did not before.
    isOpen: (address, text) => {
      if (isLoopback(address) || address === "_local_") return false;
      return /(?:xpack\.security\.enabled=false|plugins\.security\.disabled=true)\b/.test(text) ? true : undefined;
    },
    allows: "reads and deletes its data",
    instead: "drop what turns its security off",
  },
  {
    what: "Traefik's API",
    of: ["traefik"],
    option: /^--api\.insecure(?:=true)?$/i,
    isOpen: () => true,
    allows: "sees every route and service behind it",
    instead: "drop it, and route api@internal with a password",
  },
  {
    what: "the administration of Prometheus",
    of: ["prometheus"],
    option: /^--web\.enable-admin-api$/,
    isOpen: (_, text) =>
      /--web\.config\.file\b/.test(text) ? undefined : !/--web\.listen-address[= ](?:127\.|localhost\b)/.test(text),
    allows: "deletes its measurements",
    instead: "drop it, or write --web.listen-address=127.0.0.1:9090",
  },
];

function isEverywhere(host: string): boolean {
  return ["*", "0.0.0.0", "::", "[::]"].includes(host);
}
