import { placeOf } from "./unit-place.ts";

/** Why a file is taken for a service unit of systemd, or a piece of one; `head` is its first 4 KiB. */
export function claims(path: string, head: string): string | undefined {
  const place = placeOf(path);
  const section = SECTION.exec(head)?.[1];
  if (!place) return undefined;
  const why = place.isDropIn ? `changes ${place.unit}` : "is named a service";
  if (section !== undefined) return `${why} and has a [${section}] section`;
  if (head.trim() === "") return `${why} and is empty, which masks it`;
  return isAllComment(head) ? `${why} and begins with a long comment` : undefined;
}

/** A package's unit may have more to say than the head holds. */
function isAllComment(head: string): boolean {
  return head.length >= 4096 && head.split("\n").every((line) => /^[ \t]*(?:[#;]|\r?$)/.test(line));
}

/** D-Bus and Avahi have files of this name, too, with other sections. */
const SECTION = /^\ufeff?[ \t]*\[(Unit|Service|Install)\b/m;
