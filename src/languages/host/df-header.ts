/** The first line of a table of df. */
export type DfHeader =
  | { readonly table: "blocks"; readonly bytes: number; readonly typed: boolean }
  | { readonly table: "inodes"; readonly typed: boolean }
  | { readonly table: "rounded" };

/**
 * What a line heads, in whatever language df speaks: `1024-blocks`, `1K-Blöcke` and `blocs de 1024` name a unit, inodes are called
 * like inodes nearly everywhere, and the sizes of `df -h` have a column without a unit.
 */
export function dfHeader(line: string): DfHeader | undefined {
  if (line.length > LONGEST || endsLikeRow(line)) return undefined;
  const typed = TYPED.test(line);
  if (INODES.test(line)) return { table: "inodes", typed };
  const [, count = "", letter = ""] = UNIT.exec(line) ?? OF_UNIT.exec(line) ?? [];
  if (count !== "") return { table: "blocks", bytes: Number(count) * (UNITS.get(letter) ?? 1), typed };
  return SIZES.test(line) ? { table: "rounded" } : undefined;
}

/** Whether a line ends like a row of df: numbers, a percentage, and the folder that it is mounted on; or a template fills it in. */
function isDfRow(line: string): boolean {
  return /^\{\{.*\}\}\s*$/.test(line.slice(0, LONGEST)) || endsLikeRow(line);
}

function endsLikeRow(line: string): boolean {
  return line.length <= LONGEST_ROW && /\s-?\d[\d.,]*[KMGTPEB]?i?\s+(?:\d{1,3}%|-)\s+\//.test(line);
}

/** Whether a text has a table of df: the header that df has in English, or another above a row. */
export function hasDfTable(text: string): boolean {
  const lines = text.split("\n");
  return lines.some(
    (line, index) => dfHeader(line) !== undefined && (isEnglish(line) || isDfRow(lines[index + 1] ?? "")),
  );
}

/** Whether df said it in English, so that the line is a header even when no row follows. */
export function isEnglish(line: string): boolean {
  return /^Filesystem\s.*\sMounted on\s*$/.test(line);
}

const LONGEST = 240;
const LONGEST_ROW = 4096;
const TYPED = /\s(?:Type|Typ|Tipo|Тип|类型|タイプ)\s/u;
const INODES = /\s(?:i-?nod\S*|inœuds|nodos-i|инод\S*|i-węzły|I节点|Iノード)\s/iu;
const UNIT = /\s(\d{1,10})([KMGB]?)-\p{L}+\.?\s/u;
const OF_UNIT = /\s\p{L}+ d[ei] (\d{1,10})([KMGB]?)\s/u;
const SIZES = /^\S.*\s(?:Size|Größe|Taille|Tamaño|Tam\.|Dim\.|Grootte|Storlek|Размер|容量|大小|サイズ)\s.*%/u;

const UNITS: ReadonlyMap<string, number> = new Map([
  ["K", 1024],
  ["M", 1024 ** 2],
  ["G", 1024 ** 3],
]);
