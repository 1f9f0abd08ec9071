import type { Figure } from "../figure.ts";

/** One way to run the service beside the others. */
export interface OptionAnswer {
  /** The option in words: its measures joined by +, or how things are. */
  readonly name: string;
  /** The measures that are taken; empty for how things are. */
  readonly measures: readonly string[];
  /** Hours down in a mean year. */
  readonly downtimePerYear: Figure;
  /** Hours down in a mean month. */
  readonly downtimePerMonth: Figure;
  /** Hours down in a mean year that count for the promise. */
  readonly countedPerYear: Figure;
  /** Hours of a mean outage. */
  readonly outage: Figure;
  /** Money lost in a mean year; absent when nobody said what an hour costs. */
  readonly loss: Figure | undefined;
  /** Money that its measures cost a year. */
  readonly price: Figure;
  /** Money: loss and price together; absent when nobody said what an hour costs. */
  readonly total: Figure | undefined;
  /** The share of the agreed time, from 0 to 1, that the service is up in a mean year. */
  readonly availability: Figure;
  /** Whether its total is the lowest; false for all when nobody said what an hour costs. */
  readonly cheapest: boolean;
  /** Whether another option costs no more and loses no more; false for all when nobody said what an hour costs. */
  readonly dominated: boolean;
}
