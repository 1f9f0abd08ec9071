import { join } from "../environment/join.ts";
import type { Environment } from "../environment/environment.ts";
import type { Bind, HaproxyDocument, Proxy } from "../languages/haproxy/index.ts";
import { looking, mapLocated, type Located, type Subject } from "../model/index.ts";
import { datedCertificate, type DatedCertificate } from "./dated-certificate.ts";

/** A certificate that a listening address shows and that lies in the checkout. Address: `frontend:www/crt:www.pem`. */
export interface NamedCertificate extends Subject, DatedCertificate {
  /** `frontend www`. */
  readonly section: string;
  /** Where it is shown: `192.0.2.4:443`. */
  readonly at: Located<string>;
  /** The path as it is written. */
  readonly path: Located<string>;
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

function datedIn(environment: Environment): (named: Named) => readonly NamedCertificate[] {
  return ({ whole, ...named }) => {
    const dated = datedCertificate(whole, environment);
    return dated ? [{ ...named, path: mapLocated(named.path, () => whole), ...dated }] : [];
  };
}
