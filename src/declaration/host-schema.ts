import * as z from "zod/mini";
import { aboveZero, count, memory, size } from "./amounts.ts";
import { leaf } from "./leaf.ts";
import { list, named, section } from "./parts.ts";
import { glob } from "./texts.ts";

const disk = section(
  {
    size: leaf(aboveZero(size), "Size of the file system, such as 500 GB."),
    used: leaf(size, "How much of it is used."),
    available: z.optional(leaf(size, "What an unprivileged user can still write; without it, size less used.")),
  },
  "A mounted file system.",
);

/** What is said of a host. */
export const hostSchema = section(
  {
    memory: z.optional(leaf(aboveZero(memory), "Memory as it is sold, such as 16 GB: 16 GiB.")),
    cpus: z.optional(leaf(count, "Number of processors.")),
    disks: z.optional(named(disk, "File systems by where they are mounted.")),
    processes: z.optional(
      named(
        leaf(aboveZero(memory), "What the process takes, such as 2 GB: its measured memory after a day."),
        "Memory of processes by their names; it counts in the place of an estimate.",
      ),
    ),
    files: z.optional(list(leaf(glob, "Paths of the checkout."), "The files that are for this host.")),
  },
  "What is known about a host.",
);
