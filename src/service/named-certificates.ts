import { join } from "../environment/join.ts";
import type { Environment } from "../environment/environment.ts";
import { validities } from "../languages/grammar/certificate.ts";
import type { Bind, HaproxyDocument, Proxy } from "../languages/haproxy/index.ts";
import { daysBetween } from "../model/day.ts";
import { looking, mapLocated, type Located, type Subject } from "../model/index.ts";
import { checkoutFile } from "./checkout-files.ts";

/** A certificate that a listening address shows and that lies in the checkout. Address: `frontend:www/crt:www.pem`. */
export interface NamedCertificate extends Subject {
  /** `frontend www`. */
  readonly section: string;
  /** Where it is shown: `192.0.2.4:443`. */
  readonly at: Located<string>;
  /** The path as it is written. */
  readonly path: Located<string>;
  /** The last day on which it counts, `YYYY-MM-DD`. */
  readonly endsOn: string;
  /** Whole days from the day of the audit; negative once it has ended. */
  readonly daysLeft: number;
}

/** The certificates of HAProxy's `bind` lines. One that lies elsewhere, as most do, is not found. */
export const namedCertificates = join("namedCertificates", ["haproxy"], (environment): readonly NamedCertificate[] =>
  environment.haproxy.flatMap((document) =>
    document.proxies.flatMap((proxy) =>
      proxy.binds.flatMap((bind) => shownBy(bind, proxy, baseOf(document)).flatMap(datedIn(environment))),
    ),
  ),
);

type Named = Pick<NamedCertificate, "section" | "at" | "path" | "address" | "span"> & { readonly whole: string };

/** `crt-base` stands before paths that do not begin at the root. */
function baseOf({ global }: HaproxyDocument): string {
  return global.lines.findLast(({ keyword }) => keyword === "crt-base")?.words[1]?.value ?? "";
}

function shownBy({ line, address: at }: Bind, { kind, name, address, span }: Proxy, base: string): readonly Named[] {
  const texts = looking(() => line.words.map(({ value }) => value)).result;
  return line.words.flatMap((path, index) => {
    if (texts[index - 1] !== "crt") return [];
    const whole = path.value.startsWith("/") ? path.value : `${base}/${path.value}`;
    return [{ address: `${address}/crt:${path.value}`, span, section: `${kind} ${name.value}`, at, path, whole }];
  });
}

/** Of a chain the first certificate is the server's own. */
function datedIn(environment: Environment): (named: Named) => readonly NamedCertificate[] {
  return ({ whole, ...named }) => {
    const file = checkoutFile(whole, environment);
    const [own] = file ? validities(file.text) : [];
    if (!own) return [];
    const endsOn = own.notAfter;
    return [
      { ...named, path: mapLocated(named.path, () => whole), endsOn, daysLeft: daysBetween(environment.today, endsOn) },
    ];
  };
}
