/** The script of the what-if page: in a page it shows it, in a worker it computes for it. */
import { render } from "preact";
import { readPlainData } from "../report/what-if-data.ts";
import { App } from "./app.tsx";
import { type DedicatedWorkerScope, serve } from "./compute/worker.ts";

if (typeof document === "undefined") serve(globalThis as unknown as DedicatedWorkerScope);
else show(document.currentScript?.textContent ?? "");

function show(script: string): void {
  const data = document.getElementById("what-if-data");
  const place = document.getElementById("what-if-app");
  if (!data || !place) return;
  render(<App data={readPlainData(data.textContent)} script={script} />, place);
}
