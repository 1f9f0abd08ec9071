import { significant } from "./significant.ts";

/** A share as a percentage to two digits: "12 %", "0.35 %"; never 0 or 100 for what is neither. */
export function formatShare(share: number): string {
  if (share === 0 || share === 1) return `${share * 100} %`;
  if (share < SMALLEST) return "< 0.01 %";
  if (share > 0.995) return "> 99 %";
  return `${significant(share * 100, 2)} %`;
}

const SMALLEST = 0.0001;
