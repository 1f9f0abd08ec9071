import { Session } from "node:inspector/promises";

/**
 * How many steps something takes. A step is a block of our code that was run through, so a busy machine changes nothing; a pattern
 * or an `indexOf` counts as one, however far it looks.
 */
export async function stepsOf(work: readonly (() => Promise<unknown>)[]): Promise<readonly number[]> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const counts: number[] = [];
  for (const each of work) {
    await session.post("Profiler.takePreciseCoverage");
    await each();
    counts.push(await taken(session));
  }
  await session.post("Profiler.stopPreciseCoverage");
  session.disconnect();
  return counts;
}

async function taken(session: Session): Promise<number> {
  const { result } = await session.post("Profiler.takePreciseCoverage");
  return result
    .filter(({ url }) => /\/(?:src|rules)\//.test(url) && !url.includes("/src/dev/"))
    .flatMap(({ functions }) => functions)
    .flatMap(({ ranges }) => ranges)
    .reduce((sum, { count }) => sum + count, 0);
}
