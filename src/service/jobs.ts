import { join } from "../environment/join.ts";
import { lookAt, looking } from "../model/index.ts";
import { knownCommands, openAmong, type KnownCommand, type Word } from "./known-commands.ts";

/** A program whose command ends when its work is done. Address: `program:migrate`. */
export interface Job extends KnownCommand {
  /** The word that tells so. */
  readonly word: Word;
  /** As a sentence names it: "manage.py migrate". */
  readonly job: string;
}

/** The programs that end when their work is done. */
export const jobs = join("jobs", ["supervisor"], (environment): readonly Job[] => {
  const commands = knownCommands.in(environment).filter(({ autorestart }) => autorestart.value !== "unexpected");
  lookAt(openAmong(commands, SCRIPTS));
  return commands.flatMap((program) => {
    const word = waits(program) ? undefined : jobOf(program);
    const { script = "" } = program;
    const job = word === program.started[0] ? script : `${script} ${word?.value ?? ""}`;
    return word ? [{ ...program, word, job }] : [];
  });
});

function waits({ words }: KnownCommand): boolean {
  return looking(() => words.some(({ value }) => /\bsleep\b|\bwhile\b/.test(value))).result;
}

/** The word by which a command ends when its work is done. */
export function jobOf({
  script = "",
  started: [program, ...args],
}: Pick<KnownCommand, "script" | "started">): Word | undefined {
  const known = JOBS.find(({ programs }) => programs.includes(script));
  if (!known) return undefined;
  return known.verbs ? args.find(({ value }) => known.verbs?.test(value)) : program;
}

interface Kind {
  readonly programs: readonly string[];
  /** Without it, the program ends whatever it is told. */
  readonly verbs?: RegExp;
}

/** Commands that do something once. */
const JOBS: readonly Kind[] = [
  {
    programs: ["manage.py", "django-admin", "django"],
    verbs:
      /^(?:migrate|syncdb|makemigrations|collectstatic|compress|compilemessages|createsuperuser|loaddata|check|clearsessions)$/,
  },
  { programs: ["alembic", "flask"], verbs: /^upgrade$/ },
  {
    programs: ["rails", "rake"],
    verbs: /^(?:db:(?:migrate|seed|setup|create|prepare|schema:load)|assets:precompile)$/,
  },
  {
    programs: ["artisan"],
    verbs:
      /^(?:migrate(?::fresh|:refresh)?|db:seed|(?:config|route|view|event):cache|cache:clear|optimize|storage:link|key:generate|schedule:run|queue:restart)$/,
  },
  {
    programs: ["console"],
    verbs: /^(?:doctrine:(?:migrations:migrate|schema:update)|cache:(?:clear|warmup)|assets:install)$/,
  },
  { programs: ["composer", "bundle", "npm", "yarn", "pnpm", "pip", "pip3"], verbs: /^(?:install|ci|update)$/ },
  { programs: ["webpack", "tsc"], verbs: /^(?:build|--mode=production)$/ },
  { programs: ["chown", "chmod", "cp", "mv", "ln", "mkdir", "rm", "touch"] },
];

const SCRIPTS: readonly string[] = JOBS.filter(({ verbs }) => verbs).flatMap(({ programs }) => programs);
