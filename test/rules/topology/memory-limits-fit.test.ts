import rule from "../../../rules/topology/memory-limits-fit.ts";
import { cases } from "../../cases.ts";

cases("topology/memory-limits-fit", rule, [
  {
    name: "fails limits that add up to more than there is",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "[instance2]",
        "recipe = plone.recipe.zope2instance",
      ],
      "supervisord.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=/srv/plone/bin/instance1 console",
        "[program:instance2]",
        "command=/srv/plone/bin/instance2 console",
        "[eventlistener:memmon]",
        "command=memmon -p instance1=2GB -p instance2=2GB",
        "events=TICK_60",
      ],
      "facts/web1/meminfo": ["MemTotal: 4194304 kB", "MemFree: 1 kB"],
    },
    expect: [
      "fail facts/web1/meminfo:1:11-21 memmon's limits on host web1 add up to 4.0 GB, which with 0.8 GB for all else is more than its 4.0 GB, so it swaps before memmon acts; lower the limits.",
    ],
  },
  {
    name: "passes the same limits on a larger host",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "[instance2]",
        "recipe = plone.recipe.zope2instance",
      ],
      "supervisord.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=/srv/plone/bin/instance1 console",
        "[program:instance2]",
        "command=/srv/plone/bin/instance2 console",
        "[eventlistener:memmon]",
        "command=memmon -p instance1=2GB -p instance2=2GB",
        "events=TICK_60",
      ],
      "facts/web1/meminfo": ["MemTotal: 5242880 kB", "MemFree: 1 kB"],
    },
    expect: ["pass facts/web1/meminfo:1:11-21 host:web1/memory-limits"],
  },
  {
    name: "takes a limit for all as one for each Zope",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "[instance2]",
        "recipe = plone.recipe.zope2instance",
      ],
      "supervisord.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=/srv/plone/bin/instance1 console",
        "[program:instance2]",
        "command=/srv/plone/bin/instance2 console",
        "[eventlistener:memmon]",
        "command=memmon -a 2GB",
        "events=TICK_60",
      ],
      "facts/web1/meminfo": ["MemTotal: 4194304 kB", "MemFree: 1 kB"],
    },
    expect: [
      "fail facts/web1/meminfo:1:11-21 memmon's limits on host web1 add up to 4.0 GB, which with 0.8 GB for all else is more than its 4.0 GB, so it swaps before memmon acts; lower the limits.",
    ],
  },
  {
    name: "passes a limit for all that fits for each Zope",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "[instance2]",
        "recipe = plone.recipe.zope2instance",
      ],
      "supervisord.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=/srv/plone/bin/instance1 console",
        "[program:instance2]",
        "command=/srv/plone/bin/instance2 console",
        "[eventlistener:memmon]",
        "command=memmon -a 2GB",
        "events=TICK_60",
      ],
      "facts/web1/meminfo": ["MemTotal: 5242880 kB", "MemFree: 1 kB"],
    },
    expect: ["pass facts/web1/meminfo:1:11-21 host:web1/memory-limits"],
  },
  {
    name: "does not know where a process without a limit decides",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "[instance2]",
        "recipe = plone.recipe.zope2instance",
      ],
      "supervisord.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=/srv/plone/bin/instance1 console",
        "[program:instance2]",
        "command=/srv/plone/bin/instance2 console",
        "[eventlistener:memmon]",
        "command=memmon -p instance1=3GB",
        "events=TICK_60",
      ],
      "facts/web1/meminfo": ["MemTotal: 4718592 kB", "MemFree: 1 kB"],
    },
    expect: [
      "unknown facts/web1/meminfo:1:11-21 memmon's limits on host web1 add up to 3.0 GB, and all else takes 1.1 to 2.1 GB of its 4.5 GB; give the other processes a limit, or measure them.",
    ],
  },
  {
    name: "knows a process by the script that it runs",
    files: {
      "buildout.cfg": ["[buildout]", "parts = zeoserver", "[zeoserver]", "recipe = plone.recipe.zeoserver"],
      "supervisord.conf": [
        "[supervisord]",
        "[program:zeo]",
        "command=/srv/plone/bin/zeoserver fg",
        "[eventlistener:memmon]",
        "command=memmon -p zeo=8GB",
        "events=TICK_60",
      ],
      "facts/web1/meminfo": ["MemTotal: 8388608 kB", "MemFree: 1 kB"],
    },
    expect: [
      "fail facts/web1/meminfo:1:11-21 memmon's limits on host web1 add up to 8.0 GB, which with 0.8 GB for all else is more than its 8.0 GB, so it swaps before memmon acts; lower the limits.",
    ],
  },
  {
    name: "has nothing to judge without a limit",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "[instance2]",
        "recipe = plone.recipe.zope2instance",
      ],
      "facts/web1/meminfo": ["MemTotal: 4194304 kB", "MemFree: 1 kB"],
    },
    expect: [],
  },
  {
    name: "has nothing to judge without a host",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "[instance2]",
        "recipe = plone.recipe.zope2instance",
      ],
      "supervisord.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=/srv/plone/bin/instance1 console",
        "[program:instance2]",
        "command=/srv/plone/bin/instance2 console",
        "[eventlistener:memmon]",
        "command=memmon -a 9GB",
        "events=TICK_60",
      ],
    },
    expect: [],
  },
  {
    name: "has nothing to judge with several hosts",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "[instance2]",
        "recipe = plone.recipe.zope2instance",
      ],
      "supervisord.conf": [
        "[supervisord]",
        "[program:instance1]",
        "command=/srv/plone/bin/instance1 console",
        "[program:instance2]",
        "command=/srv/plone/bin/instance2 console",
        "[eventlistener:memmon]",
        "command=memmon -a 9GB",
        "events=TICK_60",
      ],
      "facts/web1/meminfo": ["MemTotal: 4194304 kB", "MemFree: 1 kB"],
      "facts/web2/meminfo": ["MemTotal: 4194304 kB", "MemFree: 1 kB"],
    },
    expect: [],
  },
]);
