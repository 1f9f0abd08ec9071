import type { Listen } from "./document.ts";

/** `80`, `127.0.0.1` (port 80), `*:80`, `[::]:443`, `unix:/run/nginx.sock`. */
export function readAddress(text: string): Pick<Listen, "host" | "port"> {
  if (text.startsWith("unix:")) return { host: text.slice("unix:".length), port: undefined };
  if (/^\d{1,5}$/.test(text)) return { host: "", port: Number(text) };
  const [, host = text, port] = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(text) ?? [];
  const bare = host.replace(/^\[(.*)\]$/, "$1");
  return { host: /^(?:\*|0\.0\.0\.0|::)$/.test(bare) ? "" : bare, port: port === undefined ? 80 : Number(port) };
}
