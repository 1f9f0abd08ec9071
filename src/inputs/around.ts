import type { CountedOutages } from "./counted-outages.ts";
import type { Documents } from "../environment/environment.ts";

/** The formats that an input may follow from: `punchlist sla` reads their files and no others. */
export const ASKED_FORMATS = ["haproxy"] as const;

type AskedFormat = (typeof ASKED_FORMATS)[number];

/** What surrounds the inputs of one way to run a service. */
export interface Around {
  /** What the files show of the formats that an input asks for; undefined where none were read. */
  readonly environment: Pick<Documents, AskedFormat> | undefined;
  /** The zone of the machine that asks, which stands in for a zone that nobody declared. */
  readonly zone: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What a log of outages says; absent without one. */
  readonly counted?: CountedOutages | undefined;
}
