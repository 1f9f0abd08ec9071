import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { htmlOf, type WhatIfPage } from "../report/what-if-page.ts";
import type { SlaAnswer } from "../plan/sla/answer.ts";
import { writeFile } from "./write-file.ts";

/** Writes a what-if page into a folder of its own among the temporary ones, and has the system's browser open it. */
export async function openPage(page: WhatIfPage, answer: SlaAnswer | undefined): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), "punchlist-")), "what-if.html");
  writeFile(file, await htmlOf(page, answer));
  process.stderr.write(`The page is ${file}; where no browser comes up, open it by hand.\n`);
  const [program, ...words] = OPENERS[process.platform] ?? ["xdg-open"];
  const child = spawn(program ?? "xdg-open", [...words, file], { detached: true, stdio: "ignore" });
  // Where there is no such program, the line above says what to do.
  child.on("error", () => undefined);
  child.unref();
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};
