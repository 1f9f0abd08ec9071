import { causedBy, defineRule, isLoopback, readAddress, type Environment } from "#rule";

/**
 * Have names of servers resolved while HAProxy runs.
 *
 * HAProxy resolves a name once, when it starts. A container or a cloud balancer
 * that comes back under another address is then not found until somebody
 * reloads, and where one name is missing at start, HAProxy does not start at
 * all. `resolvers` on the server line asks again, `init-addr last,libc,none`
 * lets it start.
 *
 * Judged are names whose addresses change: of a cluster, a cloud balancer, a
 * service registry, and all names where the file has a `resolvers` section.
 * `host.docker.internal` stands in a container's own hosts file and stays.
 *
 * Leave it off where something reloads HAProxy whenever an address changes.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#5.3
 */
export default defineRule({
  title: "HAProxy follows names of servers to new addresses",
  fault: "Servers that move are not found again",
  harm: "outage",
  severity: "warning",
  item: "T58",
  needs: ["haproxy"],
  onlySeen: true,
  messages: {
    once: {
      one: "Server {server} of {backend} is resolved once, at start, so HAProxy misses a new address of {host} and does not start while it is unknown; add resolvers {resolvers} init-addr last,libc,none.",
      many: "{subjects} servers ({server}) are resolved once, at start, so HAProxy misses new addresses and does not start while a name is unknown; add resolvers {resolvers} init-addr last,libc,none.",
    },
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap(({ proxies, sections }) => {
      const known = sections.find(({ kind }) => kind === "resolvers");
      return proxies.flatMap(({ name: backend, servers }) =>
        servers.items
          .filter((server) => isName(hostOf(server)) && (known !== undefined || MOVING.test(hostOf(server))))
          .map((server) => ({
            address: `${server.address}/name`,
            span: server.span,
            name: server.name,
            target: server.target,
            parameters: server.parameters,
            host: hostOf(server),
            backend,
            known,
          })),
      );
    }),

  judge({ name: server, backend, target, host, parameters, known }, { pass, fail }) {
    const resolvers = parameters.get("resolvers");
    if (resolvers) return pass(resolvers);
    const data = { server, backend, host, resolvers: known?.name ?? "NAME" };
    return fail(known ? [target, known] : target, "once", data, causedBy("resolved once"));
  },
});

function hostOf({ target }: Server): string {
  return readAddress(target.value).host;
}

type Server = Environment["haproxy"][number]["proxies"][number]["servers"]["items"][number];

function isName(host: string): boolean {
  return /^[a-z][\w.-]*$/i.test(host) && !isLoopback(host) && !OF_ENGINE.test(host);
}

/** The host as a container's engine names it, and what Docker Desktop and podman call the same. */
const OF_ENGINE = /\.(?:docker|containers)\.internal$/i;

/** Names that clusters, clouds and registries give to what comes and goes. */
const MOVING = /\.(?:cluster\.local|svc|consul|elb\.amazonaws\.com|rds\.amazonaws\.com|internal)$/i;
