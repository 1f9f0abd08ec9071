import { byDefault, defineRule, replace, type Environment } from "#rule";

/**
 * Speak TLS 1.2 or newer.
 *
 * Browsers gave up TLS 1.0 and 1.1 in 2020, and audits for cards and health data fail on
 * them. HAProxy itself refuses them since 2.2, unless a line asks for them:
 * `ssl-min-ver TLSv1.0`, `force-tlsv10`, `ssl-max-ver TLSv1.1`. Before 2.2 they are
 * on until `no-tlsv10 no-tlsv11` or `ssl-min-ver TLSv1.2` turns them off.
 *
 * Leave it off for devices that speak nothing newer.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#5.1-ssl-min-ver
 */
export default defineRule({
  title: "HAProxy speaks TLS 1.2 or newer",
  fault: "Old TLS versions are spoken",
  harm: "exposure",
  severity: "warning",
  item: "T18",
  needs: ["haproxy"],
  onlySeen: true,
  suggests: true,
  messages: {
    asked: "{kind} {name} speaks old TLS on {address}, since {option} asks for it; write ssl-min-ver TLSv1.2.",
    old: "{kind} {name} speaks TLS 1.0 on {address}, HAProxy {version}'s default; add ssl-min-ver TLSv1.2.",
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap(({ proxies, global, version }) =>
      proxies.flatMap(({ kind, name, address, binds }) =>
        binds
          .filter(({ line: { words } }) => words.some(({ value }) => value === "ssl"))
          .map((bind) => ({
            address: `${address}/bind:${bind.address.value}`,
            span: bind.line.span,
            kind,
            name,
            bind,
            common: global.lines.filter(({ keyword }) => keyword === "ssl-default-bind-options"),
            global: global.unset,
            version,
          })),
      ),
    ),

  judge({ kind, name, bind, common, global, version }, { pass, fail }) {
    const { address, line } = bind;
    const lines = [line, ...common];
    const asked = lines.flatMap(askingForOld)[0];
    if (asked) return fail([asked.at, address], "asked", { kind, name, address, option: asked.text }, ...asked.fixes);
    const floor = lines.find(hasFloor);
    if (floor) return pass(floor);
    if (version !== undefined && isBefore22(version)) return fail(address, "old", { kind, name, address, version });
    return pass(byDefault("TLSv1.2", "HAProxy's default since 2.2", line), global);
  },
});

type Line = Environment["haproxy"][number]["global"]["lines"][number];

const OLD = /^(?:SSLv3|TLSv1\.[01])$/;
const FORCED = /^force-(?:sslv3|tlsv1[01])$/;

function askingForOld({ words }: Line) {
  return words.flatMap((word, at) => {
    if (FORCED.test(word.value)) return [{ at: word, text: word.value, fixes: [replace(word, "ssl-min-ver TLSv1.2")] }];
    const next = words[at + 1];
    if (!next || !OLD.test(next.value) || !/^ssl-(?:min|max)-ver$/.test(word.value)) return [];
    const fixes = word.value === "ssl-min-ver" ? [replace(next, "TLSv1.2")] : [];
    return [{ at: next, text: `${word.value} ${next.value}`, fixes }];
  });
}

function hasFloor({ words }: Line): boolean {
  const all = words.map(({ value }) => value);
  return (
    all.some((value, at) => value === "ssl-min-ver" && /^TLSv1\.[23]$/.test(all[at + 1] ?? "")) ||
    all.some((value) => /^force-tlsv1[23]$/.test(value)) ||
    (all.includes("no-tlsv10") && all.includes("no-tlsv11"))
  );
}

function isBefore22(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < 2 || (major === 2 && minor < 2);
}
