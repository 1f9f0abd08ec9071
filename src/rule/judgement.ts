import type { Judged, RestsOn } from "../model/index.ts";
import type { Edit } from "./edit.ts";
import type { Message, MessageData, MessageText } from "./message.ts";
import type { Claim, Place } from "./place.ts";

/** What a rule says of one subject. Made by `pass`, `fail` and `unknown` only. */
export interface Judgement {
  readonly verdict: Judged;
  /** The first is where to look. */
  readonly places: readonly Place[];
  /** Absent for a pass: the rule's title says it. */
  readonly message?: Message;
  readonly cause?: Cause["cause"];
  /** Set for a pass that rests on nothing of a kind being there. */
  readonly restsOn?: Extract<RestsOn, "absence">;
  /** What to write instead; they do not overlap. */
  readonly edits: readonly Edit[];
}

/** What several subjects may share: a place, or in words what is lacking. The engine makes one finding of them. */
export interface Cause {
  readonly cause: Place | string;
}

/** Names the cause of a verdict that other subjects may share, such as a line of `defaults`. */
export function causedBy(cause: Place | string): Cause {
  return { cause };
}

export type Messages = Readonly<Record<string, MessageText>>;

type Arguments<Text extends MessageText, Tail extends readonly unknown[]> = keyof MessageData<Text> extends never
  ? [data?: MessageData<Text>, ...tail: Tail]
  : [data: MessageData<Text>, ...tail: Tail];

/** What `fail` says beside the place: the message's id, its data, edits that mend it. */
type Failing<M extends Messages> = {
  readonly [Id in keyof M & string]: readonly [message: Id, data: MessageData<M[Id]>, ...more: (Edit | Cause)[]];
}[keyof M & string];

/** The three things a rule may say. The first place is where to look; further places are evidence too. */
export interface Say<M extends Messages> {
  /** The places prove the title true. */
  pass(this: void, first: Place, ...more: readonly (Place | Cause)[]): Judgement;
  /** The places prove it false; edits mend it. */
  fail<Id extends keyof M & string>(
    this: void,
    at: Place | readonly [Place, ...Place[]],
    message: Id,
    ...rest: Arguments<M[Id], readonly (Edit | Cause)[]>
  ): Judgement;
  /** The files do not settle it; the message says what would. */
  unknown<Id extends keyof M & string>(
    this: void,
    at: Place | readonly [Place, ...Place[]],
    message: Id,
    ...rest: Arguments<M[Id], readonly Cause[]>
  ): Judgement;
  /** A claim that holds passes at its place, one that does not fails there; of one in doubt the engine says why. */
  settle(this: void, claim: Claim, say: { readonly fail: Failing<M>; readonly also?: readonly Place[] }): Judgement;
}

/** The three verdicts; a rule's messages are for the compiler, which checks ids and data against them. */
export function sayWith<M extends Messages>(): Say<M> {
  return {
    pass: (first, ...more) => ({
      verdict: "pass",
      places: [first, ...more.filter(isPlace)],
      ...more.find(isCause),
      edits: [],
    }),
    fail: (at, id, data?: object, ...more: readonly (Edit | Cause)[]) =>
      say("fail", at, { id, data: { ...data } }, more),
    unknown: (at, id, data?: object, ...more: readonly Cause[]) => say("unknown", at, { id, data: { ...data } }, more),
    settle: ({ holds, at }, { fail: [id, data, ...more], also = [] }) =>
      holds === true
        ? { verdict: "pass", places: [at, ...also], edits: [] }
        : say("fail", [at, ...also], { id, data: { ...data } }, more),
  };
}

function say(
  verdict: Judged,
  at: Place | readonly Place[],
  message: Message,
  more: readonly (Edit | Cause)[],
): Judgement {
  const edits = more.filter(isEdit);
  return { verdict, places: isPlaces(at) ? at : [at], message, ...more.find(isCause), edits };
}

function isPlaces(at: Place | readonly Place[]): at is readonly Place[] {
  return Array.isArray(at);
}

function isPlace(given: Place | Cause): given is Place {
  return !isCause(given);
}

function isEdit(given: Edit | Cause): given is Edit {
  return !isCause(given);
}

function isCause(given: Place | Edit | Cause): given is Cause {
  return "cause" in given;
}
