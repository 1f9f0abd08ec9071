import { DATA_SERVICES } from "./table/data.ts";
import { PROXY_SERVICES } from "./table/proxies.ts";
import { SYSTEM_SERVICES } from "./table/system.ts";
import { WEB_SERVICES } from "./table/web.ts";
import { WORKER_SERVICES } from "./table/workers.ts";
import { ZOPE_SERVICES } from "./table/zope.ts";
import type { ServiceEntry } from "./service-entry.ts";

/** The services that rules know something about; where a command fits two, the first. */
export const SERVICE_TABLE = [
  ...ZOPE_SERVICES,
  ...WEB_SERVICES,
  ...WORKER_SERVICES,
  ...DATA_SERVICES,
  ...PROXY_SERVICES,
  ...SYSTEM_SERVICES,
] as const satisfies readonly ServiceEntry[];

/** A service by its name in the table. */
export type Service = (typeof SERVICE_TABLE)[number]["name"];

/** An entry of the table. */
export type KnownService = ServiceEntry & { readonly name: Service };
