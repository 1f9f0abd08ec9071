import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Complaint } from "./check.ts";
import { writeTree, type Tree } from "./tree.ts";

/** A complaint with the smallest files that give it. */
export interface Found extends Complaint {
  readonly seed: number;
  readonly sample: string;
  readonly tree: Tree;
}

/** Writes reproductions below one temporary folder, made with the first. */
export class Findings {
  #folder: string | undefined;
  readonly #known = new Set<string>();

  /** Whether a complaint is the first of its check about its part. */
  isNew({ check, about }: Complaint): boolean {
    return !this.#known.has(`${check} ${about}`);
  }

  get count(): number {
    return this.#known.size;
  }

  /** Writes the files, and gives the lines to print. */
  add({ check, about, text, seed, sample, tree }: Found): string {
    this.#folder ??= mkdtempSync(join(tmpdir(), "punchlist-found-"));
    this.#known.add(`${check} ${about}`);
    const folder = join(this.#folder, `${this.#known.size}-${check.replaceAll(" ", "-")}`);
    mkdirSync(folder);
    writeTree(tree, folder);
    return `${check} (${about}): ${text}\n  seed ${seed}, from ${sample}; smallest files in ${folder}`;
  }
}
