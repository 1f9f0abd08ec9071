import { fileAt, fileSpan, located, type Files, type Located } from "../../model/index.ts";
import type { Schedule } from "./document.ts";

/** How often logrotate is started, by the cron folders and the timer that lie beside its configuration. */
export function scheduleBeside(path: string, files: Files): Located<Schedule> | undefined {
  const folder = etcOf(path);
  for (const schedule of SCHEDULES) {
    const job = fileAt(files, `${folder}cron.${schedule}/logrotate`);
    if (job) return located(schedule, fileSpan(job));
  }
  const timers = ["logrotate.timer.d/override.conf", "logrotate.timer"];
  return timers
    .map((name) => timerAt(`${folder}systemd/system/${name}`, files))
    .find((schedule) => schedule !== undefined);
}

const SCHEDULES: readonly Schedule[] = ["hourly", "daily", "weekly", "monthly"];

/** The folder that holds logrotate.conf and logrotate.d, with a slash behind it. */
function etcOf(path: string): string {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return folder.replace(/(^|\/)logrotate\.d\/$/, "$1");
}

function timerAt(path: string, files: Files): Located<Schedule> | undefined {
  const file = fileAt(files, path);
  const word = file && /^OnCalendar=(\w+)[ \t]*$/m.exec(file.text)?.[1];
  const schedule = SCHEDULES.find((each) => each === word);
  return file && schedule && located(schedule, fileSpan(file));
}
