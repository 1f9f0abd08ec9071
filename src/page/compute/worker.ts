import { type Job, type Result, resultOf } from "./job.ts";

/** What a worker says when it is done. */
interface Done {
  readonly key: string;
  readonly result: Result;
}

/** Answers jobs inside a worker. */
export function serve(scope: DedicatedWorkerScope): void {
  scope.onmessage = ({ data }) => {
    scope.postMessage({ key: data.key, result: resultOf(data) });
  };
}

/** What a worker has of its own. */
export interface DedicatedWorkerScope {
  onmessage: ((event: { readonly data: Job }) => void) | null;
  readonly postMessage: (message: Done) => void;
}

/** Computes jobs one after the other; the newest list counts, and what is computed already is not computed again. */
export class Computer {
  readonly #script: string;
  readonly #told: (key: string, result: Result) => void;
  #worker: Worker | undefined;
  #running: string | undefined;
  #waiting: readonly Job[] = [];

  constructor(script: string, told: (key: string, result: Result) => void) {
    this.#script = script;
    this.#told = told;
  }

  /** What is wanted now, the most urgent first; a job that nobody wants any more is given up. */
  want(jobs: readonly Job[]): void {
    this.#waiting = jobs;
    if (this.#running !== undefined && !jobs.some(({ key }) => key === this.#running)) this.#stop();
    this.#next();
  }

  #next(): void {
    if (this.#running !== undefined) return;
    const [job, ...others] = this.#waiting;
    if (!job) return;
    this.#running = job.key;
    this.#waiting = others;
    this.#worker ??= this.#start();
    if (this.#worker) this.#worker.postMessage(job);
    else
      setTimeout(() => {
        this.#done(job.key, resultOf(job));
      });
  }

  #start(): Worker | undefined {
    try {
      const worker = new Worker(URL.createObjectURL(new Blob([this.#script], { type: "text/javascript" })));
      worker.onmessage = ({ data }: MessageEvent<Done>) => {
        this.#done(data.key, data.result);
      };
      return worker;
    } catch {
      // Some browsers allow no worker in a page from a disk: then it computes here.
      return undefined;
    }
  }

  #done(key: string, result: Result): void {
    if (key !== this.#running) return;
    this.#running = undefined;
    this.#waiting = this.#waiting.filter((job) => job.key !== key);
    this.#told(key, result);
    this.#next();
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#running = undefined;
  }
}
