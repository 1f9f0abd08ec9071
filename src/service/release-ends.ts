/** A runtime whose release shows in a command. */
export interface Runtime {
  /** As a sentence names it: "PHP". */
  readonly title: string;
  /** Its group is the release. */
  readonly shows: RegExp;
  /** By release, the last day with security fixes from its makers, `YYYY-MM-DD`. */
  readonly ends: Readonly<Record<string, string>>;
}

/** Releases that have ended, or will, as their makers say it. */
export const RUNTIMES: readonly Runtime[] = [
  {
    // https://www.php.net/supported-versions.php
    title: "PHP",
    shows: /(?:^|[\s/])php(?:-fpm|-cgi)?-?([5-8]\.\d)(?=[\s/"']|$)/,
    ends: {
      "5.6": "2018-12-31",
      "7.0": "2019-01-10",
      "7.1": "2019-12-01",
      "7.2": "2020-11-30",
      "7.3": "2021-12-06",
      "7.4": "2022-11-28",
      "8.0": "2023-11-26",
      "8.1": "2025-12-31",
      "8.2": "2026-12-31",
      "8.3": "2027-12-31",
      "8.4": "2028-12-31",
    },
  },
  {
    // https://devguide.python.org/versions/
    title: "Python",
    shows: /(?:^|[\s/])python([23]\.\d{1,2})(?=[\s/"']|$)/,
    ends: {
      "2.6": "2013-10-29",
      "2.7": "2020-01-01",
      "3.4": "2019-03-18",
      "3.5": "2020-09-30",
      "3.6": "2021-12-23",
      "3.7": "2023-06-27",
      "3.8": "2024-10-07",
      "3.9": "2025-10-31",
      "3.10": "2026-10-31",
      "3.11": "2027-10-31",
      "3.12": "2028-10-31",
    },
  },
  {
    // https://www.ruby-lang.org/en/downloads/branches/
    title: "Ruby",
    shows: /(?:\brvm (?:use |exec )?(?:ruby-)?|[\s/]ruby-?|\bRBENV_VERSION=)([1-3]\.\d)(?=[.\s/"'@-]|$)/,
    ends: {
      "1.9": "2015-02-23",
      "2.0": "2016-02-24",
      "2.1": "2017-03-31",
      "2.2": "2018-03-31",
      "2.3": "2019-03-31",
      "2.4": "2020-03-31",
      "2.5": "2021-03-31",
      "2.6": "2022-04-12",
      "2.7": "2023-03-31",
      "3.0": "2024-04-23",
      "3.1": "2025-03-31",
      "3.2": "2026-03-31",
      "3.3": "2027-03-31",
    },
  },
  {
    // https://github.com/nodejs/Release#end-of-life-releases
    title: "Node.js",
    shows: /(?:\bnvm (?:use|exec|run) v?|\/node\/v|\/node-v|[\s/]nodejs?-?)(\d{1,2})(?=[.\s/"']|$)/,
    ends: {
      "8": "2019-12-31",
      "10": "2021-04-30",
      "12": "2022-04-30",
      "14": "2023-04-30",
      "16": "2023-09-11",
      "18": "2025-04-30",
      "20": "2026-04-30",
      "22": "2027-04-30",
    },
  },
  {
    // https://www.postgresql.org/support/versioning/
    title: "PostgreSQL",
    shows: /\/(?:postgresql|pgsql)[/-](9\.\d|1\d)(?=\/)/,
    ends: {
      "9.4": "2020-02-13",
      "9.5": "2021-02-11",
      "9.6": "2021-11-11",
      "10": "2022-11-10",
      "11": "2023-11-09",
      "12": "2024-11-21",
      "13": "2025-11-13",
      "14": "2026-11-12",
      "15": "2027-11-11",
    },
  },
];
