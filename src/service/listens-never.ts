import { looking } from "../model/index.ts";
import { isHelperAlone } from "./helper-alone.ts";
import type { KnownCommand } from "./known-commands.ts";

/** Whether a program takes its work from elsewhere, or ends when it is done; HAProxy's own file tells where it listens. */
export function listensNever(program: KnownCommand): boolean {
  const { service, script, started } = program;
  if (SERVICES.has(service?.name ?? "") || SCRIPTS.has(script ?? "")) return true;
  if (looking(() => isHelperAlone(program)).result) return true;
  return RUNNERS.has(script ?? "") && !started.some(({ value }) => /serve|run_|octane|reverb|websocket/i.test(value));
}

const SERVICES: ReadonlySet<string> = new Set(
  "celery celery-beat rq dramatiq huey sidekiq resque delayed-job laravel-queue laravel-schedule horizon messenger cron haproxy".split(
    " ",
  ),
);

const SCRIPTS: ReadonlySet<string> = new Set(
  "clockwork supercronic tail sleep inotifywait rsync chown chmod cp mv ln mkdir rm touch".split(" "),
);

/** What runs one of an application's commands, of which few listen. */
const RUNNERS: ReadonlySet<string> = new Set(["manage.py", "django-admin", "artisan", "console", "rake"]);
