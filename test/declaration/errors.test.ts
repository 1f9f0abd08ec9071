import { expect } from "chai";
import { declared, errorsOf } from "./read.ts";

describe("a mistake in punchlist.yaml is told, with its place,", () => {
  it("when a key is unknown", () => {
    expect(errorsOf("roel: production\n")).to.deep.equal(["punchlist.yaml:1:1 roel is unknown; did you mean role?"]);
    expect(errorsOf("role: production\n")).to.deep.equal([]);
  });

  it("when a key further in is unknown and none is near", () => {
    expect(errorsOf("roots:\n  squid: [httpd.conf]\n")).to.deep.equal([
      "punchlist.yaml:2:3 roots.squid is unknown; write buildout, supervisor, systemd, haproxy, varnish, nginx, apache, logrotate or host.",
    ]);
  });

  it("when a word is not one of a few", () => {
    expect(errorsOf("role: prodcution\n")).to.deep.equal([
      'punchlist.yaml:1:7 role is "prodcution"; write production, staging or development; did you mean production?',
    ]);
    expect(errorsOf("rules:\n  haproxy/balance-leastconn: fatal\n")).to.deep.equal([
      'punchlist.yaml:2:30 rules."haproxy/balance-leastconn" is "fatal"; write off, info, warning or error.',
    ]);
  });

  it("when a map, a list or a text stands in the place of another", () => {
    expect(errorsOf("hosts: web1\n")).to.deep.equal([
      'punchlist.yaml:1:8 hosts is "web1"; write a map, keys with their values.',
    ]);
    expect(errorsOf("hosts: [web1]\n")).to.deep.equal([
      "punchlist.yaml:1:8 hosts is a list; write a map, keys with their values.",
    ]);
    expect(errorsOf("files: web1/**\n")).to.deep.equal([
      'punchlist.yaml:1:8 files is "web1/**"; write a list: [web1/**].',
    ]);
    expect(errorsOf("files: { web1: all }\n")).to.deep.equal([
      "punchlist.yaml:1:8 files is a map; write a list, one entry a line after a dash.",
    ]);
    expect(errorsOf("role: [production]\n")).to.deep.equal([
      "punchlist.yaml:1:7 role is a list; write production, staging or development.",
    ]);
    expect(errorsOf("cost: 100\n")).to.deep.equal([
      'punchlist.yaml:1:7 cost is "100"; write a map, keys with their values.',
    ]);
    expect(errorsOf("- production\n")).to.deep.equal([
      "punchlist.yaml:1:1 The file is a list; write a map, keys with their values.",
    ]);
    expect(errorsOf("production\n")).to.deep.equal([
      'punchlist.yaml:1:1 The file is "production"; write a map, keys with their values.',
    ]);
  });

  it("when a value is missing or an entry empty", () => {
    expect(errorsOf("hosts:\n  zeo:\n    disks:\n      /srv: { size: 1 TB }\n")).to.deep.equal([
      'punchlist.yaml:4:7 hosts.zeo.disks."/srv".used is missing; write a size such as 16 GB, 512 MiB or 2 TB.',
    ]);
    expect(errorsOf("hosts:\n  zeo:\n")).to.deep.equal([
      "punchlist.yaml:2:3 hosts.zeo is missing; write a map, keys with their values.",
    ]);
    expect(errorsOf("files:\n  -\n  - web1/**\n")).to.deep.equal([
      "punchlist.yaml:2:4 An entry of the list is empty; write it or take it out.",
    ]);
    expect(errorsOf("waivers:\nhosts:\n")).to.deep.equal([]);
  });

  it("all at once, in the order of the file", () => {
    expect(errorsOf("hosts:\n  zeo: { memory: much, cpu: 4 }\nrole: live\nlocked: [topology/ram-fit]\n")).to.deep.equal(
      [
        'punchlist.yaml:2:18 hosts.zeo.memory is "much"; write a size of memory such as 8 GB or 512 MB.',
        "punchlist.yaml:2:24 hosts.zeo.cpu is unknown; did you mean cpus?",
        'punchlist.yaml:3:7 role is "live"; write production, staging or development.',
        'punchlist.yaml:4:10 There is no rule "topology/ram-fit"; did you mean topology/ram-fits?',
      ],
    );
  });

  it("when a host's numbers cannot be", () => {
    expect(errorsOf("hosts: { zeo: { memory: 16 } }\n")).to.deep.equal([
      'punchlist.yaml:1:25 hosts.zeo.memory is "16"; write a size of memory such as 8 GB or 512 MB.',
    ]);
    expect(errorsOf("hosts: { zeo: { cpus: 0 } }\n")).to.deep.equal([
      'punchlist.yaml:1:23 hosts.zeo.cpus is "0"; write a whole number of 1 or more.',
    ]);
    expect(errorsOf("hosts: { zeo: { disks: { /srv: { size: 1 TB, used: 1.1 TB } } } }\n")).to.deep.equal([
      'punchlist.yaml:1:52 hosts.zeo.disks."/srv": used is more than size; write what df shows.',
    ]);
    expect(
      errorsOf("hosts: { zeo: { disks: { /srv: { size: 1 TB, used: 0.5 TB, available: 600 GB } } } }\n"),
    ).to.deep.equal([
      'punchlist.yaml:1:52 hosts.zeo.disks."/srv": used and available together are more than size; write what df shows.',
    ]);
  });

  it("when a version or a path cannot be", () => {
    expect(errorsOf("versions: { haproxy: latest }\n")).to.deep.equal([
      'punchlist.yaml:1:22 versions.haproxy is "latest"; write a version such as "2.6".',
    ]);
    expect(errorsOf("files: [/etc/haproxy, ../web2/**, 'web1\\etc']\n")).to.deep.equal([
      'punchlist.yaml:1:9 files[0] is "/etc/haproxy", which leads out of the audited folder; write a path below the audited folder, such as web1/** or etc/haproxy.cfg.',
      'punchlist.yaml:1:23 files[1] is "../web2/**", which leads out of the audited folder; write a path below the audited folder, such as web1/** or etc/haproxy.cfg.',
      'punchlist.yaml:1:35 files[2] is "web1\\etc", which holds a backslash; write a path below the audited folder, such as web1/** or etc/haproxy.cfg.',
    ]);
  });

  it("when one environment is described beside several", () => {
    expect(
      errorsOf("environments:\n  live: { role: production }\nname: plone\nversions: { haproxy: 2.6 }\n"),
    ).to.deep.equal([
      "punchlist.yaml:3:1 name stands beside environments, so it says nothing of any of them; move it into one.",
    ]);
  });

  it("with control characters made visible", () => {
    expect(errorsOf('role: "\\e[2J"\n')).to.deep.equal([
      'punchlist.yaml:1:7 role is "\\u001b[2J"; write production, staging or development.',
    ]);
  });
});

describe("a waiver or sign-off is refused", () => {
  it("without a reason, an owner and a date", () => {
    expect(errorsOf("waivers:\n  - rule: haproxy/balance-leastconn\n")).to.deep.equal([
      "punchlist.yaml:2:5 waivers[0].reason is missing; write why this is acceptable until then.",
      "punchlist.yaml:2:5 waivers[0].owner is missing; write who answers for it.",
      "punchlist.yaml:2:5 waivers[0].until is missing; write a date as YYYY-MM-DD.",
    ]);
  });

  it("when its words were left over from a template", () => {
    expect(
      errorsOf("waivers:\n  - rule: topology/ram-fits\n    reason: TODO\n    owner: <name>\n    until: 2027-01-31\n"),
    ).to.deep.equal([
      'punchlist.yaml:3:13 waivers[0].reason is "TODO", which says nothing; write why this is acceptable until then.',
      'punchlist.yaml:4:12 waivers[0].owner is "<name>", which says nothing; write who answers for it.',
    ]);
    expect(
      errorsOf("waivers: [{ item: T01, reason: 'tbd: ask Anna', owner: '?', until: 2027-01-31 }]\n"),
    ).to.deep.equal([
      'punchlist.yaml:1:32 waivers[0].reason is "tbd: ask Anna", which says nothing; write why this is acceptable until then.',
      'punchlist.yaml:1:56 waivers[0].owner is "?", which says nothing; write who answers for it.',
    ]);
  });

  it("when its date is none, or is no day", () => {
    expect(
      errorsOf("waivers:\n  - { rule: topology/ram-fits, reason: new hosts in May, owner: Anna, until: 2026-02-30 }\n"),
    ).to.deep.equal([
      'punchlist.yaml:2:78 waivers[0].until is "2026-02-30", which is no day of the calendar; write a day that exists, as YYYY-MM-DD.',
    ]);
    expect(
      errorsOf("waivers:\n  - { rule: topology/ram-fits, reason: new hosts in May, owner: Anna, until: May }\n"),
    ).to.deep.equal(['punchlist.yaml:2:78 waivers[0].until is "May"; write a date as YYYY-MM-DD.']);
  });

  it("when it would live longer than a year", () => {
    expect(
      errorsOf("waivers:\n  - { rule: topology/ram-fits, reason: new hosts in May, owner: Anna, until: 2027-11-25 }\n"),
    ).to.deep.equal([
      "punchlist.yaml:2:78 waivers[0].until is 2027-11-25, more than a year ahead; write a date up to 2027-11-24 and renew it then.",
    ]);
    expect(
      errorsOf("waivers:\n  - { rule: topology/ram-fits, reason: new hosts in May, owner: Anna, until: 2027-11-24 }\n"),
    ).to.deep.equal([]);
    expect(
      errorsOf("waivers:\n  - { rule: topology/ram-fits, reason: new hosts in May, owner: Anna, until: 2025-05-01 }\n"),
    ).to.deep.equal([]);
  });

  it("when it names nothing, or what is unknown, or what is locked", () => {
    expect(errorsOf("waivers:\n  - { reason: new hosts in May, owner: Anna, until: 2027-05-01 }\n")).to.deep.equal([
      "punchlist.yaml:2:5 waivers[0] names neither rule nor item; write which of them is waived.",
    ]);
    expect(
      errorsOf("waivers:\n  - { rule: nginx/gzip, reason: new hosts in May, owner: Anna, until: 2027-05-01 }\n"),
    ).to.deep.equal([
      'punchlist.yaml:2:13 There is no rule "nginx/gzip"; write buildout/allow-hosts, buildout/pinned-versions, haproxy/balance-leastconn or topology/ram-fits.',
    ]);
    expect(
      errorsOf(
        "locked: [topology/ram-fits]\nwaivers:\n  - { rule: topology/ram-fits, reason: new hosts in May, owner: Anna, until: 2027-05-01 }\n",
      ),
    ).to.deep.equal([
      "punchlist.yaml:3:13 Rule topology/ram-fits is locked, so it cannot be waived; take the waiver out or unlock the rule.",
    ]);
  });

  it("when a sign-off answers otherwise, comes from the future or shows nothing", () => {
    expect(
      errorsOf("signOffs:\n  - { item: T58, answer: maybe, who: Anna, when: 2026-11-01, evidence: n/a }\n"),
    ).to.deep.equal([
      'punchlist.yaml:2:26 signOffs[0].answer is "maybe"; write yes, no or not applicable.',
      'punchlist.yaml:2:72 signOffs[0].evidence is "n/a", which says nothing; write what shows it, such as a ticket or a protocol.',
    ]);
    expect(
      errorsOf("signOffs:\n  - { item: T58, answer: yes, who: Anna, when: 2026-11-24, evidence: ticket 12 }\n"),
    ).to.deep.equal([
      "punchlist.yaml:2:48 signOffs[0].when is 2026-11-24, which is yet to come; write the day on which it was found out.",
    ]);
    expect(
      errorsOf("signOffs:\n  - { item: T58, answer: yes, who: Anna, when: 2026-11-23, evidence: ticket 12 }\n"),
    ).to.deep.equal([]);
  });
});

describe("an input of the calculator is refused", () => {
  it("when the hours of incidents are no list", () => {
    expect(errorsOf("incidents: { byHour: uniform }\n")).to.deep.equal([
      'punchlist.yaml:1:22 incidents.byHour is "uniform"; write a list: [uniform].',
    ]);
  });

  it("takes a unit's availability or its times, and nothing that is never or always up", () => {
    expect(errorsOf('topology: { units: { db: { mttf: 99h, availability: "99 %" } } }\n')).to.deep.equal([
      "punchlist.yaml:1:53 topology.units.db.availability stands beside mttf or mttr, which say otherwise; keep one of them.",
    ]);
    expect(
      errorsOf('topology: { units: { db: { availability: "100 %" }, web: { availability: "0 %" } } }\n'),
    ).to.deep.equal([
      "punchlist.yaml:1:42 topology.units.db.availability is 100 %, which nothing reaches; write less, or leave the unit out.",
      "punchlist.yaml:1:74 topology.units.web.availability is 0 %, so the unit is never up; write more than that.",
    ]);
  });

  it("when a duration has no unit or is none", () => {
    expect(errorsOf("promise: { longest: 4 }\n")).to.deep.equal([
      'punchlist.yaml:1:21 promise.longest is "4", which has no unit; write a duration such as 72s, 30m, 4h or 2d.',
    ]);
    expect(errorsOf("promise: { longest: 4 hours }\n")).to.deep.equal([
      'punchlist.yaml:1:21 promise.longest is "4 hours"; write a duration such as 72s, 30m, 4h or 2d.',
    ]);
    expect(errorsOf("promise: { longest: 1h 30m }\n")).to.deep.equal([]);
  });

  it("when an availability is ambiguous or none", () => {
    expect(errorsOf("promise: { availability: 0.999 }\n")).to.deep.equal([
      'punchlist.yaml:1:26 promise.availability is "0.999"; write 0.999 % or fraction:0.999, since the bare number may mean either.',
    ]);
    expect(errorsOf("promise: { availability: 100.0001 % }\n")).to.deep.equal([
      'punchlist.yaml:1:26 promise.availability is "100.0001 %"; write a percentage from 0 % to 100 %, such as 99.9 or 99.9 %, or fraction:0.999.',
    ]);
    expect(errorsOf('promise: { availability: "99,9" }\n')).to.deep.equal([]);
  });

  it("when hours, zones, holidays or windows are none", () => {
    expect(errorsOf("service: { hours: 08-08 }\n")).to.deep.equal([
      'punchlist.yaml:1:19 service.hours is "08-08"; write 00-24 for the whole day or never, since 08-08 may mean either.',
    ]);
    expect(errorsOf("service: { zone: Europe/Berln }\n")).to.deep.equal([
      'punchlist.yaml:1:18 service.zone is "Europe/Berln"; write an IANA time zone; the nearest name is Europe/Berlin.',
    ]);
    expect(errorsOf("service: { holidays: [DE, 2026-02-29] }\n")).to.deep.equal([
      'punchlist.yaml:1:27 service.holidays[1] is "2026-02-29", which is no day of the calendar; write a day that exists, as YYYY-MM-DD.',
    ]);
    expect(errorsOf("service: { maintenance: { windows: [Tue 22:00 2h, Tue 25:00 2h] } }\n")).to.deep.equal([
      'punchlist.yaml:1:51 service.maintenance.windows[1] is "Tue 25:00 2h"; write weekly "Tue 22:00 2h" or "Sun 00-06", or once "2026-03-29 02:30 to 2026-03-29 04:30".',
    ]);
  });

  it("when a number, a share or a rate is none", () => {
    expect(errorsOf("cost: { base: -100 }\n")).to.deep.equal([
      'punchlist.yaml:1:15 cost.base is "-100"; write a number of 0 or more, such as 100 or 12.5, or from-config to take what the files show.',
    ]);
    expect(errorsOf("cost: { base: .nan }\n")).to.deep.equal([
      'punchlist.yaml:1:15 cost.base is ".nan"; write a number of 0 or more, such as 100 or 12.5, or from-config to take what the files show.',
    ]);
    expect(errorsOf("failover: { success: 95 }\n")).to.deep.equal([
      'punchlist.yaml:1:22 failover.success is "95"; write a share from 0 to 1 such as 0.95, 95 % or 95 of 100, or from-config to take what the files show.',
    ]);
    expect(errorsOf("capacity: { peak: 18 }\n")).to.deep.equal([
      'punchlist.yaml:1:19 capacity.peak is "18"; write a rate such as 18/s or 600/min, or from-config to take what the files show.',
    ]);
    expect(errorsOf("failover: { success: 95 % }\ncapacity: { peak: 18/s }\n")).to.deep.equal([]);
  });

  it("when something would be divided by nothing", () => {
    expect(errorsOf("incidents: { observed: { count: 0, years: 0 } }\n")).to.deep.equal([
      'punchlist.yaml:1:43 incidents.observed.years is "0", which is nothing; write a number above 0, such as 100 or 12.5, or from-config to take what the files show.',
    ]);
    expect(errorsOf("incidents: { observed: { count: 0, years: 0.5 } }\n")).to.deep.equal([]);
    expect(errorsOf("hosts: { zeo: { disks: { /srv: { size: 0 GB, used: 0 GB } } } }\n")).to.deep.equal([
      'punchlist.yaml:1:40 hosts.zeo.disks."/srv".size is "0 GB", which is nothing; write a size such as 16 GB, 512 MiB or 2 TB.',
    ]);
  });

  it("when a range does not hold its value", () => {
    expect(errorsOf("cost: { base: { value: 100, low: 200 } }\n")).to.deep.equal([
      "punchlist.yaml:1:34 cost.base.low is above the value; write a low that is not.",
    ]);
    expect(errorsOf("cost: { base: { value: 100, high: 50 } }\n")).to.deep.equal([
      "punchlist.yaml:1:35 cost.base.high is below the value; write a high that is not.",
    ]);
    expect(errorsOf("cost: { base: { low: 50, hihg: 100 } }\n")).to.deep.equal([
      "punchlist.yaml:1:9 cost.base.value is missing; write a number of 0 or more, such as 100 or 12.5.",
      "punchlist.yaml:1:32 cost.base.hihg is unknown here; write value, low or high.",
    ]);
    expect(errorsOf("cost: { base: { value: 100, low: 50, high: 200 } }\n")).to.deep.equal([]);
  });

  it("when the costs of the week are not 168, or are given twice", () => {
    expect(errorsOf("cost: { hours: [100, 200] }\n")).to.deep.equal([
      "punchlist.yaml:1:16 cost.hours has 2 entries; write 168, one for each hour of the week from Monday 00:00.",
    ]);
    expect(errorsOf(`cost: { base: 1, hours: [${Array<number>(168).fill(100).join(", ")}] }\n`)).to.deep.equal([
      "punchlist.yaml:1:25 cost.hours stands beside base or profile, which say the same; keep one of them.",
    ]);
    expect(errorsOf(`cost: { hours: [${Array<number>(168).fill(100).join(", ")}] }\n`)).to.deep.equal([]);
  });

  it("when classes or credits are out of order", () => {
    expect(errorsOf("promise:\n  classes:\n    - { upto: 4h, max: 2 }\n    - { upto: 30m, max: 10 }\n")).to.deep.equal([
      "punchlist.yaml:4:15 promise.classes[1].upto is not longer than the class before it; write the classes from short to long.",
    ]);
    expect(
      errorsOf("promise:\n  credits:\n    - { below: 99 %, pct: 30 }\n    - { below: 99.9 %, pct: 10 }\n"),
    ).to.deep.equal([
      "punchlist.yaml:4:16 promise.credits[1].below is not lower than the tier before it; write the tiers from the mildest to the worst.",
    ]);
    expect(
      errorsOf("promise:\n  credits:\n    - { below: 99.9 %, pct: 30 }\n    - { below: 99 %, pct: 10 }\n"),
    ).to.deep.equal([
      "punchlist.yaml:4:27 promise.credits[1].pct is not more than the tier before it; a worse month pays back more.",
    ]);
  });

  it("when a promise contradicts itself", () => {
    expect(errorsOf("promise: { longest: 4h, count: 0 }\n")).to.deep.equal([
      "punchlist.yaml:1:32 promise.count is 0, so no outage is allowed, yet longest allows one; change one of them.",
    ]);
  });

  it("when the costs of a long outage are out of order", () => {
    expect(errorsOf("cost: { base: 100, factor: [{ after: 5m, x: 2 }, { after: 1m, x: 1 }] }\n")).to.deep.equal([
      "punchlist.yaml:1:59 cost.factor[1].after is not later than the one before it; write them from early to late.",
    ]);
    expect(errorsOf("cost: { base: 100, factor: [{ after: 1m, x: 1 }, { after: 5m, x: 2 }] }\n")).to.deep.equal([]);
  });

  it("X17 when nobody is named who responds", () => {
    expect(errorsOf("response: { coverage: [] }\n")).to.deep.equal([
      "punchlist.yaml:1:23 response.coverage is empty, so nobody ever responds and every outage would last for ever; write at least one hour.",
    ]);
    expect(errorsOf("response: { coverage: [{ when: Mon 08-18, react: 15m }] }\n")).to.deep.equal([]);
  });

  it("when years are given in which no incidents were counted, in the file or by a measure", () => {
    expect(errorsOf("incidents: { observed: { years: 4 } }\n")).to.deep.equal([
      "punchlist.yaml:1:33 incidents.observed.count is missing; write how many incidents there were in those years.",
    ]);
    const measure = "measures: [{ name: spare, yearly: 100, set: { incidents: { observed: { years: 2 } } } }]\n";
    expect(errorsOf(measure)).to.deep.equal([
      "punchlist.yaml:1:79 incidents.observed.count is missing; write how many incidents there were in those years.",
    ]);
    expect(errorsOf(`incidents: { observed: { count: 4 } }\n${measure}`)).to.deep.equal([]);
  });

  it("when a number is a thousand to some and one to others", () => {
    expect(errorsOf("cost: { base: 1.000 }\n")).to.deep.equal([
      'punchlist.yaml:1:15 cost.base is "1.000", which is a thousand to some and a decimal to others; write 1000 or 1.',
    ]);
    expect(errorsOf('capacity: { peak: "1,500/s" }\n')).to.deep.equal([
      'punchlist.yaml:1:19 capacity.peak is "1,500/s", which is a thousand to some and a decimal to others; write 1500/s or 1.5/s.',
    ]);
    expect(errorsOf("cost: { base: 71 350, perIncident: 0.125 }\n")).to.deep.equal([]);
  });

  it("when of a disk a part is missing, or it holds more than it can", () => {
    expect(errorsOf("capacity: { storage: { used: 61 GB } }\n")).to.deep.equal([
      "punchlist.yaml:1:30 capacity.storage.size is missing; write how much of the disk is used, and its size.",
    ]);
    expect(errorsOf("capacity: { storage: { used: 161 GB, size: 100 GB } }\n")).to.deep.equal([
      "punchlist.yaml:1:30 capacity.storage.used is more than the size; write what df shows.",
    ]);
    expect(errorsOf("capacity: { storage: { used: 61 GB, size: 100 GB, growth: 2 GB } }\n")).to.deep.equal([
      'punchlist.yaml:1:59 capacity.storage.growth is "2 GB"; write growth such as 1.6 GB/month or 20 GB/year, or from-config to take what the files show.',
    ]);
  });

  it("when servers or slots are more than can be meant", () => {
    expect(errorsOf("capacity: { servers: 1001 }\n")).to.deep.equal([
      'punchlist.yaml:1:22 capacity.servers is "1001"; write a whole number from 1 to 1000, or from-config to take what the files show.',
    ]);
    expect(errorsOf("capacity: { servers: 1000 }\n")).to.deep.equal([]);
  });

  it("when repairs contradict each other", () => {
    expect(errorsOf("incidents: { repair: { median: 4h, p90: 1h } }\n")).to.deep.equal([
      "punchlist.yaml:1:41 incidents.repair.p90 is shorter than the median; nine of ten repairs take at least as long as half of them.",
    ]);
    expect(errorsOf("incidents: { repair: { exactly: 2h, median: 1h } }\n")).to.deep.equal([
      "punchlist.yaml:1:24 incidents.repair.exactly stands beside median or p90, which say otherwise; keep one of them.",
    ]);
  });

  it("when the topology names what it does not have, or cannot be read", () => {
    const units = "topology:\n  units: { db: { mttf: 2000h }, app1: { group: app } }\n";
    expect(errorsOf(`${units}  need: (1 of ap) & dbb\n`)).to.deep.equal([
      'punchlist.yaml:3:9 There is no group "ap"; did you mean app?',
      'punchlist.yaml:3:9 There is no unit "dbb"; did you mean db?',
    ]);
    expect(errorsOf(`${units}  need: db & (1 of app\n`)).to.deep.equal([
      'punchlist.yaml:3:9 topology.need is "db & (1 of app", which ends too early; write what must be up, such as "(1 of proxy) & (4 of app) & db".',
    ]);
    expect(errorsOf(`${units}  need: db ) app1\n`)).to.deep.equal([
      'punchlist.yaml:3:9 topology.need is "db ) app1", which cannot be read from ")" on; write what must be up, such as "(1 of proxy) & (4 of app) & db".',
    ]);
    expect(errorsOf(`${units}  need: (1 of app) & db\nfailover: { covers: [zeo] }\n`)).to.deep.equal([
      'punchlist.yaml:4:22 There is no unit "zeo"; write db or app1.',
    ]);
  });

  it("when more units are needed than there are", () => {
    const units = "topology: { units: { a: { group: app }, b: { group: app } }, need: ";
    expect(errorsOf(`${units}3 of app }\n`)).to.deep.equal([
      "punchlist.yaml:1:68 topology.need asks for 3 of app, which has 2; write 2 or fewer.",
    ]);
    expect(errorsOf(`${units}2 of app }\n`)).to.deep.equal([]);
  });

  it("when an exercise is yet to come", () => {
    expect(errorsOf("failover: { lastExercise: 2026-12-01 }\n")).to.deep.equal([
      "punchlist.yaml:1:27 failover.lastExercise is 2026-12-01, which is yet to come; write the day on which it was last tried.",
    ]);
  });

  it("when two measures have one name, or one changes what cannot be", () => {
    expect(errorsOf("measures:\n  - { name: on-call, yearly: 1 }\n  - { name: on-call, yearly: 2 }\n")).to.deep.equal([
      'punchlist.yaml:3:13 A measure is already called "on-call"; give each its own name.',
    ]);
    expect(
      errorsOf("measures:\n  - { name: on-call, yearly: 1, set: { run: { seed: 1 }, failover: { success: high } } }\n"),
    ).to.deep.equal([
      "punchlist.yaml:2:40 measures[0].set.run is unknown; write service, promise, cost, incidents, response, topology, failover or capacity.",
      'punchlist.yaml:2:79 measures[0].set.failover.success is "high"; write a share from 0 to 1 such as 0.95, 95 % or 95 of 100, or from-config to take what the files show.',
    ]);
  });
});

describe("a fault of the YAML is told, with its place and remedy:", () => {
  it("a key that stands twice", () => {
    expect(errorsOf("role: production\nhosts: # later\n\nrole: staging\n")).to.deep.equal([
      "punchlist.yaml:4:1 This key stands twice in the same map; keep one of them.",
    ]);
  });

  it("a tab", () => {
    expect(errorsOf("rules:\n\ttopology/ram-fits: off\n")).to.deep.equal([
      "punchlist.yaml:2:1 The line is indented with a tab; indent with spaces.",
    ]);
  });

  it("indentation that fits nothing", () => {
    expect(errorsOf("hosts:\n  zeo:\n    cpus: 4\n   memory: 16 GB\n")).to.deep.equal([
      "punchlist.yaml:4:1 The indentation fits nothing above it; align it with its neighbours.",
    ]);
  });

  it("a quote that is not closed", () => {
    expect(errorsOf('name: "plone\nrole: production\n')).to.deep.equal([
      "punchlist.yaml:3:1 A quote or a bracket that was opened above is not closed; close it.",
    ]);
  });

  it("a colon in a text without quotes", () => {
    expect(errorsOf("name: plone: live\n")).to.deep.equal([
      "punchlist.yaml:1:7 A second key stands on this line or begins askew; align it with its neighbours, or quote a text that holds a colon.",
    ]);
  });

  it("a line without a colon", () => {
    expect(errorsOf("name\nrole: production\n")).to.deep.equal([
      "punchlist.yaml:1:1 A key runs over several lines here; a colon, a quote or a bracket is probably missing above.",
    ]);
  });

  it("a character that begins no value", () => {
    expect(errorsOf("name: @plone\n")).to.deep.equal([
      "punchlist.yaml:1:7 A value cannot begin with this character; put the text in quotes.",
    ]);
  });

  it("an alias without anchor", () => {
    expect(errorsOf("role: *role\n")).to.deep.equal([
      'punchlist.yaml:1:7 No anchor "role" stands above; write the value out.',
    ]);
  });

  it("a second document", () => {
    expect(errorsOf("name: plone\n---\nname: zeo\n")).to.deep.equal([
      "punchlist.yaml:2:1 A second document begins here; put everything into one.",
    ]);
  });

  it("a key that is no word", () => {
    expect(errorsOf("? [name]\n: plone\n")).to.deep.equal([
      "punchlist.yaml:1:3 A key is a list, a map or an alias; write a word.",
    ]);
  });

  it("anything else that the parser says", () => {
    expect(errorsOf("files: [ , web1 ]\n")).to.deep.equal([
      'punchlist.yaml:1:10 This is no YAML: Unexpected , in flow sequence at ",".',
    ]);
  });
});

describe("a hostile punchlist.yaml", () => {
  it("cannot reach a prototype", () => {
    expect(errorsOf("__proto__: { role: production }\n")).to.deep.equal([
      'punchlist.yaml:1:1 "__proto__" names nothing; write another key.',
    ]);
    expect(errorsOf("hosts: { __proto__: { cpus: 4 } }\n")).to.deep.equal([
      'punchlist.yaml:1:10 "__proto__" names nothing; write another key.',
    ]);
    expect(errorsOf("constructor: 1\ntoString: 2\n")).to.have.lengthOf(2);
    expect(
      declared("hosts: { constructor: { cpus: 4 }, toString: { cpus: 2 } }\n").environments[0]?.hosts.map(
        ({ fact }) => fact.name,
      ),
    ).to.deep.equal(["constructor", "toString"]);
  });

  it("cannot blow up aliases", () => {
    const level = (name: string, of: string): string =>
      `${name}: &${name} [${Array<string>(10).fill(of).join(", ")}]\n`;
    const bomb =
      level("a", "x") + level("b", "*a") + level("c", "*b") + level("d", "*c") + level("e", "*d") + level("f", "*e");
    expect(errorsOf(bomb)[0]).to.match(
      /^punchlist\.yaml:\d+:\d+ Aliases repeat values more than 50000 times; write out what is meant\.$/,
    );
  });

  it("may use an alias as it is meant", () => {
    const text = "hosts:\n  web1: &web { memory: 16 GB, cpus: 4 }\n  web2: *web\n";
    expect(declared(text).environments[0]?.hosts.map(({ fact }) => [fact.name, fact.memoryBytes?.value])).to.deep.equal(
      [
        ["web1", 17_179_869_184],
        ["web2", 17_179_869_184],
      ],
    );
  });

  it("cannot loop", () => {
    expect(errorsOf("files: &files [*files]\n")).to.deep.equal([
      "punchlist.yaml:1:15 Values are nested more than 40 levels deep; nothing that is read lies that deep.",
    ]);
  });

  it("cannot exhaust the stack", () => {
    const tooDeep = [
      "punchlist.yaml:1:1 Values are nested more than 40 levels deep; nothing that is read lies that deep.",
    ];
    expect(errorsOf("[".repeat(100_000))).to.deep.equal(tooDeep);
    expect(errorsOf("- ".repeat(100_000))).to.deep.equal(tooDeep);
    expect(errorsOf(Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"))).to.deep.equal(
      tooDeep,
    );
  });

  it("cannot be endless", () => {
    expect(errorsOf(`name: ${"a".repeat(1_000_001)}\n`)).to.deep.equal([
      "punchlist.yaml:1:1 The file is longer than a megabyte; a declaration is written by hand and much shorter.",
    ]);
  });
});
