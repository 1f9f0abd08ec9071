import { causedBy, defineRule, isLoopback, readAddress, spanText, type Located } from "#rule";

/**
 * Have names of servers resolved while nginx runs.
 *
 * nginx resolves a name once, when it starts or reloads. A service of a cluster or a
 * cloud balancer that comes back under another address is then asked at the old one
 * until somebody reloads, and while one name is missing nginx does not start at all.
 * Since 1.27.3 `server NAME resolve;` with a `zone` and a `resolver` asks again.
 *
 * Judged are names whose addresses change: of a cluster, a cloud balancer, a service
 * registry.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_upstream_module.html#resolve
 */
export default defineRule({
  title: "nginx follows names of servers to new addresses",
  fault: "Servers that move are not found again",
  harm: "outage",
  severity: "warning",
  item: "T58",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    once: {
      one: "{host} is resolved once, at start, so nginx misses its next address; put it into an upstream with zone and resolve, and name a resolver.",
      many: "{subjects} names ({host}) are resolved once, at start, so nginx misses their next addresses; put them into upstreams with zone and resolve, and name a resolver.",
    },
  },

  subjects: ({ nginx }) =>
    nginx
      .flatMap(({ upstreams, passes }) => [
        ...upstreams.items.flatMap(({ servers }) =>
          servers.items.filter(mayMove).map(({ address, span, target, parameters }) => ({
            address: `${address}/name`,
            span,
            target,
            again: parameters.find(({ value }) => value === "resolve"),
          })),
        ),
        ...passes
          .filter(mayMove)
          .filter(({ upstream, target }) => !upstream && !target.value.includes("$"))
          .map(({ address, span, target }) => ({ address: `${address}/name`, span, target, again: undefined })),
      ])
      .filter(({ target }) => MOVING.test(readAddress(target.value).host) && !isLoopback(target.value)),

  judge({ target, again }, { pass, fail }) {
    if (again) return pass(again, target);
    return fail(target, "once", { host: readAddress(target.value).host }, causedBy("resolved once"));
  },
});

/** A port that something fills in changes no name. */
function mayMove({ target }: { readonly target: Located<string> }): boolean {
  const host = /^([\w.-]{1,300})(?::|$)/.exec(spanText(target.span))?.[1];
  return host === undefined || MOVING.test(host);
}

/** Names that clusters, clouds and registries give to what comes and goes. */
const MOVING = /\.(?:cluster\.local|svc|consul|elb\.amazonaws\.com|rds\.amazonaws\.com|internal)$/i;
