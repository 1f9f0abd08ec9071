/** A server for developers. */
export interface DevelopmentServer {
  readonly programs: readonly string[];
  /** Words of which one stands behind it. */
  readonly among?: readonly string[];
  /** As a sentence names it. */
  readonly what: string;
}

/** Servers whose own manuals say that they are not for production. */
export const DEVELOPMENT_SERVERS: readonly DevelopmentServer[] = [
  {
    programs: ["manage.py", "django-admin", "django"],
    among: ["runserver", "runserver_plus"],
    what: "Django's runserver",
  },
  { programs: ["flask"], among: ["run"], what: "the server of flask run" },
  { programs: ["quart"], among: ["run"], what: "the server of quart run" },
  { programs: ["fastapi"], among: ["dev"], what: "fastapi dev" },
  { programs: ["http.server", "SimpleHTTPServer"], what: "Python's http.server" },
  { programs: ["php"], among: ["-S"], what: "the server of php -S" },
  { programs: ["artisan"], among: ["serve"], what: "the server of artisan serve" },
  { programs: ["webpack", "webpack-dev-server"], among: ["serve", "--watch"], what: "webpack's server" },
  { programs: ["next", "nuxt", "vite", "astro"], among: ["dev"], what: "a server with hot reloading" },
  {
    programs: ["ng", "react-scripts", "vue-cli-service"],
    among: ["serve", "start"],
    what: "a server with hot reloading",
  },
  { programs: ["nodemon", "ts-node-dev"], what: "a server that watches its files" },
  { programs: ["nest"], among: ["--watch", "-w"], what: "Nest's watch mode" },
  { programs: ["apache2", "httpd"], among: ["-X"], what: "Apache in one process for debuggers (-X)" },
  { programs: ["mvn", "mvnw"], among: ["spring-boot:run"], what: "Maven" },
  { programs: ["gradle", "gradlew"], among: ["bootRun"], what: "Gradle" },
];

/** Options with which a server starts anew whenever a file changes. */
export const RELOADING: ReadonlySet<string> = new Set([
  "--reload",
  "--watch",
  "--debug",
  "--dev",
  "--py-autoreload",
  "--python-autoreload",
]);

/** Variables that turn a framework's debug mode on, in lower case. */
export const DEBUG_VARIABLES: ReadonlyMap<string, readonly string[]> = new Map([
  ["DEBUG", ["true", "1", "on", "yes"]],
  ["FLASK_DEBUG", ["true", "1", "on", "yes"]],
  ["FLASK_ENV", ["development"]],
  ["DJANGO_DEBUG", ["true", "1", "on", "yes"]],
  ["NODE_ENV", ["development"]],
  ["RAILS_ENV", ["development"]],
  ["RACK_ENV", ["development"]],
  ["APP_DEBUG", ["true", "1"]],
]);
