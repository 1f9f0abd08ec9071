import { catalogue } from "../../rules/catalogue.ts";
import { baseName } from "../model/base-name.ts";
import { nearest } from "../model/nearest.ts";

/** The rule that has the name in its id, else one written much like it, else one with much the same name in another folder. */
export function meantRule(id: string): string | undefined {
  const ids = [...catalogue.rules.keys()];
  const name = baseName(id);
  const containing = ids.find((known) => name.length > 3 && known.includes(name));
  if (containing !== undefined) return containing;
  const most = Math.max(3, name.length / 3);
  const near = nearest(id, ids, most) ?? nearest(name, ids.map(baseName), most);
  return near && ids.find((known) => known === near.word || baseName(known) === near.word);
}
