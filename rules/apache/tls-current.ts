import { byDefault, causedBy, defineRule, lookAt, type Environment } from "#rule";

/**
 * Speak TLS 1.2 or newer.
 *
 * Browsers gave up TLS 1.0 and 1.1 in 2020, and audits for cards and health data fail
 * on them. Of several SSLProtocol lines of a virtual host the last counts. The word
 * `all`, which Debian's ssl.conf and Apache's default begin with, means whatever
 * OpenSSL on the host still has, so what that comes to is asked.
 *
 * Leave it off for devices that speak nothing newer.
 *
 * @see https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslprotocol
 */
export default defineRule({
  title: "Apache speaks TLS 1.2 or newer",
  fault: "Old TLS versions are spoken",
  harm: "exposure",
  severity: "warning",
  item: "T18",
  needs: ["apache"],
  onlySeen: true,
  messages: {
    asked: {
      one: "Host {host} speaks {old}, because SSLProtocol asks for it; write SSLProtocol -all +TLSv1.2 +TLSv1.3.",
      many: "{subjects} hosts ({host}) speak {old}, because SSLProtocol asks for it; write SSLProtocol -all +TLSv1.2 +TLSv1.3.",
    },
    all: {
      one: "Host {host} asks for all that OpenSSL has, which held TLS 1.0 for long; SSLProtocol -all +TLSv1.2 +TLSv1.3 settles it.",
      many: "{subjects} hosts ({host}) ask for all that OpenSSL has, which held TLS 1.0 for long; SSLProtocol -all +TLSv1.2 +TLSv1.3 settles it.",
    },
  },

  subjects: ({ apache }) =>
    apache.flatMap(({ hosts, span }) =>
      hosts.items.filter(speaksTls).map((host) => ({ ...host, address: `${host.address}/tls`, document: { span } })),
    ),

  judge({ name: host, section, span, document }, { pass, fail, unknown }) {
    const line = section.single("SSLProtocol");
    if (!line) {
      const usual = byDefault("all -SSLv3", "Apache's default", {
        span,
        doubt: section.effective("SSLProtocol").doubt,
      });
      lookAt(usual.doubt);
      return unknown(usual, "all", { host }, causedBy(document));
    }
    const { old, isAll } = asksFor(line.args.map(({ value }) => value));
    const [first = line] = line.args.filter(({ value }) => value.replace(/^\+/, "") === old);
    if (old !== undefined && !isAll) return fail([first, { span }], "asked", { host, old }, causedBy(line));
    return isAll ? unknown([line, { span }], "all", { host }, causedBy(line)) : pass(line);
  },
});

type Host = Environment["apache"][number]["hosts"]["items"][number];

function speaksTls({ section }: Host): boolean {
  const [state] = section.single("SSLEngine")?.args ?? [];
  return state !== undefined && /^on$/i.test(state.value);
}

/** The oldest protocol that is left at the end of the words, and whether the word `all` put it there. */
function asksFor(words: readonly string[]): { readonly old: string | undefined; readonly isAll: boolean } {
  const left = new Map<string, boolean>();
  for (const word of words) {
    const [, sign = "", name = ""] = /^([+-]?)(.*)$/.exec(word) ?? [];
    const isAll = /^all$/i.test(name);
    if (sign === "") left.clear();
    for (const each of isAll ? OLD : OLD.filter((old) => old.toLowerCase() === name.toLowerCase()))
      if (sign === "-") left.delete(each);
      else left.set(each, isAll);
  }
  const old = OLD.find((each) => left.has(each) && each !== "SSLv3") ?? OLD.find((each) => left.has(each));
  return { old, isAll: old !== undefined && left.get(old) === true };
}

const OLD: readonly string[] = ["SSLv3", "TLSv1", "TLSv1.1"];
