import type { SourceFile } from "../../model/index.ts";
import { placeOf, type UnitPlace } from "./unit-place.ts";

/** The files of one service in systemd's order: its unit, if it is here, and what changes it. */
export interface UnitFiles {
  readonly unit: string;
  readonly main: SourceFile | undefined;
  readonly dropIns: readonly SourceFile[];
}

interface Placed {
  readonly file: SourceFile;
  readonly place: UnitPlace;
}

/** Sorts files into services. Of units of one name on one host the operator's counts, and of drop-ins of one name as well. */
export function groupUnits(files: readonly SourceFile[]): readonly UnitFiles[] {
  const groups = new Map<string, Placed[]>();
  for (const file of files) {
    const place = placeOf(file.path);
    if (!place) continue;
    const key = `${place.root}\n${place.unit}`;
    const group = groups.get(key);
    if (group) group.push({ file, place });
    else groups.set(key, [{ file, place }]);
  }
  return [...groups.values()].map(together);
}

function together(group: readonly Placed[]): UnitFiles {
  const byRank = group.toSorted((a, b) => a.place.rank - b.place.rank);
  const names = new Map<string, SourceFile>();
  for (const { file, place } of byRank) if (place.isDropIn && !names.has(place.name)) names.set(place.name, file);
  return {
    unit: byRank[0]?.place.unit ?? "",
    main: byRank.find(({ place }) => !place.isDropIn)?.file,
    dropIns: [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file),
  };
}
