import { derived, doubted, mapLocated, readAddress, type Address, type Located } from "../../../model/index.ts";
import type { Part } from "../document.ts";

/** The name of what a part sets up, in doubt where its recipe may be another one. */
export function partName({ name, span, recipe }: Part): Located<string> {
  return derived({ span, doubt: recipe.text.doubt }, () => name);
}

/** Where what a part sets up listens, in doubt where its recipe may be another one. */
export function partAddress({ recipe }: Part, address: Located<string>): Located<Address> {
  return doubted(mapLocated(address, readAddress), recipe.text.doubt);
}
