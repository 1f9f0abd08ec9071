import type { Judged, Problem, Span, Step } from "../model/index.ts";
import type { Message, MessageData } from "./message.ts";

/** Somewhere to point at: a span, or anything that knows its own (a located value, a backend, a fact). */
export type Place = Span | PlacedThing;

interface PlacedThing {
  readonly span: Span;
  readonly trail?: readonly Step[];
  readonly doubt?: Problem | undefined;
}

/** A replacement for what stands at a place, or with `insert` a line to add there. */
export interface FixText {
  readonly at: Place;
  readonly text: string;
  readonly insert?: boolean;
}

/** What a rule says of one subject. Made by `pass`, `fail` and `unknown` only. */
export interface Judgement {
  readonly verdict: Judged;
  /** The first is where to look. */
  readonly places: readonly Place[];
  /** Absent for a pass: the rule's title says it. */
  readonly message?: Message;
  readonly fix: FixText | undefined;
}

export type Messages = Readonly<Record<string, string>>;

type Arguments<Text extends string, Tail extends readonly unknown[]> = keyof MessageData<Text> extends never
  ? [data?: MessageData<Text>, ...tail: Tail]
  : [data: MessageData<Text>, ...tail: Tail];

/** The three things a rule may say. The first place is where to look; further places are evidence too. */
export interface Say<M extends Messages> {
  /** The places prove the title true. */
  pass(this: void, first: Place, ...more: readonly Place[]): Judgement;
  /** The places prove it false. */
  fail<Id extends keyof M & string>(
    this: void,
    at: Place | readonly [Place, ...Place[]],
    message: Id,
    ...rest: Arguments<M[Id], [fix?: FixText]>
  ): Judgement;
  /** The files do not settle it; the message says what would. */
  unknown<Id extends keyof M & string>(
    this: void,
    at: Place | readonly [Place, ...Place[]],
    message: Id,
    ...rest: Arguments<M[Id], []>
  ): Judgement;
}

/** The three verdicts; a rule's messages are for the compiler, which checks ids and data against them. */
export function sayWith<M extends Messages>(): Say<M> {
  return {
    pass: (...places) => ({ verdict: "pass", places, fix: undefined }),
    fail: (at, id, data?: object, fix?: FixText) => say("fail", at, { id, data: { ...data } }, fix),
    unknown: (at, id, data?: object) => say("unknown", at, { id, data: { ...data } }),
  };
}

function say(verdict: Judged, at: Place | readonly Place[], message: Message, fix?: FixText): Judgement {
  return { verdict, places: isPlaces(at) ? at : [at], message, fix };
}

/** The span that a place stands for. */
export function placeSpan(place: Place): Span {
  return "span" in place ? place.span : place;
}

/** The other places that made a value so, where the place knows them. */
export function placeTrail(place: Place): readonly Step[] {
  return "span" in place ? (place.trail ?? []) : [];
}

/** Why the value at a place may be another one, where the place knows it. */
export function placeDoubt(place: Place): Problem | undefined {
  return "span" in place ? place.doubt : undefined;
}

function isPlaces(at: Place | readonly Place[]): at is readonly Place[] {
  return Array.isArray(at);
}
