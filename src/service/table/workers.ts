import { namedServices } from "../service-entry.ts";

/** What works through a queue, or fills one. */
export const WORKER_SERVICES = namedServices([
  {
    name: "celery",
    title: "Celery worker",
    commands: [
      { programs: ["celery", "manage.py", "django"], among: ["worker"] },
      { programs: ["celeryd", "celery"], verbs: ["multi"] },
      { programs: ["celeryd"] },
    ],
    signs: [
      { leaves: ["-D", "--detach"], instead: "the command without it" },
      { leaves: ["multi"], instead: "worker" },
    ],
    otherwise: { does: "stay" },
    // https://docs.celeryq.dev/en/stable/userguide/workers.html#stopping-the-worker
    start: { least: 5, wanted: 10 },
    stop: { least: 30, wanted: 600, options: ["--time-limit"], work: "it finishes the tasks that it works on" },
    endsWell: "after a stray TERM",
    signal: { wanted: "TERM", others: { QUIT: "drops the tasks that it works on", HUP: "starts itself anew" } },
    group: {
      loses: "the tasks that they work on",
      unless: [
        "solo",
        "threads",
        "gevent",
        "eventlet",
        "--pool=solo",
        "--pool=threads",
        "--pool=gevent",
        "--pool=eventlet",
      ],
    },
  },
  {
    name: "celery-beat",
    title: "Celery beat",
    commands: [{ programs: ["celery", "manage.py", "django"], among: ["beat"] }, { programs: ["celerybeat"] }],
    signs: [{ leaves: ["--detach"], instead: "the command without it" }],
    otherwise: { does: "stay" },
    endsWell: "after a stray TERM",
  },
  {
    name: "flower",
    title: "Flower",
    commands: [{ programs: ["celery"], among: ["flower"] }, { programs: ["flower"] }],
    signs: [],
    otherwise: { does: "stay" },
  },
  {
    name: "rq",
    title: "RQ worker",
    commands: [
      { programs: ["rq", "rq.cli"], verbs: ["worker", "worker-pool"] },
      { programs: ["rqworker"] },
      { programs: ["manage.py", "django"], verbs: ["rqworker"] },
    ],
    signs: [],
    otherwise: { does: "stay" },
    // https://python-rq.org/docs/workers/#taking-down-workers
    stop: { least: 30, wanted: 185, work: "it finishes its job" },
    endsWell: "after a stray TERM",
  },
  {
    name: "rq-scheduler",
    title: "RQ scheduler",
    commands: [{ programs: ["rqscheduler"] }, { programs: ["manage.py", "django"], verbs: ["rqscheduler"] }],
    signs: [],
    otherwise: { does: "stay" },
  },
  {
    name: "dramatiq",
    title: "Dramatiq",
    commands: [{ programs: ["dramatiq"] }, { programs: ["manage.py", "django"], verbs: ["rundramatiq"] }],
    signs: [],
    otherwise: { does: "stay" },
    // https://dramatiq.io/reference.html#workers
    stop: {
      least: 30,
      wanted: 605,
      milliseconds: ["--worker-shutdown-timeout"],
      work: "it finishes the messages that it works on",
    },
    group: { loses: "the messages that they work on", unless: [] },
  },
  {
    name: "huey",
    title: "Huey",
    commands: [
      { programs: ["huey_consumer", "huey_consumer.py", "huey.bin.huey_consumer"] },
      { programs: ["manage.py", "django"], verbs: ["run_huey"] },
    ],
    signs: [],
    otherwise: { does: "stay" },
    signal: { wanted: "INT", others: { TERM: "interrupts the tasks that it works on" } },
  },
  {
    name: "sidekiq",
    title: "Sidekiq",
    commands: [{ programs: ["sidekiq", "sidekiqswarm"] }],
    signs: [{ leaves: ["-d", "--daemon"], instead: "the command without it" }],
    otherwise: { does: "stay" },
    // https://github.com/sidekiq/sidekiq/wiki/Deployment#overview
    start: { least: 5, wanted: 20 },
    stop: { least: 25, wanted: 30, options: ["-t", "--timeout"], work: "it gives unfinished jobs back to Redis" },
    endsWell: "after a stray TERM",
    signal: {
      wanted: "TERM",
      others: { HUP: "dies and loses the jobs that it works on", QUIT: "dies and loses its jobs" },
    },
  },
  {
    name: "resque",
    title: "Resque worker",
    commands: [{ programs: ["rake"], among: ["resque:work", "resque:workers"] }, { programs: ["resque-pool"] }],
    signs: [],
    otherwise: { does: "stay" },
    signal: {
      wanted: "QUIT",
      others: { TERM: "kills the job that it works on", INT: "kills the job that it works on" },
    },
  },
  {
    name: "delayed-job",
    title: "delayed_job",
    commands: [{ programs: ["delayed_job"], verbs: ["start", "restart", "run"] }],
    signs: [{ stays: ["run"], leaves: ["start", "restart"], instead: "run" }],
    otherwise: { does: "either" },
  },
  {
    name: "laravel-queue",
    title: "Laravel queue worker",
    commands: [{ programs: ["artisan"], verbs: ["queue:work", "queue:listen"] }],
    signs: [],
    otherwise: { does: "stay" },
    // https://laravel.com/docs/queues#supervisor-configuration
    stop: { least: 60, wanted: 65, options: ["--timeout"], work: "it finishes its job" },
    endsWell: "after queue:restart or a lost database",
  },
  {
    name: "laravel-schedule",
    title: "Laravel scheduler",
    commands: [{ programs: ["artisan"], verbs: ["schedule:work"] }],
    signs: [],
    otherwise: { does: "stay" },
  },
  {
    name: "horizon",
    title: "Laravel Horizon",
    commands: [{ programs: ["artisan"], verbs: ["horizon"] }],
    signs: [],
    otherwise: { does: "stay" },
    // https://laravel.com/docs/horizon#deploying-horizon
    stop: { least: 60, wanted: 3600, work: "its workers finish their jobs" },
    endsWell: "after horizon:terminate",
  },
  {
    name: "messenger",
    title: "Symfony Messenger consumer",
    commands: [{ programs: ["console"], verbs: ["messenger:consume"] }],
    signs: [],
    otherwise: { does: "stay" },
    endsWell: "after --time-limit or messenger:stop-workers",
  },
]);
