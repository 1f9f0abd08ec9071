import type { WeeklyHours } from "../calendar/weekly.ts";
import type { Frame } from "../frame.ts";
import { rememberFor } from "../remember.ts";
import { type Band, nextPositive, stepsOf, type Steps, valueAt } from "../steps.ts";
import { partOfIncident } from "./longest-time.ts";
import { requireSupport } from "./support-wait.ts";

/** Who reacts when: the first band that holds an hour counts; `rest` is every hour that no other band holds. */
export interface ResponseBand {
  readonly when: WeeklyHours | "rest";
  /** From being reached to being at work; `none` when nobody is there. */
  readonly reactionHours: number | "none";
}

/** `stay until fixed`: repair goes on after office hours; `office hours only`: it rests with the office. */
export type RepairPolicy = "stay until fixed" | "office hours only";

/** What decides how long people need. */
export interface Response {
  /** From failure to alarm, detection and gateway together. */
  readonly detectionHours: number;
  /** When alarms are sent at all; left out when always. */
  readonly notification?: WeeklyHours;
  readonly coverage: readonly ResponseBand[];
  readonly policy: RepairPolicy;
}

/** The response laid out over a frame. */
export interface Timeline {
  readonly frame: Frame;
  readonly detectionHours: number;
  readonly policy: RepairPolicy;
  /** 1 while alarms are sent. */
  readonly notified: Steps;
  /** 1 while somebody is there. */
  readonly cover: Steps;
  readonly reaction: Steps;
}

/**
 * Lays a response out over a frame: the same object for the same response.
 *
 * @throws PlanInputError when nobody ever responds, or for a negative time.
 */
export function layOut(frame: Frame, response: Response): Timeline {
  return laidOut(frame, JSON.stringify(response), () => lay(frame, response));
}

/** Responses of as many options, each with one input at both ends of its range. */
const laidOut = rememberFor<Timeline>(64);

function lay(frame: Frame, { detectionHours, policy, ...when }: Response): Timeline {
  const { notified, cover, reaction } = attended(frame, JSON.stringify(when), () => attendance(frame, when));
  requireSupport(cover);
  requireSupport(notified);
  return {
    frame,
    detectionHours: partOfIncident("response.detect", detectionHours),
    policy,
    notified,
    cover,
    reaction,
  };
}

type Attendance = Pick<Timeline, "notified" | "cover" | "reaction">;

/** Who is there hangs on no detection, so that the objects stay the same. */
const attended = rememberFor<Attendance>(16);

function attendance(frame: Frame, { notification, coverage }: Pick<Response, "notification" | "coverage">): Attendance {
  const cover = coverBands(frame, coverage);
  return {
    notified: stepsOf(frame.periodHours, notification ? bandsOf(frame, notification, 1) : [], notification ? 0 : 1),
    cover: stepsOf(
      frame.periodHours,
      cover.map(({ value, ...hours }) => ({ ...hours, value: value === undefined ? 0 : 1 })),
      0,
    ),
    reaction: stepsOf(
      frame.periodHours,
      cover.map(({ value, ...hours }) => ({ ...hours, value: value ?? 0 })),
      0,
    ),
  };
}

/** When people get to know, are there, and start to work, for a failure at an hour of the frame. */
export interface Reached {
  readonly notifiedHour: number;
  readonly presentHour: number;
  readonly reactionHours: number;
}

/** The human part of an incident that fails at `startHour`. */
export function reach({ detectionHours, notified, cover, reaction }: Timeline, startHour: number): Reached {
  const notifiedHour = nextPositive(notified, startHour + detectionHours);
  const presentHour = nextPositive(cover, notifiedHour);
  return { notifiedHour, presentHour, reactionHours: valueAt(reaction, presentHour) };
}

function coverBands(
  frame: Frame,
  coverage: readonly ResponseBand[],
): readonly (Omit<Band, "value"> & { readonly value: number | undefined })[] {
  const named = coverage.filter(({ when }) => when !== "rest");
  const rest = coverage.filter(({ when }) => when === "rest");
  return [...named, ...rest].flatMap(({ when, reactionHours }) => {
    const value = reactionHours === "none" ? undefined : partOfIncident("response.react", reactionHours);
    if (when === "rest") return [{ startHour: 0, endHour: frame.periodHours, value }];
    return frame.hours(when, "working").map(({ startHour, endHour }) => ({ startHour, endHour, value }));
  });
}

function bandsOf(frame: Frame, weekly: WeeklyHours, value: number): readonly Band[] {
  return frame.hours(weekly, "working").map(({ startHour, endHour }) => ({ startHour, endHour, value }));
}
