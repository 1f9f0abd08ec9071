import type { Service } from "./service-table.ts";

/** What one process of a kind takes, in MiB from the least to the most of ordinary applications. */
export type Mebibytes = readonly [low: number, high: number];

/** How the memory of a service follows from its command and its files. */
export interface ServiceWeight {
  /** One worker, or all of it where it has none. */
  readonly each: Mebibytes;
  /** The process that leads the workers; one alone has none. */
  readonly main?: Mebibytes;
  readonly workers?: Workers;
  /** Threads of a worker, each of which takes memory as well. */
  readonly threads?: { readonly each: Mebibytes; readonly number: Workers };
  /** An option that bounds a worker; what a program takes outside of what it bounds is a share of it. */
  readonly bound?: {
    readonly option: RegExp;
    readonly unit?: "MiB";
    readonly outside: number;
    /** Without the option only a file that is not read would tell. */
    readonly needed?: true;
  };
}

/** Where a number of workers stands. */
export interface Workers {
  readonly options: readonly string[];
  readonly file?: {
    readonly options: readonly string[];
    readonly usual?: string;
    /** Without it, the file leaves the number alone. */
    readonly word: string;
    readonly line: RegExp;
    /** A line that asks its environment first: the variable, and what is taken without it. */
    readonly asks?: RegExp;
  };
  /** The variable of its environment that counts where command and file say nothing. */
  readonly variable?: string;
  /** Files that each add some, wherever they lie. */
  readonly pools?: { readonly path: RegExp; readonly line: RegExp };
  /** Without a word of it; `unknown` where only a file that is not here would tell. */
  readonly otherwise: number | "processors" | "unknown";
}

const PYTHON: Mebibytes = [60, 300];
const RAILS: Mebibytes = [150, 400];
const PUMA_FILE = { options: ["-C", "--config"], usual: "config/puma.rb" };

/**
 * Ranges from practice, not measured here: an empty application takes a third to a tenth. A service without an entry is asked about.
 */
export const PROCESS_WEIGHTS: Partial<Readonly<Record<Service, ServiceWeight>>> = {
  gunicorn: {
    each: PYTHON,
    main: [20, 40],
    workers: {
      options: ["-w", "--workers"],
      file: {
        options: ["-c", "--config"],
        usual: "gunicorn.conf.py",
        word: "workers",
        line: /^\s*workers\s*=\s*(\d{1,4})\s*(?:#|$)/m,
      },
      variable: "WEB_CONCURRENCY",
      otherwise: 1,
    },
  },
  uwsgi: {
    each: PYTHON,
    main: [20, 40],
    workers: { options: ["-p", "--processes", "--workers"], otherwise: "unknown" },
  },
  uvicorn: { each: PYTHON, workers: { options: ["--workers"], variable: "WEB_CONCURRENCY", otherwise: 1 } },
  hypercorn: { each: PYTHON, workers: { options: ["-w", "--workers"], otherwise: 1 } },
  daphne: { each: PYTHON },
  waitress: { each: PYTHON },
  pserve: { each: PYTHON },
  celery: {
    each: [80, 200],
    main: [45, 200],
    workers: { options: ["-c", "--concurrency"], otherwise: "processors" },
  },
  "celery-beat": { each: [45, 200] },
  flower: { each: [40, 150] },
  rq: { each: [50, 400] },
  "rq-scheduler": { each: [30, 100] },
  dramatiq: { each: PYTHON, workers: { options: ["-p", "--processes"], otherwise: "processors" } },
  huey: { each: PYTHON },
  puma: {
    each: [120, 300],
    main: [80, 150],
    workers: {
      options: ["-w", "--workers"],
      file: {
        ...PUMA_FILE,
        word: "workers",
        line: /^\s*workers\s*\(?\s*(\d{1,4})\b/m,
        asks: /^\s*workers\b[^#\n]{0,40}\bENV\b[^#\n"']{0,20}["'](\w{1,40})["'][^#\n\d]{0,20}(\d{1,4})/m,
      },
      variable: "WEB_CONCURRENCY",
      otherwise: 0,
    },
    threads: {
      each: [5, 20],
      number: {
        options: ["-t", "--threads"],
        file: {
          ...PUMA_FILE,
          word: "threads",
          line: /^\s*threads\s*\(?\s*\d{1,4}\s*,\s*(\d{1,4})\b/m,
          asks: /^\s*\w*threads\w*\b[^#\n]{0,40}\bENV\b[^#\n"']{0,20}["'](\w{0,20}MAX_THREADS)["'][^#\n\d]{0,20}(\d{1,4})/m,
        },
        variable: "RAILS_MAX_THREADS",
        otherwise: 5,
      },
    },
  },
  unicorn: {
    each: RAILS,
    main: [100, 200],
    workers: {
      options: [],
      file: {
        options: ["-c", "--config-file"],
        word: "worker_processes",
        line: /^\s*worker_processes\s*\(?\s*(\d{1,4})\b/m,
      },
      otherwise: "unknown",
    },
  },
  thin: { each: RAILS },
  sidekiq: { each: [200, 600] },
  resque: { each: [150, 600] },
  "delayed-job": { each: [150, 400] },
  "php-fpm": {
    each: [30, 80],
    main: [10, 30],
    workers: {
      options: [],
      pools: { path: /(?:^|\/)(?:pool|php-fpm)\.d\/[^/]+\.conf$/, line: /^\s*pm\.max_children\s*=\s*(\d{1,5})/m },
      otherwise: "unknown",
    },
  },
  "laravel-queue": { each: [40, 128], bound: { option: /^--memory=(\d{1,6})$/, unit: "MiB", outside: 0.25 } },
  "laravel-schedule": { each: [30, 80] },
  messenger: { each: [40, 128], bound: { option: /^--memory-limit=(\d{1,6}[kKmMgG])$/, outside: 0.25 } },
  node: { each: [60, 400], bound: { option: /^--max[-_]old[-_]space[-_]size=(\d{1,6})$/, unit: "MiB", outside: 0.25 } },
  java: { each: [300, 1000], bound: { option: /^-Xmx(\d{1,6}[kKmMgG])$/, outside: 0.5 } },
  memcached: { each: [10, 64 * 1.2], bound: { option: /^-m(\d{1,6})$/, unit: "MiB", outside: 0.2 } },
  redis: { each: [10, 100], bound: { option: /^--maxmemory=(\d{1,6}[kKmMgG])b?$/, outside: 1, needed: true } },
  postgresql: { each: [30, 100], bound: { option: /^shared_buffers=(\d{1,6}[kKmMgG])B$/, outside: 0.5, needed: true } },
};
