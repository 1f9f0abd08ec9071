import type { Figure } from "../figure.ts";

/** The average over many years, and what single years look like. */
export interface Headline {
  /** Hours down in a mean month, a twelfth of the year. */
  readonly downtimePerMonth: Figure;
  /** Hours down in a mean year. */
  readonly downtimePerYear: Figure;
  /** Hours down, the mean of the simulated years, in which nothing fails that is still being repaired; absent when nothing was simulated. */
  readonly simulatedPerYear: Figure | undefined;
  /** Hours down; one year in twenty is better. Absent when nothing was simulated. */
  readonly goodYear: Figure | undefined;
  /** Hours down; one year in twenty is worse. Absent when nothing was simulated. */
  readonly badYear: Figure | undefined;
  /** Hours; in one year out of twenty a single outage lasts longer. Absent when nothing was simulated. */
  readonly longestOutage: Figure | undefined;
  /** Money lost in a mean year; absent when nobody said what an hour costs. */
  readonly lossPerYear: Figure | undefined;
  /** Incidents in a mean year, 1/yr. */
  readonly incidentsPerYear: Figure;
  /** Hours a month of announced maintenance within the hours of service, which come on top; absent when none is planned. */
  readonly plannedPerMonth: Figure | undefined;
  /** Hours a month of deployments that stop the service, which are part of the downtime; absent without any. */
  readonly deploysPerMonth: Figure | undefined;
  /** What the incident rate rests on, where it was counted. */
  readonly observed: ObservedIncidents;
}

/** How many incidents were counted in how long. */
export interface ObservedIncidents {
  /** Incidents. */
  readonly count: number;
  /** Years in which they were counted. */
  readonly years: number;
}
