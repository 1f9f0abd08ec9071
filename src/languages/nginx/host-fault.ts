import { isBlank } from "./word-check.ts";

/** Why nginx reads no host and port of a text, said behind it; undefined where it does. */
export function hostFault(text: string): string | undefined {
  if (/^unix:/i.test(text)) return undefined;
  const [, host = "", port] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(text) ?? [];
  if (text.includes("/")) return "which is no host and port; write those alone, such as 127.0.0.1:9000";
  if (host === "") return "which names no host; write one before the port or the path";
  if (host.startsWith("[") && !host.endsWith("]")) return "which has a [ without its ]; write the address between both";
  if (port === undefined || isBlank(port)) return undefined;
  const isPort = /^\d{1,7}$/.test(port) && Number(port) > 0 && Number(port) < 65_536;
  return isPort ? undefined : `whose port ${port} is none; write one from 1 to 65535`;
}
