import type { Environment } from "../environment/environment.ts";
import { validities } from "../languages/grammar/certificate.ts";
import { daysBetween } from "../model/day.ts";
import { checkoutFile } from "./checkout-files.ts";

/** How long a certificate counts. */
export interface DatedCertificate {
  /** The last day on which it counts, `YYYY-MM-DD`. */
  readonly endsOn: string;
  /** Whole days from the day of the audit; negative once it has ended. */
  readonly daysLeft: number;
}

/** The certificate at a path of the host, if it lies in the checkout; most do not. Of a chain the first is the server's own. */
export function datedCertificate(path: string, environment: Environment): DatedCertificate | undefined {
  const file = checkoutFile(path, environment);
  const [own] = file ? validities(file.text) : [];
  return own && { endsOn: own.notAfter, daysLeft: daysBetween(environment.today, own.notAfter) };
}
