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
    if (open.length < MOST_OPEN && named.some(({ value }) => value.includes("%["))) open.push(proxy);
    doubt ??= named.find((word) => word.doubt)?.doubt;
    for (const name of new Set(named.map(({ value }) => value))) add(byName, name, proxy);
  }
  return new Map(
    proxies.map((proxy) => {
      const itself = proxy.binds.length > 0 ? [proxy] : [];
      return [proxy, { items: [...new Set([...itself, ...(byName.get(proxy.name.value) ?? []), ...open])], doubt }];
    }),
  );
}

function add(lists: Map<string, Proxy[]>, name: string, proxy: Proxy): void {
  const known = lists.get(name);
  if (known) known.push(proxy);
  else lists.set(name, [proxy]);
}

/** More frontends than anyone has that name a backend by the request; each may lead to every backend. */
const MOST_OPEN = 100;
