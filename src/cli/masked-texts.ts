import { maskSecrets } from "../audit/mask-secrets.ts";
import { eachText } from "../report/each-text.ts";

/** Plain data with what looks like a secret masked in each of its texts: names of measures and hosts are written by people, too. */
export function maskedTexts<T>(data: T): T {
  return eachText(data, maskSecrets);
}
