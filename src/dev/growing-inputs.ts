/** Something of which a team may declare more, and a `punchlist.yaml` with so many of it. */
export interface Growing {
  readonly name: string;
  readonly counts: readonly number[];
  readonly declared: (count: number) => string;
}

/** What an answer has to grow with no faster than in proportion. */
export const growing: readonly Growing[] = [
  { name: "holidays", counts: [0, 10, 100], declared: (count) => service({ holidays: count }) },
  { name: "on-call bands", counts: [2, 8, 32], declared: (count) => service({ bands: count }) },
  { name: "options", counts: [1, 4, 16], declared: (count) => service({ options: count }) },
];

function service({ holidays = 10, bands = 2, options = 1 }: Readonly<Record<string, number>>): string {
  return `service: { zone: Europe/Berlin, hours: "Mon-Fri 07:00-20:00", holidays: [${list(holidays, holiday)}] }
promise: { availability: "99.5 %", window: calendar-month }
cost: { currency: EUR, base: 25, profile: [{ when: Mon-Fri 08-18, perHour: 300 }] }
incidents: { observed: { count: 7, years: 3 }, repair: { median: 40m, p90: 3h } }
response: { detect: 5m, coverage: [${list(bands - 1, (index) => band(index, bands))}, { when: rest, react: 45m }] }
measures: [${list(options, measure)}]
run: { seed: 7, n: 5000 }
`;
}

function list(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join(", ");
}

/** Every third day of the year that is asked about. */
function holiday(index: number): string {
  return new Date(Date.UTC(2027, 0, 2 + 3 * index)).toISOString().slice(0, 10);
}

/** Parts of the day from 8 to 18, each with people who take a minute longer. */
function band(index: number, bands: number): string {
  const [from, to] = [index, index + 1].map((edge) => clock(480 + Math.round((600 * edge) / (bands - 1))));
  return `{ when: "Mon-Fri ${from}-${to}", react: ${10 + index}m }`;
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** All change the same input, so that none is combined with another. */
function measure(index: number): string {
  return `{ name: option ${index}, yearly: ${1000 + index}, set: { failover: { duration: ${60 + index}s, success: 0.9, survivorMttf: 2000h } } }`;
}
