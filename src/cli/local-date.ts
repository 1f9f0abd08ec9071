import { formatISO } from "date-fns";

/** The date on the wall clock of whoever runs this, `YYYY-MM-DD`. */
export function localDate(): string {
  return formatISO(new Date(), { representation: "date" });
}
