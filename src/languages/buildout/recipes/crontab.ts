import type { Located, Subject } from "../../../model/index.ts";

/** A line that a part puts into the user's crontab. */
export interface CrontabLine extends Subject {
  readonly part: string;
  /** The five fields, or a word such as `@reboot`. */
  readonly times: Located<string>;
  readonly command: Located<string>;
}
