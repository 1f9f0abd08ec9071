/** What every chart is drawn for. Charts say the same without colour, and have a CSV twin for those who cannot see them. */
export interface ChartOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** False draws with ASCII characters only. */
  readonly unicode: boolean;
  readonly colour: boolean;
}
