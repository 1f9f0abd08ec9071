import { defineRule, lookAt, type Environment } from "#rule";

/**
 * Say once when a log is due.
 *
 * Of `size` and the intervals the last one counts: `daily` and then `size 1G`
 * rotates nothing before it has a gigabyte, and the two weeks that `rotate 14`
 * promises are months. `minsize` and `maxsize` count beside an interval only;
 * without one logrotate's own 1 MiB decides. And what is to be rotated each hour
 * needs a logrotate that runs each hour: distributions start it once a day.
 * The blocks of yum and dracut are left alone: their packages ship them so, and their logs stay small.
 *
 * @see https://github.com/logrotate/logrotate/blob/3.21.0/logrotate.8.in
 */
export default defineRule({
  title: "What says when a log is rotated agrees",
  fault: "Logs are rotated at other times than their block says",
  harm: "toil",
  severity: "warning",
  item: "T20",
  needs: ["logrotate"],
  messages: {
    sizeWins:
      "The block of {logs} says {interval} and then size {size}, which wins: no log is rotated before it has {size}, however old; drop {interval}, or write maxsize {size} to have both.",
    intervalWins:
      "The block of {logs} says size {size} and then {interval}, which wins: its logs are rotated {interval}, however large; write maxsize {size} to have both.",
    noInterval:
      "The block of {logs} has {option} {size} and no interval, beside which alone it counts: a log is rotated at logrotate's own 1 MiB; add daily or weekly.",
    hourly:
      "The block of {logs} is to be rotated hourly, and logrotate runs {schedule} only; run it hourly, or write daily with maxsize.",
    elsewhere:
      "The block of {logs} has {option} {size} and no interval, beside which alone it counts; the main file may set one, and adding it to the checkout settles it.",
    whichSchedule:
      "The block of {logs} is to be rotated hourly, and distributions run logrotate once a day; the timer or cron job of the host settles it (cron.hourly/logrotate beside logrotate.conf).",
  },

  subjects: ({ logrotate }) =>
    logrotate.flatMap(({ blocks, schedule }) =>
      blocks
        .filter((block) => saysWhen(block) && !STOCK.has(block.name))
        .map((block) => ({ ...block, ...lastOfEach(block), schedule })),
    ),

  judge(block, { pass, fail, unknown }) {
    const { span, name: logs, criterion, minSize, maxSize, globalsUnseen, schedule, size, interval } = block;
    // A line that a template fills in may be the last one.
    lookAt(block.fault.doubt);
    if (size?.value && interval) {
      const said = { logs, size: size.value, interval: interval.name };
      return size.span.start > interval.span.start
        ? fail([size, interval], "sizeWins", said)
        : fail([interval, size], "intervalWins", said);
    }
    const bound = minSize ?? maxSize;
    if (bound && criterion.from !== undefined) {
      const said = { logs, option: minSize ? "minsize" : "maxsize", size: sizeText(bound.value) };
      return globalsUnseen
        ? unknown([bound, globalsUnseen], "elsewhere", said)
        : fail([bound, { span }], "noInterval", said);
    }
    if (criterion.value.kind !== "hourly") return pass(criterion, { span });
    if (!schedule) return unknown(criterion, "whichSchedule", { logs });
    return schedule.value === "hourly"
      ? pass(criterion, schedule)
      : fail([criterion, schedule], "hourly", { logs, schedule: schedule.value });
  },
});

/** Blocks that packages ship as they are: logs of a few lines a month, which nobody changes them for. */
const STOCK: ReadonlySet<string> = new Set(["/var/log/dracut.log", "/var/log/yum.log"]);

/** Whether a kept block, or what is set above it, says when its logs are due. */
function saysWhen({ kept, criterion, minSize, maxSize }: Block): boolean {
  return kept.value && (criterion.from === undefined || minSize !== undefined || maxSize !== undefined);
}

type Block = Environment["logrotate"][number]["blocks"][number];
type Directive = Block["directives"][number];

/** The last size and the last interval between the braces. */
function lastOfEach({ directives }: Block): {
  readonly size: Directive | undefined;
  readonly interval: Directive | undefined;
} {
  return {
    size: directives.findLast(({ name }) => name === "size"),
    interval: directives.findLast(({ name }) => INTERVALS.has(name)),
  };
}

const INTERVALS: ReadonlySet<string> = new Set(["hourly", "daily", "weekly", "monthly", "yearly"]);

function sizeText(bytes: number): string {
  const units = ["", "k", "M", "G"];
  const power = units.findLastIndex((_, index) => bytes > 0 && bytes % 1024 ** index === 0);
  return `${bytes / 1024 ** Math.max(power, 0)}${units[Math.max(power, 0)] ?? ""}`;
}
