import * as z from "zod/mini";
import { aboveZero, amount, count, duration, rate, size, upTo } from "./amounts.ts";
import { leaf, quantity } from "./leaf.ts";
import { list, section } from "./parts.ts";
import { date, text } from "./texts.ts";

/** How much load comes, and what it meets. */
export const capacity = section(
  {
    peak: z.optional(quantity(rate, "Requests at peak that reach the application, such as 18/s.")),
    service: z.optional(
      section(
        {
          mean: z.optional(quantity(aboveZero(duration), "Mean time that a request takes, such as 200ms.")),
          cv2: z.optional(quantity(amount, "Squared coefficient of variation of that time; 1 when not measured.")),
        },
        "How long requests take without waiting.",
      ),
    ),
    target: z.optional(
      section(
        { p95: z.optional(leaf(aboveZero(duration), "95 of 100 requests are answered within this time.")) },
        "What is aimed at.",
      ),
    ),
    backend: z.optional(leaf(text, "The HAProxy backend that is meant, or from-config when there is only one.")),
    servers: z.optional(quantity(upTo(1000, count), "How many servers the backend has.")),
    slots: z.optional(quantity(upTo(1000, count), "How many requests a server works on at once (maxconn).")),
    queueTimeout: z.optional(quantity(duration, "How long a request waits before it gets a 503.")),
    data: z.optional(
      quantity(aboveZero(size), "Size of the data that requests read, such as that of Data.fs and its blobs."),
    ),
    disk: z.optional(
      list(
        section(
          {
            date: leaf(date, "The day of the reading."),
            mount: leaf(text, "Where the file system is mounted, such as /srv."),
            used: leaf(aboveZero(size), "How much of it was used, as df said."),
            host: z.optional(leaf(text, "The host; without it, the one that has such a mount.")),
          },
          "A reading of df.",
        ),
        "How full disks were, in any order; eight readings over two months give a date.",
      ),
    ),
    loadTest: z.optional(
      list(
        section(
          {
            clients: leaf(count, "How many clients asked at once."),
            throughput: leaf(aboveZero(rate), "Requests that were served meanwhile, such as 78/s."),
          },
          "A step of a load test.",
        ),
        "What a load test measured; six steps or more say where throughput ends.",
      ),
    ),
  },
  "How much load comes, and what it meets.",
);

export type Capacity = z.output<typeof capacity>;
