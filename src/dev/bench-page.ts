/** What a change on the what-if page takes: from the input event until the browser has drawn, on the main thread. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { chromium, type CDPSession, type Page } from "playwright-core";
import { spawnSync } from "node:child_process";

/** Milliseconds of processor time that a change of an input takes in a browser; the median of several. */
export interface Turned {
  readonly input: string;
  readonly ms: number;
}

const PLACES = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Turns inputs of the healthy Plone's page, one after the other; undefined without a browser. */
export async function pageTurns(root: string): Promise<readonly Turned[] | undefined> {
  const executablePath = PLACES.find((place) => place !== undefined && existsSync(place));
  if (executablePath === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "punchlist-bench-"));
  const file = join(folder, "page.html");
  const environment = join(root, "fixtures/environments/plone-production");
  spawnSync(process.execPath, [join(root, "dist/punchlist.mjs"), "sla", environment, "--format", `html=${file}`]);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.locator("#chart-months").waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const turned: Turned[] = [];
  for (const [input, texts] of Object.entries(TEXTS))
    turned.push({ input, ms: await turn(page, session, input, texts) });
  await browser.close();
  rmSync(folder, { recursive: true });
  return turned;
}

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  "cost.base": numbered((step) => String(100 + 10 * step)),
  "incidents.observed.count": numbered((step) => String(8 + step)),
  "incidents.repair.median": numbered((step) => `${41 + step}m`),
  "response.detect": numbered((step) => `${2 + step / 10}m`),
  "failover.success": numbered((step) => `${60 + step} %`),
};

function numbered(text: (step: number) => string): readonly string[] {
  return Array.from({ length: 12 }, (_, step) => text(step));
}

async function turn(page: Page, session: CDPSession, key: string, texts: readonly string[]): Promise<number> {
  const field = page.locator(`#input-${key.replaceAll(".", "-")}`);
  const taken: number[] = [];
  for (const text of texts) {
    const before = await busyMs(session);
    await field.fill(text);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
    taken.push((await busyMs(session)) - before);
  }
  return taken.sort((a, b) => a - b)[taken.length >> 1] ?? Number.NaN;
}

/** What the page's main thread has worked so far. */
async function busyMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
}
