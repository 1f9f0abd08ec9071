import type { Figure } from "../figure.ts";

/** What to change first. */
export interface Sensitivity {
  /** The quantity that moves: the loss a year, or the hours down when no cost is known. */
  readonly of: Figure;
  /** The inputs, the strongest first. */
  readonly bars: readonly SensitivityBar[];
  /** The two strongest inputs against each other; absent where there are not two. */
  readonly pair: SensitivityPair | undefined;
  /** The stated ranges of what options change, each by what it does to the option's own total. */
  readonly options: readonly OptionRange[];
  /** Keys of inputs that nobody has confirmed, on which more than a fifth of the result depends. */
  readonly restsOn: readonly string[];
}

/** An input, and what the result is at both ends of it. */
export interface SensitivityBar {
  /** The input in words. */
  readonly input: string;
  /** Its key in punchlist.yaml. */
  readonly key: string;
  /** The unit of its value, low and high. */
  readonly unit: string;
  /** What it is now. */
  readonly value: number;
  /** The least that is held possible. */
  readonly low: number;
  /** The most that is held possible. */
  readonly high: number;
  /** Whether nobody said how far it may be off, so that ±50 % was taken. */
  readonly assumedRange: boolean;
  /** The result with the least, in the unit of what moves. */
  readonly atLow: number;
  /** The result with the most, in the unit of what moves. */
  readonly atHigh: number;
  /** Change of the result for 10 % more, as a share: 0.05 is 5 % more, below 0 it falls. */
  readonly elasticity: number;
}

/** An input of an option that somebody said may be off, between both ends. */
export interface OptionRange {
  /** The option's name. */
  readonly option: string;
  /** The input in words. */
  readonly input: string;
  /** Its key in punchlist.yaml. */
  readonly key: string;
  /** The unit of low and high. */
  readonly unit: string;
  /** The least that is held possible. */
  readonly low: number;
  /** The most that is held possible. */
  readonly high: number;
  /** The option's total a year with the least, or its hours down when no cost is known. */
  readonly atLow: number;
  /** The option's total a year with the most, or its hours down when no cost is known. */
  readonly atHigh: number;
}

/** The two strongest inputs against each other. */
export interface SensitivityPair {
  /** The strongest input, by rows of the results. */
  readonly first: SensitivityAxis;
  /** The second, by columns of the results. */
  readonly second: SensitivityAxis;
  /** The result for each pair of values, in the unit of what moves: a list for each value of the first. */
  readonly results: readonly (readonly number[])[];
}

/** An input at its least, as it is, and at its most. */
export interface SensitivityAxis {
  /** The input in words. */
  readonly input: string;
  /** The unit of its values. */
  readonly unit: string;
  /** The values that it is turned to, rising. */
  readonly values: readonly number[];
}
