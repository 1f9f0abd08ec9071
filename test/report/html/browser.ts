import { existsSync } from "node:fs";
import process from "node:process";
import { chromium, type Browser } from "playwright-core";

const PLACES = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A browser of this machine, started before the first test of a suite; without one its tests are skipped, and that is said aloud. */
export function browserOf(suite: {
  before(start: (this: Mocha.Context) => Promise<void>): void;
  after(end: () => Promise<void>): void;
}): () => Browser {
  let browser: Browser | undefined;
  suite.before(async function () {
    const executablePath = PLACES.find((place) => place !== undefined && existsSync(place));
    if (executablePath === undefined) {
      console.log("      no Chromium here: apt-get install chromium, or set CHROMIUM to its path");
      this.skip();
    }
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  });
  suite.after(async () => browser?.close());
  return () => {
    if (!browser) throw new Error("The browser is not started.");
    return browser;
  };
}
