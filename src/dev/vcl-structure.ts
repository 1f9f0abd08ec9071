import type { Backend, VclDocument } from "../languages/varnish/index.ts";
import type { Setting } from "../model/index.ts";
import type { RecordedBackend, VclStructure } from "./record/varnish.ts";

/** What we read, in the words of a recording. */
export function structureRead({ files, backends, directors, acls, subs }: VclDocument): VclStructure {
  return {
    files: files.map(({ path }) => path),
    backends: backends.items.filter(({ to }) => to).map(backendRead),
    directors: directors.items.map(({ name, type, members }) => ({
      name,
      type,
      members: members.map(({ value }) => value),
    })),
    acls: acls.items.map(({ name }) => name),
    subs: [...subs.keys()].filter((name) => !name.startsWith("vcl_")),
  };
}

function backendRead(backend: Backend): RecordedBackend {
  const { name, maxConnections, probe } = backend;
  return {
    name: name.value,
    ...said("connectTimeout", backend.connectTimeout),
    ...said("firstByteTimeout", backend.firstByteTimeout),
    ...said("betweenBytesTimeout", backend.betweenBytesTimeout),
    ...(maxConnections && { maxConnections: maxConnections.value }),
    ...(probe && {
      probe: { ...said("url", probe.url), ...said("interval", probe.interval), ...said("timeout", probe.timeout) },
    }),
  };
}

/** What a default says is left out. */
function said<Key extends string, Value>(key: Key, { value, from }: Setting<Value>): Partial<Record<Key, Value>> {
  return from === undefined ? ({ [key]: value } as Record<Key, Value>) : {};
}
