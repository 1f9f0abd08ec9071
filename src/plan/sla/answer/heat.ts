/** What an incident costs on average that strikes in this hour of the week, or its hours down when no cost is known. */
export interface Heat {
  /** The unit of the hours: a currency, or `h` when nobody said what an hour costs. */
  readonly unit: string;
  /** The 168 hours of the week, Monday 00:00 first. */
  readonly hours: readonly number[];
}
