import type { Listed, Problem } from "../../model/index.ts";
import type { Proxy } from "./document.ts";

/** For each proxy, those that listen and hand their requests to it: itself, and frontends that name it. A name that is made of the request may be any. */
export function entriesOf(proxies: readonly Proxy[]): ReadonlyMap<Proxy, Listed<Proxy>> {
  const byName = new Map<string, Proxy[]>();
  const open: Proxy[] = [];
  let doubt: Problem | undefined;
  for (const proxy of proxies.filter(({ binds }) => binds.length > 0)) {
    const named = [proxy.defaultBackend, ...proxy.useBackends.map(({ words }) => words[1])].flatMap(
      (word) => word ?? [],
    );
    if (named.some(({ value }) => value.includes("%["))) open.push(proxy);
    doubt ??= named.find((word) => word.doubt)?.doubt;
    for (const name of new Set(named.map(({ value }) => value))) byName.set(name, [...(byName.get(name) ?? []), proxy]);
  }
  return new Map(
    proxies.map((proxy) => {
      const itself = proxy.binds.length > 0 ? [proxy] : [];
      return [proxy, { items: [...new Set([...itself, ...(byName.get(proxy.name.value) ?? []), ...open])], doubt }];
    }),
  );
}
