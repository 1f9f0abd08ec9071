import { fileAt, fileSpan, located, type Files, type Located, type SourceFile } from "../../model/index.ts";
import type { Schedule } from "./document.ts";

/** How often logrotate is started, by the cron jobs and the timer that lie beside its configuration: the most frequent of them. */
export function scheduleBeside(path: string, files: Files): Located<Schedule> | undefined {
  const folder = etcOf(path);
  const found = [...inCronFolders(folder, files), ...inCronTables(folder, files), ...byTimer(folder, files)];
  return SCHEDULES.map((schedule) => found.find(({ value }) => value === schedule)).find((each) => each !== undefined);
}

const SCHEDULES: readonly Schedule[] = ["hourly", "daily", "weekly", "monthly"];

/** The folder that holds logrotate.conf and logrotate.d, with a slash behind it. */
function etcOf(path: string): string {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return folder.replace(/(^|\/)logrotate\.d\/$/, "$1");
}

function inCronFolders(folder: string, files: Files): readonly Located<Schedule>[] {
  return SCHEDULES.flatMap((schedule) => scheduled(fileAt(files, `${folder}cron.${schedule}/logrotate`), schedule));
}

/** A line whose hours, days and months are all stars: it runs each hour at least. */
const EACH_HOUR = /^[ \t]*(?:@hourly|[^\s#]+(?:[ \t]+\*){4})[ \t].*\blogrotate\b/m;

function inCronTables(folder: string, files: Files): readonly Located<Schedule>[] {
  const tables = ["crontab", "cron.d/logrotate"].flatMap((name) => fileAt(files, folder + name) ?? []);
  return tables.filter(({ text }) => EACH_HOUR.test(text)).flatMap((file) => scheduled(file, "hourly"));
}

/** What is dropped in beside the timer changes it. */
function byTimer(folder: string, files: Files): readonly Located<Schedule>[] {
  const timer = `${folder}systemd/system/logrotate.timer`;
  const standing = files.get(`${timer}.d`);
  const names = standing && "folder" in standing ? standing.folder.filter((name) => name.endsWith(".conf")) : [];
  const changes = names.map((name) => fileAt(files, `${timer}.d/${name}`)).flatMap(ofTimer);
  return changes.length > 0 ? changes : ofTimer(fileAt(files, timer));
}

function ofTimer(file: SourceFile | undefined): readonly Located<Schedule>[] {
  const calendar = [...(file?.text.matchAll(/^OnCalendar=(\S.*)$/gm) ?? [])].at(-1)?.[1]?.trim() ?? "";
  // The hours of `*:0/15` and `*-*-* *:00:00` are a star.
  const word = /(?:^|\s)\*:\S+$/.test(calendar) ? "hourly" : calendar;
  return scheduled(
    file,
    SCHEDULES.find((each) => each === word),
  );
}

function scheduled(file: SourceFile | undefined, schedule: Schedule | undefined): readonly Located<Schedule>[] {
  return file && schedule ? [located(schedule, fileSpan(file))] : [];
}
