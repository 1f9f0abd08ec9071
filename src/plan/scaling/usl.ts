/** Gunther's universal scalability law: throughput per client alone, contention, and cost of agreement. */
export interface Usl {
  /** γ: throughput of one client. */
  readonly gamma: number;
  /** α: share of work that cannot be done in parallel. */
  readonly alpha: number;
  /** β: cost of each pair of clients agreeing. */
  readonly beta: number;
}

/** The throughput of a number of clients at once. */
export function uslThroughput({ gamma, alpha, beta }: Usl, clients: number): number {
  return (gamma * clients) / (1 + alpha * (clients - 1) + beta * clients * (clients - 1));
}

/** The number of clients beyond which throughput falls; `Infinity` where it never does. */
export function uslPeak({ alpha, beta }: Usl): number {
  return Math.sqrt((1 - alpha) / beta);
}
