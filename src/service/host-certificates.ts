import { join } from "../environment/join.ts";
import type { Environment } from "../environment/environment.ts";
import type { VirtualHost } from "../languages/apache/index.ts";
import type { Located, Subject } from "../model/index.ts";
import { datedCertificate, type DatedCertificate } from "./dated-certificate.ts";

/** A certificate that a virtual host shows and that lies in the checkout. Address: `host:www.example.org:443/certificate:www.pem`. */
export interface HostCertificate extends Subject, DatedCertificate {
  /** What to call the virtual host. */
  readonly host: string;
  /** The path as it is written. */
  readonly path: Located<string>;
}

/** The certificates of Apache's virtual hosts that speak TLS. */
export const hostCertificates = join("hostCertificates", ["apache"], (environment): readonly HostCertificate[] =>
  environment.apache.flatMap(({ hosts }) => hosts.items.flatMap((host) => shownBy(host, environment))),
);

function shownBy({ section, name, address, span }: VirtualHost, environment: Environment): readonly HostCertificate[] {
  const [state] = section.single("SSLEngine")?.args ?? [];
  if (!state || /^off$/i.test(state.value)) return [];
  return section.effective("SSLCertificateFile").items.flatMap(({ args: [path] }) => {
    const dated = path && datedCertificate(path.value, environment);
    return dated ? [{ address: `${address}/certificate:${path.value}`, span, host: name, path, ...dated }] : [];
  });
}
